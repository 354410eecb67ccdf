package cli

import (
	"bytes"
	"context"
	"io"
	"sync"
	"time"

	"yomi/ui"
)

// How long what comes in at standard input is waited for before what is there is shown:
// a program that writes its output and ends leaves no such gap, and one that goes on is
// not waited for longer than a person would.
const (
	pipedGap  = 100 * time.Millisecond
	pipedMost = time.Second
)

// restFor is how many times longer than the last load took it is left alone what comes in
// after it: of five seconds the program reads one.
const restFor = 4

// heldBytes and heldLines are from where on standard input is not read until one asks for
// more of it: there are programs that never end. A document of either size takes some
// 300 MB of memory.
const (
	heldBytes = 64 << 20
	heldLines = 2_000_000
)

// moreTimes is how much further than before it is read then.
const moreTimes = 4

// piped is standard input, which can be read once, for loading more than once and while
// it still comes in. Each load gets what is there by then, to the end of its last line.
type piped struct {
	from  io.Reader
	begin sync.Once

	mu     sync.Mutex
	came   *sync.Cond // something came, or the end, or more may
	all    []byte     // only appended to: what was given out stays
	lines  int
	some   bool      // there is more than blanks
	ended  bool      // nothing more comes
	err    error     // why, where that is not the end
	last   time.Time // when something came
	times  int       // how many times heldBytes and heldLines may be read
	taken  int       // how many loads took what was there
	loads  int       // how many of them are done
	seen   int       // how much that was for the latest
	whole  bool      // it got the end, too
	at     time.Time // when
	rested time.Time // from when on the next load may begin
}

func pipe(from io.Reader) *piped {
	p := &piped{from: from, times: 1}
	p.came = sync.NewCond(&p.mu)
	return p
}

// open gives a reader of what is there when it is first read, of the first once there is
// something worth to be shown.
func (p *piped) open() io.Reader { return &playback{of: p} }

// playback is one reading of what was piped in.
type playback struct {
	of   *piped
	once sync.Once
	text *bytes.Reader
	err  error
}

func (b *playback) Read(into []byte) (int, error) {
	b.once.Do(func() {
		var all []byte
		all, b.err = b.of.take()
		b.text = bytes.NewReader(all)
	})
	n, err := b.text.Read(into)
	if err == io.EOF && b.err != nil {
		err = b.err
	}
	return n, err
}

// take gives what is there, and waits for it where that is nothing yet.
func (p *piped) take() ([]byte, error) {
	p.begin.Do(func() { go p.read() })
	p.settle(context.Background())
	p.mu.Lock()
	defer p.mu.Unlock()
	all := p.all
	if p.whole = p.ended; !p.whole {
		if end := bytes.LastIndexByte(all, '\n'); end >= 0 {
			all = all[:end+1]
		}
	}
	p.taken, p.seen, p.at = p.taken+1, len(p.all), time.Now()
	p.came.Broadcast()
	return all[:len(all):len(all)], p.err
}

// read reads what comes, as far as one wants it.
func (p *piped) read() {
	chunk := make([]byte, 64<<10)
	for {
		n, err := p.from.Read(chunk)
		p.mu.Lock()
		p.all = append(p.all, chunk[:n]...)
		p.lines += bytes.Count(chunk[:n], []byte("\n"))
		p.some = p.some || len(bytes.TrimSpace(chunk[:n])) > 0
		p.last = time.Now()
		if err != nil {
			p.ended = true
			if err != io.EOF {
				p.err = err
			}
		}
		p.came.Broadcast()
		for p.held() && !p.ended {
			p.came.Wait()
		}
		ended := p.ended
		p.mu.Unlock()
		if ended {
			return
		}
	}
}

// held reports whether no more is read until one asks for it.
func (p *piped) held() bool {
	return len(p.all) >= p.times*heldBytes || p.lines >= p.times*heldLines
}

// settle waits until there is something new and it is time to load it: nothing comes any
// more for now, or one has waited long enough. It reports whether there is.
func (p *piped) settle(ctx context.Context) bool {
	stop := context.AfterFunc(ctx, p.wake)
	defer stop()
	p.mu.Lock()
	for !p.ended && ctx.Err() == nil && (!p.some || len(p.all) == p.seen) {
		p.came.Wait()
	}
	late := time.Now().Add(pipedMost)
	for !p.ended && !p.held() && ctx.Err() == nil {
		now := time.Now()
		wait := max(min(p.last.Add(pipedGap).Sub(now), late.Sub(now)), p.rested.Sub(now))
		if wait <= 0 {
			break
		}
		timer := time.AfterFunc(wait, p.wake)
		p.came.Wait()
		timer.Stop()
	}
	p.mu.Unlock()
	return ctx.Err() == nil
}

// wake has those who wait look again.
func (p *piped) wake() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.came.Broadcast()
}

// loaded says at the end of a load how much of standard input the notes hold, in bytes,
// too.
func (p *piped) loaded() (ui.Stream, int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.loads = p.taken
	p.came.Broadcast()
	now := time.Now()
	p.rested = now.Add(restFor * now.Sub(p.at))
	switch {
	case p.whole || p.taken == 0: // or it is none of the notes
		return ui.Ended, int64(p.seen)
	case p.held():
		return ui.Held, int64(p.seen)
	}
	return ui.Flowing, int64(p.seen)
}

// more reads on where one was to ask for that.
func (p *piped) more() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.held() {
		p.times *= moreTimes
	}
	p.came.Broadcast()
}

// watch tells when there is more to load, until ctx ends or there is no more.
func (p *piped) watch(ctx context.Context, changed func()) {
	stop := context.AfterFunc(ctx, p.wake)
	defer stop()
	for loads := 1; p.goesOn(ctx, loads) && p.settle(ctx); loads++ {
		changed()
	}
}

// goesOn waits until so many loads are done, and reports whether there will be more to
// load.
func (p *piped) goesOn(ctx context.Context, loads int) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	for p.loads < loads && ctx.Err() == nil {
		p.came.Wait()
	}
	return ctx.Err() == nil && !p.whole
}
