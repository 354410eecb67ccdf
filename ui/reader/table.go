package reader

import (
	"strings"

	"yomi/model"
	"yomi/ui/look"
	"yomi/ui/text"
)

// columns are what the rows of a table have in common.
type columns struct {
	widths  []int // of the columns; nil where they do not fit the pane
	aligns  []byte
	names   []string // what the first row calls the columns; nil if it does not
	wrapped bool     // a row looked at takes more than one row of the screen
}

// tables remembers the columns of tables by their first rows, as layouts does
// layouts.
type tables map[model.Ref]*columns

// looked is how many rows of a table decide on the widths of its columns. What
// is wider than those is wrapped: a table of any length costs the same to show.
const looked = 200

// widestCell is what of a cell counts: what is longer wraps in any case; and
// widestWord is up to which width a word is kept in one row: longer ones are
// addresses.
const (
	widestCell = 400
	widestWord = 24
)

// tableOf is the first row of the table that row r is of.
func (m Model) tableOf(r model.Ref) model.Ref {
	if p := m.tree.Parent(r); p != model.None && m.tree.Node(p).Form == model.Table {
		return p
	}
	return r
}

// columns gives the columns of the table with that first row, in room cells.
func (m Model) columns(first model.Ref, room int) *columns {
	if c, ok := m.tables[first]; ok {
		return c
	}
	if len(m.tables) >= layoutsKept {
		clear(m.tables)
	}
	c := m.fit(first, room)
	m.tables[first] = c
	return c
}

// fit decides on the columns.
func (m Model) fit(first model.Ref, room int) *columns {
	c := &columns{}
	var natural, words []int
	end := m.tree.End(first)
	step := max(1, int(end-first)/looked)
	for r := first; r < end; r += model.Ref(step) {
		if m.tree.Node(r).Form != model.Table {
			continue
		}
		for i, p := range m.cells(r) {
			if i == len(natural) {
				natural, words = append(natural, 0), append(words, 0)
			}
			said := text.Clip(p.Text, widestCell)
			natural[i] = max(natural[i], m.measure.Width(said))
			words[i] = max(words[i], min(m.measure.WidestWord(said), widestWord))
		}
	}
	x := m.tree.Rich(first)
	for i := range natural {
		at := byte('l')
		if i < len(x.Columns) {
			at = "llcr"[x.Columns[i]]
		}
		c.aligns = append(c.aligns, at)
	}
	if x.Header {
		for _, p := range m.cells(first) {
			c.names = append(c.names, p.Text)
		}
	}
	sum := joint * (len(natural) - 1)
	for _, n := range natural {
		sum += n
	}
	c.wrapped = sum > room
	c.widths, _ = text.Columns(natural, words, room, joint)
	return c
}

// joint is the room of the line between two columns.
const joint = 3

// cells are the cells of row r.
func (m Model) cells(r model.Ref) []look.Part {
	return m.pen().Cells(m.tree, r)
}

// layRow lays out row r of a table in room cells and reports whether it stands
// apart from the row above.
func (m Model) layRow(l *layout, r model.Ref, room int) (apart bool) {
	first := m.tableOf(r)
	c := m.columns(first, room)
	if c.widths == nil {
		l.body = m.record(r, c, room)
		return r != first
	}
	g := &grid{measure: m.measure, columns: c, cells: m.cells(r)}
	for i, p := range g.cells {
		width := room
		if i < len(c.widths) {
			width = c.widths[i]
		}
		lines := m.measure.Wrap(p.Text, width, width)
		g.lines = append(g.lines, lines)
		if len(lines) > len(g.lines[g.tallest]) {
			g.tallest = i
		}
	}
	l.body = g
	if r == first && c.names != nil {
		l.foot = []text.Row{append(l.rest[:len(l.rest):len(l.rest)], text.Span{Text: g.rule(), Style: text.Border})}
	}
	return false
}

// grid is a row of a table with its cells in their columns.
type grid struct {
	*columns
	measure text.Measure
	cells   []look.Part
	lines   [][]text.Line // of each cell
	tallest int           // the cell with the most rows
}

func (g *grid) rows() int        { return len(g.lines[g.tallest]) }
func (g *grid) has(row int) bool { return row < g.rows() }

func (g *grid) span(row int) (lo, hi int) {
	lines, p := g.lines[g.tallest], g.cells[g.tallest]
	l := lines[max(0, min(row, len(lines)-1))]
	return p.Off + p.Source(l.Lo), p.Off + p.Source(l.Next)
}

func (g *grid) at(off int) int {
	i := 0
	for i+1 < len(g.cells) && g.cells[i+1].Off <= off {
		i++
	}
	p := prose{said: g.cells[i], lines: g.lines[i]}
	return p.at(off)
}

func (g *grid) draw(row, _ int, marks [][2]int) text.Row {
	line := bar(g.measure)
	var out text.Row
	for i, width := range g.widths {
		var said text.Row
		if i < len(g.cells) && row < len(g.lines[i]) {
			p, at := g.cells[i], g.lines[i][row]
			said = p.Row(at.Lo, at.Hi, shown(p, at.Lo, at.Hi, marks))
		}
		if i > 0 {
			out = append(out, text.Span{Text: line, Style: text.Border})
		}
		out = append(out, g.measure.Place(said, width, g.aligns[i])...)
	}
	return out
}

// bar is the line between two cells of a row, joint cells wide.
func bar(m text.Measure) string {
	if m.Wide() {
		return " | "
	}
	return " │ "
}

// rule is the line below the names of columns.
func (g *grid) rule() string {
	line, cross := "─", "─┼─"
	if g.measure.Wide() {
		line, cross = "-", "-+-"
	}
	var parts []string
	for _, width := range g.widths {
		parts = append(parts, strings.Repeat(line, width))
	}
	return strings.Join(parts, cross)
}
