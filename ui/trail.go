package ui

import (
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/ui/action"
	"yomi/ui/reader"
	"yomi/ui/text"
)

// trail is where one has been: the jump history with the place in it one is
// at, and the marks one set. It is a value; its slices are never changed in
// place.
type trail struct {
	been  []visited
	at    int // index into been
	marks map[string]model.Ref
	set   int // how many marks were set so far
}

// visited is a place in the history.
type visited struct {
	ref model.Ref
	// left is how it looked when one left it, nil if one did not.
	left *sight
}

// sight is what one sees at a place: what is folded and hoisted, and what of
// the text stands in the window. It is good for its tree alone.
type sight struct {
	view   model.View
	focus  pane
	reader reader.Model
}

// sight is what one sees now.
func (m Model) sight() *sight {
	return &sight{view: m.outline.Visible(), focus: m.focus, reader: m.reader}
}

// trailKept bounds the history: more than anyone goes back.
const trailKept = 100

func newTrail() trail { return trail{marks: map[string]model.Ref{}} }

// visit notes a place; what lay ahead of the present one is forgotten, as in
// a browser.
func (t trail) visit(r model.Ref) trail {
	if r == model.None || len(t.been) > 0 && t.been[t.at].ref == r {
		return t
	}
	ahead := min(t.at+1, len(t.been))
	t.been = append(slices.Clone(t.been[:ahead]), visited{ref: r})
	if over := len(t.been) - trailKept; over > 0 {
		t.been = t.been[over:]
	}
	t.at = len(t.been) - 1
	return t
}

// leave notes how the present place looks when one leaves it.
func (t trail) leave(s *sight) trail {
	if len(t.been) > 0 {
		t.been = slices.Clone(t.been)
		t.been[t.at].left = s
	}
	return t
}

// recent are the places visited, the latest first.
func (t trail) recent() []model.Ref {
	out := make([]model.Ref, 0, len(t.been))
	for i := len(t.been) - 1; i >= 0; i-- {
		out = append(out, t.been[i].ref)
	}
	return out
}

// travel goes back or forward in the history. The first step back from a
// place that is not in the history keeps that place at its end.
func (m Model) travel(back bool) Model {
	if back && m.trail.at == len(m.trail.been)-1 {
		m.trail = m.trail.visit(m.here())
	}
	to := m.trail.at + 1
	if back {
		to = m.trail.at - 1
	}
	if to < 0 || to >= len(m.trail.been) {
		m.message = m.say("the jump history ends here")
		return m
	}
	m.trail = m.trail.leave(m.sight())
	m.trail.at = to
	return m.see(m.trail.been[to])
}

// see goes to a place in the history and shows it as it was when one left it.
func (m Model) see(s visited) Model {
	m = m.goTo(s.ref)
	if s.left == nil || s.left.view.Tree != m.tree() {
		return m
	}
	if v := m.outline.Visible(); v.Filter == nil {
		v.Folds, v.Root = s.left.view.Folds, s.left.view.Root
		m.outline = m.outline.Show(v, s.ref)
	}
	m.focus = s.left.focus
	m.reader = s.left.reader.MarkedAs(m.reader)
	return m.arrange()
}

// markPrompt says that a mark's letter is waited for, and which there are.
func (m Model) markPrompt() string {
	said := m.say("a letter sets a mark here")
	if m.marking == action.GoMark {
		said = m.say("a letter goes to its mark")
	}
	letters := slices.Sorted(maps.Keys(m.trail.marks))
	if m.marking == action.GoMark && len(letters) == 0 {
		return m.say("there are no marks: %s and a letter sets one", m.keys.first(action.SetMark))
	}
	for _, l := range letters {
		said += "  " + l + " " + m.opt.Measure.Cut(text.Brief(m.tree().Node(m.trail.marks[l]).Text), markCells)
	}
	return said
}

// markCells is how much of a marked note is told: enough to know it by, little
// enough for several on one line.
const markCells = 16

// markKey is the letter after m or '.
func (m Model) markKey(letter string) (tea.Model, tea.Cmd) {
	set := m.marking == action.SetMark
	m.marking = action.None
	if len([]rune(letter)) != 1 || set && m.here() == model.None {
		return m, nil
	}
	if set {
		marks := map[string]model.Ref{letter: m.here()}
		for k, r := range m.trail.marks {
			if k != letter {
				marks[k] = r
			}
		}
		m.trail.marks, m.trail.set = marks, m.trail.set+1
		m.message = m.say("mark %s set", letter)
		return m, m.keep()
	}
	r, ok := m.trail.marks[letter]
	if back := m.load.back.saved; !ok && back != nil && back.Marks[letter] != "" {
		m.message = m.say("mark %s: not there yet, the notes are still being read", letter)
		return m, nil
	}
	if !ok {
		m.message = m.say("no mark %s", letter)
		return m, nil
	}
	return m.jump(r), nil
}
