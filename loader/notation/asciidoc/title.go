package asciidoc

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/syntax"
)

// underAsciiDoc are the characters of the rows under titles of two lines, by
// level from 1 (AsciiDoc, Two-Line Titles).
const underAsciiDoc = "=-~^+"

// rowSlack is how much longer or shorter than its title such a row may be, in
// columns; where words take two columns each, rows are drawn by eye.
const rowSlack = 2

// takeTwoLineTitle takes a title over a row of the same length. A row of another
// length opens or ends a block.
func takeTwoLineTitle(s *scan.Scanner) bool {
	title, row := lexis.TrimEnd(s.Line(s.Next)), lexis.TrimEnd(s.Line(s.Next+1))
	if title == "" || len(row) < 3 || s.Last() != nil && s.Last().Kind == block.Para {
		return false
	}
	level := strings.IndexByte(underAsciiDoc, row[0]) + 1
	if level == 0 || strings.Trim(row, row[:1]) != "" || syntax.RuleLine(title) || !lexis.TitleShaped(title) || title[0] == '[' || title[0] == '.' {
		return false
	}
	chars := len([]rune(title))
	if (len(row) < chars-rowSlack || len(row) > chars+rowSlack) && (len(row) < lexis.Columns(title)-rowSlack || len(row) > lexis.Columns(title)+rowSlack) {
		return false
	}
	_, off := lexis.Indent(title)
	s.Add(block.Block{Kind: block.Heading, Level: uint8(level), Text: title[off:], Off: s.Offset(s.Next, off)}, 2)
	return true
}
