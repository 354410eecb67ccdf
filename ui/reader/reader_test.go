package reader

import (
	"slices"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/action"
	"yomi/ui/text"
)

const notes = `
E 会
  S 長い話
    # 節
      - 監視は五分おきに、障害は三分で知らせる。そして記録を残す。
        - こまかい点
      | 名前 | 値 {header=yes; columns=l r}
        | 監視 | 5
        | x | 100
      $ func main() { println("監視") } // a line of code wider than the pane

      [text of a link] https://example.com/a
  S 短い話
`

// show draws the pane, marks in brackets.
func show(m Model) string {
	var b strings.Builder
	for _, row := range m.View(true) {
		var line string
		for _, s := range row {
			if s.Mark {
				s.Text = "[" + s.Text + "]"
			}
			line += s.Text
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

func at(width, height int) Model {
	return New(text.Wrapper{}).Resize(width, height).Show(treetest.Parse(notes), 1)
}

func TestPane(t *testing.T) {
	mark := func(s string) [][2]int {
		if i := strings.Index(s, "監視"); i >= 0 {
			return [][2]int{{i, i + len("監視")}}
		}
		return nil
	}
	for _, c := range []struct {
		why  string
		pane Model
		want string
	}{
		{"wrapped under its marker, set in under its heading, tables drawn, code cut", at(36, 17).Mark(mark), `
 会 › 長い話                    0/8
❯ 長い話
  8 notes

  節
    • [監視]は五分おきに、障害は三分で
      知らせる。そして記録を残す。
      ◦ こまかい点
    名前 │  値
    ─────┼────
    [監視] │   5
    x    │ 100
      func main() { println("[監視]")›

    [text of a link]
    https://example.com/a

`},
		{"an address breaks after a slash when it must, and nothing is lost at the end", at(24, 4).end4(), `
 会 › 長い話 › 節   8/8
    [text of a link]
    https://example.com/
❯   a
`},
	} {
		if got := show(c.pane); got != c.want[1:] {
			t.Errorf("%s:\n%s\nwant\n%s", c.why, got, c.want[1:])
		}
	}
}

// In wikis the level of an item is how often its sign is written.
func TestSignsOfWikiLists(t *testing.T) {
	tree := treetest.Parse("E wiki\n  - a {marker=*}\n    - b {marker=**}\n      - c {marker=***}\n  - d {marker=--}\n  - e {marker=・・}\n  - f {marker=-+}")
	for _, c := range []struct {
		wide bool
		want string
	}{
		{false, "    • a\n      ◦ b\n        ▪ c\n    ◦ d\n    ・・ e\n    -+ f\n"},
		{true, "    - a\n      - b\n        - c\n    - d\n    ・・ e\n    -+ f\n"},
	} {
		m := New(text.Wrapper{Measure: text.New(c.wide)}).Resize(30, 10).Show(tree, 0)
		if got := show(m); !strings.Contains(got, c.want) {
			t.Errorf("wide %v:\n%s\nwant\n%s", c.wide, got, c.want)
		}
	}
}

// end4 scrolls to the bottom.
func (m Model) end4() Model {
	m, _ = m.Update(action.Bottom)
	return m
}

// do does what is asked, one after the other.
func (m Model) do(actions ...action.Action) Model {
	for _, a := range actions {
		m, _ = m.Update(a)
	}
	return m
}

// times is n times the same.
func times(n int, a action.Action) []action.Action {
	return slices.Repeat([]action.Action{a}, n)
}

// here is the row that the cursor is on, without the margin.
func here(m Model) string {
	for _, row := range strings.Split(show(m), "\n") {
		if said, ok := strings.CutPrefix(row, "❯ "); ok {
			return strings.TrimSpace(said)
		}
	}
	return "no row"
}

func TestPanning(t *testing.T) {
	const code = "E 会\n  S 話\n    $ func main() { println(\"監視\") } // a line wider than the pane\\nshort\n    $ another block as wide as the pane is, and wider\n"
	m := New(text.Wrapper{}).Resize(36, 14).Show(treetest.Parse(code), 2)
	if got := show(m); !strings.Contains(got, "\n❯     func main() { println(\"監視\")›\n") {
		t.Errorf("cut with a sign:\n%s", got)
	}
	m = m.do(action.Right)
	if got := show(m); !strings.Contains(got, "\n❯     ‹() { println(\"監視\") } // a ›\n      ‹\n      another block as wide as the ›\n") {
		t.Errorf("panned by eight columns, one block alone:\n%s", got)
	}
	m = m.do(times(20, action.Right)...)
	if got := show(m); !strings.Contains(got, "ine wider than the pane\n") {
		t.Errorf("panned to the end of the line and no further:\n%s", got)
	}
	if other := m.do(action.Down, action.Down, action.Right); !strings.Contains(show(other), "❯     ‹lock as wide as the pane is,›\n") || !strings.Contains(show(other), "      func main()") {
		t.Errorf("another block panned:\n%s", show(other))
	}
	for range 20 {
		if next, e := m.Update(action.Left); e == Left {
			return // back at the first column, left leaves the reader
		} else {
			m = next
		}
	}
	t.Error("left never left the reader")
}

// TestCursorGoesOverEveryRow: from the first row to the last and back, each row
// that shows text once, always in the window.
func TestCursorGoesOverEveryRow(t *testing.T) {
	for _, size := range [][2]int{{36, 6}, {20, 3}, {80, 30}, {12, 2}, {5, 4}} {
		m := at(size[0], size[1])
		var rows []position
		for range 200 {
			rows = append(rows, m.cursor)
			if !m.sees(m.cursor) || !m.layout(m.cursor.strip).solid(m.cursor.row) {
				t.Fatalf("%v: the cursor is at %v, the window at %v", size, m.cursor, m.top)
			}
			was := m.cursor
			var e Event
			m, e = m.Update(action.Down)
			if (e == Moved) != (m.Current() != was.ref) {
				t.Fatal("Moved is not said when the note changes, or is when it does not")
			}
			if m.cursor == was {
				break
			}
		}
		want := 0
		for r := m.subject; r < m.tree.End(m.subject); r++ {
			want += m.layout(strip{ref: r}).body.rows()
		}
		if len(rows) != want {
			t.Errorf("%v: %d rows, want %d", size, len(rows), want)
		}
		for i := len(rows) - 1; i >= 0; i-- {
			if m.cursor != rows[i] {
				t.Fatalf("%v: back at %v, want %v", size, m.cursor, rows[i])
			}
			m = m.do(action.Up)
		}
		if m = m.do(action.Top); m.top != start(m.subject) {
			t.Errorf("%v: the top is %v", size, m.top)
		}
	}
}

func TestCursor(t *testing.T) {
	for _, c := range []struct {
		why  string
		does []action.Action
		want string
	}{
		{"the first row", nil, "長い話"},
		{"gaps and what is told of a session are stepped over", times(1, action.Down), "節"},
		{"each row of a note", times(3, action.Down), "知らせる。そして記録を残す。"},
		{"a row of a table", times(6, action.Down), "監視 │   5"},
		{"back", append(times(3, action.Down), action.Up), "• 監視は五分おきに、障害は三分で"},
		{"the last row", times(1, action.Bottom), "https://example.com/a"},
		{"and back to the first", []action.Action{action.Bottom, action.Top}, "長い話"},
		{"to the next heading", times(1, action.NextSibling), "節"},
		{"a page keeps the place on the screen", []action.Action{action.Down, action.Down, action.PageDown}, "x    │ 100"},
		{"pages to the end", times(9, action.PageDown), "https://example.com/a"},
		{"and back", append(times(9, action.PageDown), times(9, action.PageUp)...), "長い話"},
	} {
		if got := here(at(36, 8).do(c.does...)); got != c.want {
			t.Errorf("%s: at %q, want %q", c.why, got, c.want)
		}
	}
}

func TestScrollingEnds(t *testing.T) {
	m := at(36, 8)
	for range 100 {
		m = m.Scroll(1)
	}
	if got := show(m); !strings.HasSuffix(got, "example.com/a\n") {
		t.Errorf("the last row is not at the bottom:\n%s", got)
	}
	bottom := m.top
	if m = m.Scroll(-1); !m.top.less(bottom) {
		t.Error("scrolling back up did nothing")
	}
	m = m.Scroll(-1000)
	if m.top != start(1) {
		t.Errorf("scrolled up to %v", m.top)
	}
}

// TestWheelTakesTheCursorAlong only as far as it must.
func TestWheelTakesTheCursorAlong(t *testing.T) {
	m := at(36, 8).do(times(3, action.Down)...)
	if m = m.Scroll(2); here(m) != "知らせる。そして記録を残す。" {
		t.Errorf("in sight it stays: at %q", here(m))
	}
	if m = m.Scroll(4); here(m) != "◦ こまかい点" {
		t.Errorf("out of sight it comes along: at %q", here(m))
	}
}

// TestResizeKeepsTheLine goes through all widths and back: the byte in the
// first row stays in the first row.
func TestResizeKeepsTheLine(t *testing.T) {
	m := at(60, 5).Scroll(3)
	for width := 60; width > 0; width-- {
		off := m.layout(m.top.strip).offAt(m.top.row)
		ref := m.top.ref
		m = m.Resize(width, 5)
		if m.top.ref != ref {
			t.Fatalf("width %d: from note %d to %d", width, ref, m.top.ref)
		}
		if now := m.layout(m.top.strip).offAt(m.top.row); now > off {
			t.Fatalf("width %d: the first row begins at %d, behind %d", width, now, off)
		}
	}
}

func TestNothingToShow(t *testing.T) {
	m := New(text.Wrapper{}).Resize(10, 3).Show(treetest.Parse(), model.None)
	for _, a := range []action.Action{action.Down, action.PageUp, action.Bottom, action.NextSibling, action.Right} {
		m, _ = m.Update(a)
	}
	if got := show(m); got != "\n\n\n" {
		t.Errorf("an empty pane shows %q", got)
	}
}

// TestNothingToScroll: over nothing the wheel does nothing.
func TestNothingToScroll(t *testing.T) {
	m := New(text.Wrapper{Measure: text.New(false)}).Resize(40, 5)
	if m = m.Scroll(3); m.Current() != model.None {
		t.Errorf("the current note is %d", m.Current())
	}
}

// TestMovedAway moves to a tree in which the note that began the window when it was larger
// is gone, and what it was in stands for it: the window is of the session that is read.
func TestMovedAway(t *testing.T) {
	m := New(text.Wrapper{}).Resize(30, 5).Show(treetest.Parse(notes), 5)
	const gone, event = 3, 0
	m.anchor.ref = gone
	m = m.Move(treetest.Parse(notes), func(r model.Ref) model.Ref {
		if r == gone {
			return event
		}
		return r
	})
	if m = m.Resize(20, 6); !m.tree.Within(m.top.ref, m.subject) {
		t.Errorf("the window begins at %d, outside of %d", m.top.ref, m.subject)
	}
}
