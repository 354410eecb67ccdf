package meaning

import (
	"maps"
	"slices"
	"strings"
)

// coder chooses what the codes of a list stand for: a byte for a piece of text
// that is frequent, two for each of the other characters.
type coder struct {
	ones []string
	twos []string
	code map[string][]byte
}

// newCoder chooses the codes for texts, and joins in them the pieces that got one.
// A step takes what saves most: a character of two bytes to have one, or two
// neighbours to be one piece.
func newCoder(texts [][]string) *coder {
	c := &coder{code: map[string][]byte{}}
	short := map[string]bool{}
	add := func(piece string) {
		c.ones, short[piece] = append(c.ones, piece), true
	}
	var long []string // characters that can have a code of two bytes
	for _, char := range charsOf(texts) {
		if len(char) == twoBytes {
			long = append(long, char)
		} else {
			add(char)
		}
	}
	leads := (len(long) + 255) / 256
	for len(c.ones)+leads < 256 {
		first, second := mostSaving(texts, short)
		if first == "" {
			break
		}
		add(first + second)
		if second != "" {
			join(texts, first, second)
		}
	}
	for i, piece := range c.ones {
		c.code[piece] = []byte{byte(i)}
	}
	c.twos = slices.DeleteFunc(long, func(char string) bool { return short[char] })
	for i, char := range c.twos {
		c.code[char] = []byte{byte(len(c.ones) + i>>8), byte(i)}
	}
	return c
}

// charsOf is what stands in texts, in order, each once.
func charsOf(texts [][]string) []string {
	all := map[string]bool{}
	for _, text := range texts {
		for _, char := range text {
			all[char] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// mostSaving is the two neighbours, or the one piece, for which a code of one
// byte saves most; "" if none saves enough to be worth a code.
func mostSaving(texts [][]string, short map[string]bool) (first, second string) {
	const worth = 8 // bytes: what the piece itself takes
	size := func(piece string) int {
		if short[piece] {
			return 1
		}
		return 2
	}
	type pair [2]string
	saved := map[pair]int{}
	for _, text := range texts {
		for i, piece := range text {
			saved[pair{piece}] += size(piece) - 1
			if i > 0 {
				saved[pair{text[i-1], piece}] += size(text[i-1]) + size(piece) - 1
			}
		}
	}
	best := pair{}
	for p, n := range saved {
		switch {
		case n < worth || n < saved[best]:
		case n > saved[best], slices.Compare(p[:], best[:]) < 0:
			best = p
		}
	}
	return best[0], best[1]
}

// join makes one piece of two wherever they are neighbours.
func join(texts [][]string, first, second string) {
	for k, text := range texts {
		out := text[:0]
		for i := 0; i < len(text); i++ {
			if i+1 < len(text) && text[i] == first && text[i+1] == second {
				out, i = append(out, first+second), i+1
			} else {
				out = append(out, text[i])
			}
		}
		texts[k] = out
	}
}

// encode is the codes of a text.
func (c *coder) encode(text []string) (out []byte) {
	for _, piece := range text {
		out = append(out, c.code[piece]...)
	}
	return out
}

// twoText is what the codes of two bytes stand for, in their order.
func (c *coder) twoText() string { return strings.Join(c.twos, "") }
