package reader

import (
	"yomi/model"
	"yomi/ui/text"
)

// headerRows is the height of the header above the text.
const headerRows = 1

// View is the header and the window: exactly the height given to Resize, each
// row exactly its width.
func (m Model) View(focused bool) []text.Row {
	rows := make([]text.Row, 0, m.height+headerRows)
	rows = append(rows, m.header(focused))
	if m.subject != model.None {
		for p, ok := m.top, true; ok && len(rows) < m.height+headerRows; p, ok = m.after(p) {
			rows = append(rows, m.row(p, focused))
		}
	}
	for len(rows) < m.height+headerRows {
		rows = append(rows, m.measure.Fill(nil, m.width))
	}
	return rows
}

// row draws one row of a node.
func (m Model) row(p position, focused bool) text.Row {
	l := m.layout(p.strip)
	margin, here := text.Span{Text: text.Blanks(marginCells)}, p == m.cursor
	if here {
		margin = text.Span{Text: "❯ ", Style: text.Bullet}
		if m.measure.Wide() {
			margin.Text = "> "
		}
		if !focused {
			margin.Style = text.Border
		}
	}
	row := append(make(text.Row, 0, 16), margin)
	switch at := l.inBody(p.row); {
	case at < 0:
		row = append(row, l.gap[p.row]...)
	case !l.body.has(at):
		row = append(row, l.foot[at-l.body.rows()]...)
	case at == 0:
		row = append(append(row, l.lead...), l.body.draw(at, m.panOf(p.ref), m.found(p.ref))...)
	default:
		row = append(append(row, l.rest...), l.body.draw(at, m.panOf(p.ref), m.found(p.ref))...)
	}
	if here && focused {
		// Only the text, not the blanks behind it: these the renderer erases, and
		// not every terminal erases to a colour.
		row = m.measure.Fill(row, min(m.measure.RowWidth(row), m.width))
		for i := range row {
			row[i].Attr |= text.Here
		}
	}
	return m.measure.Fill(row, m.width)
}

// found are the marks in r's text.
func (m Model) found(r model.Ref) [][2]int {
	if m.marks == nil {
		return nil
	}
	return m.marks(m.tree.Node(r).Text)
}
