package structure

import (
	"slices"

	"yomi/loader/block"
)

// outline are the titles of the notes read in a way: sessions, what groups them,
// and the sections inside.
func (n *Notes) outline(w *way) []head {
	isHead := make([]bool, len(n.lines))
	for _, h := range w.heads {
		isHead[h.line] = true
	}
	parts := n.withAlike(n.sections(w.heads), isHead)
	heads := make([]head, 0, len(w.heads)+n.headings+len(parts))
	heads = append(heads, w.heads...)
	n.candidates(func(i int, l *line) {
		if l.shape.mark == heading && !isHead[i] {
			heads = append(heads, head{line: i, role: Section, level: int(n.blocks[i].Level)})
		}
	})
	levels := n.levels()
	for _, i := range parts {
		heads = append(heads, head{line: i, role: Section, level: levels.of(&n.lines[i])})
	}
	slices.SortFunc(heads, func(a, b head) int { return a.line - b.line })
	return heads
}

// withAlike adds to titles of parts that stand over what is further in the lines behind each,
// up to the next title, that do the same as far in: what is below them is as little below
// the part before.
func (n *Notes) withAlike(titles []int, isHead []bool) []int {
	var all []int
	for k, at := range titles {
		all = append(all, at)
		over := &n.lines[at]
		if !over.hangs() {
			continue
		}
		end := len(n.lines)
		if k+1 < len(titles) {
			end = titles[k+1]
		}
		for i := at + 1; i < end && !isHead[i]; i++ {
			if l := &n.lines[i]; l.indent == over.indent && l.hangs() && l.plain() && n.blocks[i].Kind == block.Para {
				all = append(all, i)
			}
		}
	}
	return all
}

// hangs reports a line without a mark over what is further in.
func (l *line) hangs() bool {
	switch l.shape.mark {
	case bare, label, capital:
		return l.is(overDeeper)
	}
	return false
}

// announces reports whether a label only leads to the list, the code or the table right
// below it, where the notation has headings for titles: what comes behind these is no
// more below the label than the text before it.
func (n *Notes) announces(i int) bool {
	if n.headings == 0 || n.lines[i].shape.mark != label || n.blocks[i].Kind != block.Para || i+1 == len(n.blocks) {
		return false
	}
	next := &n.blocks[i+1]
	switch next.Kind {
	case block.Item, block.Code, block.Table, block.Quote:
		return next.Blanks <= 1 && !next.Rule
	}
	return false
}

// levels orders the shapes of sections that no notation orders: by how far in
// they stand, then by which is seen first (as docutils orders underlines).
type levels struct {
	first map[shape]int
	count int
}

func (n *Notes) levels() *levels { return &levels{first: map[shape]int{}} }

// markedLevels is more than the levels that a notation gives.
const markedLevels = 256

// of is the level of a line that no notation gives one. Lines that nothing marks,
// with a colon or without, are one shape.
func (v *levels) of(l *line) int {
	s := l.shape
	if s.mark == label || s.mark == capital {
		s = shape{mark: bare}
	}
	at, ok := v.first[s]
	if !ok {
		v.count++
		at = v.count
		v.first[s] = at
	}
	return markedLevels + int(l.indent)*markedLevels + at
}
