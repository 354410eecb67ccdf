package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/atotto/clipboard"
	"github.com/charmbracelet/colorprofile"
	"golang.org/x/term"

	"yomi/model"
	"yomi/model/search"
	"yomi/ui"
	"yomi/ui/plain"
	"yomi/ui/text"
)

// read opens the reader, or prints the outline where there is no terminal.
func (a *run) read(ctx context.Context, args []string) error {
	if !ui.IsTheme(a.theme) {
		return errors.New(a.noTheme(a.theme))
	}
	if err := a.checkAmbiguous(); err != nil {
		return err
	}
	paths, at := arguments(args)
	if !a.onTerminal() || a.Env("TERM") == "dumb" {
		notes, err := a.load(ctx, paths)
		if err != nil {
			return err
		}
		return plain.Outline(a.Stdout, notes.Tree, 0)
	}
	in, err := a.keyboard(paths)
	if err != nil {
		return err
	}
	return a.show(ctx, in, a.source(paths), at)
}

// show shows the notes in the reader until it is left.
func (a *run) show(ctx context.Context, in *os.File, source Source, at ui.Start) error {
	collect := headroom()
	profile := sync.OnceValue(func() colorprofile.Profile { return colorprofile.Detect(a.Stdout, os.Environ()) })
	go profile() // inside tmux it is a program that is asked
	w, err := a.widen(in, onlyOnce(source.Paths))
	defer w.release()
	if err != nil {
		return err
	}
	kept, shown := a.keeper(source.Paths), make(chan struct{})
	source.Shown = shown
	stdin := pipe(source.Stdin)
	first, load := a.begin(ctx, source, stdin, kept.found != nil || at != ui.Start{}, collect)
	if first != nil {
		if first.err != nil || len(first.notes.Problems) > 0 {
			w.rest()
		}
		if err := a.tell(first.notes, first.err); err != nil {
			return a.ended(err)
		}
	}
	if err := w.answer(); err != nil {
		return err
	}
	opt := ui.Options{Load: load, Profile: profile, Measure: a.measure(w.wide), AskedWide: w.late, Ready: w.release, Clipboard: a.clipboard(), Buffer: a.tmux(), Env: a.Env, Place: kept.place(), Keep: kept.save,
		Start: at, Lexicon: a.lexicon, Typed: w.typed, Rest: w.cut, Shown: shown, Theme: a.theme, Colours: a.colours, Hang: a.settings.Hang, Lang: a.lang, Keys: a.keys, Exists: exists, Notice: a.notice,
		Split: ui.Split{Percent: a.settings.Outline.Width, Hidden: a.settings.Outline.Hidden}, CopyText: a.settings.Copy == "text", ShowText: a.settings.ShowText,
		Terminal: a.ability(), Page: a.page()}
	opt.Watch, opt.ReadOn = a.watching(source, stdin), stdin.more
	if first != nil {
		opt.First = &first.notes
	}
	left, ok, err := ui.Run(ctx, opt, in, a.Stdout)
	if ok {
		if bad := kept.save(left); bad != nil {
			a.warn(a.say("the place was not saved: %s", bad.Error()))
		}
	}
	if errors.Is(err, ui.ErrWide) {
		return again(true)
	}
	return a.ended(err)
}

// watching tells when files change, and when more is piped in; nil if neither can be.
func (a *run) watching(source Source, stdin *piped) func(context.Context, func()) {
	files := a.Watch != nil && !a.still && len(source.Paths) > 0
	pipes := slices.Contains(source.Paths, stdinPath)
	if !files && !pipes {
		return nil
	}
	return func(ctx context.Context, changed func()) {
		if pipes {
			go stdin.watch(ctx, changed)
		}
		if files {
			a.Watch(ctx, source, changed)
		}
	}
}

