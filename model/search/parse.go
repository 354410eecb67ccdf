package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model/search/reading"
)

// Query is what was typed, parsed. It never changes.
//
//	監視 lambda     both, in any order
//	'exact          written so: no readings, no abbreviations; case counts if
//	                it has capitals
//	^start end$     at the start, at the end of the text
//	!not            not in the text
//	a | b           either
//	event:jaws      below an event that matches; session: likewise
//	speaker:kani    below a session or event with that speaker
//	date:2017       below one with a date that begins so
//	in:code         nodes of that form or kind
//
// What does not fit is taken literally: a lone mark, a field without a name.
type Query struct {
	groups []group
	fields []field
	phrase *term // all terms as they stand, if there are several plain ones
	// sieves of all terms for nodes that may hold them directly; a term's own
	// are those from its slot on, in the order in which direct looks.
	sieves []sieve
}

// group is alternatives: one of them must match.
type group []*term

// mode is how strictly a term is meant.
type mode uint8

const (
	modeExact mode = 1 << iota
	modeStart
	modeEnd
	modeNot
)

// term is one word of a query in every form in which it is looked for.
type term struct {
	raw     string    // as typed, without its operators
	mode    mode      // 0 is plain: anything goes
	folded  []variant // the first is its fold, others are other characters
	spelled []variant
	runes   []rune // of the fold
	pinyin  string // "" if it cannot be pinyin
	// initials holds a bit for every way in which pinyin may begin; a node
	// must have one of them.
	initials uint64
	letters  uint64 // that an abbreviation of it must hold
	short    shortened
	slot     int // of its first sieve
}

// variant is a text to look for and what a mask must cover to hold it.
type variant struct {
	text string
	mask mask
	sure bool // a mask that covers it holds it
}

// Empty reports whether q asks for nothing; it finds nothing then.
func (q Query) Empty() bool { return len(q.groups) == 0 && len(q.fields) == 0 }

// Parse reads a query; it never fails. Its cost is some microseconds.
func Parse(s string) Query {
	var q Query
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) })
	plain := len(words) > 1
	for i, w := range words {
		if isBar(w) && i > 0 && i+1 < len(words) {
			plain = false
			continue
		}
		if f, ok := parseField(w); ok {
			q.fields, plain = append(q.fields, f), false
			continue
		}
		t := parseTerm(w)
		if t == nil {
			continue
		}
		plain = plain && t.mode == 0
		if i > 1 && isBar(words[i-1]) && len(q.groups) > 0 {
			last := len(q.groups) - 1
			q.groups[last] = append(q.groups[last], t)
		} else {
			q.groups = append(q.groups, group{t})
		}
	}
	if plain && len(q.groups) > 1 {
		q.phrase = newTerm(strings.Join(words, " "), modeExact)
		q.addSieves(q.phrase)
	}
	for _, g := range q.groups {
		for _, t := range g {
			q.addSieves(t)
		}
	}
	return q
}

// addSieves adds those of t: for its folds, its spellings and its pinyin.
func (q *Query) addSieves(t *term) {
	t.slot = len(q.sieves)
	for _, v := range slices.Concat(t.folded, t.spelled) {
		q.sieves = append(q.sieves, needs(v.mask, 0))
	}
	if t.pinyin != "" {
		q.sieves = append(q.sieves, anyOf(mask{wordInitials: t.initials}))
	}
}

// slots is the range of t's sieves.
func (t *term) slots() (lo, hi int) {
	hi = t.slot + len(t.folded) + len(t.spelled)
	if t.pinyin != "" {
		hi++
	}
	return t.slot, hi
}

func isBar(w string) bool { return w == "|" || w == "｜" }

// parseTerm reads the operators of one word; nil if nothing is left of it.
func parseTerm(w string) *term {
	rest, m := w, mode(0)
	take := func(op mode, marks string) {
		r, n := utf8.DecodeRuneInString(rest)
		if strings.ContainsRune(marks, r) && len(rest) > n {
			rest, m = rest[n:], m|op
		}
	}
	take(modeNot, "!！")
	take(modeExact, "'＇’")
	take(modeStart, "^＾")
	if r, n := utf8.DecodeLastRuneInString(rest); strings.ContainsRune("$＄", r) && len(rest) > n {
		rest, m = rest[:len(rest)-n], m|modeEnd
	}
	if t := newTerm(rest, m); t != nil {
		return t
	}
	return newTerm(w, 0)
}

// newTerm prepares a term; nil if it folds to nothing.
func newTerm(raw string, m mode) *term {
	f := folder{forms: reading.LoadForms(), out: newCorpusWriter()}
	f.foldAny(raw)
	if len(f.out.buf) == 0 {
		return nil
	}
	t := &term{raw: raw, mode: m, runes: []rune(string(f.out.buf))}
	for _, form := range otherForms(t.runes, f.forms) {
		v := variant{text: string(form)}
		v.mask.addText([]byte(v.text))
		v.sure = len(v.text) == 1 && v.mask[wordLetters] != 0
		t.folded = append(t.folded, v)
	}
	spoken := t.folded[0].text
	if n, ok := parseShortened(spoken); ok {
		t.short, spoken = n, n.head+n.tail
	}
	for i := range len(spoken) {
		t.letters |= letterBits[spoken[i]]
	}
	if m == 0 {
		t.addSpellings(f.plain.runes)
		t.addPinyin()
	}
	return t
}

// addSpellings adds the spellings under which plain text may be read. Kanji
// alone have none: who types 監視 does not mean 漢詩.
func (t *term) addSpellings(plain []rune) {
	const shortest = 2 // one letter begins a syllable of nearly every note
	if !slices.ContainsFunc(plain, func(r rune) bool { return wordKind(r) != kindHan }) || consonants(plain) {
		return
	}
	for _, s := range reading.Loaded().Variants(plain) {
		if len(s) < shortest {
			continue
		}
		v := variant{text: s}
		v.mask.addSpelling([]byte(s))
		if len(s) < shortestInside {
			v.mask[wordHeads] = pairBit(s[0], s[1])
		}
		t.spelled = append(t.spelled, v)
	}
}

// consonants reports text that is no romaji, not even the beginning of some: a
// syllable begins with two consonants at most, as in kya.
func consonants(text []rune) bool {
	return len(text) > 2 && !slices.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf || strings.ContainsRune("aiueo", r) })
}

// maxForms bounds the combinations of characters with several forms.
const maxForms = 4

// otherForms gives the fold and the folds with characters it may stand for. A
// single character is taken as it is: 机 alone is a desk, 手机 a 手機.
func otherForms(fold []rune, forms *reading.Forms) [][]rune {
	all := [][]rune{fold}
	han := 0
	for _, r := range fold {
		if isHan(r) {
			han++
		}
	}
	if han < 2 {
		return all
	}
	for i, r := range fold {
		for _, other := range forms.Others(r) {
			for _, base := range all[:len(all):len(all)] {
				if len(all) == maxForms {
					return all
				}
				form := slices.Clone(base)
				form[i] = other
				all = append(all, form)
			}
		}
	}
	return all
}
