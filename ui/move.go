package ui

import (
	"yomi/model"
)

// move takes a tree in which the nodes from first on are others than in the
// present one, because more of their document was read: whatever was at a node
// is at the one that has its line now. What one looks at stays where it is.
func (m Model) move(t *model.Tree, first model.Ref) Model {
	to := m.tree().Follow(t, first)
	return m.moveBy(t, first, to, to)
}

// carry takes a tree of the same documents, read again.
func (m Model) carry(t *model.Tree) Model {
	was := m.tree()
	to := was.Carry(t)
	return m.moveBy(t, 0, to, was.Near(to))
}

// moveBy takes a tree in which the nodes from first on are where to says; where
// the node one is at is gone, near says where one is then.
func (m Model) moveBy(t *model.Tree, first model.Ref, to, near func(model.Ref) model.Ref) Model {
	was := m.tree()
	seen := func(v model.View) model.View {
		v.Folds = v.Folds.Moved(was, t, first, to)
		v.Tree = t
		if v.Root != model.None {
			if v.Root = to(v.Root); v.Root != model.None && t.Leaf(v.Root) {
				v.Root = model.None
			}
		}
		if v.Filter != nil {
			kept := t.Context(v.Filter.Each(to))
			v.Filter = &kept
		}
		return v
	}
	m.trail = m.trail.moved(to)
	m.filter = m.filter.moved(to)
	if m.filter.before.Tree != nil {
		m.filter.before = seen(m.filter.before)
	}
	m.outline = m.outline.Move(seen(m.outline.Visible()), near)
	m.reader = m.reader.Move(t, near)
	m.palette = m.palette.Move(t, to)
	m = m.moveListed(to)
	m = m.lose() // what is indexed are the old nodes; the question is asked again of the new ones
	m.reader = m.reader.Show(t, m.readerPlace())
	return m
}

// moveListed takes what stands over the panes along: labels are of links that
// may be elsewhere now.
func (m Model) moveListed(to func(model.Ref) model.Ref) Model {
	if m.mode == labelled {
		m = m.unlabel()
	}
	if m.listed == nil {
		return m
	}
	listed := []model.Ref{}
	for _, r := range m.listed {
		if at := to(r); at != model.None {
			listed = append(listed, at)
		}
	}
	m.listed = listed
	return m
}

// moved is the trail among nodes that are where to says.
func (t trail) moved(to func(model.Ref) model.Ref) trail {
	next := newTrail()
	for k, r := range t.marks {
		if at := to(r); at != model.None {
			next.marks[k] = at
		}
	}
	for i, s := range t.been {
		if at := to(s.ref); at != model.None {
			if next.been = append(next.been, visited{ref: at}); i <= t.at {
				next.at = len(next.been) - 1
			}
		}
	}
	return next
}

// moved is the filter among nodes that are where to says.
func (f filter) moved(to func(model.Ref) model.Ref) filter {
	f.cursor = to(f.cursor)
	if f.row.IsFolder() {
		f.row = f.cursor // its folder may have another number now
	} else {
		f.row = to(f.row)
	}
	f.hits, f.kept = f.hits.Each(to), f.kept.Each(to)
	f.result = f.result.Moved(to)
	return f
}
