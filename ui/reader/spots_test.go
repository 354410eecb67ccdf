package reader

import (
	"slices"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/look"
	"yomi/ui/text"
)

// TestSpotsAtOnce: the links of a row, found by drawing it once, begin where each does
// that is looked for alone, at every width: apart or side by side, with marks inside, in
// text of wide characters, of which some are not shown.
func TestSpotsAtOnce(t *testing.T) {
	const notes = `
E 会
  S 話
    ~ 監視[あ](a)は[い](b)[う](c)、*強い[え](d)* と [**太い** 語](e) ま[お](f)で。[長い長い長い長い名前の先](g) [か](h)
`
	tree := treetest.Parse(notes)
	runs := leading(tree.Runs(2))
	if len(runs) != 8 {
		t.Fatalf("%d links", len(runs))
	}
	together := 0
	for width := 8; width < 90; width++ {
		m := New(text.Wrapper{Measure: text.New(false)}).Resize(width, 60).Show(tree, 2)
		for p, ok := m.top, true; ok; p, ok = m.after(p) {
			if p.ref != 2 {
				continue
			}
			l := m.layout(p.strip)
			lo, hi := l.body.span(l.inBody(p.row))
			here := leading(look.Stretch{Lo: lo, Hi: hi}.Touching(l.runs(tree)))
			var alone []int
			for _, run := range here {
				alone = append(alone, m.begins(p, []model.Run{run})...)
			}
			if got := m.begins(p, here); !slices.Equal(got, alone) {
				t.Errorf("width %d, row %d: at once %v, one by one %v", width, p.row, got, alone)
			}
			together = max(together, len(here))
		}
	}
	if together < 8 {
		t.Errorf("at most %d of them stand in one row", together)
	}
}
