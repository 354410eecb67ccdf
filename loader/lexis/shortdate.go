package lexis

import "strings"

// DatedLine reports a line that begins with a date, in brackets or behind # or
// not; sure tells those that can be nothing else from 2.13 and 3-12, which are
// dates where others beside them are.
func DatedLine(text string) (dated, sure bool) {
	s := text
	if !opensPlainly(s) {
		s = strings.TrimLeft(text, "#＃(（[【<＜〔 \u3000")
	}
	if s == "" || len(text)-len(s) > len("（【") {
		return false, false
	}
	if c := s[0] | 0x20; c >= 'a' && c <= 'z' && strings.IndexByte("jfmasond", c) < 0 || s[0] >= 0xe3 && s[0] <= 0xe9 && !mayBeginDate(s) {
		return false, false // no month begins so, and no year in ideographs
	}
	s = s[:min(len(s), dateReach)]
	d, n := DateAt(s)
	if n > 0 && d.Month > 0 && (d.Day > 0 || d.Year > 0) {
		return true, true
	}
	word := n == 0 && len(s) == len(text) && (s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z')
	if len(text) <= dateReach && !word && DateLine(text) {
		return true, true
	}
	if shortDate(s) {
		return true, false
	}
	return false, false
}

// shortDate reads 2.13, 02.19, 3/12 and 12-5 with nothing beside them but a sign
// and what comes after it, or a few words.
func shortDate(s string) bool {
	a, n := NumberAt(s, 2)
	if n == 0 || n >= len(s) || strings.IndexByte("./-", s[n]) < 0 {
		return false
	}
	sep := s[n]
	b, m := NumberAt(s[n+1:], 2)
	if m == 0 || !(a >= 1 && a <= 12 && b >= 1 && b <= 31 || a >= 1 && a <= 31 && b >= 1 && b <= 12) {
		return false
	}
	end := n + 1 + m
	rest := strings.TrimSpace(s[end:])
	switch {
	case rest == "":
		return true
	case sep == '.':
		// 1.1. and 1.1) number parts, and so does 1.1 before a word.
		return s[end] != '.' && s[end] != ')' && s[end] == ' ' && strings.IndexByte("~-(", rest[0]) >= 0
	case sep == '-' && s[end] == '-':
		return false
	}
	return !LetterOrDigit(FirstRune(rest)) || (s[end] == ' ' || sep == '/' && Wide(FirstRune(rest))) && Columns(rest) <= dateTail
}

// apostropheYear reads a year of two digits behind an apostrophe, as Korean offices write it,
// with the month and the day: ’21. 7. 12.
func apostropheYear(s string) (Date, int) {
	rest, ok := strings.CutPrefix(s, "’")
	if !ok {
		if rest, ok = strings.CutPrefix(s, "'"); !ok {
			return Date{}, 0
		}
	}
	y, n := NumberAt(rest, 2)
	if n != 2 {
		return Date{}, 0
	}
	for _, sep := range [...]string{". ", ".", "/", "-"} {
		after, ok := strings.CutPrefix(rest[n:], sep)
		if !ok {
			continue
		}
		if d, m := monthDay(after, sep); m > 0 && d.Day > 0 {
			d.Year = century + y
			return d, len(s) - len(after) + m
		}
	}
	return Date{}, 0
}

// century is what a year of two digits leaves out.
const century = 2000
