package ui

import (
	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/ui/code"
	"yomi/ui/text"
)

// painter remembers which code was given to be coloured. It is shared by all
// Models of a program, which Update has one after the other.
type painter struct {
	tree  *model.Tree
	given map[model.Ref]bool
}

// paintedMsg brings the looks of code.
type paintedMsg struct {
	tree  *model.Tree
	looks map[model.Ref][]text.Piece
}

// paint asks for the looks of the code in sight. The first frame goes first: the
// first answer is asked for when the index is, too.
func (m Model) paint(cmd tea.Cmd) tea.Cmd {
	t := m.tree()
	if m.painter.tree != t {
		*m.painter = painter{tree: t, given: map[model.Ref]bool{}}
	}
	var bare []model.Ref
	for _, r := range append(m.reader.Bare(t), m.preview.Bare(t)...) {
		if !m.painter.given[r] {
			m.painter.given[r] = true
			bare = append(bare, r)
		}
	}
	if bare == nil {
		return cmd
	}
	return tea.Batch(cmd, m.afterFirst(func() tea.Msg {
		msg := paintedMsg{t, map[model.Ref][]text.Piece{}}
		for _, r := range bare {
			msg.looks[r] = code.Colour(t.Rich(r).Lang, t.Node(r).Text)
		}
		return msg
	}))
}

// painted takes the looks of code.
func (m Model) painted(msg paintedMsg) Model {
	for r, looks := range msg.looks {
		m.reader, m.preview = m.reader.Paint(msg.tree, r, looks), m.preview.Paint(msg.tree, r, looks)
	}
	return m
}
