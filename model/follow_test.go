package model_test

import (
	"testing"

	"yomi/model"
)

// read makes a tree of one document from its nodes: a line each, set in by
// their depth.
func read(events ...[]int) *model.Tree {
	doc := model.NewDocument("a.txt", "", "utf-8")
	b := model.NewBuilder(doc)
	for _, n := range events {
		b.Add(n[0], model.Node{Line: int32(n[1]), Off: int32(n[1] * 10), Kind: model.Kind(n[2])})
	}
	return model.Join(b)
}

const (
	event   = int(model.Event)
	session = int(model.Session)
	note    = int(model.Note)
)

// TestFollow: while more of a document is read, its nodes are found by their
// lines, whatever they have become.
func TestFollow(t *testing.T) {
	begun := read([]int{0, 0, event}, []int{1, 2, note}, []int{1, 4, note}, []int{1, 6, note})
	same := read([]int{0, 0, event}, []int{1, 2, note}, []int{1, 4, note}, []int{1, 6, note}, []int{1, 8, note})
	other := read([]int{0, 0, event}, []int{1, 1, session}, []int{2, 2, note}, []int{1, 6, session}, []int{2, 8, note})
	if !begun.Begins(same, 0) || begun.Begins(other, 0) || same.Begins(begun, 0) {
		t.Error("Begins takes one tree for another")
	}
	to := begun.Follow(other, 0)
	for r, want := range []model.Ref{0, 2, 2, 3} { // line 4 belongs to the note of line 2 by now
		if got := to(model.Ref(r)); got != want {
			t.Errorf("node %d is followed to %d, and must be to %d", r, got, want)
		}
	}
	if to(model.None) != model.None {
		t.Error("nothing is followed to something")
	}
	var s model.Set
	s.Add(1)
	s.Add(3)
	if moved := s.Each(to); moved.Len() != 2 || !moved.Has(2) || !moved.Has(3) {
		t.Error("a set is not followed")
	}
}

// TestFoldsMove: what was opened and closed by hand stays so; what is new is
// folded as at the start.
func TestFoldsMove(t *testing.T) {
	begun := read([]int{0, 0, event}, []int{1, 1, session}, []int{2, 2, note}, []int{1, 3, session}, []int{2, 4, note})
	whole := read([]int{0, 0, event}, []int{1, 1, session}, []int{2, 2, note}, []int{3, 3, note}, []int{3, 4, note}, []int{1, 5, session}, []int{2, 6, note})
	f := model.Folds{}.Overview(begun, 0).With(1, false) // open the first session
	moved := f.Moved(begun, whole, 0, begun.Follow(whole, 0))
	for r, want := range map[model.Ref]bool{0: false, 1: false, 5: true} {
		if got := moved.Closed(r); got != want {
			t.Errorf("node %d is closed: %v", r, got)
		}
	}
}
