package model

import "slices"

// Folds says which rows are closed: what is below them is hidden. It is a value:
// every method that changes something returns new Folds and leaves the old
// ones good, so a filter can put them back. The zero Folds has all open.
type Folds struct {
	closed  Set
	folders Set // of the folders, by their number
}

// Closed reports whether r is closed. A leaf can be closed; it hides nothing.
func (f Folds) Closed(r Ref) bool {
	if r.IsFolder() {
		return f.folders.Has(folderNumber(r))
	}
	return f.closed.Has(r)
}

// With closes or opens one row.
func (f Folds) With(r Ref, closed bool) Folds {
	return f.Each(func(yield func(Ref) bool) { yield(r) }, closed)
}

// Subtree closes or opens r and everything below it that has children; r =
// None means the whole tree.
func (f Folds) Subtree(t *Tree, r Ref, closed bool) Folds {
	if closed {
		return f.deeper(t, r, 0)
	}
	lo, hi := t.span(r)
	f.closed, f.folders = f.closed.Clone(), f.folders.Clone()
	for c := f.closed.Next(lo); c != None && c < hi; c = f.closed.Next(c + 1) {
		f.closed.Remove(c)
	}
	for i := range t.folders() {
		if r == None || r.IsFolder() && t.within(folderRef(i), r) {
			f.folders.Remove(Ref(i))
		}
	}
	return f
}

// Level shows n levels below and including top (None: of the whole tree) and
// closes what is deeper, so that opening a row then shows one level more.
func (f Folds) Level(t *Tree, top Ref, n int) Folds {
	return f.Subtree(t, top, false).deeper(t, top, max(n-1, 0))
}

// LevelFrom is Level for the nodes from first on, which a tree has grown by; None
// are none. Folders stay.
func (f Folds) LevelFrom(t *Tree, first Ref, n int) Folds {
	if first == None {
		return f
	}
	whole := f.Level(t, None, n).closed
	f.closed = f.closed.Clone()
	for r := first; int(r) < t.Len(); r++ {
		if whole.Has(r) {
			f.closed.Add(r)
		} else {
			f.closed.Remove(r)
		}
	}
	return f
}

// deeper closes every inner row at least levels below top.
func (f Folds) deeper(t *Tree, top Ref, levels int) Folds {
	lo, hi := t.span(top)
	v := View{Tree: t, Root: None}
	base := 0
	if top != None {
		base = v.Level(top)
	}
	f.closed, f.folders = f.closed.Clone(), f.folders.Clone()
	around := 0
	leads := map[Ref]bool{}
	for _, l := range t.leadings() {
		leads[l.first] = true
	}
	for c := lo; c < hi; c++ {
		if t.Depth(c) == 0 || c == lo {
			around = t.foldersAround(c)
		}
		if (!t.Leaf(c) || leads[c]) && t.Depth(c)+around-base >= levels {
			f.closed.Add(c)
		}
	}
	for i := range t.folders() {
		r := folderRef(i)
		if (top == None || top.IsFolder() && t.within(r, top)) && v.Level(r)-base >= levels {
			f.folders.Add(Ref(i))
		}
	}
	return f
}

// Reveal opens everything above r, so that r is visible.
func (f Folds) Reveal(t *Tree, r Ref) Folds {
	v := View{Tree: t, Root: None}
	return f.Each(func(yield func(Ref) bool) {
		if l, ok := t.leadingOf(r); ok && l.first != r && !yield(l.first) {
			return
		}
		for a := v.Parent(r); a != None && yield(a); a = v.Parent(a) {
		}
	}, false)
}

// All calls yield for each closed node in order, folders left out.
func (f Folds) All(yield func(Ref) bool) {
	for r := f.closed.Next(0); r != None; r = f.closed.Next(r + 1) {
		if !yield(r) {
			return
		}
	}
}

// Each closes or opens every row of a sequence, such as Tree.Children.
func (f Folds) Each(rows func(yield func(Ref) bool), closed bool) Folds {
	f.closed, f.folders = f.closed.Clone(), f.folders.Clone()
	for r := range rows {
		set := &f.closed
		if r.IsFolder() {
			set, r = &f.folders, folderNumber(r)
		}
		if closed {
			set.Add(r)
		} else {
			set.Remove(r)
		}
	}
	return f
}

// ClosedFolders are the paths of the folders that are closed.
func (f Folds) ClosedFolders(t *Tree) []string {
	var paths []string
	for i, folder := range t.folders() {
		if f.folders.Has(Ref(i)) {
			paths = append(paths, folder.Path)
		}
	}
	return paths
}

// CloseFolders closes the folders of those paths; those that are gone are
// passed over.
func (f Folds) CloseFolders(t *Tree, paths []string) Folds {
	f.folders = f.folders.Clone()
	for i, folder := range t.folders() {
		if slices.Contains(paths, folder.Path) {
			f.folders.Add(Ref(i))
		}
	}
	return f
}

// span is the range of nodes at and below r, the whole tree's for None.
func (t *Tree) span(r Ref) (lo, hi Ref) {
	switch {
	case r == None:
		return 0, Ref(len(t.nodes))
	case r.IsFolder():
		return t.Folder(r).First, t.Folder(r).End
	}
	return r, t.End(r)
}
