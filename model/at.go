package model

import "sort"

// Span is the nodes of one document as a half-open range; both ends are equal
// if it has none, or is no document of the tree.
func (t *Tree) Span(d *Document) (lo, hi Ref) {
	number := -1
	for i, is := range t.docs {
		if is == d {
			number = i
		}
	}
	if number < 0 {
		return 0, 0
	}
	return t.spanOf(number)
}

// spanOf is Span by a document's number.
func (t *Tree) spanOf(number int) (lo, hi Ref) {
	from := func(doc int) Ref {
		return Ref(sort.Search(len(t.nodes), func(i int) bool { return int(t.nodes[i].doc) >= doc }))
	}
	return from(number), from(number + 1)
}

// At is the node that owns a line of a document, counted from 0: a line past
// the last belongs to the last node, one before the first to the first. None if
// the document has no nodes.
func (t *Tree) At(d *Document, line int) Ref {
	lo, hi := t.Span(d)
	at, nearest := None, int32(-1)
	for r := lo; r < hi; r++ {
		n := &t.nodes[r]
		switch {
		case n.Lines == 0 && at == None:
			at = r // named after its file: all there is, unless another owns the line
		case n.Lines > 0 && int(n.Line) <= line && n.Line > nearest:
			at, nearest = r, n.Line
		}
	}
	if at == None && lo < hi {
		return lo
	}
	return at
}
