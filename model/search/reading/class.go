package reading

import "slices"

// Reads reports whether a kanji has a reading in Japanese.
func (t *Table) Reads(r rune) bool {
	if t == nil {
		return false
	}
	b := t.block(r)
	return r == '々' || b != nil && b.compound != ""
}

// IsReadSo reports whether a kanji may be spelled so by itself.
func (t *Table) IsReadSo(r rune, spelling string) bool {
	b := t.block(r)
	return b != nil && (b.compound == spelling || slices.Contains(b.alone[:], spelling))
}

// joins reports whether a kanji beside r makes a compound with it.
func joins(r rune) bool {
	c := classOf(r)
	return c == han || c == katakana || c == latin
}

type class uint8

const (
	silent class = iota
	stop
	hangul
	latin
	hiragana
	katakana
	han
)

// classOf tells scripts apart. ー belongs to katakana, where it mostly stands;
// runEnd lets it follow hiragana as well.
func classOf(r rune) class {
	switch {
	case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		return latin
	case r >= 0x3041 && r <= 0x3096 || r == 'ゝ' || r == 'ゞ':
		return hiragana
	case r >= 0x30a1 && r <= 0x30fa || r >= 0x30fc && r <= 0x30fe:
		return katakana
	case r >= 0x3400 && r <= 0x9fff || r == '々' || r >= 0xf900 && r <= 0xfaff || r >= 0x20000 && r <= 0x3ffff:
		return han
	case isHangul(r):
		return hangul
	case r > 0x7f && r < 0x2000 || r >= 0xa000 && r <= 0xd7ff:
		return silent // letters of other scripts, matched as they are
	}
	switch r {
	case ' ', '-', '・', '.', '/', '_', '\'':
		return silent
	}
	return stop
}

// runEnd is the end of the run of text[i]'s class.
func runEnd(text []rune, i int) int {
	c := classOf(text[i])
	for i++; i < len(text) && (classOf(text[i]) == c || text[i] == 'ー' && c == hiragana); i++ {
	}
	return i
}
