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

// Where a filter, or a jump up, leaves nothing of the old window in sight, the titles that
// the cursor's row is under are shown as well, as far as half the window has room.
func TestTitlesAboveStayInSight(t *testing.T) {
	notes := treetest.Parse("E first\n" + strings.Repeat("  - text\n", 9) + "E all\n  S talk\n    - part\n" + strings.Repeat("      - item\n", 30))
	const all, item = 10, 13
	var kept model.Set
	for r := model.Ref(all); int(r) < notes.Len(); r++ {
		kept.Add(r)
	}
	for _, c := range []struct {
		height int
		want   model.Ref
		why    string
	}{
		{6, all, "there is room for all three"},
		{4, all + 1, "half of four rows are two"},
		{1, item, "no room"},
	} {
		m := New(text.New(false)).Resize(30, c.height).Show(model.View{Tree: notes, Root: model.None}, 0)
		m = m.Show(model.View{Tree: notes, Root: model.None, Filter: &kept}, item)
		if m.At(0) != c.want {
			t.Errorf("filtered, %d rows begin with row %d, and must with %d: %s", c.height, m.At(0), c.want, c.why)
		}
		m = m.Show(model.View{Tree: notes, Root: model.None}, model.Ref(notes.Len()-1)).Select(item)
		if m.At(0) != c.want {
			t.Errorf("after a jump up, %d rows begin with row %d, and must with %d: %s", c.height, m.At(0), c.want, c.why)
		}
	}
	m := New(text.New(false)).Resize(30, 6).Show(model.View{Tree: notes, Root: model.None}, item+3)
	m, _ = m.Scroll(3)
	if m = m.Select(m.At(0) - 1); m.At(0) != m.Cursor() {
		t.Errorf("one row up, the window begins with row %d, and must with the cursor's, %d", m.At(0), m.Cursor())
	}
}
