package block

import (
	"slices"
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// orgOwn are the recognisers of Org mode (orgmode.org, Org Syntax). They are a
// variable that is filled later, because what stands in a block is read by them.
var orgOwn []recogniser

func init() {
	orgOwn = []recogniser{
		takeOrgHeadline,
		takeOrgBlock,
		takeOrgKeyword,
		takeOrgPlanning,
		takeOrgDrawer,
		takeOrgFootnote,
		takeOrgTable,
		takePrefixed(":"),
		takeOrgComment,
		takeOrgMath,
		takeOrgItem,
	}
}

func parseOrg(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.wraps, s.texts = true, inline.NewReader(inline.Org, doc.Text)
	s.texts.Known.Footnotes = orgLabels(doc, first, end)
	s.place = (&listed{}).place
	s.state = orgStates{}
	return s.run(orgOwn)
}

// orgLabels are the labels of the footnotes, which no other gets for a number.
func orgLabels(doc *model.Document, first, end int) map[string]bool {
	labels := map[string]bool{}
	for _, part := range strings.Split(doc.Text[doc.LineStart(first):doc.LineStart(end)], "[fn:")[1:] {
		if n := strings.IndexAny(part, ":] \n"); n > 0 {
			labels[inline.Label(part[:n])] = true
		}
	}
	return labels
}

// signOrg: keywords and second-level headlines. A line of one star and a space
// is a bullet anywhere else.
func signOrg(line, _ string) int {
	switch {
	case strings.HasPrefix(line, "#+"):
		if strings.Contains(line, ":") || strings.HasPrefix(strings.ToLower(line), "#+begin") {
			return 3
		}
	case titleMarks(line, '*', 9) > 1 && !strings.HasSuffix(line, "*"):
		return 3
	case strings.HasPrefix(line, ":PROPERTIES:"):
		return 3
	case strings.Contains(line, "[[") && strings.Contains(line, "]["):
		return 2
	}
	return 0
}

// notOrg reports a title of a wiki or of Hiki.
func notOrg(line, next string) bool { return equalsLine(line, next) || hikiTitle(line) > 1 }

// outerOrg reports a title that may be outermost, or what only Org has: deeper
// stars alone are somebody's exclamation marks.
func outerOrg(line string) bool {
	n := titleMarks(line, '*', 9)
	return n == 1 || n == 2 || n == 0 && line[0] != '*' && signOrg(line, "") > 0
}

// takeOrgHeadline takes "* DONE [#A] Title  :tag:other:". State, priority and
// tags are said of the title and are not in it.
func takeOrgHeadline(s *scan) bool {
	line := s.line(s.next)
	level := titleMarks(line, '*', 255)
	if level == 0 {
		return false
	}
	_, space := lexis.Indent(line[level:])
	off := level + space
	text := strings.TrimRight(line[off:], " \t")
	b := Block{Kind: Heading, Level: uint8(level)}
	if word, rest, more := strings.Cut(text, " "); more && s.orgState(word) != model.NoTask {
		b.Task = s.orgState(word)
		text = strings.TrimLeft(rest, " \t")
	}
	if word, rest, more := strings.Cut(text, " "); more && orgPriority(word) {
		text = strings.TrimLeft(rest, " \t")
	}
	off = len(strings.TrimRight(line, " \t")) - len(text)
	if i := strings.LastIndex(" "+text, " :"); i >= 0 && len(text) > 2 && strings.HasSuffix(text, ":") && !strings.Contains(text[i:], " ") && len(text)-i > 2 {
		b.more().Tags = strings.FieldsFunc(text[i:], func(r rune) bool { return r == ':' })
		text = strings.TrimRight(text[:i], " \t")
	}
	if text == "" {
		s.next++
		return true
	}
	b.Text, b.Off = text, s.offset(s.next, off)
	s.add(b, 1)
	return true
}

// orgStates are the words for how far a thing is that the document defines.
type orgStates map[string]model.Task

// orgState is what a word says of how far a thing is: Org's own two, what hardly
// anybody says otherwise, and those that the document defines.
func (s *scan) orgState(word string) model.Task {
	switch word {
	case "TODO":
		return model.TaskOpen
	case "DONE":
		return model.TaskDone
	case "CANCELLED", "CANCELED":
		return model.TaskCancelled
	}
	return s.state.(orgStates)[word]
}

// defineStates takes the words of #+TODO: those behind a bar, or the last where
// there is none, say that a thing is done.
func (s *scan) defineStates(value string) {
	words := strings.Fields(value)
	bar := slices.Index(words, "|")
	if bar < 0 {
		bar = len(words) - 1
	}
	for i, word := range words {
		word, _, _ = strings.Cut(word, "(") // with the key that sets it
		task := model.TaskOpen
		switch lower := strings.ToLower(word); {
		case word == "|" || word == "":
			continue
		case strings.HasPrefix(lower, "cancel") || strings.HasPrefix(lower, "abort") || lower == "killed" || lower == "中止":
			task = model.TaskCancelled
		case i >= bar:
			task = model.TaskDone
		}
		if states := s.state.(orgStates); states[word] == model.NoTask {
			states[word] = task
		}
	}
}

// orgPriority reports a priority: [#A].
func orgPriority(word string) bool {
	return len(word) == len("[#A]") && strings.HasPrefix(word, "[#") && word[3] == ']'
}

// takeOrgPlanning takes the line below a headline that says when it was or is
// to be done.
func takeOrgPlanning(s *scan) bool {
	line := s.line(s.next)
	_, off := lexis.Indent(line)
	for _, name := range [...]string{"CLOSED:", "SCHEDULED:", "DEADLINE:", "CLOCK:"} {
		if rest, ok := strings.CutPrefix(line[off:], name); ok && strings.ContainsAny(rest, "<[") {
			s.keep(Block{Kind: Field, Name: lexis.OtherField, Text: strings.TrimRight(line[off:], " \t"), Off: s.offset(s.next, off)}, 1)
			return true
		}
	}
	return false
}

// takeOrgFootnote takes [fn:label] and the footnote's text, which goes on over the
// lines below it.
func takeOrgFootnote(s *scan) bool {
	line := s.line(s.next)
	rest, ok := strings.CutPrefix(line, "[fn:")
	label, _, closed := strings.Cut(rest, "]")
	if !ok || !closed || label == "" || strings.ContainsAny(label, ": \t[") {
		return false
	}
	at := len("[fn:") + len(label) + len("]")
	_, space := lexis.Indent(line[at:])
	b := Block{Kind: Item, Depth: 1, Marker: "[" + label + "]"}
	b.more().Footnote = label
	n := 1
	for s.next+n < s.end && !s.orgBegins(s.line(s.next+n)) {
		n++
	}
	lines := []inline.Span{{Lo: int(s.offset(s.next, at+space)), Hi: int(s.offset(s.next, len(line)))}}
	for i := 1; i < n; i++ {
		line := s.line(s.next + i)
		_, in := lexis.Indent(line)
		lines = append(lines, inline.Span{Lo: int(s.offset(s.next+i, in)), Hi: int(s.offset(s.next+i, len(line)))})
	}
	if b.say(s.texts.Lines(lines...)); b.Text == "" {
		return false
	}
	s.keep(b, n)
	return true
}

// orgBegins reports a line that ends a paragraph: a blank one, a headline, another
// footnote, a keyword, an item.
func (s *scan) orgBegins(line string) bool {
	if lexis.Blank(line) || titleMarks(line, '*', 255) > 0 || strings.HasPrefix(line, "[fn:") {
		return true
	}
	_, off := lexis.Indent(line)
	size, _ := orgSign(line[off:], off)
	return strings.HasPrefix(line[off:], "#+") || strings.HasPrefix(line[off:], "|") || size > 0
}

// takeOrgComment takes lines that begin with # and a blank, which are for whoever
// writes the document.
func takeOrgComment(s *scan) bool {
	first := len(s.blocks)
	if !takePrefixed("#")(s) {
		return false
	}
	for i := first; i < len(s.blocks); i++ {
		s.blocks[i].Quiet = true
	}
	return true
}
