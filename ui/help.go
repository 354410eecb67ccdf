package ui

import (
	tea "charm.land/bubbletea/v2"

	"yomi/ui/action"
	"yomi/ui/lang"
	"yomi/ui/text"
)

// helpPage shows the key table.
type helpPage struct {
	rows          []text.Row // the whole table
	top           int        // the first row shown
	width, height int
}

// resizeHelp gives the page its size.
func (m Model) resizeHelp(width, height int) Model {
	m.help.width, m.help.height = width, height
	m.help.rows = m.help.lay(m.opt.Measure, m.keys, m.opt.Lang)
	m.help = m.help.scroll(0)
	return m
}

func (h helpPage) scroll(n int) helpPage {
	h.top = max(0, min(h.top+n, len(h.rows)-h.height))
	return h
}

// helpAct scrolls the help or closes it.
func (m Model) helpAct(a action.Action) (tea.Model, tea.Cmd) {
	page := max(m.help.height-1, 1)
	switch a {
	case action.Down:
		m.help = m.help.scroll(1)
	case action.Up:
		m.help = m.help.scroll(-1)
	case action.PageDown, action.HalfDown:
		m.help = m.help.scroll(page)
	case action.PageUp, action.HalfUp:
		m.help = m.help.scroll(-page)
	case action.Top:
		m.help = m.help.scroll(-len(m.help.rows))
	case action.Bottom:
		m.help = m.help.scroll(len(m.help.rows))
	case action.Help, action.Escape, action.Quit, action.Read:
		m.mode = browsing
		return m.arrange(), nil
	case action.Redraw:
		return m, redraw()
	}
	return m, nil
}

// lay lays out the whole table, the explanations wrapped beside their keys.
func (h helpPage) lay(measure text.Measure, keymap *Keymap, l lang.Lang) []text.Row {
	var rows []text.Row
	keys := min(helpKeys, h.width)
	for i, g := range keyTable {
		if i > 0 {
			rows = append(rows, nil)
		}
		rows = append(rows, text.Row{{Text: " " + l.Say(g.title), Style: text.Section}})
		for _, r := range g.rows {
			left := text.Row{{Text: " " + keymap.names(r, true), Style: text.StatusKey}}
			does := l.Say(r.does)
			for _, line := range measure.Wrap(does, h.width-keys, h.width-keys) {
				row := append(measure.Fill(left, keys), text.Span{Text: does[line.Lo:line.Hi], Style: text.Help})
				rows = append(rows, row)
				left = nil
			}
		}
	}
	return rows
}

// helpKeys is the column in which help says what keys do: the longest row of
// keys in the table, a blank before it and two behind.
const helpKeys = 32

// view draws the rows that fit.
func (h helpPage) view(measure text.Measure) []text.Row {
	out := make([]text.Row, h.height)
	for i := range out {
		if h.top+i < len(h.rows) {
			out[i] = measure.Fill(h.rows[h.top+i], h.width)
		} else {
			out[i] = measure.Fill(nil, h.width)
		}
	}
	return out
}
