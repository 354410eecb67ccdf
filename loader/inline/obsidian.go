package inline

import (
	"strings"
	"unicode"
)

// BlockName is the name that Obsidian gives a block, ^name, if that is all of s
// but for blanks at its end; "" for none. ^2 is a power.
func BlockName(s string) string {
	s = strings.TrimRight(s, " \t\r\n")
	name, ok := strings.CutPrefix(s, "^")
	if !ok || len(name) < blockNameMin || strings.IndexFunc(name, func(r rune) bool { return !isNameOfBlock(r) }) >= 0 {
		return ""
	}
	if len(name) < madeName && strings.IndexFunc(name, unicode.IsLetter) < 0 {
		return ""
	}
	return s
}

// blockNameMin is the shortest name of a block: ^n is a power, too.
const blockNameMin = 2

// madeName is how long the names are that Obsidian makes, of the digits of numbers
// in base 16, of which all may be decimal.
const madeName = 6

func isNameOfBlock(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-'
}

// takeBlockName takes the name of the block at its end, which nobody reads.
func takeBlockName(s *scanner, i int) int {
	if len(s.ends) > 0 || !blank(s.before(i)) {
		return i
	}
	name := BlockName(s.src[i:s.hi])
	if name == "" {
		return i
	}
	if s.anchor == "" {
		s.anchor = name
	}
	from := i
	for from > s.lo && (s.src[from-1] == ' ' || s.src[from-1] == '\t') {
		from--
	}
	s.d.cut(from, s.hi)
	return s.hi
}

// commentSign is what Obsidian has on both sides of a comment.
const commentSign = "%%"

// takeComment leaves out a comment, which nobody reads. Behind a number the signs are
// percents, and before a letter the name of a variable.
func takeComment(s *scanner, i int) int {
	if !s.at(i, commentSign) || s.at(i, "%%%") || wordRune(s.before(i)) {
		return i
	}
	end := s.find(commentSign, i+len(commentSign))
	if end <= i+len(commentSign) || wordRune(s.after(end+len(commentSign))) || s.at(end, "%%%") {
		return i
	}
	from, to := i, end+len(commentSign)
	if from > s.lo && s.src[from-1] == ' ' && (to == s.hi || s.src[to] == ' ') {
		from-- // one blank is left of two
	}
	s.d.cut(from, to)
	return to
}

func wordRune(r rune) bool { return r == '%' || unicode.IsLetter(r) || unicode.IsDigit(r) }
