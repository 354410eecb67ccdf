package asciidoc

import (
	"slices"
	"strconv"
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/model"
)

// cell is a cell as it stands in the source.
type cell struct {
	line    int
	words   []inline.Span
	wide    int // how many columns it takes
	tall    int // how many rows
	repeats int
	names   bool
}

// takeTable puts the table between the fence at next and the one on line end. Its
// columns are as many as its settings say or as the first line has cells.
func (a *reader) takeTable(fence string, end int) {
	s, attrs := a.s, a.attrs
	at := block.Block{Depth: a.begin()}
	columns := columnsOf(attrs.named["cols"])
	var cells []cell
	switch format := attrs.named["format"]; {
	case fence[0] == ',' || format == "csv":
		a.putCSV(at, attrs, ',', end)
		return
	case fence[0] == ':' || format == "dsv":
		a.putCSV(at, attrs, ':', end)
		return
	default:
		cells = a.cells(s.Next+1, end, fence[:1])
	}
	if len(columns) == 0 {
		first := 0
		for _, c := range cells {
			if c.line != cells[0].line {
				break
			}
			first += c.wide * c.repeats
		}
		columns = make([]model.Align, max(first, 1))
	}
	names := attrs.option("header") || !attrs.option("noheader") && a.namesFirst(cells, len(columns))
	table := arrange(cells, len(columns))
	if len(table) > 0 {
		table[0].Names = table[0].Names || names
	}
	s.PutTable(at, table, columns, end)
}

// columnsMax is how many columns a table has at most.
const columnsMax = 1000

// columnsOf are the alignments of columns as cols="1,^2,3*>" gives them.
func columnsOf(cols string) []model.Align {
	var columns []model.Align
	if cols == "" {
		return nil
	}
	if n, err := strconv.Atoi(strings.TrimSuffix(cols, "*")); err == nil && !strings.Contains(cols, ",") {
		if strings.HasSuffix(cols, "*") {
			return make([]model.Align, min(max(n, 1), columnsMax))
		}
		return make([]model.Align, 1)
	}
	for spec := range strings.FieldsFuncSeq(cols, func(r rune) bool { return r == ',' || r == ';' }) {
		times := 1
		if count, rest, ok := strings.Cut(spec, "*"); ok {
			if n, err := strconv.Atoi(strings.TrimSpace(count)); err == nil {
				times, spec = min(max(n, 1), columnsMax), rest
			}
		}
		align := model.AlignNone
		switch i := strings.IndexAny(spec, "<^>"); {
		case i < 0 || i > 0 && spec[i-1] == '.': // what stands behind a point is vertical
		case spec[i] == '<':
			align = model.AlignLeft
		case spec[i] == '^':
			align = model.AlignCenter
		case spec[i] == '>':
			align = model.AlignRight
		}
		for range times {
			columns = append(columns, align)
		}
		if len(columns) > columnsMax {
			return columns[:columnsMax]
		}
	}
	return columns
}

// cells are the cells on the lines from one to another, each behind a sign. One goes
// on over lines to the next.
func (a *reader) cells(from, end int, sign string) []cell {
	var cells []cell
	for n := from; n < end; n++ {
		line := strings.TrimRight(a.s.Doc.Line(n), " \t")
		lo := 0
		for i := 0; i <= len(line); i++ {
			if i < len(line) && (line[i] != sign[0] || i > 0 && line[i-1] == '\\') {
				continue
			}
			spec := i // where what says something of the next cell begins
			if i < len(line) {
				spec = cellSpec(line[:i])
			}
			if len(cells) == 0 && !lexis.Blank(line[lo:max(lo, spec)]) {
				cells = append(cells, newCell(n, "")) // its sign is missing
			}
			if len(cells) > 0 {
				cells[len(cells)-1].say(line[lo:max(lo, spec)], int(a.s.Offset(n, lo)))
			}
			if i < len(line) {
				cells = append(cells, newCell(n, line[spec:i]))
			}
			lo = i + 1
		}
	}
	return cells
}

func (c *cell) say(words string, off int) {
	if !lexis.Blank(words) {
		c.words = append(c.words, inline.Span{Lo: off, Hi: off + len(words)})
	}
}

