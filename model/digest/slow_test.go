package digest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"yomi/model"
)

// TestWorthIsKept holds what is kept up to date while points are chosen to the
// same worked out anew from what is told.
func TestWorthIsKept(t *testing.T) {
	rnd := rand.New(rand.NewPCG(23, 24))
	for range 200 {
		b := model.NewBuilder(model.NewDocument("x", "", ""))
		b.Add(0, model.Node{Text: "e", Kind: model.Event})
		b.Add(1, model.Node{Text: "s", Kind: model.Session})
		for range 5 + rnd.IntN(60) {
			text := []string{"", "", "それは"}[rnd.IntN(3)]
			for range 2 + rnd.IntN(8) {
				text += []string{"監視", "ログ", "を見る", "速さ", "cache ", "運用", "夜に", "直す"}[rnd.IntN(8)]
			}
			b.Add(2+rnd.IntN(3), model.Node{Text: text, Form: model.Item})
		}
		own := Summary{}
		d := newDraft(model.Join(b), 1, &own)
		c := d.choose(Limits{Lines: 1 + rnd.IntN(12), Cells: 50 + rnd.IntN(500)})
		if c.all {
			continue
		}
		for i := range d.pieces {
			if d.pieces[i].role == point && math.Abs(c.now(i)-slowNow(c, i)) > 1e-9 {
				t.Fatalf("%q is worth %v, and worked out anew %v", d.pieces[i].text, c.now(i), slowNow(c, i))
			}
		}
	}
}

// slowNow is choice.now from nothing but what is told.
func slowNow(c *choice, i int) float64 {
	said := map[int32]bool{}
	near := 0.0
	reach := around * float64(c.d.size)
	p := &c.d.pieces[i]
	for _, k := range c.told {
		told := &c.d.pieces[k]
		for _, w := range told.words {
			said[w] = true
		}
		if told.under != none {
			for _, w := range c.d.pieces[told.under].words {
				said[w] = true
			}
		}
		if k != i && math.Abs(float64(told.at-p.at)) < reach {
			near += float64(told.size)
		}
	}
	all, fresh := 0.0, 0.0
	for _, w := range p.words {
		sayers := 0.0
		for k := range c.d.pieces {
			if c.d.pieces[k].role == point && slices.Contains(c.d.pieces[k].words, w) {
				sayers++
			}
		}
		all += c.d.vocab.weight(w) / math.Sqrt(sayers)
		if !said[w] {
			fresh += c.d.vocab.weight(w) / math.Sqrt(sayers)
		}
	}
	worth := c.d.worth(p)
	if all > 0 {
		worth *= math.Sqrt(fresh / all)
	}
	if (strings.HasPrefix(p.text, "それ") || strings.HasPrefix(p.text, "を見")) && i > 0 && !slices.Contains(c.told, i-1) && (c.d.pieces[i-1].under == p.under || strings.HasPrefix(p.text, "を見")) {
		if worth -= leaning; c.d.pieces[i-1].role == point {
			worth -= dangling - leaning
		}
	} else if p.bare && !slices.ContainsFunc(c.told, func(k int) bool { return (k == i-1 || k == i+1) && c.d.pieces[k].under == p.under }) {
		worth -= dangling
	}
	return worth - spread*near/(2*around*float64(c.d.size))
}

// A line set in below another that tells its label tells it again where it would say no
// more than a word, with a count of the others or without.
func TestLineOfAWord(t *testing.T) {
	b := model.NewBuilder(model.NewDocument("x", "", ""))
	b.Add(0, model.Node{Text: "e", Kind: model.Event})
	b.Add(1, model.Node{Text: "s", Kind: model.Session})
	b.Add(2, model.Node{Text: "石の道具", Form: model.Heading})
	for _, item := range []string{"水を運ぶ人", "砥", "木を植える人"} {
		b.Add(3, model.Node{Text: item, Form: model.Item})
	}
	d := newDraft(model.Join(b), 1, &Summary{})
	long := strings.Repeat("長い話", 25)
	d.pieces[1].text, d.pieces[1].size = long, textSize(long)
	d.lang = languageOf([]string{long})
	for _, told := range []struct {
		points []int
		want   string
	}{{[]int{1, 2}, "石の道具: 砥 / ほか 1"}, {[]int{1, 3}, "木を植える人 / ほか 1"}} {
		d.pieces[0].list = true
		rows := d.rows(told.points, 12)
		if len(rows) != 2 || rows[1].text != told.want {
			t.Errorf("told as %v, want %q behind another", rows, told.want)
		}
	}
}

// TestWords shows what two texts can have in common.
func TestWords(t *testing.T) {
	for _, c := range []struct{ reason, a, b string }{
		{"small and large letters", "Kubernetes", "kubernetes"},
		{"one and many", "two caches", "a cache, two"},
		{"full-width letters", "ＡＷＳ と", "AWS"},
		{"what English is full of does not count", "the state of it", "state"},
		{"a version is one word", "v1.2.", "v1.2"},
		{"a name beside kanji", "Node.jsで", "node.js"},
		{"a sign at the end belongs to a name", "C++ だ", "c++"},
	} {
		v := vocabulary{byWord: map[string]int32{}}
		a, b := v.words(c.a), v.words(c.b)
		slices.Sort(a)
		slices.Sort(b)
		if fmt.Sprint(a) != fmt.Sprint(b) || len(a) == 0 {
			t.Errorf("%s: %q is %v, %q is %v", c.reason, c.a, a, c.b, b)
		}
	}
}

// TestPairTable holds the table to a map.
func TestPairTable(t *testing.T) {
	var table pairTable
	want := map[uint64]int32{}
	rnd := rand.New(rand.NewPCG(19, 20))
	for range 20_000 {
		pair := uint64(0x4e00+rnd.IntN(60))<<32 | uint64(0x4e00+rnd.IntN(60))
		if got := *table.at(pair); got != want[pair] {
			t.Fatalf("%x has the number %d, want %d", pair, got, want[pair])
		}
		want[pair] = int32(rnd.IntN(1000))
		*table.at(pair) = want[pair]
	}
}

// TestTextSize holds the quick way to the one by characters.
func TestTextSize(t *testing.T) {
	for _, s := range []string{"", "abc", "監視とログ、ー", "ﾛｸﾞ", "ＡＢ", "é—…“”", "한국어", "𠮷😀", "①→│", "a監b視"} {
		want := 0
		for _, r := range s {
			want++
			if full(r) {
				want++
			}
		}
		if got := textSize(s); got != want {
			t.Errorf("%q has the size %d, want %d", s, got, want)
		}
	}
}
