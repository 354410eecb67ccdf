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
	n := syntax.Diff(s.Line, s.Next, s.End)
	if n == 0 {
		return takeGitTitle(s)
	}
	from, to := s.Doc.LineStart(s.Next), s.Doc.LineStart(s.Next+n)
	s.Add(block.Block{Kind: block.Code, Text: syntax.Literal(s.Doc.Text[from:to]), Off: int32(from), More: &model.Rich{Lang: "diff"}}, n)
	return true
}

// takeGitTitle takes the lines that git writes over each commit, and over what changed in
// each file: they are the titles of that (git-log, "commit <hash>"; git-diff).
func takeGitTitle(s *Scanner) bool {
	line := strings.TrimRight(s.Line(s.Next), " \t")
	level := uint8(0)
	switch {
	case strings.HasPrefix(line, "diff --git "):
		level = 2
	case isCommit(line) && (strings.HasPrefix(s.Line(s.Next+1), "Author: ") || strings.HasPrefix(s.Line(s.Next+1), "Merge: ")):
		level = 1
	default:
		return false
	}
	s.Add(block.Block{Kind: block.Heading, Level: level, Text: line, Off: s.Offset(s.Next, 0)}, 1)
	return true
}

// isCommit reports "commit" and a whole hash, of SHA-1 or SHA-256.
func isCommit(line string) bool {
	hash, ok := strings.CutPrefix(line, "commit ")
	hash, _, _ = strings.Cut(hash, " ") // the branches that are there follow
	return ok && (len(hash) == 40 || len(hash) == 64) && strings.Trim(hash, "0123456789abcdef") == ""
}
