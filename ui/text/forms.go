package text

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The forms in which text reaches the screen where it cannot do so as written.
//
//	C0, DEL            their pictures ␀ … ␡
//	C1, invalid bytes,
//	noncharacters, and
//	signs set under a
//	number (U+0600 …)  �
//	bidi controls and other characters without a shape: dropped
//	emoji sequences    their parts: no joiner, selector, keycap, skin tone
//	flags              the letters of the country
//	ﾊﾞ, ｱﾞ             バ, ｱ゛
//	conjoining jamo that make no syllable: ㄱ, as wide everywhere
//	Hangul fillers     blanks
//	what terminals do not know or disagree on: 〓 and others (file agree.go)

// show appends the form of r to dst: nothing, r, or what stands for it.
func show(dst []byte, r rune) []byte {
	switch {
	case r < ' ':
		r += '␀'
	case r == 0x7F:
		r = '␡'
	case invisible(r):
		return dst
	case r > 0x7F && r < 0xA0, r > 0x5FF && unicode.In(r, unicode.Cf, unicode.Noncharacter_Code_Point), r == ahomMedial:
		r = utf8.RuneError
	case r >= 0x1F1E6 && r <= 0x1F1FF: // regional indicators A to Z
		r += 'A' - 0x1F1E6
	case r == 0x3164: // Hangul filler, two cells
		r = 0x3000
	case r == 0xFFA0: // half-width Hangul filler
		r = ' '
	case r == voiced:
		r = '゛'
	case r == semiVoiced:
		r = '゜'
	case plain(r):
	default:
		if as, ok := substitutes[r]; ok {
			return append(dst, as...)
		}
		if unknown(r) && narrow.rune(r) == 2 {
			r = geta
		} else if unknown(r) {
			r = utf8.RuneError
		}
	}
	return utf8.AppendRune(dst, r)
}

// The half-width sound marks. Terminals give them a cell of their own or draw
// them over the letter.
const (
	voiced     = 'ﾞ'
	semiVoiced = 'ﾟ'
)

// join appends the form of r, which follows what dst holds, to dst.
func join(dst []byte, r rune) []byte {
	if r == voiced || r == semiVoiced {
		last, n := utf8.DecodeLastRune(dst)
		both := norm.NFKC.String(string(last) + string(r))
		if one, k := utf8.DecodeRuneInString(both); k == len(both) && n > 0 {
			return utf8.AppendRune(dst[:len(dst)-n], one)
		}
	}
	return show(dst, r)
}

// attaches reports whether the rune at the start of s is to be looked at
// together with what precedes it: because it is not shown, or may compose
// (UAX #15, section 6.1 of its stabilised process; half-width kana besides).
func attaches(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if r < 0x300 || r == utf8.RuneError && n == 1 {
		return r == softHyphen
	}
	return r == voiced || r == semiVoiced || invisible(r) || !norm.NFC.PropertiesString(s).BoundaryBefore()
}

const softHyphen = 0xAD

// ahomMedial became a spacing mark after tables of width were made.
const ahomMedial = 0x1171E

// lineEnd reports whether r ends a line: LF, CR, NEL, LS, PS (UAX #14, LB4 and
// LB5). VT and FF, which would too, are left visible.
func lineEnd(r rune) bool {
	return r == '\n' || r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// invisible reports whether r has no shape of its own. Most of these do
// something to text or terminal instead.
func invisible(r rune) bool {
	return r == softHyphen || r >= 0x34F && unicode.Is(shapeless, r)
}

// shapeless are the format characters (category Cf without the signs that are
// drawn under a number, on which terminals differ), what else Unicode lets a renderer ignore, and
// the parts of emoji sequences that change the rune before them.
var shapeless = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x034F, 0x034F, 1}, // combining grapheme joiner
		{0x061C, 0x061C, 1}, // Arabic letter mark
		{0x115F, 0x1160, 1}, // conjoining fillers
		{0x17B4, 0x17B5, 1}, // Khmer inherent vowels
		{0x180B, 0x180F, 1}, // Mongolian selectors, vowel separator
		{0x200B, 0x200F, 1}, // zero width space, joiners, direction marks
		{0x202A, 0x202E, 1}, // bidi embeddings and overrides
		{0x2060, 0x206F, 1}, // word joiner, invisible operators, bidi isolates
		{0x20E3, 0x20E3, 1}, // keycap
		{0xFE00, 0xFE0F, 1}, // variation selectors
		{0xFEFF, 0xFEFF, 1}, // byte order mark
		{0xFFF0, 0xFFFB, 1}, // interlinear annotation
	},
	R32: []unicode.Range32{
		{0x13430, 0x1343F, 1}, // Egyptian quadrats
		{0x1BCA0, 0x1BCA3, 1}, // shorthand controls
		{0x1D173, 0x1D17A, 1}, // musical beams
		{0x1F3FB, 0x1F3FF, 1}, // skin tones
		{0xE0000, 0xE0FFF, 1}, // tags, variation selectors of kanji
	},
}

// conjoining reports whether r is a jamo that terminals draw into the cells of
// the one before it, or beside it, as they like.
func conjoining(r rune) bool {
	return r >= 0x1100 && r <= 0x11FF || r >= 0xA960 && r <= 0xA97C || r >= 0xD7B0 && r <= 0xD7FB
}

// finals are the compatibility forms of U+11A8 to U+11C2.
var finals = []rune("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

// compatibility takes initials and vowels to the jamo that stand alone, of
// which Unicode gives the reverse.
var compatibility = sync.OnceValue(func() map[rune]rune {
	forms := map[rune]rune{}
	for r := rune(0x3131); r <= 0x318E; r++ {
		of, _ := utf8.DecodeRuneInString(norm.NFKD.String(string(r)))
		forms[of] = r
	}
	return forms
})

// jamo is the form of a conjoining jamo that stands alone; � for the few of old
// Korean that have none.
func jamo(r rune) rune {
	if i := int(r - 0x11A8); i >= 0 && i < len(finals) {
		return finals[i]
	}
	if form, ok := compatibility()[r]; ok {
		return form
	}
	return utf8.RuneError
}
