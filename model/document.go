package model

import (
	"sort"
	"strings"
)

// Document is one input text after decoding: valid UTF-8, otherwise as
// written.
type Document struct {
	// Path names the document for people: a path as given or found, "-" for
	// standard input. It may hold anything a file name can.
	Path string
	// Root is the folder named through which the document was found: its path
	// from there names it for whoever opened the folder. "" if it was named
	// itself.
	Root string
	// Embedded says that the document is part of the program: there is no file
	// of that path to open.
	Embedded bool
	// Piped says that it came through a pipe: it is there to be read only once.
	Piped bool
	// Text is the whole decoded text, at most 2 GiB. Line ends are as
	// written: LF, CRLF, CR or NEL.
	Text string
	// Encoding is the name of the encoding Text was decoded from.
	Encoding string
	// Progress, if not nil, is told while the document is loaded how much is done of
	// what is done just then. It is for one goroutine, and nil once the document is there.
	Progress func(done, of int)

	starts []int32 // byte offset of the first byte of each line
}

// NewDocument splits text into lines once. A final line end does not begin
// another line; an empty text has no lines.
func NewDocument(path, text, encoding string) *Document {
	d := &Document{Path: path, Text: text, Encoding: encoding}
	d.starts = make([]int32, 0, strings.Count(text, "\n")+1)
	// The next place of each line end is kept until the walk has passed it, so
	// that a text without one of them is searched for it once, not once a line.
	var next [len(lineEnds)]int
	for i, end := range lineEnds {
		next[i] = indexFrom(text, end, 0)
	}
	for off := 0; off < len(text); {
		d.starts = append(d.starts, int32(off))
		first := 0
		for i := range lineEnds {
			if next[i] < off {
				next[i] = indexFrom(text, lineEnds[i], off)
			}
			if next[i] < next[first] {
				first = i
			}
		}
		off = next[first] + len(lineEnds[first])
		if lineEnds[first] == "\r" && strings.HasPrefix(text[min(off, len(text)):], "\n") {
			off++
		}
	}
	return d
}

// lineEnds are what ends a line: LF, CR (alone or before LF) and NEL.
var lineEnds = [...]string{"\n", "\r", "\u0085"}

// indexFrom is the offset of the first sep at or after off, the text's length
// if there is none.
func indexFrom(text, sep string, off int) int {
	if i := strings.Index(text[off:], sep); i >= 0 {
		return off + i
	}
	return len(text)
}

// Tell tells Progress, if there is one.
func (d *Document) Tell(done, of int) {
	if d.Progress != nil {
		d.Progress(done, of)
	}
}

// Lines is the number of lines.
func (d *Document) Lines() int { return len(d.starts) }

// LineStart is the byte offset of line n's first byte; for n = Lines() it is
// the length of the text.
func (d *Document) LineStart(n int) int {
	if n >= len(d.starts) {
		return len(d.Text)
	}
	return int(d.starts[n])
}

// Line is line n without its line end.
func (d *Document) Line(n int) string {
	line := d.Text[d.LineStart(n):d.LineStart(n+1)]
	for end := len(line); end > 0; end = len(line) {
		switch {
		case line[end-1] == '\n' || line[end-1] == '\r':
			line = line[:end-1]
		case end > 1 && line[end-2:] == "\u0085":
			line = line[:end-2]
		default:
			return line
		}
	}
	return line
}

// LineAt is the line that holds the byte at off; offsets past the end belong
// to the last line. It is 0 for an empty document.
func (d *Document) LineAt(off int) int {
	n := sort.Search(len(d.starts), func(i int) bool { return int(d.starts[i]) > off })
	return max(n-1, 0)
}
