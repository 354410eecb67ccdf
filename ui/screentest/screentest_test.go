//go:build unix

package screentest_test

import (
	"testing"

	"yomi/ui/screentest"
)

// The oracle itself: what a shell does on the screen is seen as it is.
func TestScreen(t *testing.T) {
	s := screentest.Terminal{Width: 40, Height: 6}.Start(t, "sh", "-c", `stty -echo; printf '\033[?1049h\033[?1002h\033[31m監視\033[m ok'; read x; printf '\033[?1002l\033[?1049l'; stty echo; exit 3`)
	s.WaitLine(0, "監視 ok")
	if got := s.Cursor(); got != (screentest.Cursor{Col: 7, Row: 0, Shown: true}) {
		t.Errorf("the cursor is %+v, behind two wide letters, a blank and two narrow ones", got)
	}
	if got, want := s.Modes(), "alternate_on cursor wrap mouse_button"; got != want {
		t.Errorf("modes are %q, and must be %q", got, want)
	}
	s.Resize(20, 4)
	if got := len(s.Lines()); got != 4 {
		t.Errorf("%d rows after a resize to 4", got)
	}
	s.Keys("Enter")
	if got := s.Left(); got != 3 {
		t.Errorf("exit status %d, not 3", got)
	}
}

// What is typed arrives letter by letter as it is, whatever tmux's own command
// language makes of quotes, blanks and signs.
func TestType(t *testing.T) {
	s := screentest.Terminal{Width: 60, Height: 4}.Start(t, "cat")
	const hard = `監視 "a" 'b' $HOME \n ~ #{x} ; ﾊﾞ`
	s.Type(hard)
	s.WaitLine(0, hard)
}

func TestBuffer(t *testing.T) {
	s := screentest.Terminal{Width: 60, Height: 4}.Start(t, "sh", "-c", `printf '\033]52;c;5aqwCg==\033\\done'; read x`)
	s.WaitLine(0, "done")
	if got, want := s.Buffer(), "媰\n"; got != want {
		t.Errorf("the buffer holds %q, not %q", got, want)
	}
}
