package search

import (
	"math/bits"
	"unicode/utf8"
)

// corpus is the texts of a block of nodes, packed one behind another in one string. What
// a text is packed in are units: bytes of a fold (packrunes.go), five bits each of a
// spelling (packletters.go).
type corpus struct {
	all   string
	from  offsets  // in units
	plain nodeBits // texts whose units are their bytes, one for one
	// digits are the spellings with some.
	digits nodeBits
	words  wordMarks
	pack   packing
}

// packing is in what a corpus is packed.
type packing uint8

const (
	inRunes packing = iota
	inLetters
)

// text is the text of node i of the block, unpacked into room if need be; empty if the
// corpus has none yet.
func (c *corpus) text(i int, room *textRoom) passage {
	switch {
	case i >= c.count():
		return passage{of: &noWords}
	case c.pack == inLetters:
		return c.letters(i, room)
	}
	return c.runes(i, room)
}

// noWords is where the words of an empty text begin.
var noWords wordMarks

// size is the length of the text of node i, 0 if the corpus has none yet.
func (c *corpus) size(i int) int {
	switch {
	case i >= c.count():
		return 0
	case c.plain.has(i):
		return c.from.at(i+1) - c.from.at(i)
	}
	return len(c.text(i, &textRoom{}).text)
}

// count is the number of texts.
func (c *corpus) count() int { return c.from.count() }

// offsets are where texts begin, two bytes a text: the lower half of each number, and
// which texts are the first behind each multiple of 1<<16.
type offsets struct {
	low     []uint16
	carries []uint16
	end     uint32
}

// fewCarries is how many of them are counted one by one as soon as they are searched.
const fewCarries = 8

// at is where text i begins, which is where the one before ends.
func (o *offsets) at(i int) int {
	if i == len(o.low) {
		return int(o.end)
	}
	lo, hi := 0, len(o.carries)
	for hi-lo > fewCarries {
		if mid := (lo + hi) / 2; int(o.carries[mid]) <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for lo < hi && int(o.carries[lo]) <= i {
		lo++
	}
	return lo<<16 | int(o.low[i])
}

// nextCarry is the first text behind multiple n+1 of 1<<16.
func (o *offsets) nextCarry(n int) int {
	if n < len(o.carries) {
		return int(o.carries[n])
	}
	return len(o.low)
}

func (o *offsets) count() int { return len(o.low) }

// add adds a text that begins where those before end, and ends at end.
func (o *offsets) add(end int) {
	for i := len(o.low); len(o.carries) < int(o.end>>16); {
		o.carries = append(o.carries, uint16(i))
	}
	o.low = append(o.low, uint16(o.end))
	o.end = uint32(end)
}

// wordMarks says where the words of texts begin and end.
type wordMarks struct {
	// starts has a bit for every byte or unit at which a word begins or a run of
	// blanks and marks begins, that is, at which a word can end or begin.
	starts []uint64
	// tails has a bit for each of the starts, in order: whether no word one looks
	// for begins there.
	tails []uint64
	ranks []uint32 // how many starts are before every rankWords-th word of them
}

// rankWords are as many words of starts as are counted in a nanosecond or two, and
// enough for the ranks to take no room.
const rankWords = 16

// rank fills in the ranks.
func (m *wordMarks) rank() {
	n := 0
	m.ranks = m.ranks[:0]
	for w, word := range m.starts {
		if w%rankWords == 0 {
			m.ranks = append(m.ranks, uint32(n))
		}
		n += bits.OnesCount64(word)
	}
}

// before is the number of starts before at.
func (m *wordMarks) before(at int) int {
	w := at >> 6
	if w >= len(m.starts) {
		return len(m.starts) * 64 // there is none behind, and no tail
	}
	n := int(m.ranks[w/rankWords])
	for _, word := range m.starts[w/rankWords*rankWords : w] {
		n += bits.OnesCount64(word)
	}
	return n + bits.OnesCount64(m.starts[w]&(1<<(at&63)-1))
}

// tail reports whether a start at at begins no word.
func (m *wordMarks) tail(at int) bool {
	return hasBit(m.starts, at) && hasBit(m.tails, m.before(at))
}

// clone is a copy without room to grow.
func clone[T any](s []T) []T {
	out := make([]T, len(s))
	copy(out, s)
	return out
}

func setBit(words []uint64, off int) []uint64 {
	w := off >> 6
	for w >= len(words) {
		words = append(words, 0)
	}
	words[w] |= 1 << (off & 63)
	return words
}

func hasBit(words []uint64, off int) bool {
	w := off >> 6
	return w < len(words) && words[w]&(1<<(off&63)) != 0
}

// passage is one text. Offsets into it are bytes from its start. It lies in a room: it is
// good until another text is unpacked there.
type passage struct {
	text string
	base int // where it begins in of
	of   *wordMarks
}

// border reports whether a word begins or ends at off.
func (p passage) border(off int) bool {
	if off <= 0 || off >= len(p.text) {
		return true
	}
	return hasBit(p.of.starts, p.base+off)
}

// head reports whether a word that one may look for begins at off.
func (p passage) head(off int) bool {
	return p.border(off) && (len(p.text) == 0 || !p.of.tail(p.base+off))
}

// endsWord reports whether a word ends at off, or does but for the s of a plural.
func (p passage) endsWord(off int) bool {
	return p.border(off) || p.text[off] == 's' && p.border(off+1)
}

// ends reports whether a word ends at off, or behind the letter before, which it shares
// with the next.
func (p passage) ends(off int) bool { return p.border(off) || p.border(off-1) }

// next is the first border after off, at most the passage's length.
func (p passage) next(off int) int {
	for at := p.base + off + 1; at < p.base+len(p.text); at = (at>>6 + 1) << 6 {
		if at>>6 >= len(p.of.starts) {
			break
		}
		if word := p.of.starts[at>>6] >> (at & 63); word != 0 {
			return min(at+bits.TrailingZeros64(word)-p.base, len(p.text))
		}
	}
	return len(p.text)
}

// nextRune is where the rune at off ends.
func (p passage) nextRune(off int) int {
	_, n := utf8.DecodeRuneInString(p.text[off:])
	return off + n
}
