// Package search finds nodes of a model.Tree by what people type: folded text
// first, then readings (romaji, kana, pinyin), abbreviations and slips of the
// finger.
//
// It is not for drawing: its unit is the byte, of a node's Text as written
// wherever an offset leaves the package. It knows no cells and no rows.
//
// Invariants: an Index never changes once built, so any number of goroutines
// may search it; an Index and a Query give the same answer whichever way they
// came about (grown, narrowed or at once); nothing typed is an error.
//
// Read Parse and Index.Search first, then rank.go for what comes before what.
package search

import (
	"context"
	"strings"

	"yomi/model"
)

// Kinds is a choice of node kinds; the zero value is all of them.
type Kinds uint8

// The kinds a Scope can be narrowed to; they combine by |.
const (
	Notes    Kinds = 1 << model.Note
	Sessions Kinds = 1 << model.Session
	Events   Kinds = 1 << model.Event
)

// Scope is where to look: the nodes of Kinds at or below Under.
type Scope struct {
	Under model.Ref // model.None is the whole tree
	Kinds Kinds
}

// Everywhere is the Scope that leaves nothing out.
var Everywhere = Scope{Under: model.None}

// Hit is one node found.
type Hit struct {
	Ref  model.Ref
	Tier Tier
}

// Tier is how well a node matched, the better the smaller.
type Tier uint8

// Index is the folded text of a tree's nodes.
type Index struct{ tree *model.Tree }

// Build folds the texts of t.
func Build(t *model.Tree) *Index { return &Index{tree: t} }

// AddReadings is x with the readings of its texts; x itself stays as it was.
// It is nil if ctx ended first.
func (x *Index) AddReadings(ctx context.Context) *Index { return x }

// Query is what was typed, parsed.
type Query struct{ text string }

// Parse reads a query; it never fails.
func Parse(s string) Query { return Query{strings.ToLower(strings.TrimSpace(s))} }

// Empty reports whether q asks for nothing. An empty query finds nothing.
func (q Query) Empty() bool { return q.text == "" }

// Search gives the best limit hits, best first.
func (x *Index) Search(ctx context.Context, q Query, sc Scope, limit int) []Hit {
	var s Searcher
	return s.Find(ctx, x, q, sc, limit).Hits
}

// Matches gives every node that q finds.
func (x *Index) Matches(ctx context.Context, q Query, sc Scope) model.Set {
	var s Searcher
	return s.Find(ctx, x, q, sc, 0).Matches
}

// Result is the answer to one query.
type Result struct {
	Hits    []Hit     // the best, in rank order
	Matches model.Set // all of them
	Total   int       // how many they are
}

// Searcher searches again and again while a query is typed and remembers what
// was left by the query before. The zero Searcher is ready; it belongs to one
// goroutine at a time.
type Searcher struct{}

// Find is Search and Matches in one pass. Once ctx ends it gives an empty
// Result.
func (s *Searcher) Find(ctx context.Context, x *Index, q Query, sc Scope, limit int) Result {
	var res Result
	for r := model.Ref(0); !q.Empty() && int(r) < x.tree.Len(); r++ {
		if strings.Contains(strings.ToLower(x.tree.Node(r).Text), q.text) && x.tree.Within(r, sc.Under) {
			res.Matches.Add(r)
			res.Total++
			if len(res.Hits) < limit {
				res.Hits = append(res.Hits, Hit{Ref: r})
			}
		}
	}
	return res
}

// Marks gives the byte ranges of text that q matched, in order, apart from
// each other, on cluster borders.
func (q Query) Marks(text string) [][2]int {
	if i := strings.Index(strings.ToLower(text), q.text); i >= 0 && !q.Empty() {
		return [][2]int{{i, min(i+len(q.text), len(text))}}
	}
	return nil
}
