package reader

import "yomi/model"

// position is a row of a node's layout.
type position struct {
	ref model.Ref
	row int
}

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
	m.anchor = place{m.top.ref, m.layout(m.top.ref).offAt(m.top.row)}
	return m
}

func (p position) less(q position) bool {
	return p.ref < q.ref || p.ref == q.ref && p.row < q.row
}

// after and before are the neighbouring rows; ok is false at the ends.
func (m Model) after(p position) (next position, ok bool) {
	if m.layout(p.ref).has(p.row + 1) {
		return position{p.ref, p.row + 1}, true
	}
	if p.ref+1 >= m.tree.End(m.subject) {
		return p, false
	}
	return position{ref: p.ref + 1}, true
}

func (m Model) before(p position) (prev position, ok bool) {
	if p.row > 0 {
		return position{p.ref, p.row - 1}, true
	}
	if p.ref <= m.subject {
		return p, false
	}
	return position{p.ref - 1, m.layout(p.ref-1).rows() - 1}, true
}

// end is the furthest place at which the window may begin: the one that has
// the last row at the bottom.
func (m Model) end() position {
	last := m.tree.End(m.subject) - 1
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
	if m.top.row = max(0, m.top.row); !m.layout(m.top.ref).has(m.top.row) {
		m.top.row = m.layout(m.top.ref).rows() - 1
	}
	m.cursor.ref = max(m.subject, min(m.cursor.ref, m.tree.End(m.subject)-1))
	m.cursor = m.nearest(m.cursor)
	if !m.fills(m.top) {
		m.top = m.end()
	}
	return m
}
