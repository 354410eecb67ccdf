package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/atotto/clipboard"
	"golang.org/x/term"

	"yomi/model"
	"yomi/model/search"
	"yomi/ui"
	"yomi/ui/plain"
	"yomi/ui/text"
)

// patience is how long the first frame waits for the notes: notes that load
// within it never show an empty screen, and nobody sees the wait.
const patience = 40 * time.Millisecond

// yield is how long indexing lets the first frame go: it takes all processors,
// and nobody types a query that fast.
const yield = 30 * time.Millisecond

// read opens the reader, or prints the outline where there is no terminal.
func (a *run) read(ctx context.Context, paths []string) error {
	if err := ui.CheckTheme(a.theme); err != nil {
		return err
	}
	if !a.onTerminal() || a.Env("TERM") == "dumb" {
		notes, err := a.load(ctx, paths)
		if err != nil {
			return err
		}
		return plain.Outline(a.Stdout, notes.Tree, 0)
	}
	in, err := a.keyboard()
	if err != nil {
		return err
	}
	wide, typed, err := a.widen(in)
	if err != nil {
		return err
	}
	source := a.source(paths)
	first, load := a.begin(ctx, source)
	if first != nil {
		if err := a.tell(first.notes, first.err); err != nil {
			return a.ended(err)
		}
	}
	kept := a.keeper(source.Paths)
	opt := ui.Options{Load: load, Measure: text.New(wide), Clipboard: a.clipboard(), Env: a.Env, Place: kept.place(), Keep: kept.save,
		Learn: a.learn(), Typed: typed, Yield: yield, Theme: a.theme, Hang: a.settings.Hang}
	if first != nil {
		opt.First = &first.notes
	}
	at, ok, err := ui.Run(ctx, opt, in, a.Stdout)
	if ok {
		if bad := kept.save(at); bad != nil {
			a.warn("the place was not saved: " + bad.Error())
		}
	}
	return a.ended(err)
}

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

// begin starts to load and waits a moment for the end. first is nil if the
// load goes on; then the first call of load joins it. Later calls load anew.
func (a *run) begin(ctx context.Context, source Source) (first *outcome, load func(context.Context, func(ui.Notes)) (ui.Notes, error)) {
	var progress atomic.Pointer[func(ui.Notes)]
	end := make(chan outcome, 1)
	go func() {
		var o outcome
		defer func() {
			if r := recover(); r != nil {
				o.broken = &ui.Panic{Value: r, Stack: debug.Stack()}
			}
			end <- o
		}()
		o.notes, o.err = a.Load(ctx, source, func(n ui.Notes) {
			if tell := progress.Load(); tell != nil {
				(*tell)(n)
			}
		})
	}()
	select {
	case o := <-end:
		if o.broken != nil {
			o.err = o.broken.Broken()
		}
		first = &o
	case <-time.After(patience):
	}
	joined := first != nil
	return first, func(ctx context.Context, tell func(ui.Notes)) (ui.Notes, error) {
		if joined {
			return a.Load(ctx, source, tell)
		}
		joined = true
		progress.Store(&tell)
		return (<-end).get()
	}
}

// onTerminal reports whether standard output is a terminal.
func (a *run) onTerminal() bool {
	f, ok := a.Stdout.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// keyboard is where keys come from: standard input, or the terminal itself
// where notes come from there.
func (a *run) keyboard() (*os.File, error) {
	if f, ok := a.Stdin.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return f, nil
	}
	in, _, err := tea.OpenTTY()
	if err != nil {
		return nil, errors.New("no terminal to read keys from: " + err.Error())
	}
	return in, nil
}

// clipboard writes to the system's clipboard, nil where there is none to be
// sure of: over SSH it would be another machine's.
func (a *run) clipboard() func(string) error {
	remote := a.Env("SSH_CONNECTION") != "" || a.Env("SSH_TTY") != ""
	display := a.Env("DISPLAY") != "" || a.Env("WAYLAND_DISPLAY") != "" || !needsDisplay
	if clipboard.Unsupported || remote || !display {
		return nil
	}
	return clipboard.WriteAll
}

// copy puts a text into the system's clipboard.
func (a *run) copy(said string) error {
	write := a.clipboard()
	if write == nil {
		return errors.New("no clipboard here: install xclip, xsel or wl-clipboard, or print the summary without --copy")
	}
	return write(said)
}

// session loads the notes and finds the session that a query names: the best
// hit among sessions, else the session of the best hit of all.
func (a *run) session(ctx context.Context, args []string) (*model.Tree, model.Ref, error) {
	notes, err := a.load(ctx, args[1:])
	if err != nil {
		return nil, model.None, err
	}
	t, q := notes.Tree, search.Parse(args[0])
	x := a.index(ctx, t)
	for _, kinds := range []search.Kinds{search.Sessions, 0} {
		if hits := x.Search(ctx, q, search.Scope{Under: model.None, Kinds: kinds}, 1); len(hits) > 0 {
			return t, ui.Subject(t, hits[0].Ref), nil
		}
	}
	a.status = Nothing
	a.warn(args[0] + ": no session found")
	return t, model.None, nil
}

// learn teaches the search the words in the configuration folder's file of
// that name; nil if there is none.
func (a *run) learn() func() error {
	path := filepath.Join(a.settings.Dir, "words")
	if _, err := os.Stat(path); a.settings.Dir == "" || err != nil {
		return nil
	}
	return func() error {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		return search.Learn(f)
	}
}

// index is the whole index, readings included.
func (a *run) index(ctx context.Context, t *model.Tree) *search.Index {
	x := search.Build(t)
	if learn := a.learn(); learn != nil {
		if err := learn(); err != nil {
			a.warn(err.Error())
		}
	}
	if full := x.AddReadings(ctx); full != nil {
		return full
	}
	return x
}
