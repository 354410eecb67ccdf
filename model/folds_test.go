package model_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
)

func TestLevel(t *testing.T) {
	const notes = `
E one
  S talk
    section
      point
    lone
E two
  preface`
	tree := treetest.Parse(notes)
	var all model.Folds
	for _, c := range []struct {
		reason string
		folds  model.Folds
		rows   []model.Ref
	}{
		{"level 1 is the events", all.Level(tree, model.None, 1), []model.Ref{0, 5}},
		{"level 0 and less is level 1", all.Level(tree, model.None, -1), []model.Ref{0, 5}},
		{"level 2 shows what stands right below them", all.Level(tree, model.None, 2), []model.Ref{0, 1, 5, 6}},
		{"a level deeper than the tree opens all", all.Level(tree, model.None, 9), []model.Ref{0, 1, 2, 3, 4, 5, 6}},
		{"a level opens what it shows", all.Subtree(tree, model.None, true).Level(tree, model.None, 3), []model.Ref{0, 1, 2, 4, 5, 6}},
		{"levels below a node leave the rest alone", all.Level(tree, 1, 1), []model.Ref{0, 1, 5, 6}},
		{"opening a row of level 1 shows one level more", all.Level(tree, model.None, 1).With(0, false), []model.Ref{0, 1, 5}},
		{"closing a subtree closes what is inside", all.Subtree(tree, 0, true).With(0, false), []model.Ref{0, 1, 5, 6}},
		{"opening a subtree opens what is inside", all.Subtree(tree, model.None, true).Subtree(tree, 0, false), []model.Ref{0, 1, 2, 3, 4, 5}},
		{"a row with its siblings", all.Each(tree.Children(model.None), true), []model.Ref{0, 5}},
	} {
		if got := visible(model.View{Tree: tree, Root: model.None, Folds: c.folds}); !slices.Equal(got, c.rows) {
			t.Errorf("%s: rows %v, want %v", c.reason, got, c.rows)
		}
	}
}

func TestOverview(t *testing.T) {
	rnd := rand.New(rand.NewPCG(17, 18))
	for range 500 {
		tree := randomTree(rnd, 40)
		first := model.Ref(0)
		if tree.Len() == 0 {
			continue
		}
		if e := tree.Next(0); e != model.None && rnd.IntN(2) == 0 {
			first = e // the nodes that came with a later document
		}
		before := randomFolds(rnd, tree)
		after := before.Overview(tree, first)
		for r := model.Ref(0); int(r) < tree.Len(); r++ {
			holds := false
			for c := r + 1; c < tree.End(r); c++ {
				holds = holds || tree.Node(c).Kind == model.Session
			}
			inside := tree.Enclosing(r, model.Session) != model.None
			closes := !tree.Leaf(r) && tree.Node(r).Kind != model.Event && (inside || !holds) ||
				leader(model.View{Tree: tree, Root: model.None}, r) == r
			if want := before.Closed(r) || r >= first && closes; after.Closed(r) != want {
				t.Fatalf("from %d on: node %d closed: %v, want %v in\n%s", first, r, after.Closed(r), want, outline(tree))
			}
		}
	}
}

func TestFoldsOnRandomTrees(t *testing.T) {
	rnd := rand.New(rand.NewPCG(9, 10))
	for range 500 {
		tree := randomTree(rnd, 50)
		if tree.Len() == 0 {
			continue
		}
		f := randomFolds(rnd, tree)
		before := slices.Collect(f.All)
		top := model.Ref(rnd.IntN(tree.Len()+1)) - 1
		r := model.Ref(rnd.IntN(tree.Len()))
		level, all := 1+rnd.IntN(4), model.View{Tree: tree, Root: model.None}

		revealed := f.Reveal(tree, r)
		if !slices.Contains(visible(model.View{Tree: tree, Root: model.None, Folds: revealed}), r) {
			t.Fatalf("node %d is hidden after Reveal", r)
		}
		leveled, closed, opened := f.Level(tree, top, level), f.Subtree(tree, top, true), f.Subtree(tree, top, false)
		for c := model.Ref(0); int(c) < tree.Len(); c++ {
			leads := leader(all, c) == c
			if !tree.Within(c, r) && !tree.Within(r, c) && !leads && revealed.Closed(c) != f.Closed(c) {
				t.Fatalf("Reveal(%d) changes %d, which is not above it", r, c)
			}
			if !tree.Within(c, top) {
				if leveled.Closed(c) != f.Closed(c) || closed.Closed(c) != f.Closed(c) || opened.Closed(c) != f.Closed(c) {
					t.Fatalf("folds below %d change %d", top, c)
				}
				continue
			}
			if opened.Closed(c) {
				t.Fatalf("%d is closed after its subtree was opened", c)
			}
			if !tree.Leaf(c) && !closed.Closed(c) {
				t.Fatalf("%d is open after its subtree was closed", c)
			}
			base := 0
			if top != model.None {
				base = all.Level(top)
			}
			if deep := all.Level(c)-base >= level-1; leveled.Closed(c) != (deep && (!tree.Leaf(c) || leads)) {
				t.Fatalf("level %d below %d: %d at depth %d is closed: %v", level, top, c, all.Level(c), !deep)
			}
		}
		if got := slices.Collect(f.All); !slices.Equal(got, before) {
			t.Fatalf("the old folds changed from %v to %v", before, got)
		}
	}
}
