package search

import (
	"strings"

	"yomi/model/search/meaning"
)

// findEnglish finds an English word, inflected perhaps; a part of one as it is in
// MicroFrontend where the other parts are found, too.
func findEnglish(p passage, w string, among bool) (lo, hi int, ok bool) {
	stem := stemOf(w)
	for {
		i := strings.Index(p.text[lo:], stem)
		if i < 0 {
			return 0, 0, false
		}
		lo += i
		if p.border(lo) {
			if n, ok := meaning.Inflects(p.text[lo:], w); ok {
				return lo, lo + n, true
			}
			if among && p.border(lo+len(w)) && strings.HasPrefix(p.text[lo:], w) {
				return lo, lo + len(w), true
			}
		}
		lo += len(stem)
	}
}

// findHan finds a word of kanji, which stands without borders in a compound; a
// single one stands by itself, and behind a number it counts something: 3本 are no book.
func findHan(p passage, w string) (lo, hi int, ok bool) {
	single := len(w) <= len("字")
	for {
		i := strings.Index(p.text[lo:], w)
		if i < 0 {
			return 0, 0, false
		}
		lo += i
		hi = lo + len(w)
		if !single || p.border(lo) && p.border(hi) && (lo == 0 || !isDigit(rune(p.text[lo-1]))) {
			return lo, hi, true
		}
		lo = hi
	}
}
