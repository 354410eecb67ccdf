package search

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"yomi/model"
)

// crowd is so many notes that every list is full: what is passed by could be
// found by every way there is.
func crowd() *model.Tree {
	rnd := rand.New(rand.NewPCG(3, 5))
	words := strings.Fields("監視 障害対応 カンシ lambda lamda clouds watch logs コンテナ docker 架构 分布式 환경 Kansai aws の が を 設計 関する categories")
	b := model.NewBuilder(model.NewDocument("n", "", "utf-8"))
	for i := range 30_000 {
		var text []string
		for range 1 + rnd.IntN(7) {
			text = append(text, words[rnd.IntN(len(words))])
		}
		// Of these some hundreds are long and none is a title: they fill the list
		// in the order of reading, and later ones come before earlier.
		switch i % 40 {
		case 7:
			text = append(text, "interlocked")
		case 11:
			text = append(text, "、", "議事", "。")
		}
		n := model.Node{Text: strings.Join(text, []string{"", " "}[rnd.IntN(2)])}
		depth := 2
		switch {
		case i%900 == 0:
			n.Kind, depth = model.Event, 0
		case i%30 == 0:
			n.Kind, depth = model.Session, 1
		}
		b.Add(depth, n)
	}
	return model.Join(b)
}

// The best of many are those that come first among all found, whatever was not
// looked at.
func TestBestOfMany(t *testing.T) {
	ctx := context.Background()
	x := Build(crowd()).AddReadings(ctx, LoadLexicon())
	for _, text := range []string{"k", "ka", "kan", "kanshi", "カン", "lam", "lamd", "lamdba", "cwl", "cwlogs", "docker k", "docker kont", "jiagou", "fbs",
		"環視", "監視 設計", "'aws", "^lam", "aws !lambda", "設計 | 監視", "monitoring", "go", "ategories", "ㅎㄱ", "監視カ", "kansai lam", "terlock", "giji"} {
		q := Parse(text, x.Lexicon())
		all, best := x.Find(ctx, q, Everywhere, 100), new(Searcher).Best(ctx, x, q, Everywhere, 100)
		if !slices.Equal(all.Hits, best.Hits) {
			t.Errorf("%q: the best are %s, of all found %s", text, some(best.Hits), some(all.Hits))
		}
	}
}

func some(hits []Hit) string { return fmt.Sprint(len(hits), hits[:min(8, len(hits))]) }

// Where a handful is found with few letters left out, what leaves out more is no hit;
// where less is, it is.
func TestFewDoubtsKeepMoreAway(t *testing.T) {
	for _, c := range []struct{ lambdas, want int }{{handful, handful}, {handful - 1, handful}} {
		x := Build(outline("event E\n"+strings.Repeat("  lambda\n", c.lambdas)+"  lemon bad apple\n")).AddReadings(context.Background(), LoadLexicon())
		q := Parse("lmbda", x.Lexicon())
		found := x.Find(context.Background(), q, Everywhere, 2*few)
		best := new(Searcher).Best(context.Background(), x, q, Everywhere, 2*few)
		if len(found.Found) != c.want || !slices.Equal(found.Hits, best.Hits) {
			t.Errorf("beside %d: %d found, want %d; the best are %s, of all found %s", c.lambdas, len(found.Found), c.want, some(best.Hits), some(found.Hits))
		}
	}
}

// A query of fields alone and a brief one that is hardly written anywhere have the
// same best ones whichever core comes first.
func TestBestOfFieldsAndReadings(t *testing.T) {
	ctx := context.Background()
	x := Build(crowd()).AddReadings(ctx, LoadLexicon())
	for _, text := range []string{"in:session", "in:note", "kat", "ron"} {
		q := Parse(text, x.Lexicon())
		all := x.Find(ctx, q, Everywhere, 100)
		for range 5 {
			if best := new(Searcher).Best(ctx, x, q, Everywhere, 100); !slices.Equal(all.Hits, best.Hits) {
				t.Fatalf("%q: the best are %s, of all found %s", text, some(best.Hits), some(all.Hits))
			}
		}
	}
}

