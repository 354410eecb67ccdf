package structure

// repeated tells which keys are there more than once; 0 is none. It is a hash table of
// twice as many places, and so of their indexes only.
func repeated(keys []uint64) []bool {
	again := make([]bool, len(keys))
	places := 2
	for places < 2*len(keys) {
		places *= 2
	}
	first := make([]int32, places) // one more than the index of a key
	for i, key := range keys {
		if key == 0 {
			continue
		}
		for at := int(key) & (places - 1); ; at = (at + 1) & (places - 1) {
			if first[at] == 0 {
				first[at] = int32(i + 1)
				break
			}
			if k := first[at] - 1; keys[k] == key {
				again[i], again[k] = true, true
				break
			}
		}
	}
	return again
}
