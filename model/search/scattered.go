package search

import (
	"strings"
	"unicode/utf8"
)

// fromStart reports whether t, scattered, must begin a word: words of kana and
// kanji stand without borders in compounds.
func (t *term) fromStart() bool { return t.runes[0] < utf8.RuneSelf }

// scattered finds the characters of t in order, Latin ones from the start of a
// word on, within a span of at most twice their number, three times for kanji,
// each of which says more; within less by doubt.
func (t *term) scattered(p passage, doubt int) fit {
	const shortest = 3 // two characters are near each other anywhere
	if len(t.runes) < shortest {
		return noFit
	}
	room := 2 * len(t.runes)
	if isHan(t.runes[0]) {
		room = 3 * len(t.runes)
	}
	room -= doubt * len(t.runes) / 2
	best := noFit
	for lo := 0; lo < len(p.text); {
		at := strings.IndexRune(p.text[lo:], t.runes[0])
		if at < 0 {
			break
		}
		lo += at
		second := t.folded[0].katakana && !p.border(lo) && followsOneKana(p, lo, false)
		if !second && (p.border(lo) || !t.fromStart()) {
			hi, span := spread(p.text[lo:], t.runes, room)
			if span > 0 && (best.tier == noTier || span-len(t.runes) < best.cost) {
				best = fit{tier: Scattered, lo: lo, hi: lo + hi, cost: span - len(t.runes)}
			}
		}
		lo += utf8.RuneLen(t.runes[0])
	}
	return best
}

// spread is how far runes reach from the start of text, in bytes and in runes;
// 0 if they take more than room runes.
func spread(text string, runes []rune, room int) (hi, span int) {
	i := 0
	for span < room && hi < len(text) {
		r, n := utf8.DecodeRuneInString(text[hi:])
		hi, span = hi+n, span+1
		if r == runes[i] {
			if i++; i == len(runes) {
				return hi, span
			}
		}
	}
	return 0, 0
}
