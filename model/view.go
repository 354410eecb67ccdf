package model

// View is what of a Tree is visible: below Root, not under a closed node or in a
// closed folder, and kept by the filter. Its rows are nodes and, over the first
// node in it that is visible, folders. It holds no list of rows: each step is computed from
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
	// Flat shows the text above sessions like any other; otherwise its first
	// note, closed, hides all of it.
	Flat bool
}

// First is the first visible row, None if nothing is.
func (v View) First() Ref {
	if v.Root != None {
		return v.Root
	}
	return v.enter(v.from(0), None)
}

// Last is the last visible row, None if nothing is.
func (v View) Last() Ref {
	_, hi := v.Tree.span(v.Root)
	return v.shut(v.back(hi - 1))
}

// Next is the visible row after the visible row r, None at the end.
func (v View) Next(r Ref) Ref {
	next := r + 1
	switch closed := v.Folds.Closed(r); {
	case r.IsFolder() && closed:
		next = v.Tree.Folder(r).End
	case r.IsFolder():
		next = v.Tree.Folder(r).First
	case closed:
		next = v.hides(r)
	}
	return v.enter(v.from(next), r)
}

// Prev is the visible row before the visible row r, None at the start.
func (v View) Prev(r Ref) Ref {
	if r == None || r == v.Root {
		return None
	}
	at, around := r, None
	if r.IsFolder() {
		at, around = v.Tree.Folder(r).First, v.Tree.Folder(r).parent
	} else if v.Root == None {
		around = v.Tree.folderOf(r)
	}
	p := v.back(at - 1)
	if around != None && (p == None || !v.Tree.Folder(around).holds(p)) {
		return around
	}
	return v.shut(p)
}

// Visible is r if r is visible, else the nearest row above it that is; None
// if none is (r is outside Root, or the filter keeps nothing of its event).
func (v View) Visible(r Ref) Ref {
	if r.IsFolder() {
		f := v.Tree.Folder(r)
		if n := v.from(f.First); v.Root != None || n == None || n >= f.End {
			return None
		}
		return v.shutFolder(r)
	}
	if r == None || !v.Tree.Within(r, v.Root) {
		return None
	}
	for r != None && !v.kept(r) && v.headOver(r) == r {
		r = v.Tree.Parent(r)
	}
	return v.shut(v.unfolded(r))
}

// Hidden is the number of nodes that the closed row r hides; 0 if r is open.
func (v View) Hidden(r Ref) int {
	if !v.Folds.Closed(r) {
		return 0
	}
	lo, hi := v.inside(r)
	if v.Filter == nil {
		return int(hi - lo)
	}
	return v.Filter.Count(lo, hi)
}

// Inner reports whether r has children that the filter keeps, so that opening
// and closing it makes a difference.
func (v View) Inner(r Ref) bool {
	lo, hi := v.inside(r)
	if v.Filter == nil {
		return lo < hi
	}
	c := v.Filter.Next(lo)
	return c != None && c < hi
}

// Parent is the row above r: the node above it, or the folder around it.
func (v View) Parent(r Ref) Ref {
	switch {
	case r == None || r == v.Root:
		return None
	case r.IsFolder():
		return v.Tree.Folder(r).parent
	case v.Tree.Parent(r) != None || v.Root != None:
		return v.Tree.Parent(r)
	}
	return v.Tree.folderOf(r)
}

// Level is how deep the row r is set in: 0 for the outermost rows.
func (v View) Level(r Ref) int {
	switch {
	case r.IsFolder():
		return v.Tree.Folder(r).depth
	case v.Root != None:
		return v.Tree.Depth(r) - v.Tree.Depth(v.Root)
	}
	return v.Tree.Depth(r) + v.Tree.foldersAround(r)
}

// Above reports whether row a stands above row b.
func (v View) Above(a, b Ref) bool {
	return v.Tree.order(a) < v.Tree.order(b) || v.Tree.order(a) == v.Tree.order(b) && a.IsFolder() && (!b.IsFolder() || b < a)
}

// inside are the nodes that a row holds beside itself.
func (v View) inside(r Ref) (lo, hi Ref) {
	if r.IsFolder() {
		return v.Tree.Folder(r).First, v.Tree.Folder(r).End
	}
	return r + 1, v.hides(r)
}

// order is the node at or right below a row.
func (t *Tree) order(r Ref) Ref {
	if r.IsFolder() {
		return t.Folder(r).First
	}
	return r
}

// foldersAround is how many folders hold the node r.
func (t *Tree) foldersAround(r Ref) int {
	if f := t.folderOf(r); f != None {
		return t.Folder(f).depth + 1
	}
	return 0
}

// enter is the row at which one comes to the visible node n from the row
// before: the outermost of the folders around n that are not around that row.
func (v View) enter(n, before Ref) Ref {
	if n == None || v.Root != None {
		return n
	}
	row := n
	for f := v.Tree.folderOf(n); f != None; f = v.Tree.Folder(f).parent {
		if before.IsFolder() && v.Tree.within(before, f) || before >= 0 && v.Tree.Folder(f).holds(before) {
			break
		}
		row = f
	}
	return row
}

// shut is the visible node n, or the outermost closed folder around it.
func (v View) shut(n Ref) Ref {
	if n == None || v.Root != None {
		return n
	}
	if f := v.Tree.folderOf(n); f != None {
		if top := v.shutFolder(f); v.Folds.Closed(top) {
			return top
		}
	}
	return n
}

// shutFolder is the outermost closed folder at or around f, f itself if none
// is.
func (v View) shutFolder(f Ref) Ref {
	top := f
	for ; f != None; f = v.Tree.Folder(f).parent {
		if v.Folds.Closed(f) {
			top = f
		}
	}
	return top
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
	top := v.headOver(r)
	for a := top; a != None && a != v.Root; {
		a = v.Tree.Parent(a)
		if a != None && v.Folds.Closed(a) {
			top = a
		}
	}
	return top
}

// headOver is the closed row that stands for the text above sessions r is part of,
// r itself where none does.
func (v View) headOver(r Ref) Ref {
	if l, ok := v.Tree.leadingOf(r); ok && v.Folds.Closed(l.first) && v.Leads(l.first) && v.kept(l.first) && v.Tree.Within(l.first, v.Root) {
		return l.first
	}
	return r
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
