package structure

import "slices"

// chooseWay reads the notes in the best way: the one that reads their beginning
// best. Of several events, one in which that finds no session is read by itself.
func (n *Notes) chooseWay() way {
	var w way
	if len(n.lines) <= beginning {
		w = n.bestWay()
	} else {
		w = n.until(beginning).bestWay()
		w.heads = n.apply(&w)
	}
	for k, at := range n.events {
		n.doc.Tell(4*len(n.events)+k, decidedIn*len(n.events))
		end := len(n.lines)
		if k+1 < len(n.events) {
			end = n.events[k+1]
		}
		if w.within(at, end) {
			continue
		}
		w.heads = slices.DeleteFunc(w.heads, func(h head) bool { return h.line > at && h.line < end })
		w.heads = append(w.heads, n.alone(at, end)...)
	}
	sortHeads(w.heads)
	n.takeProgramme(&w)
	return w
}

// within reports a session between two lines.
func (w *way) within(at, end int) bool {
	return slices.ContainsFunc(w.heads, func(h head) bool { return h.role == Session && h.line > at && h.line < end })
}

// alone are the titles of an event between two lines, read by itself. One that is
// long would have been read with the others.
func (n *Notes) alone(at, end int) []head {
	if end-at > beginning {
		return nil
	}
	own := n.between(at, end)
	own.events, own.front = nil, 0
	for i := range own.lines {
		own.lines[i].all() // late ones before several goroutines ask (see line.is)
	}
	heads := own.bestWay().heads
	for i := range heads {
		heads[i].line += at
	}
	return heads
}

// between are the notes from line at to line end. The title and further events are
// those of all the notes.
func (n *Notes) between(at, end int) *Notes {
	some := *n
	some.lines, some.blocks = n.lines[at:end], n.blocks[at:end]
	some.chars = 0
	for i := range some.lines {
		some.chars += some.size(i)
	}
	return &some
}

// beginning is how many lines tell the way in which all are read. What is counted
// of a way are shares, which hardly change with more lines, and the longest
// notes of one event that were met have fewer.
const beginning = 2000

// until are the first lines of the notes.
func (n *Notes) until(end int) *Notes {
	first := n.between(0, end)
	at, _ := slices.BinarySearch(n.events, end)
	first.events = n.events[:at:at]
	return first
}

// apply finds the heads of all the notes, read in the way that was chosen by some
// of them.
func (n *Notes) apply(w *way) []head {
	switch {
	case w.tree:
		return n.withEvents(n.headingTree().roles(w.lean))
	case len(w.signs) > 0:
		return n.withEvents(n.signTree(w.signs).roles(w.lean))
	}
	c := collector{n: n, only: func(k *class) bool {
		return k.level > 0 || slices.ContainsFunc(w.classes, func(o class) bool { return k.name == o.name || k.name == o.base })
	}}
	c.of[heading] = true
	for i := range w.classes {
		c.of[w.classes[i].mark] = true
	}
	c.byShape()
	c.byPlace()
	full := way{classes: slices.Clone(w.classes)}
	for i := range full.classes {
		of := &full.classes[i]
		k := slices.IndexFunc(c.all, func(k class) bool { return k.name == of.name || of.partial && k.name == of.base })
		of.lines = c.all[k].lines
		if of.partial {
			of.lines = n.having(of.lines, of.common)
		}
	}
	return n.follow(&full, c.all, make([]bool, len(n.lines)))
}

// bestWay is the way that scores best.
func (n *Notes) bestWay() way {
	ways, t := n.ways(), n.tally()
	onCores(len(ways), manyWays, func(i int) { ways[i].score = t.score(&ways[i]) })
	best, second := -1, -1
	for i := range ways {
		switch {
		case best < 0 || ways[i].score > ways[best].score:
			best, second = i, best
		case second < 0 || ways[i].score > ways[second].score:
			second = i
		}
	}
	w := ways[best]
	if second >= 0 {
		w.second = &ways[second]
	}
	return w
}

// hash tells lists of numbers apart by 64 bits: of the few hundred that a document
// has no two that differ are ever the same.
type hash uint64

// add takes in the next number.
func (h *hash) add(n int) { *h = (*h^hash(n+1))*hashPrime ^ *h>>hashShift }

func (h hash) sum() uint64 { return uint64(h) }

// The prime of the 64-bit hash of Fowler, Noll and Vo, and half the bits: what is
// high comes down to where the next number is mixed in.
const (
	hashPrime = 1099511628211
	hashShift = 32
)
