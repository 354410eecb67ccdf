package search

import (
	"slices"
	"testing"

	"yomi/model"
)

// One word may be in the name of the document, as in a title above.
func TestWordOfDocument(t *testing.T) {
	doc := func(path, title, note string) *model.Builder {
		b := model.NewBuilder(model.NewDocument(path, "", "utf-8"))
		b.Add(0, model.Node{Kind: model.Event, Form: model.Heading, Text: title})
		b.Add(1, model.Node{Text: note})
		return b
	}
	tree := model.Join(doc("pynq-record.txt", "覚え書き", "Notebook の使い方"), doc("other.txt", "覚え書き", "Notebook の買い方"))
	if got := find(tree, "pynq notebook", Everywhere); !slices.Equal(got, []string{"Notebook の使い方"}) {
		t.Errorf("found %q", got)
	}
}
