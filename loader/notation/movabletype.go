package notation

import (
	"slices"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
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

// endsPart reports the line that ends the head of each entry. Who wrote a text, and
// when, many begin with.
func endsPart(line string) bool { return line == partEnd }

// parseMovableType reads entry after entry: the title, what else is said of
// the entry, and its body in whatever notation that is written.
func parseMovableType(doc *model.Document, first, end int) []block.Block {
	var blocks []block.Block
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
func entry(doc *model.Document, first, end int) []block.Block {
	s := &scan.Scanner{Doc: doc, Next: first, End: end}
	n := first
	for ; n < end && doc.Line(n) != partEnd; n++ {
		s.Next = n
		if !lexis.Blank(doc.Line(n)) {
			takeMeta(s)
		}
	}
	blocks := linked(doc, foldSettings(titleFirst(s.Blocks)))
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
func titleFirst(blocks []block.Block) []block.Block {
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
func entryPart(doc *model.Document, first, end int) []block.Block {
	var blocks []block.Block
	answer := first < end && (strings.HasPrefix(doc.Line(first), "COMMENT:") || strings.HasPrefix(doc.Line(first), "PING:"))
	switch {
	case answer:
		s := &scan.Scanner{Doc: doc, Next: first, End: end}
		takeAnswerHead(s)
		blocks, first = linked(doc, s.Blocks), s.Next
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
	if n.name == plain.name && scan.HasTags(doc, first, end) {
		n.parse = scan.ParseTagged
	}
	body := n.parse(doc, first, end)
	for i := range body {
		if b := &body[i]; answer {
			b.Name, b.Strong, b.Level, b.Title = lexis.NoField, false, 0, false
			if b.Kind == block.Field || b.Kind == block.Heading {
				b.Kind = block.Para
			}
		}
	}
	return append(blocks, body...)
}

// answerKeys are what comments and pings say of themselves.
var answerKeys = [...]string{"AUTHOR:", "EMAIL:", "IP:", "URL:", "DATE:", "TITLE:", "BLOG NAME:"}

// takeAnswerHead takes the line that names a comment or ping and what it says
// of itself as one field.
func takeAnswerHead(s *scan.Scanner) {
	n := 1
	for s.Next+n < s.End && slices.ContainsFunc(answerKeys[:], func(key string) bool { return strings.HasPrefix(s.Line(s.Next+n), key) }) {
		n++
	}
	b := block.Block{Kind: block.Field, Name: lexis.OtherField, Text: s.Literal(0, n), Off: s.Offset(s.Next, 0)}
	s.Add(b, n)
}
