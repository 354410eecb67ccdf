//go:build unix

package screentest

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// kill ends a program that the test did not leave: told by its terminal's end
// it would save its place into a home that is being removed.
func (s *Screen) kill() {
	if s.t.Failed() {
		s.logFaults()
	}
	if _, err := os.Stat(filepath.Join(s.dir, "after")); err == nil {
		return // it is left already
	}
	var pid int
	data, _ := os.ReadFile(filepath.Join(s.dir, "pid"))
	if _, err := fmt.Sscan(string(data), &pid); err == nil {
		_ = syscall.Kill(pid, syscall.SIGKILL)
	}
}

// logFaults shows what a program says of a fault of its own: its home folder goes
// with the test, and the fault may be seen once in a thousand runs.
func (s *Screen) logFaults() {
	s.t.Helper()
	reports, _ := filepath.Glob(filepath.Join(s.faults, "*", "fault.txt"))
	for _, path := range reports {
		if report, err := os.ReadFile(path); err == nil {
			s.t.Logf("the program reports a fault of its own:\n%s", report)
		}
	}
}
