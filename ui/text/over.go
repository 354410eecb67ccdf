package text

// Over is r with a span laid over it from column col on: what stood there is
// gone. A wide glyph of which the edge covers one cell leaves a blank. It is as
// wide as r, which is prepared.
func (m Measure) Over(r Row, col int, s Span) Row {
	width := m.RowWidth(r)
	if col < 0 || col >= width {
		return r
	}
	said, w, _ := m.head(s.Text, width-col)
	s.Text = said
	out := m.Fill(r, col)
	out = append(out, s)
	return append(out, m.Shift(r, col+w)...)
}
