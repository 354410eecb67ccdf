package markdown

import (
	"math"
	"strconv"
	"strings"

	"yomi/loader/block"
	"yomi/model"
)

// list reads the items of a list. Bullets that stand further right than the
// first are below the one before them, by as little as one space: CommonMark
// (5.3) takes them for siblings, their writers do not.
func (m *reader) list(i int32) {
	base, number := -1, m.counted(i)
	end := m.md.Nodes[i].Next
	for c := i + 1; c < end; c = m.md.Nodes[c].Next {
		below := int16(0)
		if col := m.column(c); base < 0 {
			base = col
		} else if col > base && !m.md.Nodes[c].Ordered() {
			below = 1
		}
		m.item(c, below, number)
		if number > 0 && number < math.MaxUint16 {
			number++
		}
	}
}

// counted is what the first item of list i counts to where all items were written
// with its number, which every page made of the list counts on from (CommonMark
// 5.3): one writes 1, 2, 3 so without counting. 0 where they count themselves.
func (m *reader) counted(i int32) uint16 {
	sign := func(item int32) string { return m.md.Text(m.md.Nodes[item].Info) }
	end, first := m.md.Nodes[i].Next, i+1
	if first >= end || m.md.Nodes[first].Next >= end || !m.md.Nodes[first].Ordered() {
		return 0
	}
	for c := first; c < end; c = m.md.Nodes[c].Next {
		if sign(c) != sign(first) {
			return 0
		}
	}
	n, _ := strconv.ParseUint(strings.TrimRight(sign(first), ".)"), 10, 16) // 0 where it is too large
	return uint16(n)
}

// column is how many bytes stand before the bullet of item i; 0 if the item has
// no text.
func (m *reader) column(i int32) int {
	item := &m.md.Nodes[i]
	if i+1 >= item.Next || len(m.md.Lines(&m.md.Nodes[i+1])) == 0 {
		return 0
	}
	return m.base + int(item.Info.Stop) - m.doc.LineStart(m.line+int(item.First)) - 1
}

// item puts list item i, as many levels deeper as its column asks for: its first
// paragraph is its text, the rest is below. number is what it counts to where its
// sign does not say, or 0.
func (m *reader) item(i int32, below int16, number uint16) {
	here := m.at()
	first := block.Block{Kind: block.Item, Marker: m.md.Text(m.md.Nodes[i].Info), Number: number, Depth: here.Depth + 1 + below, Quoted: here.Quoted, Quiet: here.Quiet}
	m.within(i, container{depth: first.Depth, quoted: here.Quoted, begins: true, first: first})
}

// footnote puts footnote i: its first paragraph is its text, the rest is below.
func (m *reader) footnote(i int32) {
	here, label := m.at(), m.md.Text(m.md.Nodes[i].Info)
	first := block.Block{Kind: block.Item, Marker: "[" + label + "]", Depth: here.Depth + 1, Quoted: here.Quoted, Quiet: here.Quiet}
	first.Rich().Footnote = label
	m.within(i, container{depth: first.Depth, quoted: here.Quoted, begins: true, first: first})
}

// itemText makes a paragraph the text of the item or footnote whose first it is.
func (m *reader) itemText(b block.Block) block.Block {
	c := m.around()
	if c == nil || !c.begins || c.quote {
		return b
	}
	item := c.first
	c.begins = false
	item.SayAs(&b)
	item.Lines = b.Lines
	if b.More != nil {
		item.Rich().Anchor = b.More.Anchor
	}
	if b.Task != model.NoTask {
		item.Task = b.Task
	}
	return item
}

// isFirst reports whether the reader stands before the first paragraph of an item
// or a footnote.
func (m *reader) isFirst() bool {
	c := m.around()
	return c != nil && c.begins && !c.quote
}
