package structure

import (
	"testing"

	"yomi/loader/notation"
	"yomi/model"
)

// TestLonely: headings over one line each are groups of none, but for those over a title in
// quotes, and few of them may be.
func TestLonely(t *testing.T) {
	for _, test := range []struct {
		name, below string
		groups      int
		want        float64
	}{
		{"times", "10:10 - 10:50", 3, 1},
		{"titles in quotes", "「帆の縫いかた」", 3, 0},
		{"titles in half-width quotes", "｢帆の縫いかた｣", 3, 0},
		{"two groups", "10:10 - 10:50", 2, 0},
	} {
		text := "# 舟の会\n\n"
		var heads []head
		for g := range test.groups {
			text += "## 話\n\n" + test.below + "\n\n針を選ぶ。\n\n"
			heads = append(heads, head{line: 1 + 3*g, role: Container}, head{line: 2 + 3*g, role: Session})
		}
		doc := model.NewDocument("talks.md", text, "UTF-8")
		n := Look(doc, notation.Parse(doc))
		n.SetTitle(0)
		if got := n.tally().survey(&way{heads: heads}).lonely(); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
