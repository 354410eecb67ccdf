package structure

// kin is what is counted of all headings of a tree at once: one by one the
// headings would be looked at again for each.
type kin struct {
	sisters map[rank]sisters
	above   map[recurring]above // by the level and the words of a heading, what it stands below
}

// rank is a place that headings share: below one heading, at one level.
type rank struct{ parent, level int }

// sisters are the headings of a rank.
type sisters struct {
	count int
	with  int // those over headings of their own
	kids  int // of all
}

// recurring is a heading by what it says.
type recurring struct {
	level  int
	folded string
}

// above is the heading that one stands below, and whether it stands below others
// as well.
type above struct {
	parent  int
	several bool
}

// countKin counts them, the first time.
func (t *tree) countKin() *kin {
	if t.kin != nil {
		return t.kin
	}
	t.kin = &kin{map[rank]sisters{}, map[recurring]above{}}
	for q := range t.nodes {
		o := &t.nodes[q]
		s := t.kin.sisters[rank{o.parent, o.level}]
		s.count++
		s.with += int(when(len(o.kids) > 0))
		s.kids += len(o.kids)
		t.kin.sisters[rank{o.parent, o.level}] = s
		if o.parent < 0 {
			continue
		}
		key := recurring{o.level, t.n.lines[o.line].folded}
		if was, is := t.kin.above[key]; !is {
			t.kin.above[key] = above{parent: o.parent}
		} else if was.parent != o.parent {
			t.kin.above[key] = above{was.parent, true}
		}
	}
	return t.kin
}
