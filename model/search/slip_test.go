package search

import (
	"strings"
	"testing"
)

// TestNoSlip: what is longer than a word is looked for as a slip by nobody, so that
// no two of its letters are swapped to ask what may hold it.
func TestNoSlip(t *testing.T) {
	for _, c := range []struct {
		typed string
		slips bool
	}{{strings.Repeat("ka", 10), true}, {strings.Repeat("ka", longestSlip), false}, {strings.Repeat("監", longestSlip+1), false}, {strings.Repeat("サカ", longestSlip), false}} {
		q := Parse(c.typed, LoadLexicon())
		for _, g := range q.groups {
			for i := range g {
				if got := len(g[i].slipSieves(slips)) > 1; got != c.slips {
					t.Errorf("%.20q of %d bytes is looked for as a slip: %v", c.typed, len(c.typed), got)
				}
			}
		}
	}
}
