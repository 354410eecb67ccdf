package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/ui/palette"
)

// backMsg are the notes that link to a session or an event.
type backMsg struct {
	reading int // of which the nodes are (see finder)
	to      model.Ref
	from    []model.Ref
}

// askBackLinks asks what links to the session one is in or, where nothing does,
// to its event.
func (m Model) askBackLinks() (tea.Model, tea.Cmd) {
	at := m.here()
	if at == model.None || m.onFolder() {
		m.message = m.say("nothing links here")
		return m, nil
	}
	m, x := m.linkIndex()
	t, reading := m.tree(), m.find.reading
	m.message = m.say("looking for what links here")
	return m, func() tea.Msg {
		msg := backMsg{reading: reading, to: Subject(t, at)}
		for {
			for _, l := range x.Back(msg.to) {
				if n := len(msg.from); n == 0 || msg.from[n-1] != l.From {
					msg.from = append(msg.from, l.From)
				}
			}
			event := t.Enclosing(at, model.Event)
			if len(msg.from) > 0 || msg.to == event {
				return msg
			}
			msg.to = event
		}
	}
}

// linkedBack lists what links here in the palette. Where the documents were read anew
// meanwhile it asks again.
func (m Model) linkedBack(msg backMsg) (tea.Model, tea.Cmd) {
	switch {
	case m.mode != browsing:
		return m, nil
	case msg.reading != m.find.reading:
		return m.askBackLinks()
	case len(msg.from) == 0 && m.load.running && !m.load.whole:
		m.message = m.say("nothing found yet")
		return m, nil
	case len(msg.from) == 0:
		m.message = m.say("nothing links here")
		return m, nil
	}
	m.message = ""
	m.mode, m.listed = picking, msg.from
	m.palette = palette.New(m.opt.Measure, m.opt.Lang, m.tree()).Signs(m.page().Signs).Titled(m.say("links here")).Found(m.tree(), m.listed, nil)
	m.preview = m.newReader()
	return m.showPreview().arrange(), nil
}

// among are those of the listed notes that say what is typed, or stand under
// titles that do.
func (m Model) among(typed string) []model.Ref {
	var left []model.Ref
	typed = strings.ToLower(typed)
	for _, r := range m.listed {
		for a := range m.tree().Above(r) {
			if strings.Contains(strings.ToLower(m.tree().Node(a).Text), typed) {
				left = append(left, r)
				break
			}
		}
	}
	return left
}
