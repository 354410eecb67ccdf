package model_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
)

func TestWalks(t *testing.T) {
	rnd := rand.New(rand.NewPCG(13, 14))
	for range 500 {
		tree := randomTree(rnd, 60)
		checkSiblings(t, tree, model.None)
		for r := model.Ref(0); int(r) < tree.Len(); r++ {
			checkSiblings(t, tree, r)
			way := slices.Collect(tree.Above(r))
			if len(way) != tree.Depth(r)+1 || way[0] != r || tree.Parent(way[len(way)-1]) != model.None {
				t.Fatalf("the way up from %d at depth %d is %v", r, tree.Depth(r), way)
			}
			for top := model.Ref(0); int(top) < tree.Len(); top++ {
				if tree.Within(r, top) != slices.Contains(way, top) {
					t.Fatalf("Within(%d, %d) is %v", r, top, tree.Within(r, top))
				}
			}
			if e := tree.Enclosing(r, model.Event); e != way[len(way)-1] {
				t.Fatalf("the event of %d is %d, want %d", r, e, way[len(way)-1])
			}
		}
	}
}

// checkSiblings compares Children, Next and Prev with the nodes whose Parent
// is p.
func checkSiblings(t *testing.T, tree *model.Tree, p model.Ref) {
	t.Helper()
	var want []model.Ref
	for r := model.Ref(0); int(r) < tree.Len(); r++ {
		if tree.Parent(r) == p {
			want = append(want, r)
		}
	}
	if got := slices.Collect(tree.Children(p)); !slices.Equal(got, want) {
		t.Fatalf("children of %d are %v, want %v", p, got, want)
	}
	if p != model.None && tree.Leaf(p) != (len(want) == 0) {
		t.Fatalf("%d with children %v is a leaf: %v", p, want, tree.Leaf(p))
	}
	for i, r := range want {
		next, prev := model.None, model.None
		if i+1 < len(want) {
			next = want[i+1]
		}
		if i > 0 {
			prev = want[i-1]
		}
		if tree.Next(r) != next || tree.Prev(r) != prev {
			t.Fatalf("%d stands between %d and %d, want %d and %d", r, tree.Prev(r), tree.Next(r), prev, next)
		}
	}
}

func TestEnclosing(t *testing.T) {
	tree := treetest.Parse("E event\n  S talk\n    note\n  note")
	for _, c := range []struct {
		reason string
		r      model.Ref
		kind   model.Kind
		want   model.Ref
	}{
		{"a node encloses itself", 1, model.Session, 1},
		{"the nearest above", 2, model.Session, 1},
		{"a note beside the sessions is in none", 3, model.Session, model.None},
		{"nothing is above nothing", model.None, model.Event, model.None},
	} {
		if got := tree.Enclosing(c.r, c.kind); got != c.want {
			t.Errorf("%s: %d, want %d", c.reason, got, c.want)
		}
	}
}

// sourced builds an event without lines of its own over one note for each
// range of lines.
func sourced(text string, ranges ...[2]int32) *model.Tree {
	b := model.NewBuilder(model.NewDocument("x", text, ""))
	b.Add(0, model.Node{Text: "x"})
	for _, r := range ranges {
		b.Add(1, model.Node{Line: r[0], Lines: r[1]})
	}
	return model.Join(b)
}

func TestSource(t *testing.T) {
	for _, c := range []struct {
		reason string
		tree   *model.Tree
		r      model.Ref
		want   string
	}{
		{"a subtree with its inner blank lines", treetest.Parse("E a\n  b\n\n    c\n\n  d"), 1, "  b\n\n    c"},
		{"line ends stay as written, the last one goes", sourced("a\r\nb\r\n\r\n", [2]int32{0, 1}, [2]int32{1, 2}), 0, "a\r\nb"},
		{"blank lines with blanks go from both ends", sourced("\n \t\n　\n  a\n　\n\n", [2]int32{0, 6}), 0, "  a"},
		{"nothing but blank lines", sourced("\n\n", [2]int32{0, 2}), 0, ""},
		{"a node without lines", sourced("a"), 0, ""},
		{"lines of a child before its parent's", sourced("preamble\ntitle", [2]int32{1, 1}, [2]int32{0, 1}), 0, "preamble\ntitle"},
	} {
		if got := c.tree.Source(c.r); got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}

// TestMarker: a marker is what the builder was told, whatever the source shows.
func TestMarker(t *testing.T) {
	b := model.NewBuilder(model.NewDocument("x", "1. a\n- b\n", ""))
	b.Add(0, model.Node{Text: "a", Off: 3, Lines: 1})
	b.SetMarker(b.Add(1, model.Node{Text: "b", Off: 7, Line: 1, Lines: 1}), "-")
	if tree := model.Join(b); tree.Marker(0) != "" || tree.Marker(1) != "-" {
		t.Errorf("markers are %q and %q", tree.Marker(0), tree.Marker(1))
	}
}

func TestNames(t *testing.T) {
	for f, want := range map[model.Form]string{
		model.Para: "para", model.Heading: "heading", model.Item: "item", model.Quote: "quote",
		model.Code: "code", model.Table: "table", model.Field: "field", model.Link: "link",
	} {
		if f.String() != want || f.Keeps() != (f == model.Code || f == model.Table) {
			t.Errorf("form %d is %s and keeps its lines: %v", f, f, f.Keeps())
		}
	}
	for k, want := range map[model.Kind]string{model.Event: "event", model.Session: "session", model.Note: "note"} {
		if k.String() != want {
			t.Errorf("kind %d is %s", k, k)
		}
	}
}
