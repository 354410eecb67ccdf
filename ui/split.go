package ui

import (
	tea "charm.land/bubbletea/v2"

	"yomi/ui/action"
)

// Split is how outline and reader share a screen that is wide enough for both.
type Split struct {
	Percent int  `json:"percent,omitempty"` // of the width for the outline; 0 is the usual share
	Hidden  bool `json:"hidden,omitempty"`  // the outline is hidden while one reads
}

// The outline's share of the screen. Titles want less room than text; a pane
// below a tenth could not show a word.
const (
	usualShare = 40
	leastShare = 10
	mostShare  = 100 - leastShare
	shareStep  = 2 // of one key: two to four cells
)

// share is the outline's share in percent.
func (s Split) share() int {
	if s.Percent == 0 {
		return usualShare
	}
	return max(leastShare, min(s.Percent, mostShare))
}

// splits reports whether both panes are shown.
func (m Model) splits() bool { return m.width >= twoPanes && !m.split.Hidden }

// splitAct hides or shows the outline, or moves the border.
func (m Model) splitAct(a action.Action) Model {
	if m.width < twoPanes {
		m.message = m.say("there is room for one pane: %s changes it", m.keys.first(action.OtherPane))
		return m
	}
	switch {
	case a == action.ToggleOutline:
		m.split.Hidden = !m.split.Hidden
		if m.split.Hidden {
			m.focus = readerPane
		}
	case m.split.Hidden:
		m.split.Hidden = false
	case a == action.Narrower:
		m.split.Percent = max(m.split.share()-shareStep, leastShare)
	default:
		m.split.Percent = min(m.split.share()+shareStep, mostShare)
	}
	return m.arrange()
}

// onBorder reports whether a cell of the screen is of the border between the
// panes.
func (m Model) onBorder(x, y int) bool {
	a := m.areas()
	return m.splits() && x == a.outline && y >= a.top && y < a.top+a.body
}

// drag moves the border with the mouse.
func (m Model) drag(e tea.Mouse) (tea.Model, tea.Cmd) {
	if !m.dragging {
		return m, nil
	}
	width := max(m.width-1, 1)
	m.split.Percent = max(leastShare, min((e.X*100+width/2)/width, mostShare))
	return m.arrange(), nil
}
