package digest_test

import (
	"strings"
	"testing"

	"yomi/model/digest"
	"yomi/model/treetest"
)

// TestAddresses holds how much of an address is told inside of a text.
func TestAddresses(t *testing.T) {
	long := "https://a.example/" + strings.Repeat("long/", 9)
	for _, c := range []struct {
		reason, notes string
		cells         int
		want          string
	}{
		{"a short one", "- 詳しくは https://www.a.example/b/c/# にある", 0, "詳しくは a.example/b/c にある"},
		{"of a long one its host", "- 詳しくは " + long + " にある", 0, "詳しくは a.example にある"},
		{"and of that of a picture", "- 詳しくは https://a.example/石.png にある", 0, "詳しくは a.example にある"},
		{"where there is no room, too", "- 詳しくは https://a.example/b/c/d/e にある", 30, "詳しくは a.example にある"},
		{"nor where its label would have none", "# " + strings.Repeat("石の話", 15) + "\n      - 詳しくは https://a.example/stones/and/water/and/trees にある" + strings.Repeat("水", 9), 0, strings.Repeat("石の話", 15) + ": 詳しくは a.example にある" + strings.Repeat("水", 9)},
		{"behind the box of a task", "- [ ] https://a.example/b を読む", 0, "[ ] a.example/b を読む"},
		{"in a list that is told as a whole", "- 次の二つを読む\n      - 石は https://a.example/b で\n      - 水は https://a.example/c で", 0, "次の二つを読む: 石は a.example で / 水は a.example で"},
	} {
		s := digest.Summarize(treetest.Parse("E e\n  S s\n    "+c.notes), 1, digest.Limits{Cells: c.cells})
		if len(s.Points) != 1 || s.Points[0].Text != c.want {
			t.Errorf("%s: got %+v, want %s", c.reason, s.Points, c.want)
		}
	}
}
