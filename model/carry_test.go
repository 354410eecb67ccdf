package model_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
)

// carried lists where the nodes of a tree are in another: their texts there.
func carried(was, is *model.Tree) string {
	to := was.Carry(is)
	var all []string
	for r := model.Ref(0); int(r) < was.Len(); r++ {
		said := "-"
		if at := to(r); at != model.None {
			said = is.Node(at).Text
		}
		all = append(all, said)
	}
	return strings.Join(all, "|")
}

func TestCarry(t *testing.T) {
	const notes = "E e\n  S one\n    - a\n    - b\n  S two\n    - a\n    - b"
	for _, c := range []struct{ why, now, want string }{
		{"nothing changed", notes, "e|one|a|b|two|a|b"},
		{"a note came before", "E e\n  S new\n  S one\n    - a\n    - b\n  S two\n    - a\n    - b", "e|one|a|b|two|a|b"},
		{"a note was edited", "E e\n  S one\n    - a!\n    - b\n  S two\n    - a\n    - b", "e|one|a!|b|two|a|b"},
		{"a title was edited", "E e!\n  S one!\n    - a\n    - b\n  S two\n    - a\n    - b", "e!|one!|a|b|two|a|b"},
		{"a session is gone", "E e\n  S two\n    - a\n    - b", "e|-|-|-|two|a|b"},
		{"a note is gone", "E e\n  S one\n    - b\n  S two\n    - a\n    - b", "e|one|-|b|two|a|b"},
		{"more at the end", notes + "\n    - c", "e|one|a|b|two|a|b"},
		{"sessions changed places", "E e\n  S two\n    - a\n    - b\n  S one\n    - a\n    - b", "e|one|a|b|two|a|b"},
		{"a title came above all", "E new\n  - x\n  S e\n    - one\n      - a\n      - b\n    - two\n      - a\n      - b", "e|one|a|b|two|a|b"},
		{"a title came above one session", "E e\n  S new\n    - one\n      - a\n      - b\n  S two\n    - a\n    - b", "e|one|a|b|two|a|b"},
		{"the title above all is gone", "E one\n  - a\n  - b\nE two\n  - a\n  - b", "-|one|a|b|two|a|b"},
		{"a session became a note", "E e\n  - one\n    - a\n    - b\n  S two\n    - a\n    - b", "e|one|a|b|two|a|b"},
	} {
		if got := carried(treetest.Parse(notes), treetest.Parse(c.now)); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
	const twice = "E e\n  S one\n    - 概要\n      - a\n  S two\n    - 概要\n      - b"
	if got := carried(treetest.Parse(twice), treetest.Parse("E new\n  S one!\n    - p\n      - 概要\n        - a\n  S two!\n    - q\n      - 概要\n        - b")); got != "new|one!|概要|a|two!|概要|b" {
		t.Errorf("each of two alike is the one in its order: %s", got)
	}
	was, is := treetest.Parse(notes), treetest.Parse("E e\n  S two\n    - a")
	if near := was.Near(was.Carry(is)); is.Node(near(2)).Text != "e" || is.Node(near(6)).Text != "two" {
		t.Errorf("what is gone is near %q and %q", is.Node(near(2)).Text, is.Node(near(6)).Text)
	}
}

// A document under another name is the same one.
func TestCarryRenamed(t *testing.T) {
	const one, two = "E one\n  S a\n    - b\n    - c\n    - d", "E two\n  S x\n    - y\n    - z"
	type doc struct{ path, src string }
	join := func(docs []doc) *model.Tree {
		var parts []*model.Builder
		for _, d := range docs {
			parts = append(parts, treetest.Document(d.path, d.src))
		}
		return model.Join(parts...)
	}
	was := []doc{{"1.md", one}, {"2.md", two}}
	for _, c := range []struct {
		why  string
		now  []doc
		want string
	}{
		{"one has another name, and stands behind the other", []doc{{"2.md", two}, {"9.md", one}}, "one|a|b|c|d|two|x|y|z"},
		{"both have", []doc{{"8.md", two}, {"9.md", one}}, "one|a|b|c|d|two|x|y|z"},
		{"a line was written, too", []doc{{"2.md", two}, {"9.md", one + "\n    - new"}}, "one|a|b|c|d|two|x|y|z"},
		{"another file came, and one is gone", []doc{{"2.md", two}, {"9.md", "E one\n  S other\n    - words\n    - than those"}}, "-|-|-|-|-|two|x|y|z"},
		{"the more like it is it", []doc{{"7.md", "E one\n  S a\n    - b\n    - q"}, {"9.md", one + "\n    - e"}, {"2.md", two}}, "one|a|b|c|d|two|x|y|z"},
		{"a copy is none that was renamed", []doc{{"1.md", one + "\n    - mine"}, {"2.md", two}, {"9.md", one}}, "one|a|b|c|d|two|x|y|z"},
	} {
		is := join(c.now)
		if got := carried(join(was), is); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
		if to := join(was).Carry(is); c.why == "a copy is none that was renamed" && is.Document(to(0)).Path != "1.md" {
			t.Errorf("%s: it is %s", c.why, is.Document(to(0)).Path)
		}
	}
}

// Documents that did not change have the same nodes in another tree, wherever
// they stand there.
func TestParts(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 9))
	for range 200 {
		was := randomDocuments(rnd)
		var parts, fresh []*model.Builder
		again := was.Parts()
		for _, d := range was.Documents() {
			switch rnd.IntN(4) {
			case 0: // it is gone
			case 1:
				b := model.NewBuilder(model.NewDocument("new.txt", "", ""))
				b.Add(0, model.Node{Text: "new"})
				parts, fresh = append(parts, b, again[d]), append(fresh, b, rebuilt(was, d))
			default:
				parts, fresh = append(parts, again[d]), append(fresh, rebuilt(was, d))
			}
		}
		rnd.Shuffle(len(parts), func(i, j int) {
			parts[i], parts[j] = parts[j], parts[i]
			fresh[i], fresh[j] = fresh[j], fresh[i]
		})
		is, want := model.Join(parts...), model.Join(fresh...)
		if told(is) != told(want) {
			t.Fatalf("it is\n%s\nand must be\n%s", told(is), told(want))
		}
		to := was.Carry(is)
		for r := model.Ref(0); int(r) < was.Len(); r++ {
			if at := to(r); (at != model.None) != slices.Contains(is.Documents(), was.Document(r)) || at != model.None && is.Node(at).Text != was.Node(r).Text {
				t.Fatalf("node %d is carried to %d", r, at)
			}
		}
	}
}

