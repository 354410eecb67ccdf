package ui

import (
	"bytes"
	"context"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"yomi/model/treetest"
	"yomi/ui/text"
)

// keyboard gives what is typed into it, and blocks in between.
type keyboard chan string

func (k keyboard) Read(p []byte) (int, error) {
	typed, open := <-k
	if !open {
		return 0, io.EOF
	}
	return copy(p, typed), nil
}

// written is what a program wrote, which may be asked while it writes.
type written struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (w *written) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.buf.Write(p)
}

// Take is what was written since it was last asked for.
func (w *written) Take() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	said := w.buf.String()
	w.buf.Reset()
	return said
}

// TestIdle lets the reader run and stand still: its renderer rests, wakes for a
// key, and rests again.
func TestIdle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out written
		keys := keyboard(make(chan string))
		first := Notes{Tree: treetest.Parse("E event\n  S session\n    - note")}
		g := guarded{Model: New(context.Background(), Options{First: &first, Measure: text.New(false), Theme: "none"}), pace: &pace{}, fault: &fault{}}
		p := tea.NewProgram(g, append(programOptions(keys, &out, Options{}, &atomic.Bool{}), tea.WithWindowSize(40, 6))...)
		g.program = p
		go func() { _, _ = p.Run() }()
		rests := func(when string) {
			time.Sleep(10 * time.Second)
			synctest.Wait()
			g.mu.Lock()
			ticker, at := g.ticker, g.at
			g.mu.Unlock()
			if ticker == nil || at != len(rungs) {
				t.Fatalf("the renderer does not rest %s", when)
			}
			select { // with the renderer, which takes every other tick
			case <-ticker.C:
				t.Errorf("the renderer is woken %s", when)
			case <-time.After(10 * time.Second):
			}
		}
		rests("after the start")
		if said := out.Take(); !strings.Contains(said, "session") {
			t.Errorf("the first frame was not drawn: %q", said)
		}
		began := time.Now()
		keys <- "?"
		for out.Take() == "" && time.Since(began) < time.Second {
			time.Sleep(time.Millisecond)
			synctest.Wait()
		}
		if late := time.Since(began); late > 10*time.Millisecond {
			t.Errorf("a key's frame came after %v", late)
		}
		rests("after a key")
		p.Quit()
		close(keys)
		p.Wait()
		time.Sleep(time.Hour) // the last timer
	})
}
