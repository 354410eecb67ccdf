package cli

import (
	"runtime/debug"
	"testing"
	"testing/synctest"
	"time"
)

// TestHeadroom: until it ends, memory is hardly collected; then as before, at the
// latest when loading goes on without the first frame.
func TestHeadroom(t *testing.T) {
	const own = 77
	was := debug.SetGCPercent(own)
	defer debug.SetGCPercent(was)
	now := func() int {
		p := debug.SetGCPercent(own)
		debug.SetGCPercent(p)
		return p
	}
	synctest.Test(t, func(t *testing.T) { // in which no time passes by itself
		end := headroom()
		if p := now(); p != firstPercent {
			t.Errorf("before the first frame memory is collected at %d %%", p)
		}
		end()
		if p := now(); p != own {
			t.Errorf("after it memory is collected at %d %%", p)
		}
		headroom()
		time.Sleep(firstTime)
		synctest.Wait()
	})
	if p := now(); p != own {
		t.Errorf("without it memory is collected at %d %%", p)
	}
}
