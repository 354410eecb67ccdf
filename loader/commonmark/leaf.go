package commonmark

import "strings"

// closeLeaf ends the open leaf.
func (p *parser) closeLeaf() {
	switch p.kind {
	case Para:
		p.takeReferences()
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
// row that fits the line above it (GitHub's 4.10). It reports whether it did.
func (p *parser) closePara() bool {
	n := &p.doc.Nodes[p.leaf]
	lines := p.doc.segments[n.lo:n.hi]
	for i := 1; i < len(lines); i++ {
		cells := delimiterCells(p.doc.Text(lines[i]))
		if cells == 0 || cells != tableCells(p.doc.Text(lines[i-1])) {
			continue
		}
		if i == 1 {
			n.Kind = Table
			return true
		}
		head := n.lo + int32(i) - 1
		table := Node{Kind: Table, First: n.First + int32(i) - 1, End: n.End, lo: head, hi: n.hi, Next: p.leaf + 2}
		n.hi, n.End = head, n.First+int32(i)-1
		lines[i-2] = trimmed(p.doc.Source, lines[i-2])
		p.doc.Nodes = append(p.doc.Nodes, table)
		return true
	}
	last := &lines[len(lines)-1]
	*last = trimmed(p.doc.Source, *last)
	return false
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
