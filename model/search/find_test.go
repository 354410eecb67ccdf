package search

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"yomi/model"
)

// parts are what random notes and queries are made of: things that can be
// taken for one another.
var parts = []string{"監視", "かんし", "カンシ", "kanshi", "漢詩", "lambda", "Lambda", "ラムダ", "CloudWatch", "Logs", "安全性",
	"数据库", "數據庫", "机", "手機", "コンテナ", "ｺﾝﾃﾅ", "の", "は", "運用", "k8s", "Kubernetes", "DevOps 2.0", " ", "-", "。", "a", "un", "第四回", "第4回", "2016/8/14", "8月14日"}

func randomText(rnd *rand.Rand) string {
	var s strings.Builder
	for range 1 + rnd.IntN(6) {
		s.WriteString(parts[rnd.IntN(len(parts))])
	}
	return s.String()
}

func randomTree(rnd *rand.Rand, n int) *model.Tree {
	b := model.NewBuilder(model.NewDocument("r", "", "utf-8"))
	for i := range n {
		k := model.Note
		if rnd.IntN(5) == 0 {
			k = model.Session
		}
		b.Add(min(i, 1+rnd.IntN(3)), model.Node{Kind: k, Text: randomText(rnd)})
	}
	return model.Join(b)
}

var typed = []string{"kanshi", "anquanxing", "shujuku", "lambda 監視", "cwlogs", "監視 un", "コンテナ", "かんし", "k8s", "手机 a", "devops2", "lamdba", "'Lam", "un !a", "第四回", "2016-8-14", "8/14 un"}

// Traits that all nodes have; packing them takes longer than many queries.
var (
	everyFolded = sync.OnceValue(func() columns { return pack(nil, slices.Repeat([]nodeBits{everyNode}, foldedTraits)) })
	everySpoken = sync.OnceValue(func() columns { return pack(nil, slices.Repeat([]nodeBits{everyNode}, allTraits-foldedTraits)) })
)

// blind is x with traits that rule nothing out.
func (x *Index) blind() *Index {
	y := *x
	y.blocks = nil
	for _, b := range x.blocks {
		all := *b
		all.columns, all.spoken = everyFolded(), everySpoken()
		y.blocks = append(y.blocks, &all)
	}
	return &y
}

// unsure is q with terms that trust no trait. It changes q.
func unsure(q Query) Query {
	for _, g := range q.groups {
		for _, t := range g {
			for i := range t.folded {
				t.folded[i].sure = false
			}
		}
	}
	return q
}

// Typing key by key gives what each query gives by itself, and so does looking
// at every node in spite of its traits.
func TestFastEqualsSlow(t *testing.T) {
	ctx := context.Background()
	rnd := rand.New(rand.NewPCG(7, 7))
	for k := range 20 {
		size := 60 + rnd.IntN(200)
		if k == 0 {
			size += 2 * blockSize
		}
		x := Build(randomTree(rnd, size)).AddReadings(ctx, LoadLexicon())
		blind := x.blind()
		for _, whole := range typed {
			var s Searcher
			for i := range whole + " " {
				q := Parse(whole[:i], LoadLexicon())
				got, fresh := s.Find(ctx, x, q, Everywhere, 10), new(Searcher).Find(ctx, x, q, Everywhere, 10)
				if !slices.Equal(got.Found, fresh.Found) || !slices.Equal(got.Hits, fresh.Hits) {
					t.Fatalf("%q typed finds %d %v, at once %d %v", whole[:i], len(got.Found), got.Hits, len(fresh.Found), fresh.Hits)
				}
				if best := new(Searcher).Best(ctx, x, q, Everywhere, 10); !slices.Equal(best.Hits, fresh.Hits) {
					t.Errorf("%q: the best are %v, of all found %v", whole[:i], best.Hits, fresh.Hits)
				}
				if slow := new(Searcher).Find(ctx, blind, unsure(q), Everywhere, 10); !slices.Equal(slow.Found, fresh.Found) || !slices.Equal(slow.Hits, fresh.Hits) {
					t.Errorf("%q finds %d, without traits %d", whole[:i], len(fresh.Found), len(slow.Found))
				}
			}
		}
	}
}

