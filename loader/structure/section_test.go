package structure

import (
	"slices"
	"strings"
	"testing"

	"yomi/loader/notation"
	"yomi/model"
)

// TestSectionsWithoutNames finds the titles of parts as they are found where all that
// lines name is known: what is not looked at decides nothing.
func TestSectionsWithoutNames(t *testing.T) {
	part := "Summary\n\nWe sewed a sail by hand, and it held.\nIt took a day.\n\nAda Holm\n\nSlides:\n- a needle\n\nthe sail (by Ada Holm)\n\n概要\n\n帆を縫った。\n\n■ まとめ\n\n漕ぐ人\n\nNotes\nmore of it\n\n"
	for _, head := range []string{"", "# Sails\n\n## Sewing\n\n"} {
		doc := model.NewDocument("x.md", head+strings.Repeat(part, beginning/8), "UTF-8")
		parsed := notation.Parse(doc)
		n := Look(doc, parsed)
		w := n.chooseWay()
		unseen := 0
		for i := range n.lines {
			unseen += int(n.lines[i].late & lateKind)
		}
		var want []int
		got := n.sections(w.heads)
		left := 0
		for i := range n.lines {
			left += int(n.lines[i].late & lateKind)
		}
		if left == 0 || left == unseen {
			t.Errorf("of %d what they name is not known before, %d after: want some looked at, not all", unseen, left)
		}
		for _, s := range n.sectionLines(w.heads) {
			if sectionJudge.score(s) > 0 && !n.announces(s.line) {
				want = append(want, s.line)
			}
		}
		if !slices.Equal(got, want) || len(want) == 0 {
			t.Errorf("%q: parts are %d lines, want %d", head, len(got), len(want))
		}
	}
}
