package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Safe is s for what is read outside the screen: the clipboard, the output of a
// command. Line ends become "\n"; other controls but the tab, bidi controls,
// tags and annotation characters are dropped; invalid bytes become U+FFFD.
// Everything else stays as written, joined emoji and decomposed kana included,
// and text without any of this is returned as it is.
func Safe(s string) string {
	i := firstUnsafe(s)
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i < len(s) {
		b.WriteString(s[:i])
		s = s[i:]
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case strings.HasPrefix(s, "\r\n"):
			b.WriteByte('\n')
			n = 2
		case lineEnd(r):
			b.WriteByte('\n')
		case r == utf8.RuneError:
			b.WriteRune(r)
		}
		s = s[n:]
		i = firstUnsafe(s)
	}
	b.WriteString(s)
	return b.String()
}

// Seen is Safe for a terminal: what has no shape is dropped too, since a person
// would read over it. What gives the character before it another shape stays:
// without joiners and selectors a family is no family.
func Seen(s string) string {
	return strings.Map(func(r rune) rune {
		if Shapeless(r) && !shapes(r) {
			return -1
		}
		return r
	}, Safe(s))
}

// Shapeless reports whether nothing is seen of r by itself: soft hyphens, zero
// width spaces, joiners, selectors, fillers and their like.
func Shapeless(r rune) bool { return invisible(r) || r == 0x3164 || r == 0xFFA0 }

// shapes reports the shapeless characters that change how others look.
func shapes(r rune) bool {
	return r == 0x200C || r == 0x200D || r == 0x20E3 || r >= 0xFE00 && r <= 0xFE0F || r >= 0x1F3FB && r <= 0x1F3FF
}

// firstUnsafe is the offset of the first rune that Safe does not keep, len(s)
// if there is none.
func firstUnsafe(s string) int {
	for i, r := range s {
		if r >= ' ' && r < 0x7F || r == '\n' || r == '\t' {
			continue
		}
		if !Harmless(r) {
			return i
		}
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return i
			}
		}
	}
	return len(s)
}

// Harmless reports whether r may be written to a terminal as it is, and shows
// what the text says: it is no control, "\n" and tab included, and nothing that
// Safe drops.
func Harmless(r rune) bool {
	return r >= ' ' && r < 0x7F || r >= 0xA0 && (r < 0x61C || !unicode.Is(unsafe, r))
}

// unsafe are the characters above U+009F that make text look like other text
// (Unicode TR36, section 2.5) or hide some in it, and the line ends LS and PS.
// Joiners and variation selectors are no part of them: without these a family
// is no family.
var unsafe = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x061C, 0x061C, 1}, {0x200E, 0x200F, 1}, {0x2028, 0x202E, 1}, {0x2066, 0x206F, 1},
		{0xFEFF, 0xFEFF, 1}, {0xFFF9, 0xFFFB, 1},
	},
	R32: []unicode.Range32{{0xE0000, 0xE007F, 1}},
}
