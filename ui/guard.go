package ui

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// guarded is the Model as Bubble Tea runs it: it wakes the renderer, and a
// fault of the program's own in Update, View or a command ends the program as
// quitting does, with the terminal put back and the place saved, instead of a
// stack in the middle of the screen.
type guarded struct {
	Model
	*pace
	fault  *fault
	screen *screen // nil if nobody waits for the first frame
}

// fault is the first panic of a run, nil-safe to read once the program ended.
type fault struct {
	mu     sync.Mutex
	report string
}

// Panic is what a goroutine panicked with, to panic with it again where it is
// caught.
type Panic struct {
	Value any
	Stack []byte // of where it happened
}

// Broken is the panic as an error.
func (p Panic) Broken() Broken { return Broken{report(p.Value, p.Stack)} }

// brokenMsg says that the program is to end because of a fault.
type brokenMsg struct{}

// caught keeps a panic's report and reports whether there was a panic.
func (f *fault) caught(r any) bool {
	if r == nil {
		return false
	}
	p, carried := r.(Panic)
	if !carried {
		p = Panic{r, debug.Stack()}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.report == "" {
		f.report = p.Broken().Report
	}
	return true
}

// report is what happened, for people who mend it. A panic's own words may
// hold a text of the notes, so only those of the runtime are repeated, which
// know numbers and types; a stack has addresses and no text.
func report(r any, stack []byte) string {
	said := fmt.Sprintf("%T", r)
	if err, ok := r.(runtime.Error); ok {
		said = err.Error()
	}
	return fmt.Sprintf("panic: %s\n%s %s/%s\n\n%s", said, runtime.Version(), runtime.GOOS, runtime.GOARCH, stack)
}

// Update is the Model's.
func (g guarded) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	if _, broken := msg.(brokenMsg); broken {
		return g, tea.Quit
	}
	g.moved()
	defer func() {
		if g.fault.caught(recover()) {
			next, cmd = g, tea.Quit
		}
	}()
	m, cmd := g.Model.Update(msg)
	g.Model = m.(Model)
	return g, g.fault.guard(cmd)
}

// View is the Model's. It is called a last time after a fault, for the frame
// that is left behind the terminal's own screen: then it is empty.
func (g guarded) View() (v tea.View) {
	g.moved()
	defer func() {
		if g.fault.caught(recover()) {
			v = tea.View{AltScreen: true}
			go g.program.Send(brokenMsg{})
		}
	}()
	if g.tree().Len() > 0 {
		g.screen.expect()
	}
	return g.Model.View()
}

// Init is the Model's.
func (g guarded) Init() tea.Cmd { return g.fault.guard(g.Model.Init()) }

// guard lets a command, and those it answers with, end the program instead of
// breaking it.
func (f *fault) guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if f.caught(recover()) {
				msg = brokenMsg{}
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = f.guard(batch[i])
			}
		}
		return msg
	}
}
