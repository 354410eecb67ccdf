package model_test

import (
	"fmt"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
)

// outline writes a tree the way treetest reads it, for comparing.
func outline(t *model.Tree) string {
	var b strings.Builder
	for r := model.Ref(0); int(r) < t.Len(); r++ {
		kind := map[model.Kind]string{model.Event: "E ", model.Session: "S "}[t.Node(r).Kind]
		b.WriteString(strings.Repeat("  ", t.Depth(r)) + kind + t.Node(r).Text + "\n")
	}
	return b.String()
}

func TestAddKeepsLevelsWhole(t *testing.T) {
	type node struct {
		depth int
		kind  model.Kind
		text  string
	}
	for _, c := range []struct {
		reason string
		nodes  []node
		want   string
	}{
		{"the first node is an event whatever was asked for",
			[]node{{3, model.Note, "a"}}, "E a\n"},
		{"a skipped level is closed up",
			[]node{{0, model.Event, "a"}, {4, model.Note, "b"}, {4, model.Note, "c"}}, "E a\n  b\n    c\n"},
		{"a node may return to any level above",
			[]node{{0, model.Event, "a"}, {1, model.Session, "b"}, {2, model.Note, "c"}, {1, model.Note, "d"}},
			"E a\n  S b\n    c\n  d\n"},
		{"an event below an event would break the invariant",
			[]node{{0, model.Event, "a"}, {1, model.Event, "b"}}, "E a\n  S b\n"},
		{"a negative depth is the top",
			[]node{{0, model.Event, "a"}, {-2, model.Note, "b"}}, "E a\nE b\n"},
	} {
		b := model.NewBuilder(model.NewDocument("x", "", ""))
		for _, n := range c.nodes {
			b.Add(n.depth, model.Node{Text: n.text, Kind: n.kind})
		}
		if got := outline(model.Join(b)); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.reason, got, c.want)
		}
	}
}

func TestAddBelowTheDeepestLevel(t *testing.T) {
	const deeper = 70_000 // more than 16 bits hold
	b := model.NewBuilder(model.NewDocument("x", "", ""))
	for depth := range deeper {
		b.Add(depth, model.Node{Text: "x"})
	}
	tree := model.Join(b)
	last := model.Ref(deeper - 1)
	if got := tree.Depth(last); got != 1<<16-1 {
		t.Errorf("the deepest node is at %d", got)
	}
	if tree.End(0) != last+1 || tree.Next(last-1) != last || tree.Prev(last) != last-1 {
		t.Error("nodes beyond the deepest level are not siblings in the first event's subtree")
	}
}

func TestJoin(t *testing.T) {
	a := treetest.Document("a.txt", "E one\n  S talk {speakers=Ito}\n    @ https://a.example")
	empty := treetest.Document("empty.txt", "")
	b := treetest.Document("b.txt", "E two {place=Kyoto}\n  see https://b.example\nE three")
	first := model.Join(a)
	all := model.Join(a, empty, b)

	if want := outline(first) + "E two\n  see https://b.example\nE three\n"; outline(all) != want {
		t.Errorf("joined:\n%swant\n%s", outline(all), want)
	}
	for r := model.Ref(0); int(r) < first.Len(); r++ {
		if *all.Node(r) != *first.Node(r) {
			t.Errorf("node %d differs from the tree of the first document alone", r)
		}
	}
	if got := len(all.Documents()); got != 3 {
		t.Errorf("%d documents, the one without nodes must count", got)
	}
	facts := []string{
		all.Document(0).Path, all.Document(3).Path, all.Document(5).Path,
		fmt.Sprint(all.Links(2), all.Links(4), all.Links(0)),
		fmt.Sprintf("%v %v %v", all.Fields(1).Speakers, all.Fields(3).Place, all.Fields(5).Empty()),
	}
	want := []string{"a.txt", "b.txt", "b.txt", "[https://a.example] [https://b.example] []", "[Ito] Kyoto true"}
	if fmt.Sprint(facts) != fmt.Sprint(want) {
		t.Errorf("got %q, want %q", facts, want)
	}
	if got := model.Join().Len(); got != 0 {
		t.Errorf("a tree of nothing has %d nodes", got)
	}
}
