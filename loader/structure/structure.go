// Package structure decides what the blocks of a document are to a reader:
// which title names the event, which are sessions, which group sessions, and
// what lies below which.
//
// It is not for notations (package block finds titles however they are
// written) and does no I/O. Its units are indexes of blocks and source lines.
//
// A title's role is decided by evidence: each rule of a table has a name, a
// weight for one role and a reason, and the assignment of roles with the
// largest sum over the whole document wins. Titles whose notation gives them
// levels are judged as a tree (tree.go), titles that all look alike as a
// sequence (flat.go).
//
// Read Decide first, then rules.go.
package structure

import (
	"yomi/loader/block"
	"yomi/model"
)

// Role is what a title is.
type Role uint8

const (
	Text      Role = iota // no title after all: a line of the text around it
	Section               // a heading inside a session
	Session               // a part of the event one jumps to by name
	Container             // it groups sessions: a day, a track, 発表内容
	Event                 // what the notes were taken at
	roles
)

// String names the role as people see it.
func (r Role) String() string {
	return [...]string{"text", "section", "session", "container", "event"}[r]
}

// Reason is one rule that held for a title, and what it added for a role.
type Reason struct {
	Rule   string
	Role   Role
	Weight float64
}

// Plan is the outline decided for one document.
type Plan struct {
	doc    *model.Document
	blocks []block.Block
	heads  []head  // those before the event's title left out
	pairs  []pairs // of each head's letters, as far as they were compared
	agenda agenda
	front  int  // the block of the document's (first) event title; -1 for none
	solo   bool // the document is one talk, and its title is that talk's
	linked int  // heads with an address right under them
	median int  // of the heads' widths
	tops   int  // heads with none above them, those that say the event's title again left out

	tables [][]rule        // what decided, for Explain
	days   map[int]bool    // levels whose titles are the days of one event
	bodied map[int]bool    // levels at which a title has something under it
	beside map[int]float64 // by parent, how far its children are containers
	rows   map[int][2]int  // by parent, how many titles are numbered, and sessions
	kins   map[kin][2]int  // how many of a kin there are, and how many group others

	letters   string // of the event's title, once they were asked for
	firmHeads int    // 1 more than what firm counted, 0 before it did
}

// head is a title, or what may be one.
type head struct {
	block  int // index of its block
	next   int // index of the next head's block, or the number of blocks
	level  int // 1 is outermost; from the notation or the style
	parent int // index of the head above it, -1 for none
	kids   int // heads right below it
	role   Role
	facts  facts
}

// Decide reads the blocks of doc. It cannot fail: a document without a title
// is an event named after its file.
func Decide(doc *model.Document, blocks []block.Block) *Plan {
	p := &Plan{doc: doc, blocks: blocks, front: -1}
	p.collect()
	p.measure()
	p.nameEvent()
	if p.untitledParts() {
		p.outerHeads()
		p.measure()
	}
	p.matchAgenda()
	if p.layered() {
		p.decideTree()
	} else {
		p.decideFlat()
	}
	return p
}

// untitledParts reports a document that has no title but its event's.
func (p *Plan) untitledParts() bool {
	return len(p.heads) == 0 || len(p.heads) == 1 && p.heads[0].role == Event
}

// Notation-given titles make levels; so do titles of several decorations. Only
// lines that all look alike leave their levels to be inferred.
func (p *Plan) layered() bool {
	for i := range p.heads {
		if p.heads[i].level > 0 && p.heads[i].role != Event {
			return true
		}
	}
	return false
}
