package search

import (
	"context"
	"slices"
	"strings"

	"yomi/model"
)

// Result is the answer to one query.
type Result struct {
	Hits  []Hit       // the best, in rank order
	Found []model.Ref // all nodes found, in reading order
}

// Matches is the nodes found as a set.
func (r Result) Matches() model.Set {
	var s model.Set
	for _, ref := range r.Found {
		s.Add(ref)
	}
	return s
}

// Search gives the best limit hits of q in sc, best first; none once ctx has
// ended.
func (x *Index) Search(ctx context.Context, q Query, sc Scope, limit int) []Hit {
	var s Searcher
	return s.Find(ctx, x, q, sc, limit).Hits
}

// Matches gives every node that q finds in sc.
func (x *Index) Matches(ctx context.Context, q Query, sc Scope) model.Set {
	var s Searcher
	return s.Find(ctx, x, q, sc, 0).Matches()
}

// Searcher searches again and again while a query is typed: nodes that the
// query before did not find are not asked again for a longer one. The zero
// Searcher is ready; it belongs to one goroutine at a time. Its answers are
// those of Index.Search and Index.Matches.
type Searcher struct {
	index *Index
	scope Scope
	query Query
	found nodeSet // as written or read
}

// few is how many nodes must be found for looser methods to stay away: a
// screenful. With more, what they find would only be noise. Slips are thought
// of when nothing at all was found.
const few = 50

// Find is Search and Matches in one pass. It is empty once ctx has ended, and
// the Searcher as it was.
func (s *Searcher) Find(ctx context.Context, x *Index, q Query, sc Scope, limit int) Result {
	if q.Empty() {
		return Result{}
	}
	p := &pass{x: x, q: q, sc: sc, spans: x.within(q.fields, sc), limit: limit}
	if limit > 0 {
		p.limit = max(limit, shortlist)
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
	if !q.loosens() {
		return Result{Hits: x.rank(q, list, limit), Found: found.refs()}
	}
	all, count := found, found.count()
	for _, p.how = range []method{inContext, loosely, slips} {
		if count >= few || p.how == slips && count > 0 {
			break
		}
		p.known = all
		more, also := p.run(ctx)
		list = append(list, more...)
		also.unite(all)
		all, count = also, also.count()
	}
	if ctx.Err() != nil {
		return Result{}
	}
	return Result{Hits: x.rank(q, list, limit), Found: all.refs()}
}

// loosens reports whether a term of q may be matched loosely: operators ask
// for less, not for more.
func (q Query) loosens() bool {
	return slices.ContainsFunc(q.groups, func(g group) bool {
		return slices.ContainsFunc(g, func(t *term) bool { return t.mode == 0 })
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
	return t.mode == 0 && old.mode == 0 && extend(t.folded, old.folded, 0) && extend(t.spelled, old.spelled, shortestInside) &&
		(t.pinyin == "" || old.pinyin != "")
}

// extend reports whether every variant begins with one of old's. From a length
// of step on more counts as a match, so old's must be as long then.
func extend(variants, old []variant, step int) bool {
	for _, v := range variants {
		if !slices.ContainsFunc(old, func(o variant) bool {
			return strings.HasPrefix(v.text, o.text) && (len(o.text) >= step || len(v.text) < step)
		}) {
			return false
		}
	}
	return true
}
