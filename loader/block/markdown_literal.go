package block

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"yomi/model"
)

// literal puts a block whose lines are kept.
func (m *mdReader) literal(n ast.Node, b Block) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	first, last := lines.At(0), lines.At(lines.Len()-1)
	b.Off = int32(m.base + first.Start)
	b.Text = keepLines(m.doc.Text[m.base+first.Start : m.base+last.Stop])
	if m.indented(lines) {
		b.Text = m.joinSegments(lines)
	}
	start := first.Start
	if fenced, ok := n.(*ast.FencedCodeBlock); ok { // the fence is its line before
		if m.caption(fenced, b.Depth) {
			m.put(b, start)
			return
		}
		if line := m.doc.LineAt(m.base + first.Start); line > 0 {
			start = m.doc.LineStart(line-1) - m.base
		}
	}
	m.put(b, max(start, 0))
}

// caption puts the words that stand behind the language of a fence: the name of
// a file as in ```go:main.go or ```go main.go, a title. It reports whether there
// are any; settings in braces are none.
func (m *mdReader) caption(n *ast.FencedCodeBlock, depth int16) bool {
	if n.Info == nil {
		return false
	}
	info := string(n.Info.Segment.Value(m.source))
	at := strings.IndexAny(info, ": \t") + 1
	if strings.HasPrefix(info, "{") {
		at = strings.IndexByte(info, '}') + 1
	}
	if at == 0 {
		return false
	}
	words := strings.TrimSpace(info[at:])
	if !strings.ContainsFunc(words, unicode.IsLetter) || strings.ContainsAny(words, "{=") {
		return false
	}
	start := n.Info.Segment.Start
	m.put(Block{Kind: Para, Depth: depth, Text: words, Off: int32(m.base + start + strings.Index(info, words))}, start)
	return true
}

// indented reports whether segments leave out some of each line, as those of
// a block inside a list do.
func (m *mdReader) indented(lines *text.Segments) bool {
	for i := 1; i < lines.Len(); i++ {
		if lines.At(i).Start != lines.At(i-1).Stop || lines.At(i).Padding > 0 {
			return true
		}
	}
	return false
}

// joinSegments copies the lines as goldmark sees them.
func (m *mdReader) joinSegments(lines *text.Segments) string {
	var b strings.Builder
	for i := 0; i < lines.Len(); i++ {
		s := lines.At(i)
		b.Write(s.Value(m.source))
	}
	return keepLines(b.String())
}

// keepLines is literal text with LF between its lines and none at its end.
func keepLines(s string) string {
	s = strings.TrimRight(s, "\r\n\u0085 \t")
	if strings.ContainsAny(s, "\r\u0085") {
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n").Replace(s)
	}
	return s
}

// strayFence is the line of a fence that is never closed and has titles after
// it: it was meant to close one that opened in a quote, where CommonMark (5.1)
// ends it with the quote. It is -1 if there is none. In code a title's marks
// begin a comment, and rarely two of them after a blank line.
func strayFence(doc *model.Document, first, end int) int {
	open, run, titles, gap := -1, "", 0, false
	for n := first; n < end; n++ {
		line := doc.Line(n)
		if line == "" {
			gap = true
			continue
		}
		switch marks := fenceMarks(line); {
		case open < 0 && marks != "":
			open, run, titles = n, marks, 0
		case open >= 0 && strings.HasPrefix(marks, run) && strings.Trim(line, " \t"+run[:1]) == "":
			open = -1
		case gap && titleMarks(line, '#', 6) > 1:
			titles++
		}
		gap = false
	}
	if titles == 0 {
		return -1
	}
	return open
}

// fenceMarks are the marks of a line that is a fence: three or more ` or ~,
// indented by three spaces at most (CommonMark 4.5); "" for any other line.
func fenceMarks(line string) string {
	marks := strings.TrimLeft(line, " ")
	if len(line)-len(marks) > 3 || !strings.HasPrefix(marks, "```") && !strings.HasPrefix(marks, "~~~") {
		return ""
	}
	n := len(marks) - len(strings.TrimLeft(marks, marks[:1]))
	if marks[0] == '`' && strings.Contains(marks[n:], "`") {
		return "" // code in a line of text
	}
	return marks[:n]
}

// withoutLine is a copy of source with spaces for what is written between two
// offsets.
func withoutLine(source []byte, from, to int) []byte {
	source = bytes.Clone(source)
	for i := from; i < to; i++ {
		if source[i] != '\n' && source[i] != '\r' {
			source[i] = ' '
		}
	}
	return source
}
