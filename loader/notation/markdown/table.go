package markdown

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/commonmark"
	"yomi/loader/inline"
	"yomi/model"
)

// table puts the rows of a table; the second line, of dashes, aligns its columns.
func (m *reader) table(n *commonmark.Node) {
	lines := m.spans(n)
	if len(lines) < 2 {
		return
	}
	table := block.Rows{Columns: alignments(m.doc.Text[lines[1].Lo:lines[1].Hi])}
	here, first := m.at(), m.line+int(n.First)
	for i, l := range lines {
		if i == 1 {
			continue
		}
		var c block.Cells
		for _, cell := range barCells(m.doc.Text[l.Lo:l.Hi]) {
			c.Next()
			c.Say(m.cells.Line(l.Lo+cell.Lo, l.Lo+cell.Hi))
		}
		b, ok := table.Add(&c)
		if !ok {
			continue
		}
		if !b.Row {
			b.Rich().Header, b.Lines = i == 0, 2
		}
		b.Depth, b.Quoted, b.Quiet = here.Depth, here.Quoted, here.Quiet
		m.put(b, first+i)
	}
}

// alignments are those that a row of dashes gives to columns.
func alignments(line string) []model.Align {
	line = strings.Trim(line, " \t")
	line = strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|")
	var columns []model.Align
	for cell := range strings.SplitSeq(line, "|") {
		cell = strings.TrimSpace(cell)
		align := model.AlignNone
		switch left, right := strings.HasPrefix(cell, ":"), strings.HasSuffix(cell, ":"); {
		case left && right:
			align = model.AlignCenter
		case right:
			align = model.AlignRight
		case left:
			align = model.AlignLeft
		}
		columns = append(columns, align)
	}
	return columns
}

// barCells are the cells of a row between bars; those at its ends may be left out,
// and one behind a backslash is none.
func barCells(line string) []inline.Span {
	var spans []inline.Span
	line = strings.TrimRight(line, " \t")
	lo := len(line) - len(strings.TrimLeft(line, " \t"))
	if strings.HasPrefix(line[lo:], "|") {
		lo++
	}
	for i := lo; i <= len(line); i++ {
		switch {
		case i == len(line):
			if lo < len(line) {
				spans = append(spans, inline.Span{Lo: lo, Hi: i})
			}
		case line[i] == '\\':
			i++
		case line[i] == '|':
			spans = append(spans, inline.Span{Lo: lo, Hi: i})
			lo = i + 1
		}
	}
	return spans
}
