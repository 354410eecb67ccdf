package cli

import (
	"runtime/debug"
	"sync"
	"time"
)

// firstPercent keeps memory from being collected before the first frame: all that is
// allocated until then is 6 MB, half of it the renderer's. It is in percent of Go's
// smallest heap of 4 MB.
const firstPercent = 800

// firstTime is when memory is collected again in any case, before loading goes on
// without the first frame (after half a second).
const firstTime = 400 * time.Millisecond

// headroom gives the first frame its memory at once: nothing is collected, and
// the heap grows in large pages where the system has them. It gives what ends that.
func headroom() (end func()) {
	was := debug.SetGCPercent(firstPercent)
	end = sync.OnceFunc(func() { debug.SetGCPercent(was) })
	time.AfterFunc(firstTime, end)
	largePages()
	return end
}
