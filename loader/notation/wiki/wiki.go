// Package wiki reads the blocks of wikis and what took after them: MediaWiki, DokuWiki,
// Zim, Creole and others with titles behind =, and by tables of their own Hatena,
// PukiWiki, Hiki, Scrapbox and Textile.
//
// They are one package because they share most of what they have: items whose depth is
// the number of their signs, terms behind colons, rows between bars, plugins between
// brackets. Templates and plugins are not run. Read the table of a notation first, such
// as hikiOwn.
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

// wikiOwn are the recognisers of notations whose titles begin with = or
// stand between them: MediaWiki, Trac, Google Code, vimwiki, DokuWiki, RD.
var wikiOwn = []scan.Recogniser{
	scan.TakeEqualsTitle,
	takeFirstTitle,
	takeWikiDirective,
	takeWikiItem,
	takeWikiTable,
	takeWikiRows,
	takeBraces,
	takeTagged,
	takeTemplate,
	scan.TakeQuoted,
}

// Parse reads the lines from first to end as a wiki whose titles stand behind =.
func Parse(doc *model.Document, first, end int) []block.Block {
	s := scan.New(doc, first, end)
	s.Wraps, s.Texts = true, inline.NewReader(inline.MediaWiki, doc.Text)
	s.Texts.Known.Pages = namesPages(doc)
	s.Place = (&scan.Listed{}).Place
	s.Deepest = outermostDeepest(doc, first, end)
	return s.Run(wikiOwn)
}

// namesPages reports a page of Google Code or Trac by what other wikis do not have: there
// a word in CamelCase is the name of a page.
func namesPages(doc *model.Document) bool {
	for _, sign := range [...]string{"#summary ", "#labels ", "<wiki:", "[wiki:", "[[PageOutline"} {
		if strings.Contains(doc.Text, sign) {
			return true
		}
	}
	return false
}

// OpensZim reports the first line of a page of Zim.
func OpensZim(line, _ string) bool { return strings.HasPrefix(line, "Content-Type: text/x-zim-wiki") }

// Sign gives points for titles behind =, more for those with = at the end, and for
// what many wikis write bold and literal text with.
func Sign(line, _ string) int {
	points := 0
	if level, _ := syntax.EqualsTitle(line); level > 0 {
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

// outermostDeepest is how many signs stand before the titles of a text whose
// outermost has the most of them, as DokuWiki and Zim have it; 0 for any other.
func outermostDeepest(doc *model.Document, first, end int) int {
	most := 0
	for n := first; n < end; n++ {
		if doc.Text[doc.LineStart(n)] != '=' {
			continue
		}
		switch level, _ := syntax.EqualsTitle(doc.Line(n)); {
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

// Uneven reports words between marks of which not as many stand before as behind
// them, with no space between: people draw such lines, no wiki has them.
func Uneven(line, _ string) bool {
	if len(line) < 2 || line[:2] != "==" || strings.Trim(line, "= \t") == "" {
		return false
	}
	level, _ := syntax.EqualsTitle(line)
	return level == 0 && syntax.Trailing(line) > 1
}

// takeFirstTitle takes "# Title" as what the document is called where it stands
// first and alone: a page carried over to Markdown by its title only. Further
// down it is a numbered item.
func takeFirstTitle(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	if len(s.Blocks) > 0 || syntax.TitleMarks(line, '#', 1) == 0 || !lexis.Blank(s.Line(s.Next+1)) {
		return false
	}
	_, space := lexis.Indent(line[1:])
	text := strings.TrimRight(line[1+space:], " \t")
	if text == "" {
		return false
	}
	s.Add(block.Block{Kind: block.Heading, Level: 1, Text: text, Off: s.Offset(s.Next, 1+space)}, 1)
	return true
}
