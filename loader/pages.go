package loader

import (
	"math/bits"
	"runtime"
	"sync"
)

// pagesFrom is what must be read for large pages to be worth asking for: collecting
// memory first takes as long as they save for 1 MB.
const pagesFrom = 2 << 20

// pagesTimes is how many times the size of what is read its loading needs of memory.
const pagesTimes = 4

// mostPages bounds the memory that is asked for at once: some systems give no more
// than they have.
const mostPages = 1 << 30

// largePages has the memory that so many bytes of documents are about to need come in
// large pages. What 60 MB need is touched for the first time 70,000 times else, which
// takes a seventh of the time of loading them, and more than twice that where the
// system runs on a virtual machine. What was used up is collected, so that what was
// asked for is free at once.
func largePages(bytes int64) {
	if bytes < pagesFrom || bits.UintSize < 64 {
		return
	}
	inLargePages(int(min(pagesTimes*bytes, mostPages)))
	runtime.GC()
}

// roomFor gives what makes room for those of the inputs that are to be read, once. It
// does nothing until the first frame is there, which collecting memory would keep
// waiting.
func (o Options) roomFor(read func(i int) bool, inputs []input) (room func()) {
	once := sync.OnceFunc(func() {
		size := int64(0)
		for i, in := range inputs {
			if read(i) {
				size += in.size
			}
		}
		largePages(size)
	})
	return func() {
		if o.Shown != nil {
			select {
			case <-o.Shown:
			default:
				return
			}
		}
		once()
	}
}
