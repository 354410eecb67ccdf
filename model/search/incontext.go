package search

import (
	"context"

	"yomi/model"
)

// maxInContext is how many groups a bit each can be kept for.
const maxInContext = 8

// runInContext finds nodes that match some of the terms and stand below nodes
// that match the others: jaws 監視 finds 監視 in the notes of JAWS DAYS. One
// pass in reading order does, as a node's bits are there before its children's.
func (p *pass) runInContext(ctx context.Context) ([]candidate, []model.Ref) {
	groups := p.q.groups
	if len(groups) < 2 || len(groups) > maxInContext {
		return nil, nil
	}
	all := uint8(1<<len(groups) - 1)
	bits := make([]uint8, p.x.tree.Len()) // of the node and all above
	w := &part{best: best{limit: p.limit}}
	next := 0 // in known
	for i := range bits {
		if i%stride == 0 && ctx.Err() != nil {
			return nil, nil
		}
		r := model.Ref(i)
		m, own := p.own(i)
		bits[i] = own
		if up := p.x.tree.Parent(r); up != model.None {
			bits[i] |= bits[up]
		}
		for next < len(p.known) && p.known[next] < r {
			next++
		}
		known := next < len(p.known) && p.known[next] == r
		if own != 0 && own != all && bits[i] == all && !known && p.inSpans(r) {
			p.keep(w, r, m)
		}
	}
	return p.gather([]*part{w})
}

// own gives a bit for every group that node i matches by itself. A term left
// to the titles above costs as much as the tier of the whole.
func (p *pass) own(i int) (m nodeFit, own uint8) {
	m = nodeFit{worst: Context}
	var s subject
	for k, g := range p.q.groups {
		f := noFit
		for _, t := range g {
			if t.mode == 0 && t.mayHold(&p.x.masks[i]) {
				if s.folded.text == nil {
					s = p.x.subject(i)
				}
				if found := t.direct(&s); found.tier < f.tier {
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
