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

// hikiOwn are the recognisers of Hiki and FreeStyleWiki (Hiki: TextFormattingRules).
var hikiOwn = []scan.Recogniser{
	takeHikiTitle,
	takeHikiItem,
	scan.TakeComments,
	takeHikiTable,
	takeHikiTerm,
	takeHikiCode,
	takeTemplate,
	takeHikiQuote,
}

// ParseHiki reads the lines from first to end as Hiki or FreeStyleWiki.
func ParseHiki(doc *model.Document, first, end int) []block.Block {
	s := scan.New(doc, first, end)
	s.Texts = inline.NewReader(inline.Hiki, doc.Text)
	s.Place = (&scan.Listed{}).Place
	return s.Run(hikiOwn)
}

// SignHiki gives points for titles behind !.
func SignHiki(line, _ string) int {
	switch n := syntax.HikiTitle(line); {
	case n > 1:
		return 3
	case n == 1:
		return 2 // a lone ! begins an outcry too
	}
	return 0
}

// SetIn reports an item behind spaces, which Hiki nests by doubling marks;
// to it such a line is literal.
func SetIn(line, _ string) bool {
	_, off := lexis.Indent(line)
	if off == 0 || off == len(line) {
		return false
	}
	_, ok := lexis.MarkerAt(line[off:])
	return ok
}

// takeHikiTitle takes "!!Title". The fewest marks are the outermost title in
// Hiki and the innermost in FreeStyleWiki, so the order of appearance tells.
func takeHikiTitle(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	n := syntax.HikiTitle(line)
	if n == 0 {
		return false
	}
	_, space := lexis.Indent(line[n:])
	text := lexis.TrimEnd(line[n+space:])
	s.Add(block.Block{Kind: block.Heading, Level: s.LevelOf(rune('0' + n)), Text: text, Off: s.Offset(s.Next, n+space)}, 1)
	return true
}

// takeHikiItem takes *, ** and *** items, and # for numbers, spaces or not.
func takeHikiItem(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	if line == "" || line[0] != '*' && line[0] != '#' {
		return false
	}
	n := hatenaMarks(line, line[0])
	return n > 0 && markedItem(s, 0, n)
}

// takeHikiTerm takes ":term:what it means". A field is one.
func takeHikiTerm(s *scan.Scanner) bool {
	line := lexis.TrimEnd(s.Line(s.Next))
	if len(line) < 2 || line[0] != ':' {
		return false
	}
	end := colonAfter(s, line)
	if end < 2 {
		return false
	}
	return term(s, line, 1, end, end+1)
}

// colonAfter is where the colon stands behind a term that begins one byte into line,
// not one in a link; 0 for nowhere.
func colonAfter(s *scan.Scanner, line string) int {
	deep := 0
	for i := 1; i < len(line); i++ {
		switch line[i] {
		case '[':
			deep++
		case ']':
			deep--
		case ':':
			if deep <= 0 && !strings.HasPrefix(line[i:], "://") {
				return i
			}
		}
	}
	return 0
}

// term adds the term that stands from offset lo to hi of line, and below it what it
// means, which begins at offset from; what it means may be all there is. A field is
// one line.
func term(s *scan.Scanner, line string, lo, hi, from int) bool {
	if name, at := lexis.FieldAt(line[lo:]); name != lexis.NoField && at < len(line)-lo {
		s.Add(block.Block{Kind: block.Field, Name: name, Text: line[lo:], Off: s.Offset(s.Next, lo)}, 1)
		return true
	}
	_, space := lexis.Indent(line[lo:hi])
	lo += space
	words := lexis.TrimEnd(line[lo:max(lo, hi)])
	_, space = lexis.Indent(line[min(from, len(line)):])
	from += space
	if words != "" {
		s.Add(block.Block{Kind: block.Para, Holds: true, Depth: 1, Text: words, Off: s.Offset(s.Next, lo)}, 1)
		s.Settle()
		s.Next--
	}
	if from < len(line) {
		s.Add(block.Block{Kind: block.Para, Depth: 1, Text: line[from:], Off: s.Offset(s.Next, from)}, 1)
		s.Settle()
		return true
	}
	s.Next++
	return true
}

// takeHikiTable takes rows behind || or with commas before their cells.
func takeHikiTable(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	sign := ""
	switch {
	case strings.HasPrefix(line, "||"):
		sign = "||"
	case strings.HasPrefix(line, ","):
		sign = ","
	default:
		return false
	}
	var table []scan.Row
	n := s.Next
	for ; strings.HasPrefix(s.Line(n), sign); n++ {
		line := lexis.TrimEnd(s.Line(n))
		row := scan.Row{Line: n}
		if sign == "," {
			at := s.Doc.LineStart(n) + 1
			for more := true; more; {
				at, more = row.CSVCell(s.Doc.Text[:s.Doc.LineStart(n)+len(line)], at, ',')
			}
		} else {
			s.NamedCells(&row, scan.CellsBetween(line, sign), "^>", "!") // ^ and > go over other cells
		}
		table = append(table, row)
	}
	s.PutTable(block.Block{}, table, nil, n)
	return true
}

// takeHikiCode takes the lines between <<< and >>>, with the language that stands
// behind the first.
func takeHikiCode(s *scan.Scanner) bool {
	info, ok := strings.CutPrefix(strings.TrimSpace(s.Line(s.Next)), "<<<")
	if info = strings.TrimSpace(info); !ok || strings.ContainsAny(info, " <") {
		return false
	}
	b := block.Block{Kind: block.Code}
	if info != "" {
		b.Rich().Lang = strings.ToLower(info)
	}
	s.TakeBetween(b, func(l string) bool { return strings.TrimSpace(l) == ">>>" })
	return true
}

// takeHikiQuote takes lines that begin with two quotation marks.
func takeHikiQuote(s *scan.Scanner) bool {
	n := s.Next
	for n < s.End && strings.HasPrefix(s.Line(n), `""`) {
		n++
	}
	spans := s.KeptLines(s.Next, n, len(`""`))
	if len(spans) == 0 {
		return false
	}
	s.Say(block.Block{Kind: block.Quote, Quoted: 1}, n-s.Next, spans...)
	return true
}
