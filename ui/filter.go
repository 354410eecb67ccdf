package ui

import (
	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/model/search"
	"yomi/ui/action"
	"yomi/ui/look"
	"yomi/ui/text"
)

// filter is what / asks for: in the outline it narrows what is visible, in
// the reader it only marks what is found. There is one at a time.
type filter struct {
	input    text.Input
	foundMsg            // the latest answer; n and N step through it, also after the filter ended
	marks    look.Marks // of that answer, those that were asked for kept
	around   bool       // whether hits are shown with what stands around them
	reading  bool       // whether it is for the reader, which only marks
	away     bool       // one reads something else since: nothing takes one elsewhere
	before   model.View // what was visible before the outline's filter; Tree nil if there is none
	cursor   model.Ref  // where one was when it began
	row      model.Ref  // likewise the outline's row, which may be a folder
}

// newFilter is one that asked for nothing yet.
func newFilter() filter { return filter{cursor: model.None, row: model.None} }

// startFilter opens the prompt, empty. An outline's filter that is already
// there stays until something is typed.
func (m Model) startFilter() Model {
	m = m.forget() // what was asked for before is no more
	m.filter.input, m.filter.typed, m.filter.reading, m.filter.away = text.Input{}, "", m.focus == readerPane, false
	if m.filter.reading {
		m.mode, m.filter.cursor, m.filter.row = searching, m.here(), m.here()
		return m.arrange()
	}
	if m.filter.before.Tree == nil {
		m.filter.before, m.filter.cursor, m.filter.row = m.outline.Visible(), m.here(), m.outline.Row()
	}
	m.mode = filtering
	return m.arrange()
}

// promptKey edits the query. Keys that mean nothing in a line of text move in
// the pane, so that one can look around while typing.
func (m Model) promptKey(k tea.KeyPressMsg) (tea.Model, tea.Cmd) {
	switch control(k) {
	case "esc":
		return m.giveUp(), nil
	case "enter":
		return m.accept(), nil
	}
	if leaves(k, m.filter.input) {
		return m.giveUp(), nil
	}
	if moves(k) {
		return m.navigate(promptMoves[control(k)])
	}
	m, in, changed := m.recalledQuery(k, m.filter.input)
	if !changed {
		in, changed = editInput(in, k)
	}
	m.filter.input = in
	if !changed {
		return m, nil
	}
	return m.askFilter()
}

// promptMoves are the keys that move in the pane while one types, whatever is
// set: letters are part of the query.
var promptMoves = map[string]action.Action{"up": action.Up, "down": action.Down, "ctrl+p": action.Up, "ctrl+n": action.Down, "pgup": action.PageUp, "pgdown": action.PageDown}

// leaves reports a key that takes away what a prompt begins with: there is nothing else
// left to take away, as in less and vi.
func leaves(k tea.KeyPressMsg, in text.Input) bool {
	c := control(k)
	return in.Value() == "" && (c == "backspace" || c == "ctrl+h")
}

// moves reports whether a key typed into the prompt moves in the pane.
func moves(k tea.KeyPressMsg) bool { return promptMoves[control(k)] != action.None }

// accept ends typing and keeps what was found.
func (m Model) accept() Model {
	was := m.mode
	m.asked = m.asked.keep(m.filter.input.Value())
	m.mode = browsing
	switch {
	case m.filter.input.Value() != "":
		return m.arrange()
	case was == filtering:
		return m.endFilter()
	}
	return m.giveUp()
}

// askFilter asks for what the outline is to keep, or for what the reader is to
// mark.
func (m Model) askFilter() (Model, tea.Cmd) {
	under := m.outline.Visible().Root
	if m.filter.reading {
		under = m.reader.Subject()
	}
	return m.ask(m.filter.input.Value(), search.Scope{Under: under})
}

// readsOther asks again for what was searched in what one read, where one reads something
// else than was: a search is of what is on the screen.
func (m Model) readsOther(was Model) (Model, tea.Cmd) {
	at := m.reader.Subject()
	if !m.filter.reading || m.mode != browsing || m.filter.input.Value() == "" || was.tree() != m.tree() || at == was.reader.Subject() || at == model.None {
		return m, nil
	}
	m.filter.away = true
	return m.askAgain()
}

// foundInReader marks the hits in what is read and goes to the first at or
// after where one was, unless one moved on meanwhile or was taken there before, or
// nothing is read, because the outline shows nothing.
func (m Model) foundInReader(msg foundMsg) Model {
	stays := m.filter.away || m.reader.Subject() == model.None || m.here() != msg.from || msg.again && len(m.filter.result.Found) > 0
	m = m.take(msg)
	if stays {
		return m
	}
	at := m.firstHit()
	if at == model.None {
		at = m.filter.cursor
	}
	m.reader = m.reader.Show(m.tree(), at)
	m.outline = m.outline.Select(at)
	return m
}

