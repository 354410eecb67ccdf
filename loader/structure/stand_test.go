package structure

import (
	"math/rand/v2"
	"testing"
)

// TestMayShare: two texts that share as many pairs of characters as echoes do are
// never told apart by the bits of these alone, and most others are.
func TestMayShare(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	letters := []rune("abcdefgh監視の話ログと費用")
	of := func(s string) *worded { return &worded{pairs: pairsOf(s), count: len([]rune(s)) - 1} }
	near, far, told := 0, 0, 0
	for range 20_000 {
		a := make([]rune, 1+rng.IntN(60))
		for i := range a {
			a[i] = letters[rng.IntN(len(letters))]
		}
		b := append([]rune(nil), a...)
		for range rng.IntN(12) {
			b[rng.IntN(len(b))] = letters[rng.IntN(len(letters))]
		}
		may := of(string(a)).mayShare(of(string(b)))
		switch share := shared(string(a), string(b)); {
		case share >= echoShare:
			near++
			if !may {
				t.Fatalf("%q shares %.2f with %q", string(a), share, string(b))
			}
		case share < echoShare/2 && len(a) > 10:
			far++
			if !may {
				told++
			}
		}
	}
	if near == 0 || far == 0 || 2*told < far {
		t.Errorf("%d texts are near, %d far, %d of these told apart", near, far, told)
	}
}
