package block

import (
	"strings"
	"unicode"

	"yomi/loader/commonmark"
	"yomi/model"
)

// literal puts a block whose lines are kept.
func (m *mdReader) literal(n *commonmark.Node, b Block) {
	lines := m.md.Lines(n)
	if len(lines) == 0 {
		return
	}
	first, last := lines[0], lines[len(lines)-1]
	b.Off = int32(m.base) + first.Start
	b.Text = keepLines(m.doc.Text[m.base+int(first.Start) : m.base+int(last.Stop)])
	if m.indented(lines) {
		b.Text = m.joinSegments(lines)
	}
	if n.Kind == commonmark.Fenced && m.caption(n, b.Depth) {
		m.put(b, int(first.Start))
		return
	}
	m.put(b, m.doc.LineStart(m.line+int(n.First))-m.base)
}

// caption puts the words that stand behind the language of a fence: the name of
// a file as in ```go:main.go or ```go main.go, a title. It reports whether there
// are any; settings in braces are none.
func (m *mdReader) caption(n *commonmark.Node, depth int16) bool {
	info := m.md.Text(n.Info)
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
	start := int(n.Info.Start)
	m.put(Block{Kind: Para, Depth: depth, Text: words, Off: int32(m.base + start + strings.Index(info, words))}, start)
	return true
}

// indented reports whether segments leave out some of each line, as those of
// a block inside a list do.
func (m *mdReader) indented(lines []commonmark.Segment) bool {
	for i, l := range lines {
		if l.Padding > 0 || i > 0 && strings.Trim(m.md.Source[lines[i-1].Stop:l.Start], "\r\n") != "" {
			return true
		}
	}
	return false
}

// joinSegments copies the lines without what the block around them leaves out.
func (m *mdReader) joinSegments(lines []commonmark.Segment) string {
	var b strings.Builder
	for _, s := range lines {
		b.WriteString(strings.Repeat(" ", int(s.Padding)))
		b.WriteString(m.md.Text(s))
		b.WriteByte('\n')
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
func withoutLine(source string, from, to int) string {
	end := from + len(strings.TrimRight(source[from:to], "\r\n"))
	return source[:from] + strings.Repeat(" ", end-from) + source[end:]
}
