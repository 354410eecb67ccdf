// Package org reads the blocks of Org mode (orgmode.org, "Org Syntax"): headlines with
// their states and tags, drawers, keywords, blocks, lists and tables.
//
// It runs no code. Its table of recognisers, own, is what to read
// first.
package org

import (
	"slices"
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// own are the recognisers of Org mode (orgmode.org, Org Syntax). They are a
// variable that is filled later, because what stands in a block is read by them.
var own []scan.Recogniser

func init() {
	own = []scan.Recogniser{
		takeHeadline,
		takeBlock,
		takeKeyword,
		takePlanning,
		takeDrawer,
		takeFootnote,
		takeTable,
		scan.TakePrefixed(":"),
		takeComment,
		takeMath,
		takeItem,
	}
}

// Parse reads the lines from first to end as Org.
func Parse(doc *model.Document, first, end int) []block.Block {
	s := scan.New(doc, first, end)
	s.Wraps, s.Texts = true, inline.NewReader(inline.Org, doc.Text)
	s.Texts.Known.Footnotes = footnoteLabels(doc, first, end)
	s.Place = (&scan.Listed{}).Place
	s.State = states{}
	return s.Run(own)
}

// footnoteLabels are the labels of the footnotes, which no other gets for a number.
func footnoteLabels(doc *model.Document, first, end int) map[string]bool {
	labels := map[string]bool{}
	for _, part := range strings.Split(doc.Text[doc.LineStart(first):doc.LineStart(end)], "[fn:")[1:] {
		if n := strings.IndexAny(part, ":] \n"); n > 0 {
			labels[inline.Label(part[:n])] = true
		}
	}
	return labels
}

// Sign is sure of keywords and of headlines of the second level. A line of one star
// and a space is a bullet anywhere else.
func Sign(line, _ string) int {
	switch {
	case strings.HasPrefix(line, "#+"):
		if strings.Contains(line, ":") || strings.HasPrefix(strings.ToLower(line), "#+begin") {
			return 3
		}
	case syntax.TitleMarks(line, '*', 9) > 1 && !strings.HasSuffix(line, "*"):
		return 3
	case strings.HasPrefix(line, ":PROPERTIES:"):
		return 3
	case strings.Contains(line, "[[") && strings.Contains(line, "]["):
		return 2
	}
	return 0
}

// Never reports a title of a wiki or of Hiki.
func Never(line, next string) bool {
	return syntax.EqualsLine(line, next) || syntax.HikiTitle(line) > 1
}

// Needs reports a title that may be outermost, or what only Org has: deeper
// stars alone are somebody's exclamation marks.
func Needs(line string) bool {
	n := syntax.TitleMarks(line, '*', 9)
	return n == 1 || n == 2 || n == 0 && line[0] != '*' && Sign(line, "") > 0
}

// takeHeadline takes "* DONE [#A] Title  :tag:other:". State, priority and
// tags are said of the title and are not in it.
func takeHeadline(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	level := syntax.TitleMarks(line, '*', 255)
	if level == 0 {
		return false
	}
	_, space := lexis.Indent(line[level:])
	off := level + space
	text := strings.TrimRight(line[off:], " \t")
	b := block.Block{Kind: block.Heading, Level: uint8(level)}
	if word, rest, more := strings.Cut(text, " "); more && stateOf(s, word) != model.NoTask {
		b.Task = stateOf(s, word)
		if !ownState(word) {
			b.Rich().State = word
		}
		text = strings.TrimLeft(rest, " \t")
	}
	if word, rest, more := strings.Cut(text, " "); more && priority(word) {
		b.Rich().Priority = word[2:3]
		text = strings.TrimLeft(rest, " \t")
	}
	off = len(strings.TrimRight(line, " \t")) - len(text)
	if i := strings.LastIndex(" "+text, " :"); i >= 0 && len(text) > 2 && strings.HasSuffix(text, ":") && !strings.Contains(text[i:], " ") && len(text)-i > 2 {
		b.Rich().Tags = strings.FieldsFunc(text[i:], func(r rune) bool { return r == ':' })
		text = strings.TrimRight(text[:i], " \t")
	}
	if text == "" {
		s.Next++
		return true
	}
	b.Text, b.Off = text, s.Offset(s.Next, off)
	s.Add(b, 1)
	return true
}

// states are the words for how far a thing is that the document defines.
type states map[string]model.Task

// stateOf is what a word says of how far a thing is: Org's own two, what hardly
// anybody says otherwise, and those that the document defines.
func stateOf(s *scan.Scanner, word string) model.Task {
	switch word {
	case "TODO":
		return model.TaskOpen
	case "DONE":
		return model.TaskDone
	case "CANCELLED", "CANCELED":
		return model.TaskCancelled
	}
	return s.State.(states)[word]
}

// ownState reports a word that says no more than a box does.
func ownState(word string) bool {
	return word == "TODO" || word == "DONE" || word == "CANCELLED" || word == "CANCELED"
}

// defineStates takes the words of #+TODO: those behind a bar, or the last where
// there is none, say that a thing is done.
func defineStates(s *scan.Scanner, value string) {
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
		if states := s.State.(states); states[word] == model.NoTask {
			states[word] = task
		}
	}
}

