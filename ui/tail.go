package ui

import (
	"yomi/model"
	"yomi/ui/action"
)

// toggleTail goes to the end of the document one is in and stays there while
// it grows, as less does with F, until one moves away; a second time there it ends
// that. Back at the end it is followed again.
func (m Model) toggleTail() Model {
	if m.following() {
		m.stayAtEnd = false
		m.message = m.say("no longer at the end of what grows")
		return m
	}
	at := m.here()
	if at == model.None {
		return m
	}
	m.stayAtEnd = true
	m.focus = readerPane // which may show nothing yet where it was hidden
	m = m.goToEnd(at)
	m.message = m.say("staying at the end while it grows: %s ends that", m.keys.first(action.Tail))
	return m
}

// following reports whether one goes along with what grows: one asked for it, and is at
// the end of a document.
func (m Model) following() bool {
	at := m.reader.Current()
	if !m.stayAtEnd || m.focus != readerPane || at == model.None || !m.reader.AtEnd() {
		return false
	}
	_, end := m.tree().Span(m.tree().Document(at))
	return at == end-1
}

// goToEnd reads the end of the document that a note is in.
func (m Model) goToEnd(at model.Ref) Model {
	t := m.tree()
	if at == model.None {
		return m // there is nothing any more
	}
	_, end := t.Span(t.Document(at))
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
