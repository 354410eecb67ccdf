package rst

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
)

// tableIn is where the rows of a directive's table stand: below its title.
func (d *directive) tableIn() block.Block {
	at := block.Block{Indent: d.indent()}
	if d.arg != "" {
		at.Indent += rstIndent
	}
	return at
}

// named reports that the directive's first row says what stands in the columns.
func (d *directive) named() bool {
	rows := d.options["header-rows"]
	return rows != "" && rows != "0"
}

// useListTable takes a table that is written as a list of lists: an item a row, an
// item in it a cell.
func useListTable(s *scan.Scanner, d *directive) {
	end := s.Next + d.size
	useTitled(s, d)
	first := s.Next
	for first < end && listSign(strings.Trim(s.Line(first), " \t")) == 0 {
		first++
	}
	if first == end {
		return // there is no list: it is text
	}
	var table []scan.Row
	inner := -1 // the column of the signs of cells
	for n := s.Next; n < end; n++ {
		line := strings.TrimRight(s.Line(n), " \t")
		in, off := lexis.Indent(line)
		size := listSign(line[off:])
		if size > 0 && (len(table) == 0 || in < inner) {
			table = append(table, scan.Row{Line: n, Names: len(table) == 0 && d.named()})
			off, in = off+size, in+size
			inner, size = in, listSign(line[off:])
		}
		if len(table) == 0 || off >= len(line) {
			continue
		}
		row := &table[len(table)-1]
		if size > 0 && in <= inner || len(row.Cells) == 0 {
			row.Cell()
			off += size
		}
		row.Say(line[off:], int(s.Offset(n, off)))
	}
	s.PutTable(d.tableIn(), table, nil, end)
}

// listSign is the size of the sign of an item that s begins with, and the blanks
// behind it; 0 for none.
func listSign(s string) int {
	if s == "" || strings.IndexByte("*-+", s[0]) < 0 || len(s) > 1 && s[1] != ' ' {
		return 0
	}
	_, space := lexis.Indent(s[1:])
	return 1 + space
}

// useCSVTable takes a table of cells with commas between. Its names may stand in an
// option.
func useCSVTable(s *scan.Scanner, d *directive) {
	end := s.Next + d.size
	delim := byte(',')
	switch sign := d.options["delim"]; sign {
	case "":
	case "tab":
		delim = '\t'
	case "space":
		delim = ' '
	default:
		delim = sign[0]
	}
	var table []scan.Row
	if d.options["header"] != "" {
		for n := s.Next + 1; n < s.Next+d.head; n++ {
			line := s.Line(n)
			if i := strings.Index(line, ":header:"); i >= 0 {
				i += len(":header:")
				i += len(line[i:]) - len(strings.TrimLeft(line[i:], " "))
				table = s.CSVRows(nil, inline.Span{Lo: int(s.Offset(n, i)), Hi: int(s.Offset(n, len(line)))}, delim)
			}
		}
	}
	useTitled(s, d)
	if s.Next < end {
		table = s.CSVRows(table, inline.Span{Lo: s.Doc.LineStart(s.Next), Hi: s.Doc.LineStart(end)}, delim)
	}
	if len(table) > 0 {
		table[0].Names = d.named() || d.options["header"] != ""
	}
	s.PutTable(d.tableIn(), table, nil, end)
}
