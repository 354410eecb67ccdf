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
	carry, next := 0, c.from.nextCarry(0)
	for k, word := range some {
		for ; word != 0; word &= word - 1 {
			i := k<<6 + bits.TrailingZeros64(word)
			for i >= next {
				carry++
				next = c.from.nextCarry(carry)
			}
			at := carry<<16 | int(c.from.low[i])
			if w := at >> 6; w < len(c.words.starts) {
				sum += c.words.starts[w]
			}
			if c.pack == inLetters {
				at = at * letterBits / 8
			}
			if at < len(c.all) {
				sum += uint64(c.all[at])
			}
		}
	}
	return sum
}
