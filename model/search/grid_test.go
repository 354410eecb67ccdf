package search

import (
	"math/rand/v2"
	"testing"
)

// Columns hold what was noted, whichever form they are packed in, and a sieve
// lets pass what counting traits node by node does.
func TestSieve(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 5))
	const traits = 100
	for _, size := range []int{0, 1, 63, 64, 65, 1000, blockSize} {
		noted := newRegister(0, traits)
		has := make([][traits]bool, size)
		for i := range has {
			for c := range traits {
				// The first columns are full, the last nearly empty.
				if has[i][c] = rnd.IntN(1+c*c) == 0; has[i][c] {
					noted.add(i, []trait{trait(c)})
				}
			}
		}
		b := &block{columns: noted.columns()}
		for c := range traits {
			var got nodeBits
			b.column(trait(c)).unite(&got)
			for i := range blockSize {
				if want := i < size && has[i][c]; got.has(i) != want {
					t.Fatalf("node %d of %d has %d: %v", i, size, c, got.has(i))
				}
			}
		}
		for count := range 6 {
			for spare := range maxSpare + 1 {
				var m []trait
				for range count {
					m = append(m, trait(rnd.IntN(20)))
				}
				s := needs(m, spare)
				var got nodeBits
				s.sift(b, &got)
				for i := range has {
					lacks := 0
					for _, c := range s.traits {
						if !has[i][c] {
							lacks++
						}
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
