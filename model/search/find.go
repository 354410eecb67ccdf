package search

import (
	"context"
	"math"
	"slices"

	"yomi/model"
)

// Result is the answer to one query.
type Result struct {
	Hits  []Hit       // the best, in rank order
	Found []model.Ref // all nodes found, in reading order
	query Query
	by    []method // that found something, the strictest first
	tried []method
	// plenty and allSaid are the same of a pass.
	plenty, allSaid bool
	wholly          bool // a brief query was asked for as a word only
}

// Matches is the nodes found as a set.
func (r Result) Matches() model.Set {
	var s model.Set
	for _, ref := range r.Found {
		s.Add(ref)
	}
	return s
}

// Moved is r among nodes that are where to says, without those that are no more.
func (r Result) Moved(to func(model.Ref) model.Ref) Result {
	hits, found := r.Hits, r.Found
	r.Hits, r.Found = make([]Hit, 0, len(hits)), make([]model.Ref, 0, len(found))
	for _, h := range hits {
		if h.Ref = to(h.Ref); h.Ref != model.None {
			r.Hits = append(r.Hits, h)
		}
	}
	for _, ref := range found {
		if ref = to(ref); ref != model.None {
			r.Found = append(r.Found, ref)
		}
	}
	slices.Sort(r.Found)
	return r
}

// Query is what was asked.
func (r Result) Query() Query { return r.query }

// Search gives the best limit hits of q in sc, best first; none once ctx has
// ended.
func (x *Index) Search(ctx context.Context, q Query, sc Scope, limit int) []Hit {
	return x.Find(ctx, q, sc, limit).Hits
}

// Find is Search with everything that was found. q must have been parsed with
// x's lexicon.
func (x *Index) Find(ctx context.Context, q Query, sc Scope, limit int) Result {
	var s Searcher
	return s.Find(ctx, x, q, sc, limit)
}

// Searcher searches again and again while a query is typed: nodes that the
// query before did not find are not asked again for a longer one. The zero
// Searcher is ready; it belongs to one goroutine at a time. Its answers are
// those of Index.Find.
type Searcher struct {
	index *Index
	scope Scope
	query Query
	found nodeSet // as written or read
}

// few is how many nodes must be found for titles above not to be asked for the
// words that a node lacks: a screenful.
const few = 50

// handful is how many nodes must be found for looser methods to stay away. With
// as many, what they find is noise: of sixteen short queries over real notes
// less than half of what was shown had been meant before this limit, 95 of a
// hundred after, and nothing that was meant was lost. Smaller limits lost some.
const handful = 5

// enough is how many nodes must be found for a method to stay away. One who
// made a slip finds nothing, or what others wrote with the same slip.
var enough = [...]int{inContext: few, meant: math.MaxInt, detour: handful, loosely: handful, slips: 1, farSlips: 1, unfinished: handful}

// Find is Index.Find. It is empty once ctx has ended, and the Searcher as it
// was.
func (s *Searcher) Find(ctx context.Context, x *Index, q Query, sc Scope, limit int) Result {
	return s.ask(ctx, s.pass(x, q, sc, limit))
}

// Best is Find without Found, for who lists the best only: it ends as soon as
// they are certain, which is long before the last node is found where many
// begin with the query.
func (s *Searcher) Best(ctx context.Context, x *Index, q Query, sc Scope, limit int) Result {
	p := s.pass(x, q, sc, limit)
	p.bestOnly = true
	return s.ask(ctx, p)
}

// pass is the first look for q.
func (s *Searcher) pass(x *Index, q Query, sc Scope, limit int) *pass {
	p := &pass{x: x, q: q, sc: sc, spans: x.within(&q, sc), wanted: limit, limit: limit}
	if limit > 0 {
		p.limit = max(limit, shortlist)
	}
	p.behind = x.behindNodes(&q)
	if len(q.groups) == 0 {
		p.described = x.described(&q)
	}
	if s.index == x && s.scope == sc && q.narrows(s.query) {
		p.among = s.found
	}
	return p
}

func (s *Searcher) ask(ctx context.Context, p *pass) Result {
	out := Result{query: p.q}
	if p.q.Empty() {
		return out
	}
	p.brief = p.q.brief()
	p.word = p.q.only()
	p.wholly = p.wholeWords()
	list, found := p.run(ctx)
	out.wholly, p.wholly = p.wholly != nil, nil
	if ctx.Err() != nil {
		return Result{}
	}
	p.allSaid = p.brief != nil && p.saysAll()
	out.allSaid = p.allSaid
	little := p.brief != nil && p.written < handful && !p.allSaid
	if p.certain && !little {
		out.note(direct, len(list))
		out.Hits = p.x.rank(p.q, list, p.wanted)
		return out
	}
	complete := p.brief == nil
	if little {
		list, found = p.faint(ctx, &out, list, found)
		complete = !p.passedBy
	} else {
		out.note(direct, found.count())
	}
	if ctx.Err() != nil {
		return Result{}
	}
	*s = Searcher{}
	if complete {
		*s = Searcher{index: p.x, scope: p.sc, query: p.q, found: found}
	}
	p.among, p.brief = nil, nil
	list, found = p.widen(ctx, &out, list, found)
	if ctx.Err() != nil {
		return Result{}
	}
	out.Hits = p.x.rank(p.q, list, p.wanted)
	if !p.bestOnly {
		out.Found = found.refs()
	}
	return out
}

