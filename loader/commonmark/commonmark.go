// Package commonmark splits Markdown into blocks: containers and leaves after
// chapters 4 and 5 of CommonMark 0.31, with the tables of GitHub, the definitions
// of footnotes, and what sites that take Markdown add to it: math between $$ and
// boxes. It is not for what stands inside a line, which package inline reads, and
// decides nothing about notes.
//
// Its units are byte offsets into the source and source lines counted from 0.
// Its invariants: nodes stand in the order of the source, each before what it
// holds; a leaf's segments follow each other; time grows with the size of the
// source, whatever its shape: no more than maxOpen containers are open at once,
// what opens more is text.
//
// Read Parse first, then parser.line in parse.go.
package commonmark

import "sync"

// Kind is what a node is.
type Kind uint8

// Containers, then leaves.
const (
	Quote    Kind = iota // > …
	List                 // items of one kind
	Item                 // an item of a list
	Footnote             // [^label]: …
	Box                  // between :::name and :::, between tags of a template, or set in below !!! name
	Heading              // # …, or a line over a row
	Para                 // a paragraph
	Code                 // indented code
	Fenced               // code between fences
	Math                 // between $$ and $$
	HTML                 // a block of HTML
	Table                // header, delimiter row, rows
	Rule                 // ***
	Comment              // between %% and %%, as Obsidian has it
)

// String names the kind for tests.
func (k Kind) String() string {
	return [...]string{"quote", "list", "item", "footnote", "box", "heading", "para", "code", "fenced", "math", "html", "table", "rule", "comment"}[k]
}

// Segment is what a line gives to a leaf: bytes of the source without the line
// end, behind Padding blanks that are left of a tab.
type Segment struct{ Start, Stop, Padding int32 }

// Node is a block.
type Node struct {
	// First and End are the source lines it covers, End one past the last:
	// fences and rows under headings included, blank lines behind it not.
	First, End int32
	// Next is the index of the node after its subtree.
	Next int32
	// lo and hi are its segments.
	lo, hi int32
	// Info is what stands behind an opening fence or a box's sign, an item's or
	// list's sign, the label of a footnote.
	Info Segment
	Kind Kind
	// Level is a heading's level or the type of an HTML block (4.6), from 1.
	Level uint8
	// Sign is the byte that tells lists apart: - + * for bullets, . or ) behind
	// numbers; of a box the one it begins with.
	Sign byte
}

// ElementType is the Level of an HTML block from which on it holds elements and
// text (4.6); those below are raw text, comments and declarations.
const ElementType = 6

// Ordered reports whether a list or item is numbered.
func (n *Node) Ordered() bool { return n.Sign == '.' || n.Sign == ')' }

// Reference is what a link reference definition (4.7) gives to a label.
type Reference struct{ Destination, Title string }

// Document is a source split into blocks.
type Document struct {
	Source string
	Nodes  []Node
	// References are the definitions by Label; of equals the first counts.
	References map[string]Reference

	segments []Segment
}

// Lines are a leaf's segments.
func (d *Document) Lines(n *Node) []Segment { return d.segments[n.lo:n.hi] }

// Text is what a segment says, without its padding.
func (d *Document) Text(s Segment) string { return d.Source[s.Start:s.Stop] }

// Parse splits a source whose lines end in LF or CRLF. It cannot fail.
func Parse(source string) *Document { return whole(source, false) }

// ParseNotes is Parse for notes as people write them: a title by # on a line among
// HTML is one, though a block of HTML (4.6) goes on to a blank line; and code between
// fences in an item goes on to its fence, though its lines are not set in.
func ParseNotes(source string) *Document { return whole(source, true) }

func whole(source string, notes bool) *Document {
	var whole *Document
	p := parser{open: make([]container, 1, 16), size: len(source) + 1, take: func(d *Document) { whole = d }, notes: notes}
	p.all(source)
	return whole
}

// Pieces splits a source as ParseNotes does and gives it in pieces of some size in
// bytes, one after the other; the last may be smaller. A piece begins with a block
// that stands in no other, and not with one that a rule stands over. Offsets and
// lines are those of the whole source. References are those up to the end of the
// piece, in a map that goes on to grow.
func Pieces(source string, size int, take func(*Document)) {
	p := parser{open: make([]container, 1, 16), size: size, take: take, notes: true}
	p.all(source)
}

// all splits the source and gives its pieces away.
func (p *parser) all(source string) {
	p.begin(source, map[string]Reference{})
	for p.off < len(source) {
		p.line()
	}
	p.close(0)
	p.take(p.doc)
}

// documents are those that were freed.
var documents = sync.Pool{New: func() any { return &Document{} }}

// Free gives the memory of a document to others; it must not be used any more.
func (d *Document) Free() {
	*d = Document{Nodes: d.Nodes[:0], segments: d.segments[:0]}
	documents.Put(d)
}

// begin begins the next piece on the present line.
func (p *parser) begin(source string, references map[string]Reference) {
	p.doc = documents.Get().(*Document)
	p.doc.Source, p.doc.References, p.from = source, references, p.off
}

// cut ends a piece that is large enough before a block that begins on the
// present line.
func (p *parser) cut() {
	n := len(p.doc.Nodes)
	if len(p.open) > 1 || n == 0 || p.off-p.from < p.size || p.doc.Nodes[n-1].Kind == Rule {
		return
	}
	done := p.doc
	p.begin(done.Source, done.References)
	p.take(done)
}
