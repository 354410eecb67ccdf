package search

import (
	"context"
	"math/bits"
	"sync"

	"yomi/model"
)

// maxInContext is how many groups a bit each can be kept for.
const maxInContext = 8

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
	var some []model.Ref
	p.overBlocks(ctx, unbounded, func(w *worker, b int) {
		part := p.lookForSome(ctx, w, b, own)
		mutex.Lock()
		defer mutex.Unlock()
		some = append(some, part...)
	})
	kept := best{limit: p.limit, bound: unbounded}
	for _, r := range some {
		have := uint8(0)
		for up := range p.x.tree.Above(r) {
			have |= own[up]
		}
		if own[r] != all && have == all && !p.known.has(r) && p.inSpans(r) && p.asked(r) {
			s := p.x.subject(r)
			m, _ := p.some(&s)
			found[r/blockSize].add(int(r % blockSize))
			kept.add(p.x.newCandidate(r, m))
		}
	}
	return kept.heap, found
}

// lookForSome gives the nodes of block b that match a group, and their bits.
func (p *pass) lookForSome(ctx context.Context, w *worker, b int, own []uint8) (out []model.Ref) {
	w.sifted = true
	var maybe nodeBits
	for slot := range p.q.sieves {
		p.q.sieves[slot].sift(p.x.blocks[b], &w.sifts[slot])
	}
	for _, g := range p.q.groups {
		for _, t := range g {
			for slot := t.slot; slot < t.slot+t.slots; slot++ {
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
			s.worth, s.hurried = Exact, false // that it matches is asked
			r := model.Ref(b*blockSize + i)
			if _, own[r] = p.some(&s); own[r] != 0 {
				out = append(out, r)
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
