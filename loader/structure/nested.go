package structure

import "slices"

// signWays are the ways by marks that a person nests without a notation that
// says so: ■ over ●, 第1部 over 1., 1. over 1.1. The mark seen first is the outer
// one, as docutils orders underlines.
func (n *Notes) signWays() []way {
	order := n.signs()
	if len(order) < 2 {
		return nil
	}
	var ways []way
	try := func(marks []shape) {
		t := n.signTree(marks)
		for _, k := range [...]float64{0, lean} {
			ways = append(ways, way{signs: marks, lean: k, heads: n.withEvents(t.roles(k))})
		}
	}
	try(order)
	for i := range order {
		for k := i + 1; k < len(order) && len(order) > 2; k++ {
			try([]shape{order[i], order[k]})
		}
	}
	return ways
}

// signTree nests the lines of some marks, the outermost first.
func (n *Notes) signTree(marks []shape) *tree {
	return n.treeOf(func(i int, l *line) int {
		if l.indent == 0 && n.blocks[i].Depth <= 1 {
			return slices.Index(marks, l.shape) + 1
		}
		return 0
	})
}

// signsMost is how many marks are tried as nested: people use two or three, and
// every pair is tried.
const signsMost = 5

// signs are the marks that may nest, in the order in which they are first seen.
// Headings have levels of their own, and what only its place marks has none.
func (n *Notes) signs() []shape {
	var order []shape
	seen := map[shape]bool{}
	n.candidates(func(i int, l *line) {
		switch l.shape.mark {
		case strong, fenced, bracketed, signed, counted, numbered, tagged, dated:
		default:
			return
		}
		if !seen[l.shape] && len(order) < signsMost && l.indent == 0 && n.blocks[i].Depth <= 1 && !l.is(sentence) {
			seen[l.shape] = true
			order = append(order, l.shape)
		}
	})
	return order
}
