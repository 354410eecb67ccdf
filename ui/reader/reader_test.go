package reader

import (
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
      | 名前|値\n監視|5\nx|100
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
		{"wrapped under its marker, set in under its heading, tables aligned, code cut", at(36, 14).Mark(mark), `
 会 › 長い話
❯ 長い話

  節
    - [監視]は五分おきに、障害は三分で
      知らせる。そして記録を残す。
      - こまかい点
    名前 | 値
    [監視] | 5
    x    | 100
    func main() { println("[監視]") }

    [text of a link]
    https://example.com/a
`},
		{"an address breaks after a slash when it must, and nothing is lost at the end", at(24, 4).end4(), `
 会 › 長い話 › 節
❯   [text of a link]
    https://example.com/
    a
`},
	} {
		if got := show(c.pane); got != c.want[1:] {
			t.Errorf("%s:\n%s\nwant\n%s", c.why, got, c.want[1:])
		}
	}
}

// end4 scrolls to the bottom.
func (m Model) end4() Model {
	m, _ = m.Update(action.Bottom)
	return m
}

func TestPanning(t *testing.T) {
	m := at(36, 14)
	m, _ = m.Update(action.Right)
	if got := show(m); !strings.Contains(got, "\n    n() { println(\"監視\") } // a lin\n") {
		t.Errorf("panned by eight columns:\n%s", got)
	}
	for range 20 {
		m, _ = m.Update(action.Right)
	}
	if got := show(m); !strings.Contains(got, "wider than the pane\n") {
		t.Errorf("panned to the end of the line and no further:\n%s", got)
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
	if m.top != (position{ref: 1}) {
		t.Errorf("scrolled up to %v", m.top)
	}
}

func TestCurrentFollowsTheWindow(t *testing.T) {
	m := at(30, 6)
	for range 30 {
		was := m.Current()
		var e Event
		m, e = m.Update(action.Down)
		if (e == Moved) != (m.Current() != was) {
			t.Fatal("Moved is not said when the note changes, or is when it does not")
		}
		if !m.inWindow(m.Current()) && m.top.ref != m.Current() {
			t.Fatalf("the current note %d has no row in the window at %v", m.Current(), m.top)
		}
	}
}

// TestResizeKeepsTheLine goes through all widths and back: the byte in the
// first row stays in the first row.
func TestResizeKeepsTheLine(t *testing.T) {
	m := at(60, 5).Scroll(3)
	for width := 60; width > 0; width-- {
		off := m.layout(m.top.ref).offAt(m.top.row)
		ref := m.top.ref
		m = m.Resize(width, 5)
		if m.top.ref != ref {
			t.Fatalf("width %d: from note %d to %d", width, ref, m.top.ref)
		}
		if now := m.layout(m.top.ref).offAt(m.top.row); now > off {
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
