//go:build unix

// Package screentest runs a program in a real terminal and looks at its screen:
// each test has a tmux server of its own, driven in tmux's control mode. It is
// for tests of whole programs; what a model draws is tested without a terminal.
//
// Nothing here sleeps or polls: tmux reports whatever the program writes, and a
// condition that does not hold is looked at again then, until it holds or the
// deadline passes. A deadline is a failure that shows the screen; none is a
// measure of speed.
//
// Columns are cells and, like rows, counted from 0. Where tmux is missing the
// test is skipped; with YOMI_SCREEN=required in the environment it fails.
//
// Read Terminal.Start and Screen.WaitUntil first.
package screentest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/term"
)

// Terminal is what a program is started in. Width and Height are in cells.
type Terminal struct {
	Width, Height int
	// Home is the program's home folder, with its settings and state; "" is an
	// empty one of the test's own.
	Home string
	// Env are further variables, name=value.
	Env []string
}

// Screen is a terminal with a program in it.
type Screen struct {
	t   *testing.T
	dir string // what the wrapper below writes
	// faults is the folder in which the program says what a fault of its own was.
	faults string
	*control
}

// wrapper runs the program between two looks at the terminal's modes, and
// stays, so that what the program leaves behind can be looked at. Its last
// line shows what is pasted into the terminal as it arrives.
const wrapper = `stty -g >"$SCREEN/before"
sh -c 'echo $$ >"$SCREEN/pid"; exec "$@"' sh "$@"
status=$?
stty -g >"$SCREEN/after"
printf "\r[left with %s]\n" "$status"
exec cat`

// Start runs argv in the terminal. The program and its terminal end with the
// test.
func (c Terminal) Start(t *testing.T, argv ...string) *Screen {
	t.Helper()
	Need(t, "tmux")
	dir := shortDir(t)
	if c.Home == "" {
		c.Home = shortDir(t)
	}
	env := append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + c.Home, "LC_ALL=C.UTF-8", "SHELL=/bin/sh", "PS1=$ ",
		"TMUX_TMPDIR=" + dir, "SCREEN=" + dir}, c.Env...)
	args := []string{"-u", "-L", "screen", "-f", "/dev/null", "-C", "new-session",
		"-x", strconv.Itoa(c.Width), "-y", strconv.Itoa(c.Height), "sh", "-c", wrapper, "sh"}
	args = append(append(args, argv...), ";", "set-option", "-s", "set-clipboard", "on")
	cmd := exec.Command("tmux", args...)
	cmd.Env = env
	s := &Screen{t: t, dir: dir, faults: filepath.Join(c.Home, ".local", "state"), control: connect(t, cmd)}
	t.Cleanup(s.kill)
	return s
}

// Need skips the test where a program of the system is missing, or fails it if
// the environment says that none may be.
func Need(t *testing.T, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err == nil {
			continue
		}
		if os.Getenv("YOMI_SCREEN") == "required" {
			t.Fatalf("%s is not installed, and YOMI_SCREEN=required", p)
		}
		t.Skipf("%s is not installed", p)
	}
}

// shortDir is a temporary folder with a short name: that of a socket is 107
// bytes at most (unix(7)), and t.TempDir's holds the name of the test.
func shortDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "screen")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// Keys presses keys by tmux's names, with blanks between: "j C-p Enter". A
// terminal writes alt and a key as escape and that key, so after Escape one
// waits for what it does before the next key.
func (s *Screen) Keys(names string) {
	s.t.Helper()
	var list strings.Builder
	for _, n := range strings.Fields(names) {
		list.WriteString(" " + quote(n))
	}
	s.run("send-keys --" + list.String())
}

// Type types a text letter by letter, as a keyboard or an input method does.
func (s *Screen) Type(text string) {
	s.t.Helper()
	s.run("send-keys -l -- " + quote(text))
}

// Paste pastes a text, in brackets if the program asked for them.
func (s *Screen) Paste(text string) {
	s.t.Helper()
	s.run("set-buffer -b pasted -- " + quote(text))
	s.run("paste-buffer -p -d -b pasted")
}

// Resize gives the terminal another size.
func (s *Screen) Resize(width, height int) {
	s.t.Helper()
	s.run(fmt.Sprintf("resize-window -x %d -y %d", width, height))
}

