package ui

import (
	"strings"
	"testing"
)

// TestNoKeyIsSilent: a key that has nothing to do where one is says so, and what would.
func TestNoKeyIsSilent(t *testing.T) {
	for _, c := range []struct{ keys, said string }{
		{"esc", "nothing to step back from: q quits"},
		{"enter esc", ""},
		{"enter esc esc", "nothing to step back from: q quits"},
		{"backspace", "all is shown: . shows only what is below a row"},
		{"j . backspace", ""},
		{"e G za", "nothing below this to open or close"},
		{"e G zo", "nothing below this to open or close"},
		{"e G L", "nothing below this to open or close"},
		{"e G H", "nothing below this to open or close"},
		{"e G zA", "nothing below this to open or close"},
		{"e G zc", ""},
		{"g za", ""},
		{"g L", ""},
	} {
		a := start(t, small, 80, 9)
		a.keys(c.keys)
		if got := a.m.message; got != c.said {
			t.Errorf("%s: it says %q, and must say %q", c.keys, got, c.said)
		}
		if !strings.Contains(a.screen(), c.said) {
			t.Errorf("%s: it is not on the screen:\n%s", c.keys, a.screen())
		}
	}
}
