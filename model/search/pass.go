package search

import (
	"context"
	"math/bits"
	"slices"

	"yomi/model"
)

// method is what a pass over the nodes lets count as a match.
type method uint8

const (
	direct    method = iota // as written or read
	inContext               // at least one term so, the others so in titles above
	loosely                 // abbreviated or scattered
	slips                   // with an edit
)

// pass is one look at all nodes, or at those found before.
type pass struct {
	x     *Index
	q     Query
	sc    Scope
	spans []span
	how   method
	limit int // of candidates kept
	// among is the nodes to look at if narrowed, in order.
	among    []model.Ref
	narrowed bool
	known    []model.Ref // nodes found by the passes before, in order
}

// nodeFit is how well a node matched a whole query.
type nodeFit struct {
	worst Tier
	sum   int
}

// spread adds how far apart terms that are written stand: one for every eight
// bytes, which is a short word, up to the step of two tiers.
func (m *nodeFit) spread(fits []fit) {
	const step, most = 8, 2
	lo, hi, own := fits[0].lo, 0, 0
	for _, f := range fits {
		if f.side != inFolded {
			return
		}
		lo, hi, own = min(lo, f.lo), max(hi, f.hi), own+f.hi-f.lo
	}
	m.sum += min(max(0, hi-lo-own)/step, most)
}

// part is what one goroutine found.
type part struct {
	best  best
	found []model.Ref
}

// run looks at the nodes on all cores.
func (p *pass) run(ctx context.Context) ([]candidate, []model.Ref) {
	if p.how == inContext {
		return p.runInContext(ctx)
	}
	var parts []*part
	if p.narrowed {
		parts = inParts(len(p.among), func(lo, hi int) *part {
			w := &part{best: best{limit: p.limit}, found: make([]model.Ref, 0, hi-lo)}
			for k, r := range p.among[lo:hi] {
				if k%stride == 0 && ctx.Err() != nil {
					break
				}
				p.look(w, r)
			}
			return w
		})
	} else {
		parts = p.overSpans(ctx)
	}
	return p.gather(parts)
}

// stride is how many nodes are looked at between two looks at the context:
// some ten microseconds.
const stride = 1024

// overSpans divides the ranges of nodes by their size.
func (p *pass) overSpans(ctx context.Context) []*part {
	total := 0
	for _, s := range p.spans {
		total += int(s.hi - s.lo)
	}
	return inParts(total, func(lo, hi int) *part {
		w := &part{best: best{limit: p.limit}}
		at := 0
		for _, s := range p.spans {
			n := int(s.hi - s.lo)
			for k := max(lo-at, 0); k < min(hi-at, n); k++ {
				if k%stride == 0 && ctx.Err() != nil {
					return w
				}
				p.look(w, s.lo+model.Ref(k))
			}
			at += n
		}
		return w
	})
}

// gather joins what the goroutines found.
func (p *pass) gather(parts []*part) ([]candidate, []model.Ref) {
	all := best{limit: p.limit}
	size := 0
	for _, w := range parts {
		size += len(w.found)
	}
	found := make([]model.Ref, 0, size)
	for _, w := range parts {
		found = append(found, w.found...)
		for _, c := range w.best.heap {
			all.add(c)
		}
	}
	return all.heap, found
}

// look adds node r to w if it matches.
func (p *pass) look(w *part, r model.Ref) {
	if !p.possible(int(r)) {
		return
	}
	if p.how > direct {
		if _, known := slices.BinarySearch(p.known, r); known {
			return
		}
	}
	s := p.x.subject(int(r))
	m, ok := p.match(&s, r)
	if ok {
		p.keep(w, r, m)
	}
}

// possible is the cheap look at the mask alone: is there a term in each group
// that the node may hold?
func (p *pass) possible(i int) bool {
	m := &p.x.masks[i]
	for _, g := range p.q.groups {
		may := false
		for _, t := range g {
			if t.mayHold(m) || p.how > direct && t.mayLoosely(m, p.how) {
				may = true
				break
			}
		}
		if !may {
			return false
		}
	}
	return true
}

func (t *term) mayHold(m *mask) bool {
	if t.mode&modeNot != 0 || t.initials&m.letters != 0 {
		return true
	}
	for i := range t.folded {
		if m.covers(t.folded[i].mask) {
			return true
		}
	}
	for i := range t.spelled {
		if m.covers(t.spelled[i].mask) {
			return true
		}
	}
	return false
}

// mayLoosely is the same for loose matching, which needs all characters; one
// edit may take one away.
func (t *term) mayLoosely(m *mask, how method) bool {
	missing := bits.OnesCount64(t.loose&^m.letters) + bits.OnesCount64(t.folded[0].mask.runes&^m.runes)
	switch {
	case t.mode != 0:
		return false
	case missing == 0:
		return true
	case how < slips:
		return false
	case missing == 1:
		return true
	}
	const pairsOfEdit = 3 // two swapped letters are in three pairs
	for i := range t.spelled {
		if bits.OnesCount64(t.spelled[i].mask.spelled&^m.spelled) <= pairsOfEdit {
			return true
		}
	}
	return false
}

// keep adds a node that matches, if its kind and form are asked for.
func (p *pass) keep(w *part, r model.Ref, m nodeFit) {
	if p.sc.Kinds != 0 || len(p.q.fields) > 0 {
		n := p.x.tree.Node(r)
		if p.sc.Kinds != 0 && p.sc.Kinds&(1<<n.Kind) == 0 {
			return
		}
		for i := range p.q.fields {
			if !p.q.fields[i].inForm(n) {
				return
			}
		}
	}
	w.found = append(w.found, r)
	w.best.add(p.x.newCandidate(r, m))
}

// match asks every group.
func (p *pass) match(s *subject, r model.Ref) (m nodeFit, ok bool) {
	var room [maxInContext]fit
	fits := room[:0]
	for _, g := range p.q.groups {
		f := p.matchGroup(g, s, r)
		if f.tier == noTier {
			return m, false
		}
		m.worst = max(m.worst, f.tier)
		m.sum += int(f.tier) + f.cost
		fits = append(fits, f)
	}
	if p.q.phrase == nil || m.worst == Exact {
		return m, true
	}
	if f := p.q.phrase.direct(s); f.tier < noTier {
		return nodeFit{worst: f.tier, sum: int(f.tier)}, true
	}
	m.spread(fits)
	return m, true
}

// matchGroup is the best fit of a group's terms by p's method.
func (p *pass) matchGroup(g group, s *subject, r model.Ref) fit {
	best := noFit
	for _, t := range g {
		if t.mode&modeNot != 0 {
			if f := t.direct(s); f.tier == noTier {
				best = fit{tier: Exact}
			}
			continue
		}
		f := noFit
		// A query of one group that a node holds directly is known by now.
		if p.how == direct || len(p.q.groups) > 1 {
			f = t.direct(s)
		}
		if f.tier < noTier && t.mode != 0 && !t.exactCase(p.x.tree.Node(r).Text) {
			continue
		}
		if f.tier == noTier && p.how >= loosely {
			f = t.loosely(s)
		}
		if f.tier == noTier && p.how >= slips {
			f = t.slipped(s)
		}
		if f.tier < best.tier {
			best = f
		}
	}
	return best
}

// subject is node i for the matcher.
func (x *Index) subject(i int) subject {
	s := subject{mask: &x.masks[i], folded: x.folded.text(i), table: x.table}
	if i < x.spelled.count() {
		s.spelled = x.spelled.text(i)
	}
	return s
}
