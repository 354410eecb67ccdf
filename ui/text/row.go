package text

import (
	"slices"
	"strings"
)

// Style is what a piece of a row is to the reader. Package ui decides how it
// looks; nothing here depends on it.
type Style uint8

// The styles, from the text itself to what surrounds it.
const (
	Plain         Style = iota
	Title               // the title of an event
	Session             // the title of a session
	Section             // a heading inside a session
	Subsection          // one below it
	Subsubsection       // and all below that
	Bullet              // a marker: •, 1., ▸
	Count               // how many rows a fold hides
	Dim                 // what may be overlooked: breadcrumbs, units, blanks made visible
	Link                // an address
	Code                // literal text
	Quote               // quoted text
	Field               // the name in "name: value"
	Border              // lines between panes and table columns
	Header              // the line that stays while scrolling
	Status              // the status line
	StatusKey           // a key named in the status line
	Error               // what went wrong
	Prompt              // the sign before an input
	Cursor              // the row under the cursor, in the pane that has the focus
	CursorAway          // the row under the cursor, in the other pane
	HeaderAway          // the header of the pane without the focus
	Help                // the explanation of a key
	Label               // the letters that go to a link
	Done                // the box of a task that is done, or was cancelled

	// Callouts, by how much they ask for attention.
	Tip
	Info
	Important
	Warning
	Caution

	// The parts of code.
	Keyword
	String
	Number
	Comment
	Name // of a function or a class where it is defined or called
	Type

	Styles // how many there are
)

// Span is a run of prepared text in one style.
type Span struct {
	Text  string
	Style Style
	Attr  Attr
	Link  string // where it leads, as Address gives it; "" for nowhere
	Mark  bool   // part of a search hit
}

// Row is one row of the screen, from left to right.
type Row []Span

// RowWidth is the number of cells r takes.
func (m Measure) RowWidth(r Row) int {
	w := 0
	for _, s := range r {
		w += m.Width(s.Text)
	}
	return w
}

// Fill is r brought to exactly width cells: padded with plain blanks, or cut,
// where a wide glyph that does not fit leaves a blank in its style. r itself is not changed. A width below 1 gives an empty
// row. It costs O(width), however long the row.
func (m Measure) Fill(r Row, width int) Row {
	out := make(Row, 0, len(r)+1)
	for _, s := range r {
		if width <= 0 {
			return out
		}
		text, w, whole := m.head(s.Text, width)
		width -= w
		if !whole {
			// What does not fit begins with a glyph wider than the rest.
			text, width = text+Blanks(width), 0
		}
		if text != "" {
			s.Text = text
			out = append(out, s)
		}
	}
	if width > 0 {
		out = append(out, Span{Text: Blanks(width)})
	}
	return out
}

// blanks serves the widths that occur; 256 cells are wider than most screens.
var blanks = strings.Repeat(" ", 256)

// Blanks is n blanks, none for n below 1.
func Blanks(n int) string {
	if n <= len(blanks) {
		return blanks[:max(n, 0)]
	}
	return strings.Repeat(" ", n)
}

// Mark is s in one style with the byte ranges in marks marked. Ranges may come
// in any order, overlap, and reach beyond s; each is widened to whole clusters.
// The spans concatenate to s.
func Mark(s string, style Style, marks [][2]int) Row {
	if len(marks) == 0 {
		return Row{{Text: s, Style: style}}
	}
	sorted := slices.Clone(marks)
	slices.SortFunc(sorted, func(a, b [2]int) int { return a[0] - b[0] })
	var row Row
	done := 0 // up to here s is in row
	add := func(to int, mark bool) {
		if done < to {
			row = append(row, Span{Text: s[done:to], Style: style, Mark: mark})
			done = to
		}
	}
	from, to := 0, 0 // the mark being gathered
	for _, k := range sorted {
		if k[0] >= k[1] || k[1] <= 0 || k[0] >= len(s) {
			continue
		}
		if lo := clusterStart(s, k[0]); lo > to {
			add(from, false)
			add(to, true)
			from = lo
		}
		to = max(to, clusterEnd(s, k[1]))
	}
	add(from, false)
	add(to, true)
	add(len(s), false)
	return row
}
