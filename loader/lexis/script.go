package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// HasKana reports Japanese running text.
func HasKana(s string) bool {
	for _, r := range s {
		if r >= 0x3041 && r <= 0x30fe && r != '・' && r != 'ー' {
			return true
		}
	}
	return false
}

func HasWide(s string) bool { return strings.IndexFunc(s, Wide) >= 0 }

// ascii reports a text of nothing else.
func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// ForeignHan reports a line of ideographs without kana.
func ForeignHan(s string) bool {
	if HasKana(s) {
		return false
	}
	n := 0
	for _, r := range s {
		if r >= utf8.RuneSelf && unicode.Is(unicode.Han, r) {
			if n++; n >= 2 {
				return true
			}
		}
	}
	return false
}

// IndexOf is where the first of some signs stands in s, -1 for nowhere. It is what
// strings.IndexAny is, which is slow for signs that are not ASCII.
func IndexOf(s string, signs ...string) int {
	at := -1
	for _, sign := range signs {
		if i := strings.Index(s, sign); i >= 0 {
			at, s = i, s[:i]
		}
	}
	return at
}

func LastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// opensPlainly reports a text that begins with a letter or digit of ASCII, kana or an
// ideograph: with none of the signs that may stand before a date, a count or a name.
func opensPlainly(s string) bool {
	if s == "" {
		return false
	}
	c := s[0]
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0xe4 && c <= 0xe9 || c == 0xe3 && len(s) > 1 && s[1] > 0x80
}

func FirstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
