package scan

import (
	"strings"

	"yomi/loader/inline"
)

// CSVRows adds the rows in a part of the source, with cells between delim (RFC
// 4180). What stands in quotes may hold it, and go on over lines.
func (s *Scanner) CSVRows(table []Row, part inline.Span, delim byte) []Row {
	src := s.Doc.Text[:part.Hi]
	i := part.Lo
	for i < part.Hi {
		for i < part.Hi && (src[i] == ' ' || src[i] == '\n' || src[i] == '\r') {
			i++ // before a row
		}
		if i == part.Hi {
			break
		}
		row := Row{Line: s.Doc.LineAt(i)}
		for more := true; more; {
			i, more = row.CSVCell(src, i, delim)
		}
		table = append(table, row)
	}
	return table
}

// CSVCell adds the cell at offset i, and returns where the next begins and whether
// it is of the row.
func (r *Row) CSVCell(src string, i int, delim byte) (next int, more bool) {
	r.Cell()
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
				r.Say(strings.TrimSpace(src[lo:i]), lo+len(src[lo:i])-len(strings.TrimLeft(src[lo:i], " \t\r\n")))
				lo = i + 1
			}
		}
	} else {
		for i < len(src) && src[i] != delim && src[i] != '\n' {
			i++
		}
	}
	words := strings.TrimSpace(src[lo:i])
	r.Say(words, lo+len(src[lo:i])-len(strings.TrimLeft(src[lo:i], " \t\r\n")))
	for i < len(src) && src[i] != delim && src[i] != '\n' {
		i++ // behind the quote
	}
	return min(i+1, len(src)), i < len(src) && src[i] == delim
}
