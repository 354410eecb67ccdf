package block

import (
	"strings"

	"yomi/loader/commonmark"
	"yomi/loader/lexis"
)

// signMarkdown: titles and tables at once; fences, links and strong words need
// company.
func signMarkdown(line, next string) int {
	points := 0
	switch line[0] {
	case '#':
		if level := titleMarks(line, '#', 6); level > 0 {
			if titleMarks(next, '#', 6) == level {
				return 0 // a list or a comment in another notation
			}
			return 3
		}
		if level, _ := spacelessTitle(line, next); level > 1 {
			return 3
		}
	case '[':
		if linkDefinition(line) {
			return 3
		}
	case '|':
		if strings.Trim(line, "|-: \t") == "" && strings.Contains(line, "--") {
			return 3
		}
	case '`':
		if strings.HasPrefix(line, "```") {
			return 2
		}
	}
	if strings.Contains(line, "](") {
		points += 2
	}
	if strings.Count(line, "**") >= 2 && !strings.HasPrefix(line, "**") && !ruleLine(line) {
		points++
	} else if len(line) > 4 && strings.HasPrefix(line, "**") && line[2] > ' ' && strings.HasSuffix(strings.TrimRight(line, " "), "**") {
		points++
	}
	return points
}

// linkDefinition reports [label]: address (CommonMark 4.7).
func linkDefinition(line string) bool {
	_, after, ok := strings.Cut(line, "]: ")
	return ok && line[0] == '[' && lexis.URLAt(strings.TrimLeft(after, " <")) > 0
}

// markdownTitle reports a title, or a row under one.
func markdownTitle(line, _ string) bool {
	row := strings.TrimRight(line, " ")
	return titleMarks(line, '#', 6) > 0 || len(row) > 3 && (strings.Trim(row, "-") == "" || strings.Trim(row, "=") == "")
}

// quote puts a block quote as one block that keeps its lines.
func (m *mdReader) quote(i int32, depth int) {
	from, to := m.reach(i)
	if from < 0 {
		return
	}
	first, last := m.doc.LineAt(m.base+from), m.doc.LineAt(m.base+max(to-1, from))
	lines := make([]string, 0, last-first+1)
	b := Block{Kind: Quote, Depth: int16(depth), Off: int32(m.base + from), Lines: int32(last - first + 1)}
	for i := first; i <= last; i++ {
		line := strings.TrimLeft(m.doc.Line(i), " \t>")
		text, links := stripInline(strings.TrimRight(line, " \t\\"))
		lines = append(lines, text)
		b.Links = addLinks(b.Links, links)
	}
	b.Text = strings.TrimSpace(strings.Join(lines, "\n"))
	m.put(b, from)
}

// reach is the range of the source that the text inside node i covers, -1 for
// none.
func (m *mdReader) reach(i int32) (from, to int) {
	from = -1
	for c := i; c < m.md.Nodes[i].Next; c++ {
		if lines := m.md.Lines(&m.md.Nodes[c]); len(lines) > 0 {
			if from < 0 {
				from = int(lines[0].Start)
			}
			to = int(lines[len(lines)-1].Stop)
		}
	}
	return from, to
}

// table puts a table with its rows as they were written.
func (m *mdReader) table(n *commonmark.Node, depth int) {
	first, end := m.line+int(n.First), m.line+int(n.End)
	off := m.doc.LineStart(first)
	text := keepLines(m.doc.Text[off:m.doc.LineStart(end)])
	b := Block{Kind: Table, Depth: int16(depth), Off: int32(off), Text: text, Lines: int32(end - first), Links: addLinks(nil, lexis.URLs(text))}
	m.put(b, off-m.base)
}
