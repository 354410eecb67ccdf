package outline

import (
	"strconv"

	"yomi/model"
	"yomi/ui/look"
	"yomi/ui/text"
)

// settle is inSight, and keeps the window there for resizes to come.
func (m Model) settle() Model {
	m = m.inSight()
	m.rest = m.top
	return m
}

// inSight moves the window by as little as shows the cursor, and no further
// down than leaves the last row at the bottom. Where nothing of the old window
// stays in sight above, the titles that the cursor's row is under are shown, too.
func (m Model) inSight() Model {
	if m.cursor == model.None {
		m.top = model.None
		return m
	}
	if m.has(m.top) {
		m.top = m.view.Visible(m.top)
	} else {
		m.top = model.None
	}
	if m.top == model.None || !m.view.Above(m.top, m.cursor) && !m.reaches(m.cursor, m.top) {
		m.top = m.underTitles(m.cursor)
	}
	if !m.view.Above(m.top, m.cursor) {
		m.top = m.cursor
	} else if m.height > 0 && !m.reaches(m.top, m.cursor) {
		m.top = m.back(m.cursor, m.height-1)
	}
	if last := m.view.Last(); m.reaches(m.top, last) {
		if up := m.back(last, m.height-1); m.view.Above(up, m.top) {
			m.top = up
		}
	}
	return m
}

// underTitles is the first row of a window that shows r and, as far as half of
// it has room for them, the rows that r is under.
func (m Model) underTitles(r model.Ref) model.Ref {
	first, title := r, m.view.Parent(r)
	for n := m.height / 2; n > 0 && title != model.None; n-- {
		if r = m.view.Prev(r); r == title {
			first, title = r, m.view.Parent(r)
		}
	}
	return m.underFolders(first)
}

// underFolders is r, or the folder that stands above it with nothing but folders
// between: a window that begins with r begins with its folders.
func (m Model) underFolders(r model.Ref) model.Ref {
	for up := m.view.Prev(r); up.IsFolder() && !m.view.Folds.Closed(up); up = m.view.Prev(r) {
		r = up
	}
	return r
}

// reaches reports whether r is in a window that begins at top.
func (m Model) reaches(top, r model.Ref) bool {
	for i := 0; i < m.height && top != model.None; i++ {
		if top == r {
			return true
		}
		top = m.view.Next(top)
	}
	return false
}

// back is the node n visible rows before r, or the first.
func (m Model) back(r model.Ref, n int) model.Ref {
	for ; n > 0; n-- {
		p := m.view.Prev(r)
		if p == model.None {
			break
		}
		r = p
	}
	return r
}

// Scroll moves the window by n rows and takes the cursor along only as far as
// it would leave the window.
func (m Model) Scroll(n int) (Model, Event) {
	if m.cursor == model.None || m.height == 0 {
		return m, Nothing
	}
	was, at := m.cursor, m.top
	if n < 0 {
		m.top = m.back(m.top, -n)
	}
	for ; n > 0 && !m.reaches(m.top, m.view.Last()); n-- {
		m.top = m.view.Next(m.top)
	}
	m.rest = m.top
	if m.view.Above(m.cursor, m.top) {
		m.cursor = m.top
	} else if !m.reaches(m.top, m.cursor) {
		for m.cursor = m.top; ; {
			next := m.view.Next(m.cursor)
			if next == model.None || !m.reaches(m.top, next) {
				break
			}
			m.cursor = next
		}
	}
	if m.top == at && m.cursor == was {
		return m, Nothing
	}
	if m.cursor != was {
		return m, Moved
	}
	return m, Nothing
}

// indentCells is how far a level is set in from the one above: the width of
// the fold sign and a blank.
const indentCells = 2

// View is the window: exactly height rows of exactly width cells.
func (m Model) View(focused bool) []text.Row {
	rows := make([]text.Row, 0, m.height)
	for r := m.top; r != model.None && len(rows) < m.height; r = m.view.Next(r) {
		row := m.row(r)
		if r == m.cursor {
			row = highlight(row, focused)
		}
		rows = append(rows, row)
	}
	for len(rows) < m.height {
		rows = append(rows, m.measure.Fill(nil, m.width))
	}
	return rows
}

// row draws one node: indent, fold sign, title with its marks, and on a
// closed row what it hides, at the right.
func (m Model) row(r model.Ref) text.Row {
	indent := m.indent(r)
	head := text.Span{Text: text.Blanks(indent) + m.sign(r) + " ", Style: text.Border}
	tail := ""
	if n := m.view.Hidden(r); n > 0 && m.view.Inner(r) {
		tail = " " + strconv.Itoa(n) + " "
	}
	if m.width < indent+indentCells+len(tail)+8 { // no room for a word: the title matters more
		tail = ""
	}
	room := m.width - indent - indentCells - len(tail)
	row := append(text.Row{head}, m.said(r, room)...)
	row = m.measure.Fill(row, m.width-len(tail))
	if tail != "" {
		row = append(row, text.Span{Text: tail, Style: text.Count})
	}
	return m.measure.Fill(row, m.width)
}

// said is what a row says: a folder's name, or a title and the name of its file
// where it needs that.
func (m Model) said(r model.Ref, room int) text.Row {
	if r.IsFolder() {
		return m.folder(r, room)
	}
	name := m.name(r, room)
	leads := m.view.Folds.Closed(r) && m.view.Leads(r)
	says := r
	if leads {
		says = m.view.Opening(r)
	}
	row := m.title(says, room-m.measure.Width(name))
	if leads {
		for i := range row {
			row[i].Attr |= text.Faint // it stands for text that one came not for
		}
	}
	if name != "" {
		row = append(row, text.Span{Text: name, Style: text.Dim})
	}
	return row
}

// indent is r's indent in cells, at most half the width: however deep notes
// nest, their words stay in sight.
func (m Model) indent(r model.Ref) int {
	return min(m.view.Level(r)*indentCells, max(m.width/2-indentCells, 0))
}

// OnSign reports whether column x of r's row belongs to its fold sign.
func (m Model) OnSign(r model.Ref, x int) bool {
	indent := m.indent(r)
	return x >= indent && x < indent+indentCells
}

// sign shows whether a row is open, closed or a leaf. The triangles are one
// cell in every terminal, unlike ▶ and ▼; ASCII does where fonts are unsure.
func (m Model) sign(r model.Ref) string {
	open, closed := "▾", "▸"
	if m.measure.Wide() {
		open, closed = "-", "+"
	}
	switch {
	case !m.view.Inner(r):
		return " "
	case m.view.Folds.Closed(r):
		return closed
	}
	return open
}

// title is r's text on one line, cut to room cells with its first mark in
// sight.
func (m Model) title(r model.Ref, room int) text.Row {
	pen := look.Pen{Measure: m.measure, Signs: m.signs, Marks: m.marks}
	return pen.Row(m.view.Tree, r, room)
}

// highlight gives every span of the cursor's row the cursor's style; marks
// stay.
func highlight(row text.Row, focused bool) text.Row {
	style := text.CursorAway
	if focused {
		style = text.Cursor
	}
	for i := range row {
		row[i].Style = style
	}
	return row
}
