package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestScreenTells: the first frame with notes is told of, and neither a frame
// without them nor a question to the terminal.
func TestScreenTells(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "screen"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	shown := make(chan struct{})
	s := &screen{File: f, shown: shown}
	told := func() bool {
		select {
		case <-shown:
			return true
		default:
			return false
		}
	}
	frame := strings.Repeat("x", leastFrame)
	write := func(what string, said string) {
		if n, err := s.WriteString(said); n != len(said) || err != nil {
			t.Errorf("%s: %d, %v", what, n, err)
		}
	}
	if write("an empty frame", frame); told() {
		t.Error("told of a frame without notes")
	}
	s.expect()
	if write("a question", "\x1b[?2026$p"); told() {
		t.Error("told of a question")
	}
	if write("a frame", frame); !told() {
		t.Error("not told of the first frame")
	}
	write("another frame", frame)
}

// TestFirstFrameGoesFirst: what takes the processors waits for the first frame.
func TestFirstFrameGoesFirst(t *testing.T) {
	shown := make(chan struct{})
	m := Model{opt: Options{Shown: shown}}
	ran := make(chan bool, 1)
	cmd := m.afterFirst(func() tea.Msg { ran <- true; return nil })
	if len(ran) > 0 {
		t.Error("it runs at once")
	}
	go cmd()
	close(shown)
	<-ran
	if m.afterFirst(nil) != nil {
		t.Error("nothing to run became something")
	}
}
