// Package reader is the pane that shows a session, or any other subtree, as
// wrapped text with a cursor on one of its rows. It is not for folds, colours,
// files or searching: it is told an action and answers with an Event.
//
// Its units: sizes are in cells and screen rows; a place in the text is a
// position, a strip of a node (most nodes are one) and a row inside that strip's own
// layout, so that nothing needs to know how many rows stand above it. Its
// invariants: the window never begins past what fills it from the end, the cursor's
// row shows text and is in the window, and a frame costs O(screen), whatever the size
// of the notes.
//
// Read Model.Update first, then layout.go and strip.go.
package reader

import (
	"yomi/model"
	"yomi/ui/action"
	"yomi/ui/lang"
	"yomi/ui/look"
	"yomi/ui/text"
)

// Page says how the text stands in the pane.
type Page struct {
	// Width is how many cells of text a row has at most; 0 is as many as the
	// pane. Code and tables take what there is.
	Width int
	// Signs are the attributes that are shown by signs, for want of a style.
	Signs text.Attr
	// Addresses numbers the addresses that words hide and lists them below.
	Addresses bool
	// Lang is what the pane says itself in.
	Lang lang.Lang
}

// width is the most cells of text in a row.
func (p Page) width() int {
	if p.Width <= 0 {
		return 1 << 30 // wider than any pane
	}
	return p.Width
}

// Model is the pane's state; a value. The zero Model is not ready: use New.
type Model struct {
	measure text.Measure
	wrapper text.Wrapper
	page    Page
	tree    *model.Tree
	subject model.Ref // the subtree shown, None before the first Show
	cursor  position  // the row one is at; the outline's cursor follows its note
	top     position
	anchor  place     // where top was put last, which a resize goes by
	held    place     // where the cursor was put last
	panned  model.Ref // the block of code that is shifted, and by how many columns
	pan     int
	width   int
	height  int // rows below the header
	marks   look.Marks
	seeks   bool // the marks are new: the next Show goes to one
	layouts layouts
	tables  tables
	paints  paints
	cuts    cuts   // of the tree's long texts, a cache
	widths  widths // of what was shifted, a cache
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
	return Model{measure: w.Measure, wrapper: w, tree: &model.Tree{}, layouts: layouts{}, tables: tables{}, paints: paints{}, cuts: cuts{}, widths: widths{}}.over(model.None)
}

// over begins with a subject anew: indents count from it.
func (m Model) over(subject model.Ref) Model {
	m.subject, m.panned, m.pan = subject, model.None, 0
	m.cursor, m.top = start(subject), start(subject)
	m.anchor, m.held = place{ref: subject}, place{ref: subject} // those of another tree mean nothing here
	return m.forget()
}

// forget drops what was laid out.
func (m Model) forget() Model {
	m.layouts, m.tables = layouts{}, tables{}
	return m
}

// Set sets how the text stands in the pane.
func (m Model) Set(p Page) Model {
	if p == m.page {
		return m
	}
	m.page = p
	m = m.forget()
	return m.Resize(m.width, m.height+headerRows)
}

// Current is the note one is at, None before the first Show.
func (m Model) Current() model.Ref { return m.cursor.ref }

// Subject is the top of what is shown, None before the first Show.
func (m Model) Subject() model.Ref { return m.subject }

// Show makes r the current note and brings it into the window: the first row
// of it that has a mark, where the marks are new or the note is. What is shown
// is r's session whole; outside any session, its event. Where r is the current
// note already, what is shown stays.
func (m Model) Show(t *model.Tree, r model.Ref) Model {
	if t != m.tree {
		m.tree, m.paints, m.cuts, m.widths = t, paints{}, cuts{}, widths{}
		m = m.over(model.None)
	}
	if r == model.None {
		return m.over(model.None)
	}
	subject := t.Enclosing(r, model.Session)
	if subject == model.None {
		subject = t.Enclosing(r, model.Event)
	}
	isNew := r != m.cursor.ref || m.subject == model.None
	if subject != m.subject && isNew {
		m = m.over(subject).begin(start(subject))
	}
	if isNew || m.seeks {
		m = m.goTo(r)
	}
	if m.seeks = false; !m.sees(m.cursor) {
		m = m.reveal()
	}
	return m
}

