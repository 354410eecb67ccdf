package structure

import (
	"math"
	"strings"

	"yomi/loader/block"
)

// countBodies looks at what stands under the sessions, and before them.
func (s *survey) countBodies() {
	n := s.n
	s.bodies = make([]float64, 0, len(s.sessions))
	for k, i := range s.sessions {
		size, lines := 0, s.ends[k]-i-1
		recurring, titled, items, deep := false, false, 0, 0
		for j := i + 1; j < s.ends[k]; j++ {
			l := &n.lines[j]
			size += n.size(j)
			recurring = recurring || l.is(recurs) && l.shape.mark != listed && l.width > recurMin
			if n.titleLike(j) {
				titled = true
				s.parts = append(s.parts, j)
				s.right += when(j == i+1)
			}
			items += int(when(n.blocks[j].Kind == block.Item))
			deep += int(when(l.indent > n.lines[i].indent))
		}
		s.empty += when(lines == 0)
		s.items += when(items*2 > lines)
		s.deep += when(deep*2 > lines)
		s.recurring += when(recurring)
		s.titled += when(titled)
		s.bodies = append(s.bodies, math.Log1p(float64(size)))
	}
	for _, x := range []*float64{&s.empty, &s.items, &s.deep, &s.recurring, &s.titled, &s.right} {
		*x /= s.size()
	}
	for j := n.front + 1; j < s.first; j++ {
		s.before += n.size(j)
		s.titles += when(n.lines[j].shape.mark != heading && n.titleLike(j))
	}
}

// recurMin is the width from which a line that recurs says something, in
// columns.
const recurMin = 2

// countOthers looks at the lines that are no heads.
func (s *survey) countOthers() {
	n, shapes := s.n, map[shape]bool{}
	for _, i := range s.sessions {
		shapes[n.lines[i].shape] = true
	}
	s.shapes = float64(len(shapes))
	before := map[shape]int32{} // what lines before the first session count to; one line is no count
	for j := n.front + 1; j < len(n.lines); j++ {
		l := &n.lines[j]
		if s.isHead[j] {
			continue
		}
		if l.shape.mark == numbered && l.indent == 0 && l.number > 0 {
			if j < s.first {
				before[l.shape] = l.number
			} else if last := before[l.shape]; last > 1 {
				s.broken = math.Max(s.broken, when(last == l.number-1))
				delete(before, l.shape) // only the next says whether it goes on
			}
		}
		if m := l.shape.mark; m != noMark && m != bare && m != listed && shapes[l.shape] {
			s.left++
		}
		s.unused += when(n.titleLike(j) && j > s.first)
	}
}

// countSequence looks at how the sessions follow each other.
func (s *survey) countSequence() {
	n := s.n
	words, texts := map[string]int{}, make(map[string]bool, len(s.sessions))
	widths := make([]float64, 0, len(s.sessions))
	last, steps, way := int32(-1), 0.0, 0.0
	for _, i := range s.sessions {
		l := &n.lines[i]
		folded := l.folded()
		texts[folded] = true
		widths = append(widths, math.Log1p(float64(l.width)))
		word, _, _ := strings.Cut(folded, " ")
		words[strings.Trim(word, "0123456789#.:")]++
		if l.number >= 0 {
			s.restarts += when(l.number == 1 && last > 1)
			if last >= 0 && l.number != last && l.number != 1 {
				steps++
				way += 2*when(l.number > last) - 1
			}
			last = l.number
		}
	}
	if s.inOrder = 1; steps > 0 {
		s.inOrder = math.Abs(way) / steps // newest first counts as well
	}
	s.restarts /= max(s.size()-1, 1)
	s.distinct = float64(len(texts)) / s.size()
	s.width, s.widths = spread(widths)
	for w, times := range words {
		if w != "" && len(s.sessions) > 1 {
			s.words = max(s.words, float64(times)/s.size())
		}
	}
	for _, j := range s.parts {
		s.partWidth += math.Log1p(float64(n.lines[j].width)) / float64(len(s.parts))
	}
}

// countGaps holds the blank and drawn lines before sessions against those
// before other lines.
func (s *survey) countGaps() {
	n := s.n
	var own, owns, other, others, rules, ruled float64
	for j := n.front + 2; j < len(n.lines); j++ {
		b := &n.blocks[j]
		if b.Rule {
			rules++
			ruled += when(s.isHead[j])
		}
		if j <= s.first {
			continue
		}
		gap := float64(min(int(b.Blanks), gapMost)) + 2*when(b.Rule)
		if s.isHead[j] {
			own, owns = own+gap, owns+1
		} else {
			other, others = other+gap, others+1
		}
	}
	if rules >= habit {
		s.rules = ruled / rules
	}
	if owns > 0 && others > 0 {
		s.gap = own/owns - other/others
	}
}

// gapMost is how many blank lines count at most, and habit how often something
// must be seen to be one.
const (
	gapMost = 4
	habit   = 3
)

// countLevels counts headings by level.
func (s *survey) countLevels() {
	s.levels, s.have = map[int]int{}, make([]int, 256)
	s.n.candidates(func(i int, l *line) {
		if l.shape.mark == heading {
			s.have[s.n.blocks[i].Level]++
		}
	})
	for _, i := range s.sessions {
		if s.n.lines[i].shape.mark == heading {
			s.levels[int(s.n.blocks[i].Level)]++
		}
	}
}

// rank is the share of the sessions that are headings of the k-th level there is,
// counted from 1; the last stands for all deeper ones.
func (s *survey) rank(k int, deeper bool) float64 {
	at, hit := 0, 0
	for level, n := range s.have {
		if n == 0 {
			continue
		}
		if at++; at == k || deeper && at > k {
			hit += s.levels[level]
		}
	}
	return float64(hit) / s.size()
}
