package search

import (
	"context"
	"math/bits"
	"slices"
	"sort"
	"sync"

	"yomi/model"
)

// method is what a pass over the nodes lets count as a match.
type method uint8

const (
	direct     method = iota // as written or read
	faintly                  // so where a brief query says little
	inContext                // at least one term so, the others so in titles above
	meant                    // under another name
	detour                   // under a name by a detour
	loosely                  // inside a reading, abbreviated or scattered
	unfinished               // without a last word that says nothing yet
	slips                    // with an edit, which leaves a word its first letter
	farSlips                 // with any edit
)

func (m method) asksNames() bool   { return m == meant || m == detour || m == unfinished }
func (m method) allowsSlips() bool { return m == slips || m == farSlips }

// pass is one look at all nodes, or at those found before.
type pass struct {
	x         *Index
	q         Query
	sc        Scope
	spans     []span
	how       method
	wanted    int               // hits
	limit     int               // of candidates kept
	bestOnly  bool              // the other nodes need not be found
	rest      *remainder        // of what is looked at by levels
	certain   bool              // the best are known, and not all was looked at
	passedBy  bool              // not all was looked at
	among     nodeSet           // the nodes to look at; nil is all
	behind    map[*term]nodeSet // nodes that have a term behind their text
	known     nodeSet           // nodes found by the passes before
	loose     []looseSieves     // of how, for each group
	brief     *term             // that is looked for strictly
	strictly  *strict           // what it finds strictly among what it finds faintly; nil if that is known
	nothing   bool              // was found by the passes before
	plenty    bool              // a handful is found in other ways: no abbreviations are looked for
	written   int               // nodes found as written
	word      *term             // the query, if it is of one term
	whole     int               // nodes of which it is one
	allSaid   bool              // by a brief query: it is not asked loosely
	wholly    nodeSet           // the nodes that may have a brief query as a word, where only these are asked for
	first     *sieve            // for nodes that may begin with the query; nil is unknown
	described map[model.Ref]int // the heads that a query of fields alone means
}

// worker is what one goroutine found, and its room.
type worker struct {
	best    best
	written int
	whole   int
	sifts   []nodeBits // by slot
	sifted  bool       // what follows and they are of the block in hand
	doubts  int        // that a node may need
	strict  best       // of what is found strictly
	waiting nodeBits   // of those looked at, what needs more
	loose   [looseWays]nodeBits
	names   []nodeBits // by slot of a name; nil where names are not asked for
	// What is ruled out without sieves.
	never   uint64 // slots
	not     [looseWays]bool
	plainly bool // all but what is written
	reads   reads
	chances chances
	touched uint64   // kept, so that it is read
	texts   unpacked // of the node that is looked at
}

// turn is which nodes a look is at.
type turn uint8

const (
	everything turn = iota
	beginning       // those that may begin with the query
	others          // all others
)

// run looks at the nodes on all cores.
func (p *pass) run(ctx context.Context) ([]candidate, nodeSet) {
	if p.how == inContext {
		return p.runInContext(ctx)
	}
	p.loose, p.rest = p.looseSieves(), newRemainder(p)
	p.bestOnly = p.bestOnly && p.limit > 0
	if p.bestOnly || p.rest.byDoubts() {
		return p.runByLevels(ctx)
	}
	found := make(nodeSet, len(p.x.blocks))
	look := func(t turn, bound uint64) best {
		return p.overBlocks(ctx, bound, func(w *worker, b int) { p.look(ctx, w, b, t, &found[b]) })
	}
	p.first = p.q.first()
	if p.how != direct || p.first == nil {
		all := look(everything, unbounded)
		return all.heap, found
	}
	// What begins with the query comes before all else. Once there is enough
	// of that, the others only need to be found.
	all := look(beginning, unbounded)
	rest := look(others, all.last())
	for _, c := range rest.heap {
		all.add(c)
	}
	return all.heap, found
}

// overBlocks calls do for all blocks, side by side, and gives the best of what
// was found before bound.
func (p *pass) overBlocks(ctx context.Context, bound uint64, do func(w *worker, b int)) best {
	var mutex sync.Mutex
	all := best{limit: p.limit, bound: bound}
	onAllCores(len(p.x.blocks), func(next func() (int, bool)) {
		w := &worker{best: best{limit: p.limit, bound: bound}, sifts: make([]nodeBits, len(p.q.sieves)), doubts: anyDoubts, chances: chances{}}
		w.strict = best{limit: p.limit, bound: bound}
		if p.asksNames() {
			w.names = make([]nodeBits, len(p.q.names))
		}
		for b, ok := next(); ok && ctx.Err() == nil; b, ok = next() {
			do(w, b)
		}
		mutex.Lock()
		defer mutex.Unlock()
		for _, c := range w.best.heap {
			all.add(c)
		}
		p.written += w.written
		p.whole += w.whole
		p.strictly.add(w.strict.heap)
	})
	return all
}

