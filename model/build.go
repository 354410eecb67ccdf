package model

import "slices"

// maxDepth is what Node.depth can hold; what is nested deeper lies flat there.
const maxDepth = 1<<16 - 1

// Builder makes the part of a Tree that one document fills. Nodes are added
// in pre-order, each with its depth.
type Builder struct {
	doc     *Document
	nodes   []Node
	beside  *beside
	numbers map[string]int32 // of each marker, 1 more than its index
	fields  map[Ref]Fields
	open    []Ref // the path from the last event to the last node
	from    *Tree // the tree whose nodes these are, nil if they are new
	base    Ref   // their first in that tree: Refs in them count from its
	closed  bool  // each node has the end of its subtree
}

// NewBuilder begins the nodes of one document.
func NewBuilder(doc *Document) *Builder {
	return &Builder{doc: doc, beside: &beside{}, numbers: map[string]int32{}, fields: map[Ref]Fields{}}
}

// Document is the document that the nodes are of.
func (b *Builder) Document() *Document { return b.doc }

// Grow makes room for n more nodes.
func (b *Builder) Grow(n int) { b.nodes = slices.Grow(b.nodes, n) }

// Add appends a node. Its depth is 0 for an event; a depth that would skip a
// level is taken as one below the node before it, and the first node, and any
// at depth 0, becomes an event; an event below another is a session of it. The
// Ref is good for SetRich and SetFields of this Builder only.
func (b *Builder) Add(depth int, n Node) Ref {
	r := Ref(len(b.nodes))
	depth = max(0, min(depth, len(b.open), maxDepth))
	b.open = b.open[:depth]
	n.parent, n.depth, n.end = None, uint16(depth), r+1
	switch {
	case depth == 0:
		n.Kind = Event
	case n.Kind == Event:
		n.Kind = Session
	}
	if depth > 0 {
		n.parent = b.open[depth-1]
	}
	b.open = append(b.open, r)
	b.nodes = append(b.nodes, n)
	return r
}

// SetMarker gives a node the sign it was written with.
func (b *Builder) SetMarker(r Ref, marker string) {
	if marker == "" {
		return
	}
	n := b.numbers[marker]
	if n == 0 {
		b.beside.markers = append(b.beside.markers, marker)
		n = int32(len(b.beside.markers))
		b.numbers[marker] = n
	}
	b.nodes[r].marker = n
}

// SetRich gives a node its runs and whatever else few nodes have; the slices
// in it belong to the Trees from then on.
func (b *Builder) SetRich(r Ref, x Rich) {
	b.nodes[r].rich = b.beside.put(x)
}

// SetFields gives a node its facts.
func (b *Builder) SetFields(r Ref, f Fields) {
	if !f.Empty() {
		b.fields[r] = f
	}
}

// Parts are a Builder for each document of a tree, of the nodes it has there:
// another tree that is joined of them gets the same ones.
func (t *Tree) Parts() map[*Document]*Builder {
	parts := make(map[*Document]*Builder, len(t.docs))
	for i, d := range t.docs {
		lo, hi := t.spanOf(i)
		parts[d] = &Builder{doc: d, nodes: t.nodes[lo:hi], beside: t.beside[i], from: t, base: lo, closed: true}
	}
	return parts
}

// Join makes one Tree of the builders' nodes in the order given. The tree of
// the first k builders is a prefix of the tree of all: Refs stay good while
// more documents arrive. Builders can be joined again, but nothing can be added
// to them, and what was given to them belongs to the Trees from then on.
func Join(parts ...*Builder) *Tree {
	size := 0
	for _, b := range parts {
		b.closeAll()
		size += len(b.nodes)
	}
	t := &Tree{fields: map[Ref]Fields{}}
	if len(parts) == 1 && parts[0].from == nil {
		b := parts[0] // whose Refs are the Tree's
		t.nodes, t.docs, t.beside, t.fields = b.nodes, []*Document{b.doc}, []*beside{b.beside}, b.fields
		return t
	}
	t.nodes = make([]Node, 0, size)
	again := map[*Tree]map[int32]Ref{} // of the trees whose nodes are taken: by document, how far they move
	for _, b := range parts {
		base, doc := Ref(len(t.nodes)), int32(len(t.docs))
		if len(b.nodes) > 0 && b.from != nil {
			if again[b.from] == nil {
				again[b.from] = map[int32]Ref{}
			}
			again[b.from][b.nodes[0].doc] = base - b.base
		}
		t.docs, t.beside = append(t.docs, b.doc), append(t.beside, b.beside)
		t.nodes = append(t.nodes, b.nodes...)
		for i := int(base); i < len(t.nodes); i++ {
			n := &t.nodes[i]
			n.doc, n.end = doc, n.end+base-b.base
			if n.parent != None {
				n.parent += base - b.base
			}
		}
		for r, f := range b.fields {
			t.fields[r+base] = f
		}
	}
	for from, moved := range again {
		t.take(from, moved)
	}
	return t
}

// take takes the fields of another tree's documents, whose nodes
// moved so far.
func (t *Tree) take(from *Tree, moved map[int32]Ref) {
	for r, f := range from.fields {
		if by, ok := moved[from.nodes[r].doc]; ok {
			t.fields[r+by] = f
		}
	}
}

// closeAll gives every node the end of its subtree, once: in reverse pre-order
// each node has its final end before its parent takes it over.
func (b *Builder) closeAll() {
	if b.closed {
		return
	}
	b.closed = true
	for i := len(b.nodes) - 1; i >= 0; i-- {
		if p := b.nodes[i].parent; p != None {
			b.nodes[p].end = max(b.nodes[p].end, b.nodes[i].end)
		}
	}
}
