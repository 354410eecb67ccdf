package ui

import (
	"context"
	"runtime"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/search"
	"yomi/model/treetest"
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
