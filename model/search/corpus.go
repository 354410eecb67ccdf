package search

import (
	"math/bits"
	"slices"
)

// corpus is the texts of all nodes, one behind another in one buffer: a text
// is a slice of it and costs no allocation of its own.
type corpus struct {
	buf []byte
	// from[i] is where node i's text begins; from[i+1] is where it ends.
	from []uint32
	// starts has a bit for every byte at which a word begins or a run of
	// blanks and marks begins, that is, at which a word can end or begin.
	starts []uint64
	// tails has a bit for those of them at which no word one looks for begins.
	tails []uint64
}

// text is the text of node i.
func (c *corpus) text(i int) passage {
	lo, hi := c.from[i], c.from[i+1]
	return passage{text: c.buf[lo:hi:hi], base: int(lo), starts: c.starts, tails: c.tails}
}

// end closes the text of a node.
func (c *corpus) end() { c.from = append(c.from, uint32(len(c.buf))) }

// mark notes that a word begins at byte off of the buffer.
func (c *corpus) mark(off int) { c.starts = setBit(c.starts, off) }

// markTail notes that a word ends there and a mere ending begins.
func (c *corpus) markTail(off int) {
	c.mark(off)
	c.tails = setBit(c.tails, off)
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

// count is the number of texts.
func (c *corpus) count() int { return max(0, len(c.from)-1) }

// joined is c and parts behind it in a buffer of their own: c stays as it was.
func joined(c corpus, parts []*corpus) corpus {
	size := len(c.buf)
	for _, p := range parts {
		size += len(p.buf)
	}
	out := corpus{
		buf:    append(make([]byte, 0, size), c.buf...),
		from:   slices.Clone(c.from),
		starts: append(make([]uint64, 0, size>>6+1), c.starts...),
		tails:  slices.Clone(c.tails),
	}
	if len(out.from) == 0 {
		out.from = []uint32{0}
	}
	for _, p := range parts {
		base := len(out.buf)
		for _, off := range p.from[1:] {
			out.from = append(out.from, uint32(base)+off)
		}
		out.buf = append(out.buf, p.buf...)
		out.starts = appendBits(out.starts, base, p.starts)
		out.tails = appendBits(out.tails, base, p.tails)
	}
	return out
}

// appendBits sets the bits of more in words, moved up by base.
func appendBits(words []uint64, base int, more []uint64) []uint64 {
	first, shift := base>>6, base&63
	if need := first + len(more) + 1; len(more) > 0 && len(words) < need {
		words = append(words, make([]uint64, need-len(words))...)
	}
	for i, w := range more {
		words[first+i] |= w << shift
		words[first+i+1] |= w >> (64 - shift) // 0 for shift 0
	}
	return words
}

// passage is one text of a corpus. Offsets into it are bytes from its start.
type passage struct {
	text          []byte
	base          int
	starts, tails []uint64
}

// border reports whether a word begins or ends at off.
func (p passage) border(off int) bool {
	if off <= 0 || off >= len(p.text) {
		return true
	}
	return hasBit(p.starts, p.base+off)
}

// head reports whether a word that one may look for begins at off.
func (p passage) head(off int) bool { return p.border(off) && !hasBit(p.tails, p.base+off) }

// next is the first border after off, at most the passage's length.
func (p passage) next(off int) int {
	for at := p.base + off + 1; at < p.base+len(p.text); at = (at>>6 + 1) << 6 {
		if at>>6 >= len(p.starts) {
			break
		}
		if word := p.starts[at>>6] >> (at & 63); word != 0 {
			return min(at+bits.TrailingZeros64(word)-p.base, len(p.text))
		}
	}
	return len(p.text)
}
