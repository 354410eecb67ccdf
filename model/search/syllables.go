package search

import (
	"slices"

	"yomi/model/search/reading"
)

// Which hanzi pinyin may be of shows in the ways to take it apart into
// syllables: jiagou is jia gou or ji a gou, docker nothing if all syllables but
// the last are whole. A note must have the initials of one way side by side.

// maxWays bounds the ways: a name has one or two, and what has more is no name.
const maxWays = 64

// ways collects the ways to take pinyin apart.
type ways struct {
	table *reading.Table
	text  string
	whole bool // all syllables but the last are whole
	count int
	all   []trait // the pairs of initials that every way has
	first []trait // the first pairs
	last  []trait // the last pairs
	full  []trait // the first syllables that are typed in full
}

// pinyinSieve is for nodes that may hold hanzi with that pinyin; nil if there is
// no way to read text so.
func pinyinSieve(table *reading.Table, text string, whole bool) *sieve {
	w := ways{table: table, text: text, whole: whole}
	for n := 1; n <= longestSyllable && n <= len(text); n++ {
		w.syllable(way{end: n})
	}
	switch {
	case w.count == 0:
		return nil
	case w.count > maxWays: // some are not known
		first := anyOf(firstPairs(text))
		return &first
	}
	out := needs(w.all, 0).and(anyOf(w.first)).and(anyOf(w.last))
	if len(w.full) == w.count {
		out = out.and(anyOf(w.full))
	}
	return &out
}

// firstPairs is how pinyin may begin: with one hanzi, or with two.
func firstPairs(text string) []trait {
	out := []trait{initialPair(text[0], 0)}
	for j := 1; j <= longestSyllable && j < len(text); j++ {
		out = append(out, initialPair(text[0], text[j]))
	}
	return out
}

// way is one way so far: a syllable that begins at from and ends at end, and
// the pairs of initials up to it.
type way struct {
	from, end int
	pairs     []trait // of initials so far
	full      []trait // the first syllable, if it is typed in full and not the last
}

// syllable goes on with a way whose last syllable it is to have.
func (w *ways) syllable(v way) {
	text := w.text[v.from:v.end]
	begins, is := w.table.Syllable(text)
	if v.end == len(w.text) {
		if begins {
			w.add(v)
		}
		return
	}
	initial := begins && !w.whole && (len(text) == 1 || len(text) == 2 && text[1] == 'h')
	if w.count > maxWays || !is && !initial {
		return
	}
	if v.from == 0 && is && !initial { // a is a syllable, and begins an
		v.full = []trait{syllableOf(text)}
	}
	v.pairs = append(slices.Clip(v.pairs), initialPair(w.text[v.from], w.text[v.end]))
	for v.from = v.end; v.end < len(w.text) && v.end < v.from+longestSyllable; {
		v.end++
		w.syllable(v)
	}
}

// add adds a whole way.
func (w *ways) add(v way) {
	if len(v.pairs) == 0 {
		v.pairs = []trait{initialPair(w.text[0], 0)}
	}
	if w.count++; w.count == 1 {
		w.all = slices.Clone(v.pairs)
	}
	w.all = slices.DeleteFunc(w.all, func(t trait) bool { return !slices.Contains(v.pairs, t) })
	w.first = append(w.first, v.pairs[0])
	w.last = append(w.last, v.pairs[len(v.pairs)-1])
	w.full = append(w.full, v.full...)
}
