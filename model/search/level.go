package search

import (
	"math"
	"slices"
)

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
	single bool      // one term is asked for
	// The first and the reading level have a better floor for what is no longer
	// than the query.
	written  int // runes: a text of so many may be the query
	read     int // the same for a text that is read so
	spelling int // bytes: a spelling of so many may be that of the query
	shortest int // and one of fewer is not
	pairs    sieve
	ahead    [directLevels]nodeSet // what may match up to each level, where all are found out at once
	none     []bool                // of one term, by block: no node passes its sieves of what is written or, from levelRead on, read
	sifted   []nodeSet             // of several terms, by slot, what the sieves let pass
}

func newRemainder(p *pass) *remainder {
	r := &remainder{floors: p.floors(), single: len(p.q.groups) == 1, shortest: math.MaxInt}
	for t := range p.q.terms {
		r.add(t)
	}
	if !r.single {
		r.written, r.read = maxLength, maxLength // all terms may be the text
	}
	if r.byDoubts() {
		r.pairs = needs(p.q.groups[0][0].pairs(), 0)
	}
	return r
}

// isDirect and isLoose report which the levels are; they are none of them where
// nothing is known.
func (r *remainder) isDirect() bool { return len(r.floors) == int(directLevels) }
func (r *remainder) isLoose() bool  { return r.byDoubts() || len(r.floors) == int(levelShorter) }

// byDoubts reports loose levels with doubts of their own: one for all of a word
// with a number in it, k8s.
func (r *remainder) byDoubts() bool { return len(r.floors) == int(looseLevels) }

// turns reports whether with level l another question begins, of one term: what
// was not found as written may be read so, what is not read so may be abbreviated.
func (r *remainder) turns(l level) bool {
	return r.single && (r.isDirect() && l == levelRead || r.isLoose() && l == levelShort)
}

// add adds what is known of one term.
func (r *remainder) add(t *term) {
	for _, v := range t.folded {
		r.written = max(r.written, len([]rune(v.text)))
	}
	for _, v := range t.spelled {
		r.spelling, r.shortest = max(r.spelling, len(v.text)), min(r.shortest, len(v.text))
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
	switch {
	case how == meant || how == detour:
		return Meant
	case p.q.has(func(t *term) bool { return len(t.heard) > 0 }):
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

// ruleOut says what need not be asked of the nodes of block b that are looked at:
// of one term it is what other levels are for, else what the sieves say.
func (r *remainder) ruleOut(p *pass, w *worker, b int, l level, nodes int) {
	w.sifted, w.plainly, w.never, w.not, w.reads = false, false, 0, [looseWays]bool{}, both
	switch {
	case r.single && r.isDirect() && l < levelRead:
		w.plainly, w.reads = true, onlyWritten
	case r.single && r.isDirect():
		w.never, w.reads = 1<<len(p.q.groups[0][0].folded)-1, onlyRead
		if t := p.q.groups[0][0]; len(t.forms) > 0 && nodes > fewLeft {
			w.sifted, w.reads = true, both
			p.siftDirectly(w, p.x.blocks[b], t)
		}
	case r.single && r.isLoose():
		read := l == levelByReading
		if !read {
			w.reads = onlyWritten
		}
		w.not = [looseWays]bool{inReading: !read, byInitials: !read, shortly: read}
	case r.sifted != nil:
		w.sifted = true
		for slot := range r.sifted {
			w.sifts[slot] = r.sifted[slot][b]
		}
	case nodes > fewLeft && (!p.how.allowsSlips() || !r.single): // of a slip of one term they say nothing
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
	case titles + 1:
		now.meet(&block.short)
	default:
		for i := range now.each {
			if block.lengths[i] > lengths[of] {
				now.drop(i)
			}
		}
	}
	left.without(&now)
	return now
}

// doubts are what a node of a level may need at most; it waits for another level
// if it needs more.
func (r *remainder) doubts(l level) int {
	if r.byDoubts() && l < levelLeast {
		return int(l)
	}
	return anyDoubts
}

// anyDoubts is more than a sum of tiers and costs can hold.
const anyDoubts = 1 << orderSumBits

// least is a lower bound of the orders in a batch of a level.
func (r *remainder) least(l level, of batch) uint64 {
	f := r.floors[l]
	order := uint64(f.worst)<<orderTier | uint64(f.sum)<<orderSumShift
	if of != titles {
		order |= orderBody
	}
	if of > titles+1 {
		order |= uint64(lengths[of-1]+1) << orderLenShift
	}
	return order
}

// floor is how well node i of block, which is of level l, can match at best.
func (r *remainder) floor(block *block, i int, l level) nodeFit {
	f, length, spelling := r.floors[l], int(block.lengths[i]), block.spelled.size(i)
	switch {
	case len(r.floors) < int(directLevels):
	case l == levelFirst && length > r.written:
		f = nodeFit{Prefix, int(Prefix)}
	case l == levelRead && length > r.read && (spelling > r.spelling || spelling < r.shortest):
		f = nodeFit{ReadPrefix, int(ReadPrefix)}
	}
	return f
}
