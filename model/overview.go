package model

// Overview closes every session and what is below it, and every note that
// holds no session, among the nodes from first on: what is left open is the
// way to the sessions, the outline as one wants to see it first.
func (f Folds) Overview(t *Tree, first Ref) Folds {
	s := f.closed.Clone()
	inside := first // up to here nodes stand inside a session
	for r := first; int(r) < len(t.nodes); r++ {
		n := &t.nodes[r]
		if n.Kind == Session {
			inside = max(inside, n.end)
		}
		if n.Kind != Event && !t.Leaf(r) && (r < inside || !t.holdsSession(r)) {
			s.Add(r)
		}
	}
	return Folds{s}
}

// holdsSession reports whether a note outside of any session groups sessions.
func (t *Tree) holdsSession(r Ref) bool {
	for c := r + 1; c < t.End(r); c++ {
		if t.nodes[c].Kind == Session {
			return true
		}
	}
	return false
}
