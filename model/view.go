package model

// View is what of a Tree is visible: below Root, not under a closed node, and
// kept by the filter. It holds no list of rows: each step is computed from
// the tree, so a frame costs O(rows on the screen × depth) whatever the size
// of the notes. A View is a value and cheap to copy.
type View struct {
	Tree *Tree
	// Root limits the view to one subtree, itself the first row; None is all.
	Root Ref
	// Folds are the closed nodes.
	Folds Folds
	// Filter, when not nil, is the set of nodes to keep. It must hold the
	// parents of its members (see Context); Root is kept in any case.
	Filter *Set
}

// First is the first visible node, None if nothing is.
func (v View) First() Ref {
	if v.Root != None {
		return v.Root
	}
	return v.from(0)
}

// Last is the last visible node, None if nothing is.
func (v View) Last() Ref {
	_, hi := v.Tree.span(v.Root)
	return v.back(hi - 1)
}

// Next is the visible node after the visible node r, None at the end.
func (v View) Next(r Ref) Ref {
	if v.Folds.Closed(r) {
		return v.from(v.Tree.End(r))
	}
	return v.from(r + 1)
}

// Prev is the visible node before the visible node r, None at the start.
func (v View) Prev(r Ref) Ref {
	if r == None || r == v.Root {
		return None
	}
	return v.back(r - 1)
}

// Visible is r if r is visible, else the nearest node above it that is; None
// if none is (r is outside Root, or the filter keeps nothing of its event).
func (v View) Visible(r Ref) Ref {
	if r == None || !v.Tree.Within(r, v.Root) {
		return None
	}
	for r != None && !v.kept(r) {
		r = v.Tree.Parent(r)
	}
	return v.unfolded(r)
}

// Hidden is the number of nodes that the closed node r hides; 0 if r is open.
func (v View) Hidden(r Ref) int {
	if !v.Folds.Closed(r) {
		return 0
	}
	if v.Filter == nil {
		return int(v.Tree.End(r)-r) - 1
	}
	return v.Filter.Count(r+1, v.Tree.End(r))
}

// Inner reports whether r has children that the filter keeps, so that opening
// and closing it makes a difference.
func (v View) Inner(r Ref) bool {
	if v.Filter == nil {
		return !v.Tree.Leaf(r)
	}
	c := v.Filter.Next(r + 1)
	return c != None && c < v.Tree.End(r)
}

func (v View) kept(r Ref) bool {
	return v.Filter == nil || r == v.Root || v.Filter.Has(r)
}

// from is the first kept node at or after r inside the root. A caller steps
// from a visible node, and a kept node's parents are kept, so none of the
// nodes above the result is closed.
func (v View) from(r Ref) Ref {
	if v.Filter != nil {
		r = v.Filter.Next(r)
	}
	if _, hi := v.Tree.span(v.Root); r == None || r >= hi {
		return None
	}
	return r
}

// back is the last visible node at or before r.
func (v View) back(r Ref) Ref {
	lo, _ := v.Tree.span(v.Root)
	for r >= lo && !v.kept(r) {
		r = v.Filter.Prev(r)
		if r < lo { // the root is kept though the filter need not hold it
			r = v.Root
		}
	}
	if r < lo {
		return None
	}
	return v.unfolded(r)
}

// unfolded is r, or the highest closed node above it inside the root.
func (v View) unfolded(r Ref) Ref {
	top := r
	for a := r; a != None && a != v.Root; {
		a = v.Tree.Parent(a)
		if a != None && v.Folds.Closed(a) {
			top = a
		}
	}
	return top
}

// Context is the filter that keeps the hits and everything above them.
func (t *Tree) Context(hits Set) Set {
	kept := hits.Clone()
	for r := hits.Next(0); r != None; r = hits.Next(r + 1) {
		for a := t.Parent(r); a != None && !kept.Has(a); a = t.Parent(a) {
			kept.Add(a)
		}
	}
	return kept
}

// Around is Context with what stands beside and below each hit: the filter
// that shows hits in their surroundings.
func (t *Tree) Around(hits Set) Set {
	kept := t.Context(hits)
	done := None // the last hit's parent, whose children are in already
	for r := hits.Next(0); r != None; r = hits.Next(r + 1) {
		for c := r + 1; c < t.End(r); c++ {
			kept.Add(c)
		}
		p := t.Parent(r)
		if p == done && p != None || p == None {
			continue
		}
		done = p
		for c := range t.Children(p) {
			kept.Add(c)
		}
	}
	return kept
}
