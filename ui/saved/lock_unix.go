//go:build unix

package saved

import (
	"os"
	"syscall"
	"time"
)

// lock keeps other readers from saving into a folder until the function it
// gives is called. Where there is no lock to be had in the time it may take it
// does without.
func lock(dir string, patience time.Duration) (unlock func()) {
	f, err := os.Open(dir)
	if err != nil {
		return func() {}
	}
	got := make(chan struct{})
	go func() {
		defer close(got)
		for syscall.Flock(int(f.Fd()), syscall.LOCK_EX) == syscall.EINTR {
		}
	}()
	select {
	case <-got:
		return func() { f.Close() }
	case <-time.After(patience):
		return func() {} // the file stays open for the one that still waits
	}
}
