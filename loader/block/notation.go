package block

import (
	"strings"

	"yomi/model"
)

// notation is one way to write a document.
type notation struct {
	name string
	// sign gives points for a line, with the one after it: 3 for what hardly
	// anything else writes, 1 for what others write too.
	sign func(line, next string) int
	// never reports a line, with the one after it, that the notation has no use
	// for and others live by; nil where there is none.
	never func(line, next string) bool
	// opens reports a first line that leaves no doubt; nil where there is none.
	opens func(line string) bool
	parse func(doc *model.Document, first, end int) []Block
}

// notations are what documents are written in. The one with the most points
// wins, of equals the first; plain text is what gets none. A new notation is
// one row here and one file.
var notations []notation

// init fills the table, because entries of a blog export are parsed in the
// notations of the table.
func init() {
	notations = []notation{
		{name: exportName, sign: signMovableType, parse: parseMovableType},
		{name: "html", sign: signHTML, never: markdownTitle, opens: opensPage, parse: parseHTML},
		markdownNotation,
		{name: "org", sign: signOrg, never: equalsLine, parse: parseOrg},
		reST,
		{name: "wiki", sign: signWiki, parse: parseWiki},
		{name: "asciidoc", sign: signAsciiDoc, parse: parseAsciiDoc},
		{name: "hatena", sign: signHatena, never: notHatena, parse: parseHatena},
		{name: "pukiwiki", sign: signPuki, never: notHatena, parse: parsePuki},
		{name: "scrapbox", sign: signScrapbox, never: markedLine, parse: parseScrapbox},
		{name: "hiki", sign: signHiki, never: setInItem, parse: parseHiki},
	}
}

var (
	plain            = notation{name: "plain", parse: parsePlain}
	reST             = notation{name: "restructuredtext", sign: signRST, never: notReST, parse: parseRST}
	markdownNotation = notation{name: "markdown", sign: signMarkdown, never: deeperEquals, parse: parseMarkdown}
)

// The evidence that it takes to believe in a notation: one sign that only it
// has or a few that others have too; in a long document, more than a slip in
// surePerLines lines.
const (
	sure         = 3
	surePerLines = 150
)

// neverMax is how many lines a notation may have that it never writes: one by
// chance, or quoted.
const neverMax = 1

// surveyLines is how many lines are looked at: enough to meet the second title
// of any document.
const surveyLines = 3000

// surveyColumns is how much of a line is looked at, in bytes.
const surveyColumns = 400

// A single line of a notation is a slip or a quotation where neither it nor
// another one is among the first lines, past a name, a date and a greeting, and
// the text is longer than a screen.
const (
	openingLines = 10
	loneLines    = 30
)

// evidence is what was seen of a notation.
type evidence struct {
	points int
	lines  int  // that gave points
	alien  int  // lines that it never has
	opens  bool // one of the first lines gave points
}

// detect is the notation doc is written in from line first to end. It looks
// at what stands in the document, never at its name.
func detect(doc *model.Document, first, end int) notation {
	seen := make([]evidence, len(notations))
	for first < end && blank(doc.Line(first)) {
		first++
	}
	if first == end {
		return plain
	}
	end = min(end, first+surveyLines)
	written, fenced := 0, false
	line := doc.Line(first)
	for i := range notations {
		if opens := notations[i].opens; opens != nil && opens(line) {
			return notations[i]
		}
	}
	for n := first; n < end; n++ {
		next := ""
		if n+1 < doc.Lines() {
			next = doc.Line(n + 1)
		}
		fence := strings.HasPrefix(strings.TrimLeft(line, " "), "```")
		if line != "" {
			written++
		}
		if line != "" && (!fenced || fence) {
			for i := range notations {
				if points := notations[i].sign(line[:min(len(line), surveyColumns)], next[:min(len(next), surveyColumns)]); points > 0 {
					seen[i].points += points
					seen[i].lines++
					seen[i].opens = seen[i].opens || written <= openingLines
				}
				if never := notations[i].never; never != nil && never(line, next) {
					seen[i].alien++
				}
			}
		}
		fenced = fenced != fence
		line = next
	}
	best, most := plain, max(sure, (end-first)/surePerLines)-1
	for i := range notations {
		if e := seen[i]; e.points > most && e.alien <= neverMax && (e.lines > 1 || e.opens || written <= loneLines) {
			best, most = notations[i], e.points
		}
	}
	return best
}

// equalsLine reports a title behind =. In notations that have such titles, stars
// make items, so theirs is none whose titles begin with stars.
func equalsLine(line, _ string) bool { return titleMarks(line, '=', 6) > 0 }

// deeperEquals reports a title of AsciiDoc or a wiki below the first level,
// which Markdown has no use for.
func deeperEquals(line, _ string) bool { return titleMarks(line, '=', 6) > 1 }

// titleMarks counts the marks c that a title line begins with, at most most,
// before a space; 0 if it is no title.
func titleMarks(line string, c byte, most int) int {
	n := 0
	for n < len(line) && line[n] == c {
		n++
	}
	if n == 0 || n > most || n >= len(line) || line[n] != ' ' && line[n] != '\t' {
		return 0
	}
	return n
}
