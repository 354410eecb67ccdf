package loader

import (
	"runtime/debug"
	"sync"
)

// thriftFrom is how much there must be to load for memory to be worth time. What
// is less is loaded before it fills any.
const thriftFrom = 8 << 20

// thriftPercent is how much memory may be in use beside what is needed while
// that much is loaded, in percent of it: Go's own 100 would double the most
// that a large document needs. At a quarter collecting takes 2 % of the time.
const thriftPercent = 25

// thrift has large loads keep less memory in waste, for as long as one is going
// on.
var thrift struct {
	mu    sync.Mutex
	loads int
	was   int // the program's own setting
}

// thrifty begins a load of so many bytes and gives what ends it.
func thrifty(total int64) (done func()) {
	if total < thriftFrom {
		return func() {}
	}
	thrift.mu.Lock()
	defer thrift.mu.Unlock()
	if thrift.loads++; thrift.loads == 1 {
		thrift.was = debug.SetGCPercent(thriftPercent)
	}
	return func() {
		thrift.mu.Lock()
		defer thrift.mu.Unlock()
		if thrift.loads--; thrift.loads == 0 {
			debug.SetGCPercent(thrift.was)
		}
	}
}
