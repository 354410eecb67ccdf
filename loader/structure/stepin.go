package structure

// byStep adds the class of the lines that stand a step into those of an outline that are
// words for groups: days, with the talks of each further in.
func (c *collector) byStep() {
	groups, below := 0, class{name: "line a step into a group", mark: outer}
	last := -1 // the latest group
	c.candidates(func(i int, l *line) {
		switch {
		case last >= 0 && deeper(&c.n.blocks[last], &c.n.blocks[i]):
			if !deeper(&c.n.blocks[last+1], &c.n.blocks[i]) {
				below.lines = append(below.lines, i)
			}
		case c.n.groupsBelow(i):
			last, groups = i, groups+1
		default:
			last = -1
		}
	})
	if groups > 1 {
		c.add(below)
	}
}

// groupsBelow reports a line of an outline that is a word for a group and stands over what
// is further in.
func (n *Notes) groupsBelow(i int) bool {
	l := &n.lines[i]
	return l.shape.mark != heading && i+1 < len(n.blocks) && deeper(&n.blocks[i], &n.blocks[i+1]) && l.is(group)
}
