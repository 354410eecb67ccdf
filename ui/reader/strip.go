package reader

import (
	"sort"

	"yomi/model"
	"yomi/ui/look"
	"yomi/ui/text"
)

// strip is a part of a node that is laid out for itself, counted from 0: so that
// what is far away in a text of megabytes need not be. All but long texts have one.
type strip struct {
	ref  model.Ref
	part int
}

// cuts remembers where the strips of long texts begin.
type cuts map[model.Ref][]int

// whole is a text of one strip.
var whole = []int{0}

// cutsOf are the offsets with which the strips of r begin, 0 first. A table is drawn
// as a whole.
func (m Model) cutsOf(r model.Ref) []int {
	n := m.tree.Node(r)
	if len(n.Text) < text.LongText || n.Form == model.Table {
		return whole
	}
	c, ok := m.cuts[r]
	if !ok {
		c = text.Strips(n.Text)
		m.cuts[r] = c
	}
	return c
}

// parts is how many strips r has.
func (m Model) parts(r model.Ref) int { return len(m.cutsOf(r)) }

// lastStrip is r's last strip.
func (m Model) lastStrip(r model.Ref) strip { return strip{r, m.parts(r) - 1} }

// partAt is the strip of r that shows the byte at off.
func (m Model) partAt(r model.Ref, off int) int {
	c := m.cutsOf(r)
	return max(sort.Search(len(c), func(i int) bool { return c[i] > off })-1, 0)
}

// stretch is the text of a strip.
func (m Model) stretch(s strip) look.Stretch {
	c := m.cutsOf(s.ref)
	at := look.Stretch{Ref: s.ref, Lo: c[s.part], Hi: len(m.tree.Node(s.ref).Text)}
	if s.part+1 < len(c) {
		at.Hi = c[s.part+1]
	}
	return at
}
