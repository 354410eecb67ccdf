package block

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// wikiOwn are the recognisers of notations whose titles begin with = and that
// keep lines apart: RD, MediaWiki, Trac.
var wikiOwn = []recogniser{
	{"title", takeEqualsTitle},
	{"textile title", takeTextileTitle},
	{"first title", takeFirstTitle},
	{"item", takeStarItem},
	{"table", takeWikiTable},
	{"table", takeRows("|")},
	{"literal", takeFenced("{{{", "}}}")},
	{"literal", takeFenced("<pre>", "</pre>")},
	{"quote", takeTextileQuote},
}

func parseWiki(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.clean = cleanWiki
	return s.run(wikiOwn)
}

func signWiki(line, _ string) int {
	points := 0
	if level, _ := equalsTitle(line); level > 0 {
		points = 3
		if strings.HasSuffix(strings.TrimRight(line, " "), "=") {
			points++
		}
	}
	if textileTitle(line) > 0 {
		points = 3
	}
	if strings.Contains(line, "'''") || strings.HasPrefix(line, "{{{") {
		points++
	}
	return points
}

// takeEqualsTitle takes "== Title" and "== Title ==".
func takeEqualsTitle(s *scan) bool {
	line := s.line(s.next)
	level, off := equalsTitle(line)
	if level == 0 {
		return false
	}
	text := strings.TrimSpace(strings.TrimRight(line[off:], "= \t"))
	if text == "" {
		return false
	}
	s.add(Block{Kind: Heading, Level: uint8(level), Text: text, Off: s.offset(s.next, off)}, 1)
	return true
}

// equalsTitle is the level of a title and where its words begin. Without a
// space after the marks, as many must stand at the end: ==Title==.
func equalsTitle(line string) (level, off int) {
	level = len(line) - len(strings.TrimLeft(line, "="))
	if level == 0 || level > 6 || strings.Trim(line, "= \t") == "" {
		return 0, 0
	}
	marks := line[:level]
	if titleMarks(line, '=', 6) == 0 && !strings.HasSuffix(strings.TrimRight(line, " \t"), marks) {
		return 0, 0
	}
	_, space := lexis.Indent(line[level:])
	return level, level + space
}

// takeFirstTitle takes "# Title" as what the document is called where it stands
// first and alone: a page carried over to Markdown by its title only. Further
// down it is a numbered item.
func takeFirstTitle(s *scan) bool {
	line := s.line(s.next)
	if len(s.blocks) > 0 || titleMarks(line, '#', 1) == 0 || !lexis.Blank(s.line(s.next+1)) {
		return false
	}
	_, space := lexis.Indent(line[1:])
	text := strings.TrimRight(line[1+space:], " \t")
	if text == "" {
		return false
	}
	s.add(Block{Kind: Heading, Level: 1, Text: text, Off: s.offset(s.next, 1+space)}, 1)
	return true
}

// textileTitle is the level of a title as Textile and Confluence write it:
// h2. Title.
func textileTitle(line string) int {
	if len(line) > 4 && line[0] == 'h' && line[1] >= '1' && line[1] <= '6' && line[2] == '.' && line[3] == ' ' {
		return int(line[1] - '0')
	}
	return 0
}

// takeTextileTitle takes "h2. Title".
func takeTextileTitle(s *scan) bool {
	line := s.line(s.next)
	level := textileTitle(line)
	if level == 0 {
		return false
	}
	text := strings.TrimSpace(line[len("h2. "):])
	if text == "" {
		return false
	}
	s.add(Block{Kind: Heading, Level: uint8(level), Text: text, Off: s.offset(s.next, strings.Index(line, text))}, 1)
	return true
}

// takeStarItem takes items whose depth is the number of their marks: ** or ##.
func takeStarItem(s *scan) bool {
	line := s.line(s.next)
	cols, off := lexis.Indent(line)
	rest := line[off:]
	if rest == "" || strings.IndexByte("*#", rest[0]) < 0 {
		return false
	}
	n := titleMarks(rest, rest[0], 9)
	if n == 0 || n == 1 && rest[0] == '*' && cols > 0 {
		return false // one star is anybody's item, nested by its indent
	}
	return s.markedItem(off, n)
}

// markedItem takes the line at next as an item with n marks after off bytes.
func (s *scan) markedItem(off, n int) bool {
	line := s.line(s.next)
	_, space := lexis.Indent(line[off+n:])
	text := strings.TrimRight(line[off+n+space:], " \t")
	if text == "" {
		s.next++
		return true
	}
	b := Block{Kind: Item, Text: text, Marker: line[off : off+n], Off: s.offset(s.next, off+n+space)}
	if n > 1 {
		b.Depth = int16(n) // of one mark, the indent tells the depth
	}
	b.Name, _ = lexis.FieldAt(text)
	s.add(b, 1)
	return true
}

// takeFenced takes the lines between one that is open and one that is end as
// literal ones.
func takeFenced(open, end string) func(*scan) bool {
	return func(s *scan) bool {
		if strings.TrimSpace(s.line(s.next)) != open {
			return false
		}
		s.takeBetween(Block{Kind: Code}, func(l string) bool { return strings.TrimSpace(l) == end })
		return true
	}
}

// takeWikiTable takes a table of MediaWiki, {| … |}.
func takeWikiTable(s *scan) bool {
	if !strings.HasPrefix(s.line(s.next), "{|") {
		return false
	}
	s.takeBetween(Block{Kind: Table}, func(l string) bool { return strings.HasPrefix(l, "|}") })
	return true
}

// takeTextileQuote takes "bq. words".
func takeTextileQuote(s *scan) bool {
	text, ok := strings.CutPrefix(s.line(s.next), "bq. ")
	if text = strings.TrimSpace(text); !ok || text == "" {
		return false
	}
	s.add(Block{Kind: Quote, Text: text, Off: s.offset(s.next, len("bq. "))}, 1)
	return true
}

// wikiTags are the tags of MediaWiki and the brackets of RD around words that
// are text like any other.
var wikiTags = strings.NewReplacer("<ref>", " ", "</ref>", "", "<nowiki>", "", "</nowiki>", "", "<code>", "", "</code>", "",
	"<br>", "\n", "<br/>", "\n", "<br />", "\n", "((*", "", "*))", "", "(({", "", "}))", "", "((:", "", ":))", "")

// cleanWiki replaces [[page|words]], [[page]] and [address words], and RD's
// ((<words|URL:address>)).
func cleanWiki(s string) (string, []string) {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "'''", ""), "''", "")
	links := lexis.URLs(s)
	if strings.Contains(s, "((<") {
		s = rdLinks(s)
	}
	if strings.Contains(s, "((") || strings.Contains(s, "<") {
		s = wikiTags.Replace(s)
	}
	s, _ = doubleBrackets(s, func(inside string) (words, address string) {
		page, words, named := strings.Cut(inside, "|")
		if !named || lexis.URLAt(words) > 0 { // Hiki puts the words first
			words = page
		}
		return words, ""
	})
	for _, u := range links {
		if before, after, ok := strings.Cut(s, "["+u+" "); ok {
			if words, rest, ok := strings.Cut(after, "]"); ok {
				s = before + words + rest
			}
		}
	}
	return s, links
}

// rdLinks replaces ((<words|URL:address>)) by the words, ((<URL:address>)) by
// the address.
func rdLinks(s string) string {
	s, _ = between(s, "((<", ">))", func(inside string) (words, address string) {
		words, _, _ = strings.Cut(inside, "|")
		return strings.TrimPrefix(words, "URL:"), ""
	})
	return s
}
