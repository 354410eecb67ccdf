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
}

// text is the text of node i.
func (c *corpus) text(i int) passage {
	lo, hi := c.from[i], c.from[i+1]
	return passage{text: c.buf[lo:hi:hi], base: int(lo), starts: c.starts}
}

// end closes the text of a node.
func (c *corpus) end() { c.from = append(c.from, uint32(len(c.buf))) }

// mark notes that a word begins at byte off of the buffer.
func (c *corpus) mark(off int) {
	w := off >> 6
	for w >= len(c.starts) {
		c.starts = append(c.starts, 0)
	}
	c.starts[w] |= 1 << (off & 63)
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
	for len(c.starts) < len(c.buf)/alignTo {
		c.starts = append(c.starts, 0)
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

// passage is one text of a corpus. Offsets into it are bytes from its start.
type passage struct {
	text   []byte
	base   int
	starts []uint64
}

// border reports whether a word begins or ends at off.
func (p passage) border(off int) bool {
	if off <= 0 || off >= len(p.text) {
		return true
	}
	w := (p.base + off) >> 6
	return w < len(p.starts) && p.starts[w]&(1<<((p.base+off)&63)) != 0
}

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
