package main

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"

	"yomi/loader/structure"
)

// What is printed of the documents that came out wrong.
var (
	verbose int
	only    string
	details bool
)

func score(w []float64, o structure.Option) float64 {
	sum := 0.0
	for i, x := range o.Measures {
		sum += w[i] * x
	}
	return sum
}

func best(w []float64, options []structure.Option) int {
	b, most := 0, math.Inf(-1)
	for i, o := range options {
		if v := score(w, o); v > most {
			b, most = i, v
		}
	}
	return b
}

// read reads the sample with weights.
func (s *sample) read(w weights) {
	w.use()
	s.got = result{}
	t := best(w[structure.TitleJudge], s.titles)
	s.got.title = s.isTitle[t]
	s.got.front = "no title"
	if s.titles[t].Line >= 0 {
		s.got.front = cutTo(s.notes.Text(s.titles[t].Line), 60)
	}
	s.notes.SetTitle(s.titles[t].Line)
	s.notes.SetEvents(nil)
	starts := s.notes.FindEvents()
	s.notes.SetEvents(starts)
	options := append(s.notes.WayOptions(false), s.notes.WayOptions(true)...)
	var f1s []float64
	for _, o := range options {
		f1s = append(f1s, s.score(o.Titles))
	}
	s.notes.SetTitle(s.front)
	s.notes.SetEvents(s.starts)
	s.got.events = f1OfEvents(s, starts)
	k := best(w[structure.WayJudge], options)
	right := 0
	for i := range f1s {
		if f1s[i] > f1s[right] {
			right = i
		}
	}
	s.got.f1, s.got.bestF1 = f1s[k], f1s[right]
	s.got.way, s.got.best = describe(options[k]), describe(options[right])
	if verbose > 1 {
		s.got.reasons = difference(structure.WayJudge, w[structure.WayJudge], options[k], options[right])
	}
}

// f1OfEvents tells whether the further events are those of the gold.
func f1OfEvents(s *sample, starts []int) bool { return slices.Equal(starts, s.starts) }

func cutTo(s string, n int) string {
	r := []rune(s)
	return string(r[:min(len(r), n)])
}

func describe(o structure.Option) string {
	n := 0
	for _, t := range o.Titles {
		n += b2i(t.Role == structure.Session)
	}
	return fmt.Sprintf("[%s: %d]", o.Name, n)
}

// difference lists the rows that make one option score more than another.
func difference(judge string, w []float64, a, b structure.Option) string {
	rows := structure.Rows(judge)
	order := make([]int, len(rows))
	by := func(i int) float64 { return w[i] * (a.Measures[i] - b.Measures[i]) }
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(x, y int) bool { return math.Abs(by(order[x])) > math.Abs(by(order[y])) })
	var out strings.Builder
	for _, i := range order[:12] {
		fmt.Fprintf(&out, "%s %+.2f; ", rows[i].Name, by(i))
	}
	return out.String()
}

// report prints the scores by folder.
func report(ss []*sample) {
	type total struct{ f1, best, n, plain, plains, titles, titled, none, untitled, events float64 }
	sets := map[int]*total{}
	last := 0
	for _, s := range ss {
		t := sets[s.set]
		if t == nil {
			t = &total{}
			sets[s.set] = t
		}
		last = max(last, s.set)
		if s.firm {
			t.f1, t.best, t.n = t.f1+s.got.f1, t.best+s.got.bestF1, t.n+1
			if s.plain {
				t.plain, t.plains = t.plain+s.got.f1, t.plains+1
			}
		}
		t.events += float64(b2i(!s.got.events))
		firm := false
		for _, r := range s.rows {
			firm = firm || r.event && !r.neutral
		}
		if firm {
			t.titles, t.titled = t.titles+float64(b2i(s.got.title)), t.titled+1
		} else {
			t.none, t.untitled = t.none+float64(b2i(s.got.title)), t.untitled+1
		}
		if verbose > 0 && details && strings.Contains(s.name, only) {
			s.print()
		}
	}
	sum, n := 0.0, 0.0
	for k := range last + 1 {
		t := sets[k]
		if t == nil {
			continue
		}
		sum, n = sum+t.f1, n+t.n
		fmt.Printf("  folder %d: mean F1 %.4f of %.0f (with the best choice %.4f), plain text %.4f of %.0f; titles %.0f of %.0f, none %.0f of %.0f, events wrong %.0f\n",
			k+1, t.f1/t.n, t.n, t.best/t.n, t.plain/math.Max(t.plains, 1), t.plains, t.titles, t.titled, t.none, t.untitled, t.events)
	}
	fmt.Printf("  all: mean F1 %.4f of %.0f\n", sum/n, n)
}

func (s *sample) print() {
	if s.got.f1 < s.got.bestF1-0.03 || s.got.f1 < 0.9 && s.firm {
		fmt.Printf("   %-38s %.3f of %.3f  %s  not  %s\n", s.name, s.got.f1, s.got.bestF1, s.got.way, s.got.best)
		if s.got.reasons != "" {
			fmt.Println("        ", s.got.reasons)
		}
	}
	if !s.got.events {
		fmt.Printf("   %-38s further events are wrong\n", s.name)
	}
	if !s.got.title {
		fmt.Printf("   %-38s title: %s\n", s.name, s.got.front)
	}
}
