package structure

import "sort"

// outline are the titles of the notes read in a way: sessions, what groups them,
// and the sections inside.
func (n *Notes) outline(w *way) []head {
	heads := append([]head{}, w.heads...)
	isHead := map[int]bool{}
	for _, h := range heads {
		isHead[h.line] = true
	}
	n.candidates(func(i int, l *line) {
		if l.shape.mark == heading && !isHead[i] {
			heads = append(heads, head{line: i, role: Section, level: int(n.blocks[i].Level)})
		}
	})
	levels := n.levels()
	for _, s := range n.sectionLines(w.heads) {
		if sectionJudge.score(s) > 0 {
			heads = append(heads, head{line: s.line, role: Section, level: levels.of(s.self())})
		}
	}
	sort.Slice(heads, func(a, b int) bool { return heads[a].line < heads[b].line })
	return heads
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
	return markedLevels + l.indent*markedLevels + at
}
