package search

// reaches makes room for what may match at level l, if that is not known yet, and
// at those behind it that ask the same sieves. The first level stands alone where
// one term was typed: most lists are full with it.
func (r *remainder) reaches(p *pass, l level) (first, last level) {
	last = l
	switch {
	case !r.isDirect() && !r.isLoose() || r.ahead[l] != nil:
		return l, l - 1
	case r.isLoose(), !r.single:
		last = level(len(r.floors)) - 1
	case l == levelWord:
		last = levelInside
	case l == levelRead:
		last = levelReadInside
	}
	for k := l; k <= last; k++ {
		r.ahead[k] = make(nodeSet, len(p.x.blocks))
	}
	if !r.single {
		r.sifted = make([]nodeSet, len(p.q.sieves))
		for slot := range r.sifted {
			r.sifted[slot] = make(nodeSet, len(p.x.blocks))
		}
	}
	return l, last
}

// fill puts what is left of block b on level l into hand; for the levels up to last
// it is not known yet.
func (r *remainder) fill(p *pass, w *worker, b int, l, last level) {
	now := p.allowed(b)
	now.without(&r.taken[b])
	if now.empty() {
		r.left[b] = now
		return
	}
	w.sifted = false
	switch {
	case !r.isDirect() && !r.isLoose():
		p.sift(w, b, &now)
	case last < l: // it is known
	case r.isLoose():
		p.reachLoosely(w, b)
	case !r.single:
		p.reachAll(w, b)
	default:
		p.reachOne(w, b, l, last)
	}
	if r.ahead[l] != nil {
		now.meet(&r.ahead[l][b])
	}
	r.left[b] = now
	r.taken[b].unite(&now)
}

// reachOne finds out for one term which nodes of block b may match at the levels
// from l to last.
func (p *pass) reachOne(w *worker, b int, l, last level) {
	t := p.q.groups[0][0]
	lo, hi := t.slot, t.slot+len(t.folded)
	if l >= levelRead {
		lo, hi = hi, t.slot+t.slots
	}
	for slot := lo; slot < hi; slot++ {
		p.q.sieves[slot].sift(p.x.blocks[b], &w.sifts[slot])
	}
	for ; l <= last; l++ {
		p.atLevel(t, w, b, l, &p.rest.ahead[l][b])
	}
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
}

// reachAll is the same for several terms, as written or read.
func (p *pass) reachAll(w *worker, b int) {
	all := everyNode
	p.sift(w, b, &all)
	ahead := &p.rest.ahead
	for l := range ahead {
		ahead[l][b] = all
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
