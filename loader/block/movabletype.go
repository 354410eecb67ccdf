package block

import (
	"strings"

	"yomi/model"
)

// The lines between the parts and the entries of an export (Movable Type
// manual, "Import / Export Format").
const (
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
		if !blank(doc.Line(n)) {
			s.takeMeta()
		}
	}
	blocks := titleFirst(s.blocks)
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
// What a comment says of itself is said of nothing else.
func entryPart(doc *model.Document, first, end int) []Block {
	comment := first < end && strings.HasPrefix(doc.Line(first), "COMMENT:")
	if first < end && strings.HasSuffix(strings.TrimRight(doc.Line(first), " "), ":") {
		first++
	}
	for first < end && blank(doc.Line(first)) {
		first++
	}
	if first >= end {
		return nil
	}
	blocks := detect(doc, first, end).parse(doc, first, end)
	for i := range blocks {
		if comment && blocks[i].Kind == Field {
			blocks[i].Kind, blocks[i].Name = Para, NoField
		}
	}
	return blocks
}