// A literal query finds at least the nodes whose folded text holds it, and an
// exact one only those.
func TestAgainstNaive(t *testing.T) {
	ctx := context.Background()
	rnd := rand.New(rand.NewPCG(9, 9))
	tree := randomTree(rnd, 9000) // enough for several goroutines
	x, q := Build(tree).AddReadings(ctx, LoadLexicon()), Parse("", LoadLexicon())
	for r := range model.Ref(tree.Len()) {
		s := x.subject(r)
		if got, want := s.folded().text, foldString(tree.Node(r).Text); got != want {
			t.Fatalf("node %d is %q in the index, %q by itself", r, got, want)
		}
		l := q.newLine(tree.Node(r).Text)
		for off := range l.folded().text {
			if l.folded().border(off) != s.folded().border(off) {
				t.Fatalf("border at %d of node %d", off, r)
			}
		}
		for off := range l.spelled().text {
			if l.spelled().head(off) != s.spelled().head(off) {
				t.Fatalf("word at %d of node %d", off, r)
			}
		}
	}
	for range 40 {
		text := strings.TrimSpace(parts[rnd.IntN(len(parts))])
		if text == "" {
			continue
		}
		inside := Parse(text, LoadLexicon()).brief() != nil // a brief query is not looked for inside words
		exact, plain := x.Find(ctx, Parse("'"+text, LoadLexicon()), Everywhere, 0).Matches(), x.Find(ctx, Parse(text, LoadLexicon()), Everywhere, 0).Matches()
		for r := range model.Ref(tree.Len()) {
			has := strings.Contains(foldString(tree.Node(r).Text), foldString(text))
			if has && !inside && !plain.Has(r) {
				t.Fatalf("%q misses %q", text, tree.Node(r).Text)
			}
			if strings.ToLower(text) == text && len([]rune(text)) == 1 && has != exact.Has(r) {
				t.Fatalf("exact %q: %v for %q", text, exact.Has(r), tree.Node(r).Text)
			}
		}
	}
}

// An index that grew with its tree answers as one built at once.
func TestGrow(t *testing.T) {
	ctx := context.Background()
	rnd := rand.New(rand.NewPCG(3, 3))
	var docs [3]*model.Document
	texts := make([][]string, len(docs))
	for i := range docs {
		docs[i] = model.NewDocument("d", "", "utf-8")
		for range 100 {
			texts[i] = append(texts[i], randomText(rnd))
		}
	}
	first := func(k int) *model.Tree {
		var all []*model.Builder
		for i := range k {
			b := model.NewBuilder(docs[i])
			for j, text := range texts[i] {
				b.Add(min(j, 1), model.Node{Text: text})
			}
			all = append(all, b)
		}
		return model.Join(all...)
	}
	young := Build(first(1)).AddReadings(ctx, LoadLexicon())
	before := new(Searcher).Find(ctx, young, Parse("kanshi", LoadLexicon()), Everywhere, 20)
	grown := young.Grow(first(2)).Grow(first(3))
	if grown.Read() {
		t.Error("the readings of new nodes are said to be there")
	}
	if after := new(Searcher).Find(ctx, young, Parse("kanshi", LoadLexicon()), Everywhere, 20); !slices.Equal(after.Hits, before.Hits) {
		t.Errorf("growing changed the index it began with: %v, %v", before.Hits, after.Hits)
	}
	grown = grown.AddReadings(ctx, LoadLexicon())
	whole := Build(first(3)).AddReadings(ctx, LoadLexicon())
	for _, q := range typed {
		a, b := new(Searcher).Find(ctx, grown, Parse(q, LoadLexicon()), Everywhere, 20), new(Searcher).Find(ctx, whole, Parse(q, LoadLexicon()), Everywhere, 20)
		if !slices.Equal(a.Found, b.Found) || !slices.Equal(a.Hits, b.Hits) {
			t.Errorf("%q finds %v in the grown index, %v in the other", q, a.Hits, b.Hits)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	x := Build(shelf)
	if got := x.AddReadings(ctx, LoadLexicon()); got != nil {
		t.Error("readings were added after the end")
	}
	if got := x.Search(ctx, Parse("監視", LoadLexicon()), Everywhere, 5); len(got) != 0 {
		t.Errorf("found %v after the end", got)
	}
}

func TestBeforeReadings(t *testing.T) {
	ctx := context.Background()
	x := Build(shelf)
	if got := x.Search(ctx, Parse("監視", LoadLexicon()), Everywhere, 5); len(got) != 2 {
		t.Errorf("what is written is found at once: %v", got)
	}
	if got := x.Search(ctx, Parse("kanshi", LoadLexicon()), Everywhere, 5); x.Read() || len(got) != 0 {
		t.Errorf("readings come later: %v", got)
	}
}

func BenchmarkMarks(b *testing.B) {
	text := strings.Repeat("Lambda で死活監視のしくみを作る。", 4)
	found := findIn(text, "kanshi lambda")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		found.Marks(text)
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		Parse("kanshi lambda 数据库", LoadLexicon())
	}
}

// Where enough begin with the query, the best are certain before the rest is
// looked at, and they are the same.
func TestBest(t *testing.T) {
	lines := "event E\n" + strings.Repeat("  x 監視\n", 50) + strings.Repeat("  監視 a\n", 2*shortlist) + "  監視\n"
	x := Build(outline(lines)).AddReadings(context.Background(), LoadLexicon())
	q := Parse("監視", x.Lexicon())
	var s Searcher
	best := s.Best(context.Background(), x, q, Everywhere, 20)
	if all := x.Find(context.Background(), q, Everywhere, 20); !slices.Equal(best.Hits, all.Hits) || len(best.Hits) != 20 {
		t.Errorf("%v, of all found %v", best.Hits, all.Hits)
	}
	if s.index != nil {
		t.Error("what was not looked at is taken for not found by the next query")
	}
}
