package block

import (
	"yomi/loader/commonmark"
	"yomi/loader/lexis"
)

// fragment puts what a block of HTML says.
func (m *mdReader) fragment(n *commonmark.Node) {
	lines := m.spans(n)
	switch {
	case len(lines) == 0:
	case len(m.in) == 0:
		lo, hi := lines[0].Lo, lines[len(lines)-1].Hi
		m.html.read(lo, hi)
		m.html.flush(hi)
	default:
		for _, l := range lines { // what stands before each of them is no HTML
			m.html.read(l.Lo, l.Hi)
			m.html.flush(l.Hi)
		}
	}
}

// fromHTML takes in a block that was read in HTML.
func (m *mdReader) fromHTML(b Block) {
	if c := m.around(); c != nil {
		b.Depth, b.Quoted = b.Depth+c.depth, b.Quoted+c.quoted
		if b.Kind == Heading {
			b = strongly(b)
		}
		if b.Kind == Para && m.isFirst() && b.Depth == c.first.Depth {
			line := b.Line
			b = m.itemText(b)
			b.Line = line
		}
		c.first = nil
	}
	if b.Title {
		b.Kind, b.Level, b.Title = Para, 0, false
	}
	if b.Kind == Para && b.Quoted > 0 {
		b.Kind = Quote
	}
	if b.Kind == Para && b.Name != lexis.NoField && lexis.ValueAt(b.Text) < len(b.Text) {
		b.Kind = Field
	}
	b.Blanks = 0 // what stands in the source tells
	m.put(b, int(b.Line))
}
