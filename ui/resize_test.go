package ui

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestResizeKeepsThePlace goes to random places, through random sizes down to
// nothing and back: one is at the same note all the time, and in the end the
// screen is the old one.
func TestResizeKeepsThePlace(t *testing.T) {
	var long strings.Builder
	long.WriteString(talks)
	for i := range 40 {
		fmt.Fprintf(&long, "E 会 %d\n  S 長い話\n", i)
		for j := range i % 5 {
			long.WriteString("    - " + strings.Repeat("長い文章がここにあります。It goes on in English, too. ", 1+(i+j)%7) + "\n")
		}
	}
	ways := strings.Fields("j k J ctrl+d ctrl+u space G l L e enter tab / esc . backspace n > 2 3")
	for seed := range uint64(60) {
		rnd := rand.New(rand.NewPCG(seed, 2))
		a := start(t, long.String(), 30+rnd.IntN(120), 4+rnd.IntN(40))
		var trace []string
		for range 25 {
			trace = append(trace, ways[rnd.IntN(len(ways))])
			a.keys(trace[len(trace)-1])
		}
		width, height, at, was := a.m.width, a.m.height, a.m.here(), a.screen()
		for range 6 {
			a.send(tea.WindowSizeMsg{Width: rnd.IntN(150), Height: rnd.IntN(50)})
			if rnd.IntN(3) == 0 {
				a.send(tea.WindowSizeMsg{Width: 1, Height: 1})
			}
			if a.m.here() != at {
				t.Fatalf("seed %d, %v: at %d×%d one is at %d, not at %d; the outline is at %d", seed, trace, a.m.width, a.m.height,
					a.m.here(), at, a.m.outline.Cursor())
			}
		}
		a.send(tea.WindowSizeMsg{Width: width, Height: height})
		if got := a.screen(); got != was {
			t.Fatalf("seed %d, %v: at %d×%d the screen was\n%s\nand is\n%s", seed, trace, width, height, was, got)
		}
	}
}

// TestFilledScreen takes back a query that asks for nothing, after the part that is shown
// changed behind it: the rows of the screen are as many as it has.
func TestFilledScreen(t *testing.T) {
	a := start(t, talks, 60, 8)
	a.keys("/ l enter g tab . esc / / backspace")
	if rows, _ := a.m.frame(); len(rows) != a.m.height {
		t.Errorf("%d rows on a screen of %d", len(rows), a.m.height)
	}
}
