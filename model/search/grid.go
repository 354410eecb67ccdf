package search

import "math/bits"

// The nodes of an index lie in blocks, and the masks of a block on their side:
// a column of bits for each bit of a mask, a bit a node. Which nodes may hold a
// query is then the meet of a few columns, sixty-four nodes at a step, and
// what a query does not ask for is not read at all.

// blockSize is the number of nodes in a block: columns of some cache lines,
// and blocks enough to keep all cores busy from some ten thousand nodes on.
const (
	blockSize  = 2048
	blockWords = blockSize / 64
)

// nodeBits is a bit for each node of a block.
type nodeBits [blockWords]uint64

func (b *nodeBits) has(i int) bool { return b[i>>6]>>(i&63)&1 != 0 }
func (b *nodeBits) add(i int)      { b[i>>6] |= 1 << (i & 63) }

func (b *nodeBits) empty() bool {
	for _, w := range b {
		if w != 0 {
			return false
		}
	}
	return true
}

// count is the number of nodes.
func (b *nodeBits) count() int {
	n := 0
	for _, w := range b {
		n += bits.OnesCount64(w)
	}
	return n
}

// unite adds the nodes of more.
func (b *nodeBits) unite(more *nodeBits) {
	for k := range b {
		b[k] |= more[k]
	}
}

// meet leaves the nodes of both.
func (b *nodeBits) meet(other *nodeBits) {
	for k := range b {
		b[k] &= other[k]
	}
}

// without takes the nodes of other away.
func (b *nodeBits) without(other *nodeBits) {
	for k := range b {
		b[k] &^= other[k]
	}
}

// addRange adds the nodes from lo on and before hi.
func (b *nodeBits) addRange(lo, hi int) {
	for k := lo >> 6; k<<6 < hi; k++ {
		word := ^uint64(0)
		if first := lo - k<<6; first > 0 {
			word <<= first
		}
		if after := hi - k<<6; after < 64 {
			word &= 1<<after - 1
		}
		b[k] |= word
	}
}

// columns are the columns of consecutive words of the masks of a block.
type columns []nodeBits

// sideways turns the words of masks from first to before last into columns.
func sideways(masks []mask, first, last int) columns {
	out := make(columns, (last-first)*64)
	var square [64]uint64
	for at := 0; at < len(masks); at += 64 {
		rows := masks[at:min(at+64, len(masks))]
		for w := first; w < last; w++ {
			clear(square[len(rows):])
			any := uint64(0)
			for i := range rows {
				square[i] = rows[i][w]
				any |= square[i]
			}
			if any == 0 {
				continue
			}
			transpose(&square)
			for c := range square {
				out[(w-first)*64+c][at>>6] = square[c]
			}
		}
	}
	return out
}

// transpose mirrors a square of bits on its diagonal: halves of rows change
// places, then quarters, and so on down to single bits.
func transpose(a *[64]uint64) {
	low := uint64(1<<32 - 1)
	for half := 32; half > 0; half >>= 1 {
		for k := 0; k < 64; k = (k + half + 1) &^ half {
			t := (a[k]>>half ^ a[k+half]) & low
			a[k] ^= t << half
			a[k+half] ^= t
		}
		low ^= low << (half >> 1)
	}
}

// sieve lets pass the nodes that lack at most spare of columns.
type sieve struct {
	columns []int // of a mask: its words one after another
	spare   int
	also    *sieve // to pass too; nil is none
}

// maxSpare is the most that a sieve can count.
const maxSpare = 3

// needs is the sieve for the bits of m.
func needs(m mask, spare int) sieve {
	s := sieve{spare: spare}
	for w, word := range m {
		for ; word != 0; word &= word - 1 {
			s.columns = append(s.columns, w*64+bits.TrailingZeros64(word))
		}
	}
	return s
}

// anyOf is the sieve for at least one of the bits of m.
func anyOf(m mask) sieve {
	s := needs(m, 0)
	s.spare = len(s.columns) - 1
	return s
}

// sift gives the nodes of block b that s lets pass.
func (s *sieve) sift(b *block, out *nodeBits) {
	switch {
	case s.spare == 0:
		s.siftAll(b, out)
	case s.spare >= len(s.columns)-1:
		s.siftAny(b, out)
	default:
		s.siftMost(b, out)
	}
	if s.also != nil {
		var both nodeBits
		s.also.sift(b, &both)
		for k := range out {
			out[k] &= both[k]
		}
	}
}

func (s *sieve) siftAll(b *block, out *nodeBits) {
	*out = everyNode
	for _, c := range s.columns {
		column := b.column(c)
		if column == nil {
			*out = nodeBits{}
			return
		}
		for k := range out {
			out[k] &= column[k]
		}
	}
}

// everyNode is all nodes of a block.
var everyNode = func() (b nodeBits) {
	b.addRange(0, blockSize)
	return b
}()

func (s *sieve) siftAny(b *block, out *nodeBits) {
	*out = nodeBits{}
	if s.spare >= len(s.columns) {
		*out = everyNode
		return
	}
	for _, c := range s.columns {
		if column := b.column(c); column != nil {
			for k := range out {
				out[k] |= column[k]
			}
		}
	}
}

// siftMost counts what is lacking: a node is in lacks[n] if it lacks more than
// n columns.
func (s *sieve) siftMost(b *block, out *nodeBits) {
	var none nodeBits
	for k := range out {
		var lacks [maxSpare + 1]uint64
		for _, c := range s.columns {
			column := b.column(c)
			if column == nil {
				column = &none
			}
			lack := ^column[k]
			for n := maxSpare; n > 0; n-- {
				lacks[n] |= lacks[n-1] & lack
			}
			lacks[0] |= lack
		}
		out[k] = ^lacks[s.spare]
	}
}
