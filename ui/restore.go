package ui

import (
	"maps"
	"slices"

	"yomi/model"
)

// restoring is what was saved and is on its way back while documents arrive:
// each name is looked for in what is new until its node is there.
type restoring struct {
	saved  *Saved              // nil when all is back
	left   map[string]model.ID // names of folds and marks whose nodes are not there yet
	placed bool                // one is where one was
}

// startRestoring takes what was saved. What is said of no node is back at once.
func (m Model) startRestoring() Model {
	if m.opt.Place == nil {
		return m
	}
	saved := m.opt.Place()
	if saved == nil {
		return m
	}
	m.load.back = restoring{saved: saved, left: ids(slices.Concat(saved.Closed, saved.Open, slices.Collect(maps.Values(saved.Marks))))}
	for _, query := range saved.Asked {
		m.asked = m.asked.keep(query)
	}
	if saved.Split != nil {
		m.split = *saved.Split
	}
	return m
}

// restore puts back what was saved of the nodes from first on, which the tree was
// did not have, or had otherwise. One is taken to where one was as soon as that
// is there, unless one did something before.
func (m Model) restore(was *model.Tree, first model.Ref) Model {
	back := m.load.back
	if back.saved == nil || m.tree().Len() == int(first) {
		return m
	}
	wanted := back.left
	if !back.placed {
		wanted = maps.Clone(wanted)
		maps.Copy(wanted, ids(append(back.saved.At, back.saved.Root)))
	}
	of := find(m.tree(), first, wanted)
	m = m.refold(was, of).remark(of)
	m.load.back.left = maps.Clone(back.left)
	maps.DeleteFunc(m.load.back.left, func(name string, _ model.ID) bool {
		_, ok := of[name]
		return ok
	})
	return m.replace(of)
}

// refold closes and opens what was closed and open; what one told all to show goes
// before that. Folders are closed where there were none of them before.
func (m Model) refold(was *model.Tree, of map[string]model.Ref) Model {
	if m.load.levels > 0 {
		return m
	}
	s := m.load.back.saved
	var folders []string
	for _, path := range s.Folders {
		if was.FolderAt(path) == model.None {
			folders = append(folders, path)
		}
	}
	fresh := maps.Clone(of)
	maps.DeleteFunc(fresh, func(name string, _ model.Ref) bool {
		_, is := m.load.back.left[name]
		return !is
	})
	refold := func(v *model.View) {
		v.Folds = v.Folds.Each(known(fresh, s.Closed), true).Each(known(fresh, s.Open), false).CloseFolders(v.Tree, folders)
	}
	v, at := m.outline.Visible(), m.outline.Cursor()
	refold(&v)
	if m.settled() {
		v.Folds = v.Folds.Reveal(v.Tree, at)
	}
	if m.filter.before.Tree != nil {
		refold(&m.filter.before)
	}
	m.outline = m.outline.Show(v, at)
	return m
}

// settled reports whether one is where one chose to be, and is to be left there.
func (m Model) settled() bool {
	return m.load.acted || m.load.started || m.opt.Start != Start{}
}

// remark sets the marks that were set, but for those set anew since.
func (m Model) remark(of map[string]model.Ref) Model {
	marks := map[string]model.Ref{}
	for letter, name := range m.load.back.saved.Marks {
		if r, ok := of[name]; ok {
			marks[letter] = r
		}
	}
	maps.Copy(marks, m.trail.marks)
	m.trail.marks = marks
	return m
}

// replace goes to where one was, or to the nearest above it that there still is,
// once the document is there that holds it.
func (m Model) replace(of map[string]model.Ref) Model {
	s := m.load.back.saved
	if m.load.back.placed || m.settled() {
		return m
	}
	at := model.None
	for r := range known(of, s.At) {
		at = r
		break
	}
	if at == model.None {
		return m
	}
	if _, exact := of[s.At[0]]; !exact && m.load.begun && at >= m.tree().Last() {
		return m // the rest of the document may hold it
	}
	m.load.back.placed = true
	v := m.outline.Visible()
	if r, ok := of[s.Root]; ok && !v.Tree.Leaf(r) {
		v.Root = r
	}
	m.outline = m.outline.Show(v, at)
	m = m.showCursor()
	if v.Tree.Within(at, v.Root) {
		m.reader = m.reader.Show(v.Tree, at)
	}
	if s.Reading {
		m.focus = readerPane
	}
	return m.arrange()
}

// restored ends the way back: all documents are there. Where the line that one
// wanted to be at is none of them, one goes to where one was. The jump history is
// put before what one visited meanwhile.
func (m Model) restored() Model {
	s := m.load.back.saved
	if s == nil {
		return m
	}
	m.opt.Start = Start{}
	of := find(m.tree(), 0, ids(slices.Concat(s.Trail, s.At, []string{s.Root})))
	m = m.replace(of)
	m.load.back = restoring{}
	been := newTrail()
	been.marks = m.trail.marks
	for _, name := range s.Trail {
		if r, ok := of[name]; ok {
			been = been.visit(r)
		}
	}
	for _, v := range m.trail.been {
		been = been.visit(v.ref)
	}
	m.trail = been
	return m
}

// toReturn adds to what is saved while documents arrive what was saved of those
// that are not there yet.
func (m Model) toReturn(s Saved) Saved {
	back := m.load.back
	if back.saved == nil {
		return s
	}
	for _, fold := range []struct{ was, now *[]string }{{&back.saved.Closed, &s.Closed}, {&back.saved.Open, &s.Open}} {
		for _, name := range *fold.was {
			if _, left := back.left[name]; left {
				*fold.now = append(*fold.now, name)
			}
		}
	}
	for letter, name := range back.saved.Marks {
		if _, set := s.Marks[letter]; !set {
			s.Marks[letter] = name
		}
	}
	s.Trail = slices.Concat(back.saved.Trail, s.Trail)
	if !back.placed && !m.settled() {
		s.At, s.Reading, s.Root = back.saved.At, back.saved.Reading, back.saved.Root
	}
	return s
}

// find gives the nodes of those names that are among those from first on.
func find(t *model.Tree, first model.Ref, wanted map[string]model.ID) map[string]model.Ref {
	found := t.FindFrom(first, slices.Collect(maps.Values(wanted)))
	of := map[string]model.Ref{}
	for name, id := range wanted {
		if r, ok := found[id]; ok {
			of[name] = r
		}
	}
	return of
}

// ids are the names that are IDs.
func ids(names []string) map[string]model.ID {
	all := map[string]model.ID{}
	for _, name := range names {
		if id, err := model.ParseID(name); err == nil {
			all[name] = id
		}
	}
	return all
}
