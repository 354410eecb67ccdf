package digest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"yomi/model"
)

const (
	// lineSize is the longest line: two rows of a chat window.
	lineSize = 160
	// longestLabel is the longest text that is told before others rather than
	// by itself: half a line.
	longestLabel = 80
	// leastLine is the size below which a line says nothing: two words of kanji.
	leastLine = 8
	// longestHead is the longest sentence that is told again before what stands
	// under it: longer, it is a point of its own.
	longestHead = 50
	// wholeSize is up to where the sentences of a note are told together: half a
	// line, of which the one says little without the other.
	wholeSize = 80
)

// row is one line of a summary.
type row struct {
	points []int
	parts  []string // what the line is made of
	size   int
	labels []int
	lead   int // the piece whose label the line has, or carries on with
}

func (r *row) add(text string, size int) {
	r.parts = append(r.parts, text)
	r.size += size
}

func (r *row) text() string { return strings.Join(r.parts, "") }

// rows makes lines of points: one for those under one label, more where they
// fill more, and fewer where there would be more than the most: then the
// shortest neighbours share one.
func (d *draft) rows(told []int, most int) []row {
	var groups [][]int
	for _, i := range told {
		if k := len(groups) - 1; k >= 0 && d.together(groups[k], i) {
			groups[k] = append(groups[k], i)
		} else {
			groups = append(groups, []int{i})
		}
	}
	for len(groups) > most {
		best, least := none, lineSize+1
		for k := range len(groups) - 1 {
			if size := d.row(join(groups[k], groups[k+1]), none-1).size; size < least {
				best, least = k, size
			}
		}
		if best == none {
			break
		}
		groups[best] = join(groups[best], groups[best+1])
		groups = append(groups[:best+1], groups[best+2:]...)
	}
	rows := make([]row, 0, len(groups))
	lead := none - 1
	for _, g := range groups {
		r := d.row(g, lead)
		rows = append(rows, r)
		lead = r.lead
	}
	return rows
}

func join(a, b []int) []int { return append(append(make([]int, 0, len(a)+len(b)), a...), b...) }

// together reports whether point i stands in one line with the group before
// it: under the same label, in the same paragraph or table, under the last of
// it, or a word beside a word.
func (d *draft) together(group []int, i int) bool {
	last := group[len(group)-1]
	a, b := &d.pieces[last], &d.pieces[i]
	switch {
	case b.under == last:
	case a.under == b.under && (b.under != none || a.ref == b.ref || d.isRow(a) && d.isRow(b) || max(a.size, b.size) < leastLine):
	default:
		return false
	}
	return d.row(join(group, []int{i}), none-1).size <= lineSize
}

// isRow reports whether a point is a row of a table.
func (d *draft) isRow(p *piece) bool { return d.t.Node(p.ref).Form == model.Table }

// row makes a line of points; lead is the piece whose label the line above
// has, which is not told twice.
func (d *draft) row(points []int, lead int) row {
	r := row{points: points, lead: lead}
	for k, i := range points {
		p := &d.pieces[i]
		if k == 0 {
			l := d.labelOf(p.under)
			again := p.under != lead || len(points) == 1 && p.size < leastLine
			if size := d.sizeOf(p.under) + len(": "); l != "" && again && size+p.size <= lineSize {
				r.add(l, size)
				r.add(colon(l), 0)
				r.labels = append(r.labels, p.under)
			}
		} else {
			sep, size, labelled := d.between(points[k-1], i, slices.Contains(r.labels, p.under))
			r.add(sep, size)
			if labelled {
				r.labels = append(r.labels, p.under)
			}
		}
		if p.carriesOn && (k == 0 || points[k-1] != i-1) {
			r.add("…", 1)
		}
		r.add(p.text, p.size)
		r.lead = d.heading(p.under)
	}
	if d.pieces[points[len(points)-1]].goesOn {
		r.add("…", 1)
	}
	return r
}

// heading is the label that piece i is or stands under, none if there is none.
func (d *draft) heading(i int) int {
	for i != none && d.pieces[i].role != label {
		i = d.pieces[i].under
	}
	return i
}

// sizeOf is the size of a piece, 0 for none.
func (d *draft) sizeOf(i int) int {
	if i == none {
		return 0
	}
	return d.pieces[i].size
}

// labelOf is the text with which what stands under a piece is told, "" if that
// says enough without. A sentence is no label: it is told as a point is.
func (d *draft) labelOf(i int) string {
	if i == none || d.pieces[i].role != label || d.pieces[i].size > longestLabel {
		return ""
	}
	return d.pieces[i].text
}

// colon sets a label apart from what it heads.
func colon(label string) string {
	last, _ := utf8.DecodeLastRuneInString(label)
	if isStop(last) {
		return " "
	}
	return ": "
}

// between is what stands between two points of a line, the label of the second
// included where the line does not show it yet, its size, and whether there is
// a label.
func (d *draft) between(before, i int, shown bool) (sep string, size int, labelled bool) {
	a, b := &d.pieces[before], &d.pieces[i]
	sep = " / "
	switch {
	case b.carriesOn && before == i-1:
		sep = blank(a.text)
		return sep, len(sep), false
	case b.under == before && !a.goesOn:
		sep = colon(a.text)
		return sep, len(sep), false
	case a.goesOn:
		sep = "… / "
	case endsSentence(a.text):
		sep = blank(a.text)
	case d.isRow(a):
		sep = "; " // a slash stands between its cells
	}
	size = textSize(sep)
	if l := d.labelOf(b.under); l != "" && b.under != a.under && !shown {
		return sep + l + colon(l), size + d.sizeOf(b.under) + len(colon(l)), true
	}
	return sep, size, false
}

// blank is what stands between two sentences: nothing behind a wide stop.
func blank(text string) string {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "~")) // of what is struck
	if full(last) {
		return ""
	}
	return " "
}
