//go:build unix

package screentest_test

import (
	"fmt"
	"strings"
	"testing"

	"yomi/ui/screentest"
	"yomi/ui/text"
)

// border waits until the border between the panes stands in that column of each
// row but the last, -1 for nowhere.
func border(t *testing.T, s *screentest.Screen, column int) {
	t.Helper()
	s.WaitUntil(fmt.Sprintf("the border is in column %d", column), func(lines []string) bool {
		for _, l := range lines[:len(lines)-1] {
			before, _, found := strings.Cut(l, "╎")
			if found != (column >= 0) || found && text.New(false).Width(before) != column {
				return false
			}
		}
		return true
	})
}

// The outline is hidden and shown, and its border moved by keys and by the mouse;
// the place stays, and the next start finds it as it was left.
func TestHideAndResizeOutline(t *testing.T) {
	home := t.TempDir()
	start := func() *screentest.Screen {
		return screentest.Terminal{Width: 121, Height: 24, Home: home}.Start(t, yomi, notes)
	}
	s := start()
	border(t, s, 48)
	s.Keys("j j")
	at(t, s, "harbour.md:9")
	s.Keys("|")
	border(t, s, -1)
	s.WaitUntil("the text takes the screen", func(lines []string) bool { return strings.Contains(lines[0], "止まらない配信を支える") })
	at(t, s, "harbour.md:9")
	s.Keys("|")
	border(t, s, 48)
	s.Keys("> >")
	border(t, s, 52)
	s.Keys("< < <")
	border(t, s, 45)
	// The button goes down on the border, moves and goes up (xterm's ctlseqs,
	// mode 1002; columns from 1).
	s.Type("\x1b[<0;46;5M\x1b[<32;55;5M\x1b[<32;61;6M\x1b[<0;61;6m")
	border(t, s, 60)
	s.Type("\x1b[<32;90;5M") // it is let go
	s.Keys("j")
	at(t, s, "harbour.md:11") // one reads on: the outline was hidden
	s.Keys("k")
	at(t, s, "harbour.md:9")
	border(t, s, 60)
	s.Keys("|")
	border(t, s, -1)
	s.Keys("q")
	if got := s.Left(); got != 0 {
		t.Errorf("exit status %d", got)
	}
	s = start()
	at(t, s, "harbour.md:9")
	border(t, s, -1)
	s.Keys("|")
	border(t, s, 60)
	s.Keys("q")
	s.Left()
}
