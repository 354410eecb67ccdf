package palette

import (
	"strconv"

	"yomi/model"
	"yomi/ui/look"
	"yomi/ui/text"
)

// promptRows is the height of the prompt above the hits.
const promptRows = 1

// prompt stands before the query; ASCII, so that it is one cell everywhere.
const prompt = "> "

// View is the prompt and the hits: exactly the height given to Resize, each
// row exactly its width. The cursor column is that of the prompt's row.
func (m Model) View() (rows []text.Row, cursor int) {
	first, cursor := m.prompt()
	rows = append(rows, first)
	for i := m.top; i < len(m.hits) && len(rows) < promptRows+m.shown(); i++ {
		row := m.hit(m.hits[i])
		if i == m.chosen {
			for j := range row {
				row[j].Style = text.Cursor
			}
		}
		rows = append(rows, row)
	}
	for i := 0; i < len(m.said) && !m.busy && len(rows) < m.height; i++ {
		rows = append(rows, m.measure.Fill(text.Row{{Text: m.measure.Cut("  "+m.said[i], m.width), Style: text.Dim}}, m.width))
	}
	for len(rows) < m.height-len(m.hintsShown()) {
		rows = append(rows, m.measure.Fill(nil, m.width))
	}
	for _, h := range m.hintsShown() {
		row := m.measure.Fill(text.Row{{Text: "  " + h[0], Style: text.StatusKey}}, hintColumn)
		rows = append(rows, m.measure.Fill(append(row, text.Span{Text: h[1], Style: text.Dim}), m.width))
	}
	return rows[:m.height], cursor
}

// hintsFrom is how many rows the palette has at least that tells what one may
// type: fewer are for what there is to go to.
const hintsFrom = 16

// hintColumn is where it stands what a part of the query language asks for.
const hintColumn = 20

// hintsShown are the lines below the hits: what one may type, as long as nothing is
// asked for and the hits keep half of the room.
func (m Model) hintsShown() [][2]string {
	if !m.offers || m.title != "" || m.height < hintsFrom {
		return nil
	}
	return m.hints[:min(len(m.hints), (m.height-promptRows)/2)]
}

// prompt is the query with its cursor's column and, at the right, how many
// hits there are of which kind.
func (m Model) prompt() (row text.Row, cursor int) {
	count := strconv.Itoa(len(m.hits))
	if m.busy {
		count = m.measure.Ellipsis()
	}
	title := m.title
	if title == "" {
		title = m.lang.Say(m.kind.String())
	}
	tail := "  " + title + " " + count
	if m.width < 2*m.measure.Width(tail)+len(prompt) { // typing matters more
		tail = ""
	}
	room := max(m.width-len(prompt)-m.measure.Width(tail), 0)
	shown, col := m.input.View(m.measure, room)
	row = m.measure.Fill(text.Row{{Text: prompt, Style: text.Prompt}, {Text: shown}}, m.width-m.measure.Width(tail))
	row = append(row, text.Span{Text: tail, Style: text.Count})
	return m.measure.Fill(row, m.width), len(prompt) + col
}

// hit is one hit: its text with marks and, at the right, where it stands.
func (m Model) hit(r model.Ref) text.Row {
	// Two thirds for what was found, a third for where it stands.
	where := m.where(r, max(m.width/3, 0))
	room := m.width - 2
	if where != "" {
		room -= m.measure.Width(where) + 2
	}
	pen := look.Pen{Measure: m.measure, Signs: m.signs, Marks: m.marks}
	row := text.Row{{Text: "  "}}
	row = append(row, pen.Row(m.tree, r, max(room, 0))...)
	row = m.measure.Fill(row, max(m.width-m.measure.Width(where), 0))
	return m.measure.Fill(append(row, text.Span{Text: where, Style: text.Dim}), m.width)
}

// where is the event and the session that hold r, in room cells, and behind them
// the document where another hit looks the same: that is kept first, then the
// session.
func (m Model) where(r model.Ref, room int) string {
	var path []string
	for _, title := range titlesAbove(m.tree, r) {
		path = append(path, text.Brief(title))
	}
	source := m.measure.Cut(m.source(r), room)
	if source == "" {
		return m.measure.Path(path, room)
	}
	const gap = "  "
	titles := m.measure.Path(path, max(room-m.measure.Width(source)-len(gap), 0))
	if titles == "" {
		return source
	}
	return titles + gap + source
}
