package bench

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/junegunn/fzf/src/algo"
	"github.com/junegunn/fzf/src/util"
	"github.com/sahilm/fuzzy"

	"yomi/model"
	"yomi/model/search"
	"yomi/model/search/reading"
)

// hits is how many are asked for: what a palette shows, and room to scroll.
const hits = 100

// sizes are the numbers of notes; the largest is a lifetime's.
var sizes = []int{10_000, 100_000, 1_000_000}

func BenchmarkKeystroke(b *testing.B) {
	algo.Init("default")
	reading.Load()
	for _, n := range sizes {
		t := Notes(n)
		x := search.Build(t).AddReadings(context.Background(), search.LoadLexicon())
		b.Run(fmt.Sprintf("yomi/%d", n), func(b *testing.B) {
			var s search.Searcher
			measure(b, func(q string) { s.Best(context.Background(), x, search.Parse(q, x.Lexicon()), search.Everywhere, hits) })
		})
		b.Run(fmt.Sprintf("yomi-all/%d", n), func(b *testing.B) {
			var s search.Searcher
			measure(b, func(q string) { s.Find(context.Background(), x, search.Parse(q, x.Lexicon()), search.Everywhere, hits) })
		})
		b.Run(fmt.Sprintf("sahilm/%d", n), func(b *testing.B) {
			measure(b, func(q string) { fuzzy.FindFrom(q, texts{t}) })
		})
		b.Run(fmt.Sprintf("fzf/%d", n), func(b *testing.B) {
			f := newFzf(t)
			measure(b, func(q string) { f.find(q) })
		})
	}
}

// measure types all queries and reports the median, the 99th percentile and
// the slowest keystroke in milliseconds.
func measure(b *testing.B, find func(string)) {
	var times []time.Duration
	for b.Loop() {
		for _, q := range Keystrokes() {
			start := time.Now()
			find(q)
			times = append(times, time.Since(start))
		}
	}
	slices.Sort(times)
	ms := func(k int) float64 { return float64(times[k].Microseconds()) / 1000 }
	b.ReportMetric(ms(len(times)/2), "p50-ms")
	b.ReportMetric(ms(len(times)*99/100), "p99-ms")
	b.ReportMetric(ms(len(times)-1), "max-ms")
	b.ReportMetric(0, "ns/op")
}

// texts is the notes as sahilm reads them.
type texts struct{ t *model.Tree }

func (s texts) Len() int            { return s.t.Len() }
func (s texts) String(i int) string { return s.t.Node(model.Ref(i)).Text }

// fzf is its matcher over prepared lines, as its own loop runs it, and a sort
// of the hits by score, in one thread. So is sahilm; yomi takes all cores, so
// compare them with -cpu 1.
type fzf struct {
	lines []util.Chars
	slab  *util.Slab
}

func newFzf(t *model.Tree) *fzf {
	f := &fzf{lines: make([]util.Chars, t.Len()), slab: util.MakeSlab(100*1024, 2048)}
	for i := range f.lines {
		f.lines[i] = util.ToChars([]byte(t.Node(model.Ref(i)).Text))
	}
	return f
}

func (f *fzf) find(q string) []algo.Result {
	var out []algo.Result
	pattern := []rune(q)
	for i := range f.lines {
		if r, _ := algo.FuzzyMatchV2(false, true, true, &f.lines[i], pattern, false, f.slab); r.Start >= 0 {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b algo.Result) int { return b.Score - a.Score })
	return out
}

func BenchmarkBuild(b *testing.B) {
	reading.Load()
	for _, n := range sizes {
		t := Notes(n)
		size := 0
		for r := range t.Len() {
			size += len(t.Node(model.Ref(r)).Text)
		}
		b.Run(fmt.Sprintf("folded/%d", n), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				search.Build(t)
			}
		})
		b.Run(fmt.Sprintf("readings/%d", n), func(b *testing.B) {
			x := search.Build(t)
			b.SetBytes(int64(size))
			for b.Loop() {
				x.AddReadings(context.Background(), search.LoadLexicon())
			}
			before := heap()
			y := search.Build(t).AddReadings(context.Background(), search.LoadLexicon())
			b.ReportMetric(float64(heap()-before)/float64(n), "bytes/note")
			b.ReportMetric(float64(size)/float64(n), "text-bytes/note")
			runtime.KeepAlive(y)
		})
	}
}

func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
