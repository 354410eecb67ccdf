package reader

import (
	"yomi/model"
	"yomi/ui/look"
	"yomi/ui/text"
)

// record is a row of a table that does not fit as one: its cells below each
// other, each behind the name of its column. The row that holds those names has
// them side by side, as many as there is room for: they are said again with
// every cell.
type record struct {
	measure text.Measure
	cells   []look.Part
	names   []string // of the cells, "" for none
	lines   [][]cellLine
}

// cellLine is a line of a cell.
type cellLine struct {
	cell int
	text.Line
}

// record lays out a row as a record.
func (m Model) record(r model.Ref, c *columns, room int) body {
	rec := &record{measure: m.measure}
	head := c.names != nil && r == m.tableOf(r)
	left := 0 // the room in the last line
	for i, p := range m.cells(r) {
		if p.Text == "" && i > 0 {
			continue
		}
		name := ""
		if i < len(c.names) && !head && c.names[i] != "" {
			name = c.names[i] + ": "
		}
		rec.cells, rec.names = append(rec.cells, p), append(rec.names, name)
		lines := m.measure.Wrap(name+p.Text, room, room-bodyIndent)
		width := joint + m.measure.Width(p.Text)
		if head && len(lines) == 1 && width <= left {
			last := len(rec.lines) - 1
			rec.lines[last] = append(rec.lines[last], cellLine{len(rec.cells) - 1, lines[0]})
			left -= width
			continue
		}
		for _, l := range lines {
			rec.lines = append(rec.lines, []cellLine{{len(rec.cells) - 1, l}})
		}
		if left = 0; len(lines) == 1 { // what was wrapped stands alone
			left = room - width + joint
		}
	}
	return rec
}

func (c *record) rows() int        { return len(c.lines) }
func (c *record) has(row int) bool { return row < c.rows() }

func (c *record) span(row int) (lo, hi int) {
	line := c.lines[max(0, min(row, len(c.lines)-1))]
	lo, _ = c.part(line[0])
	_, hi = c.part(line[len(line)-1])
	return lo, hi
}

// part is what of the row's text a line of a cell shows.
func (c *record) part(l cellLine) (lo, hi int) {
	p, name := c.cells[l.cell], len(c.names[l.cell])
	return p.Off + p.Source(max(l.Lo-name, 0)), p.Off + p.Source(max(l.Next-name, 0))
}

func (c *record) at(off int) int {
	row := 0
	for i, line := range c.lines {
		l := line[0]
		p, name := c.cells[l.cell], len(c.names[l.cell])
		if p.Off > off {
			break
		}
		if at, _ := p.Range(off-p.Off, off-p.Off); l.Lo <= name || l.Lo-name <= at {
			row = i
		}
	}
	return row
}

func (c *record) draw(row, _ int, marks [][2]int) text.Row {
	var out text.Row
	if first := c.lines[row][0].cell; row > 0 && c.lines[row-1][0].cell == first {
		out = append(out, text.Span{Text: text.Blanks(bodyIndent)})
	}
	for i, l := range c.lines[row] {
		p, name := c.cells[l.cell], c.names[l.cell]
		if i > 0 {
			out = append(out, text.Span{Text: bar(c.measure), Style: text.Border})
		}
		if l.Lo < len(name) {
			out = append(out, text.Span{Text: name[l.Lo:min(l.Hi, len(name))], Style: text.Field})
		}
		lo, hi := max(l.Lo-len(name), 0), max(l.Hi-len(name), 0)
		out = append(out, p.Row(lo, hi, shown(p, lo, hi, marks))...)
	}
	return out
}
