package search

import (
	"unicode"
	"unicode/utf8"
)

// clusterStart is the largest border of a grapheme cluster at or before off.
func clusterStart(s string, off int) int {
	for off > 0 && off < len(s) && !clusterBorder(s, off) {
		_, n := utf8.DecodeLastRuneInString(s[:off])
		off -= n
	}
	return off
}

// clusterEnd is the smallest border of a grapheme cluster at or after off.
func clusterEnd(s string, off int) int {
	for off > 0 && off < len(s) && !clusterBorder(s, off) {
		_, n := utf8.DecodeRuneInString(s[off:])
		off += n
	}
	return off
}

// clusterBorder applies UAX #29, section 3.1, as far as notes need it: a rune
// that extends, joins or follows a joiner, a half of a flag, a jamo and the
// LF of CR LF belong to what stands before them.
func clusterBorder(s string, off int) bool {
	if !utf8.RuneStart(s[off]) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[off:])
	before, _ := utf8.DecodeLastRuneInString(s[:off])
	switch {
	case before == '\r' && r == '\n':
		return false
	case unicode.IsControl(before) || unicode.IsControl(r):
		return true
	case extends(r) || before == 0x200d && r >= 0x2000:
		return false
	case unicode.Is(unicode.Prepended_Concatenation_Mark, before):
		return false
	case isInitialJamo(before) && isSyllable(r):
		return false
	case isJamo(r) && (isJamo(before) || isSyllable(before)):
		return isInitialJamo(r) && !isInitialJamo(before)
	case isFlag(r) && isFlag(before):
		return flagsBefore(s[:off])%2 == 0
	}
	return true
}

// extends reports runes that belong to what stands before them: marks, joiners,
// half-width voicing, skin tones, tags, and the vowel am of Thai and Lao.
func extends(r rune) bool {
	switch {
	case r == 0x200c, r == 0x200d, r == 0xff9e, r == 0xff9f, r == 0x0e33, r == 0x0eb3:
		return true
	case r >= 0x1f3fb && r <= 0x1f3ff, r >= 0xe0020 && r <= 0xe007f:
		return true
	}
	return unicode.Is(unicode.M, r)
}

func isJamo(r rune) bool {
	return r >= 0x1100 && r <= 0x11ff || r >= 0xa960 && r <= 0xa97c || r >= 0xd7b0 && r <= 0xd7fb
}

func isInitialJamo(r rune) bool { return r >= 0x1100 && r < 0x1160 || r >= 0xa960 && r <= 0xa97c }

func isSyllable(r rune) bool { return r >= 0xac00 && r <= 0xd7a3 }

func isFlag(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }

func flagsBefore(s string) int {
	n := 0
	for {
		r, size := utf8.DecodeLastRuneInString(s)
		if !isFlag(r) {
			return n
		}
		n++
		s = s[:len(s)-size]
	}
}
