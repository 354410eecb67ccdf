package scan

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/notation/syntax"
)

// TakeEqualsTitle takes "== Title" and "== Title ==".
func TakeEqualsTitle(s *Scanner) bool {
	line := s.Line(s.Next)
	level, off := syntax.EqualsTitle(line)
	if level == 0 {
		return false
	}
	text := strings.TrimSpace(strings.TrimRight(line[off:], "= \t"))
	if text == "" {
		return false
	}
	if s.Deepest > 0 {
		level = max(s.Deepest+1-level, 1)
	}
	s.Add(block.Block{Kind: block.Heading, Level: uint8(level), Text: text, Off: s.Offset(s.Next, off)}, 1)
	return true
}
