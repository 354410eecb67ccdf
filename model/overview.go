package model

// Overview closes every session and what is below it, every note that holds no
// session, and the text above sessions, among the nodes from first on: what is
// left open is the way to the sessions, the outline as one wants to see it
// first.
func (f Folds) Overview(t *Tree, first Ref) Folds {
	s := f.closed.Clone()
	end := Ref(len(t.nodes))
	next := end // the first session behind r
	for r := end - 1; r >= first; r-- {
		n := &t.nodes[r]
		if n.Kind == Note && !t.Leaf(r) && next >= n.end {
			s.Add(r)
		}
		if n.Kind == Session {
			next = r
		}
	}
	for r := t.nextSession(first, end); r < end; r = t.nextSession(t.End(r), end) {
		for c := r; c < t.End(r); c++ {
			if !t.Leaf(c) {
				s.Add(c)
			}
		}
	}
	for _, l := range t.leadings() {
		if l.first >= first {
			s.Add(l.first)
		}
	}
	f.closed = s
	return f
}

// nextSession is the first session in [r, end), end if there is none.
func (t *Tree) nextSession(r, end Ref) Ref {
	for r < end && t.nodes[r].Kind != Session {
		r++
	}
	return r
}
