package lexis

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// FoldOf is Fold of a text whose signs are known.
func FoldOf(s string, has *Signs) string {
	if has.Folded() {
		return s
	}
	return Fold(s)
}

// Fold makes titles, which are valid UTF-8, comparable: lower case, full-width ASCII halved.
func Fold(s string) string {
	if i := unfolded(s, 0); i < len(s) {
		return foldFrom(s, i)
	}
	return s
}

// unfolded is where the first character of s from i on stands that Fold changes.
func unfolded(s string, i int) int {
	for i < len(s) {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			return i
		case c < utf8.RuneSelf:
			i++
		case c >= 0xe3 && c <= 0xe9: // U+3000 to U+9FFF have no case
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if lower(r) != r || r == utf8.RuneError {
				return i
			}
			i += size
		}
	}
	return len(s)
}

// foldFrom is Fold of a text that changes at i first.
func foldFrom(s string, i int) string {
	var b strings.Builder
	b.Grow(len(s))
	kept := 0
	for i < len(s) {
		b.WriteString(s[kept:i])
		r, size := utf8.DecodeRuneInString(s[i:])
		b.WriteRune(lower(r))
		kept = i + size
		i = unfolded(s, kept)
	}
	b.WriteString(s[kept:])
	return b.String()
}

// lower is one character folded.
func lower(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r - 'A' + 'a'
	case r < utf8.RuneSelf || r >= firstUncased && r <= lastUncased:
		return r
	case r >= '！' && r <= '～':
		return lower(r - '！' + '!')
	}
	return unicode.ToLower(r)
}

// From the CJK radicals to the last block before Cyrillic Extended-B no
// character has case: kana, ideographs, Yi and Vai. Most of what is folded is
// among them, and unicode.ToLower takes its time to find that out.
const firstUncased, lastUncased = 0x2e80, 0xa63f

// Squeeze keeps the Letters and digits of s, folded: what is left when two
// people write the same title.
func Squeeze(s string) string {
	return Letters(Fold(s))
}

// EachLetter yields the characters of Squeeze.
func EachLetter(s string) iter.Seq[rune] {
	return func(yield func(rune) bool) {
		for i := 0; i < len(s); {
			r, size := rune(s[i]), 1
			switch {
			case r < utf8.RuneSelf:
			case isThree(s[i]) && i+2 < len(s):
				r, size = threeBytes(s[i:]), 3
			default:
				r, size = utf8.DecodeRuneInString(s[i:])
			}
			i += size
			if r = lower(r); LetterOrDigit(r) && !yield(r) {
				return
			}
		}
	}
}

// Letters is Squeeze of what is folded already.
func Letters(folded string) string {
	var kept strings.Builder
	start, whole := 0, true // of a run of letters that is not kept yet
	for i := 0; i < len(folded); {
		c := folded[i]
		if c >= 'a' && c <= 'z' || c >= 0xe5 && c <= 0xe9 { // U+5000 to U+9FFF are letters
			i += 1 + 2*int(c>>7)
			continue
		}
		r, size := utf8.DecodeRuneInString(folded[i:])
		if i += size; LetterOrDigit(r) {
			continue
		}
		if whole {
			whole = false
			kept.Grow(len(folded))
		}
		kept.WriteString(folded[start : i-size])
		start = i
	}
	if whole {
		return folded
	}
	kept.WriteString(folded[start:])
	return kept.String()
}
