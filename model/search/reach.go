package search

import "slices"

// reaches makes room for what may match at each level, which is found out for all of
// them at the first. Of one term as written or read each level is found out by
// itself: most lists are full with the first that has nodes.
func (r *remainder) reaches(p *pass) {
	r.none = make([]bool, len(p.x.blocks))
	if r.single && r.isDirect() || !r.isDirect() && !r.isLoose() {
		return
	}
	for l := range r.floors {
		r.ahead[l] = make(nodeSet, len(p.x.blocks))
	}
	if !r.single {
		r.sifted = make([]nodeSet, len(p.q.sieves))
		for slot := range r.sifted {
			r.sifted[slot] = make(nodeSet, len(p.x.blocks))
		}
	}
}

// lacks reports whether it is known from the levels before that no node is of level l.
func (r *remainder) lacks(l level) bool {
	switch {
	case !r.isDirect() && !r.isLoose() || l == levelFirst:
		return false
	case r.single && r.isDirect():
		return l != levelRead && !slices.Contains(r.none, false)
	}
	return r.ahead[l].empty()
}

// fill puts what is left of block b on level l into hand.
func (r *remainder) fill(p *pass, w *worker, b int, l level) {
	now := p.allowed(b)
	now.without(&r.taken[b])
	r.left[b] = now
	if now.empty() {
		return
	}
	w.sifted = false
	switch {
	case !r.isDirect() && !r.isLoose():
		p.sift(w, b, &now)
	case r.single && r.isDirect():
		one := p.reachOne(w, b, l)
		now.meet(&one)
	case l > 0: // it is known
		now.meet(&r.ahead[l][b])
	case r.isLoose():
		p.reachLoosely(w, b)
		now.meet(&r.ahead[l][b])
	default:
		p.reachAll(w, b)
		now.meet(&r.ahead[l][b])
	}
	r.left[b] = now
	r.taken[b].unite(&now)
}

// reachOne finds out for one term which nodes of block b may match at level l.
func (p *pass) reachOne(w *worker, b int, l level) (out nodeBits) {
	t := p.q.groups[0][0]
	lo, hi, first := t.slot, t.slot+len(t.folded), levelFirst
	if l >= levelRead {
		lo, hi, first = hi, t.slot+t.slots, levelRead
	}
	if l > first && p.rest.none[b] {
		return out
	}
	p.rest.none[b] = true
	for slot := lo; slot < hi; slot++ {
		p.q.sieves[slot].sift(p.x.blocks[b], &w.sifts[slot])
		p.rest.none[b] = p.rest.none[b] && w.sifts[slot].empty()
	}
	p.atLevel(t, w, b, l, &out)
	return out
}

// reachLoosely finds out for one term which nodes of block b may match loosely up
// to each level.
func (p *pass) reachLoosely(w *worker, b int) {
	all, ahead := everyNode, &p.rest.ahead
	p.sift(w, b, &all)
	ahead[levelByReading][b] = w.loose[inReading]
	ahead[levelByReading][b].unite(&w.loose[byInitials])
	ahead[levelShort][b] = w.loose[shortly]
	if !p.rest.byDoubts() {
		return
	}
	lacks := p.rest.pairs.lacking(p.x.blocks[b])
	for l := levelShort; l <= levelLeast; l++ {
		ahead[l][b] = w.loose[shortly]
		if l < levelLeast {
			ahead[l][b].without(&lacks[l])
		}
	}
	if t := p.q.groups[0][0]; t.isBrief() {
		var initials nodeBits
		first := t.initialSieve()
		first.sift(p.x.blocks[b], &initials)
		for l := levelShort; l <= initialism; l++ { // others have more doubts
			ahead[l][b].meet(&initials)
		}
	}
}

// reachAll is the same for several terms, as written or read.
func (p *pass) reachAll(w *worker, b int) {
	all := everyNode
	p.sift(w, b, &all)
	ahead := &p.rest.ahead
	for l := range ahead {
		ahead[l][b] = all
	}
	if all.empty() {
		return // not all was sifted
	}
	for slot := range p.rest.sifted {
		p.rest.sifted[slot][b] = w.sifts[slot]
	}
	for k, g := range p.q.groups {
		var any nodeBits
		for l := range ahead {
			p.atLevel(g[0], w, b, level(l), &any)
			if l == int(levelFirst) && k > 0 {
				p.atLevel(g[0], w, b, levelWord, &any) // behind the first term
			}
			ahead[l][b].meet(&any)
		}
	}
}

// atLevel adds the nodes of block b that may hold t at a level, of those that its
// sieves let pass.
func (p *pass) atLevel(t *term, w *worker, b int, l level, out *nodeBits) {
	add := func(slot int, more []trait) {
		one := w.sifts[slot]
		for _, m := range more {
			p.x.blocks[b].column(m).meet(&one)
		}
		out.unite(&one)
	}
	little := p.brief != nil && len(t.runes) < longestBrief // for a reading
	for i := range len(t.folded) + len(t.spelled) {
		switch v, read := t.variant(i); {
		case read && little:
		case l == levelFirst && !read, l == levelRead && read:
			add(t.slot+i, v.first)
		case l == levelWord && !read, l == levelReadWord && read:
			add(t.slot+i, v.begins)
		case l == levelInside && !read && p.brief == nil, l == levelReadInside && read:
			add(t.slot+i, nil)
		}
	}
	if l == levelRead {
		for i := len(t.folded) + len(t.spelled); i < t.slots && !little; i++ {
			add(t.slot+i, nil)
		}
		if set := p.behind[t]; set != nil {
			out.unite(&set[b])
		}
	}
}

// variant is variant i of t, and whether it is one of a reading.
func (t *term) variant(i int) (v *variant, read bool) {
	if i < len(t.folded) {
		return &t.folded[i], false
	}
	return &t.spelled[i-len(t.folded)], true
}