// widen adds what looser methods find, each where those before found too little.
func (p *pass) widen(ctx context.Context, out *Result, list []candidate, found nodeSet) ([]candidate, nodeSet) {
	strict := found.count()
	for _, how := range []method{inContext, meant, detour, loosely, slips, farSlips, unfinished} {
		p.plenty = found.count() >= handful || how == loosely && p.q.isReading() && hasWord(list)
		settled := p.whole > 0 && (how == loosely && p.word.isNoPart() || how == unfinished && (p.word.isBrief() || p.word.isEnglish))
		switch {
		case strict >= enough[how], !p.q.loosens(), settled, p.plenty && (how == detour || how == unfinished),
			(how == meant || how == detour) && !p.q.means(),
			p.bestOnly && how >= meant && p.haveBetter(list, how),
			how == unfinished && !p.begins(found),
			how == farSlips && found.count() > 0:
			continue
		}
		list, found = p.more(ctx, out, how, list, found)
		if how == inContext {
			strict = found.count()
		}
	}
	return list, found
}

// haveBetter reports whether all hits wanted are better than any that a later
// way finds.
func (p *pass) haveBetter(list []candidate, how method) bool {
	n, loosest := 0, p.loosest(how)
	for _, c := range list {
		if c.tier() < loosest {
			n++
		}
	}
	return n >= p.wanted
}

// more adds what is found in another way to what was found before.
func (p *pass) more(ctx context.Context, out *Result, how method, list []candidate, found nodeSet) ([]candidate, nodeSet) {
	p.how, p.known = how, found
	out.plenty = out.plenty || how == loosely && p.plenty
	more, also := p.run(ctx)
	out.note(how, also.count())
	also.unite(found)
	return append(list, more...), also
}

// faint adds what a brief query finds where it says little to what it found.
func (p *pass) faint(ctx context.Context, out *Result, list []candidate, found nodeSet) ([]candidate, nodeSet) {
	strictly := p.brief
	p.brief = nil
	if !p.bestOnly || len(strictly.runes) < longestBrief {
		out.note(direct, found.count())
		return p.more(ctx, out, faintly, list, found)
	}
	p.how, p.strictly = faintly, &strict{term: strictly, best: best{limit: p.limit, bound: unbounded}, bound: unbounded}
	more, also := p.run(ctx)
	list = p.strictly.best.heap
	p.strictly = nil
	out.note(direct, len(list))
	out.note(faintly, len(more))
	return append(list, more...), also
}

// Way is how nodes were looked for beside as written and read.
type Way uint8

const (
	Above     Way = iota // some words in titles above
	Elsewhere            // under what it is called in other languages
	Loose                // inside readings, abbreviated, scattered
	Guessed              // read alike, with a slip
)

// Tried is in which ways nodes were looked for beside as written and read,
// since so not enough were found.
func (r Result) Tried() (out []Way) {
	ways := [...]Way{inContext: Above, meant: Elsewhere, loosely: Loose, slips: Guessed}
	for _, how := range r.tried {
		if how <= faintly || how == detour || how == unfinished || how == farSlips || how == inContext && len(r.query.groups) < 2 {
			continue
		}
		out = append(out, ways[how])
	}
	return out
}

// note keeps that a method was tried and how much it found.
func (r *Result) note(how method, found int) {
	r.tried = append(r.tried, how)
	if found > 0 {
		r.by = append(r.by, how)
	}
}

// loosens reports whether a term of q may be matched loosely: operators ask
// for less, not for more.
func (q Query) loosens() bool {
	return q.has(func(t *term) bool { return t.mode == 0 })
}

// begins reports whether a term of p's query may become one that is called
// something elsewhere. A last word that says nothing yet is passed over where
// nothing was found with it.
func (p *pass) begins(found nodeSet) bool {
	p.nothing = found.count() == 0
	return slices.ContainsFunc(p.q.names, func(n nameSieve) bool { return n.begun }) || p.nothing && p.q.isBegun()
}

// isBegun reports whether q ends in a word that says nothing yet.
func (q Query) isBegun() bool {
	return len(q.groups) > 0 && slices.ContainsFunc(q.groups[len(q.groups)-1], func(t *term) bool { return t.begun })
}

// means reports whether a term of q is called something elsewhere.
func (q Query) means() bool {
	return slices.ContainsFunc(q.names, func(n nameSieve) bool { return !n.begun })
}
