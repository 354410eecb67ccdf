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

// firstPiece is a little more than that: see largePages.
const firstPiece = heapGrowth + 64<<10

// largePages has what is allocated next come in large pages (madvise(2),
// MADV_HUGEPAGE): on a virtual machine touching a page for the first time takes 13
// µs, and the first frame has a thousand of 4 kB. A piece a little larger than one
// growth makes the heap grow by two, and what is free behind the piece is what Go
// takes next: more than the 6 MB that are allocated until the first frame. The
// piece itself is never touched and costs no memory. Where Go's heap is made
// otherwise, or the system has no large pages, this changes nothing.
func largePages() {
	piece := make([]byte, firstPiece)
	end := uintptr(unsafe.Pointer(&piece[0])) + firstPiece
	from, to := end/largePage*largePage, (end/heapGrowth+2)*heapGrowth
	_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, from, to-from, syscall.MADV_HUGEPAGE)
}
