package ui

import (
	"strings"
	"testing"
)

// lines is a document of one session with so many notes.
func lines(n int) string { return "E 会\n  S 一\n" + strings.Repeat("    - 行\n", n) }

// TestNothingInSight: where a filter leaves nothing in sight, or no document is left,
// documents can change as often as they like.
func TestNothingInSight(t *testing.T) {
	for _, c := range []struct{ why, keys string }{
		{"the reader was at the end before", "j enter G tab / zzz enter"},
		{"the end was followed", "F tab / zzz enter tab"},
		{"the end is followed", "F"},
	} {
		l := startLive(t, lines(40), liveB)
		l.keys(c.keys)
		for _, now := range []string{lines(5), lines(3), "", lines(30)} {
			l.write(0, now)
			l.write(1, now)
		}
		l.keys("esc esc G")
		if l.at() != "一" && l.at() != "行" {
			t.Errorf("%s: one is at %q", c.why, l.at())
		}
	}
}
