package reader

import (
	"yomi/model"
	"yomi/ui/look"
)

// Spot is a link in sight: where it begins in the window, or goes on from above
// it.
type Spot struct {
	Ref model.Ref
	Run model.Run
	row int // of the window, from 0
	col int
}

// Spots are the links in sight, in reading order, each once.
func (m Model) Spots() []Spot {
	var all []Spot
	if m.subject == model.None {
		return nil
	}
	type link struct {
		ref model.Ref
		run model.Run
	}
	row, known := 0, map[link]bool{}
	for p, ok := m.top, true; ok && row < m.height; p, ok = m.after(p) {
		for _, s := range m.spotsIn(p) {
			s.row = row
			if here := (link{s.Ref, s.Run}); !known[here] {
				all, known[here] = append(all, s), true
			}
		}
		row++
	}
	return all
}

// Here are the links of the cursor's row.
func (m Model) Here() []Spot {
	if m.subject == model.None {
		return nil
	}
	return m.spotsIn(m.cursor)
}

// spotsIn are the links of one row.
func (m Model) spotsIn(p position) []Spot {
	l := m.layout(p.strip)
	at := l.inBody(p.row)
	if !l.solid(p.row) {
		return nil
	}
	var spots []Spot
	lo, hi := l.body.span(at)
	runs := l.runs(m.tree)
	if m.tree.Node(p.ref).Form != model.Table { // cells beside each other are not one range
		runs = look.Stretch{Lo: lo, Hi: hi}.Touching(runs)
	}
	runs = leading(runs)
	for i, col := range m.begins(p, runs) {
		if col >= 0 {
			spots = append(spots, Spot{Ref: p.ref, Run: runs[i], col: col})
		}
	}
	return spots
}

// leading are the runs that lead somewhere.
func leading(runs []model.Run) []model.Run {
	var out []model.Run
	for _, run := range runs {
		if run.Target != model.ToNowhere {
			out = append(out, run)
		}
	}
	return out
}

// begins are where runs begin in a row, -1 for those of which no part is there. In
// prose runs that are apart are found by drawing the row once: it may hold a hundred.
func (m Model) begins(p position, runs []model.Run) []int {
	var marks [][2]int
	for i, run := range runs {
		if i > 0 && run.Lo <= runs[i-1].Hi {
			marks = nil
			break
		}
		marks = append(marks, [2]int{int(run.Lo), int(run.Hi)})
	}
	if _, is := m.layout(p.strip).body.(*prose); is && len(marks) > 1 {
		if cols := m.marked(p, marks); len(cols) == len(runs) {
			return cols
		}
	}
	cols := make([]int, len(runs))
	for i, run := range runs {
		cols[i] = -1
		if one := m.marked(p, [][2]int{{int(run.Lo), int(run.Hi)}}); len(one) > 0 {
			cols[i] = one[0]
		}
	}
	return cols
}

// marked are the columns of a row at which what is marked begins.
func (m Model) marked(p position, marks [][2]int) []int {
	l := m.layout(p.strip)
	at := l.inBody(p.row)
	left := l.lead
	if at > 0 {
		left = l.rest
	}
	var cols []int
	col, was := marginCells+m.measure.RowWidth(left), false
	for _, s := range l.body.draw(at, m.panOf(p.ref), marks) {
		if s.Mark && !was {
			cols = append(cols, col)
		}
		col, was = col+m.measure.Width(s.Text), s.Mark
	}
	return cols
}

// Same reports whether two spots are of one link, wherever it is in sight.
func (s Spot) Same(o Spot) bool { return s.Ref == o.Ref && s.Run == o.Run }

// Stands reports whether the pane shows what another does at the same places: the spots
// of that one are its own then.
func (m Model) Stands(as Model) bool {
	return m.tree == as.tree && m.subject == as.subject && m.top == as.top && m.width == as.width && m.height == as.height &&
		m.panned == as.panned && m.pan == as.pan
}

// At is where the link begins in the rows that View gave.
func (s Spot) At() (row, col int) { return s.row + headerRows, s.col }
