package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// hikiOwn are the recognisers of Hiki and FreeStyleWiki (Hiki: TextFormattingRules).
var hikiOwn = []recogniser{
	takeHikiTitle,
	takeHikiItem,
	takeRemarks,
	takeHikiTable,
	takeHikiTerm,
	takeHikiCode,
	takeTemplate,
	takeHikiQuote,
}

func parseHiki(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.texts = inline.NewReader(inline.Hiki, doc.Text)
	s.place = (&listed{}).place
	return s.run(hikiOwn)
}

func signHiki(line, _ string) int {
	switch n := hikiTitle(line); {
	case n > 1:
		return 3
	case n == 1:
		return 2 // a lone ! begins an outcry too
	}
	return 0
}

// setInItem reports an item behind spaces, which Hiki nests by doubling marks;
// to it such a line is literal.
func setInItem(line, _ string) bool {
	_, off := lexis.Indent(line)
	if off == 0 || off == len(line) {
		return false
	}
	_, ok := lexis.MarkerAt(line[off:])
	return ok
}

// hikiTitle counts the ! that a title begins with, 0 for any other line; an
// image of Markdown is none.
func hikiTitle(line string) int {
	n := 0
	for n < len(line) && line[n] == '!' {
		n++
	}
	if n == 0 || n > 5 || n == len(line) || line[n] == '[' || lexis.Blank(line[n:]) {
		return 0
	}
	return n
}

// takeHikiTitle takes "!!Title". The fewest marks are the outermost title in
// Hiki and the innermost in FreeStyleWiki, so the order of appearance tells.
func takeHikiTitle(s *scan) bool {
	line := s.line(s.next)
	n := hikiTitle(line)
	if n == 0 {
		return false
	}
	_, space := lexis.Indent(line[n:])
	text := lexis.TrimEnd(line[n+space:])
	s.add(Block{Kind: Heading, Level: s.levelOf(rune('0' + n)), Text: text, Off: s.offset(s.next, n+space)}, 1)
	return true
}

// takeHikiItem takes *, ** and *** items, and # for numbers, spaces or not.
func takeHikiItem(s *scan) bool {
	line := s.line(s.next)
	if line == "" || line[0] != '*' && line[0] != '#' {
		return false
	}
	n := hatenaMarks(line, line[0])
	return n > 0 && s.markedItem(0, n)
}

// takeHikiTerm takes ":term:what it means". A field is one.
func takeHikiTerm(s *scan) bool {
	line := lexis.TrimEnd(s.line(s.next))
	if len(line) < 2 || line[0] != ':' {
		return false
	}
	end := s.colonAfter(line)
	if end < 2 {
		return false
	}
	return s.term(line, 1, end, end+1)
}

// colonAfter is where the colon stands behind a term that begins one byte into line,
// not one in a link; 0 for nowhere.
func (s *scan) colonAfter(line string) int {
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
func (s *scan) term(line string, lo, hi, from int) bool {
	if name, at := lexis.FieldAt(line[lo:]); name != lexis.NoField && at < len(line)-lo {
		s.add(Block{Kind: Field, Name: name, Text: line[lo:], Off: s.offset(s.next, lo)}, 1)
		return true
	}
	_, space := lexis.Indent(line[lo:hi])
	lo += space
	words := lexis.TrimEnd(line[lo:max(lo, hi)])
	_, space = lexis.Indent(line[min(from, len(line)):])
	from += space
	if words != "" {
		s.add(Block{Kind: Para, Holds: true, Depth: 1, Text: words, Off: s.offset(s.next, lo)}, 1)
		s.settle()
		s.next--
	}
	if from < len(line) {
		s.add(Block{Kind: Para, Depth: 1, Text: line[from:], Off: s.offset(s.next, from)}, 1)
		s.settle()
		return true
	}
	s.next++
	return true
}

// takeHikiTable takes rows behind || or with commas before their cells.
func takeHikiTable(s *scan) bool {
	line := s.line(s.next)
	sign := ""
	switch {
	case strings.HasPrefix(line, "||"):
		sign = "||"
	case strings.HasPrefix(line, ","):
		sign = ","
	default:
		return false
	}
	var table []tableRow
	n := s.next
	for ; strings.HasPrefix(s.line(n), sign); n++ {
		line := lexis.TrimEnd(s.line(n))
		row := tableRow{line: n}
		if sign == "," {
			at := s.doc.LineStart(n) + 1
			for more := true; more; {
				at, more = row.csvCell(s.doc.Text[:s.doc.LineStart(n)+len(line)], at, ',')
			}
		} else {
			s.namedCells(&row, cellsBetween(line, sign), "^>", "!") // ^ and > go over other cells
		}
		table = append(table, row)
	}
	s.putTable(Block{}, table, nil, n)
	return true
}

// takeHikiCode takes the lines between <<< and >>>, with the language that stands
// behind the first.
func takeHikiCode(s *scan) bool {
	info, ok := strings.CutPrefix(strings.TrimSpace(s.line(s.next)), "<<<")
	if info = strings.TrimSpace(info); !ok || strings.ContainsAny(info, " <") {
		return false
	}
	b := Block{Kind: Code}
	if info != "" {
		b.more().Lang = strings.ToLower(info)
	}
	s.takeBetween(b, func(l string) bool { return strings.TrimSpace(l) == ">>>" })
	return true
}

// takeHikiQuote takes lines that begin with two quotation marks.
func takeHikiQuote(s *scan) bool {
	n := s.next
	for n < s.end && strings.HasPrefix(s.line(n), `""`) {
		n++
	}
	spans := s.keptLines(s.next, n, len(`""`))
	if len(spans) == 0 {
		return false
	}
	s.say(Block{Kind: Quote, Quoted: 1}, n-s.next, spans...)
	return true
}
