package reader

import (
	"strings"
	"testing"

	"yomi/model/treetest"
)

// The time that a subtree takes to read is right to a tenth, however its text is
// spread over notes; only the beginning of a long one is counted.
func TestMinutes(t *testing.T) {
	for _, c := range []struct {
		why, notes string
		want       int
	}{
		{"a word takes a minute", "E a\n  - word", 1},
		{"a short session", "E a\n  - " + strings.Repeat("字", 1000), 2},
		{"words", "E a\n  - " + strings.Repeat("word ", 1000), 5},
		{"one long note", "E a\n  - " + strings.Repeat("字", 100_000), 200},
		{"many short ones", "E a\n" + strings.Repeat("  - "+strings.Repeat("字", 250)+"\n", 400), 200},
		{"a long one before many", "E a\n  - " + strings.Repeat("字", 50_000) + "\n" + strings.Repeat("  - "+strings.Repeat("字", 250)+"\n", 200), 200},
		{"what follows is not of it", "E a\n" + strings.Repeat("  - "+strings.Repeat("字", 250)+"\n", 400) + "E b\n" + strings.Repeat("  - "+strings.Repeat("字", 250)+"\n", 400), 200},
	} {
		m := Model{tree: treetest.Parse(c.notes)}
		if got := m.minutes(0); max(got, c.want)-min(got, c.want) > c.want/10 {
			t.Errorf("%s: %d minutes, want %d", c.why, got, c.want)
		}
	}
}
