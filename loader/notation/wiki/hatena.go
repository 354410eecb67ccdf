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

// hatenaOwn are the recognisers of Hatena notation (help.hatenablog.com,
// はてな記法一覧).
var hatenaOwn = []scan.Recogniser{
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

// ParseHatena reads the lines from first to end as Hatena notation.
func ParseHatena(doc *model.Document, first, end int) []block.Block {
	s := scan.New(doc, first, end)
	s.Texts = inline.NewReader(inline.Hatena, doc.Text)
	s.Place = (&scan.Listed{}).Place
	return s.Run(hatenaOwn)
}

// SignHatena gives points for titles behind *, blocks between > and <, and its links.
func SignHatena(line, _ string) int {
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

// OuterStars reports, for a notation with titles of stars and other signs, a
// title of the first two levels or such a sign: deeper stars alone are
// somebody's exclamation marks.
func OuterStars(sign func(line, next string) int) func(line string) bool {
	return func(line string) bool {
		level := hatenaTitle(line)
		return level == 1 || level == 2 || level == 0 && sign(line, "") > 0
	}
}

// NotHatena reports a title of another notation, as one over a row of its width or beside
// one, and a star right above another: a list, since a title has something below.
func NotHatena(line, next string) bool {
	if _, ruled := lexis.RuledTitle(line); ruled {
		return true
	}
	return syntax.EqualsLine(line, next) || syntax.OverRow(line, next) || syntax.HikiTitle(line) > 1 || hatenaTitle(line) == 1 && next != "" && hatenaTitle(next) == 1
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

func takeHatenaTitle(s *scan.Scanner) bool {
	line := s.Line(s.Next)
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
	s.Add(block.Block{Kind: block.Heading, Level: uint8(level), Text: text, Off: s.Offset(s.Next, off)}, 1)
	return true
}

// takeHatenaMore takes ==== and =====, behind which a list of entries shows no more.
func takeHatenaMore(s *scan.Scanner) bool {
	if line := lexis.TrimEnd(s.Line(s.Next)); line != "====" && line != "=====" {
		return false
	}
	s.Rule = true
	s.Next++
	return true
}

// takeHatenaContents takes the line that puts a table of contents there.
func takeHatenaContents(s *scan.Scanner) bool {
	if lexis.TrimEnd(s.Line(s.Next)) != "[:contents]" {
		return false
	}
	s.Next++
	return true
}

// takeHatenaCode takes >|lang| … ||< and >| … |<.
func takeHatenaCode(s *scan.Scanner) bool {
	line := strings.TrimRight(s.Line(s.Next), " ")
	lang, ok := strings.CutPrefix(line, ">|")
	if !ok {
		return false
	}
	b := block.Block{Kind: block.Code}
	ends := "|<"
	if lang, ok = strings.CutSuffix(lang, "|"); ok {
		if ends = "||<"; lang != "" && lang != "?" {
			b.Rich().Lang = lang
		}
	}
	s.TakeBetween(b, func(l string) bool { return strings.HasSuffix(strings.TrimRight(l, " "), ends) })
	return true
}

// takeHatenaHTML takes the lines between >< and ><, which are HTML.
func takeHatenaHTML(s *scan.Scanner) bool {
	line := strings.TrimRight(s.Line(s.Next), " ")
	if !strings.HasPrefix(line, "><") || len(line) == len("><") {
		return false
	}
	ends := func(l string) bool { return strings.HasSuffix(strings.TrimRight(l, " "), "><") }
	end := s.Ahead("><", s.Next, ends)
	if end < 0 {
		return false
	}
	s.PutHTML(s.Doc.LineStart(s.Next)+1, s.Doc.LineStart(end)+len(strings.TrimRight(s.Doc.Line(end), " "))-1, 0)
	s.Next = end + 1
	return true
}

// takeHatenaQuote takes >> … << and >http://…> … <<: what stands between is quoted,
// below where it is from.
func takeHatenaQuote(s *scan.Scanner) bool {
	line := strings.TrimRight(s.Line(s.Next), " ")
	if line != ">>" && !(strings.HasPrefix(line, ">http") && strings.HasSuffix(line, ">")) || s.Nesting >= scan.NestingMax {
		return false
	}
	deep, end := 0, s.Next+1
	for ; end < s.End; end++ {
		l := strings.TrimRight(s.Doc.Line(end), " ")
		if l == "<<" {
			if deep--; deep < 0 {
				break
			}
		} else if l == ">>" || strings.HasPrefix(l, ">http") && strings.HasSuffix(l, ">") {
			deep++
		}
	}
	s.Settle()
	first := len(s.Blocks)
	if from := s.Doc.LineStart(s.Next) + 1; line != ">>" {
		s.Say(block.Block{Kind: block.Para}, 1, inline.Span{Lo: from, Hi: from + len(line) - 2})
	} else {
		s.Next++
	}
	s.Nested(end)
	s.Quote(first)
	s.Next = min(end+1, s.End)
	return true
}

// takeHatenaTable takes rows with bars between their cells; a star begins the name of
// a column.
func takeHatenaTable(s *scan.Scanner) bool {
	if !strings.HasPrefix(s.Line(s.Next), "|") {
		return false
	}
	var table []scan.Row
	n := s.Next
	for ; strings.HasPrefix(s.Line(n), "|"); n++ {
		row := scan.Row{Line: n}
		s.NamedCells(&row, barsBetween(lexis.TrimEnd(s.Line(n)), "|"), "", "*")
		table = append(table, row)
	}
	s.PutTable(block.Block{}, table, nil, n)
	return true
}

// takeHatenaItem takes -, -- and --- items, and + for numbers.
func takeHatenaItem(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	if line == "" || line[0] != '-' && line[0] != '+' || strings.HasPrefix(line, "->") {
		return false
	}
	n := hatenaMarks(line, line[0])
	return n > 0 && markedItem(s, 0, n)
}

// takeHatenaTerm takes ":term:what it means".
func takeHatenaTerm(s *scan.Scanner) bool {
	line := lexis.TrimEnd(s.Line(s.Next))
	if len(line) < 2 || line[0] != ':' {
		return false
	}
	if end := colonAfter(s, line); end > 1 || end == 1 {
		return term(s, line, 1, end, end+1)
	}
	return false
}
