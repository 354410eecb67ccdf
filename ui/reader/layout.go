package reader

import (
	"strings"

	"yomi/model"
	"yomi/ui/look"
	"yomi/ui/text"
)

// layout is one strip laid out at one width, a row after the other: the gap
// above its node, its text, and what is told below it.
type layout struct {
	gap  []text.Row // blank but for the bars of quotations, and a drawn line
	lead text.Row   // left of the text's first row: indent, bars, marker
	rest text.Row   // left of its other rows
	body body
	text look.Stretch
	foot []text.Row

	touching *[]model.Run // what runs gives, once it was asked for
}

// runs are the runs of the node of which a part lies in the strip.
func (l *layout) runs(t *model.Tree) []model.Run {
	if l.touching == nil {
		runs := l.text.Touching(t.Runs(l.text.Ref))
		l.touching = &runs
	}
	return *l.touching
}

// body is the text of a strip as rows. Offsets are bytes of the node's text.
type body interface {
	rows() int // at least one
	// has reports whether there is a row of that number. It costs what it takes to
	// lay out the text up to there, as all below do.
	has(row int) bool
	// span is the part of the text that a row shows; that of a row of a table's
	// cells begins in one and ends in another.
	span(row int) (lo, hi int)
	// at is the row that shows the byte at off.
	at(off int) int
	// draw is a row with the ranges in marks, in order, marked, shifted by pan columns
	// where the body is cut and not wrapped.
	draw(row, pan int, marks [][2]int) text.Row
}

func (l *layout) rows() int { return len(l.gap) + l.body.rows() + len(l.foot) }

// has reports whether there is a row of that number, without laying out what is behind
// it.
func (l *layout) has(row int) bool {
	return l.body.has(row-len(l.gap)) || row < l.rows()
}

// inBody is the row of the body that a row of the layout is: -1 for one of the
// gap, body.rows() and more for one of the foot.
func (l *layout) inBody(row int) int { return max(row-len(l.gap), -1) }

// solid reports whether one can be on a row.
func (l *layout) solid(row int) bool {
	at := row - len(l.gap)
	return at >= 0 && l.body.has(at)
}

// first and last are the rows that the text begins and ends with.
func (l *layout) first() int { return len(l.gap) }
func (l *layout) last() int  { return len(l.gap) + l.body.rows() - 1 }

// offAt is the byte offset into the node's text at which the row begins, -1
// for the gap above it; a row of the foot counts as one byte behind the text.
func (l *layout) offAt(row int) int {
	if row < len(l.gap) {
		return -1
	}
	if !l.solid(row) {
		return l.text.Hi + row - l.last()
	}
	lo, _ := l.body.span(row - len(l.gap))
	return lo
}

// rowAt is the row that shows the byte at off; offAt's inverse at any width.
func (l *layout) rowAt(off int) int {
	if off < 0 {
		return 0
	}
	if over := off - l.text.Hi; over > 0 {
		return min(l.last()+over, l.rows()-1)
	}
	return len(l.gap) + l.body.at(off)
}

// layoutsKept bounds the layouts in memory: several screens of short notes,
// so that scrolling back and forth lays nothing out again.
const layoutsKept = 1024

// layouts remembers layouts for one subject and one width. It is a cache: what
// it holds follows from its key, so Models may share it.
type layouts map[strip]*layout

func (m Model) layout(s strip) *layout {
	if l, ok := m.layouts[s]; ok {
		return l
	}
	if len(m.layouts) >= layoutsKept {
		clear(m.layouts)
	}
	l := m.lay(s)
	m.layouts[s] = l
	return l
}

// bodyIndent sets what stands below a heading in from it, so that headings
// can be told without bold type or colour; marginCells is the column left of
// everything, where the current row is pointed at.
const (
	bodyIndent  = 2
	marginCells = 2
)

