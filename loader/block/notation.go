package block

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
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
	// needs reports a line of which each document in the notation has one; nil
	// where there is none.
	needs func(line string) bool
	// opens reports a first line, with the one after it, that leaves no doubt; nil
	// where there is none.
	opens func(line, next string) bool
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
		{name: "org", sign: signOrg, never: notOrg, needs: outerOrg, parse: parseOrg},
		reST,
		{name: "wiki", sign: signWiki, never: uneven, opens: opensZim, parse: parseWiki},
		{name: "textile", sign: signTextile, parse: parseTextile},
		{name: "asciidoc", sign: signAsciiDoc, needs: ownAsciiDoc, opens: opensAsciiDoc, parse: parseAsciiDoc},
		{name: "hatena", sign: signHatena, never: notHatena, needs: outerStars(signHatena), parse: parseHatena},
		{name: "pukiwiki", sign: signPuki, never: notHatena, needs: outerStars(signPuki), parse: parsePuki},
		{name: "scrapbox", sign: signScrapbox, never: markedLine, parse: parseScrapbox},
		{name: "hiki", sign: signHiki, never: setInItem, parse: parseHiki},
	}
}

var (
	plain            = notation{name: "plain", parse: parsePlain}
	reST             = notation{name: "restructuredtext", sign: signRST, never: notReST, parse: parseRST}
	markdownNotation = notation{name: "markdown", sign: signMarkdown, never: notMarkdown, opens: opensMarkdown, parse: parseMarkdown}
)

// The evidence that it takes to believe in a notation: one sign that only it
// has or a few that others have too; in a long document, more than a slip in
// surePerLines lines that say something.
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
	opens  bool // one of the first lines gave points
}

// detect is the notation doc is written in from line first to end. It looks
// at what stands in the document, never at its name.
func detect(doc *model.Document, first, end int) notation {
	for first < end && lexis.Blank(doc.Line(first)) {
		first++
	}
	if first == end {
		return plain
	}
	line, next := doc.Line(first), ""
	if first+1 < doc.Lines() {
		next = doc.Line(first + 1)
	}
	for i := range notations {
		if opens := notations[i].opens; opens != nil && opens(line, next) {
			return notations[i]
		}
	}
	end = min(end, first+surveyLines)
	seen := make([]evidence, len(notations))
	written := 0
	survey(doc, first, end, func(line, next string) bool {
		written++
		if !mayBeSign(line, next) {
			return true
		}
		for i := range notations {
			if points := notations[i].sign(line, next); points > 0 {
				seen[i].points += points
				seen[i].lines++
				seen[i].opens = seen[i].opens || written <= openingLines
			}
		}
		return true
	})
	best, most := plain, max(sure, written/surePerLines)-1
	for i, e := range seen {
		if e.points > most && (e.lines > 1 || e.opens || written <= loneLines) && !notations[i].refuted(doc, first, end) {
			best, most = notations[i], e.points
		}
	}
	return best
}

// survey calls look with the lines of doc from first to end that are written
// and in no fence, and the lines after them, as far as is looked at, until it
// says false.
func survey(doc *model.Document, first, end int, look func(line, next string) bool) {
	fenced := false
	line := doc.Line(first)
	for n := first; n < end; n++ {
		next := ""
		if n+1 < doc.Lines() {
			next = doc.Line(n + 1)
		}
		fence := strings.HasPrefix(strings.TrimLeft(line, " "), "```")
		if line != "" && (!fenced || fence) && !look(line[:min(len(line), surveyColumns)], next[:min(len(next), surveyColumns)]) {
			return
		}
		fenced = fenced != fence
		line = next
	}
}

// refuted reports more lines that the notation has no use for than neverMax, or
// none of those that it needs.
func (t notation) refuted(doc *model.Document, first, end int) bool {
	alien, needed := 0, t.needs == nil
	if needed && t.never == nil {
		return false
	}
	survey(doc, first, end, func(line, next string) bool {
		if t.never != nil && t.never(line, next) {
			alien++
		}
		needed = needed || t.needs(line)
		return alien <= neverMax
	})
	return alien > neverMax || !needed
}

// signs are the characters of which each line that a notation takes for its
// own holds one, but for Textile's h1. and titles over a row of signs.
const signs = "!#&'*+-:<=>[]_`{|"

var isSign = func() (is [utf8.RuneSelf]bool) {
	for _, c := range signs {
		is[c] = true
	}
	return is
}()

// mayBeSign tells most lines of plain text from those that a notation may take
// for its own.
func mayBeSign(line, next string) bool {
	if line[0] == 'h' || next != "" && strings.IndexByte(rstLines, next[0]) >= 0 {
		return true
	}
	for i := range len(line) {
		if c := line[i]; c < utf8.RuneSelf && isSign[c] {
			return true
		}
	}
	return false
}

// equalsLine reports a title behind =. In notations that have such titles, stars
// make items, so theirs is none whose titles begin with stars.
func equalsLine(line, _ string) bool {
	level, _ := equalsTitle(line)
	return level > 0
}

// overRow reports a title over a row of signs of its own width.
func overRow(line, next string) bool {
	row := len(strings.TrimRight(next, " \t"))
	return rstRow(next) != 0 && row > len("~~~") && max(row-lexis.Columns(line), lexis.Columns(line)-row) <= 1
}

// notMarkdown reports a title of AsciiDoc or a wiki below the first level, or one
// of reStructuredText over a row that Markdown has no use for.
func notMarkdown(line, next string) bool {
	if titleMarks(line, '=', 6) > 1 {
		return true
	}
	c := rstRow(next)
	return (c == '~' || c == '^' || c == '"') && overRow(line, next)
}

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
