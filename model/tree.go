package model

import (
	"strings"
	"sync"
	"sync/atomic"
)

// Tree is the event → session → note tree of all loaded documents. It is
// immutable and safe for use by several goroutines at once.
type Tree struct {
	docs   []*Document
	nodes  []Node
	beside []*beside // by document
	fields map[Ref]Fields

	idOnce sync.Once
	ids    atomic.Pointer[[]ID] // of all nodes, once they were worked out
	asked  atomic.Int32         // names worked out one by one

	leadingOnce   sync.Once
	leadingsFound []leading

	folderOnce   sync.Once
	foldersFound []Folder
}

// Len is the number of nodes; Refs run from 0 to Len()-1.
func (t *Tree) Len() int { return len(t.nodes) }

// Documents are the documents in load order, those without nodes included.
func (t *Tree) Documents() []*Document { return t.docs }

// Node gives the node itself; the caller must not change it. It panics for a
// Ref that is not the tree's own, None included.
func (t *Tree) Node(r Ref) *Node { return &t.nodes[r] }

// Parent is the node above, None for an event.
func (t *Tree) Parent(r Ref) Ref { return t.nodes[r].parent }

// End is one past the last node of r's subtree.
func (t *Tree) End(r Ref) Ref { return t.nodes[r].end }

// Depth is 0 for an event, 1 for its children, and so on.
func (t *Tree) Depth(r Ref) int { return int(t.nodes[r].depth) }

// Leaf reports whether r has no children.
func (t *Tree) Leaf(r Ref) bool { return t.nodes[r].end == r+1 }

// Document is the document r was read from.
func (t *Tree) Document(r Ref) *Document { return t.docs[t.nodes[r].doc] }

// Fields are the facts known of r; empty for most nodes.
func (t *Tree) Fields(r Ref) Fields { return t.fields[r] }

// Marker is the sign r was written with ("•", "1.", "-"), "" if it had none.
// A task's box is no part of it.
func (t *Tree) Marker(r Ref) string {
	if n := &t.nodes[r]; n.marker > 0 {
		return t.beside[n.doc].markers[n.marker-1]
	}
	return ""
}

// Children calls yield for each child of r in order; for r = None, for each
// event.
func (t *Tree) Children(r Ref) func(yield func(Ref) bool) {
	first, end := r+1, Ref(len(t.nodes))
	if r != None {
		end = t.End(r)
	}
	return func(yield func(Ref) bool) {
		for c := first; c < end; c = t.End(c) {
			if !yield(c) {
				return
			}
		}
	}
}

// Above calls yield for r and then each node above it, nearest first.
func (t *Tree) Above(r Ref) func(yield func(Ref) bool) {
	return func(yield func(Ref) bool) {
		for ; r != None; r = t.Parent(r) {
			if !yield(r) {
				return
			}
		}
	}
}

// Within reports whether r is top or stands somewhere below it; everything is
// within None.
func (t *Tree) Within(r, top Ref) bool {
	return top == None || r >= top && r < t.End(top)
}

// Enclosing is the nearest node of the kind at or above r, None if there is
// none.
func (t *Tree) Enclosing(r Ref, k Kind) Ref {
	for a := range t.Above(r) {
		if t.nodes[a].Kind == k {
			return a
		}
	}
	return None
}

// Next is the sibling after r, None if r is the last.
func (t *Tree) Next(r Ref) Ref {
	next, end := t.End(r), Ref(len(t.nodes))
	if p := t.Parent(r); p != None {
		end = t.End(p)
	}
	if next >= end {
		return None
	}
	return next
}

// Prev is the sibling before r, None if r is the first.
func (t *Tree) Prev(r Ref) Ref {
	p := t.Parent(r)
	if r == p+1 {
		return None
	}
	// The node before r ends the sibling's subtree: climb from there.
	s := r - 1
	for t.Parent(s) != p {
		s = t.Parent(s)
	}
	return s
}

// Source is the text of the lines of r's whole subtree as they were written,
// without the blank lines at its ends and the last line end; the first line
// keeps its indent. It is "" for a node without lines.
func (t *Tree) Source(r Ref) string {
	d := t.Document(r)
	lo, hi := d.Lines(), 0
	for c := r; c < t.End(r); c++ {
		if n := &t.nodes[c]; n.Lines > 0 {
			lo, hi = min(lo, int(n.Line)), max(hi, int(n.Line+n.Lines))
		}
	}
	blank := func(line int) bool { return strings.TrimSpace(d.Line(line)) == "" }
	for lo < hi && blank(lo) {
		lo++
	}
	for lo < hi && blank(hi-1) {
		hi--
	}
	if lo >= hi {
		return ""
	}
	start := d.LineStart(lo)
	return d.Text[start : d.LineStart(hi-1)+len(d.Line(hi-1))]
}
