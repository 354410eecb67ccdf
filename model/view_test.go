package model_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
)

// visible is the naive list of rows: every node of the tree, each judged by
// walking to the top, and above the first kept one of a folder the folder.
func visible(v model.View) []model.Ref {
	var rows []model.Ref
	for r := model.Ref(0); int(r) < v.Tree.Len(); r++ {
		if !kept(v, r) {
			continue
		}
		for f := range v.Tree.Folders {
			if v.Root == model.None && firstKept(v, f) == r && !shut(v, v.Parent(f)) {
				rows = append(rows, f)
			}
		}
		if !folded(v, r) && !shut(v, around(v, r)) {
			rows = append(rows, r)
		}
	}
	return rows
}

// firstKept is the first node of a folder that the filter keeps.
func firstKept(v model.View, f model.Ref) model.Ref {
	for r := v.Tree.Folder(f).First; r < v.Tree.Folder(f).End; r++ {
		if kept(v, r) {
			return r
		}
	}
	return model.None
}

// around is the innermost folder that holds r.
func around(v model.View, r model.Ref) model.Ref {
	in := model.None
	for f := range v.Tree.Folders {
		if v.Root == model.None && v.Tree.Folder(f).First <= r && r < v.Tree.Folder(f).End {
			in = f
		}
	}
	return in
}

// shut reports whether f or a folder around it is closed.
func shut(v model.View, f model.Ref) bool {
	for ; f != model.None; f = v.Parent(f) {
		if v.Folds.Closed(f) {
			return true
		}
	}
	return false
}

func kept(v model.View, r model.Ref) bool {
	return v.Tree.Within(r, v.Root) && (v.Filter == nil || r == v.Root || v.Filter.Has(r))
}

// folded reports whether a node above r, up to the root, is closed, or the one
// that stands for the text that r or what is above it is part of.
func folded(v model.View, r model.Ref) bool {
	for a := r; a != v.Root; {
		if head := leader(v, a); head != model.None && head != a && kept(v, head) && v.Folds.Closed(head) {
			return true
		}
		if a = v.Tree.Parent(a); a == model.None {
			break
		}
		if v.Folds.Closed(a) {
			return true
		}
	}
	return false
}

// above are the notes above the sessions of p: the naive list.
func above(t *model.Tree, p model.Ref) []model.Ref {
	holds := func(r model.Ref) bool {
		for c := r; c < t.End(r); c++ {
			if t.Node(c).Kind == model.Session {
				return true
			}
		}
		return false
	}
	var notes []model.Ref
	any, over := false, false
	for c := range t.Children(p) {
		any = any || holds(c)
		if over = over || holds(c) || t.Node(c).Form == model.Heading; !over {
			notes = append(notes, c)
		}
	}
	if !any || len(notes) < 2 {
		return nil
	}
	return notes
}

// leader is the note that stands for the text above sessions that r belongs to.
func leader(v model.View, r model.Ref) model.Ref {
	p := v.Tree.Parent(r)
	if p == model.None || v.Flat {
		return model.None
	}
	if notes := above(v.Tree, p); slices.Contains(notes, r) && notes[0] != v.Root {
		return notes[0]
	}
	return model.None
}

func TestViewAgainstTheNaiveList(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		tree := randomTree(rnd, 1+rnd.IntN(60))
		v := randomView(rnd, tree)
		rows := visible(v)

		var down, up []model.Ref
		for r := v.First(); r != model.None; r = v.Next(r) {
			down = append(down, r)
		}
		for r := v.Last(); r != model.None; r = v.Prev(r) {
			up = append(up, r)
		}
		slices.Reverse(up)
		if !slices.Equal(down, rows) || !slices.Equal(up, rows) {
			t.Fatalf("root %d\n%srows   %v\ndown   %v\nup     %v", v.Root, outline(tree), rows, down, up)
		}
		for r := model.Ref(0); int(r) < tree.Len(); r++ {
			checkNode(t, v, r, rows)
		}
		for i, a := range rows {
			for j, b := range rows {
				if v.Above(a, b) != (i < j) {
					t.Fatalf("row %d above row %d: %v", a, b, v.Above(a, b))
				}
			}
		}
	}
}

// checkNode compares what View says of one node with the naive answers.
func checkNode(t *testing.T, v model.View, r model.Ref, rows []model.Ref) {
	t.Helper()
	want := model.None
	event := r
	for v.Tree.Parent(event) != model.None {
		event = v.Tree.Parent(event)
	}
	for a := r; a != model.None && (v.Root != model.None || kept(v, event)); a = v.Parent(a) {
		if slices.Contains(rows, a) && v.Tree.Within(r, v.Root) {
			want = a
			break
		}
		if a < 0 {
			continue
		}
		if head := leader(v, a); slices.Contains(rows, head) && v.Folds.Closed(head) {
			want = head
			break
		}
	}
	if kept(v, r) && v.Root == model.None {
		level := 0
		for a := v.Parent(r); a != model.None; a = v.Parent(a) {
			level++
		}
		if got := v.Level(r); got != level {
			t.Fatalf("Level(%d) is %d, want %d", r, got, level)
		}
	}
	if got := v.Visible(r); got != want {
		t.Fatalf("root %d: Visible(%d) is %d, want %d in\n%s", v.Root, r, got, want, outline(v.Tree))
	}
	below, end := 0, v.Tree.End(r)
	if leader(v, r) == r {
		notes := above(v.Tree, v.Tree.Parent(r))
		end = v.Tree.End(notes[len(notes)-1])
	}
	for c := r + 1; c < end; c++ {
		if v.Filter == nil || v.Filter.Has(c) {
			below++
		}
	}
	if got := v.Inner(r); got != (below > 0) {
		t.Fatalf("Inner(%d) is %v with %d kept nodes below", r, got, below)
	}
	if !v.Folds.Closed(r) {
		below = 0
	}
	if got := v.Hidden(r); got != below {
		t.Fatalf("Hidden(%d) is %d, want %d", r, got, below)
	}
}

