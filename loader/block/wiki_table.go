package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// takeWikiTable takes a table of MediaWiki, {| … |}: rows between |-, cells behind |
// and ||, names of columns behind ! and !!, what the table is called behind |+.
func takeWikiTable(s *scan) bool {
	if !strings.HasPrefix(strings.TrimLeft(s.line(s.next), " :"), "{|") {
		return false
	}
	t := wikiTable{s: s}
	closed := s.closesTable()
	deep, n := 0, s.next+1
	for ; n < s.end; n++ {
		line := lexis.TrimEnd(s.line(n))
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
				s.next = n
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
func (s *scan) closesTable() bool {
	ends := func(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, " "), "|}") }
	n := s.ahead("|}", s.next+1, func(line string) bool {
		level, _ := equalsTitle(line)
		return ends(line) || level > 0
	})
	return n >= 0 && ends(s.line(n))
}

// tableLine is what stands on a line of a table, and where.
type tableLine struct {
	n    int
	text string
	off  int
}

// wikiTable is a table while it is read.
type wikiTable struct {
	s       *scan
	rows    []tableRow
	named   int // cells of the open row that name their column
	aligns  []model.Align
	caption []tableLine
	open    bool // a row is
}

// cells takes in the cells of a line, which stand between signs. Each may have
// settings before a bar.
func (t *wikiTable) cells(n int, line string, off int, sign string, names bool) {
	if !t.open {
		t.rows = append(t.rows, tableRow{line: n})
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
				t.align(len(row.cells), cell[:bar])
			}
			skip = bar + 1
		}
		row.cell()
		row.say(cell[skip:], int(t.s.offset(n, off+skip)))
		if names {
			t.named++
		}
		row.names = t.named == len(row.cells)
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
		t.rows[len(t.rows)-1].say(rest, int(t.s.offset(n, off)))
	case rest != "":
		t.rows = append(t.rows, tableRow{line: n})
		t.open, t.named = true, 0
		row := &t.rows[len(t.rows)-1]
		row.cell()
		row.say(rest, int(t.s.offset(n, off)))
	}
}

// put adds the table, which ends before a line, below what it is called.
func (t *wikiTable) put(end int) {
	s := t.s
	at := Block{}
	if len(t.caption) > 0 {
		c := t.caption[0]
		_, space := lexis.Indent(c.text)
		s.next, at.Indent = c.n, 1
		s.add(Block{Kind: Para, Text: c.text[space:], Off: s.offset(c.n, c.off+space)}, 1)
	}
	for i := range t.rows[:max(0, min(1, len(t.rows)))] {
		t.rows[i].names = t.rows[i].names && len(t.rows) > 1
	}
	s.putTable(at, t.rows, t.aligns, end)
}

// takeWikiRows takes rows with bars between their cells, one or two, and DokuWiki's
// with ^ before the names of columns.
func takeWikiRows(s *scan) bool {
	line := strings.TrimLeft(s.line(s.next), " \t")
	switch {
	case strings.HasPrefix(line, "||"):
		return s.takeSignedRows("||", func(cell string) bool { return strings.HasPrefix(cell, "=") && strings.HasSuffix(cell, "=") })
	case strings.HasPrefix(line, "|"):
		return takeBarRows(s)
	case strings.HasPrefix(line, "^") && strings.Count(line, "^") > 1 && strings.HasSuffix(lexis.TrimEnd(line), "^"):
		return s.takeSignedRows("^", func(string) bool { return true })
	}
	return false
}

// takeSignedRows takes rows with a sign between their cells. names reports a cell
// that names its column.
func (s *scan) takeSignedRows(sign string, names func(cell string) bool) bool {
	var table []tableRow
	cols, _ := lexis.Indent(s.line(s.next))
	n := s.next
	for ; n < s.end; n++ {
		line := lexis.TrimEnd(s.line(n))
		_, off := lexis.Indent(line)
		if !strings.HasPrefix(line[off:], sign) && !(sign == "^" && strings.HasPrefix(line[off:], "|")) {
			break
		}
		between := sign
		if line[off] != sign[0] {
			between = "|"
		}
		row, named := tableRow{line: n}, 0
		for _, c := range cellsBetween(line, between) {
			words := strings.TrimSpace(line[c.Lo:c.Hi])
			if between == sign && names(words) && len(words) > 0 {
				named++
			}
			if sign == "||" && len(words) > 1 && names(words) {
				words = words[1 : len(words)-1]
			}
			row.cell()
			row.say(words, int(s.offset(n, c.Lo+strings.Index(line[c.Lo:c.Hi], words))))
		}
		row.names = named > 0 && named == len(row.cells)
		table = append(table, row)
	}
	s.putTable(Block{Indent: int16(min(cols, maxIndent))}, table, nil, n)
	return true
}
