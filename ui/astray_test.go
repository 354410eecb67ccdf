package ui

import (
	"context"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/model/search"
	"yomi/model/treetest"
	"yomi/ui/text"
)

// hold presses a key and gives the command that came of it, which is not run yet.
func (a *app) hold(key string) tea.Cmd {
	m, cmd := a.m.Update(press(key))
	a.m = m.(Model)
	return cmd
}

// lines is a document of one session with so many notes.
func lines(n int) string { return "E 会\n  S 一\n" + strings.Repeat("    - 行\n", n) }

// TestNothingInSight: where a filter leaves nothing in sight, or no document is left,
// documents can change as often as they like.
func TestNothingInSight(t *testing.T) {
	for _, c := range []struct{ why, keys string }{
		{"the reader was at the end before", "j enter G tab / zzz enter"},
		{"the end was followed", "F tab / zzz enter tab"},
		{"the end is followed", "F"},
	} {
		l := startLive(t, lines(40), liveB)
		l.keys(c.keys)
		for _, now := range []string{lines(5), lines(3), "", lines(30)} {
			l.write(0, now)
			l.write(1, now)
		}
		l.keys("esc esc G")
		if l.at() != "一" && l.at() != "行" {
			t.Errorf("%s: one is at %q", c.why, l.at())
		}
	}
}

// TestLateAnswersFindWhoAsked: an answer is for the pane that asked, whatever is open
// when it comes.
func TestLateAnswersFindWhoAsked(t *testing.T) {
	const notes = "E 会\n  S 一\n    - a\n    - b\n  S 二\n    - c"
	for _, c := range []struct{ why, before, after, then, open, at string }{
		{"help over what is read", "j enter /", "enter ?", "esc esc esc", "会|+一|+二", "一"},
		{"help over the outline", "/", "enter ?", "esc", "会|一|b", "b"},
		{"the palette over the outline", "/", "enter ctrl+p", "esc", "会|一|b", "b"},
		{"a palette that was asked", "/", "enter ctrl+p c", "esc", "会|一|b", "b"},
		{"a palette that one went on from", "/", "enter ctrl+p c", "enter esc", "会|一|a|b|二|c", "c"},
		{"another question that is not typed yet", "/", "enter /", "enter", "会|+一|+二", "会"},
		{"a question in the other pane", "j enter /", "enter tab /", "enter", "会|+一|+二", "一"},
	} {
		a := start(t, notes, 80, 12)
		a.keys(c.before)
		late := a.hold("b")
		a.keys(c.after)
		before := a.m.palette.Hits()
		a.run(late)
		if got := a.m.palette.Hits(); !slices.Equal(got, before) {
			t.Errorf("%s: the palette had the hits %v and has %v", c.why, before, got)
		}
		a.keys(c.then)
		if c.then == "enter esc" {
			a.keys("tab e")
		}
		if got := a.open(); got != c.open || a.at() != c.at {
			t.Errorf("%s: %s at %s, and must be %s at %s", c.why, got, a.at(), c.open, c.at)
		}
	}
}

// TestIndexBehindThePalette: what a filter did not find yet it finds when the index is
// complete, also if the palette was open then.
func TestIndexBehindThePalette(t *testing.T) {
	a := start(t, "E 会\n  S 一\n    - 監視\n    - b", 80, 12)
	whole := indexMsg{tree: a.m.tree(), index: a.m.find.index, reading: a.m.find.reading, complete: true}
	a.m.find.index, a.m.find.complete = search.Build(a.m.tree()), false
	a.keys("/ kanshi enter ctrl+p")
	a.send(whole)
	a.keys("esc")
	if got := a.open(); got != "会|一|監視" {
		t.Errorf("the filter shows %s:\n%s", got, a.screen())
	}
}

// TestReloadWhileIndexing: notes that are read again, and are the same, while they are
// indexed are found by what they sound like all the same.
func TestReloadWhileIndexing(t *testing.T) {
	first := Notes{Tree: treetest.Parse("E 会\n  S 一\n    - 監視\n    - b")}
	a := &app{t: t, m: New(context.Background(), Options{First: &first, Measure: text.New(false), Load: func(context.Context, func(Notes)) (Notes, error) { return first, nil }})}
	a.send(tea.WindowSizeMsg{Width: 80, Height: 12})
	reload := a.hold("R")
	a.run(a.m.Init()) // the index is there
	a.run(reload)
	a.keys("/ kanshi")
	if a.at() != "監視" || !a.m.find.complete {
		t.Errorf("kanshi is not found:\n%s", a.screen())
	}
}

// TestLabelsGoAlong: labels stand on their links when the text is scrolled, and are
// gone with the pane.
func TestLabelsGoAlong(t *testing.T) {
	a := start(t, "E 会\n  S 一\n"+strings.Repeat("    ~ - to [x](https://example.com) there\n    - none\n", 40), 120, 12)
	a.keys("j enter f")
	if got := a.screen(); !strings.Contains(got, "to s there") {
		t.Fatalf("no labels:\n%s", got)
	}
	a.send(tea.MouseWheelMsg{X: 100, Y: 5, Button: tea.MouseWheelDown})
	if got := a.screen(); !strings.Contains(got, "to s there") || strings.Contains(got, "nons") {
		t.Errorf("scrolled:\n%s", got)
	}
	a.send(tea.MouseClickMsg{X: 10, Y: 1, Button: tea.MouseLeft})
	if got := a.screen(); a.m.mode != browsing || strings.Contains(got, "to s there") {
		t.Errorf("after a click elsewhere:\n%s", got)
	}
	a.keys("f")
	a.send(tea.WindowSizeMsg{Width: 60, Height: 12})
	if got := a.screen(); strings.Contains(got, "a  ") && !strings.Contains(got, "there") {
		t.Errorf("labels over the outline:\n%s", got)
	}
}

