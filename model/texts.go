package model

import "sort"

// leading is the text above the sessions of a node: notes that follow each
// other from its first child on, before any heading. Its first note stands for
// all of it where that is closed: then the others are hidden, too.
type leading struct{ first, end Ref }

// leadings are those of all nodes that hold sessions, in order; they do not
// overlap. Where the text is a single note there is nothing to hide.
func (t *Tree) leadings() []leading {
	t.leadingOnce.Do(t.findLeadings)
	return t.leadingsFound
}

func (t *Tree) findLeadings() {
	seen := map[Ref]bool{} // the nodes that hold sessions
	for r := t.nextSession(0, Ref(len(t.nodes))); int(r) < len(t.nodes); r = t.nextSession(r+1, Ref(len(t.nodes))) {
		for a := r; t.Parent(a) != None && !seen[t.Parent(a)]; a = t.Parent(a) {
			p := t.Parent(a)
			seen[p] = true
			n, end := 0, p+1
			for end < a && t.nodes[end].Kind == Note && t.nodes[end].Form != Heading {
				n, end = n+1, t.End(end)
			}
			if n > 1 {
				t.leadingsFound = append(t.leadingsFound, leading{p + 1, end})
			}
		}
	}
	sort.Slice(t.leadingsFound, func(i, j int) bool { return t.leadingsFound[i].first < t.leadingsFound[j].first })
}

// leadingOf is the text above sessions that r is part of; ok is false if it is
// part of none.
func (t *Tree) leadingOf(r Ref) (l leading, ok bool) {
	all := t.leadings()
	i := sort.Search(len(all), func(i int) bool { return all[i].first > r }) - 1
	if i < 0 || r >= all[i].end {
		return leading{}, false
	}
	return all[i], true
}

// Leads reports whether r stands for the text above the sessions of a node.
func (v View) Leads(r Ref) bool {
	if r < 0 || v.Flat || r == v.Root {
		return false
	}
	l, ok := v.Tree.leadingOf(r)
	return ok && l.first == r
}

// Opening is the note whose words stand for the text above sessions that r leads: the
// first behind what is said of the notes in fields, which nobody folds a text for. r
// where there is nothing else, or where it leads none.
func (v View) Opening(r Ref) Ref {
	if !v.Leads(r) {
		return r
	}
	l, _ := v.Tree.leadingOf(r)
	for at := l.first; at < l.end; at++ {
		if n := &v.Tree.nodes[at]; n.Form != Field && !n.Quiet {
			return at
		}
	}
	return r
}

// hides is the end of what r hides when it is closed: of its subtree or, where
// it stands for the text above sessions, of that.
func (v View) hides(r Ref) Ref {
	if v.Leads(r) {
		l, _ := v.Tree.leadingOf(r)
		return l.end
	}
	return v.Tree.End(r)
}
