package scan

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// fence is what people put around code in plain text as well, with the name of its
// language behind it perhaps (CommonMark 4.5).
const fence = "```"

// takeFenced takes the lines between two fences. One that none ends is a line.
func takeFenced(s *Scanner) bool {
	line := s.Line(s.Next)
	cols, off := lexis.Indent(line)
	lang, ok := strings.CutPrefix(line[off:], fence)
	if !ok {
		return false
	}
	lang = strings.TrimSpace(lang)
	if strings.ContainsAny(lang, "` ") || s.Ahead(fence, s.Next+1, endsFence) < 0 {
		return false
	}
	b := block.Block{Kind: block.Code, Indent: int16(min(cols, block.MaxIndent))}
	if lang != "" {
		b.More = &model.Rich{Lang: lang}
	}
	s.TakeBetween(b, endsFence)
	return true
}

func endsFence(line string) bool { return strings.TrimSpace(line) == fence }
