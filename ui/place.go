package ui

import (
	"iter"
	"maps"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/ui/text"
)

// Saved is where one was, in names that outlive the program. Nodes are IDs as
// model.ID.String writes them; one that no longer exists is passed over.
type Saved struct {
	At      []string          `json:"at"`                // the note one was at, then those above it
	Reading bool              `json:"reading,omitempty"` // whether the reader had the focus
	Root    string            `json:"root,omitempty"`    // the hoisted subtree
	Closed  []string          `json:"closed,omitempty"`
	Open    []string          `json:"open,omitempty"`
	Split   *Split            `json:"split,omitempty"`   // where it is not as the settings have it
	Folders []string          `json:"folders,omitempty"` // the closed folders, by their paths
	Marks   map[string]string `json:"marks,omitempty"`
	Trail   []string          `json:"trail,omitempty"`
	Asked   []string          `json:"asked,omitempty"` // what was looked for
	Turn    int               `json:"-"`               // of two of one run the later is the greater
}

// Place gives what was saved when the program was last left; nil is nothing.
type Place func() *Saved

// savedFolds bounds how many folds are saved: more than anyone sets by hand.
// Only folds that differ from the first overview are, so closing all of a
// million notes is one decision and not a million lines; past the bound the
// rest falls back to the overview.
const savedFolds = 10_000

// Saved is where one is, for the next start.
func (m Model) Saved() Saved {
	t, v := m.tree(), m.outline.Visible()
	s := Saved{Marks: map[string]string{}, Reading: m.focus == readerPane, Turn: m.trail.set}
	name := func(r model.Ref) string {
		if r == model.None {
			return ""
		}
		return t.ID(r).String()
	}
	if m.filter.before.Tree != nil {
		v = m.filter.before
	}
	s.Root = name(v.Root)
	s.Folders = v.Folds.ClosedFolders(t)
	s.Asked = m.asked.queries
	if m.split != m.opt.Split {
		s.Split = &m.split
	}
	for r := range t.Above(m.here()) {
		s.At = append(s.At, name(r))
	}
	first := model.Folds{}.Overview(t, 0)
	for r := model.Ref(0); int(r) < t.Len() && len(s.Closed)+len(s.Open) < savedFolds; r++ {
		switch was, is := first.Closed(r), v.Folds.Closed(r); {
		case is && !was:
			s.Closed = append(s.Closed, name(r))
		case was && !is:
			s.Open = append(s.Open, name(r))
		}
	}
	for k, r := range m.trail.marks {
		s.Marks[k] = name(r)
	}
	for _, been := range m.trail.been {
		s.Trail = append(s.Trail, name(been.ref))
	}
	return m.toReturn(s)
}

// With is what to save where another reader of the same notes saved meanwhile:
// its marks are kept but for those that this one set, which began from base.
// All else is as in s: one place is as good as the other.
func (s Saved) With(base, other Saved) Saved {
	marks := map[string]string{}
	maps.Copy(marks, other.Marks)
	for k, id := range s.Marks {
		if _, there := marks[k]; !there || base.Marks[k] != id {
			marks[k] = id
		}
	}
	s.Marks = marks
	return s
}

// keep saves where one is at once, for what was done on purpose and is not to
// be lost however the program ends.
func (m Model) keep() tea.Cmd {
	if m.opt.Keep == nil {
		return nil
	}
	return func() tea.Msg {
		if err := m.opt.Keep(m.Saved()); err != nil {
			return failedMsg(m.say("not kept for the next start: %s", text.Clean(err.Error())))
		}
		return nil
	}
}

// known gives the nodes of those names that still have one.
func known(of map[string]model.Ref, names []string) iter.Seq[model.Ref] {
	return func(yield func(model.Ref) bool) {
		for _, n := range names {
			if r, ok := of[n]; ok && !yield(r) {
				return
			}
		}
	}
}

// quit leaves; the caller of Run saves where one was.
func (m Model) quit() (tea.Model, tea.Cmd) { return m, tea.Quit }
