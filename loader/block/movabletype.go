package block

import (
	"slices"
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// The lines between the parts and the entries of an export (Movable Type
// manual, "Import / Export Format").
const (
	exportName = "movable type export"

	partEnd  = "-----"
	entryEnd = "--------"
)

func signMovableType(line, next string) int {
	switch {
	case strings.HasPrefix(line, "CONVERT BREAKS:"), strings.HasPrefix(line, "ALLOW COMMENTS:"), strings.HasPrefix(line, "PRIMARY CATEGORY:"):
		return 6
	case line == partEnd && (strings.HasPrefix(next, "BODY:") || strings.HasPrefix(next, "EXTENDED BODY:")):
		return 20
	case strings.HasPrefix(line, "AUTHOR: "), strings.HasPrefix(line, "BASENAME: "):
		return 3
	}
	return 0
}

// parseMovableType reads entry after entry: the title, what else is said of
// the entry, and its body in whatever notation that is written.
func parseMovableType(doc *model.Document, first, end int) []Block {
	var blocks []Block
	for n := first; n < end; {
		stop := n
		for stop < end && doc.Line(stop) != entryEnd {
			stop++
		}
		blocks = append(blocks, entry(doc, n, stop)...)
		n = stop + 1
	}
	return blocks
}

// entry reads the lines of one entry. Its title comes first and stands for all
// the lines before it, so that nothing of an entry lies outside it.
func entry(doc *model.Document, first, end int) []Block {
	s := &scan{doc: doc, next: first, end: end}
	n := first
	for ; n < end && doc.Line(n) != partEnd; n++ {
		s.next = n
		if !lexis.Blank(doc.Line(n)) {
			s.takeMeta()
		}
	}
	blocks := linked(doc, foldSettings(titleFirst(s.blocks)))
	for n < end {
		start := n + 1 // after the line of dashes
		stop := start
		for stop < end && doc.Line(stop) != partEnd {
			stop++
		}
		blocks = append(blocks, entryPart(doc, start, stop)...)
		n = stop
	}
	return blocks
}

// titleFirst moves the title before the fields above it.
func titleFirst(blocks []Block) []Block {
	for i := range blocks {
		if b := blocks[i]; b.Title {
			b.Line = blocks[0].Line
			copy(blocks[1:i+1], blocks[:i])
			blocks[0] = b
			break
		}
	}
	return blocks
}

// entryPart reads one part of an entry: a line that names it, then its text.
// What is said in answer is said of nothing else: a comment has no titles and
// no fields but its own.
func entryPart(doc *model.Document, first, end int) []Block {
	var blocks []Block
	answer := first < end && (strings.HasPrefix(doc.Line(first), "COMMENT:") || strings.HasPrefix(doc.Line(first), "PING:"))
	switch {
	case answer:
		s := &scan{doc: doc, next: first, end: end}
		s.takeAnswerHead()
		blocks, first = linked(doc, s.blocks), s.next
	case first < end && strings.HasSuffix(strings.TrimRight(doc.Line(first), " "), ":"):
		first++
	}
	for first < end && lexis.Blank(doc.Line(first)) {
		first++
	}
	if first >= end {
		return blocks
	}
	n := detect(doc, first, end)
	if n.name == exportName { // an entry holds no entries
		n = plain
	}
	if n.name == plain.name && tagged(doc, first, end) {
		n.parse = parseTagged
	}
	body := n.parse(doc, first, end)
	for i := range body {
		if b := &body[i]; answer {
			b.Name, b.Strong, b.Level, b.Title = lexis.NoField, false, 0, false
			if b.Kind == Field || b.Kind == Heading {
				b.Kind = Para
			}
		}
	}
	return append(blocks, body...)
}

// answerKeys are what comments and pings say of themselves.
var answerKeys = [...]string{"AUTHOR:", "EMAIL:", "IP:", "URL:", "DATE:", "TITLE:", "BLOG NAME:"}

// takeAnswerHead takes the line that names a comment or ping and what it says
// of itself as one field.
func (s *scan) takeAnswerHead() {
	n := 1
	for s.next+n < s.end && slices.ContainsFunc(answerKeys[:], func(key string) bool { return strings.HasPrefix(s.line(s.next+n), key) }) {
		n++
	}
	b := Block{Kind: Field, Name: lexis.OtherField, Text: s.literal(0, n), Off: s.offset(s.next, 0)}
	s.add(b, n)
}
