package meaning

import (
	"cmp"
	"encoding/binary"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// joinPieces makes one piece of two that are often neighbours, as long as that saves more
// than the piece itself takes.
func joinPieces(texts [][]string) {
	const most = 2000 // pieces: more save hardly anything
	for made := 0; made < most; {
		joined := neighbours(texts)
		if len(joined) == 0 {
			return
		}
		made += len(joined)
		for k := range texts {
			texts[k] = join(texts[k], joined)
		}
	}
}

// neighbours are pairs that are worth to be joined, the best of those that have no piece
// in common.
func neighbours(texts [][]string) map[[2]string]bool {
	const atOnce = 48 // the others are counted again
	single, pairs, all := map[string]int{}, map[[2]string]int{}, 0
	for _, text := range texts {
		all += len(text)
		for i, piece := range text {
			single[piece]++
			if i > 0 {
				pairs[[2]string{text[i-1], piece}]++
			}
		}
	}
	saved := func(p [2]string) float64 {
		n := float64(pairs[p])
		return n*math.Log2(n*float64(all)/float64(single[p[0]])/float64(single[p[1]])) - float64(8*(len(p[0])+len(p[1])+1))
	}
	worth := slices.DeleteFunc(slices.Collect(maps.Keys(pairs)), func(p [2]string) bool { return pairs[p] < 4 || saved(p) <= 0 })
	slices.SortFunc(worth, func(a, b [2]string) int {
		return cmp.Or(cmp.Compare(saved(b), saved(a)), slices.Compare(a[:], b[:]))
	})
	chosen, taken := map[[2]string]bool{}, map[string]bool{}
	for _, p := range worth[:min(len(worth), 4*atOnce)] {
		if len(chosen) < atOnce && !taken[p[0]] && !taken[p[1]] {
			chosen[p], taken[p[0]], taken[p[1]] = true, true, true
		}
	}
	return chosen
}

// join makes one piece of each of the pairs wherever it stands in text.
func join(text []string, pairs map[[2]string]bool) []string {
	out := text[:0]
	for i := 0; i < len(text); i++ {
		if i+1 < len(text) && pairs[[2]string{text[i], text[i+1]}] {
			out, i = append(out, text[i]+text[i+1]), i+1
		} else {
			out = append(out, text[i])
		}
	}
	return out
}

// coder gives pieces their codes.
type coder struct {
	bits  map[string]int // how many
	codes map[string]uint64
	order []string // by how many bits they take, pieces before runes
}

// newCoder chooses the code in which texts take the least room.
func newCoder(texts [][]string) *coder {
	count := map[string]int{}
	for _, text := range texts {
		for _, piece := range text {
			count[piece]++
		}
	}
	c := &coder{bits: huffman(count), codes: map[string]uint64{}}
	c.order = slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		return cmp.Or(cmp.Compare(c.bits[a], c.bits[b]), cmp.Compare(isRune(a), isRune(b)), strings.Compare(a, b))
	})
	code, bits := uint64(0), 0
	for _, piece := range c.order {
		code <<= c.bits[piece] - bits
		bits = c.bits[piece]
		c.codes[piece] = code
		code++
	}
	return c
}

// isRune is 1 for a piece of one rune.
func isRune(piece string) int {
	if utf8.RuneCountInString(piece) == 1 {
		return 1
	}
	return 0
}

// huffman is how many bits each piece takes.
func huffman(count map[string]int) map[string]int {
	type node struct {
		n      int
		pieces []string
	}
	bits := map[string]int{}
	var rest, made []node // each from the rarest on
	for _, piece := range slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		return cmp.Or(cmp.Compare(count[a], count[b]), strings.Compare(a, b))
	}) {
		rest = append(rest, node{count[piece], []string{piece}})
	}
	if len(rest) == 1 {
		bits[rest[0].pieces[0]] = 1
	}
	rarest := func() (least node) {
		if len(made) == 0 || len(rest) > 0 && rest[0].n <= made[0].n {
			least, rest = rest[0], rest[1:]
		} else {
			least, made = made[0], made[1:]
		}
		for _, piece := range least.pieces {
			bits[piece]++
		}
		return least
	}
	for len(rest)+len(made) > 1 {
		a, b := rarest(), rarest()
		made = append(made, node{a.n + b.n, slices.Concat(a.pieces, b.pieces)})
	}
	return bits
}

// appendSymbols adds a section of what the codes stand for.
func (c *coder) appendSymbols(dst []byte) []byte {
	if len(c.order) == 0 {
		return appendSection(dst, []byte{0})
	}
	longest := c.bits[c.order[len(c.order)-1]]
	part := binary.AppendUvarint(nil, uint64(longest))
	for bits := 1; bits <= longest; bits++ {
		var pieces, runes []string
		for _, piece := range c.order {
			switch {
			case c.bits[piece] != bits:
			case isRune(piece) == 1:
				runes = append(runes, piece)
			default:
				pieces = append(pieces, piece)
			}
		}
		part = binary.AppendUvarint(binary.AppendUvarint(part, uint64(len(pieces))), uint64(len(runes)))
		for _, piece := range pieces {
			part = append(binary.AppendUvarint(part, uint64(len(piece))), piece...)
		}
		last := rune(0)
		for _, piece := range runes {
			r := []rune(piece)[0]
			part, last = binary.AppendUvarint(part, uint64(r-last)), r
		}
	}
	return appendSection(dst, part)
}

// bitWriter writes codes, each from its highest bit on.
type bitWriter struct {
	data []byte
	at   int // the next bit
}

func (w *bitWriter) write(c *coder, piece string) {
	for n := c.bits[piece] - 1; n >= 0; n-- {
		if w.at&7 == 0 {
			w.data = append(w.data, 0)
		}
		w.data[w.at>>3] |= byte(c.codes[piece]>>n&1) << (7 - w.at&7)
		w.at++
	}
}
