package model_test

import (
	"fmt"
	"slices"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
)

// rich is a document of which most nodes have something beside their text.
const rich = `
E Sailing
  S Knots
    ~ - **type** uses ` + "`sail`" + ` and ~~100~~ **80 *or* less**
    [-] cancelled
    ~ [x] ~~never~~ done
    ~ [the page](https://a.example/x), [beside](other.md), [above](#top), [1](^1)
    see https://a.example/x
`

func TestSaidLosesNoMeaning(t *testing.T) {
	tree := treetest.Parse(rich)
	var got []string
	for r := model.Ref(2); int(r) < tree.Len(); r++ {
		got = append(got, tree.Said(r))
	}
	want := []string{
		"type uses sail and ~~100~~ 80 or less",
		"[-] cancelled",
		"[x] ~~never~~ done",
		"the page, beside, above, 1",
		"see https://a.example/x",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLinksLeadOut(t *testing.T) {
	tree := treetest.Parse(rich)
	if got, want := tree.Links(5), []string{"https://a.example/x", "other.md"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := tree.Links(2); got != nil {
		t.Errorf("a node without links has %q", got)
	}
}

func TestRichThroughJoin(t *testing.T) {
	build := func(mark string) *model.Builder {
		b := model.NewBuilder(model.NewDocument("x", "", ""))
		b.Add(0, model.Node{Text: "event"})
		plain, item := b.Add(1, model.Node{Text: "plain"}), b.Add(1, model.Node{Text: mark, Form: model.Item})
		b.SetMarker(item, mark)
		b.SetRich(item, model.Rich{Lang: mark})
		b.SetRich(plain, model.Rich{})
		return b
	}
	tree := model.Join(build("1."), build("•"), build("1."))
	got := fmt.Sprint(tree.Marker(2), tree.Rich(2).Lang, tree.Marker(5), tree.Rich(5).Lang, tree.Marker(8), tree.Rich(8).Lang, tree.Rich(4).Lang)
	if want := "1.1.••1.1."; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
