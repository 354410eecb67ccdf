// Package scan reads a document line by line. A notation is a list of recognisers,
// each of which takes the lines that are its own, or none; what no notation claims is
// plain text, which this package reads itself.
//
// It is for notations whose blocks are made of lines: Org, reStructuredText, AsciiDoc,
// wikis. It knows none of them. What stands inside the lines is read by package
// inline when a block is complete ("settled"), so that marks may reach over the ends
// of lines. Its units are those of package block.
//
// What always holds: each recogniser takes at least one line or leaves the Scanner as
// it was, and blocks are added in the order of their lines.
//
// Read Scanner.Run first, then common, the table of what all notations share.
package scan

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/model"
)

// Scanner is the state of reading a document line by line.
type Scanner struct {
	Doc    *model.Document
	Next   int // the line to read
	End    int // one past the last line to read
	Blocks []block.Block

	// What the notation says of itself.
	Texts  *inline.Reader     // reads what stands inside lines; nil for a text without marks
	Wraps  bool               // consecutive lines are one paragraph
	Terms  bool               // but not one indented right below a line: that explains it
	Titled bool               // it says by its own marks what titles are
	Place  func(*block.Block) // says where a block stands that is added; nil where its indent does
	State  any                // what it keeps while it reads, in a type of its own

	// What the lines before Next say of what follows.
	Blanks  int    // blank lines since the last block
	Rule    bool   // a drawn line since the last block
	Anchor  string // the name of the place of the next block
	glued   bool   // its items have no space behind their dashes
	Deepest int    // how many = the outermost titles have where that is the most, 0 elsewhere
	Quoting int    // the line that a quotation begins on, 0 for none
	Nesting int    // how many blocks the next one stands in

	own     []Recogniser   // those of the notation
	bare    *inline.Reader // see Reader
	styles  string         // title styles in order of appearance: their place is their level
	settled int            // how many blocks were read
	bottom  int            // the end of the document, while a part of it is read
	looked  map[string]searched
	rows    map[string]rowCount // the drawn lines of the document, nil until they are asked for
	recent  [2]sourceLine
	spans   []inline.Span // taken again for each block, as said is
	said    []string
}

// marked reports a notation that says by its own marks what titles and code are.
func (s *Scanner) marked() bool { return s.Titled || s.Texts != nil }

// LevelOf is the level of a title style: styles nest in the order in which
// they appear (docutils, section structure), whatever their characters are.
func (s *Scanner) LevelOf(style rune) uint8 {
	i := strings.IndexRune(s.styles, style)
	if i < 0 {
		i = len(s.styles)
		s.styles += string(style)
	}
	return uint8(min(1+len([]rune(s.styles[:i])), 255))
}

// Recogniser is one row of a notation's table: "is this line mine?". It takes the
// line at Next, and as many after it as are its own, and returns true; or it returns
// false and has changed nothing.
type Recogniser func(*Scanner) bool

// Run reads the lines from Next to End with a notation's own recognisers, then
// those that every notation made of lines shares. The last takes any line, so
// every line is taken.
func (s *Scanner) Run(own []Recogniser) []block.Block {
	s.own = own
	told := s.Next
	for s.Next < s.End {
		if s.Next-told >= toldLines {
			told = s.Next
			s.Doc.Tell(told, s.Doc.Lines())
		}
		if !s.take(own) {
			s.take(common)
		}
	}
	if s.Texts != nil {
		s.Settle()
		return s.Blocks
	}
	for i := range s.Blocks {
		s.finish(&s.Blocks[i])
	}
	return s.Blocks
}

// toldLines is after how many lines it is told that they are read: so few that a
// slow machine reads them in a moment, so many that it costs nothing.
const toldLines = 4096

// finish makes runs of the addresses in a block of a text without marks.
func (s *Scanner) finish(b *block.Block) {
	if b.Runs() == nil && b.Kind != block.Code {
		b.SetRuns(s.Reader().Addresses(b.Text))
	}
}

// take lets the first recogniser of the table that wants the line have it.
func (s *Scanner) take(table []Recogniser) bool {
	for _, take := range table {
		if take(s) {
			return true
		}
	}
	return false
}

// New reads the lines of doc from first to end. There is room for a block a line,
// because a list of blocks that grows is copied over and over.
func New(doc *model.Document, first, end int) *Scanner {
	return &Scanner{Blocks: make([]block.Block, 0, written(doc, first, end)), Doc: doc, Next: first, End: end, bottom: end}
}

// sourceLine is a line that was looked at before.
type sourceLine struct {
	number int // counted from 1, so that 0 is none
	text   string
}

// Line is line n's text without its line end, "" past the end. Each recogniser
// asks for the same one or two.
func (s *Scanner) Line(n int) string {
	l := &s.recent[n&1]
	if l.number == n+1 {
		return l.text
	}
	if n >= s.End {
		return ""
	}
	*l = sourceLine{n + 1, cutEnd(s.Doc.Text[s.Doc.LineStart(n):s.Doc.LineStart(n+1)])}
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

// Add appends a block that begins with the line at next and covers n lines.
func (s *Scanner) Add(b block.Block, n int) *block.Block {
	s.Settle()
	if s.Place != nil {
		b = s.placed(b)
	}
	s.Blocks = append(s.Blocks, b)
	last := &s.Blocks[len(s.Blocks)-1]
	if s.Anchor != "" && !last.Quiet {
		last.Rich().Anchor = s.Anchor
		s.Anchor = ""
	}
	last.Line, last.Lines = int32(s.Next), int32(n)
	last.Blanks, last.Rule = uint8(min(s.Blanks, 255)), s.Rule
	s.Blanks, s.Rule = 0, false
	s.Next += n
	return last
}

// placed is a block with where it stands, which may put others before it. Most notations
// need no such place, and no allocation for a block that is given away.
func (s *Scanner) placed(b block.Block) block.Block {
	s.Place(&b)
	return b
}

// Last is the block before the line at next if nothing stands between, or nil.
func (s *Scanner) Last() *block.Block {
	if len(s.Blocks) == 0 || s.Blanks > 0 || s.Rule {
		return nil
	}
	return &s.Blocks[len(s.Blocks)-1]
}

// Offset is the byte offset of a substring of line n that begins i bytes in.
func (s *Scanner) Offset(n, i int) int32 { return int32(s.Doc.LineStart(n) + i) }
