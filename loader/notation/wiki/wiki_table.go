package wiki

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// takeWikiTable takes a table of MediaWiki, {| … |}: rows between |-, cells behind |
// and ||, names of columns behind ! and !!, what the table is called behind |+.
func takeWikiTable(s *scan.Scanner) bool {
	if !strings.HasPrefix(strings.TrimLeft(s.Line(s.Next), " :"), "{|") {
		return false
	}
	t := wikiTable{s: s}
	closed := closesTable(s)
	deep, n := 0, s.Next+1
	for ; n < s.End; n++ {
		line := lexis.TrimEnd(s.Line(n))
		_, off := lexis.Indent(line)
		rest := line[off:]
		if !closed && (rest == "" || strings.IndexByte("|!{", rest[0]) < 0) {
			break // nothing says how far it goes
		}
		switch {
		case strings.HasPrefix(rest, "{|"):
			deep++
		case strings.HasPrefix(rest, "|}"):
			if deep--; deep < 0 {
				s.Next = n
				t.put(n + 1)
				return true
			}
		case deep > 0:
			t.more(n, rest, off)
		case strings.HasPrefix(rest, "|-"):
			t.open = false
		case strings.HasPrefix(rest, "|+"):
			t.caption = append(t.caption, tableLine{n, rest[2:], off + 2})
		case strings.HasPrefix(rest, "|"):
			t.cells(n, rest[1:], off+1, "||", false)
		case strings.HasPrefix(rest, "!"):
			t.cells(n, rest[1:], off+1, "!!", true)
		default:
			t.more(n, rest, off)
		}
	}
	if len(t.rows) == 0 {
		return false
	}
	t.put(n)
	return true
}

// closesTable reports whether a line below the one at next ends a table before the
// next title: where one is missing, the ends of others are below that.
func closesTable(s *scan.Scanner) bool {
	ends := func(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, " "), "|}") }
	n := s.Ahead("|}", s.Next+1, func(line string) bool {
		level, _ := syntax.EqualsTitle(line)
		return ends(line) || level > 0
	})
	return n >= 0 && ends(s.Line(n))
}

// tableLine is what stands on a line of a table, and where.
type tableLine struct {
	n    int
	text string
	off  int
}

// wikiTable is a table while it is read.
type wikiTable struct {
	s       *scan.Scanner
	rows    []scan.Row
	named   int // cells of the open row that name their column
	aligns  []model.Align
	caption []tableLine
	open    bool // a row is
}

// cells takes in the cells of a line, which stand between signs. Each may have
// settings before a bar.
func (t *wikiTable) cells(n int, line string, off int, sign string, names bool) {
	if !t.open {
		t.rows = append(t.rows, scan.Row{Line: n})
		t.open, t.named = true, 0
	}
	row := &t.rows[len(t.rows)-1]
	for {
		i := strings.Index(line, sign)
		if names && (i < 0 || strings.Contains(line[:i], "||")) {
			if k := strings.Index(line, "||"); k >= 0 {
				i = k
			}
		}
		cell := line
		if i >= 0 {
			cell = line[:i]
		}
		skip := 0
		if bar := strings.IndexByte(cell, '|'); bar >= 0 && !strings.Contains(cell[:bar], "[[") && !strings.Contains(cell[:bar], "{{") {
			if len(t.rows) == 1 {
				t.align(len(row.Cells), cell[:bar])
			}
			skip = bar + 1
		}
		row.Cell()
		row.Say(cell[skip:], int(t.s.Offset(n, off+skip)))
		if names {
			t.named++
		}
		row.Names = t.named == len(row.Cells)
		if i < 0 {
			return
		}
		line, off = line[i+len(sign):], off+i+len(sign)
	}
}

// align notes where the words of a column stand.
func (t *wikiTable) align(column int, settings string) {
	for len(t.aligns) <= column {
		t.aligns = append(t.aligns, model.AlignNone)
	}
	style := strings.ReplaceAll(inline.Setting(settings, "style"), " ", "")
	for _, a := range [...]struct {
		name  string
		align model.Align
	}{{"left", model.AlignLeft}, {"center", model.AlignCenter}, {"right", model.AlignRight}} {
		if inline.Setting(settings, "align") == a.name || strings.Contains(style, "text-align:"+a.name) {
			t.aligns[column] = a.align
		}
	}
}

// more takes in a line that goes on with the cell before it. Where there is none, it
// is one.
func (t *wikiTable) more(n int, rest string, off int) {
	switch {
	case t.open:
		t.rows[len(t.rows)-1].Say(rest, int(t.s.Offset(n, off)))
	case rest != "":
		t.rows = append(t.rows, scan.Row{Line: n})
		t.open, t.named = true, 0
		row := &t.rows[len(t.rows)-1]
		row.Cell()
		row.Say(rest, int(t.s.Offset(n, off)))
	}
}

// put adds the table, which ends before a line, below what it is called.
func (t *wikiTable) put(end int) {
	s := t.s
	at := block.Block{}
	if len(t.caption) > 0 {
		c := t.caption[0]
		_, space := lexis.Indent(c.text)
		s.Next, at.Indent = c.n, 1
		s.Add(block.Block{Kind: block.Para, Text: c.text[space:], Off: s.Offset(c.n, c.off+space)}, 1)
	}
	for i := range t.rows[:max(0, min(1, len(t.rows)))] {
		t.rows[i].Names = t.rows[i].Names && len(t.rows) > 1
	}
	s.PutTable(at, t.rows, t.aligns, end)
}

// takeWikiRows takes rows with bars between their cells, one or two, and DokuWiki's
// with ^ before the names of columns.
func takeWikiRows(s *scan.Scanner) bool {
	line := strings.TrimLeft(s.Line(s.Next), " \t")
	switch {
	case strings.HasPrefix(line, "||"):
		return takeSignedRows(s, "||", func(cell string) bool { return strings.HasPrefix(cell, "=") && strings.HasSuffix(cell, "=") })
	case strings.HasPrefix(line, "|"):
		return scan.TakeBarRows(s)
	case strings.HasPrefix(line, "^") && strings.Count(line, "^") > 1 && strings.HasSuffix(lexis.TrimEnd(line), "^"):
		return takeSignedRows(s, "^", func(string) bool { return true })
	}
	return false
}

// takeSignedRows takes rows with a sign between their cells. names reports a cell
// that names its column.
func takeSignedRows(s *scan.Scanner, sign string, names func(cell string) bool) bool {
	var table []scan.Row
	cols, _ := lexis.Indent(s.Line(s.Next))
	n := s.Next
	for ; n < s.End; n++ {
		line := lexis.TrimEnd(s.Line(n))
		_, off := lexis.Indent(line)
		if !strings.HasPrefix(line[off:], sign) && !(sign == "^" && strings.HasPrefix(line[off:], "|")) {
			break
		}
		between := sign
		if line[off] != sign[0] {
			between = "|"
		}
		row, named := scan.Row{Line: n}, 0
		for _, c := range scan.CellsBetween(line, between) {
			words := strings.TrimSpace(line[c.Lo:c.Hi])
			if between == sign && names(words) && len(words) > 0 {
				named++
			}
			if sign == "||" && len(words) > 1 && names(words) {
				words = words[1 : len(words)-1]
			}
			row.Cell()
			row.Say(words, int(s.Offset(n, c.Lo+strings.Index(line[c.Lo:c.Hi], words))))
		}
		row.Names = named > 0 && named == len(row.Cells)
		table = append(table, row)
	}
	s.PutTable(block.Block{Indent: int16(min(cols, block.MaxIndent))}, table, nil, n)
	return true
}
