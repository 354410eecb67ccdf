//go:build unix

package saved

import (
	"os"
	"syscall"
	"time"
)

// lockPatience is how long one waits for another reader that is saving, which
// takes milliseconds: one that was stopped half-way must not keep this one open.
const lockPatience = time.Second

// lock keeps other readers from saving into a folder until the function it
// gives is called. Where there is no lock to be had it does without.
func lock(dir string) (unlock func()) {
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
	case <-time.After(lockPatience):
		return func() {} // the file stays open for the one that still waits
	}
}
