package ui

import (
	"yomi/model"
	"yomi/ui/action"
)

// toggleTail goes to the end of the document one is in and stays there while
// it grows, as less does with F, until one moves away; a second time it ends
// that.
func (m Model) toggleTail() Model {
	if m.stayAtEnd {
		m.stayAtEnd = false
		m.message = m.say("no longer at the end of what grows")
		return m
	}
	if m.here() == model.None {
		return m
	}
	m.stayAtEnd = true
	m.focus = readerPane
	m = m.goToEnd()
	m.message = m.say("staying at the end while it grows: %s ends that", m.keys.first(action.Tail))
	return m
}

// goToEnd reads the end of the document one is in.
func (m Model) goToEnd() Model {
	t := m.tree()
	if m.here() == model.None {
		return m // there is nothing any more
	}
	_, end := t.Span(t.Document(m.here()))
	m = m.goTo(end - 1)
	m.reader, _ = m.reader.Update(action.Bottom)
	m.outline = m.outline.Select(m.reader.Current())
	return m
}

// keepAtEnd goes to the end again when more has arrived, where going there is the
// last that one did: one who asks for the end means that of all there is, as in
// less, which reads up to it.
func (m Model) keepAtEnd() Model {
	if !m.load.atEnd {
		return m
	}
	if m.focus == readerPane {
		return m.readerAct(action.Bottom)
	}
	return m.outlineAct(action.Bottom)
}
