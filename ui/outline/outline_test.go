package outline

import (
	"math/rand/v2"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/action"
	"yomi/ui/text"
)

// randomNotes is an outline of n lines with random depths.
func randomNotes(rnd *rand.Rand, n int) string {
	var b strings.Builder
	depth := 0
	for i := range n {
		depth = min(depth+1, rnd.IntN(6))
		if i == 0 {
			depth = 0
		}
		sign := []string{"E ", "S ", "- "}[min(depth, 2)]
		b.WriteString(strings.Repeat("  ", depth) + sign + "n\n")
	}
	return b.String()
}

// TestTheCursorStaysInTheWindow does random actions at random sizes: the
// cursor is a visible node in the window, the window has no empty row while
// there are nodes above it, and At agrees with the rows.
func TestTheCursorStaysInTheWindow(t *testing.T) {
	for seed := range uint64(60) {
		rnd := rand.New(rand.NewPCG(seed, 2))
		tree := treetest.Parse(randomNotes(rnd, 1+rnd.IntN(80)))
		m := New(text.New(false)).Resize(30, 1+rnd.IntN(12))
		m = m.Show(model.View{Tree: tree, Root: model.None}, model.Ref(rnd.IntN(tree.Len())))
		for range 200 {
			switch rnd.IntN(12) {
			case 0:
				m = m.Resize(30, 1+rnd.IntN(12))
			case 1:
				m, _ = m.Scroll(rnd.IntN(9) - 4)
			default:
				m, _ = m.Update(action.Action(rnd.IntN(int(action.Level9) + 1)))
			}
			check(t, m)
		}
	}
}

func check(t *testing.T, m Model) {
	t.Helper()
	var rows []model.Ref
	for i := range m.height {
		if r := m.At(i); r != model.None {
			rows = append(rows, r)
		}
	}
	in := false
	for _, r := range rows {
		in = in || r == m.cursor
	}
	if !in || m.view.Visible(m.cursor) != m.cursor {
		t.Fatalf("the cursor %d is not among the rows %v", m.cursor, rows)
	}
	if len(rows) < m.height && m.view.Prev(m.top) != model.None {
		t.Fatalf("%d rows in a window of %d, and more above", len(rows), m.height)
	}
	if got := len(m.View(true)); got != m.height {
		t.Fatalf("%d rows drawn in a window of %d", got, m.height)
	}
}

// TestRows draws rows that are hard to fit.
func TestRows(t *testing.T) {
	const notes = `
E 会
  S 障害対応を語る会の長い長い題名
    - a
      - b
`
	mark := func(s string) [][2]int {
		if i := strings.Index(s, "題名"); i >= 0 {
			return [][2]int{{i, i + len("題名")}}
		}
		return nil
	}
	for _, c := range []struct {
		why, want string
		width     int
		wide      bool
	}{
		{"a closed row says at the right how much it hides", "  ▸ 障害対応を語る会の長い長い[題名]     2 ", 41, false},
		{"a title is cut so that what matched stays in sight", "  ▸ …の長い長い[題名] 2 ", 22, false},
		{"without room for a word the count goes", "  ▸ …い[題名]", 11, false},
		{"a wide terminal has ASCII signs", "  + ...長い長い[題名] 2 ", 22, true},
		{"no room at all", "", 0, false},
	} {
		m := New(text.New(c.wide)).Resize(c.width, 3).Mark(mark)
		v := model.View{Tree: treetest.Parse(notes), Root: model.None}
		v.Folds = v.Folds.With(1, true)
		m = m.Show(v, 0)
		var got string
		for _, s := range m.View(false)[1] {
			if s.Mark {
				s.Text = "[" + s.Text + "]"
			}
			got += s.Text
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// TestDeepNotesKeepTheirWords: however deep notes nest, half the row is theirs.
func TestDeepNotesKeepTheirWords(t *testing.T) {
	var notes strings.Builder
	notes.WriteString("E e\n")
	for depth := 1; depth < 60; depth++ {
		notes.WriteString(strings.Repeat("  ", depth) + "- words that are read\n")
	}
	m := New(text.New(false)).Resize(40, 70).Show(model.View{Tree: treetest.Parse(notes.String()), Root: model.None}, 0)
	last := m.View(false)[59]
	if got := last[1].Text; !strings.HasPrefix(got, "words that are") {
		t.Errorf("the deepest row shows %q", got)
	}
}

func TestEvents(t *testing.T) {
	const notes = "E e\n  S s\n    - a\nE f"
	for _, c := range []struct {
		why  string
		does []action.Action
		want Event
	}{
		{"moving says so", []action.Action{action.Down}, Moved},
		{"at the end nothing happens", []action.Action{action.Bottom, action.Down}, Nothing},
		{"folding says so", []action.Action{action.CloseHere}, Folded},
		{"reading is asked for", []action.Action{action.Read}, Entered},
		{"going into a leaf is reading it", []action.Action{action.Bottom, action.Right}, Entered},
	} {
		m := New(text.New(false)).Resize(20, 5).Show(model.View{Tree: treetest.Parse(notes), Root: model.None}, 0)
		var got Event
		for _, a := range c.does {
			m, got = m.Update(a)
		}
		if got != c.want {
			t.Errorf("%s: %v, want %v", c.why, got, c.want)
		}
	}
}

// TestPages: a page leaves one row of the old one, half a page is half the window.
func TestPages(t *testing.T) {
	notes := treetest.Parse("E e\n" + strings.Repeat("  - n\n", 40))
	for _, c := range []struct {
		does action.Action
		want model.Ref
	}{{action.PageDown, 30}, {action.PageUp, 10}, {action.HalfDown, 25}, {action.HalfUp, 15}, {action.Top, 0}, {action.Bottom, 40}, {action.Down, 21}, {action.Up, 19}} {
		m := New(text.New(false)).Resize(20, 11).Show(model.View{Tree: notes, Root: model.None}, 20)
		if m, _ = m.Update(c.does); m.Cursor() != c.want {
			t.Errorf("%v goes from row 20 to %d, and must to %d", c.does, m.Cursor(), c.want)
		}
	}
}

// TestFolderRowsStayInTheWindow is TestTheCursorStaysInTheWindow among folders.
func TestFolderRowsStayInTheWindow(t *testing.T) {
	for seed := range uint64(40) {
		rnd := rand.New(rand.NewPCG(seed, 7))
		var parts []*model.Builder
		for i := range 2 + rnd.IntN(8) {
			path := "n/" + strings.Repeat(string(rune('a'+i/3))+"/", rnd.IntN(3)) + string(rune('a'+i)) + ".md"
			b := treetest.Document(path, randomNotes(rnd, 1+rnd.IntN(10)))
			b.Document().Root = "n"
			parts = append(parts, b)
		}
		tree := model.Join(parts...)
		m := New(text.New(false)).Resize(30, 1+rnd.IntN(12))
		m = m.Show(model.View{Tree: tree, Root: model.None}, model.Ref(rnd.IntN(tree.Len())))
		for range 200 {
			switch rnd.IntN(12) {
			case 0:
				m = m.Resize(30, 1+rnd.IntN(12))
			case 1:
				m, _ = m.Scroll(rnd.IntN(9) - 4)
			case 2:
				m, _ = m.Update(action.Read)
			default:
				m, _ = m.Update(action.Action(rnd.IntN(int(action.Level9) + 1)))
			}
			check(t, m)
		}
	}
}