// TestWheelInThePalette: what stands around the chosen hit is that of the one which
// the wheel chose.
func TestWheelInThePalette(t *testing.T) {
	a := start(t, talks, 80, 40)
	a.keys("ctrl+p")
	a.send(tea.MouseWheelMsg{X: 10, Y: 5, Button: tea.MouseWheelDown})
	if a.m.preview.Current() != a.m.palette.Chosen() {
		t.Errorf("it shows note %d, and %d is chosen", a.m.preview.Current(), a.m.palette.Chosen())
	}
}

// TestCodeOfAnotherTree: the looks of code are asked for of the notes there are. What
// the palette showed may be of notes that are no more.
func TestCodeOfAnotherTree(t *testing.T) {
	l := startLive(t, lines(40)+"  S 二\n    $ func f() {} {lang=go}\n")
	l.send(tea.WindowSizeMsg{Width: 140, Height: 24})
	l.keys("ctrl+p down")
	l.hold("down") // its looks are still to come
	if len(l.m.preview.Bare(l.m.tree())) == 0 {
		t.Fatal("no code is shown")
	}
	l.keys("esc")
	l.write(0, "E 会")
	l.keys("j")
}

// TestCodeOneCameBackTo: code that was left before its looks were there has them when
// one comes back.
func TestCodeOneCameBackTo(t *testing.T) {
	a := start(t, lines(40)+"  S 二\n    $ func f() {} {lang=go}\n  S 三\n    - さ", 80, 12)
	a.keys("j j")
	looks := a.hold("enter")
	if looks == nil {
		t.Fatal("no looks are asked for")
	}
	a.keys("ctrl+p 三 enter")
	a.run(looks)
	a.keys("[")
	for _, row := range a.rows() {
		if slices.ContainsFunc(row, func(s text.Span) bool { return s.Text == "func" && s.Style == text.Keyword }) {
			return
		}
	}
	t.Errorf("at %s the code has no colours:\n%s", a.at(), a.screen())
}

// TestAskedReload: whoever asks for the notes to be read again is told when they are,
// also if files changed meanwhile.
func TestAskedReload(t *testing.T) {
	for _, c := range []struct {
		why           string
		first, second tea.Msg
		said          []string // at the end of each of the two loads
	}{
		{"asked, then changed", press("R"), changedMsg{}, []string{"read again", ""}},
		{"changed, then asked", changedMsg{}, press("R"), []string{"", "read again"}},
		{"changed twice", changedMsg{}, changedMsg{}, []string{"", ""}},
	} {
		a := start(t, talks, 80, 12)
		a.step(c.first)
		a.step(c.second)
		for _, want := range c.said {
			a.m.message = ""
			a.step(loadedMsg{Notes: Notes{Tree: treetest.Parse(talks)}, generation: a.m.load.generation})
			if a.m.message != want {
				t.Errorf("%s: it says %q, and must say %q", c.why, a.m.message, want)
			}
		}
	}
}

// TestHoistedPartGoes: where the part that alone is shown is none any more, as more of
// its document came, the screen has its size.
func TestHoistedPartGoes(t *testing.T) {
	a := begin(t, nil)
	a.keys("j j .")
	was := len(a.rows())
	a.step(progressMsg{Notes{Tree: treetest.Parse("E 一\n  - い\n  - ろ\n  S あ\n  - は")}, a.m.load.generation})
	if got := len(a.rows()); got != was || a.m.outline.Visible().Root != model.None {
		t.Errorf("%d rows on a screen of %d:\n%s", got, was, a.screen())
	}
}

// TestBackLinksWhileDocumentsArrive: what links here is listed also if more notes came
// meanwhile, or others.
func TestBackLinksWhileDocumentsArrive(t *testing.T) {
	for _, c := range []struct {
		why  string
		then *model.Tree
	}{
		{"more came", model.Join(append(linkedDocuments(), treetest.Document("c.md", "E Gamma"))...)},
		{"they were read anew", model.Join(append([]*model.Builder{treetest.Document("0.md", "E Before")}, linkedDocuments()...)...)},
	} {
		a := startOn(t, text.New(false), linked, 140, 12)
		a.m.load.whole, a.m.load.running = c.why != "more came", true
		a.keys("e j enter j j enter a")
		late := a.hold("B")
		a.send(loadedMsg{Notes: Notes{Tree: c.then}, generation: a.m.load.generation})
		a.run(late)
		if got := a.screen(); !strings.Contains(got, "links here 1") || !strings.Contains(got, "beta again") {
			t.Errorf("%s:\n%s", c.why, got)
		}
	}
}

// TestNothingIsRead searches the reader where the outline shows nothing: there is
// nothing to go to.
func TestNothingIsRead(t *testing.T) {
	a := start(t, "E 会\n  S 一\n    - abc\n    - 後", 100, 24)
	a.keys("/ 無 無 無 enter tab / a b enter")
	if a.m.outline.Cursor() != model.None || a.m.reader.Current() != model.None {
		t.Errorf("the outline is at %d, the reader shows %d", a.m.outline.Cursor(), a.m.reader.Current())
	}
}
