package search

import (
	"slices"
	"unicode/utf8"

	"yomi/model/search/reading"
)

// shortestSlip is the length from which a word is taken for a slip of another:
// below it, one edit turns most words into each other.
const shortestSlip = 4

// shortestKanji is the same for kanji, each of which says as much as two
// letters.
const shortestKanji = 3

// slips reports whether t is long enough for slips.
func (t *term) slips() bool {
	if slices.ContainsFunc(t.runes, isHan) {
		return len(t.runes) >= shortestKanji
	}
	return len(t.runes) >= shortestSlip
}

// slips is the same for a spelling. They are squeezed: what is four letters
// there is a short word. Of seven letters four pairs are left by an edit, which
// few notes have by chance; shorter ones are asked last.
func (v *variant) slips(how method) bool {
	const far, near = shortestSlip + 1, 7
	return !reading.IsKey(v.text[0]) && (len(v.text) >= near || how == farSlips && len(v.text) >= far)
}

// slipSieves lets pass what may hold t but for one edit. It changes one
// character and takes two pairs; swapping two characters takes three, but then
// all of what was meant is there. Most edits leave one of the first two
// characters at the start of a word; that others do is asked last.
func (t *term) slipSieves(how method) (out []sieve) {
	const charsOfEdit, pairsOfEdit = 1, 2
	if t.slips() {
		near, pairs := needs(t.chars(), charsOfEdit), needs(t.folded[0].mask.only(wordPairs, wordLetters), pairsOfEdit)
		near.also = &pairs
		if how == slips {
			begins := anyOf(mask{wordBegins: wordBegin(string(t.runes[0])) | wordBegin(string(t.runes[1]))})
			pairs.also = &begins
		}
		out = append(out, near)
		for swapped := range swaps(t.folded[0].text) {
			var m mask
			m.addText([]byte(swapped))
			out = append(out, needs(m, 0))
		}
	}
	for i := range t.spelled {
		if v := &t.spelled[i]; v.slips(how) {
			out = append(out, needs(v.mask.only(wordSpelled, wordHeads), pairsOfEdit))
			for swapped := range swaps(v.text) {
				var m mask
				m.addSpelling([]byte(swapped))
				out = append(out, needs(m, 0))
			}
		}
	}
	for i := range t.heard {
		out = append(out, needs(t.heard[i].mask, 0))
	}
	if t.heardAs != "" {
		out = append(out, soundSieve(t.heardAs))
	}
	return out
}

// swaps yields text with each two neighbours swapped.
func swaps(text string) func(yield func(string) bool) {
	runes := []rune(text)
	return func(yield func(string) bool) {
		for i := 1; i < len(runes); i++ {
			runes[i-1], runes[i] = runes[i], runes[i-1]
			more := runes[i-1] == runes[i] || yield(string(runes))
			runes[i-1], runes[i] = runes[i], runes[i-1]
			if !more {
				return
			}
		}
	}
}

// slipped finds a word that t would begin but for one edit: a character more,
// less, other, or two swapped; before that, other kanji that are read as t's.
func (t *term) slipped(s *subject, how method) fit {
	if f := t.sounds(s); f.tier != noTier {
		return f
	}
	if t.slips() {
		if f := slipIn(s.folded, t.runes); f.tier != noTier {
			return f
		}
	}
	for i := range t.spelled {
		if v := &t.spelled[i]; v.slips(how) {
			if f := slipIn(s.spelled(), []rune(v.text)); f.tier != noTier {
				f.side = inSpelled
				return f
			}
		}
	}
	return t.soundsInLatin(s)
}

// slipIn finds a word of p, the first before all others, that query would begin
// but for one edit. Kanji may begin anywhere: words of kanji stand without
// borders.
func slipIn(p passage, query []rune) fit {
	if len(query) > longestSlip {
		return noFit
	}
	next := p.next
	if isHan(query[0]) {
		next = p.nextRune
	}
	for lo := 0; lo < len(p.text); lo = next(lo) {
		if lo+1 < len(p.text) && p.text[lo] < utf8.RuneSelf && p.text[lo+1] < utf8.RuneSelf && !nearBytes(query, p.text[lo], p.text[lo+1]) {
			continue
		}
		if n := slipAt(p.text[lo:], query); n > 0 {
			return fit{tier: Slip, lo: lo, hi: lo + n, cost: min(lo, 1)}
		}
	}
	return noFit
}

// longestSlip is the length of a query that is no word any more.
const longestSlip = 62

// slipAt is how many bytes of text query becomes by one edit, 0 if it does not.
func slipAt(text string, query []rune) int {
	var word [longestSlip + 2]rune
	n := 0
	for off := 0; off < len(text) && n <= len(query); n++ {
		r, size := rune(text[off]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[off:])
		}
		word[n], off = r, off+size
		// One edit leaves one of the first two where it is or next to it.
		if n == 1 && !near(query, word[:2]) {
			return 0
		}
	}
	bytes := 0
	for _, r := range word[:oneEdit(query, word[:n])] {
		bytes += utf8.RuneLen(r)
	}
	return bytes
}

// nearBytes is near for two letters.
func nearBytes(query []rune, a, b byte) bool {
	return rune(a) == query[0] || rune(a) == query[1] || rune(b) == query[0] || rune(b) == query[1]
}

// near reports whether text can begin as query does but for one edit.
func near(query, text []rune) bool {
	return text[0] == query[0] || text[0] == query[1] || text[1] == query[0] || text[1] == query[1]
}

// oneEdit is the number of runes at the start of text that query becomes by
// one edit; 0 if there is none.
func oneEdit(query, text []rune) int {
	k := 0
	for k < len(query) && k < len(text) && query[k] == text[k] {
		k++
	}
	begins := func(text, prefix []rune) bool {
		return len(prefix) <= len(text) && slices.Equal(text[:len(prefix)], prefix)
	}
	if k == len(query) {
		return k
	}
	swapped := k+1 < len(query) && k+1 < len(text) && query[k] == text[k+1] && query[k+1] == text[k]
	switch {
	case swapped && begins(text[k+2:], query[k+2:]):
		return len(query)
	case k < len(text) && begins(text[k+1:], query[k+1:]):
		return len(query)
	case k < len(text) && begins(text[k+1:], query[k:]):
		return len(query) + 1
	case begins(text[k:], query[k+1:]) && (k+1 < len(query) || k >= shortestSlip):
		return len(query) - 1
	}
	return 0
}
