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

// ForeignHan reports a line of ideographs without kana.
func ForeignHan(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n >= 2 && !HasKana(s)
}

func LastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func FirstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