// cellSpec is where the specifier of a cell begins that line ends with: 2+, .3+,
// 3*, ^.>s (Table Cells). It stands at the beginning of a line or behind a blank.
func cellSpec(line string) int {
	i := len(line)
	for i > 0 && strings.IndexByte("0123456789.+*<^>aehlmsvd", line[i-1]) >= 0 {
		i--
	}
	spec := line[i:]
	if spec == "" || i > 0 && line[i-1] != ' ' {
		return len(line)
	}
	rest := strings.TrimLeft(spec, "0123456789.")
	if len(rest) < len(spec) { // a number has + or * behind it
		if rest == "" || rest[0] != '+' && rest[0] != '*' {
			return len(line)
		}
		rest = rest[1:]
	}
	if rest = strings.TrimLeft(rest, "<^>."); len(rest) > 1 {
		return len(line)
	}
	return i
}

// newCell is the cell that begins behind a specifier.
func newCell(line int, spec string) cell {
	c := cell{line: line, wide: 1, tall: 1, repeats: 1, names: strings.HasSuffix(spec, "h")}
	count, _, spans := strings.Cut(spec, "+")
	if !spans {
		if n, _, ok := strings.Cut(spec, "*"); ok {
			times, _ := strconv.Atoi(n)
			c.repeats = min(max(times, 1), columnsMax)
		}
		return c
	}
	wide, tall, _ := strings.Cut(count, ".")
	if n, err := strconv.Atoi(wide); err == nil {
		c.wide = min(max(n, 1), columnsMax)
	}
	if n, err := strconv.Atoi(tall); err == nil {
		c.tall = min(max(n, 1), columnsMax)
	}
	return c
}

// arrange puts cells in rows of so many columns. What a cell takes of other columns
// and rows stays empty.
func arrange(cells []cell, columns int) []scan.Row {
	var table []scan.Row
	below := make([]int, columns) // how many rows from here on a cell above takes
	var row scan.Row
	named := 0
	flush := func() {
		row.Names = named > 0 && named == len(row.Cells)
		table = append(table, row)
		row, named = scan.Row{}, 0
	}
	taken := func() { // by cells of the rows above
		for len(row.Cells) < columns && below[len(row.Cells)] > 0 {
			below[len(row.Cells)]--
			row.Cells = append(row.Cells, nil)
		}
	}
	put := func(c *cell, words []inline.Span) {
		if taken(); len(row.Cells) == columns {
			flush()
		}
		if row.Line == 0 {
			row.Line = c.line
		}
		below[len(row.Cells)] = c.tall - 1
		if c.names {
			named++
		}
		row.Cells = append(row.Cells, words)
		taken()
	}
	for i := range cells {
		c := &cells[i]
		for range c.repeats {
			for k := range c.wide {
				if k == 0 {
					put(c, c.words)
				} else {
					put(c, nil)
				}
			}
		}
		if len(row.Cells) >= columns {
			flush()
		}
	}
	if len(row.Cells) > 0 {
		flush()
	}
	return table
}

// namesFirst reports a first row that stands on one line right below the fence, with
// a blank line below it.
func (a *reader) namesFirst(cells []cell, columns int) bool {
	s := a.s
	line := s.Next + 1
	if len(cells) <= columns || lexis.Blank(s.Line(line)) || !lexis.Blank(s.Line(line+1)) {
		return false
	}
	n := 0
	for n < len(cells) && cells[n].line == line {
		n++
	}
	return n == columns
}

// putCSV puts a table whose cells have a sign between them.
func (a *reader) putCSV(at block.Block, attrs attributes, sign byte, end int) {
	s := a.s
	if given := attrs.named["separator"]; given != "" {
		if sign = given[0]; given == `\t` {
			sign = '\t'
		}
	}
	from := s.Next + 1
	table := s.CSVRows(nil, inline.Span{Lo: s.Doc.LineStart(from), Hi: s.Doc.LineStart(end)}, sign)
	if len(table) > 0 {
		table[0].Names = attrs.option("header") || lexis.Blank(s.Line(from+1)) && from+1 < end
	}
	s.PutTable(at, table, slices.Clip(columnsOf(attrs.named["cols"])), end)
}
