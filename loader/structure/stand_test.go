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
	near, far, told, same := 0, 0, 0, 0
	for range 20_000 {
		a := make([]rune, 1+rng.IntN(60))
		for i := range a {
			a[i] = letters[rng.IntN(len(letters))]
		}
		b := append([]rune(nil), a...)
		for range rng.IntN(12) {
			b[rng.IntN(len(b))] = letters[rng.IntN(len(letters))]
		}
		x, y := pairsOf(string(a)), pairsOf(string(b))
		may := x.mayShare(&y, echoShare)
		item := string(b[rng.IntN(len(b)):]) // which the title may hold
		z := pairsOf(item)
		for _, of := range []struct {
			item string
			set  *pairs
		}{{string(b), &y}, {item, &z}} {
			if sameTitle(of.item, string(a)) {
				if same++; !mayBegin(of.set, &x) || !maySay(of.set, &x) {
					t.Fatalf("%q announces %q", of.item, string(a))
				}
			}
		}
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
	if same == 0 || near == 0 || far == 0 || 2*told < far {
		t.Errorf("%d texts are near, %d far, %d of these told apart; %d are the same", near, far, told, same)
	}
}
