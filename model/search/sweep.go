package search

import (
	"context"
	"math/bits"
	"slices"

	"yomi/model"
)

// Who asks for the best only need not have every node looked at. The order of
// a hit is bounded from below by what is known of its node without a look: its
// length, whether it is a title, and whether it may hold the query as written.
// Nodes that cannot come before the last of those kept are passed by. To have
// good ones early, nodes are looked at in sweeps: those that may begin with the
// query, titles, short ones, then the rest.

// shortLength is up to how many runes a note is looked at early: one in five
// is as short, more than enough to fill a list with where many notes match.
const shortLength = 8

// fewLeft is up to how many nodes of a block a later sweep looks at without what
// the sieves say of each form of a term: to ask them again takes as long as to
// look at so many.
const fewLeft = 8

// sweep is which nodes are looked at.
type sweep uint8

const (
	sweepBeginning sweep = iota
	sweepTitles
	sweepShort
	sweepRest
)

// remainder is what the sweeps of a pass have still to look at.
type remainder struct {
	left   nodeSet
	better nodeSet // of these, what may be found in the better of two ways
	floors floors
}

// runBest is run for who asks for the best only.
func (p *pass) runBest(ctx context.Context) ([]candidate, nodeSet) {
	found := make(nodeSet, len(p.x.blocks))
	p.rest = &remainder{make(nodeSet, len(p.x.blocks)), make(nodeSet, len(p.x.blocks)), p.floors()}
	all := best{limit: p.limit, bound: unbounded}
	for of := sweepBeginning; of <= sweepRest; of++ {
		more := p.overBlocks(ctx, all.last(), func(w *worker, b int) { p.sweep(ctx, w, b, of, &found[b]) })
		for _, c := range more.heap {
			all.add(c)
		}
	}
	// A full list is as many as keep looser ways away.
	p.certain = p.how == direct && len(all.heap) == p.limit
	return all.heap, found
}

// sweep looks at the nodes of block b that are in a sweep and left.
func (p *pass) sweep(ctx context.Context, w *worker, b int, of sweep, found *nodeBits) {
	block := p.x.blocks[b]
	left := &p.rest.left[b]
	if of == sweepBeginning {
		*left = p.allowed(b)
		if left.empty() {
			return
		}
		p.sift(w, b, left)
		p.rest.better[b] = p.better(w)
	}
	now := *left
	switch of {
	case sweepBeginning:
		now.meet(p.beginning(block))
	case sweepTitles:
		now.meet(&block.titles)
	case sweepShort:
		now.meet(&block.short)
	}
	left.without(&now)
	p.passBy(w, b, of, &now)
	if now.empty() {
		return
	}
	if w.sifted = of == sweepBeginning || now.count() > fewLeft; w.sifted && of > sweepBeginning {
		again := everyNode
		p.sift(w, b, &again)
	}
	p.lookAt(ctx, w, b, &now, found)
}

// beginning is the nodes of block that may begin with a term as it is written.
func (p *pass) beginning(block *block) *nodeBits {
	var out nodeBits
	if p.how <= faintly {
		begins := anyOf(p.q.begins())
		begins.sift(block, &out)
	}
	return &out
}

// better is what may be found in the better of the two ways that a pass has: of
// direct ones as written, of loose ones by a reading.
func (p *pass) better(w *worker) nodeBits {
	if p.how == loosely {
		out := w.loose[inReading]
		out.unite(&w.loose[byInitials])
		return out
	}
	out := everyNode
	for _, g := range p.q.groups {
		var any nodeBits
		for _, t := range g {
			for slot := t.slot; slot < t.slot+len(t.folded); slot++ {
				any.unite(&w.sifts[slot])
			}
		}
		out.meet(&any)
	}
	return out
}

// passBy takes from now what would come too late.
func (p *pass) passBy(w *worker, b int, of sweep, now *nodeBits) {
	block := p.x.blocks[b]
	for k, word := range now {
		for ; word != 0; word &= word - 1 {
			i := k<<6 + bits.TrailingZeros64(word)
			f := p.rest.floors.of(block, i, of, p.rest.better[b].has(i))
			if block.order(model.Ref(b*blockSize+i), f.worst, f.sum) >= w.best.last() {
				now[k] &^= 1 << (i & 63)
			}
		}
	}
}

// floors is how well a node can match at best.
type floors struct {
	none     bool    // nothing is known
	loose    bool    // it is not found as written or read
	best     nodeFit // of these, in the better way
	other    nodeFit // in the other
	several  int     // terms
	written  int     // runes: a text of so many may be the query
	read     int     // the same for a text that is read so
	spelling int     // bytes: a spelling of so many may be that of the query
}

// floors is what is known of the nodes that p finds.
func (p *pass) floors() floors {
	f := floors{several: len(p.q.groups)}
	for _, g := range p.q.groups {
		for _, t := range g {
			f.none = f.none || t.mode != 0 || len(g) > 1
			f.add(t)
		}
	}
	f.none = f.none || f.several == 0
	if p.how > faintly {
		f.loose = true
		f.best = nodeFit{p.loosest(p.how), int(p.loosest(p.how))}
		f.other = f.best
	}
	if p.how == loosely && f.several == 1 {
		f.other = nodeFit{Abbrev, int(Abbrev)}
	}
	return f
}

// add adds what is known of one term.
func (f *floors) add(t *term) {
	for _, v := range t.folded {
		f.written = max(f.written, len([]rune(v.text)))
	}
	for _, v := range t.spelled {
		f.spelling = max(f.spelling, len(v.text))
	}
	if t.pinyin != "" || t.jamo != nil {
		f.read = max(f.read, len(t.runes))
	}
	if t.okuri != nil {
		f.read = max(f.read, (1+maxOkurigana)*len(t.runes))
	}
}

// loosest is the best tier that a pass after the direct ones gives a query that
// these did not find.
func (p *pass) loosest(how method) Tier {
	heard := slices.ContainsFunc(p.q.groups, func(g group) bool {
		return slices.ContainsFunc(g, func(t *term) bool { return len(t.heard) > 0 })
	})
	switch {
	case how == meant:
		return Meant
	case heard:
		return Heard
	case how == loosely || len(p.q.groups) > 1:
		return ReadInside
	}
	return Slip
}

// of is the best that node i of block can be in a sweep.
func (f *floors) of(block *block, i int, of sweep, better bool) nodeFit {
	length := int(block.lengths[i])
	switch {
	case f.none:
		return nodeFit{}
	case f.loose && better:
		return f.best
	case f.loose:
		return f.other
	case better && of > sweepBeginning:
		return nodeFit{Word, int(Word)}
	case better && f.several > 1:
		return nodeFit{}
	case better && length <= f.written:
		return nodeFit{Exact, int(Exact)}
	case better:
		return nodeFit{Prefix, int(Prefix)}
	case length <= f.read, block.spelled.size(i) <= f.spelling:
		return nodeFit{ReadExact, int(ReadExact)}
	}
	return nodeFit{ReadPrefix, int(ReadPrefix)}
}
