package structure

import (
	"math"
	"strings"
	"sync"

	"yomi/loader/block"
)

// tally is what is asked of the lines in every way to read the notes, counted once for
// all of them: a way differs from others by which lines are heads.
type tally struct {
	n        *Notes
	before   []sums    // by line, what those before it come to; one more for the end
	parts    []int     // the lines that are marked as titles are
	logs     []float64 // by line that may be a title, the logarithm of its width
	counts   []int     // the lines at the margin behind the front that count
	same     numbering // by line, which say the same
	begin    numbering // which begin with the same word
	alike    numbering // which have the same shape
	marked   []int32   // of each shape, how many lines behind the front are marked with it
	headings []int     // how many may be titles, by level
	spare    sync.Pool // surveys whose room is free
}

// sums are what some lines come to.
type sums struct {
	bytes, gaps, rules int32
	items, further     int32 // items, and lines further in than the margin
	recurring          int32 // lines that recur and say something
	parts, headings    int32 // lines marked as titles are, and headings among them
	talks, inside      int32 // of the parts those that say what titles of talks do, and of what talks have inside
}

// numbering numbers what the lines have, from 0 on. Those that have the same have the
// same number.
type numbering struct {
	of   []int32 // by line
	many int
}

// numberOf gives line i the number of what it has.
func numberOf[T comparable](m *numbering, known map[T]int32, i int, has T) {
	k, ok := known[has]
	if !ok {
		k = int32(m.many)
		known[has] = k
		m.many++
	}
	m.of[i] = k
}

// tally counts what is asked of the lines.
func (n *Notes) tally() *tally {
	t := &tally{n: n, before: make([]sums, len(n.lines)+1), logs: make([]float64, len(n.lines)), headings: make([]int, 1)}
	ids := make([]int32, 3*len(n.lines))
	for k, of := range []*numbering{&t.same, &t.begin, &t.alike} {
		of.of = ids[k*len(n.lines) : (k+1)*len(n.lines)]
	}
	texts, words, shapes := make(map[string]int32, len(n.lines)), map[string]int32{"": 0}, map[shape]int32{}
	t.begin.many = 1 // beginning with no word is the first
	for i := range n.lines {
		l, b := &n.lines[i], &n.blocks[i]
		s := t.before[i]
		s.bytes += int32(n.size(i))
		s.gaps += int32(gapBefore(b))
		s.rules += int32(when(b.Rule))
		s.items += int32(when(b.Kind == block.Item))
		s.further += int32(when(l.indent > 0))
		s.recurring += int32(when(l.is(recurs) && l.shape.mark != listed && l.width > recurMin))
		s.headings += int32(when(l.shape.mark == heading))
		if n.titleLike(i) {
			s.parts++
			s.talks += int32(when(l.talk()))
			s.inside += int32(when(l.inside()))
			t.parts = append(t.parts, i)
		}
		t.before[i+1] = s
		if l.shape.mark == noMark {
			continue
		}
		t.logs[i] = math.Log1p(float64(l.width))
		folded := l.folded()
		word, _, _ := strings.Cut(folded, " ")
		numberOf(&t.same, texts, i, folded)
		numberOf(&t.begin, words, i, strings.Trim(word, "0123456789#.:"))
		numberOf(&t.alike, shapes, i, l.shape)
	}
	t.countBehind()
	return t
}

// of is what the lines from one on to another come to.
func (t *tally) of(from, to int) sums {
	a, b := &t.before[min(from, to)], &t.before[to]
	return sums{b.bytes - a.bytes, b.gaps - a.gaps, b.rules - a.rules, b.items - a.items, b.further - a.further,
		b.recurring - a.recurring, b.parts - a.parts, b.headings - a.headings, b.talks - a.talks, b.inside - a.inside}
}

// countBehind counts what only lines behind the front are asked for.
func (t *tally) countBehind() {
	n := t.n
	t.marked = make([]int32, t.alike.many)
	for i := n.front + 1; i < len(n.lines); i++ {
		l := &n.lines[i]
		if (l.shape.mark == numbered || l.shape.mark == counted) && l.indent == 0 && l.number > 0 {
			t.counts = append(t.counts, i)
		}
		if l.shape.marks() {
			t.marked[t.alike.of[i]]++
		}
	}
	n.candidates(func(i int, l *line) {
		if l.shape.mark != heading {
			return
		}
		level := int(n.blocks[i].Level)
		for len(t.headings) <= level {
			t.headings = append(t.headings, 0)
		}
		t.headings[level]++
	})
}

// marks reports a shape of lines that are told from others by more than being items.
func (s shape) marks() bool { return s.mark != noMark && s.mark != bare && s.mark != listed }

// gapBefore is how far a block stands from the one before it: a drawn line is as much as two
// blank ones.
func gapBefore(b *block.Block) int { return min(int(b.Blanks), gapMost) + 2*int(when(b.Rule)) }
