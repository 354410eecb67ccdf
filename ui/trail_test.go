package ui

import (
	"testing"

	"yomi/model"
	"yomi/ui/text"
)

// Going back shows a place in the pane in which one left it.
func TestBackToThePane(t *testing.T) {
	a := start(t, small, 140, 24)
	a.keys("j enter")
	a.keys(": 三 enter")
	if a.m.focus != outlinePane {
		a.keys("tab")
	}
	for _, c := range []struct {
		keys, at string
		focus    pane
	}{{"[", "一", readerPane}, {"]", "三", outlinePane}, {"[", "一", readerPane}} {
		a.keys(c.keys)
		if a.at() != c.at || a.m.focus != c.focus {
			t.Errorf("%s: at %q in pane %v, want %q in %v", c.keys, a.at(), a.m.focus, c.at, c.focus)
		}
	}
}

// The history has an end, and going on from the middle of it forgets what lay ahead.
func TestTrail(t *testing.T) {
	h := newTrail()
	for r := range model.Ref(trailKept + 50) {
		h = h.visit(r).visit(r)
	}
	if len(h.been) != trailKept || h.been[h.at].ref != trailKept+49 || h.been[0].ref != 50 {
		t.Errorf("%d places are kept, from %d to %d", len(h.been), h.been[0].ref, h.been[h.at].ref)
	}
	before := h
	h.at -= 10
	h = h.visit(7)
	if len(h.been) != trailKept-9 || h.at != len(h.been)-1 || h.been[h.at].ref != 7 {
		t.Errorf("after a visit from the middle: %d places, at %d", len(h.been), h.at)
	}
	if len(before.been) != trailKept || before.been[trailKept-9].ref == 7 {
		t.Error("the history before was changed")
	}
}

// The line one is at is that of the row: while reading, of the row's own words.
func TestLine(t *testing.T) {
	const src = "Talks\n\nfirst line\nsecond line\nthird line"
	doc := model.NewDocument("a.txt", src, "UTF-8")
	b := model.NewBuilder(doc)
	b.Add(0, model.Node{Kind: model.Event, Text: "Talks", Lines: 2})
	b.Add(1, model.Node{Kind: model.Note, Text: "first line\nsecond line\nthird line", Off: 7, Line: 2, Lines: 3})
	a := startOn(t, text.New(false), func() *model.Tree { return model.Join(b) }, 80, 24)
	for _, c := range []struct {
		keys string
		line int
	}{{"g", 0}, {"j", 2}, {"enter", 2}, {"j", 3}, {"j", 4}, {"h", 2}} {
		if a.keys(c.keys); a.m.line() != c.line {
			t.Errorf("%s: line %d, want %d", c.keys, a.m.line(), c.line)
		}
	}
}