// onTerminal reports whether standard output is a terminal.
func (a *run) onTerminal() bool {
	f, ok := a.Stdout.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// printable is a text of the notes as it may be written to standard output: on
// a terminal without what nobody would see, elsewhere as it was written.
func (a *run) printable(said string) string {
	if a.onTerminal() {
		return text.Seen(said)
	}
	return text.Safe(said)
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

// session loads the notes and finds the session that is asked for: the one at
// FILE:LINE, else the event of a document, a folder or of that name, else the first session of that name, which
// need not be a query that finds it (石 -木), else what a query names.
func (a *run) session(ctx context.Context, args []string) (*model.Tree, model.Ref, error) {
	paths := args[1:]
	file, line, located := locate(args[0])
	document := len(paths) == 0 && !located && namesNotes(args[0])
	switch {
	case document:
		paths = args
	case located && len(paths) == 0:
		paths = []string{file}
	}
	notes, err := a.load(ctx, paths)
	if err != nil {
		return nil, model.None, err
	}
	t := notes.Tree
	if document {
		return a.event(t, args[0])
	}
	if located {
		return t, a.at(t, file, line), nil
	}
	if e := eventNamed(t, args[0]); e != model.None {
		return t, e, nil
	}
	if s := sessionNamed(t, args[0]); s != model.None {
		a.warnOfNamesakes(t, s)
		return t, s, nil
	}
	if found := a.queried(ctx, t, args[0]); found != model.None {
		a.warnOfNamesakes(t, found)
		return t, found, nil
	}
	if len(args) == 1 && exists(args[0]) {
		return a.folder(ctx, args[0])
	}
	a.status = Nothing
	if likePath(args[0]) {
		a.warn(a.say("%s: no session found, and no such file or folder", args[0]))
		return t, model.None, nil
	}
	a.warn(a.say("%s: no session found", ui.Called(args[0])))
	return t, model.None, nil
}

// at is the session, or what else one asks for, at a line of a document; where there is
// no such line that is said.
func (a *run) at(t *model.Tree, file string, line int) model.Ref {
	r := ui.Start{Path: file, Line: max(line, 1)}.In(t)
	switch {
	case r == model.None:
		a.warn(a.say("%s: no such line in the notes", fmt.Sprintf("%s:%d", file, line)))
	case line < 1 || line > t.Document(r).Lines():
		a.warn(file + ": " + a.say("no line %d; it has %d", line, t.Document(r).Lines()))
	default:
		return ui.Subject(t, r)
	}
	a.status = Nothing
	return model.None
}

// queried is what a query names: what has that very title and something below it, else
// the best hit among sessions, else the session of the best hit of all; None if there is
// no hit.
func (a *run) queried(ctx context.Context, t *model.Tree, query string) model.Ref {
	x := a.index(ctx, t)
	q := search.Parse(query, x.Lexicon())
	best := func(kinds search.Kinds) model.Ref {
		if hits := x.Search(ctx, q, search.Scope{Under: model.None, Kinds: kinds}, 1); len(hits) > 0 {
			return hits[0].Ref
		}
		return model.None
	}
	any := best(0)
	if any == model.None || titled(t, any, query) {
		return any
	}
	if s := best(search.Sessions); s != model.None {
		return s
	}
	return ui.Subject(t, any)
}

// folder is the event of a folder, which no session is called like.
func (a *run) folder(ctx context.Context, path string) (*model.Tree, model.Ref, error) {
	notes, err := a.load(ctx, []string{path})
	if err != nil {
		return nil, model.None, err
	}
	return a.event(notes.Tree, path)
}

// likePath reports whether something was meant as a path: it has a separator, or an
// ending as names of documents have.
func likePath(arg string) bool {
	if m := located().FindStringSubmatch(arg); m != nil {
		arg = m[1]
	}
	end := filepath.Ext(arg)
	return strings.ContainsRune(arg, filepath.Separator) || len(end) > 1 && len(end) <= len(".markdown") && !strings.ContainsAny(end, " 0123456789")
}

// namesNotes reports whether an argument is what to read, and no session's name: a
// document, or a folder that is written as a path.
func namesNotes(path string) bool {
	info, err := os.Stat(path)
	return path == stdinPath || err == nil && (info.Mode().IsRegular() || strings.ContainsRune(path, filepath.Separator))
}

// event is the event of what was read, where that is all there is.
func (a *run) event(t *model.Tree, path string) (*model.Tree, model.Ref, error) {
	if events := slices.Collect(t.Children(model.None)); len(events) > 1 {
		return t, model.None, a.errorf("%s: %d events are in it: name one, or a session, before it", path, len(events))
	}
	return t, 0, nil
}

// lexicon is what the program knows of words with those in the configuration
// folder's file of that name.
func (a *run) lexicon() (*search.Lexicon, error) {
	l := search.LoadLexicon()
	if a.settings.Literal {
		l = l.Literal()
	}
	if a.settings.Dir == "" {
		return l, nil
	}
	f, err := os.Open(filepath.Join(a.settings.Dir, "words"))
	if errors.Is(err, fs.ErrNotExist) {
		return l, nil
	}
	if err != nil {
		return l, err
	}
	defer f.Close()
	own, err := l.With(f)
	if err != nil {
		return l, err
	}
	return own, nil
}

// index is the whole index, readings included.
func (a *run) index(ctx context.Context, t *model.Tree) *search.Index {
	x := search.Build(t)
	lexicon, err := a.lexicon()
	if err != nil {
		a.warn(err.Error())
	}
	if full := x.AddReadings(ctx, lexicon); full != nil {
		return full
	}
	return x
}
