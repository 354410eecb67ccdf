package reader

import (
	"sort"

	"yomi/model"
	"yomi/ui/look"
	"yomi/ui/text"
)

// paints are the looks of code by its note, as far as they are known. It is
// filled by Paint and shared by all Models of a tree.
type paints map[model.Ref][]text.Piece

// Bare are the notes of a tree in the window whose code has a language and no looks
// yet.
func (m Model) Bare(t *model.Tree) []model.Ref {
	if m.subject == model.None || t != m.tree {
		return nil
	}
	var out []model.Ref
	last := m.bottom().ref
	for r := m.top.ref; r <= last; r++ {
		if n := m.tree.Node(r); n.Form == model.Code && m.tree.Rich(r).Lang != "" {
			if _, known := m.paints[r]; !known {
				out = append(out, r)
			}
		}
	}
	return out
}

// Paint gives the code of a note of the tree its looks; nil leaves it as it is.
func (m Model) Paint(t *model.Tree, r model.Ref, looks []text.Piece) Model {
	if t == m.tree {
		m.paints[r] = looks
		for part := range m.parts(r) {
			delete(m.layouts, strip{r, part})
		}
	}
	return m
}

// looksOf are the looks of a stretch of code, counted from its start.
func (m Model) looksOf(s look.Stretch) []text.Piece {
	looks := m.paints[s.Ref]
	if looks == nil {
		return look.Pieces(m.tree, s)
	}
	if s.Lo == 0 {
		return looks
	}
	first := sort.Search(len(looks), func(i int) bool { return looks[i].End > s.Lo })
	var in []text.Piece
	for _, p := range looks[first:] {
		p.End -= s.Lo
		if in = append(in, p); p.End >= s.Hi-s.Lo {
			break
		}
	}
	return in
}
