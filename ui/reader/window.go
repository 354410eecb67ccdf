package reader

import (
	"yomi/model"
	"yomi/ui/look"
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
			rows = append(rows, m.row(p))
		}
	}
	for len(rows) < m.height+headerRows {
		rows = append(rows, m.measure.Fill(nil, m.width))
	}
	return rows
}

// header names where the first row stands: event › session › section. Where
// there is no room for all, the outer ones are cut first.
func (m Model) header(focused bool) text.Row {
	style := text.HeaderAway
	if focused {
		style = text.Header
	}
	var path []string
	if m.subject != model.None {
		for a := range m.tree.Above(m.top.ref) {
			if isTitle(m.tree.Node(a)) {
				path = append([]string{text.Brief(m.tree.Node(a).Text)}, path...)
			}
		}
	}
	joint := " › "
	if m.measure.Wide() {
		joint = " > "
	}
	line := text.Row{{Text: " " + m.measure.Path(path, joint, max(m.width-1, 0)), Style: style}}
	row := m.measure.Fill(line, m.width)
	for i := range row {
		row[i].Style = style
	}
	return row
}

// row draws one row of a node.
func (m Model) row(p position) text.Row {
	l := m.layout(p.ref)
	if p.row < l.gap {
		return m.measure.Fill(nil, m.width)
	}
	i := p.row - l.gap
	margin := text.Blanks(marginCells)
	if i == 0 && p.ref == m.current {
		margin = "❯ "
		if m.measure.Wide() {
			margin = "> "
		}
	}
	row := text.Row{{Text: margin, Style: text.Border}, {Text: text.Blanks(l.indent)}}
	if l.marker != "" {
		sign := l.marker
		if i > 0 {
			sign = text.Blanks(m.measure.Width(l.marker))
		}
		row = append(row, text.Span{Text: sign, Style: text.Bullet})
	}
	return m.measure.Fill(append(row, m.said(p.ref, l, i)...), m.width)
}

// said is the text of line i of a layout, with links and marks.
func (m Model) said(r model.Ref, l *layout, i int) text.Row {
	at, style := l.lines[i], look.Style(m.tree.Node(r))
	p := l.parts[at.part]
	var marks [][2]int
	for _, k := range m.found(r) {
		lo, hi := p.shown.Range(max(k[0]-p.off, 0), max(k[1]-p.off, 0))
		marks = append(marks, [2]int{lo, hi})
	}
	var row text.Row
	done := at.Lo
	for _, k := range append(p.links[:len(p.links):len(p.links)], [2]int{at.Hi, at.Hi}) {
		lo, hi := max(k[0], done), min(k[1], at.Hi)
		if lo > at.Hi || hi < done {
			continue
		}
		row = append(row, text.Mark(p.shown.Text[done:lo], style, shift(marks, done, lo))...)
		row = append(row, text.Mark(p.shown.Text[lo:hi], text.Link, shift(marks, lo, hi))...)
		done = hi
	}
	if l.keeps {
		return m.measure.Shift(row, m.pan)
	}
	return row
}

// found are the marks in r's text.
func (m Model) found(r model.Ref) [][2]int {
	if m.marks == nil {
		return nil
	}
	return m.marks(m.tree.Node(r).Text)
}

// shift gives the parts of the marks that lie in [lo, hi), counted from lo.
func shift(marks [][2]int, lo, hi int) [][2]int {
	var out [][2]int
	for _, s := range marks {
		if from, to := max(s[0], lo), min(s[1], hi); from < to {
			out = append(out, [2]int{from - lo, to - lo})
		}
	}
	return out
}
