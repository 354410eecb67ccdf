package scan

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// takeDiff takes a hunk of a unified diff as code, with the lines that name its files:
// the signs in it are no items, and its lines end where they end.
func takeDiff(s *Scanner) bool {
	if !syntax.MayBeDiff(s.Line(s.Next)) {
		return false
	}
	n := syntax.Diff(s.Line, s.Next, s.End)
	if n == 0 {
		return takeGitTitle(s)
	}
	from, to := s.Doc.LineStart(s.Next), s.Doc.LineStart(s.Next+n)
	s.Add(block.Block{Kind: block.Code, Text: syntax.Literal(s.Doc.Text[from:to]), Off: int32(from), More: &model.Rich{Lang: "diff"}}, n)
	return true
}

// takeGitTitle takes the lines that git writes over each commit, and over what changed in
// each file: they are the titles of that.
func takeGitTitle(s *Scanner) bool {
	line := strings.TrimRight(s.Line(s.Next), " \t")
	level := syntax.GitTitle(line, s.Line(s.Next+1))
	if level == 0 {
		return false
	}
	s.Add(block.Block{Kind: block.Heading, Level: uint8(level), Text: line, Off: s.Offset(s.Next, 0)}, 1)
	return true
}
