package search

import "slices"

// level is how well a node can match at best, by its traits, the better the
// smaller.
type level uint8

// The levels of what is found as written or read. Of what is found in other
// ways the first is by a reading, and the others by how many pairs of
// neighbours in an abbreviation it lacks, each of which is one doubt.
const (
	levelFirst      level = iota // written at the beginning
	levelWord                    // written where a word begins
	levelInside                  // written
	levelRead                    // read so at the beginning, or in a way of which no more is known
	levelReadWord                // read so where a word begins
	levelReadInside              // read so
	directLevels
)

const (
	levelByReading level = iota
	levelShort           // one doubt, as every abbreviation has
	levelShorter         // two
	levelShortest        // three
	levelLeast           // more
	looseLevels
)

// remainder is what the sweeps of a pass have still to look at.
type remainder struct {
	left   nodeSet   // of the level in hand
	taken  nodeSet   // of it and the levels before
	floors []nodeFit // how well a node of each level can match at best
	// The first and the reading level have a better floor for what is no longer
	// than the query.
	written  int                             // runes: a text of so many may be the query
	read     int                             // the same for a text that is read so
	spelling int                             // bytes: a spelling of so many may be that of the query
	lacks    [levelLeast - levelShort]*sieve // what a node of the loose levels between the first and the last passes
	ahead    [directLevels]nodeSet           // of several terms, what may match up to each level
}

func newRemainder(p *pass) *remainder {
	n := len(p.x.blocks)
	r := &remainder{left: make(nodeSet, n), taken: make(nodeSet, n), floors: p.floors()}
	for _, g := range p.q.groups {
		for _, t := range g {
			r.add(t)
		}
	}
	if len(p.q.groups) > 1 {
		r.written, r.read = maxLength, maxLength // all terms may be the text
	}
	if len(p.q.groups) > 1 && len(r.floors) == int(directLevels) {
		for l := range r.ahead {
			r.ahead[l] = make(nodeSet, n)
		}
	}
	if len(r.floors) == int(looseLevels) {
		pairs := p.q.groups[0][0].pairs()
		for spare := range r.lacks {
			s := needs(pairs, min(spare+1, len(pairs)))
			r.lacks[spare] = &s
		}
	}
	return r
}

// add adds what is known of one term.
func (r *remainder) add(t *term) {
	for _, v := range t.folded {
		r.written = max(r.written, len([]rune(v.text)))
	}
	for _, v := range t.spelled {
		r.spelling = max(r.spelling, len(v.text))
	}
	if t.pinyin != "" || t.jamo != nil {
		r.read = max(r.read, len(t.runes))
	}
	if t.okuri != nil {
		r.read = max(r.read, (1+maxOkurigana)*len(t.runes))
	}
}

// floors are how well nodes of each level match at best. There is one level
// only where nothing is known.
func (p *pass) floors() []nodeFit {
	at := func(tiers ...Tier) (out []nodeFit) {
		for _, t := range tiers {
			out = append(out, nodeFit{t, int(t)})
		}
		return out
	}
	several := len(p.q.groups) > 1
	switch {
	case !p.q.plain():
		return at(Exact)
	case p.how <= faintly:
		return at(Exact, Word, Inside, ReadExact, ReadWord, ReadInside)
	case p.how == loosely && !several && p.q.groups[0][0].short.gap == 0:
		out := at(p.loosest(p.how), Abbrev, Abbrev, Abbrev, Abbrev)
		for l := range out[1:] {
			out[1+l].sum += 1 + l
		}
		return out
	case p.how == loosely && !several:
		return at(p.loosest(p.how), Abbrev)
	}
	return at(p.loosest(p.how))
}

// plain reports whether q is nothing but plain terms, none instead of another.
func (q Query) plain() bool {
	return len(q.groups) > 0 && !slices.ContainsFunc(q.groups, func(g group) bool { return len(g) > 1 || g[0].mode != 0 })
}

// loosest is the best tier that a pass after the direct ones gives a query that
// these did not find.
func (p *pass) loosest(how method) Tier {
	heard := slices.ContainsFunc(p.q.groups, func(g group) bool {
		return slices.ContainsFunc(g, func(t *term) bool { return len(t.heard) > 0 })
	})
	switch {
	case how == meant:
		return Meant
	case heard:
		return Heard
	case how == loosely || len(p.q.groups) > 1:
		return ReadInside
	}
	return Slip
}

