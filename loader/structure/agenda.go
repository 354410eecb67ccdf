package structure

import (
	"maps"
	"math"
	"math/bits"
	"slices"
	"sort"
	"strings"

	"yomi/loader/block"
)

// The limits of an agenda. It stands early and is short; the product of the
// two bounds the comparisons.
const (
	agendaItems = 200  // items looked at
	agendaLines = 4000 // lines that may be titles looked at
	// agendaShort is the shortest squeezed title that says anything, in bytes:
	// four ideographs or a long Latin word.
	agendaShort = 10
	// How many items must come back: two may by chance, but below 目次.
	agendaMin   = 3
	contentsMin = 2
)

// matchAgendas finds lists whose items come back as lines further down, and
// marks those: the document announced them.
func (n *Notes) matchAgendas() {
	var titles []int // lines that may be titles
	for i := range n.lines {
		if n.lines[i].shape.mark != noMark && len(titles) < agendaLines {
			titles = append(titles, i)
		}
	}
	var set []pairs // of the titles, once there is an agenda
	seen := 0
	for i := 0; i < len(n.blocks) && seen < agendaItems; {
		size := n.listFrom(i)
		if size >= n.comeBack(i) {
			if set == nil {
				set = make([]pairs, len(titles))
				for k := sort.SearchInts(titles, i+size); k < len(titles); k++ {
					set[k] = pairsOf(n.lines[titles[k]].letters())
				}
			}
			n.matchAgenda(i, size, titles, set)
			seen += size
		}
		i += max(size, 1)
	}
	n.met = slices.Sorted(maps.Values(n.items))
}

// listFrom is how many items stand one after the other from line first on, agendaItems at
// most. Where they count as the first does another list begins: the first of the titles that
// this one announces may stand right below it.
func (n *Notes) listFrom(first int) int {
	size := 0
	for ; size < agendaItems && first+size < len(n.blocks); size++ {
		b, l := &n.blocks[first+size], &n.lines[first+size]
		if b.Kind != block.Item && b.Kind != block.Link {
			break
		}
		if size > 0 && l.number >= 0 && l.number == n.lines[first].number && n.lines[first+size-1].number > l.number {
			break
		}
	}
	return size
}

// matchAgenda compares the outermost of the size items from line first on with
// the titles after them.
func (n *Notes) matchAgenda(first, size int, titles []int, set []pairs) {
	var outer []int
	var hits [][2]int                             // a title and the item that announces it
	behind := sort.SearchInts(titles, first+size) // titles before that are announced by none of the items
	taken := make([]bool, len(titles))
	for i := first; i < first+size; i++ {
		if b := &n.blocks[i]; b.Indent > n.blocks[first].Indent || b.Depth > n.blocks[first].Depth {
			continue
		}
		outer = append(outer, i)
		item := n.lines[i].letters()
		own := pairsOf(item)
		for k := behind; k < len(titles); k++ {
			if !maySay(&own, &set[k]) {
				continue // as nearly all
			}
			t := titles[k]
			if taken[k] || n.lines[t].is(announced) {
				continue
			}
			if sameTitle(item, n.lines[t].letters()) {
				hits, taken[k] = append(hits, [2]int{t, i}), true
				break
			}
		}
	}
	if len(hits) < n.comeBack(first) || 2*len(hits) < len(outer) {
		return
	}
	met, titled := map[int]bool{}, true
	for _, h := range append(hits, n.fillAgenda(hits, titles)...) {
		n.lines[h[0]].facts.set(announced, true)
		n.lines[h[0]].facts &^= 1 << recurs // the agenda is no second time
		n.items[h[0]] = h[1]
		met[h[1]] = true
		titled = titled && n.lines[h[0]].shape.mark != listed
	}
	for _, i := range outer {
		if met[i] || n.belowContents(first) {
			n.agenda = append(n.agenda, i)
		}
	}
	if few := len(outer) - len(met); !titled || few*unmetShare > len(outer) {
		return
	}
	for _, i := range outer {
		if !met[i] {
			n.unmet = append(n.unmet, i)
		}
	}
}

// comeBack is how many items must come back of a list from line first on.
func (n *Notes) comeBack(first int) int {
	if n.belowContents(first) {
		return contentsMin
	}
	return agendaMin
}

// belowContents reports a list right below 目次.
func (n *Notes) belowContents(first int) bool {
	return first > 0 && contents(n.lines[first-1].folded())
}

// onAgenda reports an item that a later line says again, which is the title, or one of a table
// of contents.
func (n *Notes) onAgenda(i int) bool {
	if all := len(n.agenda); all == 0 || i > n.agenda[all-1] {
		return false // most lines: agendas stand early
	}
	_, is := slices.BinarySearch(n.agenda, i)
	return is
}

// unmetShare is how many items of an agenda there are at least to one that
// nothing came of: where more did not come back the list is no agenda, or the
// notes are short.
const unmetShare = 4

