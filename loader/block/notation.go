package block

import (
	"strings"

	"yomi/model"
)

// notation is one way to write a document.
type notation struct {
	name string
	// score rates how sure it is that a document surveyed so is written in the
	// notation; below sure it is not.
	score func(*survey) int
	parse func(doc *model.Document, first int) []Block
}

// sure is the score from which a notation is believed: one sign that only it
// has, or several that others have too.
const sure = 3

// notations are what documents are written in. The surest wins, of equals the
// first; plain text is what none is sure of.
var notations = []notation{
	{"markdown", scoreMarkdown, parseMarkdown},
}

var plain = notation{name: "plain", parse: parsePlain}

// detect is the notation doc is written in from line first on. It looks at
// what stands in the document, never at its name.
func detect(doc *model.Document, first int) notation {
	s := surveyOf(doc, first)
	best, most := plain, sure-1
	for _, n := range notations {
		if score := n.score(&s); score > most {
			best, most = n, score
		}
	}
	return best
}

// surveyLines is how many lines are looked at: enough to meet the second title
// of any document.
const surveyLines = 3000

// survey counts the signs of notations at the starts of lines and in them.
type survey struct {
	lines  int
	front  bool // front matter stands before them
	atx    int  // ## Title
	fence  int  // ``` or ~~~
	mdLink int  // [words](address)
	strong int  // **words**
	rows   int  // |---|
}

// surveyOf looks at the lines of doc from first on.
func surveyOf(doc *model.Document, first int) survey {
	s := survey{front: first > 0}
	fenced := false
	for n := first; n < min(doc.Lines(), first+surveyLines); n++ {
		line := doc.Line(n)
		if line == "" {
			continue
		}
		s.lines++
		if strings.HasPrefix(strings.TrimLeft(line, " "), "```") {
			fenced = !fenced
			s.fence++
			continue
		}
		if !fenced {
			s.line(line)
		}
	}
	return s
}

// line counts the signs of one line.
func (s *survey) line(line string) {
	switch line[0] {
	case '#':
		if level := len(line) - len(strings.TrimLeft(line, "#")); level <= 6 && level < len(line) && (line[level] == ' ' || line[level] == '\t') {
			s.atx++
		} else if l, _ := spacelessTitle(line); l > 1 {
			s.atx++
		}
	case '|':
		if strings.Trim(line, "|-: \t") == "" && strings.Contains(line, "--") {
			s.rows++
		}
	}
	if strings.Contains(line, "](") {
		s.mdLink++
	}
	if strings.Contains(line, "**") && strings.Count(line, "**") >= 2 {
		s.strong++
	}
}

// scoreMarkdown believes titles and fences at once; links and strong words
// need company.
func scoreMarkdown(s *survey) int {
	score := 3*min(s.atx, 3) + 2*min(s.fence, 4) + 2*min(s.mdLink, 3) + min(s.strong, 3) + 3*min(s.rows, 1)
	if s.front {
		score += 3
	}
	return score
}
