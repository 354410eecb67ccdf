package ui

import (
	tea "charm.land/bubbletea/v2"

	"yomi/ui/palette"
	"yomi/ui/text"
)

// edits are the keys that edit a line, as in a shell.
var edits = map[string]func(*text.Input){
	"left": (*text.Input).Left, "ctrl+b": (*text.Input).Left,
	"right": (*text.Input).Right, "ctrl+f": (*text.Input).Right,
	"alt+left": (*text.Input).WordLeft, "ctrl+left": (*text.Input).WordLeft, "alt+b": (*text.Input).WordLeft,
	"alt+right": (*text.Input).WordRight, "ctrl+right": (*text.Input).WordRight, "alt+f": (*text.Input).WordRight,
	"home": (*text.Input).Home, "ctrl+a": (*text.Input).Home,
	"end": (*text.Input).End, "ctrl+e": (*text.Input).End,
	"backspace": (*text.Input).Backspace, "ctrl+h": (*text.Input).Backspace,
	"delete": (*text.Input).Delete, "ctrl+d": (*text.Input).Delete,
	"ctrl+w": (*text.Input).DeleteWordBack, "alt+backspace": (*text.Input).DeleteWordBack,
	"ctrl+u": (*text.Input).DeleteToStart, "ctrl+k": (*text.Input).DeleteToEnd,
}

// editInput gives a key to a line of text and reports whether the text
// changed. Keys that mean nothing there do nothing.
func editInput(in text.Input, k tea.KeyPressMsg) (text.Input, bool) {
	was := in.Value()
	switch edit := edits[control(k)]; {
	case edit != nil:
		edit(&in)
	case k.Text != "" && k.Mod&^tea.ModShift == 0:
		in.Insert(k.Text)
	}
	return in, in.Value() != was
}

// paste gives pasted text to the line being edited; elsewhere it is dropped,
// so that pasted text never acts as keys.
func (m Model) paste(pasted string) (tea.Model, tea.Cmd) {
	switch m.mode {
	case filtering, searching:
		m.filter.input.Insert(pasted)
		return m.askFilter()
	case helping:
		if m.help.typing {
			m.help.input.Insert(pasted)
		}
		return m.arrange(), nil
	case picking:
		in := m.palette.Input()
		in.Insert(pasted)
		var e palette.Event
		m.palette, e = m.palette.Edit(in)
		return m.paletteEvent(e)
	}
	return m, nil
}
