package structure

import (
	"maps"
	"math"
)

// decideTree gives roles to titles with levels. The tree of titles is known;
// what is sought is the assignment with the largest score in which a session
// has only sections below it and a container only sessions and containers. It
// is found from the leaves up: a title's best score in a role is its own
// evidence and the mean of what its children reach at best under that role.
// The mean, not the sum, so that a talk with ten sections is not outvoted by
// them.
func (p *Plan) decideTree() {
	p.nest()
	p.days, p.bodied = p.dayLevels(), p.bodiedLevels()
	p.tables = [][]rule{titleRules, treeRules}
	own := make([][roles]float64, len(p.heads))
	for i := range p.heads {
		own[i] = p.weigh(p.tables, i)
	}
	p.scoreTree(own)
	// Siblings are mostly of a kind: the second pass knows what the first
	// made of them.
	p.beside, p.kins, p.rows = p.containerShare(), p.kinGroups(), p.numberedRows()
	for i := range p.heads {
		for _, r := range siblingRules {
			own[i][r.role] += r.weight * r.holds(p, i)
		}
	}
	p.tables = append(p.tables, siblingRules)
	p.scoreTree(own)
	if again := p.containerShare(); !maps.Equal(again, p.beside) {
		p.beside, p.kins, p.rows = again, p.kinGroups(), p.numberedRows() // what a title was beside has changed
		for i := range p.heads {
			own[i] = p.weigh(p.tables, i)
		}
		p.scoreTree(own)
	}
}

// nest links each head with the one above it, by levels. Heads named as
// events start over.
func (p *Plan) nest() {
	var open []int
	for i := range p.heads {
		h := &p.heads[i]
		h.kids = 0
		if h.role == Event {
			open = open[:0]
			h.parent = -1
			continue
		}
		for len(open) > 0 && p.heads[open[len(open)-1]].level >= h.level {
			open = open[:len(open)-1]
		}
		h.parent = -1
		if len(open) > 0 {
			h.parent = open[len(open)-1]
			p.heads[h.parent].kids++
		} else if !p.again(i) {
			p.tops++
		}
		open = append(open, i)
	}
}

// below counts the titles right below head i and gives their mean width.
func (p *Plan) below(i int) (n, width int) {
	for k := i + 1; k < len(p.heads) && n < p.heads[i].kids; k++ {
		if p.heads[k].parent == i {
			n++
			width += p.heads[k].facts.width
		}
	}
	return n, width / max(n, 1)
}

// shareBelow is the share of the titles right below head i that pass a test,
// 0 if there are none.
func (p *Plan) shareBelow(i int, test func(*facts) bool) float64 {
	return p.shareOf(i, func(h *head) bool { return test(&h.facts) })
}

func (p *Plan) shareOf(i int, test func(*head) bool) float64 {
	n, hit := 0, 0
	for k := i + 1; k < len(p.heads) && n < p.heads[i].kids; k++ {
		if p.heads[k].parent != i {
			continue
		}
		n++
		if test(&p.heads[k]) {
			hit++
		}
	}
	return float64(hit) / float64(max(n, 1))
}

// childHeads are the titles right below head i.
func (p *Plan) childHeads(i int) []int {
	kids := make([]int, 0, p.heads[i].kids)
	for k := i + 1; k < len(p.heads) && len(kids) < cap(kids); k++ {
		if p.heads[k].parent == i {
			kids = append(kids, k)
		}
	}
	return kids
}

// scoreTree runs the two halves of the search: best scores from the leaves
// up, given each head's own, then roles from the roots down.
func (p *Plan) scoreTree(own [][roles]float64) {
	best := make([][roles]float64, len(p.heads))
	sums := make([][roles]float64, len(p.heads)) // of the children's best under each role
	for i := len(p.heads) - 1; i >= 0; i-- {
		h := &p.heads[i]
		if h.role == Event {
			continue
		}
		score := own[i]
		for r := range score {
			score[r] += sums[i][r] / float64(max(h.kids, 1))
		}
		if h.kids == 0 {
			score[Container] = math.Inf(-1)
		}
		best[i] = score
		if h.parent >= 0 {
			up := &sums[h.parent]
			up[Container] += max(score[Session], score[Container])
			up[Session] += score[Section]
			up[Section] += score[Section]
		}
	}
	for i := range p.heads {
		h := &p.heads[i]
		if h.role == Event {
			continue
		}
		if h.parent >= 0 && p.heads[h.parent].role != Container {
			h.role = Section
			continue
		}
		h.role = Session
		if best[i][Container] > best[i][Session] {
			h.role = Container
		}
	}
}
