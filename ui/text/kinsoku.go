package text

import "unicode"

// The rules of Japanese line composition (kinsoku: JIS X 4051 section 6.1, JLREQ
// section 3.1.7 and 3.1.8, in their strict form), over single runes. They hold
// for every break but one that has no place else to go.

// noStart reports whether no row may begin with r.
func noStart(r rune) bool {
	if r < 0x80 {
		switch r {
		case '!', '%', ')', ',', '.', ':', ';', '?', ']', '}':
			return true
		}
		return false
	}
	return !free(r) && unicode.Is(starters, r)
}

// noEnd reports whether no row may end with r: opening brackets, and signs that
// belong to the number after them.
func noEnd(r rune) bool {
	if r < 0x80 {
		return r == '(' || r == '[' || r == '{' || r == '$'
	}
	return !free(r) && (unicode.Is(enders, r) || unicode.Is(unicode.Sc, r) && !unicode.Is(starters, r))
}

// free reports whether r is a kanji or a kana of full size: no rule names it, a
// row may break before and after it. Most of Japanese text is free.
func free(r rune) bool {
	switch {
	case r >= 0x4E00:
		return r < 0x9FFD
	case r >= 'あ' && r <= 'ん':
		return !smallKana(r - 'ぁ')
	case r >= 'ア' && r <= 'ン':
		return !smallKana(r - 'ァ')
	}
	return false
}

// smallKana reports whether the i-th kana, as both blocks of Unicode count them
// from ぁ and ァ, is a small one: the vowels, っ, ゃゅょ, ゎ.
func smallKana(i rune) bool {
	switch i {
	case 0, 2, 4, 6, 8, 34, 66, 68, 70, 77:
		return true
	}
	return false
}

// starters are the runes a row may not begin with, by class of JLREQ appendix A:
// closing brackets (cl-02), hyphens (cl-03), dividing marks (cl-04), middle dots
// (cl-05), full stops and commas (cl-06, 07), … ‥ ― (of cl-08), iteration marks
// (cl-09), the prolonged sound mark (cl-10), small kana (cl-11), signs after
// numbers (cl-13).
var starters = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x00A2, 0x00A2, 1}, {0x00B0, 0x00B0, 1},
		{0x2010, 0x2010, 1}, {0x2013, 0x2015, 1}, {0x2019, 0x2019, 1}, {0x201D, 0x201D, 1},
		{0x2025, 0x2026, 1}, {0x2030, 0x2030, 1}, {0x2032, 0x2033, 1}, {0x203C, 0x203C, 1},
		{0x2047, 0x2049, 1}, {0x2103, 0x2103, 1}, {0x2109, 0x2109, 1}, {0x2986, 0x2986, 1},
		{0x3001, 0x3002, 1}, {0x3005, 0x3005, 1}, {0x3009, 0x3011, 2}, {0x3015, 0x301B, 2},
		{0x301C, 0x301C, 1}, {0x301E, 0x301F, 1}, {0x303B, 0x303C, 1},
		{0x3041, 0x3049, 2}, {0x3063, 0x3063, 1}, {0x3083, 0x3087, 2}, {0x308E, 0x308E, 1},
		{0x3095, 0x3096, 1}, {0x309B, 0x309E, 1},
		{0x30A0, 0x30A1, 1}, {0x30A3, 0x30A9, 2}, {0x30C3, 0x30C3, 1}, {0x30E3, 0x30E7, 2},
		{0x30EE, 0x30EE, 1}, {0x30F5, 0x30F6, 1}, {0x30FB, 0x30FE, 1}, {0x31F0, 0x31FF, 1},
		{0xFE50, 0xFE52, 1}, {0xFE54, 0xFE57, 1}, {0xFE5A, 0xFE5E, 2},
		{0xFF01, 0xFF01, 1}, {0xFF05, 0xFF05, 1}, {0xFF09, 0xFF09, 1}, {0xFF0C, 0xFF0C, 1},
		{0xFF0E, 0xFF0E, 1}, {0xFF1A, 0xFF1B, 1}, {0xFF1F, 0xFF1F, 1}, {0xFF3D, 0xFF3D, 1},
		{0xFF5D, 0xFF5E, 1}, {0xFF60, 0xFF61, 1}, {0xFF63, 0xFF65, 1}, {0xFF67, 0xFF70, 1},
		{0xFF9E, 0xFF9F, 1}, {0xFFE0, 0xFFE0, 1},
	},
	LatinOffset: 2,
}

// enders are the runes a row may not end with but for currency signs, which
// Unicode names itself: opening brackets (cl-01) and signs before numbers
// (cl-12).
var enders = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x2018, 0x2018, 1}, {0x201C, 0x201C, 1}, {0x2116, 0x2116, 1}, {0x2985, 0x2985, 1},
		{0x3008, 0x3010, 2}, {0x3014, 0x301A, 2}, {0x301D, 0x301D, 1}, {0xFE59, 0xFE5D, 2},
		{0xFF03, 0xFF03, 1}, {0xFF08, 0xFF08, 1}, {0xFF3B, 0xFF3B, 1}, {0xFF5B, 0xFF5B, 1},
		{0xFF5F, 0xFF5F, 1}, {0xFF62, 0xFF62, 1},
	},
}

// hangs reports whether r may stand in the margin (JLREQ section 3.8.2, note on
// hanging punctuation): full stops and commas only.
func hangs(r rune) bool {
	switch r {
	case '。', '、', '．', '，', '｡', '､':
		return true
	}
	return false
}
