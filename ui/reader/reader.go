// Package reader is the pane that shows a session, or any other subtree, as
// wrapped text. It is not for folds, colours, files or searching: it is told
// an action and answers with an Event.
//
// Its units: sizes are in cells and screen rows; a place in the text is a
// position, a node and a row inside that node's own layout, so that nothing
// needs to know how many rows stand above it. Its invariants: the window
// never begins past what fills it from the end, the current note has a row in
// the window, and a frame costs O(screen), whatever the size of the notes.
//
// Read Model.Update first, then layout.go.
package reader

import (
	"yomi/model"
	"yomi/ui/action"
	"yomi/ui/look"
	"yomi/ui/text"
)

// Model is the pane's state; a value. The zero Model is not ready: use New.
type Model struct {
	measure text.Measure
	wrapper text.Wrapper
	tree    *model.Tree
	subject model.Ref // the subtree shown, None before the first Show
	current model.Ref // the note one is at; the outline's cursor follows it
	top     position
	pan     int // columns by which code and tables are shifted
	width   int
	height  int // rows below the header
	marks   look.Marks
	layouts *layouts
}

// position is a row of a node's layout.
type position struct {
	ref model.Ref
	row int
}

// Event is what an Update did that others may care about.
type Event int

const (
	// Nothing happened but, perhaps, a scroll.
	Nothing Event = iota
	// Moved says that another note is current now.
	Moved
	// Left says that the reader wants to go back to the outline.
	Left
)

// New is a pane over nothing yet, whose text the wrapper breaks.
func New(w text.Wrapper) Model {
	return Model{measure: w.Measure, wrapper: w, tree: &model.Tree{}, subject: model.None, current: model.None,
		top: position{ref: model.None}, layouts: newLayouts()}
}

// Current is the note one is at, None before the first Show.
func (m Model) Current() model.Ref { return m.current }

// Subject is the top of what is shown, None before the first Show.
func (m Model) Subject() model.Ref { return m.subject }

// Show makes r the current note and brings it into the window. What is shown
// is r's session whole; outside any session, its event.
func (m Model) Show(t *model.Tree, r model.Ref) Model {
	if t != m.tree {
		m.tree, m.layouts, m.subject = t, newLayouts(), model.None
	}
	if r == model.None {
		m.subject, m.current, m.top = model.None, model.None, position{ref: model.None}
		return m
	}
	subject := t.Enclosing(r, model.Session)
	if subject == model.None {
		subject = t.Enclosing(r, model.Event)
	}
	m.current = r
	if subject != m.subject {
		m.subject, m.top, m.pan = subject, position{ref: subject}, 0
	}
	if !m.inWindow(r) {
		m.top = position{ref: r}
	}
	return m.settle()
}

// Mark sets what to mark in the text; nil marks nothing.
func (m Model) Mark(marks look.Marks) Model {
	m.marks, m.layouts.marks = marks, nil
	return m
}

// Resize gives the pane its size, header row included, and keeps the text in
// the first row in place: what one was reading stays there.
func (m Model) Resize(width, height int) Model {
	width, height = max(width, 0), max(height-headerRows, 0)
	if width != m.width && m.top.ref != model.None {
		off := m.layout(m.top.ref).offAt(m.top.row)
		m.width, m.layouts = width, newLayouts()
		m.top.row = m.layout(m.top.ref).rowAt(off)
	}
	m.width, m.height = width, height
	return m.settle()
}

// Update does what is asked and says what came of it.
func (m Model) Update(a action.Action) (Model, Event) {
	if m.subject == model.None {
		if a == action.Left {
			return m, Left
		}
		return m, Nothing
	}
	was := m.current
	switch a {
	case action.Down:
		m = m.Scroll(1)
	case action.Up:
		m = m.Scroll(-1)
	case action.PageDown:
		m = m.Scroll(max(m.height-1, 1))
	case action.PageUp:
		m = m.Scroll(-max(m.height-1, 1))
	case action.HalfDown:
		m = m.Scroll(max(m.height/2, 1))
	case action.HalfUp:
		m = m.Scroll(-max(m.height/2, 1))
	case action.Top:
		m.top, m.current = position{ref: m.subject}, m.subject
	case action.Bottom:
		m.top = m.end()
		m.current = m.tree.End(m.subject) - 1
		m = m.settle()
	case action.NextSibling, action.PrevSibling:
		return m.section(a == action.NextSibling)
	case action.Left:
		if m.pan == 0 {
			return m, Left
		}
		m.pan = max(m.pan-panStep, 0)
	case action.Right:
		m.pan = min(m.pan+panStep, m.widest())
	}
	if m.current != was {
		return m, Moved
	}
	return m, Nothing
}

// panStep is how many columns one key shifts code and tables: a tab's width,
// so that a step shows something new and nothing is jumped over.
const panStep = 8

// Scroll moves the window by n rows; the current note changes only when it
// would leave the window.
func (m Model) Scroll(n int) Model {
	for ; n < 0; n++ {
		m.top, _ = m.before(m.top)
	}
	end := m.end()
	for ; n > 0 && m.top.less(end); n-- {
		m.top, _ = m.after(m.top)
	}
	m = m.settle()
	if !m.inWindow(m.current) {
		first, last := m.top.ref, m.bottom().ref
		m.current = max(first, min(m.current, last))
	}
	return m
}

// Click makes the note in the given row of the pane, header included, current.
func (m Model) Click(row int) (Model, Event) {
	if m.subject == model.None || row < headerRows {
		return m, Nothing
	}
	p := m.top
	for ; row > headerRows; row-- {
		next, ok := m.after(p)
		if !ok {
			break
		}
		p = next
	}
	if p.ref == m.current {
		return m, Nothing
	}
	m.current = p.ref
	return m, Moved
}

// section goes to the next or previous heading, session or event, also out of
// the subject: the caller shows what Current is then.
func (m Model) section(after bool) (Model, Event) {
	step := model.Ref(1)
	if !after {
		step = -1
	}
	for r := m.current + step; r >= 0 && int(r) < m.tree.Len(); r += step {
		if n := m.tree.Node(r); n.Form == model.Heading || n.Kind != model.Note {
			m = m.Show(m.tree, r)
			m.top = position{ref: r}
			return m.settle(), Moved
		}
	}
	return m, Nothing
}

func (p position) less(q position) bool {
	return p.ref < q.ref || p.ref == q.ref && p.row < q.row
}

// after and before are the neighbouring rows; ok is false at the ends.
func (m Model) after(p position) (next position, ok bool) {
	if p.row+1 < m.layout(p.ref).rows() {
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

// inWindow reports whether r's first row is in the window, or r fills it.
func (m Model) inWindow(r model.Ref) bool {
	if m.top.ref == model.None || !m.tree.Within(r, m.subject) {
		return false
	}
	bottom := m.bottom()
	first := position{r, m.layout(r).gap}
	return !first.less(m.top) && !bottom.less(first) || m.top.ref == r && bottom.ref == r
}

// settle keeps the window within the text.
func (m Model) settle() Model {
	if m.subject == model.None {
		return m
	}
	m.top.ref = max(m.subject, min(m.top.ref, m.tree.End(m.subject)-1))
	m.top.row = max(0, min(m.top.row, m.layout(m.top.ref).rows()-1))
	if end := m.end(); end.less(m.top) {
		m.top = end
	}
	return m
}
