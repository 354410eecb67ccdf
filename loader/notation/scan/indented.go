package scan

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// codeIndent is how far code is set in from the text around it, in columns:
// Markdown's indent and a tab. Notes are set in by less, or begin with a sign.
const codeIndent = 4

// takeIndentedCode takes lines set in below a blank line that read as code: no
// sentence, no item, no wide letter among them, and most of them with what only
// programs have. They are one note, because lines of code say little each.
func takeIndentedCode(s *Scanner) bool {
	if s.Blanks == 0 || len(s.Blocks) == 0 {
		return false
	}
	above := &s.Blocks[len(s.Blocks)-1]
	least := int(above.Indent) + codeIndent
	if above.Kind == block.Code {
		least = int(above.Indent)
	}
	n, code := 0, 0
	for ; s.Next+n < s.End; n++ {
		line := s.Line(s.Next + n)
		if line == "" || line[0] != ' ' && line[0] != '\t' {
			break
		}
		cols, off := lexis.Indent(line)
		if off == len(line) || cols < least {
			break
		}
		if Prose(line[off:]) {
			return false
		}
		if programs(line[off:]) {
			code++
		}
	}
	cols, off := lexis.Indent(s.Line(s.Next))
	if code*2 <= n && !(n > 0 && strings.HasPrefix(s.Line(s.Next)[off:], prompt)) {
		return false
	}
	s.Add(block.Block{Kind: block.Code, Text: s.Literal(0, n), Indent: int16(min(cols, block.MaxIndent)), Off: s.Offset(s.Next, off)}, n)
	return true
}

// Prose reports a line that somebody wrote to be read: an item, a field, an
// address, wide letters, or the end of a sentence of several words.
func Prose(line string) bool {
	if _, ok := lexis.MarkerAt(line); ok || lexis.HasWide(line) || lexis.URLAt(line) > 0 {
		return true
	}
	name, _ := lexis.FieldAt(line)
	return name != lexis.NoField || lexis.EndsSentence(line) && strings.Count(line, " ") >= sentenceSpaces && !programs(line)
}

// sentenceSpaces is how many spaces a sentence has that no line of code ends
// like.
const sentenceSpaces = 3

// prompt is what a shell waits with; what it prints stands below.
const prompt = "$ "

// programs reports a line with a prompt, or with what programs end lines with
// or join words by.
func programs(line string) bool {
	line = strings.TrimRight(line, " \t")
	if strings.HasPrefix(line, prompt) || strings.HasPrefix(line, "</") || strings.HasPrefix(line, "//") {
		return true
	}
	switch line[len(line)-1] {
	case ';', '{', '}', '\\', '>':
		return true
	}
	for _, sign := range [...]string{"()", " = ", " := ", " == ", "->", "=>", "::", "();", "){", " && "} {
		if strings.Contains(line, sign) {
			return true
		}
	}
	return false
}
