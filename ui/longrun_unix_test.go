//go:build unix

package ui

import (
	"flag"
	"runtime"
	"syscall"
	"testing"
	"time"
)

var (
	longRun  = flag.Int("longrun", 0, "press so many random keys and say when a frame is late; 1000000 takes half an hour")
	longSeed = flag.Uint64("longseed", 1, "of the random keys")
)

// What a long run must keep to: a frame that takes longer is felt; memory has
// grown where it did not after the first keys, which fill what is kept.
const (
	frameMost   = 100 * time.Millisecond
	settledKeys = 100_000
	memoryMost  = 1.5
)

// fewKeys are pressed where no number is asked for: enough to notice what panics at
// once. How long a frame takes is not asked then.
const fewKeys = 300

// TestLongRun presses random keys, pastes, resizes and turns the wheel over
// documents of every notation and hostile ones, in a folder that changes
// meanwhile: nothing panics, no frame is late, memory does not grow.
func TestLongRun(t *testing.T) {
	keys := *longRun
	if keys == 0 {
		keys = fewKeys
	}
	runtime.LockOSThread() // whose time is measured
	w := newWanderer(t)
	settled := uint64(0)
	for i := range keys {
		w.step()
		switch {
		case i == settledKeys:
			settled = inUse()
		case i > settledKeys && i%settledKeys == 0 || i == keys-1:
			t.Logf("%d keys: slowest frame %v (%s), %d MB", i+1, w.slowest, w.slow, inUse()>>20)
		}
	}
	if now := inUse(); settled > 0 && float64(now) > memoryMost*float64(settled) {
		t.Errorf("memory was %d bytes after %d keys and is %d", settled, settledKeys, now)
	}
	if *longRun > 0 && w.slowest > frameMost {
		t.Errorf("a frame took %v: %s", w.slowest, w.slow)
	}
}

// inUse is the memory that is used after a collection.
func inUse() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// threadTime is what this thread took of the processors: how long a frame takes
// on a machine that does nothing else.
func threadTime() time.Duration {
	const thread = 1 // RUSAGE_THREAD of Linux
	var used syscall.Rusage
	if err := syscall.Getrusage(thread, &used); err != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
