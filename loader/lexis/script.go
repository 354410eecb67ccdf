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

// IsHan, IsHiragana and IsKatakana are what package unicode says of a script, whose tables are
// asked only about what is not in the blocks that hold nothing else.
func IsHan(r rune) bool {
	return r >= '一' && r <= '鿿' || r >= firstHan && !KanaOrHan(r) && unicode.Is(unicode.Han, r)
}

func IsHiragana(r rune) bool {
	return r >= 'ぁ' && r <= 'ゖ' || r > 'ゖ' && !KanaOrHan(r) && unicode.Is(unicode.Hiragana, r)
}

func IsKatakana(r rune) bool {
	return r >= 'ァ' && r <= 'ヺ' || r > 'ヺ' && !KanaOrHan(r) && unicode.Is(unicode.Katakana, r)
}

// isSpace is unicode.IsSpace, likewise.
func isSpace(r rune) bool { return !KanaOrHan(r) && unicode.IsSpace(r) }

// firstHan is the first radical.
const firstHan = 0x2e80

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
		if IsHan(r) {
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

// threeBytes is the character of three bytes that a text, which is valid UTF-8, begins with:
// package utf8 asks whether it is one, which takes longer than all else.
func threeBytes(s string) rune { return rune(s[0]&15)<<12 | rune(s[1]&63)<<6 | rune(s[2]&63) }

// isThree reports the first byte of one.
func isThree(c byte) bool { return c&0xf0 == 0xe0 }

// LastRune is the last character of s, which is valid UTF-8, utf8.RuneError for none.
func LastRune(s string) rune {
	if n := len(s); n > 2 && isThree(s[n-3]) {
		return threeBytes(s[n-3:])
	}
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

// FirstRune is the first character of s, which is valid UTF-8, 0 for none.
func FirstRune(s string) rune {
	if s == "" {
		return 0
	}
	if isThree(s[0]) && len(s) > 2 {
		return threeBytes(s)
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
