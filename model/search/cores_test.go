package search

import (
	"runtime"
	"testing"
)

// A fault on any core is one of the caller, who can catch it: on a goroutine of its own
// it would end the program with the terminal as it is.
func TestFaultOnAnotherCore(t *testing.T) {
	if runtime.GOMAXPROCS(0) == 1 {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
	}
	defer func() {
		if recover() == nil {
			t.Error("the fault is gone")
		}
	}()
	started := make(chan bool)
	onAllCores(2, func(next func() (int, bool)) {
		if k, ok := next(); ok && k == 0 {
			<-started // the other piece is another goroutine's
		} else if ok {
			close(started)
			panic("a fault")
		}
	})
}
