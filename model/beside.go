package model

// beside is what the nodes of one document have beside their text. Trees share
// it with the Builder that made it: joining copies none of it.
type beside struct {
	markers []string
	rich    []Rich
	runs    runList // of nodes that have runs and nothing else
}

// runsAtOnce is how many nodes' runs are kept in one stretch of memory: a list
// that grows by copying would need twice the room for a moment.
const runsAtOnce = 1024

// runList is a list that never moves what is in it.
type runList struct {
	stretches [][][]Run
	size      int32
}

func (l *runList) add(runs []Run) int32 {
	if int(l.size)%runsAtOnce == 0 {
		room := runsAtOnce
		if l.size == 0 {
			room = 0 // most documents are small: their first stretch grows
		}
		l.stretches = append(l.stretches, make([][]Run, 0, room))
	}
	last := &l.stretches[len(l.stretches)-1]
	*last = append(*last, runs)
	l.size++
	return l.size - 1
}

func (l *runList) at(i int32) []Run { return l.stretches[i/runsAtOnce][i%runsAtOnce] }

// put keeps what a node has and gives the number that finds it: 0 for nothing,
// below 0 for runs alone.
func (b *beside) put(x Rich) int32 {
	switch {
	case x.empty():
		return 0
	case x.onlyRuns():
		return -1 - b.runs.add(x.Runs)
	}
	b.rich = append(b.rich, x)
	return int32(len(b.rich))
}

// onlyRuns reports whether runs are all there is.
func (x *Rich) onlyRuns() bool {
	other := *x
	other.Runs = nil
	return other.empty()
}

// Rich is what r has beside its text; the caller must not change it. It is
// never nil.
func (t *Tree) Rich(r Ref) *Rich {
	n := &t.nodes[r]
	switch {
	case n.rich > 0:
		return &t.beside[n.doc].rich[n.rich-1]
	case n.rich < 0:
		return &Rich{Runs: t.Runs(r)}
	}
	return &noRich
}

// Runs are the runs of r's text, in the order that Run describes; nil for most
// nodes.
func (t *Tree) Runs(r Ref) []Run {
	n := &t.nodes[r]
	switch {
	case n.rich > 0:
		return t.beside[n.doc].rich[n.rich-1].Runs
	case n.rich < 0:
		return t.beside[n.doc].runs.at(-1 - n.rich)
	}
	return nil
}
