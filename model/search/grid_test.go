package search

import (
	"math/bits"
	"math/rand/v2"
	"testing"
)

// Columns hold what the masks held, and a sieve lets pass what counting bits
// mask by mask does.
func TestSieve(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 5))
	for _, size := range []int{0, 1, 63, 64, 65, 1000, blockSize} {
		masks := make([]mask, size)
		for i := range masks {
			for w := range masks[i] {
				masks[i][w] = rnd.Uint64() & rnd.Uint64()
			}
		}
		b := &block{columns: sideways(masks, 0, foldedWords), spoken: sideways(masks, foldedWords, maskWords)}
		for count := range 6 {
			for spare := range maxSpare + 1 {
				var m mask
				for range count {
					m[rnd.IntN(maskWords)] |= 1 << rnd.IntN(64)
				}
				s := needs(m, spare)
				var got nodeBits
				s.sift(b, &got)
				for i := range masks {
					lacks := 0
					for w := range m {
						lacks += bits.OnesCount64(m[w] &^ masks[i][w])
					}
					if got.has(i) != (lacks <= spare) {
						t.Fatalf("%d of %d: node %d lacks %d of %d, %d are spared, passes: %v", i, size, i, lacks, count, spare, got.has(i))
					}
				}
			}
		}
	}
}

func TestNodeBits(t *testing.T) {
	for _, c := range []struct{ lo, hi int }{{0, 0}, {0, 1}, {0, 64}, {5, 64}, {63, 65}, {64, 128}, {70, 200}, {0, blockSize}, {blockSize - 1, blockSize}} {
		var b nodeBits
		b.addRange(c.lo, c.hi)
		for i := range blockSize {
			if b.has(i) != (i >= c.lo && i < c.hi) {
				t.Errorf("%d to %d: bit %d is %v", c.lo, c.hi, i, b.has(i))
			}
		}
	}
}
