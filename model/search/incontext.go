package search

import (
	"context"
	"math/bits"
	"sync"

	"yomi/model"
)

// maxInContext is how many groups a bit each can be kept for.
const maxInContext = 8

// partly is a node that matches some of the groups by itself.
type partly struct {
	ref model.Ref
	fit nodeFit
}

// runInContext finds nodes that match some of the terms and stand below nodes
// that match the others: jaws 監視 finds 監視 in the notes of JAWS DAYS. First
// each node gets a bit for each group that it matches by itself, then those
// with some of the bits ask the nodes above for the others.
func (p *pass) runInContext(ctx context.Context) ([]candidate, nodeSet) {
	groups := p.q.groups
	found := make(nodeSet, len(p.x.blocks))
	if len(groups) < 2 || len(groups) > maxInContext {
		return nil, found
	}
	all := uint8(1<<len(groups) - 1)
	own := make([]uint8, p.x.size)
	var mutex sync.Mutex
	var some []partly
	p.overBlocks(ctx, unbounded, func(w *worker, b int) {
		part := p.lookForSome(ctx, w, b, own)
		mutex.Lock()
		defer mutex.Unlock()
		some = append(some, part...)
	})
	kept := best{limit: p.limit, bound: unbounded}
	for _, n := range some {
		have := uint8(0)
		for up := range p.x.tree.Above(n.ref) {
			have |= own[up]
		}
		if own[n.ref] != all && have == all && !p.known.has(n.ref) && p.inSpans(n.ref) && p.asked(n.ref) {
			found[n.ref/blockSize].add(int(n.ref % blockSize))
			kept.add(p.x.newCandidate(n.ref, n.fit))
		}
	}
	return kept.heap, found
}

// lookForSome gives the nodes of block b that match a group, and their bits.
func (p *pass) lookForSome(ctx context.Context, w *worker, b int, own []uint8) (out []partly) {
	var maybe nodeBits
	for slot := range p.q.sieves {
		p.q.sieves[slot].sift(p.x.blocks[b], &w.sifts[slot])
	}
	for _, g := range p.q.groups {
		for _, t := range g {
			lo, hi := t.slots()
			for slot := lo; slot < hi; slot++ {
				maybe.unite(&w.sifts[slot])
			}
		}
	}
	for k, word := range maybe {
		if word != 0 && ctx.Err() != nil {
			return out
		}
		for ; word != 0; word &= word - 1 {
			i := k<<6 + bits.TrailingZeros64(word)
			if i >= p.x.blocks[b].folded.count() {
				return out
			}
			s := p.subject(w, b, i)
			s.worth = noTier
			r := model.Ref(b*blockSize + i)
			if m, bits := p.some(&s); bits != 0 {
				own[r] = bits
				out = append(out, partly{r, m})
			}
		}
	}
	return out
}

// some gives a bit for every group that a node matches by itself. A term left
// to the titles above costs as much as the tier of the whole.
func (p *pass) some(s *subject) (m nodeFit, own uint8) {
	m = nodeFit{worst: Context}
	for k, g := range p.q.groups {
		f := noFit
		for _, t := range g {
			if t.mode == 0 {
				if found := t.direct(s); found.tier < f.tier {
					f = found
				}
			}
		}
		if f.tier < noTier {
			own |= 1 << k
			m.sum += int(f.tier)
		} else {
			m.sum += int(Context)
		}
	}
	return m, own
}

// inSpans reports whether the fields and the scope allow r.
func (p *pass) inSpans(r model.Ref) bool {
	for _, s := range p.spans {
		if r >= s.lo && r < s.hi {
			return true
		}
	}
	return false
}
