package digest_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/digest"
	"yomi/model/treetest"
)

// TestEverythingIsToldOrCounted makes sessions at random in which each sentence
// has a name of its own, looks which names the summary says, and counts the
// rest by hand.
func TestEverythingIsToldOrCounted(t *testing.T) {
	rnd := rand.New(rand.NewPCG(15, 16))
	for range 1000 {
		tree, names := randomSession(rnd)
		limits := digest.Limits{Lines: 1 + rnd.IntN(14), Cells: 100 + rnd.IntN(900)}
		s := digest.Summarize(tree, 1, limits)
		if again := digest.Summarize(tree, 1, limits); !reflect.DeepEqual(s, again) {
			t.Fatalf("twice the same notes:\n%sand\n%s", s.Text(), again.Text())
		}
		said := s.Text()
		left := 0
		for _, name := range names {
			if !strings.Contains(said, name) {
				left++
			}
		}
		if left != s.More {
			t.Fatalf("%d of %d are not said, and %d are counted\n%s", left, len(names), s.More, said)
		}
		checkLines(t, s, limits)
	}
}

// checkLines fails if the points are more than the limits allow, stand out of
// order, or fill more than a line.
func checkLines(t *testing.T, s digest.Summary, limits digest.Limits) {
	t.Helper()
	last, cells := -1, 0
	for _, p := range s.Points {
		size := 0
		for _, r := range p.Text {
			size += 1
			if r > 0x2e80 {
				size++
			}
		}
		cells += size
		if size > 160 || p.Line < last {
			t.Fatalf("%d letters, line %d behind %d: %q", size, p.Line, last, p.Text)
		}
		last = p.Line
	}
	written := 0
	for _, p := range s.Points {
		bullets := p.Bullets
		if bullets == nil {
			bullets = []digest.Bullet{{Text: p.Text, Depth: p.Depth, Continues: p.Continues}}
		}
		for _, b := range bullets {
			if written++; b.Depth > 2 || len(b.Text) > 3*160 {
				t.Fatalf("depth %d of %d letters: %q", b.Depth, len(b.Text), b.Text)
			}
		}
	}
	if written > limits.Lines {
		t.Fatalf("%d lines are written of %d\n%s", written, limits.Lines, s.Text())
	}
	if len(s.Points) > limits.Lines || cells > limits.Cells || len(s.Links) > 6 {
		t.Fatalf("%d points of %d letters and %d links within %v", len(s.Points), cells, len(s.Links), limits)
	}
}

// randomSession is a session of up to 40 notes of all forms and shapes of text,
// and the names of their sentences.
func randomSession(rnd *rand.Rand) (*model.Tree, []string) {
	long := strings.Repeat("長い話", 15)
	texts := []string{"@", "@：", "@を見た", "@は速い。", "@は" + long + "で、続きがあり、終わる。@次の文。@三つ目。",
		"@ is a sentence that goes on for a while, as sentences do. @It has another one. @And a third.",
		"@" + strings.Repeat("長", 55) + "と言い、" + strings.Repeat("い", 50) + "。", "@「はい。」と言った。", "@\t二列目", "@以下の二つ"}
	forms := []model.Form{model.Para, model.Para, model.Item, model.Item, model.Heading, model.Quote, model.Table, model.Field, model.Link, model.Code}
	b := model.NewBuilder(model.NewDocument("x", "", ""))
	b.SetFields(b.Add(0, model.Node{Text: "event"}), model.Fields{Place: "横浜"})
	b.Add(1, model.Node{Text: "session", Kind: model.Session})
	var names []string
	size := rnd.IntN(40)
	top := 2 + rnd.IntN(4)/3 // now and then all stands under the first note
	for i, depth := 0, 2; i < size; i, depth = i+1, top+rnd.IntN(depth) {
		n := model.Node{Form: forms[rnd.IntN(len(forms))], Gap: rnd.IntN(3) == 0, Line: int32(i + 2)}
		n.Text = texts[rnd.IntN(len(texts))]
		if n.Form == model.Code || n.Form == model.Heading || n.Form == model.Link {
			n.Text = texts[0]
		}
		for strings.Contains(n.Text, "@") {
			name := fmt.Sprintf("N%dN", len(names))
			n.Text = strings.Replace(n.Text, "@", name, 1)
			names = append(names, name)
		}
		if n.Form != model.Link {
			b.Add(depth, n)
			continue
		}
		n.Text = "https://a.example/" + names[len(names)-1]
		b.SetRich(b.Add(depth, n), treetest.Linked(n.Text, n.Text))
	}
	return model.Join(b), names
}

// large is an event of ten sessions of a thousand notes each, three levels deep,
// that say different things.
func large() *model.Tree {
	rnd := rand.New(rand.NewPCG(17, 18))
	words := []string{"監視", "ログ", "速さ", "を測る", "が遅い", "サーバー", "を直す", "運用", "の話", "cache", " latency ", "2017年", "夜に", "起きない", "障害", "対応", "手順", "を書く"}
	b := model.NewBuilder(model.NewDocument("large.txt", "", ""))
	for i := range 10_000 {
		n := model.Node{Kind: model.Note, Form: model.Item}
		depth := 4
		switch {
		case i == 0:
			depth, n.Kind = 0, model.Event
		case i%1_000 == 0 || i == 1:
			depth, n.Kind = 1, model.Session
		case i%100 == 0:
			depth = 2
		case i%10 == 0:
			depth = 3
		}
		for range 3 + rnd.IntN(12) {
			n.Text += words[rnd.IntN(len(words))]
		}
		b.Add(depth, n)
	}
	return model.Join(b)
}

func BenchmarkSummarize(b *testing.B) {
	tree := large()
	b.Run("session of 1,000 notes", func(b *testing.B) {
		for b.Loop() {
			digest.Summarize(tree, 1, digest.Limits{})
		}
	})
	b.Run("event of 10,000 notes", func(b *testing.B) {
		for b.Loop() {
			digest.Summarize(tree, 0, digest.Limits{})
		}
	})
}

// Of notes without labels only neighbours share a line: what stands in one line reads as
// one thought.
func TestOnlyNeighboursShareALine(t *testing.T) {
	var notes strings.Builder
	runes := []rune("山川海空森野谷原島浜湖沢岩砂雪雨風雲星月")
	for i, r := range runes {
		fmt.Fprintf(&notes, "    - %cを見る人の話%s\n", r, strings.Repeat("。", i%2))
	}
	shared := 0
	for line := range strings.Lines(told(notes.String(), digest.Limits{Lines: 6, Cells: 200})) {
		last := -1
		for part := range strings.SplitSeq(strings.TrimSpace(line), " / ") {
			at := strings.IndexRune(string(runes), []rune(part)[0])
			if last >= 0 && at != last+len("山") {
				t.Errorf("what is not told stands in the middle of %q", line)
			}
			if last >= 0 {
				shared++
			}
			last = at
		}
	}
	if shared == 0 {
		t.Error("no two notes share a line")
	}
}
