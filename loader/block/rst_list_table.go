package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
)

// tableIn is where the rows of a directive's table stand: below its title.
func (d *rstDirective) tableIn() Block {
	at := Block{Indent: d.indent()}
	if d.arg != "" {
		at.Indent += rstIndent
	}
	return at
}

// named reports that the directive's first row says what stands in the columns.
func (d *rstDirective) named() bool {
	rows := d.options["header-rows"]
	return rows != "" && rows != "0"
}

// rstListTable takes a table that is written as a list of lists: an item a row, an
// item in it a cell.
func rstListTable(s *scan, d *rstDirective) {
	end := s.next + d.size
	rstTitled(s, d)
	first := s.next
	for first < end && listSign(strings.Trim(s.line(first), " \t")) == 0 {
		first++
	}
	if first == end {
		return // there is no list: it is text
	}
	var table []tableRow
	inner := -1 // the column of the signs of cells
	for n := s.next; n < end; n++ {
		line := strings.TrimRight(s.line(n), " \t")
		in, off := lexis.Indent(line)
		size := listSign(line[off:])
		if size > 0 && (len(table) == 0 || in < inner) {
			table = append(table, tableRow{line: n, names: len(table) == 0 && d.named()})
			off, in = off+size, in+size
			inner, size = in, listSign(line[off:])
		}
		if len(table) == 0 || off >= len(line) {
			continue
		}
		row := &table[len(table)-1]
		if size > 0 && in <= inner || len(row.cells) == 0 {
			row.cell()
			off += size
		}
		row.say(line[off:], int(s.offset(n, off)))
	}
	s.putTable(d.tableIn(), table, nil, end)
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

// rstCSVTable takes a table of cells with commas between. Its names may stand in an
// option.
func rstCSVTable(s *scan, d *rstDirective) {
	end := s.next + d.size
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
	var table []tableRow
	if d.options["header"] != "" {
		for n := s.next + 1; n < s.next+d.head; n++ {
			line := s.line(n)
			if i := strings.Index(line, ":header:"); i >= 0 {
				i += len(":header:")
				i += len(line[i:]) - len(strings.TrimLeft(line[i:], " "))
				table = s.csvRows(nil, inline.Span{Lo: int(s.offset(n, i)), Hi: int(s.offset(n, len(line)))}, delim)
			}
		}
	}
	rstTitled(s, d)
	if s.next < end {
		table = s.csvRows(table, inline.Span{Lo: s.doc.LineStart(s.next), Hi: s.doc.LineStart(end)}, delim)
	}
	if len(table) > 0 {
		table[0].names = d.named() || d.options["header"] != ""
	}
	s.putTable(d.tableIn(), table, nil, end)
}

// csvRows adds the rows in a part of the source, with cells between delim (RFC
// 4180). What stands in quotes may hold it, and go on over lines.
func (s *scan) csvRows(table []tableRow, part inline.Span, delim byte) []tableRow {
	src := s.doc.Text[:part.Hi]
	i := part.Lo
	for i < part.Hi {
		for i < part.Hi && (src[i] == ' ' || src[i] == '\n' || src[i] == '\r') {
			i++ // before a row
		}
		if i == part.Hi {
			break
		}
		row := tableRow{line: s.doc.LineAt(i)}
		for more := true; more; {
			i, more = row.csvCell(src, i, delim)
		}
		table = append(table, row)
	}
	return table
}

// csvCell adds the cell at offset i, and returns where the next begins and whether
// it is of the row.
func (r *tableRow) csvCell(src string, i int, delim byte) (next int, more bool) {
	r.cell()
	for i < len(src) && src[i] == ' ' && delim != ' ' {
		i++
	}
	lo := i
	if i < len(src) && src[i] == '"' {
		for lo, i = i+1, i+1; i < len(src) && (src[i] != '"' || i+1 < len(src) && src[i+1] == '"'); i++ {
			switch src[i] {
			case '"':
				i++
			case '\n':
				r.say(strings.TrimSpace(src[lo:i]), lo+len(src[lo:i])-len(strings.TrimLeft(src[lo:i], " \t\r\n")))
				lo = i + 1
			}
		}
	} else {
		for i < len(src) && src[i] != delim && src[i] != '\n' {
			i++
		}
	}
	words := strings.TrimSpace(src[lo:i])
	r.say(words, lo+len(src[lo:i])-len(strings.TrimLeft(src[lo:i], " \t\r\n")))
	for i < len(src) && src[i] != delim && src[i] != '\n' {
		i++ // behind the quote
	}
	return min(i+1, len(src)), i < len(src) && src[i] == delim
}
