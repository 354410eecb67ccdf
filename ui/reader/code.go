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
	goesOn  bool // the last line does, in the strip behind
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

// draw cuts a line with a sign at each end where something is missing, and at the end
// of one that goes on in the next row.
func (k *kept) draw(row, pan int, marks [][2]int) text.Row {
	p := k.parts[row]
	before, after := "‹", "›"
	if k.measure.Wide() {
		before, after = "<", ">"
	}
	lo, hi, begins := k.measure.Sight(p.Text, pan, max(k.room, 0)+1)
	line := k.measure.Shift(p.Row(lo, hi, shown(p, lo, hi, marks)), pan-begins)
	width := k.measure.RowWidth(line)
	if width > k.room && k.room > 1 {
		line = k.measure.Fill(line, k.room-1)
	} else if !k.goesOn || row < len(k.parts)-1 || width >= k.room {
		after = ""
	}
	line = append(line, text.Span{Text: after, Style: text.Dim})
	if pan > 0 && p.Text != "" {
		line = append(text.Row{{Text: before, Style: text.Dim}}, k.measure.Shift(line, 1)...)
	}
	return line
}

// keep lays out text whose lines are kept.
func (m Model) keep(s look.Stretch, room int) body {
	said := m.tree.Node(s.Ref).Text
	k := &kept{measure: m.measure, room: room}
	if s.Hi < len(said) {
		if k.goesOn = said[s.Hi-1] != '\n'; !k.goesOn {
			s.Hi-- // the line end ends a row and begins none
		}
	}
	k.parts = m.pen().Lines(m.tree, s, m.looksOf(s))
	if m.tree.Node(s.Ref).Form == model.Table {
		lines := strings.Split(said, "\n")
		for i, shown := range m.measure.Align(lines) {
			k.parts[i].Styled = shown.Look(text.Plain, nil)
		}
	}
	return k
}

// widths remembers how many cells the widest line of a block takes, for blocks that
// were shifted.
type widths map[model.Ref]int

// beyond is how far the lines of r, of which k are some, reach beyond the room they
// have.
func (m Model) beyond(r model.Ref, k *kept) int {
	widest, ok := m.widths[r]
	if !ok {
		for part := range m.parts(r) {
			for line := range strings.SplitSeq(m.stretch(strip{r, part}).Text(m.tree), "\n") {
				widest = max(widest, m.measure.Cells(line))
			}
		}
		m.widths[r] = widest
	}
	for _, p := range k.parts { // signs in the text make it wider
		widest = max(widest, m.measure.Width(p.Text))
	}
	return max(widest-k.room, 0)
}

// panStep is how many columns one key shifts code: a tab's width, so that a
// step shows something new and nothing is jumped over.
const panStep = 8

// shift pans the block that the cursor is on; what else was panned goes back.
func (m Model) shift(columns int) Model {
	k, ok := m.layout(m.cursor.strip).body.(*kept)
	if !ok {
		return m
	}
	if m.panned != m.cursor.ref {
		m.panned, m.pan = m.cursor.ref, 0
	}
	m.pan = max(0, min(m.pan+columns, m.beyond(m.cursor.ref, k)))
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
	first, behind := m.marksOn(m.cursor)
	for _, k := range m.found(m.cursor.ref)[first:behind] {
		if m.rowOf(place{m.cursor.ref, k[0]}) == m.cursor {
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
	k, ok := m.layout(m.cursor.strip).body.(*kept)
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
		m.pan = max(0, min(first-k.room/3, m.beyond(m.cursor.ref, k)))
	}
	return m
}
