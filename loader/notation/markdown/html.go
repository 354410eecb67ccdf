package markdown

import (
	"yomi/loader/block"
	"yomi/loader/commonmark"
	"yomi/loader/lexis"
)

// fragment puts what a block of HTML says.
func (m *reader) fragment(n *commonmark.Node) {
	lines := m.spans(n)
	switch {
	case len(lines) == 0:
	case len(m.in) == 0:
		lo, hi := lines[0].Lo, lines[len(lines)-1].Hi
		m.html.Read(lo, hi)
		m.html.Flush(hi)
	default:
		for _, l := range lines { // what stands before each of them is no HTML
			m.html.Read(l.Lo, l.Hi)
			m.html.Flush(l.Hi)
		}
	}
}

// fromHTML takes in a block that was read in HTML.
func (m *reader) fromHTML(b block.Block) {
	if c := m.around(); c != nil {
		b.Depth, b.Quoted = b.Depth+c.depth, b.Quoted+c.quoted
		if b.Kind == block.Heading {
			b = strongly(b)
		}
		if b.Kind == block.Para && m.isFirst() && b.Depth == c.first.Depth {
			line := b.Line
			b = m.itemText(b)
			b.Line = line
		}
		c.begins = false
	}
	if b.Title {
		b.Kind, b.Level, b.Title = block.Para, 0, false
	}
	if b.Kind == block.Para && b.Quoted > 0 {
		b.Kind = block.Quote
	}
	if b.Kind == block.Para && b.Name != lexis.NoField && lexis.ValueAt(b.Text) < len(b.Text) {
		b.Kind = block.Field
	}
	b.Blanks = 0 // what stands in the source tells
	m.put(b, int(b.Line))
}
