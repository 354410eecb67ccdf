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
// second byte of CR LF belong to what stands before them. Half-width voicing
// marks, which Unicode lets stand alone, belong to their kana here.
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
	case isJamo(r) && isJamo(before):
		return r < 0x1160
	case r >= 0x11a8 && r <= 0x11ff && before >= 0xac00 && before <= 0xd7a3:
		return false
	case isFlag(r) && isFlag(before):
		return flagsBefore(s[:off])%2 == 0
	}
	return true
}

func extends(r rune) bool {
	return r == 0x200d || r == 0xff9e || r == 0xff9f || r >= 0x1f3fb && r <= 0x1f3ff || r >= 0xe0020 && r <= 0xe007f ||
		unicode.Is(unicode.M, r)
}

func isJamo(r rune) bool { return r >= 0x1100 && r <= 0x11ff }
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
