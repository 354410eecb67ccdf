package search

import (
	"math/bits"
	"unicode/utf8"
)

// corpus is the texts of a block of nodes, one behind another in one string: a
// text is a part of it and costs no allocation of its own.
type corpus struct {
	all string
	// from[i] is where node i's text begins; from[i+1] is where it ends.
	from []uint32
	// starts has a bit for every byte at which a word begins or a run of
	// blanks and marks begins, that is, at which a word can end or begin.
	starts []uint64
	// tails has a bit for each of the starts, in order: whether no word one looks
	// for begins there.
	tails []uint64
	ranks []uint32 // how many starts are before every rankWords-th word of them
}

// rankWords are as many words of starts as are counted in a nanosecond or two, and
// enough for the ranks to take no room.
const rankWords = 8

// text is the text of node i of the block; empty if the corpus has none yet.
func (c *corpus) text(i int) passage {
	if i+1 >= len(c.from) {
		return passage{}
	}
	lo, hi := c.from[i], c.from[i+1]
	return passage{text: c.all[lo:hi], base: int(lo), of: c}
}

// size is the length of the text of node i, 0 if the corpus has none yet.
func (c *corpus) size(i int) int {
	if i+1 >= len(c.from) {
		return 0
	}
	return int(c.from[i+1] - c.from[i])
}

// count is the number of texts.
func (c *corpus) count() int { return max(0, len(c.from)-1) }

// corpusWriter collects the texts of a corpus. It is reused from one to the
// next, so that a corpus takes no more room than it needs.
type corpusWriter struct {
	buf           []byte
	from          []uint32
	starts, tails []uint64
}

func newCorpusWriter() *corpusWriter { return &corpusWriter{from: []uint32{0}} }

// end closes the text of a node.
func (c *corpusWriter) end() { c.from = append(c.from, uint32(len(c.buf))) }

// mark notes that a word begins at byte off of the buffer.
func (c *corpusWriter) mark(off int) { c.starts = setBit(c.starts, off) }

// markTail notes that a word ends there and a mere ending begins.
func (c *corpusWriter) markTail(off int) {
	c.mark(off)
	c.tails = setBit(c.tails, off)
}

// corpus gives what was collected and begins anew.
func (c *corpusWriter) corpus() corpus {
	out := corpus{all: string(c.buf), from: clone(c.from), starts: clone(c.starts)}
	n := 0
	for w, word := range out.starts {
		if w%rankWords == 0 {
			out.ranks = append(out.ranks, uint32(n))
		}
		for ; word != 0; word &= word - 1 {
			if hasBit(c.tails, w<<6+bits.TrailingZeros64(word)) {
				out.tails = setBit(out.tails, n)
			}
			n++
		}
	}
	out.tails, out.ranks = clone(out.tails), clone(out.ranks)
	c.buf, c.from, c.starts, c.tails = c.buf[:0], c.from[:1], c.starts[:0], c.tails[:0]
	return out
}

// tail reports whether a start at byte at begins no word.
func (c *corpus) tail(at int) bool {
	w := at >> 6
	if !hasBit(c.starts, at) {
		return false
	}
	n := int(c.ranks[w/rankWords])
	for _, word := range c.starts[w/rankWords*rankWords : w] {
		n += bits.OnesCount64(word)
	}
	return hasBit(c.tails, n+bits.OnesCount64(c.starts[w]&(1<<(at&63)-1)))
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

// passage is one text of a corpus. Offsets into it are bytes from its start.
type passage struct {
	text string
	base int // where it begins in all of the corpus
	of   *corpus
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