// foundInOutline narrows the outline to the hits and what stands above them,
// opens all of that, and goes to the first hit at or after where one was.
func (m Model) foundInOutline(msg foundMsg) Model {
	v := m.outline.Visible()
	if msg.result.Query().Empty() {
		before := m.filter.before
		before.Tree = v.Tree
		m.filter.foundMsg = foundMsg{asked: msg.asked}
		m = m.mark(nil)
		m.outline = m.outline.Show(before, m.filter.row)
		return m.showCursor().arrange() // the part that was shown may be another
	}
	m = m.take(msg)
	v.Filter, v.Folds = &msg.kept, model.Folds{}
	at := m.firstHit()
	switch {
	case (msg.again || m.here() != msg.from) && v.Filter.Has(m.outline.Cursor()):
		at = m.outline.Cursor() // one moved on meanwhile, or may have
	case len(msg.result.Hits) > 0:
		at = msg.result.Hits[0].Ref // the best is what was meant
	}
	m.outline = m.outline.Show(v, at)
	return m.showCursor()
}

// toggleContext shows hits with what stands around them, or alone.
func (m Model) toggleContext() (Model, tea.Cmd) {
	if m.outline.Visible().Filter == nil {
		m.message = m.say("nothing is filtered: %s does", m.keys.first(action.Filter))
		return m, nil
	}
	m.filter.around = !m.filter.around
	return m.askAgain()
}

// take keeps what was found, and marks it.
func (m Model) take(msg foundMsg) Model {
	m.filter.foundMsg, m.filter.marks = msg, msg.marks
	return m.mark(m.filter.marks)
}

// firstHit is the first hit at or after where one was, else the first of all.
func (m Model) firstHit() model.Ref {
	if at := m.filter.hits.Next(max(m.filter.cursor, 0)); at != model.None {
		return at
	}
	return m.filter.hits.Next(0)
}

// unfilter shows again what was open before the filter.
func (m Model) unfilter() Model {
	m.filter.input = text.Input{}
	m = m.forget()
	if m.filter.before.Tree == nil {
		return m.mark(nil)
	}
	v := m.filter.before
	v.Tree = m.tree()
	m.filter.before = model.View{}
	m.outline = m.outline.Show(v, m.outline.Cursor())
	return m.mark(nil)
}

// mark marks what a query found in both panes; nil marks nothing.
func (m Model) mark(marks look.Marks) Model {
	m.outline, m.reader = m.outline.Mark(marks), m.reader.Mark(marks)
	return m
}

// endFilter ends the filter and opens the way to where one is. Its hits stay
// for n and N.
func (m Model) endFilter() Model {
	at, narrowed := m.here(), m.filter.before.Tree != nil
	m = m.unfilter()
	switch {
	case at == model.None:
		return m.showCursor().arrange()
	case narrowed:
		m.outline = m.outline.Reveal(at)
	}
	m.reader = m.reader.Show(m.tree(), at)
	return m.arrange()
}

// giveUp ends typing and undoes what it did: the folds and the cursor are what
// they were, nothing is marked, nothing is left for n and N.
func (m Model) giveUp() Model {
	at, row := m.filter.cursor, m.filter.row
	m.mode = browsing
	m = m.unfilter()
	m.filter = newFilter()
	m.filter.asked = m.find.asked
	m.outline = m.outline.Select(row)
	m.reader = m.reader.Show(m.tree(), at)
	return m.arrange()
}

// nextHit goes to the next or previous hit in the order of the screen, around
// the ends: n goes down.
func (m Model) nextHit(after bool) Model {
	at := m.hitByPlace(after)
	if at == model.None {
		m.message = m.say("nothing to step through: %s finds", m.keys.first(action.Filter))
		return m
	}
	m = m.mark(m.filter.marks)
	if m.focus == readerPane && m.tree().Within(at, m.reader.Subject()) {
		m.reader = m.reader.Show(m.tree(), at)
		m.outline = m.outline.Select(at)
		return m
	}
	return m.goTo(at)
}

// hitByPlace is the hit after or before where one is, in reading order.
func (m Model) hitByPlace(after bool) model.Ref {
	if !after {
		if at := m.filter.hits.Prev(m.here() - 1); at != model.None {
			return at
		}
		return m.filter.hits.Prev(model.Ref(m.tree().Len() - 1))
	}
	if at := m.filter.hits.Next(m.here() + 1); at != model.None {
		return at
	}
	return m.filter.hits.Next(0)
}
