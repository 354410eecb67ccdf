package model

// titles are what has something below it in two documents, by its text: where
// that is, if nothing else says so.
type titles struct {
	spans [2][2]Ref // of the documents' nodes
	at    [2]map[string]Ref
}

// several stands for the place of a text that several titles have.
const several = None - 1

// look finds the titles, when they are first asked for: most changes leave them where
// they are.
func (c *carrier) look() {
	if c.titles.at[0] != nil {
		return
	}
	for i, t := range []*Tree{c.was, c.is} {
		at := map[string]Ref{}
		for r := c.titles.spans[i][0]; r < c.titles.spans[i][1]; r++ {
			if t.Leaf(r) {
				continue
			}
			if _, ok := at[t.nodes[r].Text]; ok {
				at[t.nodes[r].Text] = several
			} else {
				at[t.nodes[r].Text] = r
			}
		}
		c.titles.at[i] = at
	}
}

// elsewhere is the only title in the other document that says what r does, which is
// the only one in its own that does; i is 0 for a title of what was, 1 for one of what is.
func (c *carrier) elsewhere(i int, r Ref) Ref {
	c.look()
	text := []*Tree{c.was, c.is}[i].nodes[r].Text
	if at, ok := c.titles.at[i][text]; !ok || at != r {
		return None
	}
	if at, ok := c.titles.at[1-i][text]; ok && at != several {
		return at
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
