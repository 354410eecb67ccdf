package structure

import (
	"math"
	"math/bits"

	"yomi/loader/block"
)

// survey is what is counted of a way once, for the rows that judge it.
type survey struct {
	n                 *Notes
	t                 *tally
	w                 *way
	lines             []int              // of the heads, each once
	sessions, groups  []int              // lines
	ends              []int              // of the sessions
	parts             []int              // lines inside sessions that are marked as titles are
	shares            [factCount]float64 // of the sessions
	marks             [marks]float64
	bodies            []float64 // logarithms of the text under each
	first             int       // the line of the first head
	empty, right      float64   // sessions without text; parts right under a title
	recurring, titled float64   // sessions with a line that recurs, and with a part
	items, deep       float64   // sessions of items mostly, and of lines further in
	within            float64   // headings inside sessions that are none
	before            int       // text before the first
	titles            float64   // titles before it that are no headings
	left              float64   // lines of the sessions' shape that are none
	unused            float64   // lines marked as titles that are none
	broken            float64   // a count that begins before the sessions goes on inside one
	restarts          float64
	anew, goOn        float64 // share of those whose numbers begin anew behind others; of the rest how many
	lastOf            []int32 // by shape, the number of the last
	countOf           []int32 // by shape, the number of the last before the sessions
	inOrder           float64 // how far what counts them goes one way: 1 where each number follows the last
	words             float64 // share of the first word that most begin with
	distinct, shapes  float64
	width, widths     float64 // mean logarithm and spread
	partWidth         float64
	talks, inside     float64 // of the parts those that say what titles of talks do, and of what talks have inside
	gap               float64
	rules             float64
	levels            map[int]int // of headings among the sessions
	sawText, sawShape []bool      // by their numbers, which texts and shapes the sessions have
	sawWord           []int       // and how many begin with each word
	logs              []float64   // of the widths of the sessions
}

// score judges a way.
func (t *tally) score(w *way) float64 {
	s, _ := t.spare.Get().(*survey)
	if s == nil {
		s = &survey{}
	}
	s.count(t, w)
	score := wayJudge.score(s)
	t.spare.Put(s)
	return score
}

// survey is what tells a way from others.
func (t *tally) survey(w *way) *survey {
	s := &survey{}
	s.count(t, w)
	return s
}

// reset gives up what was counted of another way, and keeps its room.
func (s *survey) reset(t *tally, w *way) {
	*s = survey{n: t.n, t: t, w: w, lines: s.lines[:0], sessions: s.sessions[:0], groups: s.groups[:0], ends: s.ends[:0], parts: s.parts[:0],
		bodies: s.bodies[:0], logs: s.logs[:0], sawText: cleared(s.sawText, t.same.many), sawShape: cleared(s.sawShape, t.alike.many), sawWord: cleared(s.sawWord, t.begin.many),
		lastOf: cleared(s.lastOf, t.alike.many), countOf: cleared(s.countOf, t.alike.many)}
}

// cleared is room for many values, all zero.
func cleared[T any](room []T, many int) []T {
	if cap(room) < many {
		return make([]T, many)
	}
	room = room[:many]
	clear(room)
	return room
}

// count counts what tells a way from others.
func (s *survey) count(t *tally, w *way) {
	s.reset(t, w)
	n := t.n
	for k, h := range w.heads {
		if k == 0 || w.heads[k-1].line != h.line {
			s.lines = append(s.lines, h.line)
		}
		switch h.role {
		case Event:
			continue
		case Container:
			s.groups = append(s.groups, h.line)
			continue
		}
		end := len(n.lines)
		if k+1 < len(w.heads) {
			end = w.heads[k+1].line
		}
		s.sessions, s.ends = append(s.sessions, h.line), append(s.ends, end)
	}
	if len(s.sessions) == 0 {
		return
	}
	s.first = w.heads[0].line
	s.countFacts()
	s.countBodies()
	s.countOthers()
	s.countSequence()
	s.countGaps()
	s.countLevels()
}

// size is how many sessions there are.
func (s *survey) size() float64 { return float64(len(s.sessions)) }

