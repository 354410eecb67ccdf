package model

// Folds says which nodes are closed: their subtrees are hidden. It is a value:
// every method that changes something returns new Folds and leaves the old
// ones good, so a filter can put them back. The zero Folds has all open.
type Folds struct{ closed Set }

// Closed reports whether r is closed. A leaf can be closed; it hides nothing.
func (f Folds) Closed(r Ref) bool { return f.closed.Has(r) }

// With closes or opens one node.
func (f Folds) With(r Ref, closed bool) Folds {
	s := f.closed.Clone()
	if closed {
		s.Add(r)
	} else {
		s.Remove(r)
	}
	return Folds{s}
}

// Subtree closes or opens r and everything below it that has children; r =
// None means the whole tree.
func (f Folds) Subtree(t *Tree, r Ref, closed bool) Folds {
	if closed {
		return f.deeper(t, r, 0)
	}
	lo, hi := t.span(r)
	s := f.closed.Clone()
	for c := s.Next(lo); c != None && c < hi; c = s.Next(c + 1) {
		s.Remove(c)
	}
	return Folds{s}
}

// Level shows n levels below and including top (None: of the whole tree) and
// closes what is deeper, so that opening a row then shows one level more.
func (f Folds) Level(t *Tree, top Ref, n int) Folds {
	return f.Subtree(t, top, false).deeper(t, top, max(n-1, 0))
}

// deeper closes every inner node at least levels below top.
func (f Folds) deeper(t *Tree, top Ref, levels int) Folds {
	lo, hi := t.span(top)
	base := 0
	if top != None {
		base = t.Depth(top)
	}
	s := f.closed.Clone()
	for c := lo; c < hi; c++ {
		if !t.Leaf(c) && t.Depth(c)-base >= levels {
			s.Add(c)
		}
	}
	return Folds{s}
}

// Reveal opens everything above r, so that r is visible.
func (f Folds) Reveal(t *Tree, r Ref) Folds {
	s := f.closed.Clone()
	for a := range t.Above(r) {
		if a != r {
			s.Remove(a)
		}
	}
	return Folds{s}
}

// All calls yield for each closed node in order.
func (f Folds) All(yield func(Ref) bool) {
	for r := f.closed.Next(0); r != None; r = f.closed.Next(r + 1) {
		if !yield(r) {
			return
		}
	}
}

// Each closes or opens every node of a sequence, such as Tree.Children.
func (f Folds) Each(nodes func(yield func(Ref) bool), closed bool) Folds {
	s := f.closed.Clone()
	for r := range nodes {
		if closed {
			s.Add(r)
		} else {
			s.Remove(r)
		}
	}
	return Folds{s}
}

// span is the subtree range of r, the whole tree's for None.
func (t *Tree) span(r Ref) (lo, hi Ref) {
	if r == None {
		return 0, Ref(len(t.nodes))
	}
	return r, t.End(r)
}
