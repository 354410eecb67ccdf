// Package outline is the pane that shows the tree with folds, one row a
// visible node. It is not for keys, colours, files or searching: it is told
// an action and answers with an Event.
//
// Its units: sizes are in cells and screen rows, places are model.Refs, those of
// folders included (see model.Folder). Its invariants: the cursor is a visible node (None only when nothing is
// visible) and stands between the first and the last row of the window; no
// method costs more than the screen and a path to the root, whatever the size
// of the notes, except those that fold or filter the whole tree.
//
// Read Model.Update first.
package outline

import (
	"yomi/model"
	"yomi/ui/action"
	"yomi/ui/look"
	"yomi/ui/text"
)

// Model is the pane's state; a value. The zero Model shows nothing.
type Model struct {
	measure text.Measure
	view    model.View
	cursor  model.Ref // the row under the cursor
	top     model.Ref // the first row of the window
	rest    model.Ref // what top was before the pane was resized
	width   int
	height  int
	marks   look.Marks
	signs   text.Attr          // attributes that the terminal cannot show
	twins   map[model.Ref]bool // events that need the names of their files
}

// Event is what an Update did that others may care about.
type Event int

const (
	// Nothing happened but, perhaps, a redraw.
	Nothing Event = iota
	// Moved says that the cursor is on another node now.
	Moved
	// Folded says that folds changed.
	Folded
	// Entered asks to read the node under the cursor: there was nothing to
	// open any more.
	Entered
)

// New is a pane over nothing yet.
func New(m text.Measure) Model {
	return Model{measure: m, cursor: model.None, top: model.None, rest: model.None, view: model.View{Tree: &model.Tree{}, Root: model.None}}
}

// Cursor is the node under the cursor, None if nothing is visible; on a folder
// it is the first node in it.
func (m Model) Cursor() model.Ref {
	if m.cursor.IsFolder() {
		return m.view.Tree.Folder(m.cursor).First
	}
	return m.cursor
}

// Row is the row under the cursor: a node, a folder, or None.
func (m Model) Row() model.Ref { return m.cursor }

// Visible gives what is visible: the tree, the root, the folds, the filter.
func (m Model) Visible() model.View { return m.view }

// Show replaces what is visible and puts the cursor on r, or on the nearest
// visible node above it, or on the first row if there is none.
func (m Model) Show(v model.View, r model.Ref) Model { return m.show(v, r, m.begins()) }

// begins reports whether the window begins with the first row.
func (m Model) begins() bool { return m.top == m.view.First() }

// show is Show; where the window began with the first row, it does not hide the
// folders that stand above that row now: while notes load, the first document is
// alone at first, and folders are not shown of one.
func (m Model) show(v model.View, r model.Ref, began bool) Model {
	if v.Tree != m.view.Tree {
		m.twins = twins(v.Tree)
	}
	m.view = v
	m.cursor = m.nearest(r)
	if began && m.has(m.top) && v.Visible(m.top) == m.top {
		m.top = m.underFolders(m.top)
	}
	return m.settle()
}

// Move replaces what is visible by a view of a tree in which the nodes are where
// to says: the cursor and the window's first row go along.
func (m Model) Move(v model.View, to func(model.Ref) model.Ref) Model {
	was, began := m.view.Tree, m.begins()
	moved := func(r model.Ref) model.Ref {
		if r.IsFolder() {
			return v.Tree.FolderAt(was.Folder(r).Path)
		}
		return to(r)
	}
	at := moved(m.cursor)
	m.top = moved(m.top)
	return m.show(v, at, began)
}

// Select puts the cursor on r without opening anything: on the nearest
// visible node above it where r is hidden.
func (m Model) Select(r model.Ref) Model {
	if at := m.view.Visible(r); at != model.None {
		m.cursor = at
	}
	return m.settle()
}

// Reveal opens the way to r and puts the cursor on it.
func (m Model) Reveal(r model.Ref) Model {
	m.view.Folds = m.view.Folds.Reveal(m.view.Tree, r)
	return m.Select(r)
}

