package digest

import (
	"strings"
	"unicode"

	"yomi/model"
)

// findLists tells the lists of short items from what else stands under a piece, and the
// names that nothing stands over or under.
func (d *draft) findLists() {
	sizes, items := make([]int, len(d.pieces)), make([]int, len(d.pieces))
	for i := range d.pieces {
		if p := &d.pieces[i]; p.under != none && p.role != noise {
			head := &d.pieces[p.under]
			head.list = (head.list || head.lists == 0) && !p.part && !d.isTitle(p.ref)
			head.lists++
			sizes[p.under] += p.size
			if d.isItem(p) {
				items[p.under]++
			}
		}
	}
	for i := range d.pieces {
		p := &d.pieces[i]
		if d.isBegun(i) {
			p.role, p.counts = noise, 0
		}
		p.list = p.list && sizes[i] <= shortItem*p.lists
		p.bare = p.role == point && p.size <= bareSize && !p.heads && !p.asks && !d.introduced(p.under) && isName(p.text) && !claims(p.text)
		p.counted = p.lists > 1 && says(p.text, p.lists) || items[i] > 1 && says(p.text, items[i])
	}
}

// isBegun reports whether the point behind point i begins with all that i says, and says
// what of it.
func (d *draft) isBegun(i int) bool {
	p := &d.pieces[i]
	if i+1 == len(d.pieces) || p.role != point || p.heads || p.part || p.asks || d.t.Node(p.ref).Task != model.NoTask {
		return false
	}
	next := &d.pieces[i+1]
	rest, same := strings.CutPrefix(next.text, p.text)
	return same && textSize(rest) >= leastLine && next.role == point && next.under == p.under && next.ref != p.ref && !isLatin(firstRune(rest)) && !unicode.Is(unicode.Han, firstRune(rest))
}

// isItem reports whether a piece is an item of a list as a whole.
func (d *draft) isItem(p *piece) bool { return !p.part && d.t.Node(p.ref).Form == model.Item }

// findLabels tells the labels of which there are several, and those that say nothing.
func (d *draft) findLabels() {
	first := map[string]int{} // by text
	for i := range d.pieces {
		p := &d.pieces[i]
		if p.role != label {
			continue
		}
		p.promise = p.under != none && d.labelOf(p.under) != "" && promises(p.text)
		if k, known := first[p.text]; known {
			d.pieces[k].namesake, p.namesake = true, true
			continue
		}
		first[p.text] = i
	}
}

// shortItem is the size up to which the items of a list are short in the mean, a
// dozen kanji: some of such names read as all of them, some statements do not.
const shortItem = 24

// bareSize is the size up to which a name in a line of its own says nothing: a dozen
// kanji. Up to 24 all that people wrote down is told as well.
const bareSize = 24