// look finds the nodes of block b that match and whose turn it is. It stops
// within some microseconds once ctx has ended.
func (p *pass) look(ctx context.Context, w *worker, b int, t turn, found *nodeBits) {
	maybe := p.allowed(b)
	if maybe.empty() {
		return
	}
	p.sift(w, b, &maybe)
	if t != everything {
		p.take(b, t, &maybe)
	}
	if t == others && p.q.sure() && w.best.last()>>orderTier <= uint64(Prefix) && p.asksAll() {
		found.unite(&maybe)
		return
	}
	p.lookAt(ctx, w, b, &maybe, found)
}

// lookAt finds which of some nodes of block b match.
func (p *pass) lookAt(ctx context.Context, w *worker, b int, some, found *nodeBits) {
	w.waiting = nodeBits{}
	p.touch(w, b, some)
	for k, word := range some {
		if word != 0 && ctx.Err() != nil {
			return
		}
		for ; word != 0; word &= word - 1 {
			i := k<<6 + bits.TrailingZeros64(word)
			r := model.Ref(b*blockSize + i)
			s := p.subject(w, b, i)
			if m, ok := p.match(&s, r); ok && p.asked(r) {
				if m.doubts() > w.doubts {
					w.waiting.add(i)
					continue
				}
				found.add(i)
				if p.strictly != nil && p.strictly.keep(w, s, r) {
					continue
				}
				if m.worst <= Inside {
					w.written++
				}
				if p.word != nil && p.word.isWord(&s, m.worst) {
					w.whole++
				}
				switch {
				case len(p.q.groups) == 0:
					w.best.add(p.x.newCandidate(r, m).inOrder())
				case m.worst < s.worth:
					w.best.add(p.x.newCandidate(r, m))
				}
			}
		}
	}
}

// take leaves in maybe the nodes of block b whose turn it is.
func (p *pass) take(b int, t turn, maybe *nodeBits) {
	var first nodeBits
	p.first.sift(p.x.blocks[b], &first)
	if t == beginning {
		maybe.meet(&first)
	} else {
		maybe.without(&first)
	}
}

// sure reports whether a node that q's sieve lets pass matches, without a look.
func (q Query) sure() bool { return len(q.sieves) == 1 && q.groups[0][0].folded[0].sure }

// allowed is the nodes of block b that scope and fields allow and that earlier
// passes leave to this one.
func (p *pass) allowed(b int) (out nodeBits) {
	first, last := b*blockSize, b*blockSize+p.x.blocks[b].folded.count()
	at := sort.Search(len(p.spans), func(i int) bool { return int(p.spans[i].hi) > first })
	for ; at < len(p.spans) && int(p.spans[at].lo) < last; at++ {
		out.addRange(max(int(p.spans[at].lo)-first, 0), min(int(p.spans[at].hi), last)-first)
	}
	if p.among != nil {
		out.meet(&p.among[b])
	}
	if p.known != nil {
		out.without(&p.known[b])
	}
	if p.wholly != nil {
		out.meet(&p.wholly[b])
	}
	return out
}

// asksNames reports whether nodes are looked for under what terms are called
// elsewhere. What a query of one group finds so is known in later passes.
func (p *pass) asksNames() bool {
	return p.how.asksNames() || p.how > meant && len(p.q.groups) > 1 && len(p.q.names) > 0
}

// subject is node i of block b for the matcher.
func (p *pass) subject(w *worker, b, i int) subject {
	s := p.x.blocks[b].subject(i).in(&w.texts)
	s.tierOnly = len(p.q.groups) == 1
	s.table, s.worth = p.x.lexicon.table(), w.best.worth(p.x.blocks[b], model.Ref(b*blockSize+i))
	s.allSaid = p.allSaid
	s.chances = w.chances
	s.strict, s.wholly, s.hurried = p.brief != nil, p.wholly != nil, p.bestOnly
	if p.strictly != nil {
		s.worth, s.hurried = noTier, false
	}
	s.sure, s.begun = p.how == meant, p.how == unfinished
	s.never = w.never
	if !w.sifted {
		s.not, s.plainly = w.not, w.plainly
		s.not[shortly] = s.not[shortly] || p.how == loosely && p.plenty
		return s
	}
	s.names = w.names
	for way := range s.not {
		s.not[way] = p.how == loosely && !w.loose[way].has(i)
	}
	if len(w.sifts) <= 64 {
		s.sifted = true
		s.never |= w.ruledOut(i)
	}
	return s
}

func (p *pass) asksAll() bool { return p.sc.Kinds == 0 && len(p.q.fields) == 0 }

// asked reports whether the kind and the form of node r are asked for.
func (p *pass) asked(r model.Ref) bool {
	if p.asksAll() {
		return true
	}
	n := p.x.tree.Node(r)
	if p.sc.Kinds != 0 && p.sc.Kinds&(1<<n.Kind) == 0 {
		return false
	}
	return !slices.ContainsFunc(p.q.fields, func(f field) bool { return !f.inForm(n) })
}
