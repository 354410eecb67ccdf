package inline

import (
	"strings"

	"yomi/model"
)

// quoteMarks are what two and three apostrophes mean in a wiki.
type quoteMarks struct{ two, three model.Style }

// prepare reads the apostrophes of a text at once, because how many of them mean
// which depends on those before (MediaWiki, doQuotes): five begin or end both, what
// is more than five or four is written out. What is not ended means nothing.
func (q quoteMarks) prepare(s *scanner) {
	const two, three = 0, 1
	open := [2]int{-1, -1} // where the words of each begin
	from := [2]int{}       // and its mark
	toggle := func(which, at, size int, style model.Style) {
		if open[which] < 0 {
			open[which], from[which] = at+size, at
			return
		}
		if lo := open[which]; lo < at {
			s.d.cut(from[which], lo)
			s.d.mark(lo, at, style)
			s.d.cut(at, at+size)
		}
		open[which] = -1
	}
	as := literally{at: s.lo}
	for i := s.lo; ; {
		n := strings.Index(s.src[i:s.hi], "''")
		if n < 0 {
			return
		}
		if i += n; as.reach(s, i) > i {
			i = as.end
			continue
		}
		size := s.count(i)
		end := i + size
		at := end - min(size, 5) // what is more is written out
		if size == 4 {
			at = end - 3
		}
		switch end - at {
		case 2:
			toggle(two, at, 2, q.two)
		case 3:
			toggle(three, at, 3, q.three)
		case 5:
			if open[two] > open[three] { // the inner one ends first
				toggle(two, at, 2, q.two)
				toggle(three, at+2, 3, q.three)
			} else {
				toggle(three, at, 3, q.three)
				toggle(two, at+3, 2, q.two)
			}
		}
		i = end
	}
}

// literally is the next part of a text that is written out, between <nowiki> and its
// end.
type literally struct{ at, end int }

// reach is where the part ends that offset i stands in, or less.
func (l *literally) reach(s *scanner, i int) int {
	for l.end <= i && l.at >= 0 {
		n := strings.Index(s.src[max(l.end, s.lo):s.hi], "<nowiki>")
		if n < 0 {
			l.at = -1
			return 0
		}
		l.at = max(l.end, s.lo) + n
		l.end = s.hi
		if k := strings.Index(s.src[l.at:s.hi], "</nowiki>"); k >= 0 {
			l.end = l.at + k
		}
		if l.end <= l.at {
			l.end = l.at + 1
		}
	}
	if l.at < 0 || i < l.at {
		return 0
	}
	return l.end
}
