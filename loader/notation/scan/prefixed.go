package scan

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/loader/notation/syntax"
)

// TakePrefixed takes lines that begin with a sign and a space, or are the sign
// alone, as one literal block.
func TakePrefixed(sign string) func(*Scanner) bool {
	return func(s *Scanner) bool {
		rest := func(n int) (string, bool) {
			line := s.Line(n)
			_, off := lexis.Indent(line)
			rest, ok := strings.CutPrefix(line[off:], sign)
			return strings.TrimPrefix(rest, " "), ok && (rest == "" || rest[0] == ' ')
		}
		var lines []string
		for n := s.Next; n < s.End; n++ {
			line, ok := rest(n)
			if !ok {
				break
			}
			lines = append(lines, line)
		}
		if lines == nil {
			return false
		}
		cols, off := lexis.Indent(s.Line(s.Next))
		b := block.Block{Kind: block.Code, Text: syntax.Literal(strings.Join(lines, "\n")), Indent: int16(min(cols, block.MaxIndent)), Off: s.Offset(s.Next, off)}
		s.Add(b, len(lines))
		return true
	}
}
