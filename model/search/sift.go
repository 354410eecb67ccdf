package search

// sift takes from maybe the nodes of block b that cannot match: each group
// needs a term that the node may hold.
func (p *pass) sift(w *worker, b int, maybe *nodeBits) {
	w.sifted = true
	block := p.x.blocks[b]
	for slot := range p.q.sieves {
		if p.asksDirectly() {
			p.q.sieves[slot].sift(block, &w.sifts[slot])
		}
	}
	if p.brief != nil {
		w.siftBrief(p.brief, block)
	}
	var one, phrase nodeBits
	w.loose = [looseWays]nodeBits{}
	for slot := range w.names {
		if name := &p.q.names[slot]; name.begun && p.how != unfinished {
			w.names[slot] = nodeBits{}
		} else {
			name.sift(block, &w.names[slot])
		}
	}
	if w.names != nil && p.q.phrase != nil {
		phrase = w.named(p.q.phrase)
	}
	for g, terms := range p.q.groups {
		any := phrase
		for _, t := range terms {
			if t.mode&modeNot != 0 {
				any = everyNode
			}
			for slot := t.slot; slot < t.slot+t.slots && p.asksDirectly(); slot++ {
				any.unite(&w.sifts[slot])
			}
			if set := p.behind[t]; set != nil {
				any.unite(&set[b])
			}
			if w.names != nil {
				one = w.named(t)
				any.unite(&one)
			}
			if t.begun && (p.how == meant || p.how == unfinished && p.nothing) {
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
				out[g].add(t.looseSieves())
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
