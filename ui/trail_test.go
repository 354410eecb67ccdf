package ui

import (
	"testing"

	"yomi/model"
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
