package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// border is the column of the border between the panes, -1 for none.
func (a *app) border() int {
	first, _, _ := strings.Cut(a.screen(), "\n")
	if before, _, ok := strings.Cut(first, "╎"); ok {
		return a.m.opt.Measure.Width(before)
	}
	return -1
}

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		why, keys string
		width     int
		border    int
	}{
		{"the outline has two fifths", "", 121, 48},
		{"> makes it wider", "> >", 121, 52},
		{"< narrower", "< < <", 121, 40},
		{"| hides it", "|", 121, -1},
		{"and shows it again, as wide as it was", "> | |", 121, 50},
		{"> shows it, too", "| >", 121, 48},
		{"a tenth is the least", strings.Repeat("< ", 30), 121, 12},
		{"one pane has none", "|", 80, -1},
	} {
		a := start(t, small, c.width, 12)
		a.keys(c.keys)
		if got := a.border(); got != c.border {
			t.Errorf("%s: the border is in column %d, and must be in %d", c.why, got, c.border)
		}
	}
	// Hidden, it still is where one goes back to.
	a := start(t, small, 121, 12)
	a.keys("j | h")
	if got := a.screen(); a.m.focus != outlinePane || !strings.Contains(got, "▸ 二") {
		t.Errorf("back from reading shows\n%s", got)
	}
	a.keys("enter")
	if a.border() != -1 {
		t.Error("reading again shows the outline that was hidden")
	}
	// It is the same at the next start.
	b := a.again(a.m.tree)
	if b.border() != -1 {
		t.Error("the next start shows the outline that was hidden")
	}
}

// The mouse moves the border.
func TestDragBorder(t *testing.T) {
	a := start(t, small, 121, 12)
	a.send(tea.MouseMotionMsg{X: 70, Y: 3, Button: tea.MouseLeft})
	if got := a.border(); got != 48 {
		t.Errorf("moving without holding it moved it to %d", got)
	}
	a.send(tea.MouseClickMsg{X: 48, Y: 3, Button: tea.MouseLeft})
	a.send(tea.MouseMotionMsg{X: 60, Y: 3, Button: tea.MouseLeft})
	if got := a.border(); got != 60 {
		t.Errorf("it was moved to %d", got)
	}
	a.send(tea.MouseReleaseMsg{X: 60, Y: 3, Button: tea.MouseLeft})
	a.send(tea.MouseMotionMsg{X: 90, Y: 3, Button: tea.MouseLeft})
	if got := a.border(); got != 60 {
		t.Errorf("after it was let go it moved to %d", got)
	}
}
