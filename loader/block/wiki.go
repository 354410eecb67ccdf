package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// wikiOwn are the recognisers of notations whose titles begin with = or
// stand between them: MediaWiki, Trac, Google Code, vimwiki, DokuWiki, RD.
var wikiOwn = []recogniser{
	takeEqualsTitle,
	takeFirstTitle,
	takeWikiDirective,
	takeWikiItem,
	takeWikiTable,
	takeWikiRows,
	takeBraces,
	takeTagged,
	takeTemplate,
	takeQuoted,
}

func parseWiki(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.wraps, s.texts = true, inline.NewReader(inline.MediaWiki, doc.Text)
	s.place = (&listed{}).place
	s.deepest = outermostDeepest(doc, first, end)
	return s.run(wikiOwn)
}

// opensZim reports the first line of a page of Zim.
func opensZim(line, _ string) bool { return strings.HasPrefix(line, "Content-Type: text/x-zim-wiki") }

func signWiki(line, _ string) int {
	points := 0
	if level, _ := equalsTitle(line); level > 0 {
		points = 3
		if strings.HasSuffix(strings.TrimRight(line, " "), "=") {
			points++
		}
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
	if s.deepest > 0 {
		level = max(s.deepest+1-level, 1)
	}
	s.add(Block{Kind: Heading, Level: uint8(level), Text: text, Off: s.offset(s.next, off)}, 1)
	return true
}

// outermostDeepest is how many signs stand before the titles of a text whose
// outermost has the most of them, as DokuWiki and Zim have it; 0 for any other.
func outermostDeepest(doc *model.Document, first, end int) int {
	most := 0
	for n := first; n < end; n++ {
		if doc.Text[doc.LineStart(n)] != '=' {
			continue
		}
		switch level, _ := equalsTitle(doc.Line(n)); {
		case level == 0:
		case most == 0 && level < dokuMin, most > 0 && level > most:
			return 0
		case most == 0:
			most = level
		}
	}
	return most
}

// dokuMin is how many signs the first title of such a text has at least.
const dokuMin = 4

// equalsTitle is the level of a title and where its words begin. Without a
// space after the marks, as many must stand at the end: ==Title==.
func equalsTitle(line string) (level, off int) {
	level = len(line) - len(strings.TrimLeft(line, "="))
	if level == 0 || level > 6 || strings.Trim(line, "= \t") == "" {
		return 0, 0
	}
	if titleMarks(line, '=', 6) == 0 && trailing(line) != level {
		return 0, 0
	}
	_, space := lexis.Indent(line[level:])
	return level, level + space
}

// trailing counts the marks at the end of a title.
func trailing(line string) int {
	line = strings.TrimRight(line, " \t")
	return len(line) - len(strings.TrimRight(line, "="))
}

// uneven reports words between marks of which not as many stand before as behind
// them, with no space between: people draw such lines, no wiki has them.
func uneven(line, _ string) bool {
	if len(line) < 2 || line[:2] != "==" || strings.Trim(line, "= \t") == "" {
		return false
	}
	level, _ := equalsTitle(line)
	return level == 0 && trailing(line) > 1
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
