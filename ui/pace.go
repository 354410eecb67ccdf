package ui

import (
	"reflect"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// rung is how often the renderer looks for something to draw, and for how long
// before the next rung.
type rung struct{ every, lasts time.Duration }

// rungs are climbed down after each message. The first look after a rest comes
// at once; the second rung draws what arrives in a row; the third is for a
// machine so busy that the renderer did not run in all that time. Below the
// last one nothing wakes the program.
var rungs = []rung{
	{time.Millisecond, 4 * time.Millisecond},
	{time.Second / framesPerSecond, 60 * time.Millisecond},
	{250 * time.Millisecond, time.Second},
}

// pace lets Bubble Tea's renderer rest while nothing moves: it looks for a new
// frame on a ticker that never stops (2.1.1 still does), 120 times a second,
// for as long as the program is open. There is no option for it, so the ticker
// is taken from the program's private field. Where that is gone the renderer
// goes on as it would without this; TestIdle notices.
//
// Its methods may be called from any goroutine.
type pace struct {
	program *tea.Program
	mu      sync.Mutex
	ticker  *time.Ticker
	down    *time.Timer // takes the next rung
	at      int         // the rung
	until   time.Time   // when it ends
}

// moved says that there may be something to draw now.
func (p *pace) moved() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ticker == nil && !p.find() {
		return
	}
	switch {
	case p.at == 0:
	case p.at == 1:
		p.stay(1)
	default:
		p.take(0)
	}
}

// find takes the ticker from the program, which has it from its first frame on.
func (p *pace) find() bool {
	if p.program == nil {
		return false
	}
	f := reflect.ValueOf(p.program).Elem().FieldByName("ticker")
	if !f.IsValid() || f.Type() != reflect.TypeFor[*time.Ticker]() || f.IsNil() {
		return false
	}
	p.ticker = (*time.Ticker)(f.UnsafePointer())
	p.at = len(rungs)
	p.down = time.AfterFunc(time.Hour, p.climb)
	return true
}

// take goes to a rung.
func (p *pace) take(at int) {
	if at == len(rungs) {
		p.at = at
		p.ticker.Stop()
		return
	}
	p.ticker.Reset(rungs[at].every)
	p.stay(at)
}

// stay begins the time on a rung anew.
func (p *pace) stay(at int) {
	p.at, p.until = at, time.Now().Add(rungs[at].lasts)
	p.down.Reset(rungs[at].lasts)
}

// climb goes one rung down, unless a message has come in between.
func (p *pace) climb() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if left := time.Until(p.until); left > 0 {
		p.down.Reset(left)
		return
	}
	if p.at < len(rungs) {
		p.take(p.at + 1)
	}
}
