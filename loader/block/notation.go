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
	// never reports a line that the notation has no use for and others live
	// by; nil where there is none.
	never func(line string) bool
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
		{name: "movable type export", sign: signMovableType, parse: parseMovableType},
		{name: "html", sign: signHTML, parse: parseHTML},
		markdownNotation,
		{name: "org", sign: signOrg, never: equalsLine, parse: parseOrg},
		{name: "restructuredtext", sign: signRST, parse: parseRST},
		{name: "wiki", sign: signWiki, parse: parseWiki},
		{name: "asciidoc", sign: signAsciiDoc, parse: parseAsciiDoc},
		{name: "hatena", sign: signHatena, never: equalsLine, parse: parseHatena},
		{name: "hiki", sign: signHiki, parse: parseHiki},
	}
}

var (
	plain            = notation{name: "plain", parse: parsePlain}
	markdownNotation = notation{name: "markdown", sign: signMarkdown, parse: parseMarkdown}
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

// detect is the notation doc is written in from line first to end. It looks
// at what stands in the document, never at its name.
func detect(doc *model.Document, first, end int) notation {
	points, alien := make([]int, len(notations)), make([]int, len(notations))
	end = min(end, first+surveyLines)
	fenced := false
	line := ""
	if first < end {
		line = doc.Line(first)
	}
	for n := first; n < end; n++ {
		next := ""
		if n+1 < doc.Lines() {
			next = doc.Line(n + 1)
		}
		fence := strings.HasPrefix(strings.TrimLeft(line, " "), "```")
		if line != "" && (!fenced || fence) {
			for i := range notations {
				points[i] += notations[i].sign(line[:min(len(line), surveyColumns)], next[:min(len(next), surveyColumns)])
				if never := notations[i].never; never != nil && never(line) {
					alien[i]++
				}
			}
		}
		fenced = fenced != fence
		line = next
	}
	best, most := plain, max(sure, (end-first)/surePerLines)-1
	for i := range notations {
		if points[i] > most && alien[i] <= neverMax {
			best, most = notations[i], points[i]
		}
	}
	return best
}

// equalsLine reports a title behind =. In notations that have such titles, stars
// make items, so theirs is none whose titles begin with stars.
func equalsLine(line string) bool { return titleMarks(line, '=', 6) > 0 }

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
