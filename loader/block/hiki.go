package block

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// hikiOwn are the recognisers of Hiki and FreeStyleWiki (Hiki: TextFormattingRules).
var hikiOwn = []recogniser{
	{"title", takeHikiTitle},
	{"item", takeHikiItem},
	{"table", takeRows(",")},
	{"table", takeRows("||")},
	{"term", takeHikiTerm},
	{"literal", takeFenced("<<<", ">>>")},
	{"quote", takeHikiQuote},
}

func parseHiki(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.clean = cleanWiki
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

// takeHikiTerm takes ":term:what it means" as an item.
func takeHikiTerm(s *scan) bool {
	line := s.line(s.next)
	if len(line) < 2 || line[0] != ':' || strings.IndexByte(line[1:], ':') < 1 {
		return false
	}
	return s.markedItem(0, 1)
}

// takeHikiQuote takes lines that begin with two quotation marks.
func takeHikiQuote(s *scan) bool {
	var lines []string
	for n := s.next; n < s.end && strings.HasPrefix(s.line(n), `""`); n++ {
		lines = append(lines, strings.TrimSpace(s.line(n)[len(`""`):]))
	}
	text := strings.TrimSpace(strings.Join(lines, "\n"))
	if text == "" {
		return false
	}
	s.add(Block{Kind: Quote, Text: text, Off: s.offset(s.next, len(`""`))}, len(lines))
	return true
}
