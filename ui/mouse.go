package ui

import (
	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/ui/action"
	"yomi/ui/palette"
	"yomi/ui/reader"
)

// wheelRows is how far one notch of the wheel scrolls, as in less and most
// terminals.
const wheelRows = 3

// toggleMouse gives the mouse to the terminal, so that one can select text
// with it, or takes it back.
func (m Model) toggleMouse() Model {
	m.mouse = !m.mouse
	m.message = m.say("the mouse is the terminal's: %s takes it back", m.keys.first(action.Mouse))
	if m.mouse {
		m.message = m.say("the mouse scrolls, selects and folds")
	}
	return m
}

// paneAt is the pane under a cell of the screen, and the row inside it.
func (m Model) paneAt(x, y int) (p pane, row int, ok bool) {
	a := m.areas()
	row = y - a.top
	if row < 0 || row >= a.body {
		return 0, 0, false
	}
	switch {
	case x < a.outline:
		return outlinePane, row, true
	case a.reader != hidden && x >= m.width-1-a.reader:
		return readerPane, row, true
	}
	return 0, 0, false
}

func (m Model) wheel(e tea.Mouse) (tea.Model, tea.Cmd) {
	n := 0
	switch e.Button {
	case tea.MouseWheelUp:
		n = -wheelRows
	case tea.MouseWheelDown:
		n = wheelRows
	}
	switch m.mode {
	case picking:
		a := action.Down
		if n < 0 {
			a = action.Up
		}
		m.palette, _ = m.palette.Update(a)
		return m.showPreview(), nil
	case helping:
		m.help = m.help.scroll(n)
		return m, nil
	}
	p, _, ok := m.paneAt(e.X, e.Y)
	if !ok || n == 0 {
		return m, nil
	}
	if p == outlinePane {
		was := m.outline.Cursor()
		m.outline, _ = m.outline.Scroll(n)
		if m.outline.Cursor() != was {
			m = m.showCursor()
		}
		return m, nil
	}
	was := m.reader.Current()
	m.reader = m.reader.Scroll(n)
	if m.reader.Current() != was {
		m.outline = m.outline.Select(m.reader.Current())
	}
	return m, nil
}

// click selects the row under the mouse and, on the fold sign or on the
// cursor's own row, opens or closes it.
func (m Model) click(e tea.Mouse) (tea.Model, tea.Cmd) {
	if e.Button != tea.MouseLeft {
		return m, nil
	}
	m.message = ""
	if m.mode == labelled {
		m = m.unlabel()
	}
	if m.mode == picking {
		var ok bool
		if m.palette, ok = m.palette.At(e.Y - m.areas().top); ok {
			return m.paletteEvent(palette.Jump)
		}
		return m, nil
	}
	if m.mode == browsing && m.onBorder(e.X, e.Y) {
		m.dragging = true
		return m, nil
	}
	p, row, ok := m.paneAt(e.X, e.Y)
	if !ok || m.mode == helping {
		return m, nil
	}
	m.focus = p
	if p == readerPane {
		var ev reader.Event
		if m.reader, ev = m.reader.Click(row); ev == reader.Moved {
			m.outline = m.outline.Select(m.reader.Current())
		}
		return m.arrange(), nil
	}
	r := m.outline.At(row)
	if r == model.None {
		return m.arrange(), nil
	}
	again := r == m.outline.Row() || m.outline.OnSign(r, e.X)
	m.outline = m.outline.Select(r)
	if again {
		m.outline, _ = m.outline.Update(action.Toggle)
	}
	return m.showCursor().arrange(), nil
}
