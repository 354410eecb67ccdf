package search

// form is a way to find a term other than by its letters as they stand.
type form uint8

const (
	formOkurigana form = iota
	formJamo
	formPinyin
)

// others are the forms of t beside those written and spelled.
func (t *term) others() (out []form) {
	if t.okuri != nil {
		out = append(out, formOkurigana)
	}
	if t.jamo != nil {
		out = append(out, formJamo)
	}
	if t.wholly != nil {
		out = append(out, formPinyin)
	}
	return out
}

// sieve is for nodes that may hold t in that form.
func (f form) sieve(t *term) sieve {
	switch f {
	case formOkurigana:
		var kanji []trait
		for _, s := range t.okuri {
			kanji = appendText(kanji, string(s.kanji))
		}
		return needs(kanji, 0)
	case formJamo:
		return needs(appendJamo(nil, t.jamo), 0)
	}
	return *t.wholly
}

// find finds t in that form. It is no function value, as a call of one would put
// every subject on the heap.
func (f form) find(t *term, s *subject) fit {
	switch f {
	case formOkurigana:
		return t.findOkurigana(s.folded())
	case formJamo:
		return t.findJamo(s.folded())
	}
	return t.fullPinyin(s)
}
