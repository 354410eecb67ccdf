package cli

import (
	"syscall"
	"unsafe"
)

// largePage is the size of a large page of most processors (x86, and ARM with
// small pages of 4 kB).
const largePage = 2 << 20

// largePages asks for memory in large pages, and reports whether the system will
// give them (madvise(2), MADV_HUGEPAGE).
func largePages(room []byte) bool {
	from := -uintptr(unsafe.Pointer(&room[0])) % largePage
	size := (uintptr(len(room)) - from) / largePage * largePage
	return syscall.Madvise(room[from:from+size], syscall.MADV_HUGEPAGE) == nil
}