func TestViewEdges(t *testing.T) {
	tree := treetest.Parse("E one\n  S talk\n    point\nE two")
	nothing := model.Set{}
	var all model.Folds
	for _, c := range []struct {
		reason      string
		view        model.View
		first, last model.Ref
	}{
		{"an empty tree has no rows", model.View{Tree: treetest.Parse(), Root: model.None}, model.None, model.None},
		{"a filter that keeps nothing has no rows", model.View{Tree: tree, Root: model.None, Filter: &nothing}, model.None, model.None},
		{"a hoisted node stays though the filter drops it", model.View{Tree: tree, Root: 1, Filter: &nothing}, 1, 1},
		{"a hoisted node can be closed", model.View{Tree: tree, Root: 1, Folds: all.With(1, true)}, 1, 1},
		{"a fold above the hoisted node does not count", model.View{Tree: tree, Root: 1, Folds: all.With(0, true)}, 1, 2},
		{"a closed leaf hides nothing", model.View{Tree: tree, Root: model.None, Folds: all.With(2, true)}, 0, 3},
	} {
		if f, l := c.view.First(), c.view.Last(); f != c.first || l != c.last {
			t.Errorf("%s: rows from %d to %d, want %d to %d", c.reason, f, l, c.first, c.last)
		}
		if r := c.view.Visible(model.None); r != model.None {
			t.Errorf("%s: Visible(None) is %d", c.reason, r)
		}
	}
}

func TestContext(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		tree := randomTree(rnd, 40)
		hits := randomSet(rnd, tree, 1+rnd.IntN(8))
		got := tree.Context(hits)
		var want model.Set
		for r := model.Ref(0); int(r) < tree.Len(); r++ {
			if h := hits.Next(r); h != model.None && h < tree.End(r) {
				want.Add(r)
			}
		}
		for r := model.Ref(0); int(r) < tree.Len(); r++ {
			if got.Has(r) != want.Has(r) {
				t.Fatalf("node %d: kept %v, want %v", r, got.Has(r), want.Has(r))
			}
		}
	}
}

// million is a tree of 1,000,000 nodes: ten events of a hundred sessions of a
// thousand notes three levels deep, less what the levels themselves take.
func million() *model.Tree {
	b := model.NewBuilder(model.NewDocument("large.txt", "", ""))
	for i := range 1_000_000 {
		depth := 4
		switch {
		case i%100_000 == 0:
			depth = 0
		case i%1_000 == 0:
			depth = 1
		case i%100 == 0:
			depth = 2
		case i%10 == 0:
			depth = 3
		}
		b.Add(depth, model.Node{Text: "監視とログ"})
	}
	return model.Join(b)
}

// BenchmarkScreen is what a frame asks of the view: where the cursor is, 50
// rows from there, and for each whether it opens and what it hides.
func BenchmarkScreen(b *testing.B) {
	tree := million()
	var open, closed model.Folds
	closed = closed.Level(tree, model.None, 2)
	every := randomSet(rand.New(rand.NewPCG(5, 6)), tree, 3)
	filter := tree.Context(every)
	for _, c := range []struct {
		name string
		view model.View
	}{
		{"open", model.View{Tree: tree, Root: model.None, Folds: open}},
		{"closed", model.View{Tree: tree, Root: model.None, Folds: closed}},
		{"closed+filtered", model.View{Tree: tree, Root: model.None, Folds: closed, Filter: &filter}},
		{"all closed+filtered", model.View{Tree: tree, Root: model.None, Folds: closed.Level(tree, model.None, 1), Filter: &filter}},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r := c.view.Visible(500_123)
				for range 25 {
					if p := c.view.Prev(r); p != model.None {
						r = p
					}
				}
				for row := 0; row < 50 && r != model.None; row++ {
					if c.view.Inner(r) {
						c.view.Hidden(r)
					}
					r = c.view.Next(r)
				}
			}
		})
	}
}

// BenchmarkFold is the cost of one key that folds, over a million nodes.
func BenchmarkFold(b *testing.B) {
	tree := million()
	var f model.Folds
	f = f.Level(tree, model.None, 2)
	for _, c := range []struct {
		name string
		fold func() model.Folds
	}{
		{"one", func() model.Folds { return f.With(1, false) }},
		{"level of all", func() model.Folds { return f.Level(tree, model.None, 3) }},
		{"subtree", func() model.Folds { return f.Subtree(tree, 1, true) }},
		{"reveal", func() model.Folds { return f.Reveal(tree, 500_123) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.fold()
			}
		})
	}
}
