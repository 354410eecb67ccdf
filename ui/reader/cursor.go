package reader

import (
	"sort"

	"yomi/model"
	"yomi/ui/look"
)

// put puts the cursor on a row.
func (m Model) put(p position) Model {
	m.cursor = p
	m.held = m.placeOf(p)
	return m
}

// step moves the cursor to the next or previous row of text, and the window
// along by as little as shows it. Where there is none, the window goes on to
// what stands beyond the text.
func (m Model) step(n int) Model {
	next, ok := m.neighbour(m.cursor, n)
	if !ok {
		return m.Scroll(n)
	}
	return m.put(next).follow()
}

// neighbour is the row of text after p or, for a negative n, before it.
func (m Model) neighbour(p position, n int) (position, bool) {
	for ok := true; ok; {
		if n > 0 {
			p, ok = m.after(p)
		} else {
			p, ok = m.before(p)
		}
		if ok && m.layout(p.strip).solid(p.row) {
			return p, true
		}
	}
	return p, false
}

// nearest is p, or the row of text nearest to it.
func (m Model) nearest(p position) position {
	p.part = min(p.part, m.parts(p.ref)-1)
	l := m.layout(p.strip)
	if p.row = max(l.first(), p.row); !l.solid(p.row) {
		p.row = l.last()
	}
	return p
}

// firstRow and lastRow are the first and last row of text.
func (m Model) firstRow() position { return m.nearest(start(m.subject)) }
func (m Model) lastRow() position {
	last := m.lastStrip(m.tree.End(m.subject) - 1)
	return position{last, m.layout(last).last()}
}

// AtEnd reports whether the cursor is on the last row of text.
func (m Model) AtEnd() bool { return m.subject != model.None && m.cursor == m.lastRow() }

// follow moves the window by as little as shows the cursor.
func (m Model) follow() Model {
	if m.sees(m.cursor) {
		return m
	}
	if m.cursor.less(m.top) {
		top := m.cursor
		// A blank row above belongs to what is read there, as in the first window.
		if l := m.layout(top.strip); top.row == l.first() && top.part == 0 && top.ref == m.subject {
			top.row = 0
		}
		return m.begin(top)
	}
	return m.begin(m.back(m.cursor, m.height-1))
}

// turn moves the window by n rows and the cursor with it, so that it keeps its
// place on the screen; at the ends it goes to the first or last row.
func (m Model) turn(n int) Model {
	top, to := m.top, m.cursor
	m = m.Scroll(n)
	if m.top == top {
		if n > 0 {
			return m.put(m.lastRow()).follow()
		}
		return m.put(m.firstRow()).follow()
	}
	moved := m.distance(top, m.top, n)
	for range moved {
		next, ok := m.after(to)
		if n < 0 {
			next, ok = m.before(to)
		}
		if !ok {
			break
		}
		to = next
	}
	if m = m.put(m.nearest(to)); !m.sees(m.cursor) {
		m = m.within()
	}
	return m
}

// distance is how many rows lie between two places, of n at most.
func (m Model) distance(from, to position, n int) int {
	if n < 0 {
		from, to, n = to, from, -n
	}
	i := 0
	for ok := true; ok && i < n && from.less(to); i++ {
		from, ok = m.after(from)
	}
	return i
}

// Scroll moves the window by n rows; the cursor goes along only where it would
// leave the window.
func (m Model) Scroll(n int) Model {
	if m.subject == model.None {
		return m
	}
	top := m.top
	for ; n < 0; n++ {
		top, _ = m.before(top)
	}
	for bottom, ok := m.bottom(), m.fills(top); n > 0 && ok; n-- {
		if bottom, ok = m.after(bottom); ok {
			top, _ = m.after(top)
		}
	}
	return m.begin(top).within()
}

