package cli

import (
	"syscall"
	"unsafe"
)

// heapGrowth is how much Go's heap grows at least (runtime: pallocChunkPages).
const heapGrowth = 4 << 20

// largePage is the size of a large page of most processors (x86, and ARM with
// small pages of 4 kB).
const largePage = 2 << 20

// firstRest is more than is left of the heap's first 4 MB when the program begins:
// its tables take 0.7.
const firstRest = 3300 << 10

// largePages has what is allocated next come in large pages (madvise(2),
// MADV_HUGEPAGE): on a virtual machine touching a page for the first time takes 13
// µs, and the first frame has a thousand of 4 kB. A piece that does not fit into the
// rest of the heap makes it grow, and what is free behind the piece, nearly all of
// the growth, is what Go takes next. The piece itself is never touched and
// costs no memory. Where Go's heap is made otherwise, or the system has no large
// pages, this changes nothing.
func largePages() {
	piece := make([]byte, firstRest)
	end := uintptr(unsafe.Pointer(&piece[0])) + firstRest
	from, to := end/largePage*largePage, (end/heapGrowth+1)*heapGrowth
	_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, from, to-from, syscall.MADV_HUGEPAGE)
}
