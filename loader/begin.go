package loader

import (
	"bytes"
	"context"
	"sync"
	"sync/atomic"
	"time"
)

// largeSize is the size from which a document takes longer to load than its
// first screen may: then its beginning is shown meanwhile. With three times as
// much to be read as its beginning the first screen would take half as long again.
const largeSize = 48 << 10

// large reports a document that is, or a pipe, which may bring one.
func (in input) large() bool { return in.problem == nil && (in.size > largeSize || in.pipe) }

// firstPiece is how much of a large document is read first: more than the
// first screen shows, little enough that reading it takes less than all else
// that comes before that.
const firstPiece = 16 << 10

// secondPiece is how much of a document that takes seconds is shown before all of
// it is read: more than one looks through meanwhile.
const secondPiece = 1 << 20

// firstDocuments is how many bytes of documents are shown as soon as they are
// there, where somebody waits for the first screen: they fill it. With fewer one
// would see a line or two, and then all others come at once.
const firstDocuments = 16 << 10

// firstPause is how long loading waits for the first frame at most, which has the
// processors and the memory to itself until it is on the screen: several times
// what it takes on a slow machine.
const firstPause = 500 * time.Millisecond

// pause gives what waits until what was told first is on the screen. All that
// wait for it do so for one pause together: where no frame comes, as on a terminal
// too small for one, a thousand documents must not wait a thousand times.
func (o Options) pause(ctx context.Context) (rest func()) {
	if o.Shown == nil {
		return func() {}
	}
	over := sync.OnceValue(func() <-chan struct{} {
		late := make(chan struct{})
		time.AfterFunc(firstPause, func() { close(late) })
		return late
	})
	return func() {
		select {
		case <-o.Shown:
		case <-over():
		case <-ctx.Done():
		}
	}
}

// holding keeps workers from reading on when the first documents were told, or
// will be because enough of them is read, until they are on the screen.
func (o Options) holding(told <-chan struct{}, tells bool) func(bytes int64) {
	var read atomic.Int64
	return func(bytes int64) {
		enough := read.Add(bytes) >= firstDocuments && tells
		select {
		case <-told:
			enough = true
		default:
		}
		if enough {
			o.rest()
		}
	}
}

// piece makes a part of what the input begins with, nil if there is nothing to
// be seen in it. It is cut at a blank line, where no paragraph goes on; what
// goes on over that (code, a page of HTML) becomes what it is with the whole.
func (in input) piece(raw []byte, opt Options) *part {
	end := bytes.LastIndex(raw, []byte("\n\n"))
	if end < 0 {
		end = bytes.LastIndexByte(raw, '\n')
	}
	if end < 0 {
		end = len(raw) - 1 // one endless line
	}
	d, problem := open(in.path, bytes.Clone(raw[:end+1]), opt)
	if problem != nil {
		return nil
	}
	d.doc.Root, d.doc.Embedded = in.root, in.inside
	return &part{builder: d.outline(opt).builder, begun: true}
}
