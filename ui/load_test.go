package ui

import (
	"context"
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/model/search"
	"yomi/model/treetest"
	"yomi/ui/lang"
	"yomi/ui/text"
)

// grown are the trees of a load under way: each begins with the nodes of the
// one before.
func grown(docs ...string) []*model.Tree {
	var out []*model.Tree
	for i := range docs {
		out = append(out, treetest.Parse(docs[:i+1]...))
	}
	return out
}

// TestNotesCanBeReadWhileTheyLoad lets documents arrive one by one: the cursor
// and the folds stay, the status line says how far the load is, and at the end
// everything is there.
func TestNotesCanBeReadWhileTheyLoad(t *testing.T) {
	trees := grown("E 一\n  S あ\n    - a", "E 二\n  S い\n    - b", "E 三\n  S う\n    - c")
	m := New(context.Background(), Options{Measure: text.New(false), Load: func(context.Context, func(Notes)) (Notes, error) { return Notes{}, nil }})
	a := &app{t: t, m: m}
	a.send(tea.WindowSizeMsg{Width: 80, Height: 12})
	if got := a.screen(); !strings.Contains(got, "loading") {
		t.Errorf("before the first document:\n%s", got)
	}
	generation := a.m.load.generation
	a.step(progressMsg{Notes{Tree: trees[0], Size: 3_000_000, Begun: true}, generation})
	if got := a.screen(); !strings.Contains(got, "loading 3.0 MB") {
		t.Errorf("with no document finished the status line claims to know how far the load is:\n%s", got)
	}
	a.step(progressMsg{Notes{Tree: trees[0], Read: 1_000_000, Size: 3_000_000}, generation})
	a.keys("j l")
	a.step(progressMsg{Notes{Tree: trees[1], Read: 2_000_000, Size: 3_000_000}, generation})
	if got := a.open(); got != "一|あ|a|二|+い" || a.at() != "あ" {
		t.Errorf("after the second: %s at %s", got, a.at())
	}
	if got := a.screen(); !strings.Contains(got, "loading 2.0 MB of 3.0 MB") {
		t.Errorf("the status line does not say how far the load is:\n%s", got)
	}
	a.send(loadedMsg{Notes: Notes{Tree: trees[2]}, generation: generation})
	if got := a.open(); got != "一|あ|a|二|+い|三|+う" || a.at() != "あ" {
		t.Errorf("at the end: %s at %s", got, a.at())
	}
	a.send(loadedMsg{Notes: Notes{Tree: trees[0]}, generation: generation - 1})
	if got := a.open(); got != "一|あ|a|二|+い|三|+う" {
		t.Errorf("an older load's end changed the outline to %s", got)
	}
	a.step(tea.KeyPressMsg{Code: 'R', Text: "R"})
	a.step(progressMsg{Notes{Tree: trees[0], Read: 1_000_000, Size: 9_000_000}, generation})
	if got := a.screen(); !strings.Contains(got, "loading") || strings.Contains(got, "9.0 MB") {
		t.Errorf("an older load's news are told as those of this one:\n%s", got)
	}
}

// step sends a message and runs none of the commands that wait for news.
func (a *app) step(msg tea.Msg) {
	m, _ := a.m.Update(msg)
	a.m = m.(Model)
}

