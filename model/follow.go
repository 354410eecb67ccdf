package model

// Follow tells where the nodes of t from first on are in next, a tree of the
// same documents in the same order of which more was read by then: a node is
// found by its line, and among several of one line by how many stand before it.
// Where the line belongs to another node by now, that one is where it is. Nodes
// before first are where they were. next has to have as many documents as t; the
// nodes of one that it lacks are at None.
func (t *Tree) Follow(next *Tree, first Ref) func(Ref) Ref {
	to := make([]Ref, len(t.nodes)-int(min(first, Ref(len(t.nodes)))))
	was, is := walk{t: t, at: first}, walk{t: next, at: min(first, Ref(len(next.nodes)))}
	for i := range to {
		for is.more() && !was.before(is.step()) {
			is = is.step()
		}
		to[i] = None
		if int(is.at) < len(next.nodes) && next.nodes[is.at].doc == t.nodes[was.at].doc {
			to[i] = is.at
		}
		was = was.step()
	}
	return func(r Ref) Ref {
		if r < first || r == None {
			return r
		}
		return to[r-first]
	}
}

// walk goes over a tree's nodes and counts those before it on the same line.
type walk struct {
	t   *Tree
	at  Ref
	nth int
}

func (w walk) more() bool { return int(w.at)+1 < len(w.t.nodes) }

// step is the next node; past the last one at is the number of nodes.
func (w walk) step() walk {
	n := &w.t.nodes[w.at]
	w.at++
	if int(w.at) < len(w.t.nodes) && w.t.nodes[w.at].Line == n.Line && w.t.nodes[w.at].doc == n.doc {
		w.nth++
	} else {
		w.nth = 0
	}
	return w
}

// before reports whether w stands before v in the documents.
func (w walk) before(v walk) bool {
	n, m := &w.t.nodes[w.at], &v.t.nodes[v.at]
	switch {
	case n.doc != m.doc:
		return n.doc < m.doc
	case n.Line != m.Line:
		return n.Line < m.Line
	}
	return w.nth < v.nth
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

// Last is the first node of the last document that has any, 0 for no nodes.
func (t *Tree) Last() Ref {
	r := Ref(len(t.nodes))
	for r > 0 && t.nodes[r-1].doc == t.nodes[len(t.nodes)-1].doc {
		r--
	}
	return r
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
	moved := Folds{closed: kept}.Overview(next, first).CloseFolders(next, f.ClosedFolders(t))
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
