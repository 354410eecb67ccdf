package block

import (
	"strings"

	"yomi/loader/lexis"
)

// takePrefixed takes lines that begin with a sign and a space, or are the sign
// alone, as one literal block.
func takePrefixed(sign string) func(*scan) bool {
	return func(s *scan) bool {
		rest := func(n int) (string, bool) {
			line := s.line(n)
			_, off := lexis.Indent(line)
			rest, ok := strings.CutPrefix(line[off:], sign)
			return strings.TrimPrefix(rest, " "), ok && (rest == "" || rest[0] == ' ')
		}
		var lines []string
		for n := s.next; n < s.end; n++ {
			line, ok := rest(n)
			if !ok {
				break
			}
			lines = append(lines, line)
		}
		if lines == nil {
			return false
		}
		cols, off := lexis.Indent(s.line(s.next))
		b := Block{Kind: Code, Text: keepLines(strings.Join(lines, "\n")), Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off)}
		s.add(b, len(lines))
		return true
	}
}
