package cli

import (
	"runtime"
	"runtime/debug"
	"sync"
	"time"
)

// firstMemory is what is allocated until the first frame is on a large screen, of
// which the renderer takes half.
const firstMemory = 8 << 20

// firstPercent keeps memory from being collected until several times that is in
// use. It is in percent of Go's smallest heap of 4 MB.
const firstPercent = 800

// firstTime is when memory is collected again in any case, before loading goes on
// without the first frame (after half a second).
const firstTime = 400 * time.Millisecond

// headroom gives the first frame its memory at once: nothing is collected, and
// the heap grows in large pages where the system has them. Memory that is touched
// for the first time in pages of 4 kB takes a third of the time of the first frame
// on a virtual machine. It gives what ends that.
func headroom() (end func()) {
	was := debug.SetGCPercent(firstPercent)
	end = sync.OnceFunc(func() { debug.SetGCPercent(was) })
	time.AfterFunc(firstTime, end)
	room := make([]byte, firstMemory)
	if largePages(room) {
		runtime.GC() // which gives the room to whoever needs memory next
	}
	return end
}
