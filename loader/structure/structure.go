// Package structure decides what the blocks of a document are to a reader:
// which title names the event, which are sessions, which group sessions, and
// what lies below which.
//
// It is not for notations (package notation reads lines however they are written)
// nor for what language knows (package lexis), and it does no I/O. Its units
// are indexes of blocks, which it calls lines, and source lines.
//
// Nothing is decided line by line. Lines that are marked alike are a class
// (shape.go, class.go). A way to read the document makes one or two classes its
// sessions (way.go, choose.go); every way is measured as a whole, and the one with the
// largest score wins. What is measured stands in tables of named rows; what a
// row counts for was learned from documents whose structure people wrote down
// (weights.txt, written by loader/structure/fit).
//
// Read Decide first, then table.go.
package structure

import (
	"yomi/loader/block"
	"yomi/loader/lexis"
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
)

// String names the role as people see it.
func (r Role) String() string {
	return [...]string{"text", "section", "session", "container", "event"}[r]
}

// Plan is the outline decided for one document.
type Plan struct {
	doc        *model.Document
	blocks     []block.Block
	notes      *Notes
	way        way             // how the document is read
	heads      []head          // in order, the document's own title left out where it stands first
	titles     []line          // those of the heads, and of the front behind them, when the notes' lines are not kept, else nil
	from       []int32         // then by block, the first head at it or behind
	order      order           // in which dates of three numbers are written
	pairs      order           // in which the titles of sessions write days of two numbers, if they do
	usual      lexis.DateOrder // that of the reader, where the document does not tell
	daysBelow  bool            // most sessions have a day right below their titles
	daysSigned bool            // most sessions end in a line that somebody signs with a day
	front      int             // the block of the document's (first) event title; -1 for none
	rows       map[string]int  // of tables, by the letters of their cells (see rowsOf)
	// factless are blocks that were asked for facts and state none (see Tree). Those of a
	// session are asked by its event and by itself.
	factless []bool
}

// head is a title.
type head struct {
	line   int // its block
	role   Role
	level  int // orders titles of a role: 1 is outermost
	parent int // index of the head above it, -1 for none
}

// Decide reads the blocks of doc. It cannot fail: a document without a title
// is an event named after its file.
func Decide(doc *model.Document, parsed block.Result) *Plan {
	n := Look(doc, parsed)
	blocks := n.blocks
	doc.Tell(3, decidedIn)
	own := n.chooseTitle()
	n.SetTitle(own)
	if own != n.front {
		blocks[own].Quiet = true // it is told again below
	}
	n.events = n.findEvents()
	p := &Plan{doc: doc, blocks: blocks, notes: n, front: n.front}
	p.way = n.chooseWay()
	p.heads = n.outline(&p.way)
	p.dropLabel()
	nest(p.heads)
	if own != n.front {
		p.sayField(own)
	}
	return p
}

// decidedIn is in how many parts the time is told that Decide takes: reading the lines is two,
// looking at them together one, whether they begin events one, and choosing one.
const decidedIn = 5

// title is what can be seen of line i, which is a title.
func (p *Plan) title(i int) *line {
	switch {
	case p.titles == nil:
		return &p.notes.lines[i]
	case i == p.front:
		return &p.titles[len(p.heads)]
	}
	return &p.titles[p.headAt(i)]
}

// KeepTitles gives up the lines of the notes but for those of titles: a large document
// needs the memory for its tree. Tree does so in any case.
func (p *Plan) KeepTitles() {
	if p.titles != nil {
		return
	}
	lines, titles := p.notes.lines, make([]line, 0, len(p.heads)+1)
	onCores(len(p.heads), manySessions, func(h int) {
		own := &p.heads[h]
		if own.role != Section && (h == 0 || p.heads[h-1].line != own.line) { // of a section only the shape is asked
			lines[own.line].seeTitle()
		}
	})
	for _, h := range p.heads {
		titles = append(titles, lines[h.line])
	}
	if p.front >= 0 {
		lines[p.front].seeTitle()
		titles = append(titles, lines[p.front])
	}
	p.titles, p.notes.lines = titles, nil
	p.from = p.headsFrom()
}

// seeTitle finds out what is asked of titles.
func (l *line) seeTitle() {
	if l.late&titleFacts != 0 {
		l.see(titleFacts)
	}
}

// titleFacts are the facts that are asked of titles once the other lines are given up:
// whether one is a date, a part, a pause or the end.
const titleFacts = lateMarks | lateWords | lateKind | lateGroup

// nest links each title with the one above it: the last before it of a wider
// role, or of a wider level in its own.
func nest(heads []head) {
	var open []int
	for i := range heads {
		h := &heads[i]
		for len(open) > 0 && !heads[open[len(open)-1]].over(h) {
			open = open[:len(open)-1]
		}
		h.parent = -1
		if n := len(open); n > 0 {
			h.parent = open[n-1]
		}
		open = append(open, i)
	}
}

// over reports whether a title of h's role and level can stand above o.
func (h *head) over(o *head) bool {
	switch {
	case h.role == Container && o.role == Session && h.level > 0 && o.level > 0:
		return h.level < o.level // a heading on a par with a day is not in it
	case h.role != o.role:
		return h.role > o.role
	}
	return h.level < o.level && (h.role == Container || h.role == Section)
}
