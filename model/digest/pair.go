package digest

// pairTable numbers pairs of characters: a hash table that is never taken from, with
// the next free place for what finds its own taken. Each pair of all notes is looked up
// in it, which a map takes four times as long for.
type pairTable struct {
	pairs   []uint64 // both characters, 0 where the place is free
	numbers []int32
	used    int
}

// leastTable is how many places it begins with, a power of two: as many pairs as a
// session of a few notes has.
const leastTable = 512

// at is where the number of a pair stands, 0 if it has none yet; it holds until the
// next call.
func (t *pairTable) at(pair uint64) *int32 {
	if 2*t.used >= len(t.pairs) {
		t.grow()
	}
	i := t.place(pair)
	if t.pairs[i] == 0 {
		t.pairs[i] = pair
		t.used++
	}
	return &t.numbers[i]
}

// place is where a pair stands or can stand.
func (t *pairTable) place(pair uint64) int {
	mask := len(t.pairs) - 1
	// Multiplying by 2⁶⁴ over the golden ratio spreads neighbours (Knuth 6.4).
	i := int(pair*0x9e3779b97f4a7c15>>32) & mask
	for t.pairs[i] != 0 && t.pairs[i] != pair {
		i = (i + 1) & mask
	}
	return i
}

func (t *pairTable) grow() {
	old := *t
	n := max(leastTable, 2*len(old.pairs))
	t.pairs, t.numbers = make([]uint64, n), make([]int32, n)
	for k, pair := range old.pairs {
		if pair != 0 {
			i := t.place(pair)
			t.pairs[i], t.numbers[i] = pair, old.numbers[k]
		}
	}
}
