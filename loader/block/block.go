// Package block is what a document is split into before anything is decided about
// it: titles, items, paragraphs, quotes, code, tables, fields and links, alike in
// whatever notation they were written.
//
// It is not for reading a notation: package notation and those below it do that. Nor
// for deciding what a title is the title of: it knows nothing of events and sessions.
// Its units are byte offsets into the document's text and source lines counted from
// 0; indents are columns, a wide character counting two, which is what people line
// text up by.
//
// Of the blocks of a document holds: they come in source order, and a block's Line
// is never before that of the block before it. Lines that carry nothing to read
// (blank lines, drawn rules, lone markers, fences) have no block and belong to the
// block before them.
//
// Read Block first.
package block

import (
	"slices"
	"strconv"
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// Kind is what a block was written as.
type Kind uint8

const (
	Para    Kind = iota // running text, one line or several joined
	Heading             // a title by its notation's own mark, Level says how deep
	Item                // a bullet or numbered point, Depth says how deep
	Quote               // quoted lines
	Code                // literal lines
	Table               // rows of cells as lines
	Field               // "name: value" with a name that says what it is
	Link                // nothing but an address
)

// String names the kind for messages and tests.
func (k Kind) String() string {
	return [...]string{"para", "heading", "item", "quote", "code", "table", "field", "link"}[k]
}

// Block is one block. Texts are without marker and markup, and share the
// document's memory where they can.
type Block struct {
	Text   string
	marks  *marks      // see Runs and Breaks; most blocks have none, and a large document has a million
	Marker string      // the sign an Item was written with
	More   *model.Rich // what few blocks have, its Runs left out; nil for nothing
	Off    int32       // byte offset at which Text begins in the source
	Line   int32       // first source line
	Lines  int32       // source lines it covers, those after it that carry nothing left out
	Indent int16       // columns before the marker or text
	Depth  int16       // Item, or what Holds: levels of nesting the notation itself gives, from 1; 0 where only Indent tells
	Kind   Kind
	Level  uint8           // Heading: depth by its notation, from 1
	Name   lexis.FieldName // Field: what the value is; also for a title that carries one
	Blanks uint8           // blank lines before it, at most 255
	Rule   bool            // a drawn line stands before it
	Strong bool            // Para: all in bold type
	Alone  bool            // a line that no other goes on
	Row    bool            // Table: it is of the table that the block above begins or is of. Heading, Field: a timetable says so
	Holds  bool            // what is as deep stands below it: a fold's summary, a callout's title
	Quiet  bool            // it may be overlooked
	Quoted uint8           // how many quotations it stands in
	Task   model.Task      // whether it is to be done, and was
	Number uint16          // Item: what it counts to where its marker does not say; 0 elsewhere
	Title  bool            // Heading: it names the whole document (front matter, #+TITLE, an entry's TITLE)
}

// Sign is the marker of an item as it is read: with the number that it counts to.
func (b *Block) Sign() string {
	if b.Number == 0 {
		return b.Marker
	}
	return strconv.Itoa(int(b.Number)) + strings.TrimLeft(b.Marker, "0123456789")
}

// Runs are what parts of Text mean; the caller must not change them.
func (b *Block) Runs() []model.Run {
	if b.marks == nil {
		return nil
	}
	return b.marks.runs
}

// marks are what is said of parts of a text.
type marks struct {
	runs   []model.Run
	breaks []int32
}

// Breaks are where in a table's row another line of a cell begins, in bytes.
func (b *Block) Breaks() []int32 {
	if b.marks == nil {
		return nil
	}
	return b.marks.breaks
}

// SetRuns says what parts of Text mean.
func (b *Block) SetRuns(runs []model.Run) {
	b.marks = nil
	if runs != nil {
		b.marks = &marks{runs: runs}
	}
}

// SayAs gives b what another block says: the text, and what its parts mean.
func (b *Block) SayAs(other *Block) { b.Text, b.marks, b.Off = other.Text, other.marks, other.Off }

// Say gives b what was read in its lines.
func (b *Block) Say(t inline.Text) {
	b.Text, b.Off = t.Said, int32(t.Off)
	b.SetRuns(t.Runs)
	if t.Anchor != "" {
		b.Rich().Anchor = t.Anchor
	}
	if t.Task != model.NoTask {
		b.Task = t.Task
	}
}

// Footnote is a footnote whose text stands where it is referred to, in a block:
// an item below that.
func Footnote(n inline.Note, in Block) Block {
	b := Block{Kind: Item, Marker: "[" + n.Label + "]", Depth: in.Depth, Indent: in.Indent + 1, Quoted: in.Quoted}
	if in.Depth > 0 || in.Kind != Item {
		b.Depth++
	}
	b.Say(n.Text)
	b.Rich().Footnote = n.Label
	return b
}

// Rich is where what few blocks have is kept.
func (b *Block) Rich() *model.Rich {
	if b.More == nil {
		b.More = &model.Rich{}
	}
	return b.More
}

// Linked reports whether something in the text leads elsewhere.
func (b *Block) Linked() bool {
	return slices.ContainsFunc(b.Runs(), func(r model.Run) bool {
		return r.Target != model.ToNowhere && r.Target != model.ToAnchor && r.Target != model.ToFootnote
	})
}

// Result is what a document was split into.
type Result struct {
	Notation string // the name of the notation, as in the table of notations
	Marked   bool   // titles have a mark in it, and who wrote the document knew that
	Blocks   []Block
}

// MaxIndent bounds what is remembered of an indent; deeper ones are equal.
const MaxIndent = 1 << 14

// MaxQuoted is how many quotations in quotations are counted.
const MaxQuoted = 250
