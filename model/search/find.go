package search

import (
	"context"
	"math"
	"slices"
	"strings"

	"yomi/model"
)

// Result is the answer to one query.
type Result struct {
	Hits  []Hit       // the best, in rank order
	Found []model.Ref // all nodes found, in reading order
	query Query
	by    []method // that found something, the strictest first
	tried []method
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
var enough = [...]int{inContext: few, meant: math.MaxInt, loosely: handful, slips: 1}

// Find is Index.Find, and as it is empty once ctx has ended, when the Searcher
// is as it was.
func (s *Searcher) Find(ctx context.Context, x *Index, q Query, sc Scope, limit int) Result {
	if q.Empty() {
		return Result{query: q}
	}
	p := &pass{x: x, q: q, sc: sc, spans: x.within(&q, sc), limit: limit}
	if limit > 0 {
		p.limit = max(limit, shortlist)
	}
	if len(q.groups) == 0 {
		p.described = x.described(&q)
	}
	if s.index == x && s.scope == sc && q.narrows(s.query) {
		p.among = s.found
	}
	list, found := p.run(ctx)
	if ctx.Err() != nil {
		return Result{}
	}
	*s = Searcher{index: x, scope: sc, query: q, found: found}
	p.among = nil
	out := Result{query: q}
	out.note(direct, found.count())
	all, strict, guess := found, found.count(), true
	for _, p.how = range []method{inContext, meant, loosely, slips} {
		if strict >= enough[p.how] || !q.loosens() || p.how == meant && !q.means() || p.how == slips && !guess {
			continue
		}
		p.known = all
		more, also := p.run(ctx)
		list = append(list, more...)
		count := also.count()
		out.note(p.how, count)
		switch p.how {
		case inContext:
			strict += count
		case meant:
			guess = guess && count == 0
		}
		also.unite(all)
		all = also
	}
	if ctx.Err() != nil {
		return Result{}
	}
	out.Hits, out.Found = x.rank(q, list, limit), all.refs()
	return out
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
		if how == direct || how == inContext && len(r.query.groups) < 2 {
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
	return slices.ContainsFunc(q.groups, func(g group) bool {
		return slices.ContainsFunc(g, func(t *term) bool { return t.mode == 0 })
	})
}

// means reports whether a term of q is called something elsewhere.
func (q Query) means() bool {
	return q.phrase != nil && len(q.phrase.meant) > 0 ||
		slices.ContainsFunc(q.groups, func(g group) bool {
			return slices.ContainsFunc(g, func(t *term) bool { return len(t.meant) > 0 })
		})
}

// narrows reports whether all that q finds as written or read was found by old:
// every term of old is there, longer perhaps, and in every form longer.
func (q Query) narrows(old Query) bool {
	if len(old.fields)+len(q.fields) > 0 || len(old.groups) == 0 || len(q.groups) < len(old.groups) {
		return false
	}
	for i, g := range old.groups {
		if len(g) != 1 || len(q.groups[i]) != 1 || !q.groups[i][0].narrows(g[0]) {
			return false
		}
	}
	return true
}

func (t *term) narrows(old *term) bool {
	return t.mode == 0 && old.mode == 0 && extend(t.folded, old.folded) && extend(t.spelled, old.spelled) &&
		(t.pinyin == "" || old.pinyin != "") && t.jamo == nil && t.okuri == nil
}

// extend reports whether every variant begins with one of old's.
func extend(variants, old []variant) bool {
	for _, v := range variants {
		if !slices.ContainsFunc(old, func(o variant) bool { return strings.HasPrefix(v.text, o.text) }) {
			return false
		}
	}
	return true
}
