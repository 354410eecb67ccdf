package scan

import (
	"unicode"
	"unicode/utf8"

	"yomi/loader/lexis"
)

// gluedHabit is in how many lines a dash without a space before the words makes it the
// document's own bullet. Fewer may be options of a command, signatures, or negative.
const gluedHabit = 3

// gluesDashes reports a text whose lists have no space behind their dashes: so many of its
// lines, most of them right over or under another such line.
func (s *Scanner) gluesDashes() bool {
	lines, beside, before := 0, 0, -2
	together := false // the one before was counted as beside another
	for n := s.Next; n < s.End; n++ {
		line := s.Doc.Line(n)
		if _, off := lexis.Indent(line); !gluedDash(line[off:]) {
			continue
		}
		lines++
		next := before == n-1
		if next {
			beside++
			if !together {
				beside++ // the one before
			}
		}
		together, before = next, n
	}
	return lines >= gluedHabit && 2*beside > lines
}

// gluedDash reports a line that begins with a dash and a word right behind it.
func gluedDash(line string) bool {
	if len(line) < 3 || line[0] != '-' {
		return false
	}
	r, n := utf8.DecodeRuneInString(line[1:])
	if !unicode.IsLetter(r) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(line[1+n:])
	return r >= utf8.RuneSelf || unicode.IsLetter(after)
}

// markerAt is lexis.MarkerAt, and the dash that the text glues to its items.
func (s *Scanner) markerAt(line string) (lexis.Marker, bool) {
	m, ok := lexis.MarkerAt(line)
	if !ok && s.glued && gluedDash(line) {
		return lexis.Marker{Size: 1, Sign: 1, Kind: lexis.Dash}, true
	}
	return m, ok
}
