package model_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
)

const talks = `
E 勉強会
  S 監視
    概要
      要点
    概要
  S 障害対応
    概要
E 懇親会
  概要`

// names gives each node's ID under the texts on the way to it and its place
// among equals.
func names(t *model.Tree) map[string]model.ID {
	all := map[string]model.ID{}
	for r := model.Ref(0); int(r) < t.Len(); r++ {
		var way []string
		for a := range t.Above(r) {
			way = append(way, t.Node(a).Kind.String()+" "+t.Node(a).Text)
		}
		name := strings.Join(way, " < ")
		for all[name] != 0 {
			name += " again"
		}
		all[name] = t.ID(r)
	}
	return all
}

func TestIDsSurviveChangesElsewhere(t *testing.T) {
	before := names(treetest.Parse(talks))
	for _, c := range []struct {
		reason string
		after  *model.Tree
	}{
		{"a reload", treetest.Parse(talks)},
		{"a note inserted before", treetest.Parse(strings.Replace(talks, "    概要", "    前置き\n    概要", 1))},
		{"a session inserted before", treetest.Parse(strings.Replace(talks, "  S 監視", "  S 開会\n    概要\n  S 監視", 1))},
		{"an event inserted before", treetest.Parse("E 別の会\n  概要\n" + talks[1:])},
		{"a note below one of the nodes", treetest.Parse(strings.Replace(talks, "要点", "要点\n        例", 1))},
		{"another document before", model.Join(treetest.Document("b.txt", "E 別の会\n  概要"), treetest.Document("a.txt", talks))},
		{"the document in another folder", model.Join(treetest.Document("deep/er/a.txt", talks))},
		{"the same path written otherwise", model.Join(treetest.Document("./a.txt", talks))},
	} {
		after := names(c.after)
		for name, id := range before {
			if after[name] != id {
				t.Errorf("%s: %q has another ID", c.reason, name)
			}
		}
	}
}

func TestIDsDiffer(t *testing.T) {
	for _, c := range []struct {
		reason string
		tree   *model.Tree
	}{
		{"equal titles under several parents and under one", treetest.Parse(talks)},
		{"two documents with the same title", treetest.Parse("E 勉強会\n  概要", "E 勉強会\n  概要")},
		{"two documents with the same name and title", model.Join(
			treetest.Document("x/a.txt", "E 勉強会\n  概要"), treetest.Document("y/a.txt", "E 勉強会\n  概要"))},
		{"kinds tell equals apart", treetest.Parse("E a\n  S a\n  a\n    a")},
		{"empty texts", treetest.Parse("E \n  S \n  S \n  - ")},
	} {
		checkIDs(t, c.reason, c.tree)
	}
	rnd := rand.New(rand.NewPCG(11, 12))
	for range 200 {
		checkIDs(t, "a random tree", randomTree(rnd, 80))
	}
}

// checkIDs fails if two nodes share an ID, or Find or ParseID does not lead
// back to the node.
func checkIDs(t *testing.T, reason string, tree *model.Tree) {
	t.Helper()
	seen := map[model.ID]model.Ref{}
	var ids []model.ID
	for r := model.Ref(0); int(r) < tree.Len(); r++ {
		id := tree.ID(r)
		if other, ok := seen[id]; ok {
			t.Errorf("%s: nodes %d and %d share an ID in\n%s", reason, other, r, outline(tree))
		}
		seen[id], ids = r, append(ids, id)
		if tree.Find(id) != r {
			t.Errorf("%s: Find leads from %d to %d", reason, r, tree.Find(id))
		}
		if parsed, err := model.ParseID(id.String()); err != nil || parsed != id {
			t.Errorf("%s: %s parses as %s, %v", reason, id, parsed, err)
		}
	}
	if got := tree.FindAll(append(ids, ids...)); fmt.Sprint(got) != fmt.Sprint(seen) {
		t.Errorf("%s: FindAll gives %v, want %v", reason, got, seen)
	}
}

// TestFindFrom names the documents that arrive without those before them: what
// stands outermost may be an equal of what does there.
func TestFindFrom(t *testing.T) {
	parts := func() []*model.Builder {
		return []*model.Builder{treetest.Document("x/a.txt", talks), treetest.Document("y/a.txt", talks), treetest.Document("b.txt", "E 懇親会"), treetest.Document("z/a.txt", "E 勉強会\n  S 監視")}
	}
	whole := model.Join(parts()...)
	all := whole.Named()
	for i := range parts() {
		first := model.Ref(model.Join(parts()[:i]...).Len())
		found := model.Join(parts()...).FindFrom(first, all)
		for r, id := range all {
			got, ok := found[id]
			if want := model.Ref(r) >= first; ok != want || want && got != model.Ref(r) {
				t.Errorf("from document %d on node %d is found: %v, at %d", i, r, ok, got)
			}
		}
	}
}

func TestFindNothing(t *testing.T) {
	tree := treetest.Parse(talks)
	if r := tree.Find(tree.ID(0) + 1); r != model.None {
		t.Errorf("an ID of no node is found at %d", r)
	}
	if _, err := model.ParseID("no id"); err == nil {
		t.Error("nonsense parses as an ID")
	}
}

func BenchmarkNameAll(b *testing.B) {
	const nodes = 1_000_000
	for b.Loop() {
		b.StopTimer()
		tree := million()
		b.StartTimer()
		tree.ID(0)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/nodes, "ns/node")
}

func BenchmarkFindAll(b *testing.B) {
	tree := million()
	var ids []model.ID
	for r := model.Ref(0); int(r) < tree.Len(); r += 1000 {
		ids = append(ids, tree.ID(r))
	}
	for b.Loop() {
		tree.FindAll(ids)
	}
}

// TestNamesOneByOne: a name is the same whether it is worked out alone or with
// all others.
func TestNamesOneByOne(t *testing.T) {
	for _, notes := range []string{talks, "E a\n  S a\n  a\n    a\n  S a\nE a\n  a", "E \n  S \n  S \n  - "} {
		one, all := treetest.Parse(notes, notes), treetest.Parse(notes, notes)
		ids := all.Named()
		for r := model.Ref(0); int(r) < one.Len(); r++ {
			if got := one.ID(r); got != ids[r] {
				t.Errorf("node %d is %s alone and %s with all", r, got, ids[r])
			}
		}
	}
}
