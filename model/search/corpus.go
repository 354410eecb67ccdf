package search

import "math/bits"

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

// alignTo is the number of bytes to which parts of a corpus are padded, so
// that the words of their starts can be joined without shifting.
const alignTo = 64

// join appends the texts of part.
func (c *corpus) join(part *corpus) {
	if len(part.from) < 2 {
		return
	}
	for len(c.buf)%alignTo != 0 {
		c.buf = append(c.buf, 0)
	}
	c.starts = padded(c.starts, len(c.buf)/alignTo)
	if len(part.tails) > 0 {
		c.tails = append(padded(c.tails, len(c.buf)/alignTo), part.tails...)
	}
	base := uint32(len(c.buf))
	if len(c.from) > 0 {
		c.from = c.from[:len(c.from)-1]
	}
	for _, off := range part.from {
		c.from = append(c.from, base+off)
	}
	c.buf = append(c.buf, part.buf...)
	c.starts = append(c.starts, part.starts...)
}

// padded is words with zeros up to length n.
func padded(words []uint64, n int) []uint64 {
	return append(words, make([]uint64, max(0, n-len(words)))...)
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
