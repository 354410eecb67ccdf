package search

import (
	"slices"
	"unicode"

	"yomi/model/search/meaning"
	"yomi/model/search/reading"
)

// Notes mix languages, and nobody remembers in which a word was written. A term
// is looked for under what it is called elsewhere (package meaning), too; what
// that finds stands below all that is written or read as typed.

// part is a piece of a term that has names elsewhere, and these.
type part []equal

// equal is one name.
type equal struct {
	word   meaning.Word
	traits []trait
	any    []trait // of which it has one
	units  string  // it, of several kanji, as texts are packed
	slot   int     // of its sieve among the query's
	// far is a name by a detour (package meaning): twice as unsure, and asked for
	// only where little else is found.
	far   bool
	begun bool // what another word is called, which the term may become
}

// mostEqual bounds the names of a part: the first are the surest, and each is
// looked for in every note.
const mostEqual = 16

// mostAmong bounds those of a part of a compound: the others must stand beside it, and a
// later sense is as often the one that they make of it.
const mostAmong = 3 * mostEqual

// addMeanings finds what t is called elsewhere: as a whole, else by its parts,
// all of which must have a name.
func (t *term) addMeanings(plain []rune, l *Lexicon) {
	if l == nil || len(plain) > longestWord {
		return
	}
	t.isEnglish = l.meanings != nil && isLatinWord(t.folded[0].text) && l.meanings.IsWord(t.folded[0].text)
	whole := l.partOf(plain, t.folded[0].text, mostEqual)
	own := len(whole)
	whole = append(whole, l.begunPart(plain, t.folded[0].text, own > 0)...)
	if own == 0 && len(whole) > 0 && l.meanings != nil {
		// データセ may become データセット, which has a name, or データセンター, of which
		// データ has one.
		if parts := l.parts(plain, t.runes); len(parts) == 1 {
			whole = append(whole, parts[0]...)
		}
	}
	if own > 0 && isHanWord(plain, onTheWay) && l.meanings != nil {
		// 機械学 is a word, and on the way to 機械学習.
		whole = append(whole, begun([]part{l.partOf(plain[:onTheWay-1], string(t.runes[:onTheWay-1]), mostEqual)})[0]...)
	}
	if len(whole) == 0 && l.meanings != nil {
		if t.meant = l.halves(t.folded[0].text); t.meant == nil {
			t.meant = l.parts(plain, t.runes)
		}
	}
	if n := shortName(t.folded[0].text); n != "" && len(t.meant) == 0 {
		whole = append(whole, newEqual(meaning.Word{Text: n}))
	}
	if len(whole) > 0 {
		t.meant = []part{whole}
	}
	t.among = len(t.meant) > 1
}

// onTheWay is how many kanji a word has that is often the beginning of one of two and two.
const onTheWay = 3

// isHanWord reports so many kanji and nothing else.
func isHanWord(plain []rune, n int) bool {
	return len(plain) == n && !slices.ContainsFunc(plain, func(r rune) bool { return !isHan(r) })
}

// shortName is the numeronym of a word, "" for a short one: k8s.
func shortName(word string) string {
	const shortest, longest = 7, 25 // i18n of fewer letters are no habit
	if len(word) < shortest || len(word) > longest || !isLatinWord(word) {
		return ""
	}
	n := len(word) - 2
	digits := string(rune('0' + n%10))
	if n >= 10 {
		digits = string(rune('0'+n/10)) + digits
	}
	return word[:1] + digits + word[len(word)-1:]
}

// partOf gives the names of a word that is written in one script, or in kanji
// and kana, most of them; nil if it has none.
func (l *Lexicon) partOf(plain []rune, folded string, most int) (out part) {
	add := func(w meaning.Word, far bool) {
		if len(out) < most && !slices.ContainsFunc(out, func(e equal) bool { return e.word == w }) {
			e := newEqual(w)
			e.far = far
			out = append(out, e)
		}
	}
	for _, w := range l.own[folded] {
		add(w, false)
	}
	if w, ok := wordOf(plain, folded); ok && l.meanings != nil {
		own := len(out)
		single := len(plain) == 1 // it is a part of many words, most of which were not meant
		l.names(w, func(name meaning.Word, far bool) { add(name, far || single) })
		if other := l.otherBlank(w); other.Text != "" {
			l.meanings.Elsewhere(other, add)
		}
		for _, e := range slices.Clone(out[own:]) {
			if other := l.otherBlank(e.word); other.Text != "" {
				add(other, e.far)
			}
		}
		if len(out) > 0 && w.Script != meaning.Hangul {
			out = append(out, l.koreanNames(w, out)...)
		}
	}
	return out
}

