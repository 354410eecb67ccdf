package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"yomi/ui/action"
	"yomi/ui/text"
)

// helpPage shows the key table and the query language, or what of them a
// search in them left.
type helpPage struct {
	lines         []text.Row // of all columns, one below the other
	columns       int
	top           int // the first line shown of each column
	width, height int
	input         text.Input
	typing        bool
}

// helpColumn is the width from which a column of help is wide enough: keys, and
// a line of explanation that hardly ever wraps. Wider terminals have more
// columns.
const helpColumn = 66

// resizeHelp gives the page its size.
func (m Model) resizeHelp(width, height int) Model {
	h := &m.help
	h.width, h.height = width, height
	h.columns = max(width/helpColumn, 1)
	h.lines = inColumns(m.layHelp(width/h.columns, strings.ToLower(h.input.Value())), h.columns)
	m.help = h.scroll(0)
	return m
}

// depth is the number of lines in a column.
func (h helpPage) depth() int { return (len(h.lines) + h.columns - 1) / max(h.columns, 1) }

func (h helpPage) scroll(n int) helpPage {
	h.top = max(0, min(h.top+n, h.depth()-h.height))
	return h
}

// more reports whether there is something below what is shown.
func (h helpPage) more() bool { return h.top+h.height < h.depth() }

// helpAct scrolls the help, looks for something in it, or closes it.
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
		m.help = m.help.scroll(-len(m.help.lines))
	case action.Bottom:
		m.help = m.help.scroll(len(m.help.lines))
	case action.Filter:
		m.help.typing = true
	case action.Help, action.Escape, action.Quit, action.Read:
		if m.help.input.Value() != "" {
			m.help.input = text.Input{}
			return m.arrange(), nil
		}
		m.mode = browsing
		return m.arrange(), nil
	case action.Redraw:
		return m, redraw()
	}
	return m, nil
}

// helpKey edits what is looked for in the help.
func (m Model) helpKey(k tea.KeyPressMsg) (tea.Model, tea.Cmd) {
	switch c := control(k); {
	case c == "esc" || leaves(k, m.help.input):
		m.help.input, m.help.typing = text.Input{}, false
	case c == "enter":
		m.help.typing = false
	default:
		m.help.input, _ = editInput(m.help.input, k)
	}
	m.help.top = 0
	return m.arrange(), nil
}

// helpTables are what help tells.
func (m Model) helpTables() []Table { return append(m.keys.Groups(m.opt.Lang), Queries(m.opt.Lang)) }

// helpBeside is the least room for an explanation beside its key: a few words a
// line. With less it stands below, set in.
const helpBeside = 24

// belowIndent sets an explanation in below its key, which begins at 1.
const belowIndent = 3

// layRow lays out one key and its explanation: beside each other where keys, the
// width of the column of keys, leaves the room for that.
func layRow(measure text.Measure, r TableRow, keys, width int) []text.Row {
	left, indent := text.Row{{Text: " " + r.Left, Style: text.StatusKey}}, keys
	var lines []text.Row
	if width-keys-1 < helpBeside {
		lines, left, indent = append(lines, measure.Fill(left, max(width-1, 0))), nil, min(belowIndent, max(width-1, 0))
	}
	for _, line := range measure.Wrap(r.Right, width-indent-1, width-indent-1) {
		lines = append(lines, append(measure.Fill(left, indent), text.Span{Text: r.Right[line.Lo:line.Hi], Style: text.Help}))
		left = nil
	}
	return lines
}

// layHelp lays out what holds the wanted text, all of it for none, table by
// table: the explanations wrapped beside their keys, or below them.
func (m Model) layHelp(width int, wanted string) [][]text.Row {
	measure := m.opt.Measure
	var all [][]text.Row
	tables := m.helpTables()
	keys := min(leftColumn(measure, tables), max(width-1, 0))
	for _, t := range tables {
		var rows []TableRow
		for _, r := range t.Rows {
			if strings.Contains(strings.ToLower(t.Title+" "+r.Left+" "+r.Right), wanted) {
				rows = append(rows, r)
			}
		}
		if len(rows) == 0 {
			continue
		}
		lines := []text.Row{{{Text: " " + measure.Cut(t.Title, max(width-1, 0)), Style: text.Section}}}
		for _, r := range rows {
			lines = append(lines, layRow(measure, r, keys, width)...)
		}
		all = append(all, lines)
	}
	return all
}

// inColumns puts tables into so many columns, one column's lines below the other's
// and all as deep as is needed for no table to be broken: its rows say nothing
// without their heading.
func inColumns(tables [][]text.Row, columns int) []text.Row {
	for depth := 1; len(tables) > 0; depth++ {
		if lines, ok := fillColumns(tables, columns, depth); ok {
			return lines
		}
	}
	return nil
}

// fillColumns is inColumns with columns of that depth; false if they hold less.
func fillColumns(tables [][]text.Row, columns, depth int) (lines []text.Row, ok bool) {
	for _, t := range tables {
		used := len(lines) % depth
		if used > 0 {
			if used+1+len(t) <= depth {
				lines = append(lines, nil)
			} else {
				lines = append(lines, make([]text.Row, depth-used)...)
			}
		}
		if lines = append(lines, t...); len(t) > depth || len(lines) > depth*columns {
			return nil, false
		}
	}
	return append(lines, make([]text.Row, depth*columns-len(lines))...), true
}

// leftColumn is the width of the column of keys: the longest, a blank before
// it and two behind.
func leftColumn(measure text.Measure, tables []Table) int {
	longest := 0
	for _, t := range tables {
		for _, r := range t.Rows {
			longest = max(longest, measure.Width(r.Left))
		}
	}
	return longest + 3
}

// view draws the lines that fit, column beside column.
func (h helpPage) view(measure text.Measure) []text.Row {
	out := make([]text.Row, h.height)
	depth, width := h.depth(), h.width/max(h.columns, 1)
	for i := range out {
		var row text.Row
		for c := range h.columns {
			var line text.Row
			if at := c*depth + h.top + i; h.top+i < depth && at < len(h.lines) {
				line = h.lines[at]
			}
			row = append(row, measure.Fill(line, width)...)
		}
		out[i] = measure.Fill(row, h.width)
	}
	return out
}
