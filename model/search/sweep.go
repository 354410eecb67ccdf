package search

import (
	"context"
	"math/bits"

	"yomi/model"
)

// Who asks for the best only need not have every node looked at. The order of
// a hit is bounded from below by what is known of its node without a look: at
// which level the traits let it match (level.go), whether it is a title, and its
// length. Nodes that cannot come before the last of those kept are passed by. To
// have good ones early, nodes are looked at in sweeps: level by level, of each
// the titles, the short ones, then longer ones.

// fewLeft is up to how many nodes of a block a later sweep looks at without what
// the sieves say of each form of a term: to ask them again takes as long as to
// look at so many.
const fewLeft = 8

// batch is what of a level is looked at in one sweep: the titles, or the others of
// some length.
type batch uint8

const titles batch = 0

// lengths are up to how many runes the nodes of each batch have. A short one says
// most by a match and is looked at in no time; one in five notes is in the first
// batch, more than enough to fill a list with where many match, half are in the
// first three, and one in eight is in the last.
var lengths = [...]uint16{titles: 0, 1: 8, 2: 16, 3: 32, 4: 64, 5: 128, 6: maxLength}

// shortLength is the first of them: a block knows which nodes are so short.
const shortLength = 8

// runByLevels is run for who asks for the best only, and for what is found
// loosely. Of that, what needs more doubts than others is looked for only where
// these are less than a screenful, and what needs more than two where they are less than
// a handful: most of its letters stand apart, as they do in any long text.
func (p *pass) runByLevels(ctx context.Context) ([]candidate, nodeSet) {
	n := len(p.x.blocks)
	found := make(nodeSet, n)
	p.rest.left, p.rest.taken = make(nodeSet, n), make(nodeSet, n)
	p.rest.reaches(p)
	all := best{limit: p.limit, bound: unbounded}
	// A brief query has abbreviations everywhere: one is enough for those that need
	// more doubts to stay away.
	enough := few
	last := p.strictly.last(&all, p.wanted)
	late := func(l level, of batch) bool { return p.bestOnly && p.rest.least(l, of) >= last }
	for i := range p.rest.floors {
		l := level(i)
		if l == levelInside && p.how == direct && p.bestOnly && p.asksWidely() {
			return nil, found
		}
		if late(l, titles) {
			continue
		}
		if p.rest.turns(l) {
			copy(p.rest.taken, found)
		}
		if p.rest.lacks(l) {
			continue
		}
		p.overBlocks(ctx, unbounded, func(w *worker, b int) { p.rest.fill(p, w, b, l) })
		for of := range batch(len(lengths)) {
			if late(l, of) || p.rest.left.empty() {
				break
			}
			more := p.overBlocks(ctx, last, func(w *worker, b int) { p.sweep(ctx, w, b, share{l, of}, &found[b]) })
			for _, c := range more.heap {
				all.add(c)
			}
			last = p.strictly.last(&all, p.wanted)
		}
		switch n := found.count(); {
		case !p.rest.byDoubts():
		case l == levelByReading && p.q.brief() != nil:
			enough = n + 1
		case n >= enough, l >= levelShorter && n >= handful:
			return all.heap, found
		}
	}
	// Where the list is full, some were passed by. It is as many as keep looser ways
	// away.
	p.passedBy = p.bestOnly && last < unbounded
	p.certain = p.passedBy && p.how == direct
	return all.heap, found
}

// share is what of each block one sweep looks at.
type share struct {
	level level
	of    batch
}

// sweep looks at the nodes of block b that are its share.
func (p *pass) sweep(ctx context.Context, w *worker, b int, its share, found *nodeBits) {
	if p.rest.left[b].empty() {
		return
	}
	now := p.rest.take(p.x.blocks[b], b, its.of)
	if now.empty() {
		return
	}
	if p.bestOnly {
		p.passBy(w, b, its.level, &now)
	}
	if n := now.count(); n > 0 {
		p.rest.ruleOut(p, w, b, its.level, n)
		w.doubts = p.rest.doubts(its.level)
		p.lookAt(ctx, w, b, &now, found)
		p.rest.taken[b].without(&w.waiting)
	}
}

// passBy takes from now what would come too late.
func (p *pass) passBy(w *worker, b int, l level, now *nodeBits) {
	block, last := p.x.blocks[b], w.best.last()
	if p.strictly != nil {
		last = w.best.bound
	}
	if last == unbounded {
		return
	}
	for k, word := range now {
		for ; word != 0; word &= word - 1 {
			i := k<<6 + bits.TrailingZeros64(word)
			f := p.rest.floor(block, i, l)
			if block.order(model.Ref(b*blockSize+i), f.worst, f.sum) >= last {
				now[k] &^= 1 << (i & 63)
			}
		}
	}
}
