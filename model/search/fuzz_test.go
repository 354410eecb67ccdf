package search

import (
	"context"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"yomi/model"
	"yomi/model/treetest/deadline"
)

// FuzzSearch: whatever is asked of whatever notes, all ways to an answer give the same
// one, and its marks are marks of its texts. The notes are outline's.
func FuzzSearch(f *testing.F) {
	notes := []string{
		"event JAWS\n  session 監視とLambda\n    安全性の話\n      !B!1 1\n    code k8s 2016/8/14\n",
		"a\nsession 数据库 서버 コンテナ\n  un 8月14日 lamda\n  手機 第四回 DevOps 2.0\n",
	}
	for i, q := range append(typed, "a | b", "!", "event:x", "^$", "'!^a$", "in:", "||", "date:１", "'!B!1 1", "in:code k", "'lamda | ^un$", `"a b" -un`) {
		f.Add(notes[i%len(notes)], q)
	}
	f.Add("Logsカンシ手機\n", "a | !gsカンシ手")
	f.Fuzz(func(t *testing.T, notes, query string) {
		deadline.Of(t)
		asker(t, notes)(query)
	})
}

// FuzzQueries is FuzzSearch with notes and queries made of what can be taken for one
// another, which changes of single bytes hardly come to.
func FuzzQueries(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) {
		deadline.Of(t)
		rnd := rand.New(rand.NewPCG(seed, 1))
		notes := randomNotes(rnd)
		ask := asker(t, notes)
		for range 20 {
			ask(randomQuery(rnd, notes))
		}
	})
}

// asker asks notes in all ways: at once, for the best only and in spite of traits, which must
// give the same, and key by key.
func asker(t *testing.T, notes string) func(query string) {
	ctx, tree := context.Background(), outline(notes)
	x := Build(tree).AddReadings(ctx, LoadLexicon())
	blind := x.blind()
	return func(query string) {
		const limit = 5
		ask := func(s *Searcher, x *Index, q Query) Result { return s.Find(ctx, x, q, Everywhere, limit) }
		q := Parse(query, x.Lexicon())
		want := ask(new(Searcher), x, q)
		if q.Empty() && len(want.Found) > 0 || len(want.Hits) != min(limit, len(want.Found)) || !slices.IsSorted(want.Found) {
			t.Fatalf("%q in %q: %v of %v", query, notes, want.Hits, want.Found)
		}
		same := func(how string, hits []Hit, found []model.Ref) {
			if !slices.Equal(hits, want.Hits) || !slices.Equal(found, want.Found) {
				t.Fatalf("%q in %q: %v of %v, %s %v of %v", query, notes, want.Hits, want.Found, how, hits, found)
			}
		}
		same("the best", new(Searcher).Best(ctx, x, q, Everywhere, limit).Hits, want.Found)
		// Traits say for slips and for fields what is looked at.
		if len(q.fields) == 0 {
			if unseen := ask(new(Searcher), blind, unsure(Parse(query, x.Lexicon()))); !slices.Contains(want.by, slips) && !slices.Contains(unseen.by, slips) {
				same("without traits", unseen.Hits, unseen.Found)
			}
		}
		var s Searcher
		for keys := range typedKeys(query) {
			ask(&s, x, Parse(keys, x.Lexicon()))
		}
		ask(&s, x, q) // what is found so now and then lacks what a shorter query did not count as found
		for _, r := range want.Found {
			checkMarks(t, want, tree.Node(r).Text)
		}
	}
}

// typedKeys are the last few beginnings of a query.
func typedKeys(query string) iter.Seq[string] {
	return func(yield func(string) bool) {
		const few = 12
		for at := range query {
			if at > 0 && at >= len(query)-few && !yield(query[:at]) {
				return
			}
		}
	}
}

// checkMarks: marks are in order, apart, and on borders of clusters.
func checkMarks(t *testing.T, found Result, text string) {
	t.Helper()
	marks, at, last := found.Marks(text), borders(text), -1
	for _, m := range marks {
		if m[0] <= last || m[0] >= m[1] || m[1] > len(text) || utf8.ValidString(text) && (!at[m[0]] || !at[m[1]]) {
			t.Fatalf("marks %v of %q", marks, text)
		}
		last = m[1]
	}
}

// randomNotes are a dozen notes in outline's notation.
func randomNotes(rnd *rand.Rand) string {
	var notes strings.Builder
	for i := range 1 + rnd.IntN(12) {
		notes.WriteString(strings.Repeat("  ", rnd.IntN(i+1)) + []string{"", "", "", "event ", "session ", "code "}[rnd.IntN(6)] + randomText(rnd) + "\n")
	}
	return notes.String()
}

// randomQuery is words, of the notes or not, with operators, fields and slips.
func randomQuery(rnd *rand.Rand, notes string) string {
	var query strings.Builder
	said := []rune(notes)
	for i := range 1 + rnd.IntN(4) {
		if i > 0 {
			query.WriteString([]string{" ", " ", " ", "", " | "}[rnd.IntN(5)])
		}
		word := []rune(parts[rnd.IntN(len(parts))])
		if rnd.IntN(2) == 0 {
			lo := rnd.IntN(len(said))
			word = slices.Clone(said[lo:min(len(said), lo+1+rnd.IntN(8))])
		}
		if at := rnd.IntN(len(word)); rnd.IntN(4) == 0 {
			word[at] = []rune("aん監 1'")[rnd.IntN(6)]
		} else if rnd.IntN(6) == 0 {
			word = append(slices.Delete(slices.Clone(word), at, at+1), word[at])
		}
		before := []string{"", "", "", "", "'", "^", "!", "-", "\"", "event:", "session:", "in:", "date:", "file:", "speaker:"}
		after := []string{"", "", "", "$", "\""}
		query.WriteString(before[rnd.IntN(len(before))] + string(word) + after[rnd.IntN(len(after))])
	}
	return query.String()
}
