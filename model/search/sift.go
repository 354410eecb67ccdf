package search

// sift takes from maybe the nodes of block b that cannot match: each group
// needs a term that the node may hold.
func (p *pass) sift(w *worker, b int, maybe *nodeBits) {
	block := p.x.blocks[b]
	for slot := range p.q.sieves {
		p.q.sieves[slot].sift(block, &w.sifts[slot])
	}
	if p.brief != nil {
		w.siftBrief(p.brief, block)
	}
	var one, phrase nodeBits
	w.read = nodeBits{}
	for slot := range w.names {
		p.q.names[slot].sift(block, &w.names[slot])
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
			for slot := t.slot; slot < t.slot+t.slots; slot++ {
				any.unite(&w.sifts[slot])
			}
			if set := p.behind[t]; set != nil {
				any.unite(&set[b])
			}
			if w.names != nil {
				one = w.named(t)
				any.unite(&one)
			}
		}
		if p.loose != nil {
			for i := range p.loose[g] {
				p.loose[g][i].sift(block, &one)
				any.unite(&one)
				if p.how == loosely && i > 0 {
					w.read.unite(&one) // the first is that of an abbreviation
				}
			}
		}
		for k := range maybe {
			maybe[k] &= any[k]
		}
	}
}

// looseSieves gives for each group what it may be found by if not directly;
// nil for none. What a query of one group finds loosely is known when slips
// are asked for.
func (p *pass) looseSieves() [][]sieve {
	if p.how <= faintly {
		return nil
	}
	out := make([][]sieve, len(p.q.groups))
	for g, terms := range p.q.groups {
		for _, t := range terms {
			if t.mode != 0 {
				continue
			}
			if p.how == loosely || p.how >= slips && len(p.q.groups) > 1 {
				out[g] = append(out[g], t.looseSieves()...)
			}
			if p.how >= slips {
				out[g] = append(out[g], t.slipSieves(p.how)...)
			}
		}
	}
	return out
}
