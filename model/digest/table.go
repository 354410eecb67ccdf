package digest

import (
	"strings"
	"unicode"

	"yomi/model"
)

// isRow reports whether a point is a row of a table.
func (d *draft) isRow(p *piece) bool { return d.t.Node(p.ref).Form == model.Table }

// namesTwoColumns reports whether r is the first row of a table of names and what is said
// of each, and no more than what these are called (Item, Description): each row says it by
// itself.
func (d *draft) namesTwoColumns(r model.Ref) bool {
	return d.t.Node(r).Form == model.Table && d.t.Rich(r).Header && !d.t.Leaf(r) && d.explains(r)
}

// explains reports whether the table that r is the first row of has two columns, of which the
// one explains what the other names: most rows are a name and more words of it than it has
// itself. Where figures stand behind the names, or two things beside each other, nobody
// could tell of what without the first row.
func (d *draft) explains(r model.Ref) bool {
	known, found := d.twoColumns[r]
	if !found {
		known = strings.Count(d.t.Node(r).Text, "\t") == 1 && d.areExplained(r)
		d.twoColumns[r] = known
	}
	return known
}

// areExplained is explains of a first row with two cells.
func (d *draft) areExplained(r model.Ref) bool {
	rows, figures, names, words := 0, 0, 0, 0
	count := func(row model.Ref) {
		name, what, _ := strings.Cut(d.t.Node(row).Text, "\t")
		if rows++; !strings.ContainsFunc(what, unicode.IsLetter) {
			figures++
			return
		}
		names, words = names+textSize(name), words+textSize(what)
	}
	if !d.t.Rich(r).Header {
		count(r)
	}
	for c := range d.t.Children(r) {
		count(c)
	}
	return rows > 1 && 2*figures < rows && 2*words >= 3*names && names <= rows*nameSize
}

// named is a row of such a table: the name, a colon and what is said of it.
func (d *draft) named(r model.Ref, row string) string {
	first := r
	if up := d.t.Parent(r); up != model.None && d.t.Node(up).Form == model.Table {
		first = up
	}
	cell, _, _ := strings.Cut(d.t.Node(r).Text, "\t")
	if strings.Contains(cell, slash) || !d.explains(first) {
		return row
	}
	name, what, both := strings.Cut(row, slash)
	if !both {
		return row
	}
	return name + colon(name) + what
}

// inOneRow sets the cells of a table's row apart. A table that the notation did
// not take to rows has bars between its cells, and rows of dashes.
func inOneRow(row string) string {
	if !strings.Contains(row, "\t") && strings.Contains(row, "|") {
		row = strings.ReplaceAll(row, "|", "\t")
	}
	var rows []string
	for line := range strings.Lines(row) {
		var given []string
		for cell := range strings.SplitSeq(line, "\t") {
			if cell = strings.TrimSpace(cell); strings.ContainsFunc(cell, isLetter) {
				given = append(given, cell)
			}
		}
		if len(given) > 0 {
			rows = append(rows, strings.Join(given, slash))
		}
	}
	return strings.Join(rows, "\n")
}
