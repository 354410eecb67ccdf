package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/model/search"
	"yomi/ui/text"
)

// filter is the outline's filter: its prompt, what it found, and what to put
// back when it ends.
type filter struct {
	input  text.Input
	hits   model.Set // n and N step through them, also after the filter ended
	total  int
	before model.View // what was visible before the filter; Tree nil if there is none
	cursor model.Ref
}

// startFilter opens the prompt, empty. A filter that is already there stays
// until something is typed.
func (m Model) startFilter() Model {
	if m.filter.before.Tree == nil {
		m.filter.before, m.filter.cursor = m.outline.Visible(), m.here()
	}
	m.filter.input = text.Input{}
	m.mode, m.focus = filtering, outlinePane
	return m.arrange()
}

// filterKey edits the query. Keys that mean nothing in a line of text move in
// the outline, so that one can look around while typing.
func (m Model) filterKey(k tea.KeyPressMsg) (tea.Model, tea.Cmd) {
	switch k.Keystroke() {
	case "esc":
		m.mode = browsing
		return m.dropFilter(), nil
	case "enter":
		m.mode = browsing
		if m.filter.input.Value() == "" {
			return m.endFilter(), nil
		}
		return m.arrange(), nil
	case "up", "down", "pgup", "pgdown":
		return m.outlineAct(actions[k.Keystroke()]), nil
	}
	in, changed := editInput(m.filter.input, k)
	m.filter.input = in
	if !changed {
		return m, nil
	}
	return m, m.askFilter()
}

// askFilter asks for what the outline is to keep.
func (m *Model) askFilter() tea.Cmd {
	return m.ask(m.filter.input.Value(), search.Scope{Under: m.outline.Visible().Root})
}

// foundInOutline narrows the outline to the hits and what stands above them,
// opens all of that, and goes to the first hit at or after where one was.
func (m Model) foundInOutline(msg foundMsg) Model {
	v := m.outline.Visible()
	if msg.query.Empty() {
		before := m.filter.before
		before.Tree = v.Tree
		m.filter.hits, m.filter.total = model.Set{}, 0
		m.outline = m.outline.Mark(nil).Show(before, m.filter.cursor)
		m.reader = m.reader.Mark(nil)
		return m.follow()
	}
	kept := v.Tree.Context(msg.result.Matches)
	v.Filter, v.Folds = &kept, model.Folds{}
	m.filter.hits, m.filter.total = msg.result.Matches, msg.result.Total
	at := m.filter.hits.Next(max(m.filter.cursor, 0))
	if at == model.None {
		at = m.filter.hits.Next(0)
	}
	m.outline = m.outline.Mark(msg.query.Marks).Show(v, at)
	m.reader = m.reader.Mark(msg.query.Marks)
	return m.follow()
}

// unfilter shows again what was open before the filter. Marks stay for n and
// N.
func (m Model) unfilter() Model {
	if m.filter.before.Tree == nil {
		return m
	}
	v := m.filter.before
	v.Tree = m.tree()
	m.filter.before = model.View{}
	m.outline = m.outline.Show(v, m.outline.Cursor())
	return m
}

// endFilter ends the filter and opens the way to the cursor.
func (m Model) endFilter() Model {
	at := m.outline.Cursor()
	m = m.unfilter()
	if at != model.None {
		m.outline = m.outline.Reveal(at)
	}
	return m.follow().arrange()
}

// dropFilter undoes a filter that was given up: the folds and the cursor are
// what they were, and nothing is marked.
func (m Model) dropFilter() Model {
	at := m.filter.cursor
	m = m.unfilter()
	m.filter = filter{}
	m.outline = m.outline.Mark(nil).Select(at)
	m.reader = m.reader.Mark(nil)
	return m.follow().arrange()
}

// nextHit goes to the next or previous hit from here, around the ends.
func (m Model) nextHit(after bool) Model {
	at := model.None
	if after {
		if at = m.filter.hits.Next(m.here() + 1); at == model.None {
			at = m.filter.hits.Next(0)
		}
	} else {
		if at = m.filter.hits.Prev(m.here() - 1); at == model.None {
			at = m.filter.hits.Prev(model.Ref(m.tree().Len() - 1))
		}
	}
	if at == model.None {
		m.message = "nothing to step through: / finds"
		return m
	}
	return m.goTo(at)
}

// filterStatus names the filter and what it found.
func (m Model) filterStatus() string {
	if m.filter.total == 1 {
		return "1 hit"
	}
	return fmt.Sprintf("%d hits", m.filter.total)
}
