package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// LineOf is the source line, counted from 0, on which the character at byte off
// of r's text stands. The text has lost its markup, its line ends and some of
// its blanks, but its characters follow each other as in the source: they are
// looked for there one after another. For a node without a line of its own it
// is the node's line.
func (t *Tree) LineOf(r Ref, off int) int {
	n := &t.nodes[r]
	d := t.docs[n.doc]
	end := d.LineStart(int(n.Line + n.Lines))
	at := max(int(n.Off), d.LineStart(int(n.Line)))
	if n.Lines <= 1 || at >= end {
		return int(n.Line)
	}
	_, size := utf8.DecodeRuneInString(n.Text[min(off, len(n.Text)):])
	for _, c := range n.Text[:min(off+size, len(n.Text))] {
		if unicode.IsSpace(c) {
			continue
		}
		at = passRune(d.Text[:end], at, c)
	}
	return d.LineAt(max(at-1, 0))
}

// LineWith is the first source line of r's own that holds said, an address for
// instance; r's line if none does.
func (t *Tree) LineWith(r Ref, said string) int {
	n := &t.nodes[r]
	d := t.docs[n.doc]
	from, end := d.LineStart(int(n.Line)), d.LineStart(int(n.Line+n.Lines))
	if i := strings.Index(d.Text[from:end], said); i >= 0 {
		return d.LineAt(from + i)
	}
	return int(n.Line)
}

// passRune is where the next c of text ends from at on; at itself if it is not
// near, as where the source has it as an entity.
func passRune(text string, at int, c rune) int {
	const near = 512 // bytes: markup between two characters, an address at most
	i := strings.IndexRune(text[at:min(at+near, len(text))], c)
	if i < 0 {
		return at
	}
	return at + i + utf8.RuneLen(c)
}
