package model

// Follow tells where the nodes of t from first on are in next, a tree of the
// same documents in the same order of which more was read by then: a node is
// found by its line and what stands before it there. Where the line belongs to
// another node by now, that one is where it is. Nodes before first are where
// they were. next has to have as many documents as t; the nodes of one that it
// lacks are at None.
func (t *Tree) Follow(next *Tree, first Ref) func(Ref) Ref {
	to := make([]Ref, len(t.nodes)-int(min(first, Ref(len(t.nodes)))))
	j := Ref(0)
	for i := range to {
		n := &t.nodes[int(first)+i]
		for int(j)+1 < len(next.nodes) && !n.precedes(&next.nodes[j+1]) {
			j++
		}
		to[i] = j
		if len(next.nodes) == 0 || next.nodes[j].doc != n.doc {
			to[i] = None
		}
	}
	return func(r Ref) Ref {
		if r < first || r == None {
			return r
		}
		return to[r-first]
	}
}

// precedes reports whether n stands before m in the documents. One without a
// text of its own stands before all others of its document.
func (n *Node) precedes(m *Node) bool {
	switch {
	case n.doc != m.doc:
		return n.doc < m.doc
	case n.Line != m.Line:
		return n.Line < m.Line
	}
	return n.Off < m.Off
}

// Each is s with the nodes that to gives for its members; those that are
// nowhere go.
func (s Set) Each(to func(Ref) Ref) Set {
	var moved Set
	for r := s.Next(0); r != None; r = s.Next(r + 1) {
		moved.Add(to(r))
	}
	return moved
}

// Begins reports whether the first nodes of next, from first on, are those of
// t, so that what is known by Ref holds in next as well.
func (t *Tree) Begins(next *Tree, first Ref) bool {
	if len(next.nodes) < len(t.nodes) {
		return false
	}
	for r := int(first); r < len(t.nodes); r++ {
		n, m := &t.nodes[r], &next.nodes[r]
		if n.depth != m.depth || n.Kind != m.Kind || n.Line != m.Line || n.doc != m.doc || n.Text != m.Text {
			return false
		}
	}
	return true
}

// Moved are the folds of t as they are in next, where to (see Follow) says
// where its nodes are from first on. What one closed or opened by hand stays so;
// the rest is folded as Overview folds it.
func (f Folds) Moved(t, next *Tree, first Ref, to func(Ref) Ref) Folds {
	var kept Set
	for r := f.closed.Next(0); r != None && r < first; r = f.closed.Next(r + 1) {
		kept.Add(r)
	}
	overview := Folds{}.Overview(t, first)
	moved := Folds{kept}.Overview(next, first)
	for r := first; int(r) < len(t.nodes); r++ {
		at := to(r)
		if at == None || overview.Closed(r) == f.Closed(r) {
			continue
		}
		if f.Closed(r) {
			moved.closed.Add(at)
		} else {
			moved.closed.Remove(at)
		}
	}
	return moved
}
