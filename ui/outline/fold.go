package outline

import (
	"yomi/model"
	"yomi/ui/action"
)

// fold does the actions that open and close rows. ok is false if a is none of
// them, or if there is nothing to open or close and the action moves instead
// (Left on a closed row goes to the parent).
func (m Model) fold(a action.Action) (next Model, ok bool) {
	t, f, r := m.view.Tree, m.view.Folds, m.cursor
	closed, inner := f.Closed(r), m.view.Inner(r)
	if a == action.Read && r.IsFolder() {
		a = action.Toggle // there is nothing else to read of a folder
	}
	switch a {
	case action.Left:
		if closed || !inner {
			return m, false
		}
		f = f.With(r, true)
	case action.Right:
		if !closed || !inner {
			return m, false
		}
		f = f.With(r, false)
	case action.Toggle:
		f = f.With(r, !closed && inner)
	case action.OpenHere:
		f = f.With(r, false)
	case action.CloseHere:
		f = m.closeHere()
	case action.OpenSubtree:
		f = f.Subtree(t, r, false)
	case action.CloseSubtree:
		f = f.Subtree(t, r, true)
	case action.ToggleSubtree:
		f = f.Subtree(t, r, !closed)
	case action.OpenSiblings, action.CloseSiblings:
		f = m.siblings(a == action.CloseSiblings)
	case action.OpenAll:
		f = f.Subtree(t, m.view.Root, false)
	case action.CloseAll:
		f = f.Level(t, m.view.Root, m.rootLevels())
	default:
		if a.Level() == 0 {
			return m, false
		}
		f = f.Level(t, m.view.Root, a.Level()+m.rootLevels()-1)
	}
	m.view.Folds = f
	return m, true
}

// Levels is how many levels an action has the whole tree show, 0 if it is none that
// does.
func (m Model) Levels(a action.Action) int {
	switch {
	case m.view.Root != model.None:
		return 0
	case a == action.CloseAll:
		return 1
	case a == action.OpenAll:
		return allLevels
	}
	return a.Level()
}

// allLevels are more levels than there are.
const allLevels = 1 << 20

// rootLevels is how many levels stay open when all is closed: the events, or
// under a hoisted root the root and what is right below it.
func (m Model) rootLevels() int {
	if m.view.Root == model.None {
		return 1
	}
	return 2
}

// closeHere closes the row or, if it is closed or a leaf, the one above: vim's
// zc.
func (m Model) closeHere() model.Folds {
	r := m.cursor
	if p := m.view.Parent(r); (m.view.Folds.Closed(r) || !m.view.Inner(r)) && p != model.None {
		r = p
	}
	return m.view.Folds.With(r, true)
}

// siblings closes or opens the row and all that share its parent.
func (m Model) siblings(closed bool) model.Folds {
	v := m.view
	first := m.cursor
	for p := v.PrevSibling(first); p != model.None; p = v.PrevSibling(first) {
		first = p
	}
	return v.Folds.Each(func(yield func(model.Ref) bool) {
		for r := first; r != model.None && yield(r); r = v.NextSibling(r) {
		}
	}, closed)
}
