package ui

import (
	"context"
	"runtime"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/search"
	"yomi/model/treetest"
	"yomi/ui/look"
	"yomi/ui/text"
)

// TestLongNotesAreMarkedBefore asks for what stands in one long note beside another:
// the answer brings the marks of both, and drawing asks for none of them again.
func TestLongNotesAreMarkedBefore(t *testing.T) {
	long := strings.Repeat("some words. ", text.LongText/10)
	tree := treetest.Parse("E e\n  S s\n    - " + long + "needle\n    - " + long + "\n    - short needle\n")
	index := (&search.Index{}).Grow(tree)
	q := question{ctx: context.Background(), index: index, memory: &searcher{}, tree: tree, typed: "needle", here: model.None}
	msg := q.all().(foundMsg)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	msg.marks(tree.Node(2).Text)
	msg.marks(tree.Node(3).Text)
	if runtime.ReadMemStats(&after); after.TotalAlloc-before.TotalAlloc > text.LongText {
		t.Errorf("to draw the long notes takes %d bytes: their marks are found then", after.TotalAlloc-before.TotalAlloc)
	}
	for _, r := range []model.Ref{2, 3, 4} {
		want := msg.result.Marks(tree.Node(r).Text)
		if got := msg.marks(tree.Node(r).Text); len(got) != len(want) || len(got) > 0 && got[0] != want[0] {
			t.Errorf("note %d has the marks %v, want %v", r, got, want)
		}
	}
}

// TestMarkedBeforeIsKept: the note that one goes to has its marks after the answer,
// however long it is and however many long notes are found with it.
func TestMarkedBeforeIsKept(t *testing.T) {
	long := strings.Repeat("needle words. ", text.LongText/14+1)
	many := ""
	for i := range look.LongRemembered + 4 {
		many += "    - needle " + strings.Repeat("x", i) + " " + long + "\n"
	}
	for _, c := range []struct{ why, notes string }{
		{"more than all that may be marked", "    - needle " + strings.Repeat("x", markedBefore) + "\n"},
		{"one of more than are remembered", many},
	} {
		tree := treetest.Parse("E e\n  S s\n" + c.notes)
		index := (&search.Index{}).Grow(tree)
		q := question{ctx: context.Background(), index: index, memory: &searcher{}, tree: tree, typed: "needle", here: 2}
		msg := q.all().(foundMsg)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		msg.marks(tree.Node(2).Text)
		if runtime.ReadMemStats(&after); after.TotalAlloc-before.TotalAlloc > text.LongText {
			t.Errorf("%s: to draw the note takes %d bytes: its marks are found then", c.why, after.TotalAlloc-before.TotalAlloc)
		}
	}
}
