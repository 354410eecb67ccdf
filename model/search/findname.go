package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"yomi/model/search/meaning"
)

// findEnglish finds an English word, inflected perhaps; a part of one as it is in
// MicroFrontend where the other parts are found, too.
func findEnglish(p passage, w string, among bool) (lo, hi int, ok bool) {
	stem := meaning.Stem(w)
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
// A single one with kana stands beside no other kanji: 盛り is not in 盛り上がる, 組み not in 仕組み.
func findHan(p passage, w string) (lo, hi int, ok bool) {
	single, inflected := len(w) <= len("字"), isInflected(w)
	for {
		i := strings.Index(p.text[lo:], w)
		if i < 0 {
			return 0, 0, false
		}
		lo += i
		hi = lo + len(w)
		switch {
		case single && (!(p.border(lo) && p.border(hi) && (lo == 0 || !isDigit(rune(p.text[lo-1])))) || isStem(p.text[hi:])):
		case inflected && besideHan(p.text, lo, hi):
		default:
			return lo, hi, true
		}
		lo = hi
	}
}

// isStem reports text that does not go on behind a kanji as behind a noun: 会う is not 会.
func isStem(behind string) bool {
	r, _ := utf8.DecodeRuneInString(behind)
	return r >= 'ぁ' && r <= 'ん' && !strings.ContainsRune("かがだでとなにのはへもやを", r)
}

// isInflected reports a single kanji with kana behind it.
func isInflected(w string) bool {
	r := []rune(w)
	return len(r) > 1 && isHan(r[0]) && !slices.ContainsFunc(r[1:], func(r rune) bool { return !isKana(r) })
}

// besideHan reports whether a kanji stands right before [lo, hi), or behind it where it does
// not end as what may stand before any noun: 良い所, 走る人.
func besideHan(text string, lo, hi int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:lo])
	last, _ := utf8.DecodeLastRuneInString(text[:hi])
	behind, _ := utf8.DecodeRuneInString(text[hi:])
	return isHan(before) || isHan(behind) && !strings.ContainsRune("いうくぐすつぬぶむる", last)
}
