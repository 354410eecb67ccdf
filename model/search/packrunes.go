package search

import (
	"unicode/utf8"
	"unsafe"
)

// A fold is kept in fewer bytes than UTF-8 takes: one for the letters and signs of ASCII,
// which are the same there, for hiragana (which katakana have become) and what stands
// between them; two for kanji and for the commonest other pages of Unicode; three or four
// for the rest. Half of what notes take is theirs, and what is asked of memory less often
// is found sooner. To unpack a text takes as long as to look for a word in it twice: what
// has no word in units has none in letters, so that most texts stay packed.

// Units, by the byte that they begin with.
const (
	unitKana   = 0x80                           // the first of hiragana, in their order
	firstKana  = 'ぁ'                            // U+3041
	lastKana   = 'ゖ'                            // U+3096
	unitSigns  = unitKana + 0x3096 - 0x3041 + 1 // the first of the signs
	unitsAlone = unitSigns + 6                  // and behind the last of them
)

// signs stand between kana and kanji.
var signs = [...]rune{'ー', '、', '。', '・', '「', '」'}

// The pages (256 characters each) of U+4E00–9FFF, all of which take two bytes.
const firstKanjiPage, lastKanjiPage = 0x4e, 0x9f

// otherPages are the others that do: Latin, Greek, Cyrillic, Hebrew, Arabic, marks,
// arrows, mathematics, boxes and bullets, symbols, CJK marks.
var otherPages = [...]byte{0x00, 0x03, 0x04, 0x05, 0x06, 0x20, 0x21, 0x22, 0x25, 0x26, 0x30}

// unitTable says what each byte that begins a unit stands for.
type unitTable struct {
	alone   [256][utf8.UTFMax]byte // the character of one that is a whole unit, and behind it its length
	one     [256]rune              // the same character, 0 for others
	page    [256]byte              // of one that stands before the lower byte of a character
	lead    [256]int16             // which byte that is for a page; -1 is none
	plane   byte                   // stands before two bytes of a character
	farther byte                   // and before three
	size    [256]uint8             // how many bytes what begins with it has
}

// length is where alone has the length of a character.
const length = 3

var unitsOf = newUnitTable()

func newUnitTable() *unitTable {
	t := &unitTable{}
	for i := range t.lead {
		t.lead[i] = -1
	}
	var free []byte
	for c := range 256 {
		switch {
		case c >= ' ' && c < 0x7f && (c < 'A' || c > 'Z'):
			t.put(byte(c), rune(c))
		case c >= unitKana && c < unitSigns:
			t.put(byte(c), rune(firstKana+c-unitKana))
		case c >= unitSigns && c < unitsAlone:
			t.put(byte(c), signs[c-unitSigns])
		default:
			free = append(free, byte(c))
		}
	}
	t.plane, t.farther, free = free[0], free[1], free[2:]
	add := func(page byte) {
		t.page[free[0]], t.lead[page] = page, int16(free[0])
		free = free[1:]
	}
	for page := firstKanjiPage; page <= lastKanjiPage; page++ {
		add(byte(page))
	}
	for _, page := range otherPages {
		add(page)
	}
	for c := range t.size {
		t.size[c] = 2
		if t.alone[c][length] != 0 {
			t.size[c] = 1
		}
	}
	t.size[t.plane], t.size[t.farther] = 3, 4
	return t
}

func (t *unitTable) put(unit byte, r rune) {
	t.one[unit] = r
	t.alone[unit][length] = byte(utf8.EncodeRune(t.alone[unit][:], r))
}

