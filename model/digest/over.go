package digest

import (
	"slices"
	"strings"
)

// titleOver is the title that says of what the label of a line is, where there are
// several such labels and no line holds both; none if the line tells by itself or by
// what stands above it, which is head.
func (d *draft) titleOver(r row, head int) int {
	if len(r.labels) == 0 {
		return none
	}
	first := &d.pieces[slices.Min(r.labels)]
	over := first.under
	if !first.namesake || over == head || d.labelOf(over) == "" || !d.isUnder(r.points[len(r.points)-1], over) {
		return none
	}
	return over
}

// labelLeftOut is the label that a line had no room for though the next line stands under
// it, too, which would tell it out of order; none if there is no such.
func (d *draft) labelLeftOut(r row, head int, next []int) int {
	u := d.headOf(r.points[0])
	if len(r.labels) > 0 || u == head || d.labelOf(u) == "" || d.headOf(next[0]) != u {
		return none
	}
	return u
}

// isOneOfSeveral reports whether the label over a point, over who says it, reads as
// others do.
func (d *draft) isOneOfSeveral(p *piece) bool {
	u := p.under
	for u != none && d.pieces[u].speaks {
		u = d.pieces[u].under
	}
	return u != none && d.pieces[u].namesake
}

// titleRow is a line of nothing but the title over some points.
func (d *draft) titleRow(title int, points []int, depth int) row {
	p := &d.pieces[title]
	return row{points: points, labels: []int{title}, depth: depth, text: p.text, size: p.size, isTitle: true}
}

// withOuter is line l of row r with the label that its label stands under before it, and
// so on, as long as there is room and they are few: that somebody wants two of them says
// little where nobody knows whose they are. Of two titles that say the same (Decided,
// Next) only those above tell which is meant, so where there are such in the notes they
// come whatever their size. So does one under which other points are told: they are
// behind it.
func (d *draft) withOuter(r *row, l *line, head int, all *telling) *line {
	for u := r.labels[0]; ; {
		namesake, few := d.pieces[u].namesake, len(r.labels) <= mostOuter
		u = d.pieces[u].under
		if u == none || u == head || d.labelOf(u) == "" || saysWhatFollows(d.pieces[u].text) ||
			!(namesake || few && d.pieces[u].size <= longestOuter || all != nil && all.heads[u]) {
			break
		}
		items := append(join(r.labels, r.points), u)
		slices.Sort(items)
		with := d.written(items, head, all.lists())
		if with.size > lineSize {
			break
		}
		l = with
		r.labels = append(r.labels, u)
	}
	return l
}

// headOf is what piece i stands under, over titles that say nothing.
func (d *draft) headOf(i int) int {
	u := d.pieces[i].under
	for u != none && (d.isHollow(u) || d.pieces[u].promise) {
		u = d.pieces[u].under
	}
	return u
}

// outer is what the label over a group of points stands under.
func (d *draft) outer(group []int) int {
	u := d.headOf(group[0])
	if u == none {
		return none
	}
	return d.pieces[u].under
}

// hasNamesake reports whether a label over one of the points reads as another does.
func (d *draft) hasNamesake(points []int) bool {
	return slices.ContainsFunc(points, func(i int) bool {
		u := d.headOf(i)
		return u != none && d.pieces[u].namesake
	})
}

// areOfOne reports whether labels stand under the same title.
func (d *draft) areOfOne(labels []int) bool {
	over := d.pieces[labels[0]].under
	return !slices.ContainsFunc(labels, func(i int) bool { return d.pieces[i].under != over })
}

// sizeOf is the size of some points without what is written around them.
func (d *draft) sizeOf(points []int) int {
	size := 0
	for _, i := range points {
		size += d.pieces[i].size
	}
	return size
}

// isHollow reports whether piece i is a title that says nothing of what stands under it.
func (d *draft) isHollow(i int) bool {
	p := &d.pieces[i]
	return p.role == label && !p.speaks && (p.agenda || hollow.are(p.text) || strings.Contains(p.text, " ") && hollow.are(strings.Join(strings.Fields(p.text), ""))) // 内　容
}

// labelOf is the text with which what stands under a piece is told, "" if that
// says enough without. A sentence is no label: it is told as a point is.
func (d *draft) labelOf(i int) string {
	if i == none || d.pieces[i].role != label || d.pieces[i].size > longestLabel || d.isHollow(i) {
		return ""
	}
	return d.pieces[i].text
}
