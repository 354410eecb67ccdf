package structure

// closedLeast is how many sessions an event has at least of which a part by itself can be
// the end.
const closedLeast = 3

// withClosing adds what closes an event behind sessions that are marked otherwise: まとめ
// alone on a line, below the last of numbered talks. Where talks have bare lines over text
// inside, it is a part of the last one.
func (n *Notes) withClosing(heads []head) []head {
	var closing []head
	for from := 0; from < len(heads); {
		to := from + 1
		for to < len(heads) && heads[to].role != Event {
			to++
		}
		end := len(n.lines)
		if to < len(heads) {
			end = heads[to].line
		}
		if i := n.closing(heads[from:to], end); i >= 0 {
			closing = append(closing, head{line: i, role: Session})
		}
		from = to
	}
	if closing == nil {
		return heads
	}
	heads = append(heads, closing...)
	sortHeads(heads)
	return heads
}

// closing is the line that closes the event of some heads, -1 for none.
func (n *Notes) closing(heads []head, end int) int {
	sessions, first, last := 0, -1, -1
	for _, h := range heads {
		if h.role == Session {
			sessions, last = sessions+1, h.line
			if first < 0 {
				first = h.line
			}
		}
	}
	if sessions < closedLeast || !n.lines[last].marks() {
		return -1
	}
	found := -1
	for i := first + 1; i < end; i++ {
		l := &n.lines[i]
		switch {
		case l.shape.mark != bare || l.indent > 0 || !l.is(apart) || !l.plain():
		case i > last && l.is(final) && !l.is(recurs):
			found = i
		case l.overMore() || l.is(overText):
			return -1 // talks have parts that look so
		}
	}
	return found
}

// marks reports a line that is marked as titles are, and no heading: those have levels.
func (l *line) marks() bool { return l.shape.marks() && l.shape.mark != heading }
