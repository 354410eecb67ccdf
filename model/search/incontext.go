package search

import (
	"context"

	"yomi/model"
)

// maxInContext is how many groups a bit each can be kept for.
const maxInContext = 8

// runInContext finds nodes that match some of the terms and stand below nodes
// that match the others: jaws 監視 finds 監視 in the notes of JAWS DAYS. First
// each node gets a bit for each group that it may match by itself, then those
// that with the nodes above may have all are looked at.
func (p *pass) runInContext(ctx context.Context) ([]candidate, nodeSet) {
	found := make(nodeSet, len(p.x.blocks))
	if n := len(p.q.groups); n < 2 || n > maxInContext {
		return nil, found
	}
	c := &inContextLook{p, make([]uint8, p.x.size), uint8(1<<len(p.q.groups) - 1)}
	p.overBlocks(ctx, unbounded, func(w *worker, b int) { c.sift(w, b) })
	kept := p.overBlocks(ctx, unbounded, func(w *worker, b int) { c.look(ctx, w, b, &found[b]) })
	return kept.heap, found
}

// inContextLook is a pass for what some terms and the titles above have.
type inContextLook struct {
	*pass
	maybe []uint8 // of each node, a bit for each group that it may match
	all   uint8
}

// sift fills in maybe for block b.
func (c *inContextLook) sift(w *worker, b int) {
	for slot := range c.q.sieves {
		c.q.sieves[slot].sift(c.x.blocks[b], &w.sifts[slot])
	}
	size := c.x.blocks[b].folded.count()
	for k, g := range c.q.groups {
		var any nodeBits
		for _, t := range g {
			for slot := t.slot; slot < t.slot+t.slots; slot++ {
				any.unite(&w.sifts[slot])
			}
			if set := c.behind[t]; set != nil {
				any.unite(&set[b])
			}
		}
		for i := range any.each {
			if i < size {
				c.maybe[b*blockSize+i] |= 1 << k
			}
		}
	}
}

// look finds the nodes of block b.
func (c *inContextLook) look(ctx context.Context, w *worker, b int, found *nodeBits) {
	size := c.x.blocks[b].folded.count()
	seen := map[model.Ref]uint8{} // what titles match, which many nodes ask
	for i, have := range c.maybe[b*blockSize : b*blockSize+size] {
		r := model.Ref(b*blockSize + i)
		if have == 0 || !c.mayHaveAll(r) || c.known.has(r) || !c.inSpans(r) || !c.asked(r) {
			continue
		}
		if ctx.Err() != nil {
			return
		}
		titles := c.above(w, r, seen)
		if c.maybe[r]|titles != c.all {
			continue
		}
		s := c.x.subject(r).in(&w.texts)
		m, own := c.some(&s, r)
		if own != 0 && own != c.all && own|titles == c.all {
			found.add(i)
			w.best.add(c.x.newCandidate(r, m))
		}
	}
}

// above gives a bit for every group that a node above r matches; seen has those
// asked before.
func (c *inContextLook) above(w *worker, r model.Ref, seen map[model.Ref]uint8) (have uint8) {
	for up := range c.x.tree.Above(c.x.tree.Parent(r)) {
		own, ok := seen[up]
		if !ok {
			if c.maybe[up] != 0 {
				s := c.x.subject(up).in(&w.texts)
				_, own = c.some(&s, up)
			}
			seen[up] = own
		}
		have |= own
	}
	return have
}

// mayHaveAll reports whether r and what stands above may match all groups.
func (c *inContextLook) mayHaveAll(r model.Ref) bool {
	have := c.maybe[r]
	for up := range c.x.tree.Above(r) {
		have |= c.maybe[up]
	}
	return have == c.all
}

// some gives a bit for every group that node r matches by itself or by what is
// behind it, the name of its document. A term left to the titles above costs as
// much as the tier of the whole.
func (c *inContextLook) some(s *subject, r model.Ref) (m nodeFit, own uint8) {
	m = nodeFit{worst: Context}
	for k, g := range c.q.groups {
		f, may := noFit, c.maybe[r]>>k&1 != 0
		for _, t := range g {
			if t.mode == 0 && may {
				if found := t.direct(s); found.tier < f.tier {
					f = found
				}
				if set := c.behind[t]; f.tier == noTier && set != nil && set.has(r) {
					f = fit{tier: Linked}
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
