package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// hatenaOwn are the recognisers of Hatena notation (help.hatenablog.com,
// はてな記法一覧).
var hatenaOwn = []recogniser{
	takeHatenaMore,
	takeHatenaTitle,
	takeHatenaContents,
	takeHatenaCode,
	takeHatenaHTML,
	takeHatenaQuote,
	takeHatenaTable,
	takeHatenaItem,
	takeHatenaTerm,
	takeTagged,
}

func parseHatena(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.texts = inline.NewReader(inline.Hatena, doc.Text)
	s.place = (&listed{}).place
	return s.run(hatenaOwn)
}

func signHatena(line, _ string) int {
	switch {
	case hatenaTitle(line) > 0:
		return 2
	case strings.HasPrefix(line, ">|") || line == "||<" || line == "|<":
		return 3
	case line == ">>" || line == "<<":
		return 2
	case strings.Contains(line, ":title") && strings.Contains(line, "[http"):
		return 3
	case line[0] == '-' || line[0] == '+':
		if n := hatenaMarks(line, line[0]); n > 0 && line[n] > ' ' && line[n] >= 0x80 {
			return 1
		}
	}
	return 0
}

// outerStars reports, for a notation with titles of stars and other signs, a
// title of the first two levels or such a sign: deeper stars alone are
// somebody's exclamation marks.
func outerStars(sign func(line, next string) int) func(line string) bool {
	return func(line string) bool {
		level := hatenaTitle(line)
		return level == 1 || level == 2 || level == 0 && sign(line, "") > 0
	}
}

// notHatena reports a title of another notation, as one over a row of its width, and a
// star right above another: a list, since a title has something below.
func notHatena(line, next string) bool {
	return equalsLine(line, next) || overRow(line, next) || hikiTitle(line) > 1 || hatenaTitle(line) == 1 && next != "" && hatenaTitle(next) == 1
}

// hatenaMarks counts up to three of c at the start of line, with text behind.
func hatenaMarks(line string, c byte) int {
	n := 0
	for n < len(line) && line[n] == c {
		n++
	}
	if n > 3 || n >= len(line) {
		return 0
	}
	return n
}

// hatenaTitle is the level of a title, 0 for any other line. *words* is
// emphasis elsewhere.
func hatenaTitle(line string) int {
	n := hatenaMarks(line, '*')
	if n == 0 || line[n] == ' ' && n == 1 {
		return 0
	}
	if rest := line[n:]; strings.Contains(rest, "*") && stamp(rest) == 0 {
		return 0
	}
	return n
}

// stamp is the length of the time and category that an entry's title can
// carry: 1489233600*[category].
func stamp(s string) int {
	i := strings.IndexByte(s, '*')
	if i <= 0 || strings.Trim(s[:i], "0123456789abcdefghijklmnopqrstuvwxyz-_+") != "" || strings.ContainsAny(s[:i], " ") {
		return 0
	}
	return i + 1
}

func takeHatenaTitle(s *scan) bool {
	line := s.line(s.next)
	level := hatenaTitle(line)
	if level == 0 && strings.HasPrefix(line, "* ") {
		level = 1
	}
	if level == 0 {
		return false
	}
	off := level + stamp(line[level:])
	_, space := lexis.Indent(line[off:])
	off += space
	text := strings.TrimRight(line[off:], " \t")
	if text == "" {
		return false
	}
	s.add(Block{Kind: Heading, Level: uint8(level), Text: text, Off: s.offset(s.next, off)}, 1)
	return true
}

// takeHatenaMore takes ==== and =====, behind which a list of entries shows no more.
func takeHatenaMore(s *scan) bool {
	if line := lexis.TrimEnd(s.line(s.next)); line != "====" && line != "=====" {
		return false
	}
	s.rule = true
	s.next++
	return true
}

