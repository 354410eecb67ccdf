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
	anchor  anchor // where top was put last, which a resize goes by
	pan     int    // columns by which code and tables are shifted
	width   int
	height  int // rows below the header
	marks   look.Marks
	layouts layouts
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
		top: position{ref: model.None}, layouts: layouts{}}
}

// Current is the note one is at, None before the first Show.
func (m Model) Current() model.Ref { return m.current }

// Subject is the top of what is shown, None before the first Show.
func (m Model) Subject() model.Ref { return m.subject }

// Show makes r the current note and brings it into the window. What is shown
// is r's session whole; outside any session, its event. Where r is the current
// note already, what is shown stays.
func (m Model) Show(t *model.Tree, r model.Ref) Model {
	if t != m.tree {
		m.tree, m.layouts, m.subject = t, layouts{}, model.None
	}
	if r == model.None {
		m.subject, m.current, m.top = model.None, model.None, position{ref: model.None}
		return m
	}
	subject := t.Enclosing(r, model.Session)
	if subject == model.None {
		subject = t.Enclosing(r, model.Event)
	}
	if subject != m.subject && (r != m.current || m.subject == model.None) {
		m.subject, m.pan, m.layouts = subject, 0, layouts{} // indents count from the subject
		m = m.begin(position{ref: subject})
	}
	m.current = r
	if !m.inWindow(r) {
		m = m.begin(position{ref: r})
	}
	return m
}

// Grow takes a tree that begins with the nodes of the present one, and shows
// what it showed.
func (m Model) Grow(t *model.Tree) Model {
	m.tree, m.layouts = t, layouts{}
	return m.settle()
}

// Move takes a tree in which the nodes are where to says, and shows what it
// showed, the first row in its place.
func (m Model) Move(t *model.Tree, to func(model.Ref) model.Ref) Model {
	at, top, anchor := to(m.current), to(m.top.ref), to(m.anchor.ref)
	if m.subject == model.None || at == model.None || top == model.None {
		return m.Show(t, at)
	}
	row := m.top.row
	m = m.Show(t, at)
	if t.Within(top, m.subject) {
		m.top, m.anchor.ref = position{top, row}, anchor
	}
	return m.settle()
}

// Mark sets what to mark in the text; nil marks nothing.
func (m Model) Mark(marks look.Marks) Model {
	m.marks = marks
	return m
}

// Resize gives the pane its size, header row included, and keeps the text in
// the first row in place: what one was reading stays there, or is there again
// when the pane has its old size. Where that would leave the current note out
// of sight, the window begins with it.
func (m Model) Resize(width, height int) Model {
	width, height = max(width, 0), max(height-headerRows, 0)
	if width != m.width {
		m.layouts = layouts{}
	}
	m.width, m.height = width, height
	if m.subject == model.None {
		return m
	}
	m.top = position{m.anchor.ref, m.layout(m.anchor.ref).rowAt(m.anchor.off)}
	m = m.settle()
	if !m.inWindow(m.current) {
		m.top = position{ref: m.current}
	}
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
		m.current = m.subject
		m = m.begin(position{ref: m.subject})
	case action.Bottom:
		m.current = m.tree.End(m.subject) - 1
		m = m.begin(m.end())
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
	top, end := m.top, m.end()
	for ; n < 0; n++ {
		top, _ = m.before(top)
	}
	for ; n > 0 && top.less(end); n-- {
		top, _ = m.after(top)
	}
	m = m.begin(top)
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
			return m.Show(m.tree, r).begin(position{ref: r}), Moved
		}
	}
	return m, Nothing
}
