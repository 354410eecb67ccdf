package ui

import (
	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/ui/text"
)

// twoPanes is the terminal's width from which outline and reader stand side by
// side: below it neither would have the forty cells that a line of Japanese
// wants.
const twoPanes = 100

// areas is how the screen is divided.
type areas struct {
	top     int // the first row of the body: what stands above is the breadcrumb
	body    int // rows between the breadcrumb and the status line
	outline int // cells, or hidden
	reader  int
}

// hidden is the width of a pane that is not shown; 0 is a pane without room.
const hidden = -1

// areas divides the screen: a breadcrumb only over a hoisted subtree, the
// status line only where it leaves room for something else.
func (m Model) areas() areas {
	a := areas{body: max(m.height, 0)}
	if a.body > 1 {
		a.body--
	}
	if a.body > 2 && m.mode != picking && m.mode != helping && m.outline.Visible().Root != model.None {
		a.top, a.body = 1, a.body-1
	}
	width := max(m.width-1, 0)
	switch {
	case m.splits():
		a.outline = width * m.split.share() / 100
		a.reader = width - a.outline - 1
	case m.focus == readerPane:
		a.outline, a.reader = hidden, width
	default:
		a.outline, a.reader = width, hidden
	}
	return a
}

// arrange gives the panes their sizes; it is called whenever the terminal, the
// focus or the mode changed.
func (m Model) arrange() Model {
	a := m.areas()
	if a.outline != hidden {
		m.outline = m.outline.Resize(a.outline, a.body)
	}
	if a.reader != hidden {
		m.reader = m.reader.Resize(a.reader, a.body)
		// A pane that was hidden or small may not have its note in sight.
		m.reader = m.reader.Show(m.tree(), m.readerPlace())
	}
	if m.mode == picking {
		width, height, previewWidth, previewHeight := m.pickAreas()
		m.palette = m.palette.Resize(width, height)
		m.preview = m.preview.Resize(previewWidth, previewHeight).Show(m.tree(), m.palette.Chosen())
	}
	if m.mode == helping {
		m = m.resizeHelp(max(m.width-1, 0), a.body)
	}
	return m
}

// readerPlace is the note the reader is to show: the outline's, unless the
// reader is on one that the outline hides, in a fold or outside of a hoisted
// subtree.
func (m Model) readerPlace() model.Ref {
	at, in := m.reader.Current(), m.outline.Cursor()
	if at == model.None || int(at) >= m.tree().Len() {
		return in
	}
	if shown := m.outline.Visible().Visible(at); shown == in || shown == model.None {
		return at
	}
	return in
}

// View draws the screen.
func (m Model) View() tea.View {
	said, cursor := m.draw()
	v := tea.NewView(said)
	v.AltScreen = true
	v.Cursor = cursor
	v.WindowTitle = m.title()
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// drawing keeps what stands above the prompt while one types: pasted without
// brackets, or from an input method, text comes as one message a character, and
// a frame is asked for after each.
type drawing struct{ panes string }

// types reports whether a message changes nothing but the line being typed.
func (m Model) types(msg tea.Msg) bool {
	k, key := msg.(tea.KeyPressMsg)
	_, paste := msg.(tea.PasteMsg)
	return m.typing() && (key && !moves(k) || paste)
}

// draw is frame with its looks.
func (m Model) draw() (string, *tea.Cursor) {
	if !m.typing() || m.drawn == nil || m.drawn.panes == "" || m.width <= 0 {
		rows, cursor := m.frame()
		if m.typing() && m.drawn != nil && len(rows) > 1 {
			m.drawn.panes = m.theme.render(rows[:len(rows)-1])
		}
		return m.theme.render(rows), cursor
	}
	status, col := m.status()
	return m.drawn.panes + "\n" + m.theme.render([]text.Row{status}), tea.NewCursor(min(col, m.width-1), m.height-1)
}

// frame is the screen as rows, exactly m.height of exactly m.width-1 cells,
// and the real cursor, which is only shown where one types: an input method
// opens its window there.
func (m Model) frame() ([]text.Row, *tea.Cursor) {
	if m.width <= 0 || m.height <= 0 {
		return nil, nil
	}
	a := m.areas()
	rows := make([]text.Row, 0, m.height)
	if a.top > 0 {
		rows = append(rows, m.breadcrumb())
	}
	var cursor *tea.Cursor
	switch m.mode {
	case picking:
		body, col := m.pick()
		rows = append(rows, body...)
		cursor = tea.NewCursor(min(col, m.width-1), 0)
	case helping:
		rows = append(rows, m.help.view(m.opt.Measure)...)
	case labelled:
		rows = append(rows, m.panes(a)...)
		m.drawLabels(rows[a.top:], a)
	default:
		rows = append(rows, m.panes(a)...)
	}
	if len(rows) < m.height {
		status, col := m.status()
		rows = append(rows, status)
		if m.prompting() {
			cursor = tea.NewCursor(min(col, m.width-1), m.height-1)
		}
	}
	return rows, cursor
}

// panes draws the pane or the two panes.
func (m Model) panes(a areas) []text.Row {
	onOutline := m.focus == outlinePane
	if a.outline == hidden {
		return m.reader.View(!onOutline)
	}
	rows := m.outline.View(onOutline)
	if m.showsNone() {
		rows = m.sayNone(rows)
	}
	if a.reader == hidden {
		return rows
	}
	return m.beside(rows, m.reader.View(!onOutline))
}

// beside joins two panes of the same height with a border between.
func (m Model) beside(left, right []text.Row) []text.Row {
	border := "╎"
	if m.opt.Measure.Wide() {
		border = "|"
	}
	for i := range left {
		row := append(left[i], text.Span{Text: border, Style: text.Border})
		left[i] = append(row, right[i]...)
	}
	return left
}

// breadcrumb names the hoisted subtree and what is around it.
func (m Model) breadcrumb() text.Row {
	v := m.outline.Visible()
	var path []string
	for r := range v.Tree.Above(v.Root) {
		path = append([]string{text.Brief(v.Tree.Node(r).Text)}, path...)
	}
	said := m.opt.Measure.Path(path, max(m.width-3, 0))
	return m.opt.Measure.Fill(text.Row{{Text: m.opt.Measure.Arrow() + " " + said, Style: text.Dim}}, max(m.width-1, 0))
}
