package cli

import (
	"context"
	"runtime/debug"
	"sync"
	"time"

	"yomi/ui"
)

// patience is how long the first frame waits for the notes: notes that load
// within it never show an empty screen, and nobody sees the wait.
const patience = 150 * time.Millisecond

// outcome is the end of a load.
type outcome struct {
	notes  ui.Notes
	err    error
	broken *ui.Panic // nil if the load did not panic
}

// get gives the outcome to whoever waited for it, a panic included: there it
// is caught by the reader, which puts the terminal back first.
func (o outcome) get() (ui.Notes, error) {
	if o.broken != nil {
		panic(*o.broken)
	}
	return o.notes, o.err
}

// fewNotes is how many bytes of notes are there so soon that nobody sees the
// first frame wait for all of them.
const fewNotes = 1 << 20

// begin starts to load and waits a moment for the end, or for the first that
// can be shown. first is nil if there is nothing yet. elsewhere says that one will
// be taken to a place among the notes: then few of them are waited for, as the
// first frame would be of another place. collect is called before loading goes on
// behind what is shown first: what few notes take before that is less than collecting it
// would. The first call of load joins a load that goes on; other calls load anew.
func (a *run) begin(ctx context.Context, source Source, stdin *piped, elsewhere bool, collect func()) (first *outcome, load func(context.Context, func(ui.Notes)) (ui.Notes, error)) {
	so := &soFar{came: make(chan struct{}, 1)}
	read := func(ctx context.Context, tell func(ui.Notes)) (ui.Notes, error) {
		from := source
		from.Stdin = stdin.open()
		notes, err := a.Load(ctx, from, tell)
		notes.Stream, notes.Piped = stdin.loaded()
		return notes, err
	}
	var goOn func()
	source.Shown, goOn = orElse(source.Shown, collect)
	end := make(chan outcome, 1)
	go func() {
		var o outcome
		defer func() {
			if r := recover(); r != nil {
				o.broken = &ui.Panic{Value: r, Stack: debug.Stack()}
			}
			end <- o
		}()
		o.notes, o.err = read(ctx, so.put)
	}()
	joined := false
	late := time.After(patience)
	for waits := true; waits; {
		select {
		case o := <-end:
			if o.broken != nil {
				o.err = o.broken.Broken()
			}
			first, joined, waits = &o, true, false
		case <-so.came:
			n, some := so.take()
			if !some {
				continue // taken before, though it was told of twice
			}
			first = &outcome{notes: n}
			if waits = elsewhere && n.Size <= fewNotes; waits {
				if onlyOnce(source.Paths) {
					collect() // nobody knows how much a pipe brings
				}
				goOn()
			}
		case <-late:
			waits = false
		}
	}
	return first, func(ctx context.Context, tell func(ui.Notes)) (ui.Notes, error) {
		if joined {
			return read(ctx, tell)
		}
		joined = true
		so.follow(tell)
		return (<-end).get()
	}
}

// orElse is closed when another channel is, after a call of first, or when the function
// that it gives is called.
func orElse(other <-chan struct{}, first func()) (either <-chan struct{}, or func()) {
	closed := make(chan struct{})
	or = sync.OnceFunc(func() { close(closed) })
	go func() {
		<-other
		first()
		or()
	}()
	return closed, or
}

// soFar passes on what is loaded so far, and keeps the latest for whoever comes
// later.
type soFar struct {
	mu     sync.Mutex
	latest *ui.Notes
	tell   func(ui.Notes)
	came   chan struct{} // holds one when there is something to see
}

func (s *soFar) put(n ui.Notes) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.tell != nil {
		s.tell(n)
		return
	}
	s.latest = &n
	select {
	case s.came <- struct{}{}:
	default:
	}
}

// take gives the latest as a part of the notes. There is none where what came was
// put in place of what had just been told of, and was taken with it.
func (s *soFar) take() (n ui.Notes, some bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.latest == nil {
		return n, false
	}
	n = *s.latest
	n.Partial, s.latest = true, nil
	return n, true
}

// follow passes everything on from here on, what was missed first.
func (s *soFar) follow(tell func(ui.Notes)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.tell = tell; s.latest != nil {
		tell(*s.latest)
	}
}
