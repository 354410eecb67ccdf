package scan

import (
	"yomi/loader/block"
	"yomi/loader/lexis"
)

// Listed says how deep items stand in notations that give their depth by the number
// of their signs, or by how far they are set in, and what is below them.
type Listed struct{ open []listedItem }

// listedItem is an item that is open.
type listedItem struct{ depth, cols int16 }

// Place says how deep a block stands that is about to be added.
func (l *Listed) Place(b *block.Block) {
	holds := b.Kind == block.Item || b.Holds
	switch {
	case b.Kind == block.Heading:
		l.open = l.open[:0]
	case holds && b.Depth > 0: // by its signs
		for n := len(l.open); n > 0 && l.open[n-1].depth >= b.Depth; n-- {
			l.open = l.open[:n-1]
		}
		l.open = append(l.open, listedItem{b.Depth, b.Indent})
	case b.Depth > 0:
	default:
		for n := len(l.open); n > 0 && l.open[n-1].cols >= b.Indent; n-- {
			l.open = l.open[:n-1]
		}
		if n := len(l.open); n > 0 {
			b.Depth = l.open[n-1].depth
		}
		if holds {
			b.Depth++
			l.open = append(l.open, listedItem{b.Depth, b.Indent})
		}
	}
}

// numberedBack is how many blocks are looked back over for the item before a counted
// one: what stands in an item is seldom more.
const numberedBack = 64

// NumberAfter is the number of an item that is about to be added, which counts on
// from the one before it in its list.
func (s *Scanner) NumberAfter(b *block.Block) int {
	for i := len(s.Blocks) - 1; i >= max(0, len(s.Blocks)-numberedBack); i-- {
		above, depth := &s.Blocks[i], b.Depth
		if depth == 0 { // only the indent tells it, once the item is placed
			depth = above.Depth
		}
		if above.Depth > depth || above.Depth == depth && above.Indent > b.Indent || above.Kind == block.Para && above.Depth > 0 {
			continue
		}
		if above.Kind == block.Item && above.Depth == depth && above.Indent == b.Indent && (i < len(s.Blocks)-1 || s.Blanks == 0) {
			n, _ := lexis.NumberAt(above.Marker, 3)
			return n + 1
		}
		break
	}
	return 1
}