// priority reports a priority: [#A].
func priority(word string) bool {
	return len(word) == len("[#A]") && strings.HasPrefix(word, "[#") && word[3] == ']'
}

// takePlanning takes the line below a headline that says when it was or is
// to be done.
func takePlanning(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	_, off := lexis.Indent(line)
	for _, name := range [...]string{"CLOSED:", "SCHEDULED:", "DEADLINE:", "CLOCK:"} {
		if rest, ok := strings.CutPrefix(line[off:], name); ok && strings.ContainsAny(rest, "<[") {
			s.Keep(block.Block{Kind: block.Field, Name: lexis.OtherField, Text: strings.TrimRight(line[off:], " \t"), Off: s.Offset(s.Next, off)}, 1)
			return true
		}
	}
	return false
}

// takeFootnote takes [fn:label] and the footnote's text, which goes on over the
// lines below it.
func takeFootnote(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	rest, ok := strings.CutPrefix(line, "[fn:")
	label, _, closed := strings.Cut(rest, "]")
	if !ok || !closed || label == "" || strings.ContainsAny(label, ": \t[") {
		return false
	}
	at := len("[fn:") + len(label) + len("]")
	_, space := lexis.Indent(line[at:])
	b := block.Block{Kind: block.Item, Depth: 1, Marker: "[" + label + "]"}
	b.Rich().Footnote = label
	n := 1
	for s.Next+n < s.End && !begins(s, s.Line(s.Next+n)) {
		n++
	}
	lines := []inline.Span{{Lo: int(s.Offset(s.Next, at+space)), Hi: int(s.Offset(s.Next, len(line)))}}
	for i := 1; i < n; i++ {
		line := s.Line(s.Next + i)
		_, in := lexis.Indent(line)
		lines = append(lines, inline.Span{Lo: int(s.Offset(s.Next+i, in)), Hi: int(s.Offset(s.Next+i, len(line)))})
	}
	if b.Say(s.Texts.Lines(lines...)); b.Text == "" {
		return false
	}
	s.Keep(b, n)
	return true
}

// begins reports a line that ends a paragraph: a blank one, a headline, another
// footnote, a keyword, an item.
func begins(s *scan.Scanner, line string) bool {
	if lexis.Blank(line) || syntax.TitleMarks(line, '*', 255) > 0 || strings.HasPrefix(line, "[fn:") {
		return true
	}
	_, off := lexis.Indent(line)
	size, _ := itemSign(line[off:], off)
	return strings.HasPrefix(line[off:], "#+") || strings.HasPrefix(line[off:], "|") || size > 0
}

// takeComment takes lines that begin with # and a blank, which are for whoever
// writes the document.
func takeComment(s *scan.Scanner) bool {
	first := len(s.Blocks)
	if !scan.TakePrefixed("#")(s) {
		return false
	}
	for i := first; i < len(s.Blocks); i++ {
		s.Blocks[i].Quiet = true
	}
	return true
}
