// Package loader reads documents and makes one tree of them: it walks paths,
// decodes (loader/decode), splits into blocks (loader/notation) and decides what
// is an event, a session or a note (loader/structure).
//
// It is not for showing or finding anything, and it never fails on content:
// what looks odd becomes a Problem, every line of a document is in exactly one
// node, and only a path that cannot be read is left out. Positions in a
// Problem count from 1, lines by source lines and columns by runes.
//
// Read Load first, then parse in document.go.
package loader

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"slices"
	"sync"
	"time"

	"yomi/loader/block"
	"yomi/loader/decode"
	"yomi/loader/inline/emoji"
	"yomi/loader/walk"
	"yomi/model"
)

// Problem is something a person should know about what was loaded.
type Problem struct {
	Path      string
	Line, Col int    // counted from 1; 0 for none
	Unread    bool   // nothing was loaded from Path; otherwise an oddity in it
	Empty     bool   // it was read, but holds no notes: it is empty, or no text
	Text      string // a message, with its arguments
	Args      []any
}

// String gives "path:line:col: text" in English. It can hold anything a file
// name or document can; cleaning it is the printer's job.
func (p Problem) String() string {
	if len(p.Args) == 0 {
		return p.Where() + ": " + p.Text
	}
	return p.Where() + ": " + fmt.Sprintf(p.Text, p.Args...)
}

// Error is String: where one document is asked for, its problem is the error.
func (p Problem) Error() string { return p.String() }

// Where gives "path:line:col", without what is not known.
func (p Problem) Where() string {
	switch {
	case p.Line == 0:
		return p.Path
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.Path, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.Path, p.Line, p.Col)
}

// Left is a file or folder that was left out on purpose, and why: a message.
type Left struct{ Path, Why string }

// Options say how to read.
type Options struct {
	Encoding string    // the encoding of every document; "" finds out
	Stdin    io.Reader // what "-" reads; nil is empty
	Ignore   []string  // patterns of what to leave out of folders, as in a .gitignore
	ByDate   bool      // the documents of a folder by date, else in natural order
	// DateOrder is what 3/4/2019 means where a document does not tell: dmy, mdy,
	// or "" for nothing but the year.
	DateOrder string
	Known     *Known // what earlier loads found; nil reads everything
	// Shown is closed when what was told first is on the screen. Until then, or
	// for firstPause, nothing more is begun; nil waits for nothing.
	Shown <-chan struct{}

	// parse splits a document into blocks; nil is notation.Parse. A test puts a
	// parser with a fault in its place.
	parse func(*model.Document) block.Result
	// rest waits for Shown (see pause); nil waits for nothing.
	rest func()
	// far is how far the load is.
	far *gauge
	// room makes room for what is still to be read (see largePages); nil makes none.
	room func()
}

// Encodings are the names of the encodings that are told apart.
func Encodings() []string { return decode.Names() }

// Notices are the licences of the data that documents are read with.
func Notices() []string { return []string{emoji.Notice()} }

// IsEncoding reports whether Options.Encoding can have that value.
func IsEncoding(name string) bool {
	_, err := decode.Decode(nil, name)
	return err == nil
}

// Result is what was loaded, or the part of it that is finished.
type Result struct {
	Tree     *model.Tree
	Problems []Problem
	Left     []Left // what was left out of folders
	Bytes    int64  // how far the load is: the bytes of what is done, half of those of a document that is half done
	Total    int64  // bytes of all documents, as far as it is known
	// Begun says that the last document of Tree is there only as far as its
	// beginning: its nodes may be others once it is read whole.
	Begun bool
}

// progressEvery is how long the tree of what is finished is kept from the
// reader: often enough to look alive, rarely enough to cost nothing.
const progressEvery = 100 * time.Millisecond

// progressFirst is when the first documents are shown: what is loaded by then
// needs no look in between, and anything longer should not be waited for.
const progressFirst = 25 * time.Millisecond

// ErrNothing is returned when not one document could be loaded.
var ErrNothing = errors.New(says("nothing could be loaded"))

