package ui

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// away is whether another program has the terminal: then the interrupt that
// ctrl+c sends to all of the job is meant for that one.
var away atomic.Bool

// leaveOnSignals ends the program on the signals that ask for it: SIGTERM, SIGHUP
// when the terminal is closed, SIGINT. The function it gives stops that, and
// tells which one came, nil for none.
func leaveOnSignals(p *tea.Program) func() os.Signal {
	signals, done := make(chan os.Signal, 1), make(chan struct{})
	var came atomic.Pointer[os.Signal]
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		defer close(done)
		for s := range signals {
			if s == syscall.SIGINT && away.Load() {
				continue
			}
			came.CompareAndSwap(nil, &s)
			go p.Quit() // which waits for the message under way
		}
	}()
	return func() os.Signal {
		signal.Stop(signals)
		close(signals)
		<-done
		if s := came.Load(); s != nil {
			return *s
		}
		return nil
	}
}