// appendUnit adds the units of r.
func (t *unitTable) appendUnit(dst []byte, r rune) []byte {
	if r < utf8.RuneSelf && t.alone[r][length] != 0 {
		return append(dst, byte(r))
	}
	if r >= firstKana && r <= lastKana {
		return append(dst, byte(r-firstKana)+unitKana)
	}
	for i, s := range signs {
		if r == s {
			return append(dst, byte(unitSigns+i))
		}
	}
	switch {
	case r < 1<<16 && t.lead[r>>8] >= 0:
		return append(dst, byte(t.lead[r>>8]), byte(r))
	case r < 1<<16:
		return append(dst, t.plane, byte(r>>8), byte(r))
	}
	return append(dst, t.farther, byte(r>>16), byte(r>>8), byte(r))
}

// inUnits is a fold as its units.
func inUnits(fold string) string {
	var out []byte
	for _, r := range fold {
		out = unitsOf.appendUnit(out, r)
	}
	return string(out)
}

// rune is the character of two units or more that begin units, and how many there are.
func (t *unitTable) rune(units string) (rune, int) {
	switch units[0] {
	case t.plane:
		return rune(units[1])<<8 | rune(units[2]), 3
	case t.farther:
		return rune(units[1])<<16 | rune(units[2])<<8 | rune(units[3]), 4
	}
	return rune(t.page[units[0]])<<8 | rune(units[1]), 2
}

// at is the character whose units begin at k.
func (t *unitTable) at(units string, k int) rune {
	if r := t.one[units[k]]; r != 0 {
		return r
	}
	r, _ := t.rune(units[k:])
	return r
}

// fromUnits is units as a fold.
func fromUnits(units string) string {
	var out []byte
	for k := 0; k < len(units); {
		if one := &unitsOf.alone[units[k]]; one[length] > 0 {
			out = append(out, one[:one[length]]...)
			k++
			continue
		}
		r, n := unitsOf.rune(units[k:])
		out = utf8.AppendRune(out, r)
		k += n
	}
	return string(out)
}

// textOf is bytes as a text, which is good as long as they stay.
func textOf(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// runes unpacks text i of folds.
func (c *corpus) runes(i int, room *textRoom) passage {
	lo, hi := c.from.at(i), c.from.at(i+1)
	if c.plain.has(i) {
		return passage{text: c.all[lo:hi], base: lo, of: &c.words}
	}
	units, n, words, t := c.all[lo:hi], 0, c.words.starts, unitsOf
	room.fit(utf8.UTFMax * (hi - lo + 1))
	buf, starts := room.buf, room.words.starts
	for k := 0; k < len(units); {
		if w := (lo + k) >> 6; w < len(words) {
			starts[n>>6] |= words[w] >> ((lo + k) & 63) & 1 << (n & 63)
		}
		one := &t.alone[units[k]]
		if size := int(one[length]); size > 0 {
			buf[n], buf[n+1], buf[n+2] = one[0], one[1], one[2]
			n += size
			k++
			continue
		}
		if page := t.page[units[k]]; page >= firstKanjiPage {
			low := units[k+1]
			buf[n], buf[n+1], buf[n+2] = 0xe0|page>>4, 0x80|page<<2&0x3f|low>>6, 0x80|low&0x3f
			n += 3
			k += 2
			continue
		}
		r, used := t.rune(units[k:])
		n += utf8.EncodeRune(buf[n:], r)
		k += used
	}
	c.copyTails(lo, n, room)
	return passage{text: textOf(buf[:n]), of: &room.words}
}

// copyTails gives the words of a text of n bytes in room, whose units begin at from, the
// tails that they have in c.
func (c *corpus) copyTails(from, n int, room *textRoom) {
	own := &room.words
	own.starts = own.starts[:min(n>>6+1, len(own.starts))]
	own.rank()
	own.tails = own.tails[:0]
	for at := c.words.before(from); len(own.tails) < len(own.starts); at += 64 {
		word := uint64(0)
		if w := at >> 6; w < len(c.words.tails) {
			word = c.words.tails[w] >> (at & 63)
			if w+1 < len(c.words.tails) && at&63 != 0 {
				word |= c.words.tails[w+1] << (64 - at&63)
			}
		}
		own.tails = append(own.tails, word)
	}
}
