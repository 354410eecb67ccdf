//go:build unix

package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// stub puts a program of that name first in PATH which writes its arguments, a
// line each, and gives where.
func stub(t *testing.T, name string) (written string) {
	t.Helper()
	dir := t.TempDir()
	written = filepath.Join(dir, "arguments")
	script := fmt.Sprintf("#!/bin/sh\nprintf '%%s\\n' \"$@\" >%s\n", written)
	if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
	return written
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestOpener: the address of the letter that was typed goes to the system's
// opener, as one argument; what is no web address goes nowhere.
func TestOpener(t *testing.T) {
	said := stub(t, "xdg-open")
	a := start(t, "E event\n  S session\n    - see https://one.example/a;b and https://two.example\n    - none\n    ~ - [file](file:///etc/passwd)", 80, 12)
	a.keys("L j j o a")
	if got := read(t, said); got != "https://one.example/a;b\n" {
		t.Errorf("opened is %q", got)
	}
	if err := os.Remove(said); err != nil {
		t.Fatal(err)
	}
	a.keys("j j o")
	if _, err := os.Stat(said); err == nil || !strings.Contains(a.m.message, "only http") {
		t.Errorf("an address of a file was opened, or nothing said: %q", a.m.message)
	}
}

// TestEditor: the editor gets the source line in the way it knows, and has run
// when the documents are read again.
func TestEditor(t *testing.T) {
	said := stub(t, "an-editor")
	v := &visitor{editor("an-editor --wait", "notes.md", 7)}
	v.SetStdin(strings.NewReader(""))
	if err := v.Run(); err != nil {
		t.Fatal(err)
	}
	abs, err := filepath.Abs("notes.md")
	if err != nil {
		t.Fatal(err)
	}
	if got := read(t, said); got != "--wait\n+7\n"+abs+"\n" {
		t.Errorf("the editor got %q", got)
	}
	for name, want := range map[string]string{"code": "-g " + abs + ":7", "hx": abs + ":7", "vim": "+7 " + abs} {
		if got := strings.Join(editor(name, "notes.md", 7).Args[1:], " "); got != want {
			t.Errorf("%s gets %q, and must get %q", name, got, want)
		}
	}
	if away.Load() {
		t.Error("the terminal is taken for somebody else's still")
	}
}

// TestNoEditor: what is wrong with the editor that is set is said with what to do.
func TestNoEditor(t *testing.T) {
	for set, want := range map[string]string{
		"":                    "set VISUAL or EDITOR to the editor to open",
		"  ":                  "set VISUAL or EDITOR to the editor to open",
		"no-such-editor -w\n": "no-such-editor -w is not installed: set VISUAL or EDITOR to the editor to open",
	} {
		a := start(t, "E event\n  S session", 80, 12)
		a.m.opt.Env = func(string) string { return set }
		if a.keys("ctrl+e"); a.m.message == "" {
			name := strings.TrimSpace(set)
			a.send(a.m.edited(name, (&visitor{editor(name, "a.md", 1)}).Run()))
		}
		if a.m.message != want {
			t.Errorf("%q: %q, want %q", set, a.m.message, want)
		}
	}
}

// TestWheel: turned down it shows what is below, turned up what is above, in the
// pane it is over.
func TestWheel(t *testing.T) {
	var notes strings.Builder
	notes.WriteString("E event\n  S session\n")
	for i := range 60 {
		fmt.Fprintf(&notes, "    - note %02d\n", i)
	}
	a := start(t, notes.String(), 140, 12)
	a.keys("e")
	wheel := func(b tea.MouseButton, x int) { a.send(tea.MouseWheelMsg{X: x, Y: 5, Button: b}) }
	for _, x := range []int{5, 120} {
		top := a.screen()
		wheel(tea.MouseWheelDown, x)
		down := a.screen()
		if down == top || !strings.Contains(top, "note 00") {
			t.Fatalf("at column %d the wheel turned down shows\n%s", x, down)
		}
		wheel(tea.MouseWheelDown, x)
		if further := a.screen(); further == down {
			t.Errorf("at column %d the wheel turned down twice shows\n%s", x, further)
		}
		wheel(tea.MouseWheelUp, x)
		wheel(tea.MouseWheelUp, x)
		if back := a.screen(); !strings.Contains(back, "note 00") {
			t.Errorf("at column %d the wheel turned up again shows\n%s", x, back)
		}
	}
}

// TestCopyWhole: Y takes the session along as it was written, and outside of any
// the event.
func TestCopyWhole(t *testing.T) {
	var got string
	a := start(t, "E event\n  in front\n  S session\n    - note\n  S other\n    - more", 80, 12)
	a.m.opt.Clipboard = func(s string) error { got = s; return nil }
	for _, c := range []struct{ keys, want, never string }{
		{"e j Y", "more", ""},
		{"j Y", "- note", "more"},
		{"j Y", "- note", "more"},
		{"g Y", "more", ""},
	} {
		a.keys(c.keys)
		if !strings.Contains(got, c.want) || c.never != "" && strings.Contains(got, c.never) {
			t.Errorf("after %s at %s the clipboard holds %q", c.keys, a.at(), got)
		}
	}
}

// TestCopyTooMuch: beyond what terminals take nothing is sent to them, and it is
// said.
func TestCopyTooMuch(t *testing.T) {
	for _, c := range []struct {
		size int
		said string
		sent int
	}{{MaxTerminalCopy - 100, "sent", 1}, {MaxTerminalCopy + 1, "too much", 0}} {
		a := start(t, "E event\n  S session\n    - "+strings.Repeat("x", c.size), 80, 12)
		a.keys("j Y")
		if !strings.Contains(a.m.message, c.said) || len(a.ran) != c.sent {
			t.Errorf("of %d bytes it is said %q, and %d messages were sent", c.size, a.m.message, len(a.ran))
		}
	}
}
