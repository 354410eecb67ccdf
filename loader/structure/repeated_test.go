package structure

import (
	"math/rand"
	"slices"
	"testing"
)

// TestRepeated holds the hash table against counting, with keys that fall on the same
// places of it.
func TestRepeated(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for n := range 200 {
		keys, times := make([]uint64, n), map[uint64]int{}
		for i := range keys {
			keys[i] = uint64(random.Intn(n)) << uint(random.Intn(3)*4)
			times[keys[i]]++
		}
		want := make([]bool, n)
		for i, key := range keys {
			want[i] = key != 0 && times[key] > 1
		}
		if got := repeated(keys); !slices.Equal(got, want) {
			t.Fatalf("of %v repeated are %v, want %v", keys, got, want)
		}
	}
}
