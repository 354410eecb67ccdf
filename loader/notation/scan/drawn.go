package scan

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/loader/notation/syntax"
)

// takeUnderlined takes a title and the row of = - ~ * under it (Markdown's
// setext headings, and what people draw in plain text). The row is about as
// long as the title, so that a rule below a paragraph stays a rule.
func takeUnderlined(s *Scanner) bool {
	title, row := s.Line(s.Next), s.Line(s.Next+1)
	if !underlines(lexis.FirstRune(row)) || lexis.Blank(title) {
		return false
	}
	c, n := syntax.Drawn(row)
	width := lexis.Columns(strings.TrimSpace(title))
	if n < 3 || n*2 < width || n > 2*width+20 || syntax.RuleLine(title) {
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

func takeRule(s *Scanner) bool {
	if !syntax.RuleLine(s.Line(s.Next)) {
		return false
	}
	s.Rule = true
	s.Next++
	return true
}
