package ui

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"yomi/model/treetest"
	"yomi/ui/terminal"
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
		filter := unknown(Options{Width: c.width, Height: c.height}, nil)
		if got := filter(nil, size); (got != nil) != c.first {
			t.Errorf("%s: the first message is %v", c.why, got)
		}
		if got := filter(nil, size); got != size {
			t.Errorf("%s: a later message is %v", c.why, got)
		}
	}
	if got := unknown(Options{}, nil)(nil, tea.WindowSizeMsg{}); got == nil {
		t.Error("a terminal without cells is not told of")
	}
	if got := unknown(Options{}, nil)(nil, tea.EnvMsg{}); got != nil {
		t.Errorf("%v is told", got)
	}
}

// A terminal that says late that it is wide ends the program; what it says of the
// cursor otherwise means nothing.
func TestWideLate(t *testing.T) {
	for _, c := range []struct {
		why   string
		asked bool
		col   int
		wide  bool
	}{
		{"two cells", true, terminal.WideColumn, true},
		{"one cell", true, terminal.WideColumn - 1, false},
		{"not asked", false, terminal.WideColumn, false},
	} {
		var wide atomic.Bool
		msg := unknown(Options{AskedWide: c.asked}, &wide)(nil, tea.CursorPositionMsg{X: c.col, Y: 1})
		if _, quits := msg.(tea.QuitMsg); quits != c.wide || wide.Load() != c.wide || !c.wide && msg != nil {
			t.Errorf("%s: %T, wide: %v", c.why, msg, wide.Load())
		}
	}
}

// The end of an answer that came in part before the start is no key.
func TestAnswerCut(t *testing.T) {
	for _, c := range []struct {
		keys, passed string
		wide         bool
	}{{"3R", "", true}, {"2R3", "3", false}, {"j3", "j3", false}} {
		cut := terminal.Cut("\x1b[1;")
		var wide atomic.Bool
		filter, passed := unknown(Options{AskedWide: true, Rest: cut}, &wide), ""
		for _, k := range c.keys {
			switch msg := filter(nil, press(string(k))).(type) {
			case tea.KeyPressMsg:
				passed += msg.String()
			case tea.QuitMsg:
			}
		}
		if passed != c.passed || wide.Load() != c.wide {
			t.Errorf("%s: %q is passed on, wide %v", c.keys, passed, wide.Load())
		}
	}
}
