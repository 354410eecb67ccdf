package reader

import (
	"slices"
	"sort"
	"strconv"

	"yomi/model"
	"yomi/ui/look"
	"yomi/ui/text"
)

// prose is text that is wrapped, as far as one looked at it: a note may be of
// megabytes.
type prose struct {
	said  look.Part
	lines []text.Line
	left  text.Wrapping // the rows behind those
}

// more wraps one row more; it reports whether there was one.
func (p *prose) more() bool {
	l, ok := p.left.Next()
	if ok {
		if len(p.lines) == cap(p.lines) { // twice as many: append copies long ones four times
			p.lines = slices.Grow(p.lines, len(p.lines)+1)
		}
		p.lines = append(p.lines, l)
	}
	return ok
}

func (p *prose) rows() int {
	for p.more() {
	}
	return len(p.lines)
}

func (p *prose) has(row int) bool {
	for row >= len(p.lines) && p.more() {
	}
	return row < len(p.lines)
}

func (p *prose) span(row int) (lo, hi int) {
	p.has(row)
	l := p.lines[max(0, min(row, len(p.lines)-1))]
	return p.said.Off + p.said.Source(l.Lo), p.said.Off + p.said.Source(l.Next)
}

func (p *prose) at(off int) int {
	lo, _ := p.said.Range(off-p.said.Off, off-p.said.Off)
	for (len(p.lines) == 0 || p.lines[len(p.lines)-1].Lo <= lo) && p.more() {
	}
	return max(sort.Search(len(p.lines), func(i int) bool { return p.lines[i].Lo > lo })-1, 0)
}

func (p *prose) draw(row, _ int, marks [][2]int) text.Row {
	l := p.lines[row]
	return p.said.Row(l.Lo, l.Hi, shown(p.said, l.Lo, l.Hi, marks))
}

// shown are the marks in the bytes [from, to) of what is shown of a part of a node's
// text, as ranges of that. A note of megabytes may have a mark in every word: only
// those near the row are looked at.
func shown(p look.Part, from, to int, marks [][2]int) [][2]int {
	at := func(i int) (lo, hi int) { return p.Range(marks[i][0]-p.Off, marks[i][1]-p.Off) }
	first := sort.Search(len(marks), func(i int) bool {
		_, hi := at(i)
		return hi > from
	})
	var out [][2]int
	for i := first; i < len(marks); i++ {
		lo, hi := at(i)
		if lo >= to {
			break
		}
		out = append(out, [2]int{lo, hi})
	}
	return out
}

// layProse wraps the text of l in room cells.
func (m Model) layProse(l *layout, room int) {
	r := l.text.Ref
	p := &prose{said: m.pen().Said(m.tree, l.text)}
	var hidden []string
	if m.page.Addresses {
		p.said.Styled, hidden = m.numbered(l.text, p.said.Styled)
	}
	set := m.setIn(r)
	l.rest = append(l.rest, text.Span{Text: text.Blanks(set)})
	first := room - m.hang()
	if l.text.Lo > 0 {
		first -= set
	}
	p.left = m.wrapper.Begin(p.said.Text, first, room-set-m.hang())
	l.body = p
	if l.text.Hi == len(m.tree.Node(r).Text) {
		l.foot = m.facts(r, room)
	}
	l.foot = append(l.foot, m.addresses(l, hidden, room)...)
}

// hang is the room at the right that hanging punctuation needs: one wide
// character.
func (m Model) hang() int {
	if m.wrapper.Hang {
		return 2
	}
	return 0
}

// setIn is how far the rows after the first are set in: in plain documents,
// where a note follows the other without a gap, a new one can then be told from
// a row carried on.
func (m Model) setIn(r model.Ref) int {
	n := m.tree.Node(r)
	follows := func(a, b model.Ref) bool {
		return a != model.None && b != model.None && !m.tree.Node(b).Gap && m.tree.Node(a).Form == model.Para && m.tree.Node(b).Form == model.Para
	}
	if n.Form == model.Para && n.Kind == model.Note && m.tree.Leaf(r) && (follows(r, m.tree.Next(r)) || follows(m.prev(r), r)) {
		return bodyIndent
	}
	return 0
}

// prev is the leaf right before r among its siblings.
func (m Model) prev(r model.Ref) model.Ref {
	if p := r - 1; p >= 0 && m.tree.Parent(p) == m.tree.Parent(r) {
		return p
	}
	return model.None
}

// numbered puts a number behind the words of each link that ends in a stretch and
// whose address they hide, and gives these addresses.
func (m Model) numbered(s look.Stretch, said text.Styled) (text.Styled, []string) {
	var swaps []text.Swap
	var hidden []string
	numbers := map[string]int{} // of the hidden ones
	whole := m.tree.Node(s.Ref).Text
	for _, run := range s.Runs(m.tree) {
		to := look.Target(run)
		if to == "" || run.Style != model.StyleLink && run.Style != model.StyleImage || int(run.Hi) > s.Hi-s.Lo || whole[s.Lo+int(run.Lo):s.Lo+int(run.Hi)] == run.To {
			continue
		}
		at, known := numbers[run.To]
		if !known {
			at, hidden = len(hidden), append(hidden, run.To)
			numbers[run.To] = at
		}
		swaps = append(swaps, text.Swap{Lo: int(run.Hi), Hi: int(run.Hi), Text: "[" + strconv.Itoa(at+1) + "]"})
	}
	if hidden == nil {
		return said, nil
	}
	return said.Swap(swaps).Look(text.Dim, look.Pieces(m.tree, s)), hidden
}

// addresses are the numbered addresses below a text.
func (m Model) addresses(l *layout, hidden []string, room int) []text.Row {
	var rows []text.Row
	for i, to := range hidden {
		said := text.Clean(to)
		sign := "[" + strconv.Itoa(i+1) + "] "
		for j, line := range m.measure.Wrap(said, room-len(sign), room-len(sign)) {
			row := append(l.rest[:len(l.rest):len(l.rest)], text.Span{Text: sign, Style: text.Dim})
			if j > 0 {
				row[len(row)-1].Text = text.Blanks(len(sign))
			}
			rows = append(rows, append(row, text.Span{Text: said[line.Lo:line.Hi], Style: text.Link, Link: text.Address(to)}))
		}
	}
	return rows
}
