package lexis

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestEnds holds what is told by the first and the last bytes of a text, and by its letters one
// by one, against package strings and against what is read in two steps.
func TestEnds(t *testing.T) {
	signs := []rune("a Z\t\n：:・。、「」\u3000\u3001\u3002\u3040\u00a0\u0085\u2003\u1680\uff01ＡｂéÉ한帆を1１ー🛶" + string(rune(0xfffd)))
	set := NewSet("。a）\u3000é🛶")
	rng := rand.New(rand.NewPCG(5, 6))
	blank := 0
	for range 50_000 {
		text := make([]rune, rng.IntN(7))
		for i := range text {
			text[i] = signs[rng.IntN(len(signs))]
		}
		s := string(text)
		if got, want := TrimSpace(s), strings.TrimSpace(s); got != want {
			t.Fatalf("%q without space is %q, want %q", s, got, want)
		}
		if got, want := Blank(s), strings.TrimSpace(s) == ""; got != want {
			t.Fatalf("%q is blank: %v", s, got)
		} else if got && s != "" {
			blank++
		}
		if got, want := set.TrimRight(s), strings.TrimRightFunc(s, set.Has); got != want {
			t.Fatalf("%q without signs at its end is %q, want %q", s, got, want)
		}
		var letters strings.Builder
		for r := range EachLetter(s) {
			letters.WriteRune(r)
		}
		if got, want := letters.String(), Squeeze(s); got != want {
			t.Fatalf("the letters of %q are %q, want %q", s, got, want)
		}
	}
	if blank == 0 {
		t.Error("no text was blank")
	}
}

// TestColonAt finds the first colon that a label may have, in full width or not.
func TestColonAt(t *testing.T) {
	far := strings.Repeat("a", 3*labelColumns-1)
	for text, want := range map[string][2]int{
		"": {-1, 0}, "a": {-1, 0}, "a:b：c": {1, 1}, "a：b:c": {1, 3}, far + ":": {len(far), 1}, far + "：": {len(far), 3}, far + "a:": {-1, 0}, far + "a：": {-1, 0},
	} {
		i, size := colonAt(text)
		if i < 0 {
			size = 0
		}
		if i != want[0] || size != want[1] {
			t.Errorf("the colon of %q is at %d, %d bytes, want %v", text, i, size, want)
		}
	}
}
