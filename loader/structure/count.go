package structure

import (
	"math"
)

// countBodies looks at what stands under the sessions, and before them.
func (s *survey) countBodies() {
	n, t := s.n, s.t
	for k, i := range s.sessions {
		end := s.ends[k]
		lines, in := end-i-1, t.of(i+1, end)
		deep := int(in.further)
		if n.lines[i].indent > 0 {
			deep = 0
			for j := i + 1; j < end; j++ {
				deep += int(when(n.lines[j].indent > n.lines[i].indent))
			}
		}
		if in.parts > 0 {
			last := t.before[end].parts
			s.parts = append(s.parts, t.parts[last-in.parts:last]...)
			s.right += when(n.titleLike(i + 1))
			s.talks += float64(in.talks)
			s.inside += float64(in.inside)
		}
		if n.lines[i].shape.mark != heading {
			s.within += float64(in.headings)
		}
		s.empty += when(lines == 0)
		s.items += when(int(in.items)*2 > lines)
		s.deep += when(deep*2 > lines)
		s.recurring += when(in.recurring > 0)
		s.titled += when(in.parts > 0)
		s.bodies = append(s.bodies, math.Log1p(float64(in.bytes)))
	}
	for _, x := range []*float64{&s.empty, &s.items, &s.deep, &s.recurring, &s.titled, &s.right} {
		*x /= s.size()
	}
	s.talks /= float64(max(len(s.parts), 1))
	s.inside /= float64(max(len(s.parts), 1))
	s.within /= math.Max(float64(t.of(n.front+1, len(n.lines)).headings), 1)
	first := t.of(n.front+1, s.first)
	s.before, s.titles = int(first.bytes), float64(first.parts-first.headings)
}

// recurMin is the width from which a line that recurs says something, in
// columns.
const recurMin = 2

// countOthers looks at the lines that are no heads.
func (s *survey) countOthers() {
	n, t := s.n, s.t
	for _, i := range s.sessions {
		if id := t.alike.of[i]; !s.sawShape[id] {
			s.sawShape[id] = true
			s.shapes++
			s.left += float64(t.marked[id])
		}
	}
	from := max(n.front, s.first) + 1
	s.unused = float64(t.of(from, len(n.lines)).parts)
	for _, i := range s.lines {
		s.left -= when(n.lines[i].shape.marks() && s.sawShape[t.alike.of[i]])
		s.unused -= when(i >= from && n.titleLike(i))
	}
	s.countBroken()
}

// countBroken looks for a count that begins before the first session and goes on inside
// one.
func (s *survey) countBroken() {
	heads := s.lines
	for _, i := range s.t.counts {
		for len(heads) > 0 && heads[0] < i {
			heads = heads[1:]
		}
		l, last := &s.n.lines[i], &s.countOf[s.t.alike.of[i]]
		switch {
		case len(heads) > 0 && heads[0] == i:
		case i < s.first:
			*last = l.number
		case *last > 1 || *last == 1 && l.shape.mark == counted: // a number alone is no count yet
			s.broken = math.Max(s.broken, when(*last == l.number-1))
			*last = 0 // only the next says whether it goes on
		}
	}
}

// countSequence looks at how the sessions follow each other.
func (s *survey) countSequence() {
	n, t := s.n, s.t
	last, before, steps, way := int32(-1), -1, 0.0, 0.0
	different, most := 0, 0
	for _, i := range s.sessions {
		l := &n.lines[i]
		if id := t.same.of[i]; !s.sawText[id] {
			s.sawText[id] = true
			different++
		}
		s.logs = append(s.logs, t.logs[i])
		if word := t.begin.of[i]; word > 0 {
			s.sawWord[word]++
			most = max(most, s.sawWord[word])
		}
		if l.number >= 0 {
			s.countAnew(i, before)
			s.restarts += when(l.number == 1 && last > 1)
			if last >= 0 && l.number != last && l.number != 1 {
				steps++
				way += 2*when(l.number > last) - 1
			}
			last = l.number
		}
		before = i
	}
	if again := s.anew + s.goOn; again > 0 {
		s.anew /= again
	}
	if s.inOrder = 1; steps > 0 {
		s.inOrder = math.Abs(way) / steps // newest first counts as well
	}
	s.restarts /= max(s.size()-1, 1)
	s.distinct = float64(different) / s.size()
	s.width, s.widths = spread(s.logs)
	if len(s.sessions) > 1 {
		s.words = float64(most) / s.size()
	}
	for _, j := range s.parts {
		s.partWidth += t.logs[j]
	}
	s.partWidth /= float64(max(len(s.parts), 1))
}

// countAnew counts a numbered session that comes behind one of another shape, -1 for none,
// where there was one of its own before: as beginning anew, or as going on.
func (s *survey) countAnew(i, before int) {
	last := &s.lastOf[s.t.alike.of[i]]
	if *last > 0 && before >= 0 && s.t.alike.of[before] != s.t.alike.of[i] {
		anew := when(s.n.lines[i].number == 1)
		s.anew, s.goOn = s.anew+anew, s.goOn+1-anew
	}
	*last = s.n.lines[i].number
}

// countGaps holds the blank and drawn lines before sessions against those
// before other lines.
func (s *survey) countGaps() {
	n, t, end := s.n, s.t, len(s.n.lines)
	start := n.front + 2
	from := max(start, s.first+1)
	rules, gaps := float64(t.of(start, end).rules), float64(t.of(from, end).gaps)
	var own, owns, ruled float64
	for _, i := range s.lines {
		b := &n.blocks[i]
		ruled += when(i >= start && b.Rule)
		if i >= from {
			own, owns = own+float64(gapBefore(b)), owns+1
		}
	}
	if rules >= habit {
		s.rules = ruled / rules
	}
	if others := float64(end-from) - owns; owns > 0 && others > 0 {
		s.gap = own/owns - (gaps-own)/others
	}
}

// gapMost is how many blank lines count at most, and habit how often something
// must be seen to be one.
const (
	gapMost = 4
	habit   = 3
)

// countLevels counts headings among the sessions by level.
func (s *survey) countLevels() {
	for _, i := range s.sessions {
		if s.n.lines[i].shape.mark != heading {
			continue
		}
		if s.levels == nil {
			s.levels = map[int]int{}
		}
		s.levels[int(s.n.blocks[i].Level)]++
	}
}

// rank is the share of the sessions that are headings of the k-th level there is,
// counted from 1; the last stands for all deeper ones.
func (s *survey) rank(k int, deeper bool) float64 {
	at, hit := 0, 0
	for level, n := range s.t.headings {
		if n == 0 {
			continue
		}
		if at++; at == k || deeper && at > k {
			hit += s.levels[level]
		}
	}
	return float64(hit) / s.size()
}
