package search

import "math/bits"

// reads is what looks at nodes ask.
type reads uint8

const (
	both reads = iota
	onlyWritten
	onlyRead
)

// touch has what is asked of some nodes of block b come from memory.
func (p *pass) touch(w *worker, b int, some *nodeBits) {
	block := p.x.blocks[b]
	if w.reads != onlyRead {
		w.touched += block.folded.touch(some)
	}
	if w.reads != onlyWritten && block.read() {
		w.touched += block.spelled.touch(some)
	}
}

// touch reads a little of the texts of some nodes and gives a sum of it. A look at
// a node waits for its text to come from memory, and so do the looks behind it;
// what is asked for before comes side by side.
func (c *corpus) touch(some *nodeBits) (sum uint64) {
	for k, word := range some {
		for ; word != 0; word &= word - 1 {
			at := int(c.from[k<<6+bits.TrailingZeros64(word)])
			if w := at >> 6; w < len(c.starts) {
				sum += c.starts[w]
			}
			if at < len(c.all) {
				sum += uint64(c.all[at])
			}
		}
	}
	return sum
}
