package rst

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
)

// takeGridTable takes a table drawn with + - = and | (docutils, Grid Tables). A row
// of = stands below the row that names the columns.
func takeGridTable(s *scan.Scanner) bool {
	first := s.Line(s.Next)
	cols, off := lexis.Indent(first)
	if !gridRule(first[off:]) || !strings.HasPrefix(strings.TrimLeft(s.Line(s.Next+1), " \t"), "|") {
		return false
	}
	var bounds []int // the columns that the lines between cells stand at
	for i, c := range first[off:] {
		if c == '+' {
			bounds = append(bounds, i)
		}
	}
	var table []scan.Row
	open := false
	n := s.Next
	for ; n < s.End; n++ {
		line := strings.TrimRight(s.Line(n), " \t")
		_, off := lexis.Indent(line)
		rest := line[off:]
		if gridRule(rest) {
			if len(table) == 1 && strings.Contains(rest, "=") {
				table[0].Names = true
			}
			open = false
			continue
		}
		if !strings.HasPrefix(rest, "|") {
			break
		}
		if !open {
			table = append(table, scan.Row{Line: n, Cells: make([][]inline.Span, len(bounds)-1)})
			open = true
		}
		gridLine(&table[len(table)-1], rest, int(s.Offset(n, off)), bounds)
	}
	s.PutTable(block.Block{Indent: int16(min(cols, block.MaxIndent))}, table, nil, n)
	return true
}

// gridRule reports a line between rows.
func gridRule(line string) bool {
	line = strings.TrimRight(line, " \t")
	return len(line) > 2 && line[0] == '+' && line[len(line)-1] == '+' && strings.Trim(line, "+-=") == ""
}

// gridLine adds a line, which begins at offset at, to the cells of a row. Where it
// has as many bars as the table has lines between its cells, those are they;
// otherwise the columns tell, and a cell that goes over several is the first of them.
func gridLine(row *scan.Row, line string, at int, bounds []int) {
	add := func(cell, lo, hi int) {
		if words := line[min(lo, hi):hi]; !lexis.Blank(words) {
			row.Cells[cell] = append(row.Cells[cell], inline.Span{Lo: at + lo, Hi: at + hi})
		}
	}
	if strings.Count(line, "|") == len(bounds) {
		for i, c := range scan.CellsBetween(line, "|") {
			add(min(i, len(row.Cells)-1), c.Lo, c.Hi)
		}
		return
	}
	cell, lo := 0, 1
	for i := 1; i < len(bounds); i++ {
		end := scan.ColumnAt(line, bounds[i])
		if i+1 < len(bounds) && (end >= len(line) || line[end] != '|' && line[end] != '+') {
			continue // the cell goes on
		}
		add(cell, lo, end)
		cell, lo = i, end+1
	}
}

// simpleRule reports a line above, between or below the rows of a simple table: two
// runs of = or more.
func simpleRule(line string) bool {
	line = strings.TrimSpace(line)
	return strings.Contains(line, "= ") && strings.Trim(line, "= ") == ""
}

// takeSimpleTable takes a table whose columns are runs of = with gaps between
// (docutils, Simple Tables). A line whose first cell is blank goes on with the row
// above.
func takeSimpleTable(s *scan.Scanner) bool {
	first := s.Line(s.Next)
	if !simpleRule(first) {
		return false
	}
	last, names := s.Next, -1 // its last rule, and the one below the names of columns
	for n := s.Next + 1; n < s.End && (!lexis.Blank(s.Line(n)) || last == s.Next); n++ {
		if simpleRule(s.Line(n)) {
			if last > s.Next && names < 0 {
				names = last
			}
			last = n
		}
	}
	if last == s.Next {
		return false
	}
	cols, _ := lexis.Indent(first)
	var starts []int
	for i := range first {
		if first[i] == '=' && (i == 0 || first[i-1] != '=') {
			starts = append(starts, i)
		}
	}
	var table []scan.Row
	for n := s.Next + 1; n < last; n++ {
		line := strings.TrimRight(s.Line(n), " \t")
		if lexis.Blank(line) || strings.Trim(line, "- ") == "" && strings.Contains(line, "--") || strings.Trim(line, "= ") == "" {
			continue
		}
		if len(table) == 0 || !lexis.Blank(line[:scan.ColumnAt(line, starts[1])]) {
			table = append(table, scan.Row{Line: n, Cells: make([][]inline.Span, len(starts)), Names: n < names})
		}
		simpleLine(s, &table[len(table)-1], n, starts)
	}
	s.PutTable(block.Block{Indent: int16(min(cols, block.MaxIndent))}, table, nil, last+1)
	return true
}

// simpleLine adds line n to the cells of a row, which begin at the columns starts.
func simpleLine(s *scan.Scanner, row *scan.Row, n int, starts []int) {
	line := strings.TrimRight(s.Line(n), " \t")
	for i := range starts {
		lo, hi := scan.ColumnAt(line, starts[i]), len(line)
		if i+1 < len(starts) {
			hi = scan.ColumnAt(line, starts[i+1])
		}
		if hi > lo && !lexis.Blank(line[lo:hi]) {
			row.Cells[i] = append(row.Cells[i], inline.Span{Lo: int(s.Offset(n, lo)), Hi: int(s.Offset(n, hi))})
		}
	}
}
