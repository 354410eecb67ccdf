package inline

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
	"yomi/model"
)

// delim is a run of signs that may begin or end emphasis (CommonMark 6.2,
// "delimiter run").
type delim struct {
	at, n       int // what is left of it: n signs at an offset
	size        int // how many it was
	c           byte
	opens, ends bool
}

// takeDelims takes a run of signs. Whether it means anything is known once what
// it stands around is read.
func takeDelims(s *scanner, i int) int {
	c, end := s.src[i], i+1
	for end < s.hi && s.src[end] == c {
		end++
	}
	n := end - i
	if c == '~' && n != 2 || c == '=' && n != 2 {
		return end
	}
	d := delim{at: i, n: n, size: n, c: c}
	d.opens, d.ends = s.flanks(i, end, c)
	if d.opens || d.ends || c == '*' && n > 1 {
		s.delims = append(s.delims, d)
	}
	return end
}

// flanks reports whether a run of signs can open and end emphasis: no blank
// stands on the inner side, and no word on the outer one where the inner begins
// or ends with punctuation (CommonMark 6.2, left- and right-flanking). Words of
// Chinese, Japanese and Korean have no blanks around them, so that next to them
// punctuation inside is no hindrance: **「…」**と.
func (s *scanner) flanks(i, end int, c byte) (opens, ends bool) {
	before, after := s.before(i), s.after(end)
	left := !blank(after) && (!punct(after) || blank(before) || punct(before) || lexis.Wide(before))
	right := !blank(before) && (!punct(before) || blank(after) || punct(after) || lexis.Wide(after))
	switch {
	case c == '_':
		return left && (!right || punct(before)), right && (!left || punct(after))
	case c != '~' && operator(c, end-i, before, after):
		return false, false
	}
	return left, right
}

// operator reports signs between letters or digits that compute: 2*3, a*b, 2**3,
// a==b. What emphasises a part of a Latin word is rare, and written with two.
func operator(c byte, n int, before, after rune) bool {
	digits := before >= '0' && before <= '9' && after >= '0' && after <= '9'
	return digits || (n == 1 || c == '=') && latin(before) && latin(after)
}

// latin reports a letter or digit of ASCII.
func latin(r rune) bool { return r < utf8.RuneSelf && letter(r) }

// emphasis gives the runs of signs from index first on their meaning, and forgets
// them (CommonMark, "process emphasis"). What was opened and not ended is looked
// through once: a search for an opener does not go back behind where the last one
// of its kind failed.
func (s *scanner) emphasis(first int) {
	if len(s.delims) == first {
		return
	}
	var floor [kinds]int // by kind, the offset before which no opener is of use to it
	open := s.delims[first:first]
	for _, d := range s.delims[first:] {
		for d.ends && d.n > 0 {
			k := d.kind()
			i := len(open) - 1
			for i >= 0 && open[i].at >= floor[k] && !matches(open[i], d) {
				i--
			}
			if i < 0 || open[i].at < floor[k] {
				floor[k] = d.at
				break
			}
			open = open[:i+1]
			s.pair(&open[i], &d)
			if open[i].n == 0 {
				open = open[:i]
			}
		}
		if d.n > 0 && (d.opens || d.c == '*' && d.n > 1) {
			open = append(open, d)
		}
	}
	s.stray(open)
	s.delims = s.delims[:first]
}

// delimSigns are the signs that runs are made of.
const delimSigns = "*_~="

// kinds is how many kinds of runs there are: by sign, size modulo 3, and whether
// they can open as well.
const kinds = len(delimSigns) * 3 * 2

// kind is what decides which openers a run of signs can end.
func (d *delim) kind() int {
	k := strings.IndexByte(delimSigns, d.c)*6 + d.size%3
	if d.opens {
		k += 3
	}
	return k
}

// matches reports whether what o opens d can end (rules 9 and 10: of runs that
// can do both, the sum of their sizes is no multiple of 3 unless both are).
func matches(o, d delim) bool {
	if o.c != d.c || !o.opens {
		return false
	}
	return !(o.ends || d.opens) || (o.size+d.size)%3 != 0 || o.size%3 == 0 && d.size%3 == 0
}

// pair makes what stands between two runs of signs emphasis, and takes the signs
// it needs off both.
func (s *scanner) pair(o, d *delim) {
	n, style := 1, model.StyleEmph
	if o.n >= 2 && d.n >= 2 {
		n, style = 2, model.StyleStrong
	}
	switch o.c {
	case '~':
		style = model.StyleStrike
	case '=':
		style = model.StyleMark
	}
	o.n -= n
	lo := o.at + o.n
	s.d.cut(lo, lo+n)
	s.d.mark(lo+n, d.at, style)
	s.d.cut(d.at, d.at+n)
	d.at += n
	d.n -= n
}

// stray takes pairs of ** that CommonMark does not see because a blank stands on
// their inner side for what their writers meant: ** 強い ** and **強い **です. Two
// with blanks all around multiply.
func (s *scanner) stray(open []delim) {
	last := -1
	for i := range open {
		o := &open[i]
		if o.c != '*' || o.n != 2 {
			continue
		}
		if last < 0 {
			if !latin(s.before(o.at)) {
				last = i
			}
			continue
		}
		first := &open[last]
		lo, hi := first.at+first.n, o.at
		apart := blank(s.after(lo)) && blank(s.before(hi)) && first.at > s.lo && blank(s.before(first.at)) && blank(s.after(o.at+o.n))
		if lo == hi || apart || latin(s.after(o.at+o.n)) {
			last = i
			continue
		}
		s.d.cut(lo, s.skipBlanks(lo))
		s.d.cut(lo+len(strings.TrimRight(s.src[lo:hi], " \t")), hi)
		s.pair(first, o)
		last = -1
	}
}