// Grow takes a tree that begins with the nodes of the present one, and shows
// what it showed.
func (m Model) Grow(t *model.Tree) Model {
	m.tree, m.cuts, m.widths = t, cuts{}, widths{}
	if m.subject != model.None && (!t.Within(m.cursor.ref, m.subject) || !t.Within(m.top.ref, m.subject) || !t.Within(m.anchor.ref, m.subject)) {
		return m.over(model.None) // the end of what was read is another now: it is shown anew
	}
	return m.forget().settle()
}

// Move takes a tree in which the nodes are where to says, and shows what it
// showed, the first row in its place.
func (m Model) Move(t *model.Tree, to func(model.Ref) model.Ref) Model {
	was := m
	at, top, anchor := to(m.cursor.ref), to(m.top.ref), to(m.anchor.ref)
	m = m.Show(t, at)
	if was.subject == model.None || at == model.None || top == model.None {
		return m
	}
	m = m.put(m.nearest(position{strip{at, was.cursor.part}, was.cursor.row}))
	if t.Within(top, m.subject) && t.Within(anchor, m.subject) {
		m.top, m.anchor = position{strip{top, was.top.part}, was.top.row}, place{anchor, was.anchor.off}
	}
	return m.settle()
}

// Mark sets what to mark in the text; nil marks nothing. The next Show goes to
// a row with a mark.
func (m Model) Mark(marks look.Marks) Model {
	m.marks, m.seeks = marks, marks != nil
	return m
}

// MarkedAs is the pane with the marks of another, and with the looks of code that came
// since it was laid out.
func (m Model) MarkedAs(other Model) Model {
	m.marks = other.marks
	return m.forget()
}

// Resize gives the pane its size, header row included, and keeps the text in
// the first row in place: what one was reading stays there, or is there again
// when the pane has its old size. Where that would leave the cursor out of
// sight, the window begins with it.
func (m Model) Resize(width, height int) Model {
	width, height = max(width, 0), max(height-headerRows, 0)
	wider := width != m.width
	if wider {
		m = m.forget()
	}
	m.width, m.height = width, height
	if m.subject == model.None {
		return m
	}
	m.top, m.cursor = m.rowOf(m.anchor), m.rowOf(place{m.cursor.ref, m.held.off})
	if wider {
		m = m.sideways()
	}
	if m = m.settle(); !m.sees(m.cursor) {
		m.top = m.cursor
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
	was := m.cursor.ref
	switch a {
	case action.Down:
		m = m.step(1)
	case action.Up:
		m = m.step(-1)
	case action.PageDown:
		m = m.turn(max(m.height-1, 1))
	case action.PageUp:
		m = m.turn(-max(m.height-1, 1))
	case action.HalfDown:
		m = m.turn(max(m.height/2, 1))
	case action.HalfUp:
		m = m.turn(-max(m.height/2, 1))
	case action.Top:
		m = m.begin(start(m.subject)).put(m.firstRow())
	case action.Bottom:
		m = m.begin(m.end()).put(m.lastRow())
	case action.NextSibling, action.PrevSibling:
		return m.section(a == action.NextSibling)
	case action.Left:
		if m.panOf(m.cursor.ref) == 0 {
			return m, Left
		}
		m = m.shift(-panStep)
	case action.Right:
		m = m.shift(panStep)
	}
	if m.cursor.ref != was {
		return m, Moved
	}
	return m, Nothing
}

// Click puts the cursor on the given row of the pane, header included.
func (m Model) Click(row int) (Model, Event) {
	if m.subject == model.None || row < headerRows {
		return m, Nothing
	}
	was, p := m.cursor.ref, m.top
	for ; row > headerRows; row-- {
		next, ok := m.after(p)
		if !ok {
			break
		}
		p = next
	}
	if m = m.put(m.nearest(p)); m.cursor.ref == was {
		return m, Nothing
	}
	return m, Moved
}

// section goes to the next or previous heading, session or event, also out of
// the subject: the caller shows what Current is then.
func (m Model) section(after bool) (Model, Event) {
	step := model.Ref(1)
	if !after {
		step = -1
	}
	for r := m.cursor.ref + step; r >= 0 && int(r) < m.tree.Len(); r += step {
		if n := m.tree.Node(r); n.Form == model.Heading || n.Kind != model.Note {
			return m.Show(m.tree, r).begin(start(r)), Moved
		}
	}
	return m, Nothing
}
