package block

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
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
	if _, fenced := n.(*ast.FencedCodeBlock); fenced { // the fence is its line before
		if line := m.doc.LineAt(m.base + first.Start); line > 0 {
			start = m.doc.LineStart(line-1) - m.base
		}
	}
	m.put(b, max(start, 0))
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
