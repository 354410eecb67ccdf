package model

import (
	"math/rand/v2"
	"testing"
)

// TestSetAgainstAMap makes random changes and compares every answer with a
// map's, at and around the borders of the words that hold the bits.
func TestSetAgainstAMap(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		var s Set
		m := map[Ref]bool{}
		limit := Ref(1 + rnd.IntN(300))
		for range rnd.IntN(80) {
			r := Ref(rnd.IntN(int(limit)))
			if rnd.IntN(3) == 0 {
				s.Remove(r)
				delete(m, r)
			} else {
				s.Add(r)
				m[r] = true
			}
		}
		if s.Len() != len(m) {
			t.Fatalf("Len is %d, want %d", s.Len(), len(m))
		}
		for r := Ref(-2); r < limit+130; r++ {
			if s.Has(r) != m[r] {
				t.Fatalf("Has(%d) is %v", r, s.Has(r))
			}
			if got, want := s.Next(r), naiveStep(m, r, 1, limit); got != want {
				t.Fatalf("Next(%d) is %d, want %d", r, got, want)
			}
			if got, want := s.Prev(r), naiveStep(m, r, -1, limit); got != want {
				t.Fatalf("Prev(%d) is %d, want %d", r, got, want)
			}
			hi := r + Ref(rnd.IntN(200)) - 10
			want := 0
			for c := r; c < hi; c++ {
				if m[c] {
					want++
				}
			}
			if got := s.Count(r, hi); got != want {
				t.Fatalf("Count(%d, %d) is %d, want %d", r, hi, got, want)
			}
		}
	}
}

// naiveStep walks from r until it meets a member.
func naiveStep(m map[Ref]bool, r, step, limit Ref) Ref {
	for ; r >= 0 && step < 0 || r <= limit && step > 0; r += step {
		if m[r] {
			return r
		}
	}
	return None
}

func TestSetEdges(t *testing.T) {
	var s Set
	s.Add(None)
	s.Remove(None)
	s.Remove(1000)
	if s.Len() != 0 || s.Next(0) != None || s.Prev(1000) != None || s.Has(None) {
		t.Error("what is not in a set, or in no tree, changes an empty set")
	}
	s.Add(70)
	c := s.Clone()
	c.Add(3)
	c.Remove(70)
	if !s.Has(70) || s.Has(3) {
		t.Error("a clone shares bits with what it was made from")
	}
}
