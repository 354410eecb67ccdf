package model_test

import (
	"testing"

	"yomi/model"
	"yomi/model/treetest"
)

// Every line leads to the node that owns it.
func TestAt(t *testing.T) {
	tree := treetest.Parse("E one\n\n  S talk\n    point\n      below", "E two\n  S last")
	for _, c := range []struct {
		doc, line int
		want      string
	}{
		{0, 0, "one"}, {0, 1, "one"}, {0, 2, "talk"}, {0, 4, "below"}, {0, 99, "below"}, {0, -1, "one"},
		{1, 0, "two"}, {1, 1, "last"},
	} {
		if r := tree.At(tree.Documents()[c.doc], c.line); tree.Node(r).Text != c.want {
			t.Errorf("line %d of document %d is of %q, and must be of %q", c.line, c.doc, tree.Node(r).Text, c.want)
		}
	}
	if r := tree.At(model.NewDocument("other", "", ""), 0); r != model.None {
		t.Errorf("a document that is none of the tree's has node %d", r)
	}
	for r := model.Ref(0); int(r) < tree.Len(); r++ {
		lo, hi := tree.Span(tree.Document(r))
		if r < lo || r >= hi {
			t.Errorf("node %d is not in its document's %d–%d", r, lo, hi)
		}
	}
}
