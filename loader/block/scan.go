package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/model"
)

// scan is the state of reading a document line by line. A recogniser takes
// the line at next, and as many after it as are its own, or leaves scan alone.
type scan struct {
	doc    *model.Document
	next   int // the line to read
	end    int // one past the last line to read
	blocks []Block
	blanks int  // blank lines since the last block
	rule   bool // a drawn line since the last block
	recent [2]sourceLine
	styles string // title styles in order of appearance: their place is their level
	wraps  bool   // consecutive lines are one paragraph, as the notation says
	terms  bool   // but not one indented right below a line: that explains it
	titled bool   // the notation says by its own marks what titles are

	texts   *inline.Reader // reads what stands inside lines; nil for a text without marks
	bare    *inline.Reader // see reader
	own     []recogniser   // those of the notation
	settled int            // how many blocks were read
	place   func(*Block)   // says where a block stands that is added; nil where its indent does
	state   any            // what the notation keeps besides, in a type of its own
	deepest int            // how many signs the outermost titles have where that is the most, 0 elsewhere
	quoting int            // the line that a quotation begins on, 0 for none
	nesting int            // how many blocks the next one stands in
	anchor  string         // the name of the place of the next block
	spans   []inline.Span
	said    []string
	bottom  int // the end of the document, while a part of it is read
	looked  map[string]searched
}

// marked reports a notation that says by its own marks what titles and code are.
func (s *scan) marked() bool { return s.titled || s.texts != nil }

// levelOf is the level of a title style: styles nest in the order in which
// they appear (docutils, section structure), whatever their characters are.
func (s *scan) levelOf(style rune) uint8 {
	i := strings.IndexRune(s.styles, style)
	if i < 0 {
		i = len(s.styles)
		s.styles += string(style)
	}
	return uint8(min(1+len([]rune(s.styles[:i])), 255))
}

// recogniser is one row of a notation's table: "is this line mine?". It
// returns false without having changed anything, or takes at least one line.
type recogniser func(*scan) bool

// run reads lines lo to hi of doc with a notation's own recognisers, then
// those that every notation made of lines shares. The last takes any line, so
// every line is taken.
func (s *scan) run(own []recogniser) []Block {
	s.own = own
	for s.next < s.end {
		if !s.take(own) {
			s.take(common)
		}
	}
	if s.texts != nil {
		s.settle()
		return s.blocks
	}
	for i := range s.blocks {
		s.finish(&s.blocks[i])
	}
	return s.blocks
}

// finish makes runs of the addresses in a block of a text without marks.
func (s *scan) finish(b *Block) {
	if b.Runs() == nil && b.Kind != Code {
		b.SetRuns(s.reader().Addresses(b.Text))
	}
}

// take lets the first recogniser of the table that wants the line have it.
func (s *scan) take(table []recogniser) bool {
	for _, take := range table {
		if take(s) {
			return true
		}
	}
	return false
}

// newScan reads the lines of doc from first to end. There is room for a block a line,
// because a list of blocks that grows is copied over and over.
func newScan(doc *model.Document, first, end int) *scan {
	return &scan{blocks: make([]Block, 0, written(doc, first, end)), doc: doc, next: first, end: end, bottom: end}
}

// sourceLine is a line that was looked at before.
type sourceLine struct {
	number int // counted from 1, so that 0 is none
	text   string
}

// line is line n's text without its line end, "" past the end. Each recogniser
// asks for the same one or two.
func (s *scan) line(n int) string {
	l := &s.recent[n&1]
	if l.number == n+1 {
		return l.text
	}
	if n >= s.end {
		return ""
	}
	*l = sourceLine{n + 1, cutEnd(s.doc.Text[s.doc.LineStart(n):s.doc.LineStart(n+1)])}
	return l.text
}

// cutEnd takes the line end off a line. Document.Line does the same for any
// run of them; this is called several times a line.
func cutEnd(l string) string {
	n := len(l)
	if n > 0 && l[n-1] == '\n' {
		n--
	}
	for n > 0 && l[n-1] == '\r' {
		n--
	}
	if n > 0 && l[n-1] == 0x85 && strings.HasSuffix(l[:n], "\u0085") {
		n -= len("\u0085")
	}
	return l[:n]
}

// add appends a block that begins with the line at next and covers n lines.
func (s *scan) add(b Block, n int) *Block {
	s.settle()
	if s.place != nil {
		b = s.placed(b)
	}
	s.blocks = append(s.blocks, b)
	last := &s.blocks[len(s.blocks)-1]
	if s.anchor != "" && !last.Quiet {
		last.more().Anchor = s.anchor
		s.anchor = ""
	}
	last.Line, last.Lines = int32(s.next), int32(n)
	last.Blanks, last.Rule = uint8(min(s.blanks, 255)), s.rule
	s.blanks, s.rule = 0, false
	s.next += n
	return last
}

// placed is a block with where it stands, which may put others before it. Most notations
// need no such place, and no allocation for a block that is given away.
func (s *scan) placed(b Block) Block {
	s.place(&b)
	return b
}

// last is the block before the line at next if nothing stands between, or nil.
func (s *scan) last() *Block {
	if len(s.blocks) == 0 || s.blanks > 0 || s.rule {
		return nil
	}
	return &s.blocks[len(s.blocks)-1]
}

// offset is the byte offset of a substring of line n that begins i bytes in.
func (s *scan) offset(n, i int) int32 { return int32(s.doc.LineStart(n) + i) }