// wordOf is a word as package meaning knows it. Hiragana alone are no loanword.
func wordOf(plain []rune, folded string) (w meaning.Word, ok bool) {
	kana, han, hangul := 0, 0, 0
	for _, r := range plain {
		switch kind := wordKind(r); {
		case kind == kindKatakana:
			kana++
		case kind == kindHan:
			han++
		case kind == kindHiragana && han > 0:
		case kind == kindHangul:
			hangul++
		case r < unicode.MaxASCII && kana+han == 0:
		default:
			return w, false
		}
	}
	switch {
	case hangul > 0:
		return meaning.Word{Text: folded, Script: meaning.Hangul}, hangul == len(plain) && hangul > 1
	case kana == 0 && han == 0:
		return meaning.Word{Text: folded}, len(plain) > 1
	case han == 0:
		out, _ := (*reading.Table)(nil).Spell(plain)
		return meaning.Word{Text: out, Script: meaning.Kana}, len(plain) > 1
	}
	return meaning.Word{Text: folded, Script: meaning.Han}, true // 仮想マシン is a word, too
}

func newEqual(w meaning.Word) equal {
	e := equal{word: w}
	switch w.Script {
	case meaning.Loan:
		e.any = loanSieve(w.Text).traits
	case meaning.Kana:
		e.traits = appendSpelling(nil, w.Text)
	case meaning.Latin:
		e.traits = appendText(nil, meaning.Stem(w.Text))
		e.traits = append(e.traits, surest(appendBegin(nil, meaning.Stem(w.Text)))...)
	default:
		e.traits = appendText(nil, w.Text)
		if len(w.Text) > len("字") && !isInflected(w.Text) {
			e.units = inUnits(w.Text)
		}
	}
	return e
}

// nameSieve lets pass what may hold a name.
type nameSieve struct {
	sieve
	begun bool // it is one of what the term may become
}

// addNames adds the sieves of the names of t.
func (q *Query) addNames(t *term) {
	for _, p := range t.meant {
		for i := range p {
			p[i].slot = len(q.names)
			s := needs(p[i].traits, 0)
			if p[i].any != nil {
				s = anyOf(p[i].any)
			}
			q.names = append(q.names, nameSieve{s, p[i].begun})
		}
	}
}

// haveNames gives the nodes that may hold a name of each part of t.
func (w *worker) haveNames(t *term) (out nodeBits) {
	for i, p := range t.meant {
		var any nodeBits
		for k := range p {
			any.unite(&w.names[p[k].slot])
		}
		if i == 0 {
			out = any
		} else {
			out.meet(&any)
		}
	}
	return out
}

// elsewhere finds a name of each part of t.
func (t *term) elsewhere(s *subject) fit {
	best, tier := compoundIn(s, t.meant), Meant
	if best.tier < noTier {
		return best
	}
	for _, p := range t.meant {
		f := p.find(s, t.among)
		if f.tier == noTier {
			return noFit
		}
		f.tier = max(f.tier, tier)
		if tier = f.tier; best.tier == noTier || f.cost > best.cost {
			best = f
		}
		best.tier = tier
	}
	return best
}

// find is the first of the names that stands in s. among says that others must,
// too: then it may stand inside a compound.
func (p part) find(s *subject, among bool) fit {
	for i := range p {
		if s.sure && p[i].far || p[i].begun && !s.begun || s.names != nil && !s.names[p[i].slot].has(s.at) {
			continue
		}
		if lo, hi, side, ok := p[i].find(s, among); ok {
			f := fit{tier: Meant, side: side, lo: lo, hi: hi, cost: i}
			if p[i].begun {
				f.tier = Unfinished
			}
			return f
		}
	}
	return noFit
}

// find is where the name stands as a word.
func (e *equal) find(s *subject, among bool) (lo, hi int, side side, ok bool) {
	switch e.word.Script {
	case meaning.Latin:
		// Letters are letters in texts that are packed, too.
		lo, hi, ok = findEnglish(s.asWritten(s.tierOnly && s.isPacked()), e.word.Text, among)
		return lo, hi, inFolded, ok
	case meaning.Kana:
		lo, hi, ok = findSpelled(s, e.word.Text, among)
		return lo, hi, inSpelled, ok
	case meaning.Hangul:
		lo, hi, ok = findHangul(s.folded(), e.word.Text, among)
		return lo, hi, inFolded, ok
	case meaning.Loan:
		lo, hi, ok = findLoan(s.folded(), e.word.Text)
		return lo, hi, inFolded, ok
	}
	if e.units != "" && s.tierOnly && s.isPacked() {
		return 0, 0, inFolded, s.holdsUnits(e.units)
	}
	lo, hi, ok = findHan(s.folded(), e.word.Text)
	return lo, hi, inFolded, ok
}