// Load reads files, folders (recursively, in natural order) and "-" for standard
// input into one tree, in the order given. Documents are read side by side on
// all cores. progress, if not nil, is called from Load's own goroutine now and
// then with the documents finished so far: a prefix of the final tree, whose
// Refs stay good but for those of a document that is only begun; where nothing was
// finished since, with the same tree and how far the load is. The error says that nothing at all could be loaded, or that
// ctx ended; Result is complete in any case.
func Load(ctx context.Context, paths []string, opt Options, progress func(Result)) (Result, error) {
	files := walk.Paths(paths, walk.Options{Ignore: opt.Ignore, ByDate: opt.ByDate})
	return loadAll(ctx, inputs(files, opt), opt, progress)
}

// LoadFS is Load for all documents below root of a file system, such as embedded
// ones.
func LoadFS(ctx context.Context, fsys fs.FS, root string, opt Options, progress func(Result)) (Result, error) {
	all := inputs(walk.FS(fsys, root), opt)
	for i := range all {
		all[i].inside = true
	}
	return loadAll(ctx, all, opt, progress)
}

// part is what one input became.
type part struct {
	index    int
	builder  *model.Builder // nil if nothing was loaded
	problems []Problem
	left     string // why the input was left out, "" if it was not
	path     string // of the input
	size     int64
	begun    bool // it is what the input begins with; the whole follows
}

// loadAll parses the inputs with a worker a core and puts the parts into
// order as they arrive. Until the first are shown one core is left to whoever
// shows them: a person waits for those, not for all.
func loadAll(ctx context.Context, inputs []input, opt Options, progress func(Result)) (Result, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	first := -1 // the document whose beginning is told
	if progress != nil {
		first = slices.IndexFunc(inputs, input.large)
	}
	began := time.Now()
	opt.rest, opt.far = opt.pause(ctx), gaugeOf(inputs)
	told := make(chan struct{}) // closed when the first documents were shown
	parts, work := workers(ctx, inputs, first, opt, opt.holding(told, progress != nil))
	cores := min(runtime.GOMAXPROCS(0), len(inputs))
	var spare <-chan time.Time // when the core left to whoever shows the first documents is taken after all
	if progress != nil && cores > 1 {
		spare = time.After(progressEvery)
		cores--
	}
	for range cores {
		go work()
	}
	c := collector{parts: make([]*part, len(inputs)), begun: map[int]*part{}, far: opt.far, progress: progress, due: time.Now().Add(progressFirst)}
	if opt.Shown != nil {
		c.enough = firstDocuments
	}
	shown := sync.OnceFunc(func() {
		close(told)
		if spare != nil {
			spare = nil
			go work()
		}
	})
	tick := time.NewTicker(progressEvery)
	defer tick.Stop()
	for left := len(inputs); left > 0; {
		select {
		case p := <-parts:
			if !p.begun {
				left--
			}
			if c.take(p) {
				shown()
			}
		case <-tick.C:
			if c.advance() {
				shown()
			}
		case <-spare:
			spare = nil
			go work()
		case <-ctx.Done():
			return c.finish(), ctx.Err()
		}
	}
	r := c.finish()
	opt.Known.keep(r, inputs, c.parts, began)
	if r.Tree.Len() == 0 {
		return r, ErrNothing
	}
	return r, nil
}

// workers gives the work of parsing inputs one after the other, for any
// number of goroutines, and where the parts arrive, with two beginnings of the
// first one that is told. Before each input hold, which is told how many bytes were
// read, may keep them waiting. The channel holds all parts, so that a worker never
// waits for a reader that has gone.
func workers(ctx context.Context, inputs []input, first int, opt Options, hold func(bytes int64)) (<-chan *part, func()) {
	parts := make(chan *part, len(inputs)+2)
	builders, files := opt.Known.before()
	opt.room = opt.roomFor(func(i int) bool { return inputs[i].recall(builders, files) == nil }, inputs)
	var mu sync.Mutex
	next := 0
	return parts, func() {
		read := int64(0)
		for ctx.Err() == nil {
			hold(read)
			mu.Lock()
			i := next
			next++
			mu.Unlock()
			if i >= len(inputs) {
				return
			}
			read = inputs[i].size
			d := opt.far.dial(read)
			send := func(p *part) {
				p.index = i
				parts <- p
			}
			var begun func(*part)
			if i == first {
				begun = func(p *part) {
					send(p)
					opt.rest()
				}
			}
			p := inputs[i].recall(builders, files)
			if p == nil {
				p = inputs[i].guarded(opt, d, begun)
			}
			d.finish()
			send(p)
		}
	}
}
