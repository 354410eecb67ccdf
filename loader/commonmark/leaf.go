package commonmark

import "strings"

// closeLeaf ends the open leaf.
func (p *parser) closeLeaf() {
	switch p.kind {
	case Para:
		if p.table == 0 { // a table has taken them
			p.takeReferences()
		}
		if p.in {
			p.closePara()
		}
	case Code:
		n := &p.doc.Nodes[p.leaf]
		for n.hi > n.lo && p.blankSegment(n.hi-1) {
			n.hi, n.End = n.hi-1, n.End-1
		}
		p.doc.segments = p.doc.segments[:n.hi]
	}
	p.in = false
}

func (p *parser) blankSegment(i int32) bool {
	return strings.Trim(p.doc.Text(p.doc.segments[i]), " \t") == ""
}

// closePara ends a paragraph: as a table where one of its lines is a delimiter
// row that fits the line above it (GitHub's 4.10), which ends the paragraph above.
func (p *parser) closePara() {
	n := &p.doc.Nodes[p.leaf]
	lines := p.doc.segments[n.lo:n.hi]
	if p.table == 0 {
		last := &lines[len(lines)-1]
		*last = trimmed(p.doc.Source, *last)
		return
	}
	head := p.table - 1
	i := head - n.lo
	if i == 0 {
		n.Kind = Table
		return
	}
	table := Node{Kind: Table, First: n.First + i, End: n.End, lo: head, hi: n.hi, Next: p.leaf + 2}
	n.hi, n.End = head, n.First+i
	lines[i-1] = trimmed(p.doc.Source, lines[i-1])
	p.doc.Nodes = append(p.doc.Nodes, table)
}

// tableStart notes that the line, which the open paragraph goes on with, is the
// delimiter row of a table: what follows are rows. One that is set in as code is
// none, except in notes, whose tables stand where they may.
func (p *parser) tableStart(l *line) {
	if p.table > 0 || l.indent >= tabStop && !p.notes {
		return
	}
	cells := delimiterCells(l.rest())
	if cells == 0 || cells != tableCells(p.doc.Text(p.doc.segments[len(p.doc.segments)-1])) {
		return
	}
	if p.takeReferences(); !p.in {
		p.openLeaf(Para) // a reference is no row
		return
	}
	p.table = p.doc.Nodes[p.leaf].hi
}

// delimiterCells is the number of cells of a delimiter row, 0 for another line.
func delimiterCells(s string) int {
	s = strings.Trim(s, " \t")
	if s == "" || strings.IndexByte("|:-", s[0]) < 0 || strings.Trim(s, "|:- \t") != "" || strings.IndexByte(s, '-') < 0 || !strings.ContainsAny(s, "|:") {
		return 0
	}
	n := 0
	for cell := range strings.SplitSeq(strings.TrimSuffix(strings.TrimPrefix(s, "|"), "|"), "|") {
		cell = strings.Trim(cell, " \t")
		cell = strings.TrimSuffix(strings.TrimPrefix(cell, ":"), ":")
		if cell == "" || strings.Trim(cell, "-") != "" {
			return 0
		}
		n++
	}
	return n
}

// tableCells is the number of cells of a row: an escaped | divides none.
func tableCells(s string) int {
	s = strings.Trim(s, " \t")
	n := 1
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '|':
			if i > 0 && i < len(s)-1 {
				n++
			}
		}
	}
	return n
}
