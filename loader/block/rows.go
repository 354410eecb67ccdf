package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// tableRow is a row of a table as it stands in the source.
type tableRow struct {
	line  int
	cells [][]inline.Span // the lines that the words of each cell stand in
	names bool            // it says what stands in the columns
}

// cell begins another cell.
func (r *tableRow) cell() { r.cells = append(r.cells, nil) }

// say adds a line to the cell that was begun last. Blanks around it are left out.
func (r *tableRow) say(line string, off int) {
	if line == "" || len(r.cells) == 0 || lexis.Blank(line) {
		return
	}
	last := &r.cells[len(r.cells)-1]
	*last = append(*last, inline.Span{Lo: off, Hi: off + len(line)})
}

// putTable adds the rows of a table that ends before line end. at says how far it is
// set in. The footnotes in it stand below it, on its last line, because blocks are in
// the order of their lines.
func (s *scan) putTable(at Block, table []tableRow, columns []model.Align, end int) {
	s.settle()
	all := rows{columns: columns}
	var notes []inline.Note
	for i := range table {
		r := &table[i]
		var row cells
		for _, lines := range r.cells {
			row.next()
			t := s.reader().Lines(lines...)
			row.say(t)
			notes = append(notes, t.Notes...)
		}
		if r.names {
			row.head = row.n
		}
		b, ok := all.add(&row)
		if !ok {
			continue
		}
		next := end
		if i+1 < len(table) {
			next = table[i+1].line
		}
		b.Indent, b.Depth = at.Indent, at.Depth
		s.next = r.line
		s.add(b, max(next-r.line, 1))
	}
	s.settle()
	for _, n := range notes {
		b, last := footnoteBlock(n, at), &s.blocks[len(s.blocks)-1]
		b.Line, b.Lines, b.Off = last.Line, 1, last.Off
		s.blocks = append(s.blocks, b)
	}
	s.settled = len(s.blocks)
	s.next = end
}

// takeBarRows takes lines that begin with a bar as rows with bars between their
// cells. A row of dashes is none, but below the first says that it names the
// columns.
func takeBarRows(s *scan) bool {
	bar := func(n int) bool { return strings.HasPrefix(strings.TrimLeft(s.line(n), " \t"), "|") }
	if !bar(s.next) {
		return false
	}
	cols, _ := lexis.Indent(s.line(s.next))
	var table []tableRow
	n := s.next
	for ; bar(n); n++ {
		line := lexis.TrimEnd(s.line(n))
		if strings.Trim(line, "|-+:= \t") == "" && strings.ContainsAny(line, "-=") {
			if len(table) == 1 {
				table[0].names = true
			}
			continue
		}
		table = append(table, s.rowBetween(n, line, "|"))
	}
	s.putTable(Block{Indent: int16(min(cols, maxIndent))}, table, nil, n)
	return true
}

// rowBetween is the row on line n, in which a sign stands between cells.
func (s *scan) rowBetween(n int, line, sign string) tableRow {
	row := tableRow{line: n}
	for _, c := range cellsBetween(line, sign) {
		row.cell()
		row.say(line[c.Lo:c.Hi], int(s.offset(n, c.Lo)))
	}
	return row
}

// namedCells adds the cells of a row's line, without the signs of skip before their
// words. Where all begin with the sign that names columns, the row says what stands
// in them.
func (s *scan) namedCells(row *tableRow, cells []inline.Span, skip, names string) {
	line, named := s.line(row.line), 0
	for _, c := range cells {
		words := strings.TrimLeft(line[c.Lo:c.Hi], skip)
		if rest, ok := strings.CutPrefix(words, names); ok {
			words = rest
			named++
		}
		row.cell()
		row.say(words, int(s.offset(row.line, c.Hi-len(words))))
	}
	row.names = named > 0 && named == len(row.cells)
}

// cellsBetween are the cells of a line with a sign between them; those at its ends
// may be left out.
func cellsBetween(line, sign string) []inline.Span {
	_, lo := lexis.Indent(line)
	if strings.HasPrefix(line[lo:], sign) {
		lo += len(sign)
	}
	var spans []inline.Span
	for lo < len(line) {
		n := strings.Index(line[lo:], sign)
		if n < 0 {
			return append(spans, inline.Span{Lo: lo, Hi: len(line)})
		}
		spans = append(spans, inline.Span{Lo: lo, Hi: lo + n})
		lo += n + len(sign)
	}
	return spans
}

// columnAt is the offset in line of what stands at a column, or right of it.
func columnAt(line string, column int) int {
	at := 0
	for i, r := range line {
		if at >= column {
			return i
		}
		if at++; lexis.Wide(r) {
			at++
		}
	}
	return len(line)
}
