package ui

import (
	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/ui/action"
	"yomi/ui/outline"
	"yomi/ui/reader"
	"yomi/ui/text"
)

// navigate does the actions that move about in the notes.
func (m Model) navigate(a action.Action) (tea.Model, tea.Cmd) {
	switch a {
	case action.OtherPane:
		m.focus = 1 - m.focus
		return m.arrange(), nil
	case action.Filter:
		return m.startFilter(), nil
	case action.Palette:
		return m.openPalette()
	case action.NextHit, action.PrevHit:
		if next, ok := m.reader.NextMark(a == action.NextHit); ok && m.focus == readerPane {
			m.reader = next // a long note has several rows with marks
			return m, nil
		}
		return m.nextHit(a == action.NextHit), nil
	case action.HitsInContext:
		return m.toggleContext()
	case action.Hoist:
		return m.hoist(m.outline.Row()).ofPart(m.outline.Visible().Root)
	case action.Unhoist:
		if m.outline.Visible().Root == model.None {
			m.message = m.say("all is shown: %s shows only what is below a row", m.keys.first(action.Hoist))
		}
		return m.unhoist().ofPart(m.outline.Visible().Root)
	case action.Back, action.Forward:
		return m.travel(a == action.Back), nil
	}
	if a == action.Bottom && m.load.running && !m.load.whole {
		m.load.atEnd, m.load.acted = true, true
	}
	if m.focus == readerPane && a == action.Read {
		return m.followHere()
	}
	if m.focus == readerPane && !isFold(a) {
		return m.readerAct(a), nil
	}
	return m.outlineAct(a), nil
}

// isFold reports whether an action folds the outline, whichever pane has the
// focus.
func isFold(a action.Action) bool {
	return a >= action.Toggle && a <= action.Level9
}

// opensHere reports whether an action opens or closes what is below the row one is at.
func opensHere(a action.Action) bool {
	switch a {
	case action.Toggle, action.OpenHere, action.OpenSubtree, action.CloseSubtree, action.ToggleSubtree:
		return true
	}
	return false
}

func (m Model) outlineAct(a action.Action) Model {
	was := m.outline.Cursor()
	if opensHere(a) && was != model.None && !m.outline.Visible().Inner(m.outline.Row()) {
		m.message = m.say("nothing below this to open or close")
	}
	var e outline.Event
	m.outline, e = m.outline.Update(a)
	if n := m.outline.Levels(a); n > 0 && m.load.running {
		m.load.levels = n
	}
	switch {
	case e == outline.Folded && m.focus == readerPane: // one stays where one reads
		m.outline = m.outline.Select(m.reader.Current())
	case e == outline.Entered:
		m.trail = m.trail.visit(was)
		m.focus = readerPane
		return m.arrange()
	case m.outline.Cursor() != was:
		return m.showCursor()
	}
	return m
}

func (m Model) readerAct(a action.Action) Model {
	var e reader.Event
	if m.reader.AtEnd() && (a == action.Down || a == action.PageDown || a == action.HalfDown) {
		m.message = m.beyond()
	}
	m.reader, e = m.reader.Update(a)
	switch e {
	case reader.Left:
		m.focus = outlinePane
		return m.arrange()
	case reader.Moved:
		m.outline = m.outline.Select(m.reader.Current())
	}
	return m
}

// beyond says that what is read ends here, and how to read on: pages end where
// the session does, and the key that goes further is another.
func (m Model) beyond() string {
	next, e := m.reader.Update(action.NextSibling)
	if e != reader.Moved {
		return m.say("this is the end")
	}
	title := text.Brief(m.tree().Node(next.Current()).Text)
	return m.say("this is the end: %s goes on to %s", m.keys.first(action.NextSibling), title)
}

// showCursor shows in the reader what the outline's cursor is on.
func (m Model) showCursor() Model {
	m.reader = m.reader.Show(m.tree(), m.outline.Cursor())
	return m
}

// jump goes to r from wherever one is, and opens the way to it: a filter or a
// hoisted subtree that hides it is left.
func (m Model) jump(r model.Ref) Model {
	m.trail = m.trail.visit(m.here()).leave(m.sight())
	m = m.goTo(r)
	m.trail = m.trail.visit(r)
	return m
}

func (m Model) goTo(r model.Ref) Model {
	v := m.outline.Visible()
	if v.Filter != nil && !v.Filter.Has(r) {
		m = m.unfilter()
	}
	if v = m.outline.Visible(); !v.Tree.Within(r, v.Root) {
		v.Root = model.None
		m.outline = m.outline.Show(v, r)
	}
	m.outline = m.outline.Reveal(r)
	m.reader = m.reader.Show(m.tree(), r)
	return m.arrange()
}

// here is the note one is at: the reader's while reading, else the outline's.
func (m Model) here() model.Ref {
	if m.focus == readerPane {
		return m.reader.Current()
	}
	return m.outline.Cursor()
}

// line is the source line of the row one is at, counted from 0: in the reader a row
// of a note that has several lines, in the outline the first of it.
func (m Model) line() int {
	if m.focus == readerPane {
		return m.reader.Line()
	}
	return int(m.tree().Node(m.outline.Cursor()).Line)
}

// onFolder reports whether one is at a folder: no note is meant then.
func (m Model) onFolder() bool { return m.focus == outlinePane && m.outline.Row().IsFolder() }

// hoist shows only r's subtree.
func (m Model) hoist(r model.Ref) Model {
	v := m.outline.Visible()
	if r < 0 || v.Tree.Leaf(r) || r == v.Root {
		m.message = m.say("nothing below this to show alone")
		return m
	}
	v.Root, v.Folds = r, v.Folds.With(r, false)
	m.outline = m.outline.Show(v, r)
	return m.arrange()
}

// unhoist shows what is around the hoisted subtree: its parent's, and in the
// end everything.
func (m Model) unhoist() Model {
	v := m.outline.Visible()
	if v.Root == model.None {
		return m
	}
	v.Root = v.Tree.Parent(v.Root)
	m.outline = m.outline.Show(v, m.outline.Cursor())
	return m.arrange()
}

// ofPart asks again for what the outline is filtered by where another part of it shows
// than did: what was found was of that one.
func (m Model) ofPart(was model.Ref) (tea.Model, tea.Cmd) {
	if v := m.outline.Visible(); v.Root == was || v.Filter == nil || m.filter.reading {
		return m, nil
	}
	return m.askAgain()
}

// escape goes one step back, and never quits.
func (m Model) escape() (tea.Model, tea.Cmd) {
	switch {
	case m.prefix != "":
		m.prefix = ""
	case m.focus == readerPane && m.outline.Visible().Filter == nil && m.filter.input.Value() != "":
		return m.endFilter(), nil // a search inside the reader: its marks go first
	case m.focus == readerPane:
		m.focus = outlinePane
		return m.arrange(), nil
	case m.outline.Visible().Filter != nil || m.filter.input.Value() != "":
		return m.endFilter(), nil
	case m.outline.Visible().Root != model.None:
		return m.unhoist(), nil
	default:
		m.message = m.say("nothing to step back from: %s quits", m.keys.first(action.Quit))
	}
	return m, nil
}
