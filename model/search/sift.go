package search

// sift takes from maybe the nodes of block b that cannot match: each group
// needs a term that the node may hold.
func (p *pass) sift(w *worker, b int, maybe *nodeBits) {
	w.sifted = true
	block := p.x.blocks[b]
	var one, phrase nodeBits
	w.loose = [looseWays]nodeBits{}
	if p.q.phrase != nil {
		p.siftNames(w, block, p.q.phrase)
		if w.names != nil {
			phrase = w.haveNames(p.q.phrase)
		}
	}
	for g, terms := range p.q.groups {
		any := phrase
		for _, t := range terms {
			p.siftDirectly(w, block, t)
			p.siftNames(w, block, t)
			if t.mode&modeNot != 0 && p.asksDirectly() {
				any = everyNode
			}
			for slot := t.slot; slot < t.slot+t.slots && p.asksDirectly(); slot++ {
				any.unite(&w.sifts[slot])
			}
			if set := p.behind[t]; set != nil {
				any.unite(&set[b])
			}
			if w.names != nil {
				one = w.haveNames(t)
				any.unite(&one)
			}
			if t.begun && (p.how == meant || p.how == detour || p.how == unfinished && p.nothing) {
				any = everyNode
			}
		}
		if p.loose != nil {
			for way := range p.loose[g] {
				for i := range p.loose[g][way] {
					p.loose[g][way][i].sift(block, &one)
					any.unite(&one)
					w.loose[way].unite(&one)
				}
			}
		}
		maybe.meet(&any)
		if maybe.empty() {
			return // a text that was pasted has ten thousand words
		}
	}
	if p.q.phrase != nil {
		p.siftDirectly(w, block, p.q.phrase)
	}
}

// siftDirectly sifts the nodes of a block for t as written and read. What must not be
// there is asked for in all ways.
func (p *pass) siftDirectly(w *worker, block *block, t *term) {
	if !p.asksDirectly() && t.mode&modeNot == 0 {
		return
	}
	for slot := t.slot; slot < t.slot+t.slots; slot++ {
		p.q.sieves[slot].sift(block, &w.sifts[slot])
	}
	if p.brief == t {
		w.siftBrief(t, block)
	}
}

// ruledOut has a bit for each slot whose sieve does not let node i pass.
func (w *worker) ruledOut(i int) (never uint64) {
	for slot := range w.sifts {
		never |= (^w.sifts[slot][i>>6] >> (i & 63) & 1) << slot
	}
	return never
}

// siftNames sifts the nodes of a block for the names of t elsewhere.
func (p *pass) siftNames(w *worker, block *block, t *term) {
	if w.names == nil {
		return
	}
	for _, part := range t.meant {
		for i := range part {
			slot := part[i].slot
			if name := &p.q.names[slot]; name.begun && p.how != unfinished {
				w.names[slot] = nodeBits{}
			} else {
				name.sift(block, &w.names[slot])
			}
		}
	}
}

// looseSieves gives for each group what it may be found by if not directly;
// nil for none. What a query of one group finds loosely is known when slips
// are asked for.
func (p *pass) looseSieves() []looseSieves {
	if p.how <= faintly {
		return nil
	}
	out := make([]looseSieves, len(p.q.groups))
	for g, terms := range p.q.groups {
		for _, t := range terms {
			if t.mode != 0 {
				continue
			}
			if p.how == loosely || p.how.allowsSlips() && len(p.q.groups) > 1 {
				more := t.looseSieves()
				if p.how == loosely && p.plenty {
					more[shortly] = nil
				}
				out[g].add(more)
			}
			if p.how.allowsSlips() {
				out[g].add(looseSieves{shortly: t.slipSieves(p.how)})
			}
		}
	}
	return out
}

// add adds the sieves of another term.
func (l *looseSieves) add(more looseSieves) {
	for way := range l {
		l[way] = append(l[way], more[way]...)
	}
}
