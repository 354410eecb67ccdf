package search

import (
	"slices"

	"yomi/model"
)

// terms yields the terms of all groups.
func (q Query) terms(yield func(*term) bool) {
	for _, g := range q.groups {
		for _, t := range g {
			if !yield(t) {
				return
			}
		}
	}
}

// has reports whether one of the terms is so.
func (q Query) has(so func(*term) bool) bool {
	for t := range q.terms {
		if so(t) {
			return true
		}
	}
	return false
}

// firsts are the traits of texts that begin with a term as it is written.
func (q Query) firsts() (out []trait) {
	for t := range q.terms {
		for _, v := range t.folded {
			out = append(out, v.first...)
		}
	}
	return out
}

// first is the sieve for texts that may begin with q; nil if q is more than one
// plain term.
func (q Query) first() *sieve {
	if len(q.groups) != 1 || len(q.groups[0]) != 1 || q.groups[0][0].mode != 0 {
		return nil
	}
	any := anyOf(q.firsts())
	return &any
}

// nodeFit is how well a node matched a whole query.
type nodeFit struct {
	worst Tier
	sum   int
}

// doubts is what the fit leaves out or has between, of one that is abbreviated or
// scattered.
func (m *nodeFit) doubts() int {
	if m.worst == Abbrev || m.worst == Scattered {
		return m.sum - int(m.worst)
	}
	return 0
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

// match asks every group.
func (p *pass) match(s *subject, r model.Ref) (m nodeFit, ok bool) {
	var room [maxInContext]fit
	fits := room[:0]
	if len(p.q.groups) == 0 {
		place, ok := p.described[r]
		if !ok {
			return nodeFit{worst: Inside, sum: int(Inside)}, true
		}
		return nodeFit{sum: place}, true
	}
	if (p.how == meant || p.how == detour) && p.q.phrase != nil {
		f := p.q.phrase.elsewhere(s)
		if f.tier == noTier {
			f = compoundIn(s, p.q.parts)
		}
		if f.tier != noTier {
			return nodeFit{worst: f.tier, sum: int(f.tier)}, true
		}
	}
	begun := false
	for _, g := range p.q.groups {
		f := p.matchGroup(g, s, r)
		if f.tier == noTier && (p.how == meant || p.how == detour) && g[0].begun {
			f, begun = fit{tier: Meant}, true
		}
		if f.tier == noTier && p.how == unfinished && p.nothing && g[0].begun {
			f = fit{tier: Unfinished}
		}
		if f.tier == noTier || begun && m.worst < Meant && !p.q.named(s) {
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

// named reports whether s has a name of another word than the last, though it
// may be read as that word is written: ログ is what log is called.
func (q Query) named(s *subject) bool {
	return slices.ContainsFunc(q.groups[:len(q.groups)-1], func(g group) bool { return g[0].elsewhere(s).tier == Meant })
}

// asksDirectly reports whether a term may be found as written or read. What a
// query of one group finds so is known when other ways are asked.
func (p *pass) asksDirectly() bool { return p.how <= faintly || len(p.q.groups) > 1 }

// matchGroup is the best fit of a group's terms by p's method.
func (p *pass) matchGroup(g group, s *subject, r model.Ref) fit {
	best := noFit
	for _, t := range g {
		if t.mode&modeNot != 0 {
			if p.asksDirectly() && t.isAbsent(s) {
				best = fit{tier: Exact}
			}
			continue
		}
		f := noFit
		if p.asksDirectly() {
			f = t.direct(s)
		}
		if set := p.behind[t]; f.tier == noTier && !s.plainly && set != nil && set.has(r) {
			f = fit{tier: Linked, side: inSpelled}
		}
		if f.tier == Linked && f.tier < best.tier {
			best = f
			continue
		}
		if t.mode != 0 {
			if f.tier < best.tier && t.exactCase(p.x.tree.Node(r).Text) {
				best = f
			}
			continue
		}
		if f.tier == noTier && (p.how.asksNames() || p.how > meant && len(p.q.groups) > 1) {
			f = t.elsewhere(s)
		}
		if f.tier == noTier && (p.how == loosely || p.how.allowsSlips() && len(p.q.groups) > 1) {
			f = t.loosely(s)
		}
		if f.tier == noTier && p.how.allowsSlips() {
			f = t.slipped(s, p.how)
		}
		if f.tier < best.tier {
			best = f
		}
	}
	return best
}

// isAbsent reports whether t is not found in s, however strictly others are.
func (t *term) isAbsent(s *subject) bool {
	all := *s
	all.strict, all.wholly = false, false
	return t.direct(&all).tier == noTier
}

// subject is node r for the matcher.
func (x *Index) subject(r model.Ref) subject {
	s := x.blocks[r/blockSize].subject(int(r % blockSize))
	s.table, s.worth = x.lexicon.table(), noTier
	return s
}

func (b *block) subject(i int) subject {
	return subject{block: b, at: i}
}
