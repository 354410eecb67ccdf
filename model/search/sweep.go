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
// the titles, the short ones, then the rest.

// shortLength is up to how many runes a note is looked at early: one in five
// is as short, more than enough to fill a list with where many notes match.
const shortLength = 8

// fewLeft is up to how many nodes of a block a later sweep looks at without what
// the sieves say of each form of a term: to ask them again takes as long as to
// look at so many.
const fewLeft = 8

// batch is what of a level is looked at in one sweep.
type batch uint8

const (
	titles batch = iota
	shortOnes
	allOthers
	batches
)

// runBest is run for who asks for the best only.
func (p *pass) runBest(ctx context.Context) ([]candidate, nodeSet) {
	found := make(nodeSet, len(p.x.blocks))
	p.rest = newRemainder(p)
	all := best{limit: p.limit, bound: unbounded}
	for l := range p.rest.floors {
		if p.rest.least(level(l), titles) >= all.last() {
			continue
		}
		p.overBlocks(ctx, unbounded, func(w *worker, b int) { p.rest.fill(p, w, b, level(l)) })
		for of := range batches {
			if p.rest.least(level(l), of) >= all.last() {
				continue
			}
			more := p.overBlocks(ctx, all.last(), func(w *worker, b int) { p.sweep(ctx, w, b, share{level(l), of}, &found[b]) })
			for _, c := range more.heap {
				all.add(c)
			}
		}
	}
	// A full list is as many as keep looser ways away.
	p.certain = p.how == direct && len(all.heap) == p.limit
	return all.heap, found
}

// share is what of each block one sweep looks at.
type share struct {
	level level
	of    batch
}

// sweep looks at the nodes of block b that are its share.
func (p *pass) sweep(ctx context.Context, w *worker, b int, its share, found *nodeBits) {
	now := p.rest.take(p.x.blocks[b], b, its.of)
	if now.empty() {
		return
	}
	p.passBy(w, b, its.level, &now)
	if n := now.count(); n > 0 {
		p.rest.ruleOut(p, w, b, its.level, n)
		p.lookAt(ctx, w, b, &now, found)
	}
}

// passBy takes from now what would come too late.
func (p *pass) passBy(w *worker, b int, l level, now *nodeBits) {
	block, last := p.x.blocks[b], w.best.last()
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
