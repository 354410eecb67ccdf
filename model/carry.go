package model

import "slices"

// Carry tells where the nodes of t are in next, which was read from the same
// documents later: None for what is gone. The nodes of a document that did not
// change are the same; in one that did, nodes that say the same under nodes that
// are the same are, and of what is left between them each is the one in its
// place, as what was edited. A document that is gone is the new one that says the
// same, or nearly: it was renamed.
func (t *Tree) Carry(next *Tree) func(Ref) Ref {
	c := carrier{was: t, is: next, to: make([]Ref, len(t.nodes))}
	for i := range c.to {
		c.to[i] = None
	}
	same, paths := map[*Document]int{}, map[string]int{}
	for i, d := range next.docs {
		same[d], paths[d.Path] = i, i
	}
	var gone []int
	for i, d := range t.docs {
		lo, hi := t.spanOf(i)
		if other, ok := same[d]; ok {
			first, _ := next.spanOf(other)
			for r := lo; r < hi; r++ {
				c.to[r] = r - lo + first
			}
		} else if other, ok := paths[d.Path]; ok {
			c.matchDocuments(i, other)
		} else {
			gone = append(gone, i)
		}
	}
	if len(gone) > 0 {
		for _, pair := range c.renamed(gone, next.without(t)) {
			c.matchDocuments(pair[0], pair[1])
		}
	}
	return func(r Ref) Ref {
		if r == None {
			return None
		}
		return c.to[r]
	}
}

// carrier pairs the nodes of two trees.
type carrier struct {
	was, is *Tree
	to      []Ref
	titles  titles // of the two documents that are compared
}

// matchDocuments pairs the nodes of two documents, by their numbers in the trees.
func (c *carrier) matchDocuments(was, is int) {
	lo, hi := c.was.spanOf(was)
	first, last := c.is.spanOf(is)
	c.titles = titles{spans: [2][2]Ref{{lo, hi}, {first, last}}}
	c.match(siblings(c.was, lo, hi), siblings(c.is, first, last))
	c.strays()
}

// without are the documents of t, by their numbers, of whose paths other has none.
func (t *Tree) without(other *Tree) []int {
	paths := make(map[string]bool, len(other.docs))
	for _, d := range other.docs {
		paths[d.Path] = true
	}
	var all []int
	for i, d := range t.docs {
		if !paths[d.Path] {
			all = append(all, i)
		}
	}
	return all
}

// siblings are the outermost nodes of a range.
func siblings(t *Tree, lo, hi Ref) []Ref {
	var all []Ref
	for r := lo; r < hi; r = t.End(r) {
		all = append(all, r)
	}
	return all
}

// match pairs siblings, and what is below each pair. It keeps a list instead of
// calling itself, as notes nest as deep as they like.
func (c *carrier) match(was, is []Ref) {
	type lists struct{ was, is []Ref }
	todo := []lists{{was, is}}
	for len(todo) > 0 {
		l := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, pair := range c.pairs(l.was, l.is) {
			c.to[pair[0]] = pair[1]
			if !c.was.Leaf(pair[0]) && !c.is.Leaf(pair[1]) {
				todo = append(todo, lists{siblings(c.was, pair[0]+1, c.was.End(pair[0])), siblings(c.is, pair[1]+1, c.is.End(pair[1]))})
			}
		}
	}
}

// same reports whether two nodes say the same. What kind they are does not count: a title
// more at the top makes chapters of what were sessions.
func (c *carrier) same(a, b Ref) bool { return c.was.nodes[a].Text == c.is.nodes[b].Text }

// pairs pairs siblings in order: those at the ends that say the same, those
// between them that do, each with the next that is left, and what then lies
// between two pairs one by one.
func (c *carrier) pairs(was, is []Ref) [][2]Ref {
	var pairs [][2]Ref
	for len(was) > 0 && len(is) > 0 && c.same(was[0], is[0]) {
		pairs = append(pairs, [2]Ref{was[0], is[0]})
		was, is = was[1:], is[1:]
	}
	for len(was) > 0 && len(is) > 0 && c.same(was[len(was)-1], is[len(is)-1]) {
		pairs = append(pairs, [2]Ref{was[len(was)-1], is[len(is)-1]})
		was, is = was[:len(was)-1], is[:len(is)-1]
	}
	at := map[string][]int{} // where each text is among the new ones
	for j, r := range is {
		s := c.is.nodes[r].Text
		at[s] = append(at[s], j)
	}
	i, j := 0, 0 // up to where both are paired
	for k, r := range was {
		s := c.was.nodes[r].Text
		for len(at[s]) > 0 && at[s][0] < j {
			at[s] = at[s][1:]
		}
		if len(at[s]) == 0 {
			continue
		}
		next := at[s][0]
		pairs = c.between(pairs, was[i:k], is[j:next])
		pairs = append(pairs, [2]Ref{r, is[next]})
		i, j = k+1, next+1
	}
	return c.between(pairs, was[i:], is[j:])
}

// between pairs what lies between two pairs: one by one from the front, of one
// kind, but for titles that were not edited and stand elsewhere.
func (c *carrier) between(pairs [][2]Ref, was, is []Ref) [][2]Ref {
	for n := 0; n < min(len(was), len(is)); n++ {
		if c.was.nodes[was[n]].Kind == c.is.nodes[is[n]].Kind && !c.moved(was[n], is[n]) {
			pairs = append(pairs, [2]Ref{was[n], is[n]})
		}
	}
	return pairs
}

// Near is where a node is or, where it is gone, the nearest one above it that is
// not, else the nearest before it; None if all of them are gone.
func (t *Tree) Near(to func(Ref) Ref) func(Ref) Ref {
	return func(r Ref) Ref {
		for a := range t.Above(r) {
			if at := to(a); at != None {
				return at
			}
		}
		for ; r > None; r-- {
			if at := to(r); at != None {
				return at
			}
		}
		return None
	}
}

// SameText reports whether two trees with the same nodes are of documents that
// say the same, letter by letter.
func (t *Tree) SameText(next *Tree) bool {
	return slices.EqualFunc(t.docs, next.docs, func(a, b *Document) bool { return a == b || a.Path == b.Path && a.Text == b.Text })
}