// randomDocuments is a tree of documents with links and fields.
func randomDocuments(rnd *rand.Rand) *model.Tree {
	var parts []*model.Builder
	for i := range 1 + rnd.IntN(5) {
		b := model.NewBuilder(model.NewDocument(fmt.Sprintf("%d.txt", i), "", ""))
		depth := 0
		for n := range 1 + rnd.IntN(8) {
			r := b.Add(depth, model.Node{Text: fmt.Sprint(i, n)})
			if rnd.IntN(3) == 0 {
				b.SetRich(r, model.Rich{Runs: []model.Run{{Hi: 1, Style: model.StyleLink, Target: model.ToWeb, To: fmt.Sprint("link", i, n)}}})
				b.SetFields(r, model.Fields{Place: fmt.Sprint("place", i, n)})
				b.SetMarker(r, "-")
			}
			depth = rnd.IntN(depth + 2)
		}
		parts = append(parts, b)
	}
	return model.Join(parts...)
}

// rebuilt is a document's nodes built anew.
func rebuilt(t *model.Tree, d *model.Document) *model.Builder {
	b := model.NewBuilder(d)
	lo, hi := t.Span(d)
	for r := lo; r < hi; r++ {
		n := b.Add(t.Depth(r), model.Node{Text: t.Node(r).Text})
		b.SetRich(n, *t.Rich(r))
		b.SetFields(n, t.Fields(r))
		b.SetMarker(n, t.Marker(r))
	}
	return b
}

// told is all there is of a tree.
func told(t *model.Tree) string {
	var b strings.Builder
	for r := model.Ref(0); int(r) < t.Len(); r++ {
		fmt.Fprintln(&b, r, t.Parent(r), t.End(r), t.Depth(r), t.Node(r).Text, t.Document(r).Path, t.Links(r), t.Fields(r), t.Marker(r))
	}
	return b.String()
}
