package structure

import (
	"maps"
	"math"
	"strings"

	"yomi/loader/block"
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
		} else {
			p.tops++
		}
		open = append(open, i)
	}
}

// treeRules are the evidence of a title's place in the tree of titles.
var treeRules = []rule{
	// Any part under an event is a session unless something else speaks.
	{"a part of the event", Session, 2, func(*Plan, int) float64 { return 1 }},
	{"the document is this one talk", Session, 20, func(p *Plan, i int) float64 { return when(p.solo && i == 0) }},
	{"dates of its level are days with talks", Container, 6, func(p *Plan, i int) float64 {
		return when(p.days[p.heads[i].level] && p.heads[i].kids > 0)
	}},
	{"few titles are there only to group others", Container, -2, func(*Plan, int) float64 { return 1 }},
	{"is a word for a group of talks", Container, 4, func(p *Plan, i int) float64 {
		h := &p.heads[i]
		return when(h.kids > 0 && h.facts.group || endsIn(h.facts.folded, talks) && p.overTalks(i) || dayTitle(&h.facts))
	}},
	{"no text between it and the titles below", Container, 1, func(p *Plan, i int) float64 {
		return when(p.heads[i].kids > 0 && p.heads[i].facts.body == 0)
	}},
	{"one title below is no group", Container, -3, func(p *Plan, i int) float64 {
		f := &p.heads[i].facts
		return when(p.heads[i].kids == 1 && (!f.group || f.part))
	}},
	{"the titles below are longer, as talks' are", Container, 1, func(p *Plan, i int) float64 {
		_, width := p.below(i)
		return when(p.overTalks(i) && 2*width >= 3*p.heads[i].facts.width)
	}},
	{"the titles below are plainly sessions", Container, 3, func(p *Plan, i int) float64 {
		if f := &p.heads[i].facts; p.heads[i].kids < 2 || f.by || f.speaker || f.timed || f.agenda >= 0 {
			return 0
		}
		return p.shareBelow(i, func(f *facts) bool {
			return f.counted || f.dated || f.timed || f.slot || f.by || f.speaker || f.linked || f.slides || f.held || f.agenda >= 0
		})
	}},
	{"it alone holds all the rest", Container, 6, func(p *Plan, i int) float64 {
		return when(p.heads[i].kids > 1 && p.heads[i].parent < 0 && p.tops == 1)
	}},
	{"the titles below recur beside it", Session, 3, func(p *Plan, i int) float64 {
		return p.shareBelow(i, func(f *facts) bool { return f.recurs > 1 && !f.counted && !f.dated })
	}},
	{"the titles below are what talks have inside", Session, 1, func(p *Plan, i int) float64 {
		return p.shareBelow(i, func(f *facts) bool { return f.part && !f.group })
	}},
	{"the one title below is a person", Session, 3, func(p *Plan, i int) float64 {
		return when(p.heads[i].kids == 1 && p.personLike(i+1))
	}},
	{"the first title below, and no other, is who speaks", Session, 6, func(p *Plan, i int) float64 {
		return when(p.heads[i].kids > 1 && p.nameFirst(i))
	}},
	{"nothing stands under the titles below, as under others of their level", Session, 4, func(p *Plan, i int) float64 {
		return when(p.heads[i].kids > 1 && p.points(i))
	}},
	{"the titles below are names of fields", Session, 6, func(p *Plan, i int) float64 {
		return when(p.heads[i].kids > 1 && 2*p.fieldsBelow(i) >= p.heads[i].kids)
	}},
	{"shorter than the title above it", Section, 1, func(p *Plan, i int) float64 {
		up := p.heads[i].parent
		return when(up >= 0 && p.heads[i].facts.width < p.heads[up].facts.width)
	}},
	{"is a word for the end", Session, 3, fact(func(f *facts) bool { return f.final && !f.group })},
	{"much text below it", Session, 1, func(p *Plan, i int) float64 { return when(p.heads[i].facts.body >= 8) }},
}

// dayTitle reports a title that is a day of several: DAY 01, 2日目.
func dayTitle(f *facts) bool {
	return f.counted && f.group
}

// overTalks reports a title over some that are about as long as talks'.
func (p *Plan) overTalks(i int) bool {
	n, width := p.below(i)
	return n > 0 && width >= talkWidth*2/3
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
	n, hit := 0, 0
	for k := i + 1; k < len(p.heads) && n < p.heads[i].kids; k++ {
		if p.heads[k].parent != i {
			continue
		}
		n++
		if test(&p.heads[k].facts) {
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

// nameFirst reports whether the first title below head i is a name with a
// title or an account, and no other there is.
func (p *Plan) nameFirst(i int) bool {
	for n, k := range p.childHeads(i) {
		if nameAlone(p.blocks[p.heads[k].block].Text) != (n == 0) {
			return false
		}
	}
	return true
}

// points reports whether the titles below head i are the points of a list: none
// has anything under it nor says what talks' titles do, where a title of their
// level elsewhere has.
func (p *Plan) points(i int) bool {
	kids := p.childHeads(i)
	for _, k := range kids {
		if h := &p.heads[k]; h.kids > 0 || h.facts.body > 0 || h.facts.by || h.facts.timed || h.facts.slot || h.facts.linked || h.facts.agenda >= 0 {
			return false
		}
	}
	return p.bodied[p.heads[kids[0]].level]
}

// bodiedLevels are the levels at which a title has something under it.
func (p *Plan) bodiedLevels() map[int]bool {
	levels := map[int]bool{}
	for i := range p.heads {
		if p.heads[i].facts.body > 0 {
			levels[p.heads[i].level] = true
		}
	}
	return levels
}

// fieldsBelow counts the titles right below head i that are names of fields.
func (p *Plan) fieldsBelow(i int) int {
	n := 0
	for _, k := range p.childHeads(i) {
		if block.FieldNamed(p.blocks[p.heads[k].block].Text) != block.NoField {
			n++
		}
	}
	return n
}

// personLike reports a short title that can only be a name. One word of
// ideographs may be anything (余談): it takes an affiliation in brackets.
func (p *Plan) personLike(i int) bool {
	f, text := &p.heads[i].facts, p.blocks[p.heads[i].block].Text
	return !f.named && !f.part && f.width < 3*talkWidth && nameWords(text) && (!hasWide(text) || strings.ContainsAny(text, " \u3000(（、"))
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
