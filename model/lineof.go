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
	at = pass(d.Text[:end], at, n.Text[:min(off+size, len(n.Text))])
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

// Written are the places in r's document, as byte offsets, at which its runs are
// written, in their order: where what they lead to stands as it was written,
// else where their text begins. Markup that holds the letters of the text can
// mislead it to a place before the right one, but behind the run before.
func (t *Tree) Written(r Ref) []int {
	n := &t.nodes[r]
	d := t.docs[n.doc]
	source := d.Text[:d.LineStart(int(n.Line+n.Lines))]
	at := min(max(int(n.Off), d.LineStart(int(n.Line))), len(source))
	var places []int
	passed := map[string]int{} // where each target ends that was found
	done := 0
	for _, run := range t.Runs(r) {
		at, done = pass(source, at, n.Text[done:run.Lo]), int(run.Lo)
		_, size := utf8.DecodeRuneInString(n.Text[done:])
		place := max(pass(source, at, n.Text[done:done+size])-size, at)
		if from := max(at, passed[run.To]); run.To != "" {
			// It stands before the text or behind it: [[to][text]], [text](to).
			room := near + 2*int(run.Hi-run.Lo) + len(run.To)
			if i := strings.Index(source[from:min(from+room, len(source))], run.To); i >= 0 {
				place = from + i
				passed[run.To] = place + len(run.To)
			}
		}
		places = append(places, place)
	}
	return places
}

// near is how far apart two characters of a text are looked for in its source, in
// bytes: markup stands between them, an address at most.
const near = 512

// pass is where the characters of said end that follow each other in source from
// at on. What is not near, as where the source has it as an entity, is left out.
func pass(source string, at int, said string) int {
	for _, c := range said {
		if unicode.IsSpace(c) {
			continue
		}
		if i := strings.IndexRune(source[at:min(at+near, len(source))], c); i >= 0 {
			at += i + utf8.RuneLen(c)
		}
	}
	return at
}
