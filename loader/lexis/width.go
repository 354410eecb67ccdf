package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Columns is the number of columns s takes where wide characters take two, by
// the blocks of East Asian Width W and F (UAX #11). It is for comparing lines
// with each other, not for drawing.
func Columns(s string) int {
	n := 0
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c < utf8.RuneSelf:
			n, i = n+1, i+1
		case c >= 0xe3 && c <= 0xec: // U+3000 to U+CFFF are wide, three bytes each
			n, i = n+2, i+3
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			n, i = n+1, i+size
			if Wide(r) {
				n++
			}
		}
	}
	return n
}

// KanaOrHan reports the letters that most of wide text is made of. No marker,
// stop, bracket or drawn line is among them, which needs no table.
func KanaOrHan(r rune) bool {
	return r >= 'ぁ' && r <= 'ゖ' || r >= 'ァ' && r <= 'ヺ' || r >= '一' && r <= '鿿'
}

// TrimEnd takes the spaces off the end of s, full-width ones too.
func TrimEnd(s string) string {
	for {
		switch n := len(s); {
		case n > 0 && (s[n-1] == ' ' || s[n-1] == '\t'):
			s = s[:n-1]
		case n > 2 && s[n-1] == 0x80 && s[n-3:] == "\u3000":
			s = s[:n-3]
		default:
			return s
		}
	}
}

// Wide reports a character of two columns.
func Wide(r rune) bool {
	return r >= 0x1100 && (r <= 0x115f || r >= 0x2e80 && r <= 0xd7a3 || r >= 0xf900 && r <= 0xfaff ||
		r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60 || r >= 0xffe0 && r <= 0xffe6 || r >= 0x1f300 && r <= 0x3fffd)
}

// tabStop is what a tab advances to a multiple of. Four is what editors of
// notes use; only the order of indents matters here.
const tabStop = 4

// Indent measures the white space s begins with: its columns and its bytes.
// A full-width space counts two columns, the form feed that a page begins with none.
func Indent(s string) (cols, n int) {
	for n < len(s) {
		switch {
		case s[n] == ' ':
			cols++
			n++
		case s[n] == '\t':
			cols += tabStop - cols%tabStop
			n++
		case strings.HasPrefix(s[n:], "\u3000"):
			cols += 2
			n += len("\u3000")
		case strings.HasPrefix(s[n:], "\u00a0"):
			cols++
			n += len("\u00a0")
		case s[n] == '\f':
			n++
		default:
			return cols, n
		}
	}
	return cols, n
}

// Blank reports a line of nothing but space.
func Blank(s string) bool {
	for s != "" && (s[0] == ' ' || s[0] == '\t') {
		s = s[1:]
	}
	if s == "" || beginsInk(s) {
		return s == ""
	}
	return strings.TrimLeftFunc(s, unicode.IsSpace) == ""
}

// TrimSpace is strings.TrimSpace, which takes long for a text with anything at its ends
// that is not ASCII.
func TrimSpace(s string) string {
	if s == "" || beginsInk(s) && endsInk(s) {
		return s
	}
	return strings.TrimSpace(s)
}

// beginsInk reports a text that surely begins with no white space: by its first byte, and by
// all three where that of U+3000 is the first of kana as well.
func beginsInk(s string) bool {
	switch c := s[0]; c {
	case 0xc2, 0xe1, 0xe2:
		return false
	case 0xe3:
		return len(s) > 2 && (s[1] != 0x80 || s[2] != 0x80)
	default:
		return c > ' '
	}
}

// endsInk reports a text that surely ends in no white space: what is not ASCII is of three
// bytes then, and begins as none does.
func endsInk(s string) bool {
	n := len(s)
	if c := s[n-1]; c < utf8.RuneSelf {
		return c > ' '
	}
	return n > 2 && (s[n-3] > 0xe3 && s[n-3] < 0xf0 || s[n-3] == 0xe3 && (s[n-2] != 0x80 || s[n-1] != 0x80))
}
