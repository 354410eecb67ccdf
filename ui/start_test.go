package ui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model/treetest"
	"yomi/ui/text"
)

// One opens at a line, in the reader, whatever was saved.
func TestStart(t *testing.T) {
	const notes = "E 会\n  S 一\n    - a\n  S 二\n    - b"
	saved := func() *Saved {
		a := start(t, notes, 80, 24)
		a.keys("j")
		at := a.m.Saved()
		return &at
	}
	for _, c := range []struct {
		why, path string
		line      int
		at        string
		reading   bool
	}{
		{"the note of that line", "a.txt", 5, "b", true},
		{"a path is the same however it is spelled", "./a.txt", 3, "a", true},
		{"past the end is the last note", "a.txt", 500, "b", true},
		{"a document that is not there", "c.txt", 5, "一", false},
	} {
		first := Notes{Tree: treetest.Parse(notes)}
		a := &app{t: t, m: New(context.Background(), Options{First: &first, Measure: text.New(false), Place: saved, Start: Start{c.path, c.line}})}
		a.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		if got, reading := a.at(), a.m.focus == readerPane; got != c.at || reading != c.reading {
			t.Errorf("%s: at %q, reading %v", c.why, got, reading)
		}
	}
}

// While notes load one is taken to the line as soon as it is there, and stays
// where one goes from there.
func TestStartWhileLoading(t *testing.T) {
	trees := grown("E 一\n  S あ\n    - a", "E 二\n  S い\n    - b\n    - c", "E 三")
	a := &app{t: t, m: New(context.Background(), Options{Measure: text.New(false), Start: Start{"b.txt", 3}, Place: func() *Saved { return &Saved{} },
		Load: func(context.Context, func(Notes)) (Notes, error) { return Notes{}, nil }})}
	a.send(tea.WindowSizeMsg{Width: 80, Height: 12})
	generation := a.m.load.generation
	a.step(progressMsg{Notes{Tree: trees[0]}, generation})
	if got := a.at(); got != "一" {
		t.Errorf("before the document is there one is at %q", got)
	}
	a.step(progressMsg{Notes{Tree: trees[1]}, generation})
	if got := a.at(); got != "b" {
		t.Errorf("when it has come one is at %q", got)
	}
	a.keys("G")
	a.send(loadedMsg{Notes: Notes{Tree: trees[2]}, generation: generation})
	if got := a.at(); got != "c" {
		t.Errorf("at the end one is at %q, and had gone to c", got)
	}
}

// Who looks around before the line is there is not taken away: it is a step back.
func TestStartComesLate(t *testing.T) {
	trees := grown("E 一\n  S あ\n    - a", "E 二\n  S い\n    - b\n    - c")
	a := &app{t: t, m: New(context.Background(), Options{Measure: text.New(false), Start: Start{"b.txt", 3},
		Load: func(context.Context, func(Notes)) (Notes, error) { return Notes{}, nil }})}
	a.send(tea.WindowSizeMsg{Width: 80, Height: 12})
	a.step(progressMsg{Notes{Tree: trees[0]}, a.m.load.generation})
	a.keys("j")
	a.send(loadedMsg{Notes: Notes{Tree: trees[1]}, generation: a.m.load.generation})
	if got := a.screen(); a.at() != "あ" || !strings.Contains(got, "b.txt:3 is there: [ goes to it") {
		t.Errorf("one is at %q:\n%s", a.at(), got)
	}
	a.keys("[")
	if a.at() != "b" {
		t.Errorf("a step back is %q", a.at())
	}
	a.keys("]")
	if a.at() != "あ" {
		t.Errorf("and forward again %q", a.at())
	}
}
