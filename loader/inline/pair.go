package inline

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// pair is a sign that stands before and behind the words it says something of.
// Code, math and what has no style are literal: nothing in them is marked.
type pair struct {
	sign  string
	style model.Style
}

// around takes a pair whose signs stand around words: nothing but a blank or
// punctuation outside, no blank inside, as reStructuredText, AsciiDoc, Textile and
// Org have it. Words of Chinese, Japanese and Korean have no blanks around them, so
// that stars and grave accents may touch those: *強調*です.
func (p pair) around(s *scanner, i int) int {
	lo := i + len(p.sign)
	if !s.at(i, p.sign) || blank(s.after(lo)) || s.after(lo) == rune(p.sign[0]) || !p.outside(s.before(i)) {
		return i
	}
	return p.take(s, i, s.closing(p, lo+1))
}

// anywhere takes a pair whose signs may stand inside a word, with no blank on their
// inner sides.
func (p pair) anywhere(s *scanner, i int) int {
	lo := i + len(p.sign)
	if !s.at(i, p.sign) || blank(s.after(lo)) || s.after(lo) == rune(p.sign[0]) {
		return i
	}
	k := s.find(p.sign, lo+1)
	if k < 0 || blank(s.before(k)) {
		return i
	}
	return p.take(s, i, k)
}

// take makes what stands between the signs at i and at k what the pair says; i if
// there is none at k.
func (p pair) take(s *scanner, i, k int) int {
	lo := i + len(p.sign)
	if k <= lo || lexis.Blank(s.src[lo:k]) {
		return i
	}
	switch p.style {
	case model.StyleCode, model.StyleMath:
		return s.literal(i, lo, k, k+len(p.sign), p.style)
	case 0:
		s.d.cut(i, lo)
		s.d.cut(k, k+len(p.sign))
		return k + len(p.sign)
	}
	s.d.mark(lo, k, p.style)
	return s.inside(i, lo, k, k+len(p.sign))
}

// outside reports a character that may stand before the first sign of a pair and
// behind its last: none of a word and not the sign itself.
func (p pair) outside(r rune) bool {
	if r == rune(p.sign[0]) {
		return false
	}
	if p.sign[0] == '*' || p.sign[0] == '`' {
		return !letter(r) || lexis.Wide(r)
	}
	return !letter(r)
}

// closing is the offset of the next sign at or behind from that can end p, -1 for
// none. What was found is remembered, so that a sign is not searched for twice.
func (s *scanner) closing(p pair, from int) int {
	var e *found
	for i := range s.closers {
		if s.closers[i].sign == p.sign {
			e = &s.closers[i]
		}
	}
	if e == nil {
		s.closers = append(s.closers, found{sign: p.sign, from: -1})
		e = &s.closers[len(s.closers)-1]
	}
	if e.from < 0 || from < e.from || e.at >= 0 && e.at < from {
		*e = found{p.sign, from, s.closer(p, from)}
	}
	if e.at >= 0 && e.at+len(p.sign) <= s.limit() {
		return e.at
	}
	return -1
}

func (s *scanner) closer(p pair, from int) int {
	c := rune(p.sign[0])
	for k := from; k < s.hi; k++ {
		n := strings.Index(s.src[k:s.hi], p.sign)
		if n < 0 {
			return -1
		}
		k += n
		if before := s.before(k); !blank(before) && before != c && before != '\\' && p.outside(s.after(k+len(p.sign))) {
			return k
		}
	}
	return -1
}

// inside goes on with what stands from lo to hi, whose marks stand from i and up to
// to, and then behind those.
func (s *scanner) inside(i, lo, hi, to int) int {
	s.d.cut(i, lo)
	s.d.cut(hi, to)
	s.ends = append(s.ends, end{at: hi, size: to - hi})
	return lo
}