// What a brief query found as read keeps that place where it is asked more widely,
// also what was passed by: it is written so inside a word, too, which would be
// better.
func TestBestOfReadingsKeepTheirPlace(t *testing.T) {
	ctx := context.Background()
	notes := strings.Repeat("  論\n", shortlist+50) + strings.Repeat("  この論 electron\n", 50)
	x := Build(outline("event E\n"+notes)).AddReadings(ctx, LoadLexicon())
	q := Parse("ron", x.Lexicon())
	all, best := x.Find(ctx, q, Everywhere, 100), new(Searcher).Best(ctx, x, q, Everywhere, 100)
	if all.Hits[0].Tier != ReadExact || !slices.Equal(all.Hits, best.Hits) {
		t.Errorf("the best are %s, of all found %s", some(best.Hits), some(all.Hits))
	}
}

// What is left of a brief query's list is filled from longer notes, and what ties with
// its end is ordered among as many however the best were found.
func TestBestOfReadingsByLength(t *testing.T) {
	ctx := context.Background()
	long := strings.Repeat("長い", 12)
	for _, c := range []struct{ short, more int }{{80, 300}, {300, 20}} {
		notes := strings.Repeat("  論の話\n  論の話\n  論議\n", c.short/3) + strings.Repeat("  論の electron "+long+"\n", c.more)
		x := Build(outline("event E\n"+notes)).AddReadings(ctx, LoadLexicon())
		q := Parse("ron", x.Lexicon())
		all, best := x.Find(ctx, q, Everywhere, 100), new(Searcher).Best(ctx, x, q, Everywhere, 100)
		if len(all.Hits) < 100 || !slices.Equal(all.Hits, best.Hits) {
			t.Errorf("beside %d short ones the best are %s, of all found %s", c.short, some(best.Hits), some(all.Hits))
		}
	}
}

// What a full list passed by is found by the next letter.
func TestTypedOnFromFullList(t *testing.T) {
	ctx := context.Background()
	notes := strings.Repeat("  論\n", shortlist+50) + strings.Repeat("  この路地の会\n", 50)
	x := Build(outline("event E\n"+notes)).AddReadings(ctx, LoadLexicon())
	var s Searcher
	for _, text := range []string{"r", "ro", "roj"} {
		q := Parse(text, x.Lexicon())
		typed, all := s.Best(ctx, x, q, Everywhere, 100), x.Find(ctx, q, Everywhere, 100)
		if !slices.Equal(typed.Hits, all.Hits) {
			t.Errorf("%q: typed on %s, by itself %s", text, some(typed.Hits), some(all.Hits))
		}
	}
}

// Ways to take pinyin apart let every text pass that is read so, and none where
// there is no way.
func TestPinyinSieves(t *testing.T) {
	table := LoadLexicon().table()
	for _, c := range []struct {
		pinyin          string
		wholly, roughly bool
	}{
		{"jiagou", true, true}, {"jiag", true, true}, {"jg", false, true}, {"docker", false, true}, {"zhgu", false, true}, {"kanshi", true, true}, {"via", false, false},
	} {
		if got := pinyinSieve(table, c.pinyin, true) != nil; got != c.wholly {
			t.Errorf("%s as whole syllables: %v", c.pinyin, got)
		}
		if got := pinyinSieve(table, c.pinyin, false) != nil; got != c.roughly {
			t.Errorf("%s by initials: %v", c.pinyin, got)
		}
	}
	// What is read so passes, its first syllable typed in full or not; what has
	// the same initials does not.
	x := Build(outline("event E\n  安全性\n  架构\n  家国\n")).AddReadings(context.Background(), LoadLexicon())
	for _, c := range []struct {
		pinyin string
		whole  bool
		want   []int
	}{
		{"aqx", false, []int{1}}, {"anqx", false, []int{1}}, {"anquanx", true, []int{1}}, {"jg", false, []int{2, 3}}, {"jigou", true, nil}, {"jiag", true, []int{2, 3}},
	} {
		var passed nodeBits
		pinyinSieve(table, c.pinyin, c.whole).sift(x.blocks[0], &passed)
		if got := slices.Collect(passed.each); !slices.Equal(got, c.want) {
			t.Errorf("%s lets %v pass, want %v", c.pinyin, got, c.want)
		}
	}
}
