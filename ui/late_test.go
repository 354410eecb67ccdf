package ui

import (
	"context"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model/search"
	"yomi/ui/text"
)

// TestLateIndex ends the prompt before there is an index: what it asked for is
// found when there is.
func TestLateIndex(t *testing.T) {
	for _, c := range []struct{ why, keys, open, at string }{
		{"in the outline", "/ b enter", "会|一|a|b", "b"},
		{"in the reader", "j enter / b enter", "会|+一|+二|後|+三", "b"},
	} {
		a := start(t, small, 80, 24)
		index := a.m.find.index
		a.m.find.index = nil
		a.keys(c.keys)
		a.send(indexMsg{tree: a.m.tree(), index: index, complete: true})
		if got := a.open(); got != c.open || a.at() != c.at {
			t.Errorf("%s: %s at %q, want %s at %q", c.why, got, a.at(), c.open, c.at)
		}
	}
}

// TestPaletteOutlivesAnIndex opens the palette before an index is there: what
// it lists then stays.
func TestPaletteOutlivesAnIndex(t *testing.T) {
	a := start(t, small, 80, 24)
	a.keys("ctrl+p down")
	want := a.screen()
	a.send(indexMsg{tree: a.m.tree(), index: a.m.find.index, complete: true})
	if got := a.screen(); got != want {
		t.Errorf("the palette showed\n%s\nand shows\n%s", want, got)
	}
}

// TestStaleAnswersAreDropped lets an answer arrive after the next question.
func TestStaleAnswersAreDropped(t *testing.T) {
	a := start(t, small, 80, 24)
	a.keys("/")
	_, first := a.m.Update(tea.KeyPressMsg{Code: 'b', Text: "b"})
	m, _ := a.m.Update(tea.KeyPressMsg{Code: 'b', Text: "b"})
	a.m = m.(Model)
	old := first()
	a.keys("backspace 三")
	want := a.open()
	if old != nil {
		a.send(old)
	}
	if got := a.open(); got != want {
		t.Errorf("a stale answer changed the outline to %s", got)
	}
}

// TestLateAnswersMoveNobody lets one move on before the answer is there: a hit one
// went to meanwhile is where one stays.
func TestLateAnswersMoveNobody(t *testing.T) {
	const notes = "E 会\n  S 一\n    - abc\n    - abc d\n    - abc e"
	for _, c := range []struct{ why, before, after, at string }{
		{"in the outline", "/ ab", "enter n n", "abc e"},
		{"in the reader", "j enter / ab", "enter n n", "abc e"},
		{"who did not move is taken to the best", "/ ab", "enter", "abc"},
		{"a title above hits is a place to stay, too", "/ ab", "enter k", "一"},
	} {
		a := start(t, notes, 80, 24)
		a.keys(c.before)
		m, late := a.m.Update(press("c"))
		a.m = m.(Model)
		a.keys(c.after)
		a.run(late)
		if a.at() != c.at || a.m.filter.asked != a.m.find.asked {
			t.Errorf("%s: at %q, and must be at %q", c.why, a.at(), c.at)
		}
	}
}

// TestAheadOfTheIndex asks from a note that no index knows yet, and about a session
// that none knows: what is found is found when the index has come so far.
func TestAheadOfTheIndex(t *testing.T) {
	trees := grown("E 一\n  S あ\n    - x", "E 二\n  S い\n    - x")
	for _, c := range []struct{ why, keys, at string }{
		{"in the outline", "G / x enter", "x"},
		{"in a narrowed outline", "G . / x enter", "x"},
		{"in the reader", "G enter / x enter", "x"},
		{"in the palette", "G ctrl+p x enter", "x"},
	} {
		m := New(context.Background(), Options{Measure: text.New(false), Load: func(context.Context, func(Notes)) (Notes, error) { return Notes{}, nil }})
		a := &app{t: t, m: m}
		a.send(tea.WindowSizeMsg{Width: 80, Height: 12})
		a.step(progressMsg{Notes{Tree: trees[0], Read: 1, Size: 2}, a.m.load.generation})
		a.step(indexMsg{tree: trees[0], index: new(search.Index).Grow(trees[0]), reading: a.m.find.reading})
		a.step(loadedMsg{Notes: Notes{Tree: trees[1]}, generation: a.m.load.generation})
		a.keys(c.keys)
		a.send(indexMsg{tree: trees[1], index: new(search.Index).Grow(trees[1]), reading: a.m.find.reading, complete: true})
		if a.at() != c.at {
			t.Errorf("%s: at %q, want %q", c.why, a.at(), c.at)
		}
	}
}
