package search

import (
	"math/bits"
	"slices"
)

// The nodes of an index lie in blocks, and for each trait a block has a column:
// which of its nodes have it. Which nodes may hold a query is then the meet of a
// few columns, sixty-four nodes at a step, and what a query does not ask for is
// not read at all.

// blockSize is the number of nodes in a block: columns of some cache lines,
// and blocks enough to keep all cores busy from some ten thousand nodes on.
const (
	blockSize  = 4096
	blockWords = blockSize / 64
)

// nodeBits is a bit for each node of a block.
type nodeBits [blockWords]uint64

func (b *nodeBits) has(i int) bool { return b[i>>6]>>(i&63)&1 != 0 }
func (b *nodeBits) add(i int)      { b[i>>6] |= 1 << (i & 63) }
func (b *nodeBits) drop(i int)     { b[i>>6] &^= 1 << (i & 63) }

func (b *nodeBits) empty() bool {
	for _, w := range b {
		if w != 0 {
			return false
		}
	}
	return true
}

// each calls yield with the nodes in order.
func (b *nodeBits) each(yield func(i int) bool) {
	for k, word := range b {
		for ; word != 0; word &= word - 1 {
			if !yield(k<<6 + bits.TrailingZeros64(word)) {
				return
			}
		}
	}
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

// sieve lets pass the nodes that lack at most spare of traits.
type sieve struct {
	traits []trait // in order, each once
	spare  int
	also   *sieve // to pass too; nil is none
}

// maxSpare is the most that a sieve can count.
const maxSpare = 3

// needs is the sieve for traits, of which spare may be lacking.
func needs(traits []trait, spare int) sieve {
	traits = sorted(slices.Clone(traits))
	if spare == 0 {
		traits = withoutImplied(traits)
	}
	return sieve{traits: traits, spare: spare}
}

// anyOf is the sieve for at least one of traits.
func anyOf(traits []trait) sieve {
	s := needs(traits, 0)
	s.spare = len(s.traits) - 1
	return s
}

// and is s for what passes other, too.
func (s sieve) and(other sieve) sieve {
	if s.also != nil {
		other = s.also.and(other)
	}
	s.also = &other
	return s
}

// sift gives the nodes of block b that s lets pass.
func (s *sieve) sift(b *block, out *nodeBits) {
	switch {
	case s.spare == 0:
		s.siftAll(b, out)
	case s.spare >= len(s.traits)-1:
		s.siftAny(b, out)
	default:
		s.siftMost(b, out)
	}
	if s.also != nil {
		var both nodeBits
		s.also.sift(b, &both)
		out.meet(&both)
	}
}

func (s *sieve) siftAll(b *block, out *nodeBits) {
	var room [16]column
	all, shortest := room[:0], 0
	for _, t := range s.traits { // asked of memory side by side
		if !b.has(t) {
			*out = nodeBits{}
			return
		}
	}
	for i, t := range s.traits {
		c := b.column(t)
		if all = append(all, c); len(c) < len(all[shortest]) {
			shortest = i
		}
	}
	if len(all) == 0 {
		*out = everyNode
		return
	}
	*out = nodeBits{}
	all[shortest].unite(out)
	for i, c := range all {
		if i != shortest && !c.meet(out) {
			return
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
	if s.spare >= len(s.traits) {
		*out = everyNode
		return
	}
	for _, t := range s.traits {
		b.column(t).unite(out)
	}
}

func (s *sieve) siftMost(b *block, out *nodeBits) {
	lacks := s.lacking(b)
	for k := range out {
		out[k] = ^lacks[s.spare][k]
	}
}

// lacking counts what nodes lack: those of its item n lack more than n traits.
func (s *sieve) lacking(b *block) (lacks [maxSpare + 1]nodeBits) {
	for _, t := range s.traits {
		var has nodeBits
		b.column(t).unite(&has)
		for k, word := range has {
			for n := maxSpare; n > 0; n-- {
				lacks[n][k] |= lacks[n-1][k] &^ word
			}
			lacks[0][k] |= ^word
		}
	}
	return lacks
}

// sorted is traits in order, each once.
func sorted(traits []trait) []trait {
	slices.Sort(traits)
	return slices.Compact(traits)
}

// withoutImplied is traits, which are in order, without the letters that their
// pairs imply.
func withoutImplied(traits []trait) []trait {
	var have uint32
	for _, t := range traits {
		if pair := t - traitPairs; t >= traitPairs && pair < 26*26 {
			have |= 1<<(pair/26) | 1<<(pair%26)
		}
	}
	return slices.DeleteFunc(traits, func(t trait) bool { return t < traitLetters+26 && have>>t&1 != 0 })
}
