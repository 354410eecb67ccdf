package outline

import (
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/text"
)

// When notes come in above, nothing moves on the screen: the window begins with the
// row that it began with, and the cursor is on the same one.
func TestMoveKeepsTheWindow(t *testing.T) {
	items := strings.Repeat("  - item\n", 20)
	before := treetest.Parse("E all\n  S talk\n" + items)
	after := treetest.Parse("E all\n  S new\n  - above\n  S talk\n" + items)
	const added = 2
	m := New(text.New(false)).Resize(30, 6).Show(model.View{Tree: before, Root: model.None}, 10)
	m, _ = m.Scroll(1)
	top, cursor := m.At(0), m.Cursor()
	m = m.Move(model.View{Tree: after, Root: model.None}, func(r model.Ref) model.Ref {
		if r > 0 {
			r += added
		}
		return r
	})
	if m.At(0) != top+added || m.Cursor() != cursor+added {
		t.Errorf("the window begins with %d and the cursor is on %d, and must be %d and %d", m.At(0), m.Cursor(), top+added, cursor+added)
	}
}
