package text

import "unicode"

// Characters on whose width terminals disagree even one by one, and what is
// shown instead. Each was printed in xterm, kitty, tmux, rxvt-unicode and
// mlterm, which know Unicode 14, and its width read back from the cursor; the
// renderer knows a later version. Indic vowel signs are the one group left as
// they are: kitty gives them no cell of their own.

// geta is what printers set for a type they do not have. It is two cells wide
// everywhere.
const geta = '〓'

// substitutes are for those that have a likeness on which all agree.
var substitutes = map[rune]string{
	'☰': "≡", '〰': "〜", '㊗': "祝", '㊙': "秘", '🈂': "サ", '🈷': "月",
	'㉈': "10", '㉉': "20", '㉊': "30", '㉋': "40", '㉌': "50", '㉍': "60", '㉎': "70", '㉏': "80",
	0x302E: "·", 0x302F: ":", // tone marks of old Korean
}

// disputed are those that have none: widened by Unicode 16 (trigrams,
// hexagrams, counting rods), marks that are drawn beside their base by some, and
// what was added to Unicode after version 14, which older terminals drop or
// give one cell.
var disputed = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x0CF3, 0x0CF3, 1}, {0x0ECE, 0x0ECE, 1}, {0x2631, 0x2637, 1}, {0x268A, 0x268F, 1},
		{0x303D, 0x303D, 1}, {0x4DC0, 0x4DFF, 1},
	},
	R32: []unicode.Range32{
		{0x10EFD, 0x10EFF, 1}, {0x1123F, 0x11241, 1}, {0x11B00, 0x11B09, 1}, {0x11F00, 0x11F59, 1},
		{0x1342F, 0x1342F, 1}, {0x13439, 0x13455, 1}, {0x16FF0, 0x16FF1, 1}, {0x1B132, 0x1B132, 1},
		{0x1B155, 0x1B155, 1}, {0x1D15E, 0x1D166, 1}, {0x1D16D, 0x1D172, 1}, {0x1D1BB, 0x1D1C0, 1}, {0x1D2C0, 0x1D2D3, 1},
		{0x1D300, 0x1D356, 1}, {0x1D360, 0x1D376, 1}, {0x1DF25, 0x1DF2A, 1}, {0x1E030, 0x1E06D, 1},
		{0x1E08F, 0x1E08F, 1}, {0x1E4D0, 0x1E4F9, 1}, {0x1F6DC, 0x1F6DC, 1}, {0x1F774, 0x1F776, 1},
		{0x1F77B, 0x1F77F, 1}, {0x1F7D9, 0x1F7D9, 1}, {0x1F93B, 0x1F93B, 1}, {0x1F946, 0x1F946, 1},
		{0x1FA75, 0x1FA77, 1}, {0x1FA87, 0x1FA88, 1}, {0x1FAAD, 0x1FAAF, 1}, {0x1FABB, 0x1FABF, 1},
		{0x1FACE, 0x1FACF, 1}, {0x1FADA, 0x1FADB, 1}, {0x1FAE8, 0x1FAE8, 1}, {0x1FAF7, 0x1FAF8, 1},
		{0x2B739, 0x2B739, 1}, {0x31350, 0x323AF, 1},
	},
}

// unknown reports whether r is a character that a terminal may not know, or
// that no version of Unicode known here has.
func unknown(r rune) bool {
	return unicode.Is(disputed, r) ||
		!unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Zs, unicode.Co)
}
