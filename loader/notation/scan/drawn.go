package scan

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/loader/notation/syntax"
)

// takeUnderlined takes a title and the row of = - ~ * under it (Markdown's
// setext headings, and what people draw in plain text). The row is about as
// long as the title, so that a rule below a paragraph stays a rule, or one that
// the document draws under titles only, or over and under this one.
func takeUnderlined(s *Scanner) bool {
	title, row := s.Line(s.Next), s.Line(s.Next+1)
	if lexis.Blank(title) || !syntax.RuleLine(row) || syntax.RuleLine(title) {
		return false
	}
	c, n := syntax.Drawn(row)
	width := lexis.Columns(strings.TrimSpace(title))
	if (!underlines(c) || n < 3 || n*2 < width || n > 2*width+20) && !s.UnderTitles(row) && !(n > 3 && s.between(row)) {
		return false
	}
	if above := s.Last(); above != nil && above.Kind == block.Para && above.Indent == 0 && s.Next > 0 && !lexis.Blank(s.Line(s.Next-1)) && c == '-' {
		return false // the last line of a paragraph over a rule
	}
	_, off := lexis.Indent(title)
	if off > 0 && s.Next > 0 && !lexis.Blank(s.Line(s.Next-1)) {
		return false // the last of some lines that stand further in than the row
	}
	text := strings.TrimSpace(title)
	if m, ok := lexis.MarkerAt(text); ok && (m.Kind == lexis.Dash || m.Kind == lexis.Dot) || !lexis.TitleShaped(text) {
		return false
	}
	s.Add(block.Block{Kind: block.Heading, Level: s.LevelOf(c), Text: text, Off: s.Offset(s.Next, off)}, 2)
	return true
}

// underlines reports a character that rows under titles are made of.
func underlines(r rune) bool {
	switch r {
	case '=', '-', '~', '*', '─', '━', '＝':
		return true
	}
	return false
}

// rowCount is how many rows of one kind a document has: all, and those under titles. Of
// these none stands elsewhere, or none counts.
type rowCount struct{ all, titles int }

// rowsLeast is how many rows under titles are a habit, and pairsLeast how many over and
// under some.
const (
	rowsLeast  = 3
	pairsLeast = 4
)

// UnderTitles reports a row that the document draws several times, always right under a
// line after a blank one: however long it is, it underlines.
func (s *Scanner) UnderTitles(row string) bool { return s.countOf(row).titles >= rowsLeast }

// between reports a line with the same row over it and under it, which is not one of several
// that rows keep apart.
func (s *Scanner) between(row string) bool {
	same := func(n int) bool { return n >= 0 && strings.TrimSpace(s.Line(n)) == strings.TrimSpace(row) }
	apart := func(n, beyond int) bool { return n < 0 || lexis.Blank(s.Line(n)) || !same(beyond) }
	at := s.Next
	return same(at-1) && apart(at+2, at+3) && apart(at-2, at-3) && s.countOf(row).all >= pairsLeast
}

// countOf counts all rows when it is first asked for one.
func (s *Scanner) countOf(row string) rowCount {
	if s.rows == nil {
		s.rows = map[string]rowCount{}
		for n := range s.Doc.Lines() {
			if row := s.Doc.Line(n); syntax.RuleLine(row) {
				s.seeRow(n, strings.TrimSpace(row))
			}
		}
	}
	return s.rows[strings.TrimSpace(row)]
}

// seeRow counts the row at a line.
func (s *Scanner) seeRow(n int, row string) {
	line := func(n int) string {
		if n < 0 {
			return ""
		}
		return s.Doc.Line(n)
	}
	c := s.rows[row]
	c.all++
	title := line(n - 1)
	if c.titles < 0 || lexis.Blank(title) || syntax.RuleLine(title) || !lexis.Blank(line(n-2)) || !lexis.TitleShaped(strings.TrimSpace(title)) {
		c.titles = -1
	} else {
		c.titles++
	}
	s.rows[row] = c
}

func takeRule(s *Scanner) bool {
	if !syntax.RuleLine(s.Line(s.Next)) {
		return false
	}
	s.Rule = true
	s.Next++
	return true
}