// Mark sets what to mark in the rows; nil marks nothing.
func (m Model) Mark(marks look.Marks) Model {
	m.marks = marks
	return m
}

// Signs sets the attributes that are shown by signs, for want of a style.
func (m Model) Signs(signs text.Attr) Model {
	m.signs = signs
	return m
}

// Resize gives the pane its size; sizes below 0 count as 0. With its old size
// it shows the old rows again.
func (m Model) Resize(width, height int) Model {
	m.width, m.height = max(width, 0), max(height, 0)
	m.top = m.rest
	return m.inSight()
}

// At is the row in the given screen row of the window, None below the last.
func (m Model) At(row int) model.Ref {
	r := m.top
	for i := 0; i < row && r != model.None; i++ {
		r = m.view.Next(r)
	}
	return r
}

// Update does what is asked and says what came of it.
func (m Model) Update(a action.Action) (Model, Event) {
	if m.cursor == model.None {
		return m, Nothing
	}
	if next, ok := m.fold(a); ok {
		// A fold can hide the row the cursor is on.
		next.cursor = next.nearest(m.cursor)
		return next.settle(), Folded
	}
	next := m.move(a)
	if next.cursor == m.cursor {
		if (a == action.Read || a == action.Right) && !m.cursor.IsFolder() {
			return m, Entered
		}
		return next.settle(), Nothing
	}
	return next.settle(), Moved
}

// move does the actions that move the cursor.
func (m Model) move(a action.Action) Model {
	page := max(m.height-1, 1) // one row of the old page stays, as in less
	switch a {
	case action.Down:
		return m.step(1)
	case action.Up:
		return m.step(-1)
	case action.PageDown:
		return m.step(page)
	case action.PageUp:
		return m.step(-page)
	case action.HalfDown:
		return m.step(max(m.height/2, 1))
	case action.HalfUp:
		return m.step(-max(m.height/2, 1))
	case action.Top:
		m.cursor = m.view.First()
	case action.Bottom:
		m.cursor = m.view.Last()
	case action.NextSibling, action.PrevSibling:
		m.cursor = m.sibling(a == action.NextSibling)
	case action.Left:
		if p := m.view.Parent(m.cursor); p != model.None {
			m.cursor = p
		}
	case action.Right:
		if m.view.Inner(m.cursor) {
			m.cursor = m.view.Next(m.cursor)
		}
	}
	return m
}

// step moves the cursor by n visible rows, as far as there are any.
func (m Model) step(n int) Model {
	for ; n != 0; n -= sign(n) {
		next := model.None
		if n > 0 {
			next = m.view.Next(m.cursor)
		} else {
			next = m.view.Prev(m.cursor)
		}
		if next == model.None {
			break
		}
		m.cursor = next
	}
	return m
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

// sibling is the visible sibling after or before the cursor, the cursor
// itself at the end.
func (m Model) sibling(after bool) model.Ref {
	next := m.view.NextSibling
	if !after {
		next = m.view.PrevSibling
	}
	if r := next(m.cursor); r != model.None {
		return r
	}
	return m.cursor
}

// nearest is r, or the nearest visible node above it, or the first row that is
// no open folder.
func (m Model) nearest(r model.Ref) model.Ref {
	if m.has(r) {
		if at := m.view.Visible(r); at != model.None {
			return at
		}
	}
	return m.first()
}

// has reports whether r is a row's Ref in the present tree.
func (m Model) has(r model.Ref) bool {
	if r.IsFolder() {
		return m.view.Tree.HasFolder(r)
	}
	return r != model.None && int(r) < m.view.Tree.Len()
}

func (m Model) first() model.Ref {
	if m.view.Tree.Len() == 0 {
		return model.None
	}
	r := m.view.First()
	for r.IsFolder() && !m.view.Folds.Closed(r) {
		r = m.view.Next(r)
	}
	return r
}
