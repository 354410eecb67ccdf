package search

import (
	"math/bits"
	"unicode/utf8"

	"yomi/model/search/reading"
)

// corpusWriter collects the texts of a corpus, each of which is written, looked at, and
// packed. It is reused from one corpus to the next, so that a corpus takes no more room
// than it needs.
type corpusWriter struct {
	buf           []byte    // the text in hand
	starts, tails []uint64  // of it, by byte
	words         wordMarks // the same as a passage has it

	packed corpus // without its texts
	all    []byte // these
	codes  bitWriter
	count  int // of units
	ranks  int // of starts
}

func newCorpusWriter(pack packing) *corpusWriter { return &corpusWriter{packed: corpus{pack: pack}} }

// mark notes that a word begins at byte off of the text in hand.
func (c *corpusWriter) mark(off int) { c.starts = setBit(c.starts, off) }

// markTail notes that a word ends there and a mere ending begins.
func (c *corpusWriter) markTail(off int) {
	c.mark(off)
	c.tails = setBit(c.tails, off)
}

// passage is the text in hand, good until it ends.
func (c *corpusWriter) passage() passage {
	c.words.starts, c.words.tails = c.starts, c.words.tails[:0]
	n := 0
	for w, word := range c.starts {
		for ; word != 0; word &= word - 1 {
			if hasBit(c.tails, w<<6+bits.TrailingZeros64(word)) {
				c.words.tails = setBit(c.words.tails, n)
			}
			n++
		}
	}
	c.words.rank()
	return passage{text: textOf(c.buf), of: &c.words}
}

// end packs the text in hand.
func (c *corpusWriter) end() {
	i, plain := c.packed.from.count(), false
	if c.packed.pack == inLetters {
		plain = c.packLetters()
	} else {
		plain = c.packRunes()
	}
	if plain {
		c.packed.plain.add(i)
	}
	c.packed.from.add(c.count)
	c.forget()
}

// packRunes packs a fold and reports whether its units are its bytes.
func (c *corpusWriter) packRunes() bool {
	before := len(c.all)
	for off := 0; off < len(c.buf); {
		c.copyMark(off)
		r, n := rune(c.buf[off]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(c.buf[off:])
		}
		c.all = unitsOf.appendUnit(c.all, r)
		c.count = len(c.all)
		off += n
	}
	return string(c.all[before:]) == string(c.buf)
}

// packLetters packs a spelling and reports whether it is nothing but letters.
func (c *corpusWriter) packLetters() bool {
	key, plain, digits := byte(0), true, false
	for off, b := range c.buf {
		if b&reading.KeyBit != key {
			c.put(shift)
			key ^= reading.KeyBit
		}
		c.copyMark(off)
		switch code := codeOf[b]; {
		case key != 0:
			c.put(b&^reading.KeyBit - 'a')
			plain = false
		case code == noCode:
			c.put(raw)
			c.put(b >> letterBits)
			c.put(b % codes)
			plain = false
		default:
			c.put(code)
			digits = digits || isDigit(rune(b))
		}
	}
	if digits {
		c.packed.digits.add(c.packed.from.count())
	}
	return plain
}

// put adds a code.
func (c *corpusWriter) put(code byte) { c.all, c.count = c.codes.put(c.all, code), c.count+1 }

// copyMark notes what begins at off of the text in hand of the unit to come.
func (c *corpusWriter) copyMark(off int) {
	if !hasBit(c.starts, off) {
		return
	}
	c.packed.words.starts = setBit(c.packed.words.starts, c.count)
	if hasBit(c.tails, off) {
		c.packed.words.tails = setBit(c.packed.words.tails, c.ranks)
	}
	c.ranks++
}

// forget drops the text in hand.
func (c *corpusWriter) forget() { c.buf, c.starts, c.tails = c.buf[:0], c.starts[:0], c.tails[:0] }

// corpus gives what was collected and begins anew. Its texts are good until then.
func (c *corpusWriter) corpus() corpus {
	if c.packed.pack == inLetters {
		c.all = append(c.all, byte(c.codes.left))
		c.all = append(c.all, make([]byte, lettersPadding)...)
	}
	out, words := c.packed, &c.packed.words
	out.all, out.from.low, out.from.carries = textOf(c.all), clone(out.from.low), clone(out.from.carries)
	words.rank()
	out.words = wordMarks{starts: clone(words.starts), tails: clone(words.tails), ranks: clone(words.ranks)}
	*c = corpusWriter{
		buf: c.buf[:0], starts: c.starts[:0], tails: c.tails[:0], words: c.words, all: c.all[:0],
		packed: corpus{pack: out.pack, from: offsets{low: c.packed.from.low[:0], carries: c.packed.from.carries[:0]}, words: wordMarks{words.starts[:0], words.tails[:0], words.ranks[:0]}},
	}
	return out
}