// lay lays out one strip.
func (m Model) lay(s strip) *layout {
	r := s.ref
	n := m.tree.Node(r)
	l := &layout{text: m.stretch(s)}
	l.lead, l.rest = m.left(r)
	whole := m.width - marginCells - m.measure.RowWidth(l.lead)
	room := min(m.width-marginCells, m.page.width()) - m.measure.RowWidth(l.lead)
	gap := m.apart(r)
	switch {
	case n.Form == model.Table && (strings.Contains(n.Text, "\t") || !strings.ContainsAny(n.Text, "|\n")):
		gap = m.layRow(l, r, whole) || gap && m.tableOf(r) == r
	case n.Form.Keeps():
		l.body = m.keep(l.text, whole)
	default:
		m.layProse(l, room)
	}
	switch {
	case s.part > 0:
		l.lead = l.rest
	case r != m.subject && gap:
		l.gap = m.gap(r)
	}
	return l
}

// apart reports whether there is a gap above r.
func (m Model) apart(r model.Ref) bool {
	n := m.tree.Node(r)
	return n.Gap || isTitle(n)
}

// gap is what stands above r: a blank row, or a line between two.
func (m Model) gap(r model.Ref) []text.Row {
	bars := 0
	if m.tree.Rich(r).Callout == "" {
		bars = int(min(m.tree.Node(r).Quoted, m.tree.Node(r-1).Quoted))
	}
	blank := m.bars(r, bars)
	if !m.tree.Rich(r).Rule {
		return []text.Row{blank}
	}
	line := "─"
	if m.measure.Wide() {
		line = "-"
	}
	width := max(min(m.width-marginCells, m.page.width())-bodyIndent, 0)
	rule := append(blank[:len(blank):len(blank)], text.Span{Text: text.Blanks(bodyIndent) + strings.Repeat(line, width), Style: text.Border})
	return []text.Row{blank, rule, blank}
}

// left is what stands left of r's text, in its first row and in the others.
func (m Model) left(r model.Ref) (lead, rest text.Row) {
	n := m.tree.Node(r)
	row := m.bars(r, int(n.Quoted))
	at := m.indent(r) + bodyIndent*int(n.Quoted)
	row = append(row, text.Span{Text: text.Blanks(at - m.measure.RowWidth(row))})
	sign := m.marker(r)
	if n.Form == model.Code { // told from text without colours, too
		sign = text.Row{{Text: text.Blanks(bodyIndent)}}
	}
	rest = append(row[:len(row):len(row)], text.Span{Text: text.Blanks(m.measure.RowWidth(sign))})
	return append(row, sign...), rest
}

// bars are the bars of the first n quotations that r stands in, each where the
// outermost note of its quotation begins.
func (m Model) bars(r model.Ref, n int) text.Row {
	var row text.Row
	for level := 1; level <= n; level++ {
		top := r
		for a := m.tree.Parent(r); a != model.None && int(m.tree.Node(a).Quoted) >= level; a = m.tree.Parent(a) {
			top = a
		}
		style := text.Border
		if kind := m.tree.Rich(top).Callout; kind != "" {
			style = look.Callout(kind)
		}
		gap := m.indent(top) + bodyIndent*(level-1) - m.measure.RowWidth(row)
		row = append(row, text.Span{Text: text.Blanks(gap)}, text.Span{Text: look.Bar(m.measure) + " ", Style: style})
	}
	return row
}

// indent is 0 for titles; below one it grows with each note that holds the
// next, up to a third of the width. What stands below a callout's title or a
// table's first row is part of the same thing.
func (m Model) indent(r model.Ref) int {
	if isTitle(m.tree.Node(r)) {
		return 0
	}
	indent := bodyIndent
	if m.tree.Node(r).Form == model.Table {
		r = m.tableOf(r)
	}
	for a := m.tree.Parent(r); a != model.None && a >= m.subject && !isTitle(m.tree.Node(a)); a = m.tree.Parent(a) {
		if m.tree.Rich(a).Callout == "" {
			indent += bodyIndent
		}
	}
	return min(indent, max(m.width/3, 0))
}

func isTitle(n *model.Node) bool { return n.Kind != model.Note || n.Form == model.Heading }

// pen writes what the pane shows.
func (m Model) pen() look.Pen { return look.Pen{Measure: m.measure, Signs: m.page.Signs} }
