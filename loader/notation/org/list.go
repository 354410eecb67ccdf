package org

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// itemSign is the size of an item's sign with the blanks behind it, and of the sign
// alone; 0 for none. A star at the margin begins a headline.
func itemSign(s string, indent int) (size, sign int) {
	switch {
	case s == "":
		return 0, 0
	case s[0] == '-', s[0] == '+', s[0] == '*' && indent > 0:
		sign = 1
	default:
		for sign < len(s) && s[sign] >= '0' && s[sign] <= '9' {
			sign++
		}
		if sign == 0 && (s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z') {
			sign = 1
		}
		if sign == 0 || sign == len(s) || s[sign] != '.' && s[sign] != ')' {
			return 0, 0
		}
		sign++
	}
	_, space := lexis.Indent(s[sign:])
	if space == 0 {
		return 0, 0
	}
	return sign + space, sign
}

// takeItem takes an item with its box; "term :: what it means" is two notes.
func takeItem(s *scan.Scanner) bool {
	line := lexis.TrimEnd(s.Line(s.Next))
	cols, off := lexis.Indent(line)
	size, sign := itemSign(line[off:], off)
	if size == 0 || off+size >= len(line) {
		return false
	}
	b := block.Block{Kind: block.Item, Marker: line[off : off+sign], Indent: int16(min(cols, block.MaxIndent))}
	at := off + size
	if rest, ok := strings.CutPrefix(line[at:], "[@"); ok { // the number that it is to have
		if n := strings.IndexByte(rest, ']'); n > 0 {
			_, space := lexis.Indent(rest[n+1:])
			b.Marker = rest[:n] + b.Marker[len(b.Marker)-1:]
			at += len("[@") + n + 1 + space
		}
	}
	if state, size := syntax.TaskBox(line[at:] + " "); state != model.NoTask {
		if b.Task = state; state == model.TaskCancelled {
			b.Task = model.TaskOpen // [-] is a task of which a part is done
		}
		at = min(at+size, len(line))
	}
	term, meaning, ok := strings.Cut(line[at:], " :: ")
	if !ok {
		term, ok = strings.CutSuffix(line[at:], " ::")
	}
	if !ok || lexis.Blank(term) {
		if b.Text, b.Off = line[at:], s.Offset(s.Next, at); b.Text == "" {
			return false
		}
		s.Add(b, 1)
		return true
	}
	if name := lexis.FieldByName(term); name != lexis.NoField && meaning != "" {
		b.Name, b.Text, b.Off = name, term+": "+meaning, s.Offset(s.Next, at)
		b.SetRuns(s.Texts.Addresses(b.Text))
		s.Keep(b, 1)
		return true
	}
	b.Text, b.Off = term, s.Offset(s.Next, at)
	s.Add(b, 1)
	s.Settle()
	if !lexis.Blank(meaning) {
		s.Next--
		_, space := lexis.Indent(meaning)
		s.Add(block.Block{Kind: block.Para, Text: meaning[space:], Indent: b.Indent + 1, Off: s.Offset(s.Next, len(line)-len(meaning)+space)}, 1)
	}
	return true
}

// takeTable takes rows between bars. A row of dashes below the first says that it
// names the columns, one of <l>, <c> and <r> how they stand; without one, columns of
// numbers stand right.
func takeTable(s *scan.Scanner) bool {
	bar := func(n int) bool { return strings.HasPrefix(strings.TrimLeft(s.Line(n), " \t"), "|") }
	if !bar(s.Next) {
		return false
	}
	cols, _ := lexis.Indent(s.Line(s.Next))
	var table []scan.Row
	var columns []model.Align
	n := s.Next
	for ; bar(n); n++ {
		line := lexis.TrimEnd(s.Line(n))
		switch {
		case strings.HasPrefix(strings.TrimLeft(line, " \t"), "|-"):
			if len(table) == 1 {
				table[0].Names = true
			}
		case strings.Trim(line, "|<>lcr0123456789/ \t") == "" && strings.Contains(line, "<"):
			columns = columns[:0]
			for _, c := range scan.CellsBetween(line, "|") {
				columns = append(columns, alignment(strings.TrimSpace(line[c.Lo:c.Hi])))
			}
		default:
			table = append(table, s.RowBetween(n, line, "|"))
		}
	}
	s.PutTable(block.Block{Indent: int16(min(cols, block.MaxIndent))}, table, numbersRight(s, table, columns), n)
	return true
}

// numbersRight has the columns stand right that hold numbers in half of the cells with
// words, as Org has them (Org manual, "Column Width and Alignment";
// org-table-number-fraction), where nothing says how they stand.
func numbersRight(s *scan.Scanner, table []scan.Row, columns []model.Align) []model.Align {
	var words, numbers []int
	for _, row := range table {
		for i, cell := range row.Cells {
			if i == len(words) {
				words, numbers = append(words, 0), append(numbers, 0)
			}
			for _, c := range cell {
				words[i]++
				if isNumber(strings.TrimSpace(s.Doc.Text[c.Lo:c.Hi])) {
					numbers[i]++
				}
			}
		}
	}
	for i := range numbers {
		if numbers[i] == 0 || 2*numbers[i] < words[i] {
			continue
		}
		for len(columns) <= i {
			columns = append(columns, model.AlignNone)
		}
		if columns[i] == model.AlignNone {
			columns[i] = model.AlignRight
		}
	}
	return columns
}

// isNumber reports a number with what may stand around it: a sign, a comparison, %.
func isNumber(cell string) bool {
	cell = strings.TrimLeft(cell, "<>=+-")
	return cell != "" && cell[0] >= '0' && cell[0] <= '9' && strings.Trim(cell, "0123456789.,:%eE+-") == ""
}

// alignment reads <l>, <c>, <r> and those with a width.
func alignment(cell string) model.Align {
	switch {
	case strings.HasPrefix(cell, "<l"):
		return model.AlignLeft
	case strings.HasPrefix(cell, "<c"):
		return model.AlignCenter
	case strings.HasPrefix(cell, "<r"):
		return model.AlignRight
	}
	return model.AlignNone
}
