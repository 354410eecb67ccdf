package scan

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// Row is a row of a table as it stands in the source.
type Row struct {
	Line  int
	Cells [][]inline.Span // the lines that the words of each cell stand in
	Names bool            // it says what stands in the columns
}

// Cell begins another cell.
func (r *Row) Cell() { r.Cells = append(r.Cells, nil) }

// Say adds a line to the cell that was begun last. Blanks around it are left out.
func (r *Row) Say(line string, off int) {
	if line == "" || len(r.Cells) == 0 || lexis.Blank(line) {
		return
	}
	last := &r.Cells[len(r.Cells)-1]
	*last = append(*last, inline.Span{Lo: off, Hi: off + len(line)})
}

// PutTable adds the rows of a table that ends before line end. at says how far it is
// set in. The footnotes in it stand below it, on its last line, because blocks are in
// the order of their lines.
func (s *Scanner) PutTable(at block.Block, table []Row, columns []model.Align, end int) {
	s.Settle()
	all := block.Rows{Columns: columns}
	var notes []inline.Note
	for i := range table {
		r := &table[i]
		var row block.Cells
		for _, lines := range r.Cells {
			row.Next()
			t := s.Reader().Lines(lines...)
			row.Say(t)
			notes = append(notes, t.Notes...)
		}
		if r.Names {
			row.Head = row.N
		}
		b, ok := all.Add(&row)
		if !ok {
			continue
		}
		next := end
		if i+1 < len(table) {
			next = table[i+1].Line
		}
		b.Indent, b.Depth = at.Indent, at.Depth
		s.Next = r.Line
		s.Add(b, max(next-r.Line, 1))
	}
	s.Settle()
	for _, n := range notes {
		b, last := block.Footnote(n, at), &s.Blocks[len(s.Blocks)-1]
		b.Line, b.Lines, b.Off = last.Line, 1, last.Off
		s.Blocks = append(s.Blocks, b)
	}
	s.settled = len(s.Blocks)
	s.Next = end
}

// TakeBarRows takes lines that begin with a bar as rows with bars between their
// cells. A row of dashes is none, but below the first says that it names the
// columns.
func TakeBarRows(s *Scanner) bool {
	bar := func(n int) bool { return strings.HasPrefix(strings.TrimLeft(s.Line(n), " \t"), "|") }
	if !bar(s.Next) {
		return false
	}
	cols, _ := lexis.Indent(s.Line(s.Next))
	var table []Row
	n := s.Next
	for ; bar(n); n++ {
		line := lexis.TrimEnd(s.Line(n))
		if strings.Trim(line, "|-+:= \t") == "" && strings.ContainsAny(line, "-=") {
			if len(table) == 1 {
				table[0].Names = true
			}
			continue
		}
		table = append(table, s.RowBetween(n, line, "|"))
	}
	s.PutTable(block.Block{Indent: int16(min(cols, block.MaxIndent))}, table, nil, n)
	return true
}

// RowBetween is the row on line n, in which a sign stands between cells.
func (s *Scanner) RowBetween(n int, line, sign string) Row {
	row := Row{Line: n}
	for _, c := range CellsBetween(line, sign) {
		row.Cell()
		row.Say(line[c.Lo:c.Hi], int(s.Offset(n, c.Lo)))
	}
	return row
}

// NamedCells adds the cells of a row's line, without the signs of skip before their
// words. Where all begin with the sign that names columns, the row says what stands
// in them.
func (s *Scanner) NamedCells(row *Row, cells []inline.Span, skip, names string) {
	line, named := s.Line(row.Line), 0
	for _, c := range cells {
		words := strings.TrimLeft(line[c.Lo:c.Hi], skip)
		if rest, ok := strings.CutPrefix(words, names); ok {
			words = rest
			named++
		}
		row.Cell()
		row.Say(words, int(s.Offset(row.Line, c.Hi-len(words))))
	}
	row.Names = named > 0 && named == len(row.Cells)
}

// CellsBetween are the cells of a line with a sign between them; those at its ends
// may be left out.
func CellsBetween(line, sign string) []inline.Span {
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

// ColumnAt is the offset in line of what stands at a column, or right of it.
func ColumnAt(line string, column int) int {
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
