package ui

import (
	"path/filepath"

	"yomi/model"
	"yomi/ui/action"
	"yomi/ui/text"
)

// Start is a line of a document that one wants to be at. The zero Start is
// none.
type Start struct {
	Path string
	Line int // counted from 1
}

// In is the note that owns the line, None if there is none of that document.
// Past the last line it is the last note.
func (s Start) In(t *model.Tree) model.Ref {
	if s.Path == "" {
		return model.None
	}
	for _, d := range t.Documents() {
		if samePath(d.Path, s.Path) {
			return t.At(d, s.Line-1)
		}
	}
	return model.None
}

// samePath reports whether two paths are spelled alike, or lead from the
// present folder to one name.
func samePath(a, b string) bool {
	if filepath.Clean(a) == filepath.Clean(b) {
		return true
	}
	if filepath.Base(a) != filepath.Base(b) {
		return false
	}
	long, err := filepath.Abs(a)
	other, bad := filepath.Abs(b)
	return err == nil && bad == nil && long == other
}

// goToStart goes to where one wanted to be from the start, as soon as that line
// is loaded, and reads there. Who did something meanwhile is not taken away: the
// line is the step before in the jump history.
func (m Model) goToStart() Model {
	r := m.opt.Start.In(m.tree())
	if r == model.None {
		return m
	}
	if n := m.tree().Node(r); m.load.running && m.opt.Start.Line > int(n.Line+n.Lines) {
		return m // a later line of the document is still to come
	}
	if m.load.acted {
		m.message = m.say("%s:%d is there: %s goes to it", text.Clean(m.opt.Start.Path), m.opt.Start.Line, m.keys.first(action.Back))
		m.trail = m.trail.visit(r)
		m.opt.Start = Start{}
		return m
	}
	m.opt.Start = Start{}
	m.load.started = true
	m.focus = readerPane
	return m.goTo(r)
}