// TestNothingFoundYet: while documents still arrive, or their readings are not known
// yet, the status line does not say that a word is nowhere.
func TestNothingFoundYet(t *testing.T) {
	trees := grown("E 一\n  S あ", "E 二\n  S い")
	m := New(context.Background(), Options{Measure: text.New(false), Load: func(context.Context, func(Notes)) (Notes, error) { return Notes{}, nil }})
	a := &app{t: t, m: m}
	a.send(tea.WindowSizeMsg{Width: 80, Height: 12})
	index := func() indexMsg {
		return indexMsg{tree: a.m.tree(), index: new(search.Index).Grow(a.m.tree()), reading: a.m.find.reading}
	}
	says := func(want string) {
		t.Helper()
		if got := a.screen(); !strings.Contains(got, want) || strings.Contains(got, "not as written") {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	a.step(progressMsg{Notes{Tree: trees[0], Read: 1_000_000, Size: 2_000_000}, a.m.load.generation})
	a.step(index())
	a.keys("/ 無")
	says("nothing found yet  loading 1.0 MB of 2.0 MB")
	a.step(loadedMsg{Notes: Notes{Tree: trees[1]}, generation: a.m.load.generation})
	says("nothing found yet  indexing")
	whole := index()
	whole.complete = true
	a.send(whole)
	if got := a.screen(); !strings.Contains(got, "nothing found") || !strings.Contains(got, "not as written or read") {
		t.Errorf("in the end:\n%s", got)
	}
}

// TestEndWhileLoading: who goes to the end while documents arrive is at the end of
// all of them, in the outline or in what is read, unless one goes on elsewhere.
func TestEndWhileLoading(t *testing.T) {
	trees := grown("E 一\n  S あ\n    - a\n    - b", "E 二\n  S い\n    - c", "E 三\n  S う\n    - d")
	saved := Saved{At: []string{trees[2].ID(6).String()}}
	for _, c := range []struct{ keys, second, end string }{
		{"G", "い", "う"},
		{"G k", "一", "一"},
		{"j enter G", "b", "b"},
	} {
		a := &app{t: t, m: New(context.Background(), Options{Measure: text.New(false), Place: func() *Saved { return &saved },
			Load: func(context.Context, func(Notes)) (Notes, error) { return Notes{}, nil }})}
		a.send(tea.WindowSizeMsg{Width: 80, Height: 12})
		a.step(progressMsg{Notes{Tree: trees[0]}, a.m.load.generation})
		a.keys(c.keys)
		a.step(progressMsg{Notes{Tree: trees[1]}, a.m.load.generation})
		if a.at() != c.second {
			t.Errorf("%s: when the second is there one is at %s", c.keys, a.at())
		}
		a.send(loadedMsg{Notes: Notes{Tree: trees[2]}, generation: a.m.load.generation})
		if a.at() != c.end {
			t.Errorf("%s: at the end one is at %s", c.keys, a.at())
		}
	}
	a := begin(t, nil)
	a.keys("j j j enter G")
	a.end()
	if a.at() != "へ" {
		t.Errorf("in a document that was begun one reads at %s", a.at())
	}
}

func TestLoadThatFails(t *testing.T) {
	a := start(t, small, 80, 12)
	a.send(loadedMsg{err: errors.New("notes: no such folder"), generation: a.m.load.generation})
	if a.m.message != "notes: no such folder" || a.open() == "" {
		t.Errorf("%q, open: %s", a.m.message, a.open())
	}
}

// TestReload reads a document again that was edited: what one had is found by
// ID, and what is gone leaves one at what stood above it.
func TestReload(t *testing.T) {
	a := start(t, small, 80, 24)
	a.keys("j L j j m x")
	edited := strings.Replace(small, "  S 一", "  S 新\n    - n\n  S 一", 1)
	a.m.opt.Load = func(context.Context, func(Notes)) (Notes, error) {
		return Notes{Tree: treetest.Parse(edited)}, nil
	}
	a.keys("R")
	if got := a.open(); got != "会|+新|一|a|b|+二|後|+三" || a.at() != "b" {
		t.Errorf("after the edit: %s at %s", got, a.at())
	}
	a.keys("' x")
	if a.at() != "b" {
		t.Errorf("the mark leads to %s", a.at())
	}
	edited = strings.Replace(edited, "      - b\n", "", 1)
	a.keys("R")
	if a.at() != "a" {
		t.Errorf("the note that is gone left one at %s", a.at())
	}
	a.keys("g ' x")
	if a.m.message != "no mark x" {
		t.Errorf("a mark on a note that is gone: %q at %s", a.m.message, a.at())
	}
}

// TestReadAgain: what was piped in is not there a second time, and R does not say
// that it is.
func TestReadAgain(t *testing.T) {
	tree := func(paths ...string) *model.Tree {
		var all []*model.Builder
		for _, p := range paths {
			b := model.NewBuilder(model.NewDocument(p, "a\n", "UTF-8"))
			b.Document().Piped = !strings.HasSuffix(p, ".md")
			b.Add(0, model.Node{Text: "a", Kind: model.Event, Lines: 1})
			all = append(all, b)
		}
		return model.Join(all...)
	}
	for _, c := range []struct {
		paths []string
		says  string
		loads bool
	}{
		{[]string{"a.md"}, "read again", true},
		{[]string{"-"}, "what was piped in cannot be read again", false},
		{[]string{"-", "a.md"}, "read again, but for what was piped in", true},
		{[]string{"/dev/fd/63"}, "what was piped in cannot be read again", false},
	} {
		loaded := false
		load := func(context.Context, func(Notes)) (Notes, error) {
			loaded = true
			return Notes{Tree: tree(c.paths...)}, nil
		}
		a := &app{t: t, m: New(context.Background(), Options{Measure: text.New(false), Load: load})}
		a.run(a.m.Init())
		a.send(tea.WindowSizeMsg{Width: 80, Height: 12})
		loaded = false
		a.keys("R")
		if a.m.message != c.says || loaded != c.loads {
			t.Errorf("%v: R says %q (read: %t), want %q", c.paths, a.m.message, loaded, c.says)
		}
	}
}

func TestProblemsAreSaid(t *testing.T) {
	for _, c := range []struct {
		problems []Problem
		said     string
	}{
		{nil, ""},
		{[]Problem{{Path: "a.txt", Line: 3, Text: "odd"}}, ""},
		{[]Problem{{Path: "a", Text: "no such file", Unread: true}}, "a: no such file"},
		{[]Problem{{Path: "a\x1b[2J", Text: "no", Unread: true}, {Path: "b", Text: "no", Unread: true}}, text.Clean("a\x1b[2J: no") + ", and 1 more: yomi check lists them"},
	} {
		if got := unread(lang.English, c.problems); got != c.said {
			t.Errorf("%v: %q, want %q", c.problems, got, c.said)
		}
	}
}

// TestReloadWhileSearching: an index, an answer and hits of the nodes before
// a reload mean nothing after it.
func TestReloadWhileSearching(t *testing.T) {
	for _, keys := range []string{"/ 三", "ctrl+p 三", "/ 三 enter", "j enter / a"} {
		a := start(t, small, 80, 24)
		a.keys(keys)
		old := indexMsg{tree: a.m.tree(), index: a.m.find.index, reading: a.m.find.reading, complete: true}
		m, late := a.m.askAgain()
		a.m = m
		shorter := treetest.Parse("E 会\n  S 新")
		a.send(loadedMsg{Notes: Notes{Tree: shorter}, generation: a.m.load.generation})
		a.send(old)
		if late != nil {
			if msg := late(); msg != nil {
				a.send(msg)
			}
		}
		a.keys("esc esc esc") // what was looked for still is, among the new notes
		if got := a.open(); got != "会|新" {
			t.Errorf("%s: the outline shows %s", keys, got)
		}
		a.keys("/ 新")
		if a.at() != "新" {
			t.Errorf("%s: the new notes are not found: at %s", keys, a.at())
		}
	}
}

// TestIndexBeforeTheFirstAnswer: a question asked again because the index grew
// is still a new one if no answer to it was seen, so one goes to its best hit.
func TestIndexBeforeTheFirstAnswer(t *testing.T) {
	for _, c := range []struct{ keys, after, at string }{{"/", "", "b"}, {"ctrl+p", "enter", "b"}} {
		a := start(t, small, 80, 24)
		a.keys(c.keys)
		m, _ := a.m.Update(tea.KeyPressMsg{Code: 'b', Text: "b"})
		a.m = m.(Model)
		a.send(indexMsg{tree: a.m.tree(), index: a.m.find.index, reading: a.m.find.reading, complete: true})
		a.keys(c.after)
		if a.at() != c.at {
			t.Errorf("%s: at %q, want %q", c.keys, a.at(), c.at)
		}
	}
}

// TestReloadsDoNotPileUp: asked for ten times while the documents are being
// read, they are read once more after that.
func TestReloadsDoNotPileUp(t *testing.T) {
	a := start(t, "E event", 80, 12)
	loads := 0
	a.m.opt.Load = func(context.Context, func(Notes)) (Notes, error) {
		loads++
		return Notes{Tree: treetest.Parse("E event")}, nil
	}
	var cmds []tea.Cmd
	for range 10 {
		m, cmd := a.m.Update(tea.KeyPressMsg{Code: 'R', Text: "R"})
		a.m = m.(Model)
		if cmd != nil {
			cmds = append(cmds, cmd)
		}
	}
	for _, cmd := range cmds {
		a.run(cmd)
	}
	if loads != 2 || a.m.load.running {
		t.Errorf("read %d times, and still reading: %v", loads, a.m.load.running)
	}
}
