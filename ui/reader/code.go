package reader

import (
	"sort"
	"strings"

	"yomi/model"
	"yomi/ui/look"
	"yomi/ui/text"
)

// kept is text whose lines are cut and shifted instead of wrapped.
type kept struct {
	measure text.Measure
	parts   []look.Part
	room    int
	widest  int // cells of the widest line
}

func (k *kept) rows() int        { return len(k.parts) }
func (k *kept) has(row int) bool { return row < k.rows() }

func (k *kept) span(row int) (lo, hi int) {
	p := k.parts[max(0, min(row, len(k.parts)-1))]
	return p.Off, p.Off + p.Source(len(p.Text))
}

func (k *kept) at(off int) int {
	return max(sort.Search(len(k.parts), func(i int) bool { return k.parts[i].Off > off })-1, 0)
}

// draw cuts a line with a sign at each end where something is missing.
func (k *kept) draw(row, pan int, marks [][2]int) text.Row {
	p := k.parts[row]
	before, after := "‹", "›"
	if k.measure.Wide() {
		before, after = "<", ">"
	}
	line := k.measure.Shift(p.Row(0, len(p.Text), shown(p, 0, len(p.Text), marks)), pan)
	if k.measure.RowWidth(line) > k.room && k.room > 1 {
		line = append(k.measure.Fill(line, k.room-1), text.Span{Text: after, Style: text.Dim})
	}
	if pan > 0 && p.Text != "" {
		line = append(text.Row{{Text: before, Style: text.Dim}}, k.measure.Shift(line, 1)...)
	}
	return line
}

// over is how far the lines reach beyond the room they have.
func (k *kept) over() int { return max(k.widest-k.room, 0) }

// keep lays out text whose lines are kept.
func (m Model) keep(r model.Ref, room int) body {
	k := &kept{measure: m.measure, room: room, parts: m.pen().Parts(m.tree, r, '\n', m.looksOf(r))}
	if m.tree.Node(r).Form == model.Table {
		lines := strings.Split(m.tree.Node(r).Text, "\n")
		for i, shown := range m.measure.Align(lines) {
			k.parts[i].Styled = shown.Look(text.Plain, nil)
		}
	}
	for _, p := range k.parts {
		k.widest = max(k.widest, m.measure.Width(p.Text))
	}
	return k
}

// panStep is how many columns one key shifts code: a tab's width, so that a
// step shows something new and nothing is jumped over.
const panStep = 8

// shift pans the block that the cursor is on; what else was panned goes back.
func (m Model) shift(columns int) Model {
	k, ok := m.layout(m.cursor.ref).body.(*kept)
	if !ok {
		return m
	}
	if m.panned != m.cursor.ref {
		m.panned, m.pan = m.cursor.ref, 0
	}
	m.pan = max(0, min(m.pan+columns, k.over()))
	return m
}

// panOf is how far r's lines are shifted.
func (m Model) panOf(r model.Ref) int {
	if r == m.panned {
		return m.pan
	}
	return 0
}

// sideways shifts the block under the cursor as a new width asks: so that what
// was found in the cursor's row is in sight, and no further than it reaches.
func (m Model) sideways() Model {
	l := m.layout(m.cursor.ref)
	for _, k := range m.found(m.cursor.ref) {
		if l.rowAt(k[0]) == m.cursor.row {
			return m.inSight(k[0], k[1])
		}
	}
	if m.panned == m.cursor.ref {
		return m.shift(0)
	}
	return m
}

// inSight shifts the block under the cursor so that the bytes [lo, hi) of its
// text are in sight.
func (m Model) inSight(lo, hi int) Model {
	k, ok := m.layout(m.cursor.ref).body.(*kept)
	if !ok || k.room < 1 { // a pane that is hidden
		return m
	}
	p := k.parts[k.at(lo)]
	from, to := p.Range(lo-p.Off, hi-p.Off)
	first, end := m.measure.Width(p.Text[:from]), m.measure.Width(p.Text[:to])
	pan := m.panOf(m.cursor.ref)
	if first >= pan+min(pan, 1) && end < pan+k.room {
		return m
	}
	m.panned, m.pan = m.cursor.ref, 0
	if end >= k.room {
		m.pan = max(0, min(first-k.room/3, k.over()))
	}
	return m
}
