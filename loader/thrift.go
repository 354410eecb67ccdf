package loader

import (
	"runtime/debug"
	"sync"
)

// thriftFrom is how large a document must be for memory to be worth time. What is
// smaller is loaded before it fills any.
const thriftFrom = 8 << 20

// How much memory may be in use beside what is needed while that much is loaded: in percent
// of it, or so many bytes to those of the text where that is more. Go's own 100 % would double
// the most that a large document needs. A quarter would take some 3 % less time, and 40 MB
// more for a document of 60; one of 10 takes a tenth less time for 5 MB.
const (
	thriftPercent = 15
	thriftBytes   = 5 << 20
)

// thrift has large documents waste less memory, for as long as one is being loaded.
var thrift struct {
	mu    sync.Mutex
	loads int
	least int // the percent of the largest document
	was   int // the program's own setting
}

// thrifty begins with a document of so many bytes and gives what ends that. Before
// the first frame is there it must not begin (see Options.rest): a small heap would
// be collected over and over, and what the first frame has set instead of the
// program's own would be put back at the end.
func thrifty(size int) (done func()) {
	if size < thriftFrom {
		return func() {}
	}
	thrift.mu.Lock()
	defer thrift.mu.Unlock()
	percent := max(thriftPercent, thriftBytes*100/size)
	switch thrift.loads++; {
	case thrift.loads == 1:
		thrift.was, thrift.least = debug.SetGCPercent(percent), percent
	case percent < thrift.least:
		thrift.least = percent
		debug.SetGCPercent(percent)
	}
	return func() {
		thrift.mu.Lock()
		defer thrift.mu.Unlock()
		if thrift.loads--; thrift.loads == 0 {
			debug.SetGCPercent(thrift.was)
		}
	}
}

// sweep collects what was used up so far, for a document of so many bytes, before as
// much again is allocated: else both would be there at once. It is given back to the
// system, too: what is allocated next does not fit the holes it leaves.
func sweep(size int) {
	if size >= thriftFrom {
		debug.FreeOSMemory()
	}
}
