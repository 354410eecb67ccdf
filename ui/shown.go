package ui

import (
	"os"
	"sync"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
)

// firstFrame is how long the first frame may take before what waits for it goes
// on all the same: ten times what it takes where the machine is not busy.
const firstFrame = 500 * time.Millisecond

// afterFirst runs a command when the first frame with notes is on the screen:
// the command takes the processors, and nobody asks for what it gives that fast.
func (m Model) afterFirst(cmd tea.Cmd) tea.Cmd {
	if m.opt.Shown == nil || cmd == nil {
		return cmd
	}
	shown := m.opt.Shown
	return func() tea.Msg {
		select {
		case <-shown:
		case <-time.After(firstFrame):
		}
		return cmd()
	}
}

// leastFrame is what a frame has in bytes at least; the questions that are asked
// of the terminal are shorter.
const leastFrame = 100

// screen is the file that the program draws on. It tells when the first frame
// with notes is on it. Its methods may be called from any goroutine.
type screen struct {
	*os.File
	due   atomic.Bool // the renderer was given such a frame
	once  sync.Once
	shown chan<- struct{}
}

// expect says that what is drawn from here on shows notes.
func (s *screen) expect() {
	if s != nil && !s.due.Load() {
		s.due.Store(true)
	}
}

// Write is the file's.
func (s *screen) Write(p []byte) (int, error) {
	n, err := s.File.Write(p)
	if n >= leastFrame && s.due.Load() {
		s.once.Do(func() { close(s.shown) })
	}
	return n, err
}

// WriteString is the file's.
func (s *screen) WriteString(said string) (int, error) { return s.Write([]byte(said)) }
