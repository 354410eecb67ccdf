package ui

import (
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/text"
)

// TestLineStays: of a long name the status line keeps the number of the line, as long as
// there is room for some of the name.
func TestLineStays(t *testing.T) {
	loaded := func() *model.Tree {
		return model.Join(treetest.Document("議事録-2015-long-name.txt", "E 会\n  S 一\n    - a\n    - b"))
	}
	for _, c := range []struct {
		width int
		want  string
	}{
		{60, "議事録-2015-long-name.txt:2                          ? keys"},
		{32, "議事録-2015-long-nam…:2  ? keys"},
		{20, "議事録-2…:2  ? keys"},
		{10, "議事録…:2"},
		{8, "議事録…"},
	} {
		a := startOn(t, text.New(false), loaded, c.width, 9)
		a.keys("j")
		rows := strings.Split(strings.TrimSuffix(a.screen(), "\n"), "\n")
		if got := strings.TrimRight(rows[len(rows)-1], " "); got != c.want {
			t.Errorf("at %d cells it is %q, and must be %q", c.width, got, c.want)
		}
	}
}
