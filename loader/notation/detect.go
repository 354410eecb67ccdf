package notation

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
	"yomi/loader/notation/syntax"
	"yomi/model"
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
// at what stands in the document. Its name breaks a tie: the signs of the notation that it
// says count twice, and few of them are some.
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
	ending := ending(doc)
	for i := range notations {
		if opens := notations[i].opens; opens != nil && opens(line, next) && !(line[0] == '#' && namesAnother(ending, i)) {
			return notations[i]
		}
	}
	end = min(end, first+syntax.SurveyLines)
	seen := make([]evidence, len(notations))
	written, tagged := 0, false
	survey(doc, first, end, func(line, next string) bool {
		written++
		tagged = tagged || titleTag(line)
		for i := range notations {
			if against := notations[i].against; against != nil && against(line, next) {
				seen[i].points--
			}
		}
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
		named := slices.Contains(notations[i].files, ending)
		if named {
			e.points *= 2
		}
		tie := named && best.name != plain.name && e.points == most
		if (e.points > most || tie) && (e.lines > 1 || e.opens || written <= loneLines) && !notations[i].refuted(doc, first, end) {
			best, most = notations[i], e.points
		}
	}
	if best.name == plain.name {
		for i, e := range seen {
			if n := notations[i]; slices.Contains(n.files, ending) && n.hinted(e, tagged) && (n.name == markdownNotation.name || !n.refuted(doc, first, end)) {
				return n // too little to be believed, but for the name
			}
		}
	}
	return best
}

// ending is how the name of a document ends, in small letters.
func ending(doc *model.Document) string { return strings.ToLower(filepath.Ext(doc.Path)) }

// namesAnother reports the ending of files in another notation than one of the table: what
// is a title behind # in Markdown may be a remark there, or an item.
func namesAnother(ending string, than int) bool {
	return slices.ContainsFunc(notations, func(n notation) bool {
		return n.name != notations[than].name && slices.Contains(n.files, ending)
	})
}

// hinted reports what is no evidence by itself, but agrees with what the document is
// called: a sign, or for a notation that needs some lines that it has those.
func (n notation) hinted(e evidence, tagged bool) bool {
	return e.points > 0 || n.needs != nil || tagged && n.name == markdownNotation.name
}

// titleTag reports a title of HTML, which stands in Markdown, too.
func titleTag(line string) bool {
	return len(line) > len("<h1>") && line[0] == '<' && line[1]|0x20 == 'h' && line[2] >= '1' && line[2] <= '6' && strings.Contains(line, "</")
}

// survey calls look with the lines of doc from first to end that are written
// and in no diff and no fence, nor the end of one, and the lines after them, as far as is
// looked at, until it says false.
func survey(doc *model.Document, first, end int, look func(line, next string) bool) {
	fenced := false
	line := doc.Line(first)
	for n := first; n < end; n++ {
		if !fenced && syntax.MayBeDiff(line) {
			if size := syntax.Diff(doc.Line, n, doc.Lines()); size > 0 {
				n += size - 1
				line = doc.Line(n + 1)
				continue
			}
		}
		next := ""
		if n+1 < doc.Lines() {
			next = doc.Line(n + 1)
		}
		fence := strings.HasPrefix(strings.TrimLeft(line, " "), "```")
		if line != "" && !fenced && !look(line[:min(len(line), syntax.SurveyColumns)], next[:min(len(next), syntax.SurveyColumns)]) {
			return
		}
		fenced = fenced != fence
		line = next
	}
}

// refuted reports more lines that the notation has no use for than neverMax, or
// none of those that it needs.
func (n notation) refuted(doc *model.Document, first, end int) bool {
	alien, needed := 0, n.needs == nil
	if needed && n.never == nil {
		return false
	}
	survey(doc, first, end, func(line, next string) bool {
		if n.never != nil && n.never(line, next) {
			alien++
		}
		needed = needed || n.needs(line)
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
	if line[0] == 'h' || next != "" && strings.IndexByte(syntax.Adornments, next[0]) >= 0 {
		return true
	}
	for i := range len(line) {
		if c := line[i]; c < utf8.RuneSelf && isSign[c] {
			return true
		}
	}
	return false
}
