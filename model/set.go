package model

import "math/bits"

// Set is a set of Refs as bits: small to copy, so values that hold one can be
// kept and restored. The zero Set is empty. Add and Remove change the Set in
// place; Clone first to keep the old one. Adding or removing None does nothing.
type Set struct{ words []uint64 }

// Has reports whether r is in the set; None never is.
func (s Set) Has(r Ref) bool {
	w := int(r) >> 6
	return r >= 0 && w < len(s.words) && s.words[w]&(1<<(r&63)) != 0
}

// Add puts r into the set.
func (s *Set) Add(r Ref) {
	if r < 0 {
		return
	}
	w := int(r) >> 6
	if w >= len(s.words) {
		s.words = append(s.words, make([]uint64, w+1-len(s.words))...)
	}
	s.words[w] |= 1 << (r & 63)
}

// Remove takes r out of the set.
func (s *Set) Remove(r Ref) {
	if w := int(r) >> 6; r >= 0 && w < len(s.words) {
		s.words[w] &^= 1 << (r & 63)
	}
}

// Clone is a copy that shares nothing.
func (s Set) Clone() Set { return Set{append([]uint64(nil), s.words...)} }

// Len counts the members.
func (s Set) Len() int {
	n := 0
	for _, w := range s.words {
		n += bits.OnesCount64(w)
	}
	return n
}

// Count is the number of members in [lo, hi).
func (s Set) Count(lo, hi Ref) int {
	lo, hi = max(lo, 0), min(hi, Ref(len(s.words)<<6))
	if lo >= hi {
		return 0
	}
	first, last := int(lo)>>6, int(hi-1)>>6
	n := 0
	for w := first; w <= last; w++ {
		n += bits.OnesCount64(s.words[w])
	}
	// Take off what the first and the last word hold outside the range.
	n -= bits.OnesCount64(s.words[first] & (1<<(lo&63) - 1))
	return n - bits.OnesCount64(s.words[last]&^(^uint64(0)>>(63-(hi-1)&63)))
}

// Next is the smallest member at or after r, None if there is none.
func (s Set) Next(r Ref) Ref {
	r = max(r, 0)
	for w := int(r) >> 6; w < len(s.words); w++ {
		v := s.words[w]
		if w == int(r)>>6 {
			v &= ^uint64(0) << (r & 63)
		}
		if v != 0 {
			return Ref(w<<6 + bits.TrailingZeros64(v))
		}
	}
	return None
}

// Prev is the largest member at or before r, None if there is none.
func (s Set) Prev(r Ref) Ref {
	if r < 0 {
		return None
	}
	w := int(r) >> 6
	v := uint64(0)
	if w < len(s.words) {
		v = s.words[w] & (^uint64(0) >> (63 - r&63))
	} else {
		w = len(s.words)
	}
	for ; v == 0; v = s.words[w] {
		if w--; w < 0 {
			return None
		}
	}
	return Ref(w<<6 + 63 - bits.LeadingZeros64(v))
}
