package digest_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/digest"
)

// TestEveryNoteIsToldOrCounted makes sessions at random whose notes each begin
// with a name of their own, looks which names the summary says, and counts the
// rest by hand.
func TestEveryNoteIsToldOrCounted(t *testing.T) {
	rnd := rand.New(rand.NewPCG(15, 16))
	for range 4000 {
		tree := randomSession(rnd)
		s := digest.Summarize(tree, 1)
		said := strings.Join(s.Points, "\n")
		told, head, all := 0, 0, 0
		for r := model.Ref(2); r < tree.End(1); r++ {
			all++
			links := tree.Links(r)
			switch {
			case strings.Contains(said, name(r)):
				told++
			case len(links) == 1 && slices.Contains(s.Links, links[0]):
				head++ // randomSession gives links to notes that are nothing else
			case tree.Node(r).Form == model.Field && strings.Contains(tree.Node(r).Text, s.Place):
				head++
			}
		}
		if told+head+s.More != all {
			t.Fatalf("%d notes: %d told, %d in the head, %d counted\n%s", all, told, head, s.More, s.Text())
		}
		if len(s.Points) > 12 || len(s.Links) > 6 {
			t.Fatalf("%d points and %d links in\n%s", len(s.Points), len(s.Links), s.Text())
		}
		checkOrder(t, s.Points)
	}
}

// name begins the text of note r.
func name(r model.Ref) string { return fmt.Sprintf("n%dn", r) }

// checkOrder fails if a point begins with a note that stands before that of
// the point above it.
func checkOrder(t *testing.T, points []string) {
	t.Helper()
	last := 0
	for _, p := range points {
		var r int
		if n, _ := fmt.Sscanf(p, "n%dn", &r); n == 1 {
			if r < last {
				t.Fatalf("the points are out of order: %q", points)
			}
			last = r
		}
	}
}

// randomSession is a session of up to 40 notes of all forms and shapes of text.
func randomSession(rnd *rand.Rand) *model.Tree {
	texts := []string{"", "語", "：", "、", "。", "は長い文で、続きがあり、終わる。次の文。三つ目。",
		" is a sentence. It has another one. And a third.", strings.Repeat("長", 150) + "、" + strings.Repeat("い", 100),
		strings.Repeat("データ", 300), "\n二行目", "「はい。」と言った。"}
	forms := []model.Form{model.Para, model.Para, model.Item, model.Item, model.Heading, model.Quote, model.Code, model.Table, model.Field, model.Link}
	b := model.NewBuilder(model.NewDocument("x", "", ""))
	b.SetFields(b.Add(0, model.Node{Text: "event"}), model.Fields{Place: "横浜"})
	b.Add(1, model.Node{Text: "session", Kind: model.Session})
	size := rnd.IntN(40)
	top := 2 + rnd.IntN(4)/3 // now and then all stands under the first note
	for i, depth := 0, 2; i < size; i, depth = i+1, top+rnd.IntN(depth) {
		r := model.Ref(i + 2)
		n := model.Node{Form: forms[rnd.IntN(len(forms))], Gap: rnd.IntN(3) == 0}
		n.Text = name(r) + texts[rnd.IntN(len(texts))]
		address := "https://a.example/" + name(r)
		switch {
		case n.Form == model.Link:
			n.Text = address
		case n.Form == model.Field:
			n.Text = []string{"場所: 横浜", "定員: " + name(r)}[rnd.IntN(2)]
		}
		b.Add(depth, n)
		if n.Form == model.Link {
			b.SetLinks(r, []string{address})
		}
	}
	return model.Join(b)
}

// large is an event of a hundred sessions of a thousand notes three levels deep.
func large() *model.Tree {
	b := model.NewBuilder(model.NewDocument("large.txt", "", ""))
	for i := range 100_000 {
		depth := 4
		switch {
		case i == 0:
			depth = 0
		case i%1_000 == 0 || i == 1:
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

func BenchmarkSummarize(b *testing.B) {
	tree := large()
	b.Run("session of 1,000", func(b *testing.B) {
		for b.Loop() {
			digest.Summarize(tree, 1)
		}
	})
	b.Run("event of 100,000", func(b *testing.B) {
		for b.Loop() {
			digest.Summarize(tree, 0)
		}
	})
}
