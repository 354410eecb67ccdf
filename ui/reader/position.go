package reader

import "yomi/model"

// position is a row of a strip's layout.
type position struct {
	strip
	row int
}

// start is the first row of a node.
func start(r model.Ref) position { return position{strip: strip{ref: r}} }

// place is one in the text that no width changes: the byte of a node's text
// with which a row began, -1 for the gap above it.
type place struct {
	ref model.Ref
	off int
}

// begin begins the window at p, or as near to it as leaves no room below the
// text.
func (m Model) begin(p position) Model {
	m.top = p
	m = m.settle()
	m.anchor = m.placeOf(m.top)
	return m
}

// placeOf is the place with which a row begins, rowOf the row that shows a place.
func (m Model) placeOf(p position) place { return place{p.ref, m.layout(p.strip).offAt(p.row)} }
func (m Model) rowOf(at place) position {
	s := strip{at.ref, m.partAt(at.ref, at.off)}
	return position{s, m.layout(s).rowAt(at.off)}
}

func (p position) less(q position) bool {
	return p.ref < q.ref || p.ref == q.ref && (p.part < q.part || p.part == q.part && p.row < q.row)
}

// after and before are the neighbouring rows; ok is false at the ends.
func (m Model) after(p position) (next position, ok bool) {
	switch {
	case m.layout(p.strip).has(p.row + 1):
		return position{p.strip, p.row + 1}, true
	case p.part+1 < m.parts(p.ref):
		return position{strip: strip{p.ref, p.part + 1}}, true
	case p.ref+1 >= m.tree.End(m.subject):
		return p, false
	}
	return start(p.ref + 1), true
}

func (m Model) before(p position) (prev position, ok bool) {
	s := strip{p.ref, p.part - 1}
	switch {
	case p.row > 0:
		return position{p.strip, p.row - 1}, true
	case p.part == 0 && p.ref <= m.subject:
		return p, false
	case p.part == 0:
		s = m.lastStrip(p.ref - 1)
	}
	return position{s, m.layout(s).rows() - 1}, true
}

// end is the furthest place at which the window may begin: the one that has
// the last row at the bottom.
func (m Model) end() position {
	last := m.lastStrip(m.tree.End(m.subject) - 1)
	p := position{last, m.layout(last).rows() - 1}
	for i := 1; i < m.height; i++ {
		var ok bool
		if p, ok = m.before(p); !ok {
			break
		}
	}
	return p
}

// bottom is the last row of the window, or of the text where that ends first.
func (m Model) bottom() position {
	p := m.top
	for i := 1; i < m.height; i++ {
		next, ok := m.after(p)
		if !ok {
			break
		}
		p = next
	}
	return p
}

// fills reports whether a window that begins at p is full: then it begins no further
// than end.
func (m Model) fills(p position) bool {
	ok := true
	for i := 1; i < m.height && ok; i++ {
		p, ok = m.after(p)
	}
	return ok
}

// sees reports whether a row is in the window.
func (m Model) sees(p position) bool {
	return m.subject != model.None && m.tree.Within(p.ref, m.subject) && !p.less(m.top) && !m.bottom().less(p)
}

// settle keeps the window within the text.
func (m Model) settle() Model {
	if m.subject == model.None {
		return m
	}
	m.top.ref = max(m.subject, min(m.top.ref, m.tree.End(m.subject)-1))
	m.top.part = min(m.top.part, m.parts(m.top.ref)-1)
	if m.top.row = max(0, m.top.row); !m.layout(m.top.strip).has(m.top.row) {
		m.top.row = m.layout(m.top.strip).rows() - 1
	}
	m.cursor.ref = max(m.subject, min(m.cursor.ref, m.tree.End(m.subject)-1))
	m.cursor = m.nearest(m.cursor)
	if !m.fills(m.top) {
		m.top = m.end()
	}
	return m
}