// fillAgenda finds titles for the items between two that came back in order: the
// line between that says most of the item, in other words perhaps.
func (n *Notes) fillAgenda(hits [][2]int, titles []int) [][2]int {
	var more [][2]int
	for k := 0; k+1 < len(hits); k++ {
		a, b := hits[k], hits[k+1]
		if b[1]-a[1] != 2 {
			continue
		}
		best, most := -1, agendaWords
		for _, t := range titles {
			if l := &n.lines[t]; t > a[0] && t < b[0] && l.plain() {
				if said := shared(l.letters(), n.lines[a[1]+1].letters()); said > most {
					best, most = t, said
				}
			}
		}
		if best >= 0 {
			more = append(more, [2]int{best, a[1] + 1})
		}
	}
	return more
}

// agendaWords is how many pairs of characters a title shares at least with the
// item that it must be by its place.
const agendaWords = 0.4

// pairs is a set of pairs of neighbouring characters as 256 hashed bits: it
// tells most titles that share little apart without looking at them.
type pairs struct {
	bits [4]uint64
	many int // pairs in the text, which sets some of the bits twice
	most int // of its bits may another text lack that says the same (see sameShare)
}

func pairsOf(s string) pairs {
	var set pairs
	eachPair(s, func(p [2]rune) {
		h := hashPair(p)
		set.bits[h>>6] |= 1 << (h & 63)
		set.many++
	})
	set.most = set.many - set.least(sameShare)
	return set
}

// hashPair is one of 256 bits.
func hashPair(p [2]rune) uint32 {
	return (uint32(p[0])*31 + uint32(p[1])) * 2654435761 >> 24 // Knuth's multiplier; the top 8 bits mix best
}

// has reports a pair that may be in the set.
func (a *pairs) has(p [2]rune) bool {
	h := hashPair(p)
	return a.bits[h>>6]&(1<<(h&63)) != 0
}

// mayShare reports whether b may have a share of a's pairs, as shared counts them: each
// bit that b lacks is at least one pair that it has not.
func (a *pairs) mayShare(b *pairs, share float64) bool { return a.many-a.lacks(b) >= a.least(share) }

// least is how many pairs are a share of a's, less one whatever the division in shared
// rounds.
func (a *pairs) least(share float64) int { return int(math.Ceil(share*float64(a.many) - 1)) }

// lacks is how many bits of a are none of b's.
func (a *pairs) lacks(b *pairs) int {
	lacking := 0
	for i := range a.bits {
		lacking += bits.OnesCount64(a.bits[i] &^ b.bits[i])
	}
	return lacking
}

// hasAll reports whether all bits of b are a's as well.
func (a *pairs) hasAll(b *pairs) bool {
	return b.bits[0]&^a.bits[0] == 0 && b.bits[1]&^a.bits[1] == 0 && b.bits[2]&^a.bits[2] == 0 && b.bits[3]&^a.bits[3] == 0
}

// maySay reports whether an item and a title with some pairs may be the same for
// sameTitle.
func maySay(item, title *pairs) bool { return title.lacks(item) <= title.most || title.hasAll(item) }

// sameTitle reports whether an agenda's item and a title are the same: one
// holds the other, or they share most of their pairs of characters.
func sameTitle(item, title string) bool {
	if len(title) < agendaShort || len(item) < agendaShort {
		return item == title && item != ""
	}
	if strings.Contains(item, title) || strings.Contains(title, item) && 2*len(item) >= len(title) {
		return true
	}
	if len(item) > 3*len(title) {
		return false
	}
	return shared(title, item) >= sameShare
}

// sameShare is how many of its pairs of characters a title shares with an item that says
// the same.
const sameShare = 0.75

// shared is the share of a's pairs of neighbouring characters that b has too.
func shared(a, b string) float64 {
	var room [shortTitle][2]rune
	own := room[:0]
	var many map[[2]rune]bool // those of a long text
	eachPair(b, func(p [2]rune) {
		switch {
		case len(own) < shortTitle:
			own = append(own, p)
		case many == nil:
			many = map[[2]rune]bool{p: true}
		default:
			many[p] = true
		}
	})
	maybe := pairsOf(b)
	hit, all := 0, 0
	eachPair(a, func(p [2]rune) {
		all++
		if maybe.has(p) && (slices.Contains(own, p) || many[p]) {
			hit++
		}
	})
	if all == 0 {
		return 0
	}
	return float64(hit) / float64(all)
}

// shortTitle is how many pairs of characters are compared one by one: most
// titles have fewer, and a set of them takes longer to make than to go without.
const shortTitle = 64

func eachPair(s string, yield func([2]rune)) {
	prev := rune(-1)
	for _, r := range s {
		if prev >= 0 {
			yield([2]rune{prev, r})
		}
		prev = r
	}
}
