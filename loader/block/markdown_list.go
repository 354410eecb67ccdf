package block

import (
	"yomi/loader/lexis"
	"yomi/model"
)

// list reads the items of a list. Bullets that stand further right than the
// first are below the one before them, by as little as one space: CommonMark
// (5.3) takes them for siblings, their writers do not.
func (m *mdReader) list(i int32) {
	base := -1
	end := m.md.Nodes[i].Next
	for c := i + 1; c < end; c = m.md.Nodes[c].Next {
		below := int16(0)
		if col := m.column(c); base < 0 {
			base = col
		} else if col > base && !m.md.Nodes[c].Ordered() {
			below = 1
		}
		m.item(c, below)
	}
}

// column is how many bytes stand before the bullet of item i; 0 if the item has
// no text.
func (m *mdReader) column(i int32) int {
	item := &m.md.Nodes[i]
	if i+1 >= item.Next || len(m.md.Lines(&m.md.Nodes[i+1])) == 0 {
		return 0
	}
	return m.base + int(item.Info.Stop) - m.doc.LineStart(m.line+int(item.First)) - 1
}

// item puts list item i, as many levels deeper as its column asks for: its first
// paragraph is its text, the rest is below.
func (m *mdReader) item(i int32, below int16) {
	here := m.at()
	first := Block{Kind: Item, Marker: m.md.Text(m.md.Nodes[i].Info), Depth: here.Depth + 1 + below, Quoted: here.Quoted, Quiet: here.Quiet}
	m.within(i, mdContainer{depth: first.Depth, quoted: here.Quoted, first: &first})
}

// footnote puts footnote i: its first paragraph is its text, the rest is below.
func (m *mdReader) footnote(i int32) {
	here, label := m.at(), m.md.Text(m.md.Nodes[i].Info)
	first := Block{Kind: Item, Marker: "[" + label + "]", Depth: here.Depth + 1, Quoted: here.Quoted, Quiet: here.Quiet}
	first.more().Footnote = label
	m.within(i, mdContainer{depth: first.Depth, quoted: here.Quoted, first: &first})
}

// itemText makes a paragraph the text of the item or footnote whose first it is.
func (m *mdReader) itemText(b Block) Block {
	c := m.around()
	if c == nil || c.first == nil || c.quote {
		return b
	}
	item := *c.first
	c.first = nil
	item.Text, item.runs, item.Off, item.Lines = b.Text, b.runs, b.Off, b.Lines
	if b.More != nil {
		item.more().Anchor = b.More.Anchor
	}
	if b.Task != model.NoTask {
		item.Task = b.Task
	}
	return item
}

// taskBox reads the box that the text of a task begins with, and its size with
// the blanks behind it.
func taskBox(s string) (state model.Task, size int) {
	if len(s) < 4 || s[0] != '[' || s[2] != ']' || s[3] != ' ' && s[3] != '\t' {
		return model.NoTask, 0
	}
	switch s[1] {
	case ' ', '/': // begun
		state = model.TaskOpen
	case 'x', 'X':
		state = model.TaskDone
	case '-':
		state = model.TaskCancelled
	default:
		return model.NoTask, 0
	}
	_, space := lexis.Indent(s[3:])
	return state, 3 + space
}

// isFirst reports whether the reader stands before the first paragraph of an item
// or a footnote.
func (m *mdReader) isFirst() bool {
	c := m.around()
	return c != nil && c.first != nil && !c.quote
}
