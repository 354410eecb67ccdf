package ui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"yomi/model/treetest"
)

// The first frame is drawn for the terminal that is there, before any message.
func TestFirstFrame(t *testing.T) {
	first := Notes{Tree: treetest.Parse("E event\n  S session\n    - note")}
	m := New(context.Background(), Options{First: &first, Width: 40, Height: 6,
		Profile: func() colorprofile.Profile { return colorprofile.Ascii }})
	if rows := strings.Split(m.View().Content, "\n"); len(rows) != 6 || !strings.Contains(rows[1], "session") {
		t.Errorf("the first frame is %q", rows)
	}
	if !m.looks.none {
		t.Error("the first frame has colours that the terminal has not")
	}
}

// What Bubble Tea tells at the start and is known is not told again: it would be
// drawn again. All later sizes are told, the same one included, which comes when
// the shell goes on with the program.
func TestUnknown(t *testing.T) {
	size := tea.WindowSizeMsg{Width: 40, Height: 6}
	for _, c := range []struct {
		why           string
		width, height int
		first         bool // whether the first size is told
	}{
		{"the size is known", 40, 6, false},
		{"it has changed since", 50, 6, true},
		{"it is not known", 0, 0, true},
	} {
		filter := unknown(Options{Width: c.width, Height: c.height})
		if got := filter(nil, size); (got != nil) != c.first {
			t.Errorf("%s: the first message is %v", c.why, got)
		}
		if got := filter(nil, size); got != size {
			t.Errorf("%s: a later message is %v", c.why, got)
		}
	}
	if got := unknown(Options{})(nil, tea.WindowSizeMsg{}); got == nil {
		t.Error("a terminal without cells is not told of")
	}
	if got := unknown(Options{})(nil, tea.EnvMsg{}); got != nil {
		t.Errorf("%v is told", got)
	}
}
