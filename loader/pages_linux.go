package loader

import (
	"syscall"
	"unsafe"
)

// pageAdvised is whole numbers of what pages can be as large as (madvise(2) wants
// addresses at the beginning of one).
const pageAdvised = 64 << 10

// inLargePages has so many bytes of memory that are allocated next come in large
// pages (MADV_HUGEPAGE). The piece that is advised is never touched and not kept:
// what is allocated next takes its place.
func inLargePages(size int) {
	piece := make([]byte, size)
	from := uintptr(unsafe.Pointer(&piece[0]))
	to := (from + uintptr(size)) &^ (pageAdvised - 1)
	from = (from + pageAdvised - 1) &^ (pageAdvised - 1)
	_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, from, to-from, syscall.MADV_HUGEPAGE)
}
