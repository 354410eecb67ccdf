package cli

import (
	"context"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"yomi/model/treetest"
	"yomi/ui"
)

// TestBegin: the first frame shows what is told first, unless one will be taken
// to a place among few notes: then it waits for all of them, and the rest is
// loaded before anything is on the screen, without collecting memory unless nobody knows
// how much there is. Nothing waits longer than patience.
func TestBegin(t *testing.T) {
	part, whole := treetest.Parse("E one"), treetest.Parse("E one", "E two")
	for _, c := range []struct {
		why       string
		path      string
		elsewhere bool
		size      int64
		rest      time.Duration // what the rest takes
		whole     bool          // whether the first frame shows all
		collected bool          // whether memory is collected when the rest is loaded
	}{
		{"at the top", "a.md", false, fewNotes, 0, false, true},
		{"elsewhere in few notes", "a.md", true, fewNotes, 0, true, false},
		{"elsewhere in a pipe", stdinPath, true, 0, 0, true, true},
		{"elsewhere in many", "a.md", true, fewNotes + 1, 0, false, true},
		{"in few notes that take long", "a.md", true, fewNotes, time.Hour, false, false},
	} {
		synctest.Test(t, func(t *testing.T) {
			shown := make(chan struct{})
			var collected, again atomic.Bool
			a := &run{Program: &Program{Load: func(_ context.Context, from Source, progress func(ui.Notes)) (ui.Notes, error) {
				progress(ui.Notes{Tree: part, Size: c.size})
				if <-from.Shown; !again.Load() && collected.Load() != c.collected {
					t.Errorf("%s: memory is collected when loading goes on: %v", c.why, collected.Load())
				}
				time.Sleep(c.rest)
				again.Store(true)
				return ui.Notes{Tree: whole, Size: c.size}, nil
			}}}
			first, load := a.begin(t.Context(), Source{Paths: []string{c.path}, Shown: shown}, pipe(nil), c.elsewhere, func() { collected.Store(true) })
			if first == nil || first.notes.Partial == c.whole || (first.notes.Tree == whole) != c.whole {
				t.Errorf("%s: the first frame shows %+v", c.why, first)
			}
			close(shown)
			if all, err := load(t.Context(), func(ui.Notes) {}); err != nil || all.Tree != whole {
				t.Errorf("%s: the end is %+v, %v", c.why, all, err)
			}
			if synctest.Wait(); !collected.Load() {
				t.Errorf("%s: memory is not collected when the first frame is there", c.why)
			}
		})
	}
}

// TestTakenOnce: what comes between the news of it and the taking is taken with it,
// and the news of it are of nothing.
func TestTakenOnce(t *testing.T) {
	so := &soFar{came: make(chan struct{}, 1)}
	so.put(ui.Notes{Size: 1})
	<-so.came
	so.put(ui.Notes{Size: 2})
	if n, some := so.take(); !some || n.Size != 2 || !n.Partial {
		t.Errorf("%+v, %v are taken", n, some)
	}
	<-so.came
	if n, some := so.take(); some {
		t.Errorf("%+v is taken once more", n)
	}
}
