package search

import (
	"encoding/binary"
	"math/bits"
	"sort"
)

// columns are the nodes of a block that have each of some traits, each in the
// shorter of two forms: a bit a node, or how far each node is from the one
// before, a byte a node. Most traits are rare, so that they may be many.
type columns struct {
	sizes []uint8  // which of sizes each is of
	from  []uint32 // where every columnStep-th begins in data
	data  []byte
}

const (
	wholeBytes = blockSize / 8   // of a column of bits
	exact      = 192             // so many sizes are told to the byte
	sizeStep   = wholeBytes / 80 // and those above in such steps
	columnStep = 32              // columns between two marks: their sizes add up in nanoseconds
	farStep    = 255             // a byte that says: so far on, and no node there
)

// sizes are those that columns have; the last is that of a bit a node.
var sizes = func() (t [256]uint16) {
	for i := range t {
		t[i] = uint16(min(max(i, exact+(i-exact)*sizeStep), wholeBytes))
	}
	return t
}()

// column is a packed column; an empty one has no nodes.
type column []byte

// has reports whether column c has nodes.
func (cs *columns) has(c int) bool { return c < len(cs.sizes) && cs.sizes[c] != 0 }

// of is column c.
func (cs *columns) of(c int) column {
	if !cs.has(c) {
		return nil
	}
	at := int(cs.from[c/columnStep])
	for _, size := range cs.sizes[c/columnStep*columnStep : c] {
		at += int(sizes[size])
	}
	return cs.data[at : at+int(sizes[cs.sizes[c]])]
}

// pack is all in its packed form, in data.
func pack(data []byte, all []nodeBits) columns {
	out := columns{sizes: make([]uint8, len(all))}
	for c := range all {
		if c%columnStep == 0 {
			out.from = append(out.from, uint32(len(data)))
		}
		from := len(data)
		data = appendSteps(data, &all[c])
		size := sort.Search(len(sizes)-1, func(i int) bool { return int(sizes[i]) >= len(data)-from })
		out.sizes[c] = uint8(size)
		if sizes[size] < wholeBytes {
			for len(data)-from < int(sizes[size]) {
				data = append(data, farStep)
			}
			continue
		}
		data = data[:from]
		for _, word := range all[c] {
			data = binary.LittleEndian.AppendUint64(data, word)
		}
	}
	out.from, out.data = clone(out.from), data
	return out
}

// appendSteps adds how far the nodes of b are apart, at least as long as a bit a node
// if that is too much to keep.
func appendSteps(data []byte, b *nodeBits) []byte {
	last, from := -1, len(data)
	for k, word := range b {
		for ; word != 0 && len(data)-from < wholeBytes; word &= word - 1 {
			i := k<<6 + bits.TrailingZeros64(word)
			step := i - last - 1
			for ; step >= farStep; step -= farStep {
				data = append(data, farStep)
			}
			data, last = append(data, byte(step)), i
		}
	}
	return data
}

// unite adds the nodes of c to b.
func (c column) unite(b *nodeBits) {
	if len(c) == wholeBytes {
		for k := range b {
			b[k] |= binary.LittleEndian.Uint64(c[8*k:])
		}
		return
	}
	i := -1
	for _, step := range c {
		if i += int(step); step < farStep {
			i++
			b[i>>6&(blockWords-1)] |= 1 << (i & 63)
		}
	}
}

// meet leaves in b the nodes of both and reports whether any are left.
func (c column) meet(b *nodeBits) bool {
	if len(c) != wholeBytes {
		var own nodeBits
		c.unite(&own)
		b.meet(&own)
		return !b.empty()
	}
	left := uint64(0)
	for k := range b {
		b[k] &= binary.LittleEndian.Uint64(c[8*k:])
		left |= b[k]
	}
	return left != 0
}
