package palette

import (
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/action"
	"yomi/ui/lang"
	"yomi/ui/text"
)

const notes = `
E 次世代の会
  S 監視の話
    - 監視は五分おきに見る
    - 記録
  S 別の話
`

func mark(s string) [][2]int {
	if i := strings.Index(s, "監視"); i >= 0 {
		return [][2]int{{i, i + len("監視")}}
	}
	return nil
}

func show(m Model) string {
	rows, _ := m.View()
	var b strings.Builder
	for _, row := range rows {
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

func TestRows(t *testing.T) {
	tree := treetest.Parse(notes)
	var in text.Input
	in.Insert("監視")
	m, e := New(text.New(false), lang.English, tree).Edit(in)
	if e != Asked {
		t.Fatal("typing asks for nothing")
	}
	for _, c := range []struct {
		why, want string
		width     int
		found     bool
	}{
		{"asked and not yet answered", "> 監視" + strings.Repeat(" ", 26) + "all …\n\n\n", 37, false},
		{"hits with where they stand", "> 監視" + strings.Repeat(" ", 26) + "all 2\n  [監視]の話                 次世代の会\n  [監視]は五分おきに見る    次… › 監視…\n", 37, true},
		{"no room for the count", "> 監視\n  [監視]…   次世…\n  [監視]…   監視…\n", 15, true},
		{"no room at all", "\n\n\n", 0, true},
	} {
		m := m.Resize(c.width, 3)
		if c.found {
			m = m.Found(tree, []model.Ref{1, 2}, mark)
		}
		if got := show(m); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.why, got, c.want)
		}
	}
}

func TestChoosing(t *testing.T) {
	tree := treetest.Parse(notes)
	hits := []model.Ref{0, 1, 2, 3, 4}
	for _, c := range []struct {
		why    string
		does   []action.Action
		chosen model.Ref
		event  Event
	}{
		{"the best is chosen", nil, 0, Nothing},
		{"down and up", []action.Action{action.Down, action.Down, action.Up}, 1, Nothing},
		{"no further than the ends", []action.Action{action.Up, action.PageDown, action.PageDown, action.PageDown, action.Down}, 4, Nothing},
		{"enter goes", []action.Action{action.Down, action.Read}, 1, Jump},
		{"tab asks for other kinds", []action.Action{action.OtherPane}, 0, Asked},
		{"esc closes", []action.Action{action.Escape}, 0, Closed},
	} {
		m := New(text.New(false), lang.English, tree).Resize(40, 3).Found(tree, hits, nil)
		var e Event
		for _, a := range c.does {
			m, e = m.Update(a)
			if row := m.chosen - m.top; row < 0 || row >= m.shown() {
				t.Errorf("%s: the chosen hit is in row %d of %d", c.why, row, m.shown())
			}
		}
		if m.Chosen() != c.chosen || e != c.event {
			t.Errorf("%s: %d, %v", c.why, m.Chosen(), e)
		}
	}
	m := New(text.New(false), lang.English, tree).Resize(40, promptRows+3).Found(tree, hits, nil)
	for i, want := range []model.Ref{2, 4, 2} { // a page is one row less than there are, so that one stays in sight
		if m, _ = m.Update([]action.Action{action.PageDown, action.HalfDown, action.PageUp}[i]); m.Chosen() != want {
			t.Errorf("page %d is at %d, want %d", i, m.Chosen(), want)
		}
	}
	m = New(text.New(false), lang.English, tree).Resize(40, 3)
	if _, e := m.Update(action.Read); e != Nothing || m.Chosen() != model.None {
		t.Error("nothing was found, and something chosen")
	}
	if m, ok := m.Found(tree, hits, nil).At(2); !ok || m.Chosen() != 1 {
		t.Error("a click in the second row of hits chose", m.Chosen())
	}
}

// A list of its own, as of what links here, has one kind of rows.
func TestKindsOfAList(t *testing.T) {
	m, e := New(text.New(false), lang.English, treetest.Parse(notes)).Titled("links here").Update(action.OtherPane)
	if e != Nothing || m.Kinds() != All {
		t.Errorf("tab asks for %v: %v", m.Kinds(), e)
	}
}

func TestKinds(t *testing.T) {
	m := New(text.New(false), lang.English, treetest.Parse(notes))
	for _, want := range []string{"events", "sessions", "notes", "all"} {
		m, _ = m.Update(action.OtherPane)
		if got := m.Kinds().String(); got != want {
			t.Errorf("tab narrows to %s, want %s", got, want)
		}
	}
}

// A query that finds nothing is told why, until the next is asked.
func TestSaid(t *testing.T) {
	m := New(text.New(false), lang.English, treetest.Parse(notes)).Resize(20, 4)
	m = m.Found(treetest.Parse(notes), nil, nil).Say([]string{"nothing found", "not abbreviated, and not in another language"})
	if got, want := show(m), "\n  nothing found\n  not abbreviated, …\n\n"; got[strings.Index(got, "\n"):] != want {
		t.Errorf("%q, want %q", got, want)
	}
	var in text.Input
	in.Insert("監視")
	if asked, _ := m.Edit(in); strings.Contains(show(asked), "nothing") {
		t.Error("the next query is told so before it was asked")
	}
}
