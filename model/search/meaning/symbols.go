package meaning

import (
	"encoding/binary"
	"unicode/utf8"
)

// symbols are pieces of text in a code of Huffman's: the oftener a piece stands in a list,
// the fewer bits it takes. The code is canonical: it follows from how many symbols have
// each number of bits, and these are in order.
type symbols struct {
	shortest int // bits
	of       [mostBits + 1]width
	text     string   // of all symbols
	ends     []uint32 // of each
}

// width is the symbols of so many bits.
type width struct{ first, count, index int } // the code of the first, how many they are, its number

// mostBits of a symbol. A code of the texts that fit in memory has fewer: one of n bits
// takes as many of them as the n-th number of Fibonacci's.
const mostBits = 48

// readSymbols reads what appendSymbols wrote.
func readSymbols(part []byte) *symbols {
	s := &symbols{shortest: mostBits}
	next := func() int {
		v, n := binary.Uvarint(part)
		part = part[n:]
		return int(v)
	}
	var text []byte
	code := 0
	for bits, longest := 1, next(); bits <= longest; bits++ {
		pieces, runes := next(), next()
		s.of[bits] = width{code, pieces + runes, len(s.ends)}
		if pieces+runes > 0 {
			s.shortest = min(s.shortest, bits)
		}
		code = (code + pieces + runes) << 1
		for range pieces {
			n := next()
			text, part = append(text, part[:n]...), part[n:]
			s.ends = append(s.ends, uint32(len(text)))
		}
		for last := 0; runes > 0; runes-- {
			last += next()
			text = utf8.AppendRune(text, rune(last))
			s.ends = append(s.ends, uint32(len(text)))
		}
	}
	s.text = string(text)
	return s
}

// next is the text of the symbol at a bit of data, and where the one behind it begins.
// wordSize bytes can be read there.
func (s *symbols) next(data []byte, bit int) (text string, behind int) {
	window := binary.BigEndian.Uint64(data[bit>>3:]) << (bit & 7)
	for n := s.shortest; n <= mostBits; n++ {
		w := &s.of[n]
		if at := int(window>>(64-n)) - w.first; at < w.count {
			from := uint32(0)
			if i := w.index + at; i > 0 {
				from = s.ends[i-1]
			}
			return s.text[from:s.ends[w.index+at]], bit + n
		}
	}
	return "", bit + mostBits
}