// countFacts counts what holds for the sessions' titles. One right under the title of
// its group stands apart if that does; headings and items need no blank line to be told.
func (s *survey) countFacts() {
	at := 0 // among the lines of heads
	for _, i := range s.sessions {
		for s.lines[at] < i {
			at++
		}
		l := &s.n.lines[i]
		s.marks[l.shape.mark]++
		own := l.all()
		if m := l.shape.mark; at > 0 && s.lines[at-1] == i-1 && s.n.lines[i-1].is(apart) && m != heading && m != listed {
			own.set(apart, true)
		}
		for ; own != 0; own &= own - 1 {
			s.shares[bits.TrailingZeros64(uint64(own))]++
		}
	}
	for f := range s.shares {
		s.shares[f] /= s.size()
	}
	for m := range s.marks {
		s.marks[m] /= s.size()
	}
}

// spread is the mean of numbers and how far they are from it.
func spread(xs []float64) (mean, deviation float64) {
	for _, x := range xs {
		mean += x
	}
	mean /= float64(max(len(xs), 1))
	for _, x := range xs {
		deviation += (x - mean) * (x - mean)
	}
	return mean, math.Sqrt(deviation / float64(max(len(xs), 1)))
}

// outline is 1 where the sessions are the outermost items of notes that are an outline and no
// more: nearly each is over others, and no heading is there.
func (s *survey) outline() float64 {
	all := s.t.of(s.n.front+1, len(s.n.lines))
	items := float64(all.items) / float64(len(s.n.lines)-s.n.front-1)
	return when(len(s.sessions) > 2 && s.marks[listed] == 1 && s.shares[overDeeper] > 0.9 && all.headings == 0 && items > outlineItems)
}

// outlineItems is how large a share of an outline are items.
const outlineItems = 0.8

// grouping is the share of the sessions that are words for groups of talks and have titles of
// their own below, which are no words for what talks have inside: those are the talks.
func (s *survey) grouping() float64 {
	n := 0.0
	for k, i := range s.sessions {
		if l := &s.n.lines[i]; l.is(group) && !l.is(part) { // 内容 is either
			n += when(s.severalTitles(i+1, s.ends[k]))
		}
	}
	return n / s.size()
}

// severalTitles reports two or more lines from one on to another that are marked as titles, or
// stand over text or over what is further in as those do.
func (s *survey) severalTitles(from, to int) bool {
	titles := 0
	for i := from; i < to && titles < 2; i++ {
		l := &s.n.lines[i]
		if l.shape.mark == noMark || l.is(sentence) || l.is(spoken) || l.inside() {
			continue
		}
		switch {
		case s.n.titleLike(i):
			titles++
		case i+1 == to || deeper(&s.n.blocks[from], &s.n.blocks[i]):
		case l.shape.mark == listed || l.indent > 0:
			titles += int(when(l.is(overDeeper)))
		case l.is(apart):
			titles += int(when(l.is(overText) || l.is(overDeeper) || s.n.blocks[i+1].Kind == block.Item))
		}
	}
	return titles > 1
}

// settled is the share of the sessions that are headings, of three and more, where others are lines
// that the notation gives no level: a few headings may be others' like, many are not.
func (s *survey) settled() float64 {
	own := 0
	for k := range s.w.classes {
		own += len(s.w.classes[k].lines)
	}
	if share := 1 - float64(own)/s.size(); own > 0 && len(s.sessions) > 2 && share > settledLeast {
		return share
	}
	return 0
}

// settledLeast is how large a share are many.
const settledLeast = 0.3

// lonely is the share of the groups, of three and more, that are headings with one session
// each, which is none: what stands below such a heading says when its talk was, or who spoke. What
// stands in quotes is a title.
func (s *survey) lonely() float64 {
	n, heads := 0, s.w.heads
	for k, h := range heads {
		if h.role != Container || s.n.lines[h.line].shape.mark != heading || k+1 == len(heads) {
			continue
		}
		below := &heads[k+1]
		alone := k+2 == len(heads) || heads[k+2].role != Session
		l := &s.n.lines[below.line]
		n += int(when(alone && below.role == Session && l.shape.mark != heading && !l.is(quoted)))
	}
	if len(s.groups) < 3 {
		return 0
	}
	return float64(n) / float64(len(s.groups))
}

// unlike is, where titles have a mark, the share of the sessions that nothing sets apart:
// neither a mark, a rule, a gap or an agenda, nor what a line leads to. The first of several
// may have none, because the title above sets it apart.
func (s *survey) unlike() float64 {
	if !s.n.marked {
		return 0
	}
	return s.n.share(s.sessions[min(1, len(s.sessions)/3):], func(l *line) bool {
		m := l.shape.mark
		return (m == bare && !l.overMore() && !l.is(overField) || m == label) && !l.is(afterRule) && !l.is(gapped) && !l.is(announced)
	})
}
