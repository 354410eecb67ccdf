//go:build unix

package screentest_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"yomi/ui/screentest"
)

// What is copied is what the commands print.
var copies = []struct {
	key     string
	command []string
}{{"y", []string{"summary"}}, {"t", []string{"summary", "--format", "text"}}, {"Y", []string{"show"}}}

// Without a display the terminal's clipboard is asked, which says nothing
// back: the status line claims no more than that it was sent.
func TestCopyToTerminal(t *testing.T) {
	for _, c := range copies {
		want := printed(t, append(slices.Clone(c.command), "止まらない配信", notes)...)
		s := screentest.Terminal{Width: 80, Height: 24}.Start(t, "env", "-u", "TMUX", yomi, notes)
		shows(t, s, opened)
		s.Keys("j j " + c.key)
		s.WaitFor(fmt.Sprintf("sent %d lines to the terminal's clipboard (OSC 52)", strings.Count(want, "\n")))
		s.Await("the buffer holds it", func() bool { return s.Buffer() != "" })
		if got := s.Buffer(); got != want {
			t.Errorf("%s copied\n%s\nand yomi %q prints\n%s", c.key, got, c.command, want)
		}
	}
}

// tmux as it comes drops what a program sends to the terminal's clipboard:
// inside it the text is put into tmux's buffer.
func TestCopyToTmux(t *testing.T) {
	for _, c := range copies {
		want := printed(t, append(slices.Clone(c.command), "止まらない配信", notes)...)
		s := open(t, 80, 24, notes)
		shows(t, s, opened)
		s.IgnoreCopies()
		s.Keys("j j " + c.key)
		s.WaitFor(fmt.Sprintf("copied %d lines to tmux, sent on to the terminal's clipboard", strings.Count(want, "\n")))
		if got := s.Buffer(); got != want {
			t.Errorf("%s copied\n%s\nand yomi %q prints\n%s", c.key, got, c.command, want)
		}
	}
	want := printed(t, "summary", "計算機室のしくみ", notes)
	s := screentest.Terminal{Width: 80, Height: 24}.Start(t,
		"sh", "-c", yomi+" summary --copy 計算機室のしくみ "+notes+" >/dev/null; cat")
	s.WaitFor("copied to tmux, sent on to the terminal's clipboard")
	if got := s.Buffer(); got != want {
		t.Errorf("copied\n%s\nand must be\n%s", got, want)
	}
}

// The command does what the key does: without a display it asks the terminal
// that controls it, wherever its output goes.
func TestCommandCopiesToTerminal(t *testing.T) {
	for _, c := range []struct {
		settings string
		printed  []string
	}{
		{"", []string{"summary"}},
		{`copy = "text"`, []string{"summary", "--format", "text"}},
	} {
		want := printed(t, append(c.printed, "計算機室のしくみ", notes)...)
		home := t.TempDir()
		if err := os.MkdirAll(filepath.Join(home, "yomi"), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(home, "yomi", "config.toml"), []byte(c.settings), 0o600); err != nil {
			t.Fatal(err)
		}
		s := screentest.Terminal{Width: 80, Height: 24, Env: []string{"XDG_CONFIG_HOME=" + home}}.Start(t,
			"sh", "-c", "unset TMUX; "+yomi+" summary --copy 計算機室のしくみ "+notes+" >/dev/null; cat")
		s.WaitFor("sent to the terminal's clipboard (OSC 52)")
		s.Await("the buffer holds it", func() bool { return s.Buffer() != "" })
		if got := s.Buffer(); got != want {
			t.Errorf("with %q: copied\n%s\nand must be\n%s", c.settings, got, want)
		}
	}
}

// Where there is a display, the text is in its clipboard for certain.
func TestCopyToDisplay(t *testing.T) {
	display := xvfb(t)
	for _, c := range copies {
		want := printed(t, append(slices.Clone(c.command), "止まらない配信", notes)...)
		s := screentest.Terminal{Width: 80, Height: 24, Env: []string{"DISPLAY=" + display}}.Start(t, yomi, notes)
		shows(t, s, opened)
		s.Keys("j j " + c.key)
		s.WaitFor(fmt.Sprintf("copied %d lines to the clipboard", strings.Count(want, "\n")))
		if got := selection(display, want); got != want {
			t.Errorf("%s copied\n%s\nand yomi %q prints\n%s", c.key, got, c.command, want)
		}
	}
	t.Run("summary --copy", func(t *testing.T) {
		cmd := exec.Command(yomi, "summary", "--copy", "計算機室のしくみ", notes)
		cmd.Env = append(os.Environ(), "HOME="+t.TempDir(), "DISPLAY="+display)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		want := printed(t, "summary", "計算機室のしくみ", notes)
		if got := selection(display, want); got != want {
			t.Errorf("the clipboard holds\n%s\nand must hold\n%s", got, want)
		}
	})
}

// selection is what the display's clipboard holds: want, or what it holds
// after a minute. xclip is gone before the server knows whose the selection
// is, so an older text can be there for a moment.
func selection(display, want string) string {
	for end := time.Now().Add(time.Minute); ; {
		out, _ := exec.Command("xclip", "-display", display, "-selection", "clipboard", "-o").Output()
		if string(out) == want || time.Now().After(end) {
			return string(out)
		}
	}
}

// xvfb starts an X server on a display that is free, and names it.
func xvfb(t *testing.T) string {
	t.Helper()
	screentest.Need(t, "Xvfb", "xclip")
	tell, told, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer tell.Close()
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-nolisten", "tcp", "-screen", "0", "320x200x24")
	cmd.ExtraFiles = []*os.File{told} // the first of them is descriptor 3
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	told.Close()
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait() // killed: its status says so, and nothing else
	})
	number, err := bufio.NewReader(tell).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return ":" + strings.TrimSpace(number)
}
