package model

import "slices"

// titles are what has something below it in two documents, by its text, in order.
type titles struct {
	spans [2][2]Ref // of the documents' nodes
	at    [2]map[string][]Ref
}

// look finds the titles, when they are first asked for: most changes leave them where
// they are.
func (c *carrier) look() {
	if c.titles.at[0] != nil {
		return
	}
	for i, t := range []*Tree{c.was, c.is} {
		at := map[string][]Ref{}
		for r := c.titles.spans[i][0]; r < c.titles.spans[i][1]; r++ {
			if !t.Leaf(r) {
				at[t.nodes[r].Text] = append(at[t.nodes[r].Text], r)
			}
		}
		c.titles.at[i] = at
	}
}

// elsewhere is the title in the other document that says what r does, the third of
// three for the third of three: where one was written or taken away nobody knows which
// is which. i is 0 for a title of what was, 1 for one of what is.
func (c *carrier) elsewhere(i int, r Ref) Ref {
	c.look()
	text := []*Tree{c.was, c.is}[i].nodes[r].Text
	own, other := c.titles.at[i][text], c.titles.at[1-i][text]
	if n, ok := slices.BinarySearch(own, r); ok && len(own) == len(other) {
		return other[n]
	}
	return None
}

// moved reports whether of two nodes in the same place, which do not say the same, one
// is a title that stands elsewhere in the other document: below a new title,
// above one that is gone.
func (c *carrier) moved(was, is Ref) bool {
	return !c.was.Leaf(was) && c.elsewhere(0, was) != None || !c.is.Leaf(is) && c.elsewhere(1, is) != None
}

// strays pairs the titles that have no pair yet and stand elsewhere, and what is below
// them.
func (c *carrier) strays() {
	for r := c.titles.spans[0][0]; r < c.titles.spans[0][1]; r++ {
		if c.to[r] != None || c.was.Leaf(r) {
			continue
		}
		if at := c.elsewhere(0, r); at != None {
			c.match([]Ref{r}, []Ref{at})
		}
	}
}