// pairs are the traits of the neighbours in t.
func (t *term) pairs() []trait {
	return sorted(slices.DeleteFunc(appendText(nil, t.folded[0].text), func(t trait) bool {
		return t < traitPairs || t >= traitRunes && t < traitTwo
	}))
}

// fill puts what is left of block b on level l into hand.
func (r *remainder) fill(p *pass, w *worker, b int, l level) {
	now := p.allowed(b)
	now.without(&r.taken[b])
	switch {
	case now.empty():
	case int(l) == len(r.floors)-1 && len(r.floors) != int(directLevels):
		w.sifted = false
		p.sift(w, b, &now)
	case p.how <= faintly && len(p.q.groups) > 1:
		if l == levelFirst {
			p.reachAll(w, b)
		}
		now.meet(&r.ahead[l][b])
	case p.how <= faintly:
		var one nodeBits
		w.sifted = false
		p.atLevel(p.q.groups[0][0], w, b, l, &one)
		now.meet(&one)
	case l == levelByReading:
		p.sift(w, b, &now)
		w.loose[inReading].unite(&w.loose[byInitials])
		now.meet(&w.loose[inReading])
	default:
		p.sift(w, b, &now)
		var few nodeBits
		r.lacks[l-1].sift(p.x.blocks[b], &few)
		now.meet(&few)
	}
	r.left[b] = now
	r.taken[b].unite(&now)
}

// reachAll finds out for several terms which nodes of block b may match up to
// each level.
func (p *pass) reachAll(w *worker, b int) {
	all := everyNode
	p.sift(w, b, &all)
	ahead := &p.rest.ahead
	for l := range ahead {
		ahead[l][b] = all
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

// atLevel adds the nodes of block b that may hold t at a level.
func (p *pass) atLevel(t *term, w *worker, b int, l level, out *nodeBits) {
	add := func(slot int, more []trait) {
		var one nodeBits
		if w.sifted {
			one = w.sifts[slot]
		} else {
			p.q.sieves[slot].sift(p.x.blocks[b], &one)
		}
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

// ruleOut leaves it to the level what need not be asked of the nodes of block b
// that are looked at, and to the sieves where that says nothing.
func (r *remainder) ruleOut(p *pass, w *worker, b int, l level, nodes int) {
	w.sifted, w.never, w.not = false, 0, [looseWays]bool{}
	switch {
	case len(p.q.groups) == 1 && len(r.floors) == int(directLevels):
		if l >= levelRead {
			w.never = 1<<len(p.q.groups[0][0].folded) - 1 // it was written for the levels before
		}
	case len(p.q.groups) == 1 && len(r.floors) == int(looseLevels) && l > levelByReading:
		w.not[inReading], w.not[byInitials] = true, true
	case nodes > fewLeft:
		again := everyNode
		p.sift(w, b, &again)
	}
}

// take gives the nodes of a batch of the level in hand in block b, which are not
// left then.
func (r *remainder) take(block *block, b int, of batch) nodeBits {
	left := &r.left[b]
	now := *left
	switch of {
	case titles:
		now.meet(&block.titles)
	case shortOnes:
		now.meet(&block.short)
	}
	left.without(&now)
	return now
}

// least is a lower bound of the orders in a batch of a level.
func (r *remainder) least(l level, of batch) uint64 {
	f := r.floors[l]
	order := uint64(f.worst)<<orderTier | uint64(f.sum)<<orderSumShift
	if of != titles {
		order |= orderBody
	}
	if of == allOthers {
		order |= (shortLength + 1) << orderLenShift
	}
	return order
}

// floor is how well node i of block, which is of level l, can match at best.
func (r *remainder) floor(block *block, i int, l level) nodeFit {
	f, length := r.floors[l], int(block.lengths[i])
	switch {
	case len(r.floors) < int(directLevels):
	case l == levelFirst && length > r.written:
		f = nodeFit{Prefix, int(Prefix)}
	case l == levelRead && length > r.read && block.spelled.size(i) > r.spelling:
		f = nodeFit{ReadPrefix, int(ReadPrefix)}
	}
	return f
}