// within moves the cursor by as little as brings it into the window.
func (m Model) within() Model {
	switch {
	case m.sees(m.cursor):
	case m.cursor.less(m.top):
		p := m.top
		if !m.layout(p.strip).solid(p.row) {
			if next, ok := m.neighbour(p, 1); ok && !m.bottom().less(next) {
				p = next
			}
		}
		m = m.put(m.nearest(p))
	default:
		p := m.bottom()
		if !m.layout(p.strip).solid(p.row) {
			if prev, ok := m.neighbour(p, -1); ok && !prev.less(m.top) {
				p = prev
			}
		}
		m = m.put(m.nearest(p))
	}
	return m
}

// goTo puts the cursor on r: on its first row that has a mark, else on its
// first.
func (m Model) goTo(r model.Ref) Model {
	for _, k := range m.found(r) {
		if k[0] < k[1] {
			return m.put(m.rowOf(place{r, k[0]})).inSight(k[0], k[1])
		}
	}
	return m.put(m.nearest(start(r)))
}

// reveal moves the window so that the cursor is in it: to its note's beginning,
// or where that leaves it out of sight, with some rows before it.
func (m Model) reveal() Model {
	if m = m.begin(start(m.cursor.ref)); m.sees(m.cursor) {
		return m
	}
	return m.begin(m.back(m.cursor, m.height/3))
}

// back is the row n rows before p, or the first.
func (m Model) back(p position, n int) position {
	for ; n > 0; n-- {
		prev, ok := m.before(p)
		if !ok {
			break
		}
		p = prev
	}
	return p
}

// NextMark goes to the next row of the current note that has a mark, or to the
// previous one; ok is false where there is none.
func (m Model) NextMark(after bool) (_ Model, ok bool) {
	if m.subject == model.None {
		return m, false
	}
	marks := m.found(m.cursor.ref)
	if first, behind := m.marksOn(m.cursor); after {
		marks = marks[first:]
	} else {
		marks = marks[:behind]
	}
	for i := range marks {
		k := marks[i]
		if !after {
			k = marks[len(marks)-1-i]
		}
		row := m.rowOf(place{m.cursor.ref, k[0]})
		if after && m.cursor.less(row) || !after && row.less(m.cursor) {
			m = m.put(row).inSight(k[0], k[1])
			if !m.sees(m.cursor) {
				m = m.begin(m.back(m.cursor, m.height/3))
			}
			return m, true
		}
	}
	return m, false
}

// marksOn are the marks of p's note that may begin in p's row, as a range of all: so
// that who seeks one in another row begins there. The cells of a table are not in the
// order of its rows; there it is all.
func (m Model) marksOn(p position) (first, behind int) {
	marks := m.found(p.ref)
	if m.parts(p.ref) == 1 {
		return 0, len(marks)
	}
	l := m.layout(p.strip)
	lo, hi := l.body.span(l.inBody(p.row))
	beginBefore := func(off int) int {
		return sort.Search(len(marks), func(i int) bool { return marks[i][0] >= off })
	}
	return beginBefore(lo), beginBefore(hi)
}

// Links are the addresses outside that the cursor's row leads to, in order.
func (m Model) Links() []string {
	if m.subject == model.None {
		return nil
	}
	l := m.layout(m.cursor.strip)
	lo, hi := l.body.span(l.inBody(m.cursor.row))
	var here []string
	for _, run := range (look.Stretch{Lo: lo, Hi: hi}).Touching(l.runs(m.tree)) {
		if to := look.Target(run); to != "" && int(run.Hi) > lo {
			here = append(here, to)
		}
	}
	return here
}

// walked bounds how much of a note is walked to find a row's line in the source:
// with every frame, so that a note of megabytes gives its own line.
const walked = 200_000

// Line is the source line of the cursor's row, counted from 0.
func (m Model) Line() int {
	if m.subject == model.None {
		return 0
	}
	if n := m.tree.Node(m.cursor.ref); len(n.Text) > walked {
		return int(n.Line)
	}
	l := m.layout(m.cursor.strip)
	lo, _ := l.body.span(l.inBody(m.cursor.row))
	return m.tree.LineOf(m.cursor.ref, lo)
}
