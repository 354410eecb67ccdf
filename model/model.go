// Package model holds notes once they are loaded: the immutable tree of
// events, sessions and notes, and the values that live beside it: folds and
// the visible rows they leave.
//
// It is not for reading files (package loader), for finding (model/search), for
// summaries (model/digest) or for anything measured in terminal cells (ui/text). Its unit is the byte: a
// position is a byte offset into a Document's Text, a line is a source line
// counted from 0 (Node.Line and friends; what people see is counted from 1).
//
// Invariants of a Tree:
//
//   - Nodes lie in pre-order; a node's subtree is the half-open range
//     [r, End(r)). Parents come before their children.
//   - Every top-level node is an Event. Documents follow each other in load
//     order, and a document's nodes are contiguous.
//   - Every line of a document belongs to exactly one node.
//   - Nothing changes after Join returns.
//
// Read Tree first, then View.
package model

// Ref names a node in memory: its index in pre-order. It is only meaningful
// for the Tree it came from; what outlives a Tree is an ID.
type Ref int32

// None is the Ref of no node.
const None Ref = -1

// Kind is what a node is to the reader.
type Kind uint8

const (
	// Note is everything that is neither an event nor a session: sections,
	// bullets, paragraphs, quotes, code, and containers that group sessions.
	Note Kind = iota
	// Session is a part of an event that one would jump to by name.
	Session
	// Event is what the notes were taken at; always at the top level.
	Event
)

// String gives the name used in JSON and messages.
func (k Kind) String() string {
	switch k {
	case Event:
		return "event"
	case Session:
		return "session"
	}
	return "note"
}

// Form is how a node was written, which decides how it is drawn.
type Form uint8

const (
	// Para is running text: one line, or lines that were wrapped by hand.
	Para Form = iota
	// Heading is a title line of any notation.
	Heading
	// Item is a bullet or a numbered point; Marker gives its sign.
	Item
	// Quote is a paragraph of quoted text, or the title of a callout; what else
	// is quoted has the form it has (Node.Quoted says how deep).
	Quote
	// Code is literal text; its lines and blanks are kept.
	Code
	// Table is a row of a table. The first row is a note with the others right
	// below it; its Rich.Columns aligns them. Cells are separated by tabs, and a
	// cell holds neither tab nor line end.
	Table
	// Field is a "name: value" line such as a date or a place.
	Field
	// Link is a line that holds nothing but an address.
	Link
)

// String gives the form's name for messages and tests.
func (f Form) String() string {
	return [...]string{"para", "heading", "item", "quote", "code", "table", "field", "link"}[f]
}

// Keeps reports whether the form's line ends and blanks are part of the text,
// so that it must not be wrapped as prose.
func (f Form) Keeps() bool { return f == Code || f == Table }

// Node is one node of a Tree. It is read-only once in a Tree.
type Node struct {
	// Text is what the node says, without its marker and without markup. It is
	// as written otherwise: it can hold anything a document can, so it must
	// pass through ui/text before it reaches a terminal. Lines are separated
	// by "\n"; a note of Form Para has them only where the source's own line
	// ends matter.
	Text string
	// Off is the byte offset in the document's text at which Text begins; for
	// a node without a line of its own (an event named after its file) it is 0.
	Off int32
	// Line and Lines are the source lines the node owns: Lines of them from
	// Line on, counted from 0, its trailing blank lines included. Lines is 0
	// for a node without a line of its own.
	Line, Lines int32
	Kind        Kind
	Form        Form
	// Gap says that the source set the node off from what stands before it
	// (by a blank line), so the reader does too.
	Gap bool
	// Task is whether the node is to be done, and was.
	Task Task
	// Quoted is how many quotations the node stands in; the reader draws a bar
	// for each.
	Quoted uint8
	// Quiet says that the node may be overlooked: settings of a site in front
	// matter, the tag of a template.
	Quiet bool

	depth       uint16
	doc         int32
	parent, end Ref
	marker      int32 // 1 more than the index into the document's markers; 0 for none
	rich        int32 // where the document keeps what the node has beside its text (see beside.put)
}

// Fields are the facts recognised in an event or a session. The notes they
// were read from stay notes.
type Fields struct {
	Date     string   // ISO 8601 where day or month are known (2017-03-11, 2017-03), else as written; "" if unknown
	Place    string   // as written
	Speakers []string // names without さん or 氏, in order of appearance
	Hashtags []string // without the #
}

// Empty reports whether no fact is known.
func (f Fields) Empty() bool {
	return f.Date == "" && f.Place == "" && len(f.Speakers) == 0 && len(f.Hashtags) == 0
}
