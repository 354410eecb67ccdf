package structure

import (
	"math"

	"yomi/loader/block"
)

// whole is what is counted of a document as a whole, for the choice to find no
// sessions in it.
type whole struct {
	lines, marked, titles, apart, sentences, items, code, dates, talks float64
}

// whole counts the lines.
func (n *Notes) whole() whole {
	var w whole
	for i := n.front + 1; i < len(n.lines); i++ {
		l := &n.lines[i]
		w.lines++
		w.marked += when(l.shape.mark.strength() >= signed.strength())
		w.titles += when(n.titleLike(i))
		w.apart += when(l.is(apart))
		w.sentences += when(l.is(sentence) || l.is(spoken))
		w.items += when(n.blocks[i].Kind == block.Item)
		w.code += when(n.blocks[i].Kind == block.Code)
		w.dates += when(l.shape.mark != listed && l.when())
		w.talks += when(l.talk())
	}
	return w
}

// nothing measures the choice of no sessions.
func nothing(measure func(*Notes, whole) float64) func(*survey) float64 {
	return func(s *survey) float64 {
		if len(s.sessions) > 0 {
			return 0
		}
		return measure(s.n, s.n.whole())
	}
}

func nothingShare(count func(whole) float64) func(*survey) float64 {
	return nothing(func(_ *Notes, w whole) float64 { return count(w) / math.Max(w.lines, 1) })
}

// nothingRows: whether there are sessions at all.
var nothingRows = []row[survey]{
	{"no sessions", either, 0, nothing(func(*Notes, whole) float64 { return 1 })},
	{"no sessions in how many lines", either, 0, nothing(func(_ *Notes, w whole) float64 { return math.Log1p(w.lines) / 2 })},
	{"no sessions where no line is marked as a title", raises, 0, nothing(func(_ *Notes, w whole) float64 { return when(w.marked == 0) })},
	{"no sessions where one line is marked as a title", raises, 0, nothing(func(_ *Notes, w whole) float64 { return when(w.marked == 1) })},
	{"no sessions, and lines marked as titles", either, 0, nothingShare(func(w whole) float64 { return w.marked })},
	{"no sessions, and lines like titles", either, 0, nothingShare(func(w whole) float64 { return w.titles })},
	{"no sessions, and lines after blank lines", either, 0, nothingShare(func(w whole) float64 { return w.apart })},
	{"no sessions, and sentences", either, 0, nothingShare(func(w whole) float64 { return w.sentences })},
	{"no sessions, and items", either, 0, nothingShare(func(w whole) float64 { return w.items })},
	{"no sessions, and code", either, 0, nothingShare(func(w whole) float64 { return w.code })},
	{"no sessions, and dates", lowers, 0, nothingShare(func(w whole) float64 { return w.dates })},
	{"no sessions, and titles of talks", lowers, 0, nothingShare(func(w whole) float64 { return w.talks })},
	{"no sessions, and no title", either, 0, nothing(func(n *Notes, _ whole) float64 { return when(n.front < 0) })},
	{"no sessions, and the title says that something was held", lowers, 0, nothing(func(n *Notes, _ whole) float64 {
		if n.front < 0 {
			return 0
		}
		f := n.frontLine(n.front)
		return when(f.named || f.told || f.year)
	})},
}
