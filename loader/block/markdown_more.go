package block

import (
	"strings"

	"github.com/yuin/goldmark/ast"
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
func (m *mdReader) quote(n ast.Node, depth int) {
	from, to := m.reach(n)
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

// reach is the range of the source that the text inside n covers.
func (m *mdReader) reach(n ast.Node) (from, to int) {
	from = -1
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || c.Type() != ast.TypeBlock {
			return ast.WalkContinue, nil
		}
		for i := 0; i < c.Lines().Len(); i++ {
			s := c.Lines().At(i)
			if from < 0 || s.Start < from {
				from = s.Start
			}
			to = max(to, s.Stop)
		}
		return ast.WalkContinue, nil
	})
	return from, to
}

// table puts a table with its rows as they were written.
func (m *mdReader) table(n ast.Node, depth int) {
	first, last := -1, 0
	var links []string
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && c.Type() == ast.TypeBlock && c.Lines().Len() > 0 {
			if first < 0 {
				first = m.doc.LineAt(m.base + c.Lines().At(0).Start)
			}
			last = max(last, m.doc.LineAt(m.base+c.Lines().At(0).Start))
		}
		if l, ok := c.(*ast.Link); ok && entering {
			links = append(links, string(l.Destination))
		}
		return ast.WalkContinue, nil
	})
	if first < 0 {
		return
	}
	if first == last && last+1 < m.doc.Lines() {
		last++ // a head without a body: the delimiter row is its own
	}
	off := m.doc.LineStart(first)
	text := keepLines(m.doc.Text[off:m.doc.LineStart(last+1)])
	b := Block{Kind: Table, Depth: int16(depth), Off: int32(off), Text: text, Lines: int32(last - first + 1), Links: addLinks(links, lexis.URLs(text))}
	m.put(b, off-m.base)
}

// mdNesting is the deepest nesting of containers handed to goldmark, whose
// time grows with lines times open containers.
const mdNesting = 200

// tooDeep reports a line that opens more containers than anybody writes. The
// sign of an item has a space behind it (CommonMark 5.2); a row drawn with such
// signs opens none.
func tooDeep(source []byte) bool {
	marks := 0
	for i, c := range source {
		switch c {
		case '-', '*', '+':
			if i+1 < len(source) && source[i+1] > ' ' {
				continue
			}
			fallthrough
		case '>':
			if marks++; marks > mdNesting {
				return true
			}
		case ' ', '\t':
		default:
			marks = 0
		}
	}
	return false
}