// Size is the size that the program is told when it asks. After a Resize it
// takes tmux up to a quarter of a second to change it.
func (s *Screen) Size() (width, height int) {
	s.t.Helper()
	tty, err := os.OpenFile(s.show("#{pane_tty}"), os.O_RDONLY|syscall.O_NOCTTY, 0)
	if err != nil {
		s.t.Fatal(err)
	}
	defer tty.Close()
	width, height, err = term.GetSize(int(tty.Fd()))
	if err != nil {
		s.t.Fatal(err)
	}
	return width, height
}

// Reset blanks the terminal behind the program's back, as a program that wrote
// over it would.
func (s *Screen) Reset() {
	s.t.Helper()
	s.run("send-keys -R")
}

// Lines are the rows of the screen, without the blanks at their ends.
func (s *Screen) Lines() []string {
	s.t.Helper()
	return s.run("capture-pane -p")
}

// Text is the screen as one text, a line a row.
func (s *Screen) Text() string {
	s.t.Helper()
	return strings.Join(s.Lines(), "\n") + "\n"
}

// Cursor is where the terminal's cursor is.
type Cursor struct {
	Col, Row int
	Shown    bool
}

// Cursor asks the terminal where its cursor is.
func (s *Screen) Cursor() Cursor {
	s.t.Helper()
	var c Cursor
	var shown int
	s.scan("#{cursor_x} #{cursor_y} #{cursor_flag}", &c.Col, &c.Row, &shown)
	c.Shown = shown == 1
	return c
}

// Modes are the modes of the terminal that a program changes and must put
// back, as tmux names them. A terminal that nobody touched has cursor and wrap
// on and the others off.
func (s *Screen) Modes() string {
	s.t.Helper()
	names := []string{"alternate_on", "cursor_flag", "wrap_flag", "insert_flag", "origin_flag", "keypad_flag", "keypad_cursor_flag",
		"mouse_standard_flag", "mouse_button_flag", "mouse_all_flag", "mouse_sgr_flag", "mouse_utf8_flag"}
	var asked []string
	for _, n := range names {
		asked = append(asked, "#{?"+n+","+strings.TrimSuffix(n, "_flag")+",}")
	}
	return strings.Join(strings.Fields(s.show(strings.Join(asked, " "))), " ")
}

// Title is the window's title.
func (s *Screen) Title() string {
	s.t.Helper()
	return s.show("#{pane_title}")
}

// IgnoreCopies has tmux drop what programs send to the terminal's clipboard, as
// it does by default.
func (s *Screen) IgnoreCopies() {
	s.t.Helper()
	s.run("set-option -s set-clipboard external")
}

// Buffer is what was last copied into the terminal's clipboard (OSC 52) or into
// tmux's buffer, "" if nothing was.
func (s *Screen) Buffer() string {
	s.t.Helper()
	if s.show("#{buffer_name}") == "" {
		return ""
	}
	// save-buffer would end the text in a line end it may not have.
	path := filepath.Join(s.dir, "buffer")
	s.run("save-buffer " + quote(path))
	return s.read("buffer")
}

// Pid is the process of the program.
func (s *Screen) Pid() int {
	s.t.Helper()
	var pid int
	if _, err := fmt.Sscan(s.read("pid"), &pid); err != nil {
		s.t.Fatal(err)
	}
	return pid
}

func (s *Screen) read(name string) string {
	s.t.Helper()
	data, err := os.ReadFile(filepath.Join(s.dir, name))
	if err != nil {
		s.t.Fatal(err)
	}
	return string(data)
}

// Left waits for the program to end and gives its exit status. The terminal
// must be as it was before, in its modes and its line discipline.
func (s *Screen) Left() int {
	s.t.Helper()
	status := -1
	s.WaitUntil("the program is left", func(lines []string) bool {
		for _, l := range lines {
			// What was typed ahead may stand before it.
			if _, said, ok := strings.Cut(l, "[left"); ok {
				_, err := fmt.Sscanf(said, " with %d]", &status)
				return err == nil
			}
		}
		return false
	})
	if got := s.Modes(); got != "cursor wrap" {
		s.t.Errorf("modes left on are %q, and must be \"cursor wrap\"", got)
	}
	if before, after := s.read("before"), s.read("after"); before != after {
		s.t.Errorf("stty -g was\n%s\nand is\n%s", before, after)
	}
	s.Paste("pasted")
	s.WaitUntil("bracketed paste is off", func(lines []string) bool {
		for _, l := range lines {
			if l == "pasted" {
				return true
			}
		}
		return false
	})
	return status
}
