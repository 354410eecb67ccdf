package block

import (
	"strings"

	"yomi/loader/commonmark"
	"yomi/loader/lexis"
)

// markupType is the type of an HTML block from which on it holds elements and
// text (CommonMark 4.6); those below are raw text, comments and declarations.
const markupType = 6

// html puts what an HTML block says, as the blocks that a page of it has. A
// title by # on a line of its own is one, though CommonMark (4.6) lets the
// block go on to a blank line.
func (m *mdReader) html(n *commonmark.Node, depth int) {
	first, end := m.line+int(n.First), m.line+int(n.End)
	if n.Level < markupType {
		m.page(first, end, depth)
		return
	}
	from := first
	for i := first; i < end; i++ {
		level := titleMarks(m.doc.Line(i), '#', 6)
		if level == 0 {
			level, _ = spacelessTitle(m.doc.Line(i), "")
		}
		if level == 0 || depth > 0 {
			continue
		}
		m.page(from, i, depth)
		from = i + 1
		_, space := lexis.Indent(m.doc.Line(i)[level:])
		text, links := stripInline(strings.Trim(m.doc.Line(i)[level:], " \t#"))
		if off := m.doc.LineStart(i); text != "" {
			m.put(Block{Kind: Heading, Level: uint8(level), Text: text, Links: links, Off: int32(off + level + space)}, off-m.base)
		}
	}
	m.page(from, end, depth)
}

// page puts the lines from first to end as HTML. Lines that are mostly markup
// embed something, and stay as they were written.
func (m *mdReader) page(first, end, depth int) {
	if first >= end {
		return
	}
	off := m.doc.LineStart(first)
	raw := keepLines(m.doc.Text[off:m.doc.LineStart(end)])
	words, links := htmlText(raw)
	if words == "" && len(links) == 0 && !embeds(raw) {
		return // a comment, an end tag
	}
	if 2*len(words) < len(raw) && htmlTitle(raw) == 0 {
		m.put(Block{Kind: Code, Text: raw, Links: links, Depth: int16(depth), Off: int32(off), Lines: int32(end - first)}, off-m.base)
		return
	}
	for _, b := range parseHTML(m.doc, first, end) {
		switch {
		case b.Kind == Heading && (depth > 0 || b.Title):
			b.Kind, b.Level, b.Title = Para, 0, false
			fallthrough
		case b.Kind != Heading:
			b.Depth += int16(depth)
		}
		if b.Kind == Para || b.Kind == Item {
			text, links := stripInline(b.Text)
			b.Text, b.Links = text, addLinks(b.Links, links)
			if name, at := lexis.FieldAt(text); name != lexis.NoField {
				b.Name = name
				if b.Kind == Para && at < len(text) {
					b.Kind = Field
				}
			}
		}
		m.put(b, int(b.Off)-m.base)
	}
}

// embeds reports a script from elsewhere, by which slides and posts are put
// into a page.
func embeds(raw string) bool {
	_, script, ok := strings.Cut(raw, "<script")
	return ok && strings.Contains(script, "src=")
}

// htmlTitle is the level of an HTML block that is one heading, 0 for others.
func htmlTitle(raw string) uint8 {
	raw = strings.ToLower(strings.TrimSpace(raw))
	if len(raw) < len("<h1></h1>") || raw[:2] != "<h" || raw[2] < '1' || raw[2] > '6' || strings.IndexByte(" >", raw[3]) < 0 ||
		strings.Index(raw, "</h") != len(raw)-len("</h1>") {
		return 0
	}
	return raw[2] - '0'
}
