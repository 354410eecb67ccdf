package search

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"

	"yomi/model"
)

// What comes before what, and why:
//
//  1. The tier of the worst term: one is as sure of a hit as of its weakest
//     part. Written comes before read, because what was typed as it stands was
//     meant as it stands; whole before beginning before inside; a reading
//     before an abbreviation, which leaves things out; and one edit last,
//     because it changes what was typed.
//  2. Titles before bodies: a search is mostly a jump to a topic.
//  3. The sum of the terms' tiers, so that the other terms count too, of what
//     loose matches leave out, and of how far the terms stand apart: compact
//     before loose, near before far.
//  4. The same characters as typed before others of the same fold: AWS typed
//     finds AWS before aws (the soft half of smart case), 國 finds 國.
//  5. sahilm/fuzzy's score of the text from the match on: it prefers matches
//     with little behind them and at separators.
//  6. Short texts (in runes) before long ones, then reading order.
//
// All but 4 and 5 are packed into one number, which is all that a bounded heap
// needs to keep the best few hundred of a million; 4 and 5 order those.

// shortlist is how many of the best by the cheap order get the dear one, which
// takes two microseconds each. The palette shows fewer than a hundred; the
// rest is for 4 and 5 to choose from.
const shortlist = 250

// Places of the packed order, from the least: reading order, text length in
// runes, sum of tiers and costs, body or title, worst tier.
const (
	orderRefBits  = 31
	orderLenBits  = 12
	orderSumBits  = 8
	orderLenShift = orderRefBits
	orderSumShift = orderLenShift + orderLenBits
	orderBody     = 1 << (orderSumShift + orderSumBits)
	orderTier     = orderSumShift + orderSumBits + 1
)

// candidate is a node found, by its packed order.
type candidate struct {
	order uint64
	fine  int // sahilm's score, and whether it is written as typed
}

func (c candidate) ref() model.Ref { return model.Ref(c.order & (1<<orderRefBits - 1)) }
func (c candidate) tier() Tier     { return Tier(c.order >> orderTier) }

// coarse is the part of the order above length and place.
func (c candidate) coarse() uint64 { return c.order >> orderSumShift }

// newCandidate packs what is known of node r.
func (x *Index) newCandidate(r model.Ref, m nodeFit) candidate {
	b, i := x.blocks[r/blockSize], int(r%blockSize)
	order := uint64(m.worst)<<orderTier | uint64(min(m.sum, 1<<orderSumBits-1))<<orderSumShift |
		uint64(b.lengths[i])<<orderLenShift | uint64(r)
	if !b.titles.has(i) {
		order |= orderBody
	}
	return candidate{order: order}
}

// best keeps the smallest candidates: a max-heap of at most limit.
type best struct {
	limit int
	heap  []candidate
}

// worth is the tier from which on no title, or no body, is kept any more.
func (b *best) worth(title bool) Tier {
	switch {
	case b.limit == 0:
		return Exact
	case len(b.heap) < b.limit:
		return noTier
	}
	last := b.heap[0]
	if !title && last.order&orderBody == 0 {
		return last.tier()
	}
	return last.tier() + 1
}

func (b *best) add(c candidate) {
	switch {
	case len(b.heap) < b.limit:
		b.heap = append(b.heap, c)
		for i := len(b.heap) - 1; i > 0 && b.heap[(i-1)/2].order < b.heap[i].order; i = (i - 1) / 2 {
			b.heap[i], b.heap[(i-1)/2] = b.heap[(i-1)/2], b.heap[i]
		}
	case b.limit > 0 && c.order < b.heap[0].order:
		b.heap[0] = c
		b.sink(0)
	}
}

func (b *best) sink(i int) {
	for {
		k := 2*i + 1
		if k >= len(b.heap) {
			return
		}
		if k+1 < len(b.heap) && b.heap[k+1].order > b.heap[k].order {
			k++
		}
		if b.heap[i].order >= b.heap[k].order {
			return
		}
		b.heap[i], b.heap[k] = b.heap[k], b.heap[i]
		i = k
	}
}

// rank orders the shortlist for good and gives its first limit.
func (x *Index) rank(q Query, list []candidate, limit int) []Hit {
	for i := range list {
		list[i].fine = x.fine(q, list[i].ref())
	}
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.coarse(), b.coarse()), cmp.Compare(b.fine, a.fine), cmp.Compare(a.order, b.order))
	})
	hits := make([]Hit, 0, min(limit, len(list)))
	for _, c := range list[:min(limit, len(list))] {
		hits = append(hits, Hit{Ref: c.ref(), Tier: c.tier()})
	}
	return hits
}

// asTyped outweighs any score that sahilm gives to maxScored runes.
const asTyped = 1 << 20

// maxScored is how much text sahilm sees: from 40 runes on its bonus for
// neighbours grows past an int64.
const maxScored = 32

// fine is sahilm's score of q's terms in node r, plus asTyped for each term
// that stands there as typed.
func (x *Index) fine(q Query, r model.Ref) int {
	s := x.subject(r)
	score := 0
	for _, g := range q.groups {
		for _, t := range g {
			if t.mode&modeNot == 0 {
				score += x.fineTerm(t, &s, r)
				break
			}
		}
	}
	return score
}

func (x *Index) fineTerm(t *term, s *subject, r model.Ref) int {
	score := 0
	if strings.Contains(x.tree.Node(r).Text, t.raw) {
		score += asTyped
	}
	f := t.direct(s)
	p, pattern := s.folded, string(t.runes)
	if f.side == inSpelled {
		p, pattern = s.spelled, t.spelled[0].text
	}
	if f.tier == noTier {
		f.lo = 0
	}
	// Its first and greedy choice would be an earlier character than the
	// match: it is shown the text from the match on.
	found := fuzzy.Find(firstRunes(pattern, maxScored), []string{firstRunes(p.text[f.lo:], maxScored)})
	if len(found) > 0 {
		score += found[0].Score
	}
	return score
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}
