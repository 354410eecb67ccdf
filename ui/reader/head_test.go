package reader

import (
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/text"
)

// The time that a subtree takes to read is right to a tenth, however its text is
// spread over notes; only the beginning of a long one is counted.
func TestMinutes(t *testing.T) {
	for _, c := range []struct {
		why, notes string
		want       int
	}{
		{"a word takes no time", "E a\n  - word", 0},
		{"half a minute is one", "E a\n  - " + strings.Repeat("字", 250), 1},
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

// Among other things a short session has a line below its title only where more
// is known of it than how many notes it has.
func TestFacts(t *testing.T) {
	const notes = "E 会\n  S 短い\n    - 一言\n  S 日付のある {date=2024-06-08}\n    - 一言\n  S 長い\n    - "
	m := New(text.Wrapper{}).Resize(60, 20).Show(treetest.Parse(notes+strings.Repeat("字", 400)), 0)
	var got []string
	for r := model.Ref(0); int(r) < m.tree.Len(); r++ {
		if m.tree.Node(r).Kind == model.Note {
			continue
		}
		for _, row := range m.facts(r, 60) {
			for _, s := range row {
				got = append(got, s.Text)
			}
		}
	}
	if want := "6 notes · 1 min|2024-06-08 · 1 note|1 note · 1 min"; strings.Join(got, "|") != want {
		t.Errorf("%q, want %q", strings.Join(got, "|"), want)
	}
}
