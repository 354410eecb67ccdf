package text

import "strings"

// Table is the lines of a table, one row of text each and as written, brought
// into columns as wide as their widest cell: fields between "|", or between tabs
// if no line has a "|". A line without either stays as it is. The rule under a
// head (GFM tables: |---|:-:|--:|) is drawn out and its colons align the columns. Each
// result is on one line and prepared.
func (m Measure) Table(lines []string) []string {
	out := make([]string, len(lines))
	for i, s := range m.Align(lines) {
		out[i] = s.Text
	}
	return out
}

// Align is Table with the way back to the lines as written.
func (m Measure) Align(lines []string) []Shown {
	sep := byte('\t')
	for _, l := range lines {
		if _, bars := split(l, '|'); bars > 0 {
			sep = '|'
			break
		}
	}
	t := table{Measure: m, sep: sep}
	rows := make([][]field, len(lines))
	for i, l := range lines {
		if fields, n := split(l, sep); n > 0 {
			rows[i] = fields
			t.fit(l, fields)
		}
	}
	out := make([]Shown, len(lines))
	for i, l := range lines {
		if rows[i] == nil {
			out[i] = Flat(l)
		} else {
			out[i] = t.draw(l, rows[i])
		}
	}
	return out
}

// field is where a field of a line lies, without the blanks around it.
type field struct{ lo, hi int }

// split divides a line at sep and counts the separators. A bar after a backslash
// divides nothing (GFM, section 4.10). An outer bar leaves an empty field, so
// that it is drawn where it was.
func split(line string, sep byte) ([]field, int) {
	var fields []field
	from, n := 0, 0
	for i := 0; i <= len(line); i++ {
		if i < len(line) && (line[i] != sep || sep == '|' && i > 0 && line[i-1] == '\\') {
			continue
		}
		f := field{from, i}
		for f.lo < f.hi && line[f.lo] == ' ' {
			f.lo++
		}
		for f.hi > f.lo && (line[f.hi-1] == ' ' || line[f.hi-1] == '\r') {
			f.hi--
		}
		fields = append(fields, f)
		if i < len(line) {
			n++
		}
		from = i + 1
	}
	return fields, n
}

// align is where the text of a column stands.
type align uint8

const (
	left align = iota
	right
	center
)

// table is the columns of a table.
type table struct {
	Measure
	sep    byte
	widths []int
	aligns []align
}

// fit makes the columns wide enough for one line's fields.
func (t *table) fit(line string, fields []field) {
	for i, f := range fields {
		if i == len(t.widths) {
			t.widths, t.aligns = append(t.widths, 0), append(t.aligns, left)
		}
		text := line[f.lo:f.hi]
		if a, ok := t.rule(text); ok {
			t.aligns[i], t.widths[i] = a, max(t.widths[i], minRule)
			continue
		}
		t.widths[i] = max(t.widths[i], t.Width(Clean(text)))
	}
}

// rule reports whether a field belongs to the rule under a table's head, and the
// alignment it asks for.
func (t *table) rule(s string) (align, bool) {
	if t.sep != '|' || len(strings.Trim(s, ":")) == 0 || strings.Trim(strings.Trim(s, ":"), "-") != "" {
		return left, false
	}
	switch {
	case s[len(s)-1] != ':':
		return left, true
	case s[0] == ':':
		return center, true
	}
	return right, true
}

// columnGap stands between the columns of a table that was written with tabs.
const columnGap = "  "

// draw is one line with its fields in their columns.
func (t *table) draw(line string, fields []field) Shown {
	var b mapped
	for i, f := range fields {
		gap := columnGap
		if t.sep == '|' {
			gap = "| "
		}
		last := i == len(fields)-1
		if last && f.lo == f.hi {
			gap = strings.TrimRight(gap, " ")
		}
		if i > 0 {
			b.put(f.lo-b.src, gap)
		}
		t.place(&b, i, line[f.lo:f.hi])
		if !last && t.sep == '|' && t.widths[i] > 0 {
			b.put(0, " ")
		}
	}
	b.put(len(line)-b.src, "")
	b.trim()
	return b.shown(line)
}

// place appends the next field of a line to b, in its column.
func (t *table) place(b *mapped, column int, field string) {
	a, ok := t.rule(field)
	if ok {
		b.put(len(field), ruleOf(a, t.widths[column]))
		return
	}
	text := Flat(field)
	room := t.widths[column] - t.Width(text.Text)
	lead := 0
	switch t.aligns[column] {
	case right:
		lead = room
	case center:
		lead = room / 2
	}
	b.put(0, Blanks(lead))
	b.add(text, len(field))
	b.put(0, Blanks(room-lead))
}

// ruleOf is the part of a table's rule under one column.
func ruleOf(a align, width int) string {
	s := []byte(strings.Repeat("-", max(width, minRule)))
	if a == center {
		s[0] = ':'
	}
	if a != left {
		s[len(s)-1] = ':'
	}
	return string(s)
}

// minRule is the width of the narrowest rule that still shows its alignment.
const minRule = 3
