package structure

import (
	"maps"
	"slices"
	"sort"

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
					set[k] = pairsOf(n.text(titles[k]))
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
		if size > 0 && l.number >= 0 && l.number == n.lines[first].number && n.lines[first+size-1].number > l.number && l.shape == n.lines[first].shape {
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
		if item == "" {
			continue // any title would seem to say it
		}
		own := pairsOf(item)
		for k := behind; k < len(titles); k++ {
			if !mayBegin(&own, &set[k]) || !maySay(&own, &set[k]) {
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
	for _, h := range append(hits, n.fillAgenda(hits, titles, set)...) {
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
	return first > 0 && n.blocks[first-1].Kind != block.Item && contents(n.lines[first-1].folded())
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
func (n *Notes) fillAgenda(hits [][2]int, titles []int, set []pairs) [][2]int {
	var more [][2]int
	for k := 0; k+1 < len(hits); k++ {
		a, b := hits[k], hits[k+1]
		if b[1]-a[1] != 2 {
			continue
		}
		best, most, item := -1, agendaWords, n.lines[a[1]+1].letters()
		own := pairsOf(item)
		for k := sort.SearchInts(titles, a[0]+1); k < len(titles) && titles[k] < b[0]; k++ {
			l := &n.lines[titles[k]]
			if !set[k].mayShare(&own, most) || !l.plain() {
				continue
			}
			if said := shared(l.letters(), item); said > most {
				best, most = titles[k], said
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
