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
//     before what is called so in another language, as only the reading was
//     typed; that before an abbreviation, which leaves things out; then one edit,
//     because it changes what was typed; and characters apart last.
//  2. Titles before bodies: a search is mostly a jump to a topic.
//  3. The sum of the terms' tiers, so that the other terms count too, of what
//     loose matches leave out, and of how far the terms stand apart: compact
//     before loose, near before far.
//  4. The same characters as typed before others of the same fold: AWS typed
//     finds AWS before aws (the soft half of smart case), 國 finds 國.
//  5. sahilm/fuzzy's score of the text from the match on: it prefers matches
//     with little behind them and at separators.
//  6. Short texts (in runes) before long ones, then reading order; that alone
//     where fields were asked for and no words.
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

// inOrder is the candidate without its length: where no words were asked for, none
// matches better than another, and one reads what there is from above.
func (c candidate) inOrder() candidate {
	c.order &^= (1<<orderLenBits - 1) << orderLenShift
	return c
}

// newCandidate packs what is known of node r.
func (x *Index) newCandidate(r model.Ref, m nodeFit) candidate {
	return candidate{order: x.blocks[r/blockSize].order(r, m.worst, m.sum)}
}

func (b *block) order(r model.Ref, worst Tier, sum int) uint64 {
	i := int(r % blockSize)
	order := uint64(worst)<<orderTier | uint64(min(sum, 1<<orderSumBits-1))<<orderSumShift |
		uint64(b.lengths[i])<<orderLenShift | uint64(r)
	if !b.titles.has(i) {
		order |= orderBody
	}
	return order
}

// best keeps the smallest candidates: a max-heap of at most limit, all before
// bound.
type best struct {
	limit int
	bound uint64
	heap  []candidate
}

// unbounded is behind every candidate.
const unbounded = uint64(noTier) << orderTier

// last is the order from which on nothing is kept any more.
func (b *best) last() uint64 {
	switch {
	case b.limit == 0:
		return 0
	case len(b.heap) < b.limit:
		return b.bound
	}
	return min(b.bound, b.heap[0].order)
}

// worth is the tier from which on node r is not kept any more: that of the
// last, or the one behind it if r would come before the last at its best.
func (b *best) worth(of *block, r model.Ref) Tier {
	last := b.last()
	t := Tier(last >> orderTier)
	if of.order(r, t, int(t)) < last {
		t++
	}
	return t
}

func (b *best) add(c candidate) {
	switch {
	case c.order >= b.last():
	case len(b.heap) < b.limit:
		b.heap = append(b.heap, c)
		for i := len(b.heap) - 1; i > 0 && b.heap[(i-1)/2].order < b.heap[i].order; i = (i - 1) / 2 {
			b.heap[i], b.heap[(i-1)/2] = b.heap[(i-1)/2], b.heap[i]
		}
	default:
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

// rank orders the shortlist for good and gives its first limit. Only those
// that tie need the dear order.
func (x *Index) rank(q Query, list []candidate, limit int) []Hit {
	limit = min(limit, len(list))
	slices.SortFunc(list, func(a, b candidate) int { return cmp.Compare(a.order, b.order) })
	list = list[:min(len(list), max(limit, shortlist))] // as many as are known when the best only are asked
	for lo, hi := 0, 0; lo < limit; lo = hi {
		for hi = lo + 1; hi < len(list) && list[hi].coarse() == list[lo].coarse(); hi++ {
		}
		if hi > lo+1 {
			x.refine(q, list[lo:hi])
			slices.SortStableFunc(list[lo:hi], func(a, b candidate) int { return cmp.Compare(b.fine, a.fine) })
		}
	}
	hits := make([]Hit, 0, limit)
	for _, c := range list[:limit] {
		hits = append(hits, Hit{Ref: c.ref(), Tier: c.tier()})
	}
	return hits
}

// asTyped outweighs any score that sahilm gives to maxScored runes.
const asTyped = 1 << 20

// maxScored is how much text sahilm sees: from 40 runes on its bonus for
// neighbours grows past an int64.
const maxScored = 32

// refine gives each of list sahilm's score of q's terms, plus asTyped for each
// term that stands there as typed.
func (x *Index) refine(q Query, list []candidate) {
	var folded, spelled scored
	var room unpacked
	for _, g := range q.groups {
		i := slices.IndexFunc(g, func(t *term) bool { return t.mode&modeNot == 0 })
		if i < 0 {
			continue
		}
		folded.reset()
		spelled.reset()
		for k := range list {
			if strings.Contains(x.tree.Node(list[k].ref()).Text, g[i].raw) {
				list[k].fine += asTyped
			}
			s := x.subject(list[k].ref()).in(&room)
			// Its first and greedy choice would be an earlier character than
			// the match: it is shown the text from the match on.
			switch f := g[i].direct(&s); {
			case f.tier == noTier:
				folded.add(k, s.folded().text)
			case f.side == inSpelled:
				spelled.add(k, s.spelled().text[f.lo:])
			default:
				folded.add(k, s.folded().text[f.lo:])
			}
		}
		folded.score(string(g[i].runes), list)
		if spelled.Len() > 0 {
			spelled.score(g[i].spelled[0].text, list)
		}
	}
}

// scored is texts of candidates for sahilm.
type scored struct {
	texts []string
	of    []int
}

func (s *scored) Len() int            { return len(s.texts) }
func (s *scored) String(i int) string { return s.texts[i] }
func (s *scored) reset()              { s.texts, s.of = s.texts[:0], s.of[:0] }

func (s *scored) add(k int, text string) {
	s.texts, s.of = append(s.texts, strings.Clone(firstRunes(text, maxScored))), append(s.of, k)
}

// score adds what sahilm gives the texts for pattern.
func (s *scored) score(pattern string, list []candidate) {
	for _, m := range fuzzy.FindFromNoSort(firstRunes(pattern, maxScored), s) {
		list[s.of[m.Index]].fine += m.Score
	}
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}
