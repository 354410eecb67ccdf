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
// there is a short word.
func (v *variant) slips() bool { return len(v.text) > shortestSlip && !reading.IsKey(v.text[0]) }

// slipSieves lets pass what may hold t but for one edit. It changes one
// character; of pairs it takes up to three, which is what swapping two does.
func (t *term) slipSieves() (out []sieve) {
	const charsOfEdit, pairsOfEdit = 1, 3
	if t.slips() {
		near, pairs := needs(t.chars(), charsOfEdit), needs(mask{wordPairs: t.folded[0].mask[wordPairs]}, pairsOfEdit)
		near.also = &pairs
		out = append(out, near)
	}
	for i := range t.spelled {
		if v := &t.spelled[i]; v.slips() {
			out = append(out, needs(mask{wordSpelled: v.mask[wordSpelled]}, pairsOfEdit))
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

// slipped finds a word that t would begin but for one edit: a character more,
// less, other, or two swapped; before that, other kanji that are read as t's.
func (t *term) slipped(s *subject) fit {
	if f := t.sounds(s); f.tier != noTier {
		return f
	}
	if t.slips() {
		if f := slipIn(s.folded, t.runes); f.tier != noTier {
			return f
		}
	}
	for i := range t.spelled {
		if v := &t.spelled[i]; v.slips() {
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
	var room [64]rune // a query longer than that is no word
	if len(query) >= len(room) {
		return noFit
	}
	next := p.next
	if isHan(query[0]) {
		next = p.nextRune
	}
	for lo := 0; lo < len(p.text); lo = next(lo) {
		if n := slipAt(p.text[lo:], query, room[:0]); n > 0 {
			return fit{tier: Slip, lo: lo, hi: lo + n, cost: min(lo, 1)}
		}
	}
	return noFit
}

// slipAt is how many bytes of text query becomes by one edit, 0 if it does not.
// word is room for a rune more than query has.
func slipAt(text string, query, word []rune) int {
	for off := 0; off < len(text) && len(word) <= len(query); {
		r, n := utf8.DecodeRuneInString(text[off:])
		word, off = append(word, r), off+n
		// One edit leaves one of the first two where it is or next to it.
		if len(word) == 2 && !near(query, word) {
			return 0
		}
	}
	return len(string(word[:oneEdit(query, word)]))
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
