package search

import (
	"slices"

	"yomi/model/search/meaning"
)

// What is not typed to its end yet may become a word that has a name elsewhere,
// or a field. What was found on the way there stays, and is found before: where
// little else is, by the names of the words that a term may become, and at worst
// without a last word that says nothing yet.

// mostBegun is the same for all words that a part may become.
const mostBegun = 3 * mostEqual

// begunPart gives the names of the words that a word is on the way to. One that has
// names itself was meant rather than those; completi has none but those of complete.
func (l *Lexicon) begunPart(plain []rune, folded string, named bool) (out part) {
	w, ok := wordOf(plain, folded)
	if !ok || l.meanings == nil {
		return nil
	}
	if w.Script == meaning.Latin {
		named = l.meanings.Has(w.Text)
	}
	add := func(other meaning.Word) {
		if len(out) < mostBegun && !slices.ContainsFunc(out, func(e equal) bool { return e.word == other }) {
			e := newEqual(other)
			e.begun = named || !w.SaysEnough()
			out = append(out, e)
		}
	}
	l.meanings.Begun(w, add)
	spellings := l.table().Variants(plain)
	if w.Script == meaning.Kana {
		for _, s := range spellings { // ション does not begin as シ is spelled
			l.meanings.Begun(meaning.Word{Text: s, Script: w.Script}, add)
		}
	}
	if w.Script == meaning.Latin && len(out) == 0 && len(spellings) > 0 {
		said := spellings[0]
		l.meanings.BegunAloud(w.Text, said[:len(said)-1], add)
	}
	return out
}

// beginsWord reports whether a word of kana or kanji begins so.
func (l *Lexicon) beginsWord(plain []rune, folded string) bool {
	w, _ := wordOf(plain, folded)
	return w.Script != meaning.Latin && l.meanings.BeginsWord(w)
}

// begun is parts of a term that is to become longer.
func begun(parts []part) []part {
	for _, p := range parts {
		for i := range p {
			p[i].begun = true
		}
	}
	return parts
}

// isBegun reports whether t, the last of several words, may be on the way to one
// that has a name elsewhere or to a field, and says too little yet. What the
// words before it found stays meanwhile.
func (l *Lexicon) isBegun(t *term) bool {
	text := t.folded[0].text
	if t.mode != 0 || !isLatinWord(text) {
		return false
	}
	if beginsField(text) {
		return true
	}
	return l != nil && l.meanings != nil &&
		(len(text) < meaning.Shortest || !l.meanings.Has(text)) && l.meanings.Begins(text)
}