// takeHatenaContents takes the line that puts a table of contents there.
func takeHatenaContents(s *scan) bool {
	if lexis.TrimEnd(s.line(s.next)) != "[:contents]" {
		return false
	}
	s.next++
	return true
}

// takeHatenaCode takes >|lang| … ||< and >| … |<.
func takeHatenaCode(s *scan) bool {
	line := strings.TrimRight(s.line(s.next), " ")
	lang, ok := strings.CutPrefix(line, ">|")
	if !ok {
		return false
	}
	b := Block{Kind: Code}
	ends := "|<"
	if lang, ok = strings.CutSuffix(lang, "|"); ok {
		if ends = "||<"; lang != "" && lang != "?" {
			b.more().Lang = lang
		}
	}
	s.takeBetween(b, func(l string) bool { return strings.HasSuffix(strings.TrimRight(l, " "), ends) })
	return true
}

// takeHatenaHTML takes the lines between >< and ><, which are HTML.
func takeHatenaHTML(s *scan) bool {
	line := strings.TrimRight(s.line(s.next), " ")
	if !strings.HasPrefix(line, "><") || len(line) == len("><") {
		return false
	}
	ends := func(l string) bool { return strings.HasSuffix(strings.TrimRight(l, " "), "><") }
	end := s.ahead("><", s.next, ends)
	if end < 0 {
		return false
	}
	s.putHTML(s.doc.LineStart(s.next)+1, s.doc.LineStart(end)+len(strings.TrimRight(s.doc.Line(end), " "))-1, 0)
	s.next = end + 1
	return true
}

// takeHatenaQuote takes >> … << and >http://…> … <<: what stands between is quoted,
// below where it is from.
func takeHatenaQuote(s *scan) bool {
	line := strings.TrimRight(s.line(s.next), " ")
	if line != ">>" && !(strings.HasPrefix(line, ">http") && strings.HasSuffix(line, ">")) || s.nesting >= nestingMax {
		return false
	}
	deep, end := 0, s.next+1
	for ; end < s.end; end++ {
		l := strings.TrimRight(s.doc.Line(end), " ")
		if l == "<<" {
			if deep--; deep < 0 {
				break
			}
		} else if l == ">>" || strings.HasPrefix(l, ">http") && strings.HasSuffix(l, ">") {
			deep++
		}
	}
	s.settle()
	first := len(s.blocks)
	if from := s.doc.LineStart(s.next) + 1; line != ">>" {
		s.say(Block{Kind: Para}, 1, inline.Span{Lo: from, Hi: from + len(line) - 2})
	} else {
		s.next++
	}
	s.nested(end)
	s.quote(first)
	s.next = min(end+1, s.end)
	return true
}

// takeHatenaTable takes rows with bars between their cells; a star begins the name of
// a column.
func takeHatenaTable(s *scan) bool {
	if !strings.HasPrefix(s.line(s.next), "|") {
		return false
	}
	var table []tableRow
	n := s.next
	for ; strings.HasPrefix(s.line(n), "|"); n++ {
		row := tableRow{line: n}
		s.namedCells(&row, barsBetween(lexis.TrimEnd(s.line(n)), "|"), "", "*")
		table = append(table, row)
	}
	s.putTable(Block{}, table, nil, n)
	return true
}

// takeHatenaItem takes -, -- and --- items, and + for numbers.
func takeHatenaItem(s *scan) bool {
	line := s.line(s.next)
	if line == "" || line[0] != '-' && line[0] != '+' || strings.HasPrefix(line, "->") {
		return false
	}
	n := hatenaMarks(line, line[0])
	return n > 0 && s.markedItem(0, n)
}

// takeHatenaTerm takes ":term:what it means".
func takeHatenaTerm(s *scan) bool {
	line := lexis.TrimEnd(s.line(s.next))
	if len(line) < 2 || line[0] != ':' {
		return false
	}
	if end := s.colonAfter(line); end > 1 || end == 1 {
		return s.term(line, 1, end, end+1)
	}
	return false
}
