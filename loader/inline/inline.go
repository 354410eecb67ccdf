// Package inline reads what stands inside a line of text in any notation:
// emphasis, code, links, pictures, footnotes, math, addresses written out. It
// gives what is said, without the marks, and runs that tell what the marks mean.
//
// It is not for blocks: where a paragraph begins and ends, and which of its
// lines are carried on, is known before. Its unit is the byte: offsets count
// from the beginning of the source, those of runs from the beginning of the
// text said.
//
// How it works: nothing is copied while marks are read. A notation's table says
// which constructs may begin with which byte; each construct that is found notes
// in a draft which bytes of the source to leave out, which stand for others, and
// which range means what. When the end is reached the draft is made a Text in one
// pass. A text without marks is a part of the source and has no memory of its
// own.
//
// Invariants, for any input in any notation: the runs of a Text are as model.Run
// describes them; the time that reading takes grows with the size of the source,
// whatever its shape, because what is searched for and not found is not searched
// for again (see finder).
//
// Read Reader first, then the tables of notations (markdown.go and its
// neighbours), then draft.go.
package inline

import (
	"strings"

	"yomi/model"
)

// Text is what a stretch of a document says, and what its parts mean.
type Text struct {
	Said   string
	Runs   []model.Run
	Off    int        // where the first character of Said stands in the source
	Anchor string     // the name that the text gives to its place, "" for none
	Task   model.Task // of a box in the text
	Notes  []Note     // the footnotes whose text stands where they are referred to
}

// Note is a footnote.
type Note struct {
	Label string
	Text  Text
}

// Span is the range of the source that a line covers, without its line end.
type Span struct {
	Lo, Hi int
	Kept   bool // the line ends here for the reader, too
	Ends   bool // what Each reads as one text ends with the line
}

// Known is what a document says in one place and means in others. The zero
// Known knows nothing; reading does not change it.
type Known struct {
	Links     map[string]string // addresses by the name they are given, folded by Label
	Values    map[string]string // what stands for a name: attributes, substitutions
	Footnotes map[string]bool   // the labels of footnotes that are written somewhere
	Pages     bool              // words in CamelCase are names of pages, but for those behind !
}

// Label folds the name of a link or a footnote, of which case and the number of
// blanks do not matter (CommonMark 4.7).
func Label(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// Reader reads the texts of one document, one after the other. It keeps the
// memory that each of them needs while it is read.
type Reader struct {
	Known     Known
	s         scanner
	notes     int               // footnotes that got a number
	anonymous int               // links without a name that were read
	named     map[string]string // labels of footnotes by the name they were given
	auto      map[string]int    // footnotes without a number that were read, by their sign
	texts     []Text            // what Each gave, and the lines of each
	parts     [][]Span
}

// NewReader reads texts that are written in a notation. src is what the offsets
// of spans count in.
func NewReader(n *Notation, src string) *Reader {
	r := &Reader{}
	r.s = scanner{r: r, n: n.table(), src: src}
	r.s.d.src = src
	return r
}

// Line reads the source from lo to hi as one line.
func (r *Reader) Line(lo, hi int) Text {
	return r.Lines(Span{Lo: lo, Hi: hi})
}

// Lines reads lines that follow each other in the source as one text; what
// stands between them in the source is no part of it. They are joined as their
// script asks for, or by a line end where one is kept or the notation has a mark
// for it.
func (r *Reader) Lines(lines ...Span) Text {
	if len(lines) == 0 {
		return Text{}
	}
	t := r.read(lines)
	if len(r.s.later) > 0 {
		t.Notes = r.footnotes(lines)
	}
	return t
}

// OneLine reads lines as a text that stays on one line, as titles do.
func (r *Reader) OneLine(lines ...Span) Text {
	r.s.flat = true
	t := r.Lines(lines...)
	r.s.flat = false
	return t
}

// read reads lines as one text, the texts of its footnotes left out.
func (r *Reader) read(lines []Span) Text {
	if len(lines) == 0 {
		return Text{}
	}
	s := &r.s
	s.begin(lines[0].Lo, lines[len(lines)-1].Hi)
	s.d.gaps(lines, s.n.breaks)
	if s.flat {
		s.d.flatten()
	}
	s.run()
	return s.finish()
}
