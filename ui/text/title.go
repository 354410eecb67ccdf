package text

import (
	"strings"
	"unicode/utf8"
)

// Clip is s, or its first limit bytes cut at a rune's border: a bound for
// those who draw one row of a text that may have megabytes.
func Clip(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return s[:limit]
}

// rowBytes is more than any row shows.
const rowBytes = 4096

// Brief is Clean of as much of s as a row may show.
func Brief(s string) string { return Clean(Clip(s, rowBytes)) }

// Path joins the titles on the way to a place with › and cuts them to width
// cells. Where there is no room for all, each outer one is cut to its share, so
// that the innermost, which changes most, stays readable.
func (m Measure) Path(titles []string, width int) string {
	joint := " " + m.Arrow() + " "
	for i := range titles {
		whole := strings.Join(titles, joint)
		over := m.Width(whole) - width
		if over <= 0 {
			return whole
		}
		if i == len(titles)-1 {
			break
		}
		// A quarter of the row is enough to recognise an outer title by.
		room := max(m.Width(titles[i])-over, width/4)
		titles = append(append([]string(nil), titles[:i]...), append([]string{m.Cut(titles[i], room)}, titles[i+1:]...)...)
	}
	whole, last := strings.Join(titles, joint), titles[max(len(titles)-1, 0):]
	if len(last) > 0 && width-(m.Width(whole)-m.Width(last[0])) < min(innermost, m.Width(last[0])) {
		return m.Cut(last[0], width)
	}
	return m.Cut(whole, width)
}

// Arrow is the sign between what is outside and what is in it: event › session.
func (m Measure) Arrow() string {
	if m.Wide() {
		return ">"
	}
	return "›"
}

// innermost is how many cells of the innermost title tell more than where it is
// does: where fewer are left, it stands alone.
const innermost = 6

// Shift is r without its first col cells: a line of code or a table that was
// panned. A wide glyph of which one cell is left is shown as a blank.
func (m Measure) Shift(r Row, col int) Row {
	var out Row
	for _, s := range r {
		if w := m.Width(s.Text); w <= col {
			col -= w
			continue
		}
		if col > 0 {
			rest, gap := m.skip(s.Text, col)
			s.Text, col = Blanks(gap)+rest, 0
		}
		out = append(out, s)
	}
	return out
}
