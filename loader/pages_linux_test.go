package loader

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestLargePages: what a large document is read into comes in large pages, once the
// first frame is there; a small one asks for nothing. It runs in a process of its own, as
// other tests leave memory that was advised.
func TestLargePages(t *testing.T) {
	if os.Getenv(ownProcess) == "" {
		test := exec.Command(os.Args[0], "-test.run=^TestLargePages$", "-test.v")
		test.Env = append(os.Environ(), ownProcess+"=1")
		out, err := test.CombinedOutput()
		if err != nil {
			t.Errorf("%v\n%s", err, out)
		} else if strings.Contains(string(out), "--- SKIP") {
			t.Skipf("%s", out)
		}
		return
	}
	if _, err := os.Stat("/sys/kernel/mm/transparent_hugepage"); err != nil {
		t.Skip("this system has no large pages")
	}
	shown := make(chan struct{})
	load := func(size int64) {
		inputs := []input{{size: 3 * pagesFrom}, {size: size}}
		Options{Shown: shown}.roomFor(func(i int) bool { return i > 0 }, inputs)()
	}
	was := advised(t)
	load(pagesFrom)
	if now := advised(t); now.bytes() > was.bytes() {
		t.Errorf("before the first frame %d bytes in large pages were asked for", now.bytes()-was.bytes())
	}
	close(shown)
	load(pagesFrom - 1)
	if now := advised(t); now.bytes() > was.bytes() {
		t.Errorf("for what is small %d bytes in large pages were asked for", now.bytes()-was.bytes())
	}
	load(pagesFrom)
	if now := advised(t); now.bytes() < was.bytes()+pagesTimes*pagesFrom/2 {
		t.Errorf("after the first frame %d bytes in large pages were asked for, of %d that are read", now.bytes()-was.bytes(), pagesFrom)
	}
}

// ownProcess is set in the environment of a test's own process.
const ownProcess = "YOMI_TEST_OWN_PROCESS"

// ranges are pieces of memory, from their first address to the one behind them.
type ranges [][2]uintptr

func (r ranges) bytes() (sum uintptr) {
	for _, piece := range r {
		sum += piece[1] - piece[0]
	}
	return sum
}

// advised is the memory that comes in large pages where it can: "hg" among its VmFlags
// (proc_pid_smaps(5)).
func advised(t *testing.T) (all ranges) {
	smaps, err := os.ReadFile("/proc/self/smaps")
	if err != nil || !strings.Contains(string(smaps), "VmFlags:") {
		t.Skip("this system does not tell how memory was advised")
	}
	var last [2]uintptr
	for line := range strings.Lines(string(smaps)) {
		if flags, is := strings.CutPrefix(line, "VmFlags:"); !is {
			var from, to uintptr
			if n, _ := fmt.Sscanf(line, "%x-%x ", &from, &to); n == 2 {
				last = [2]uintptr{from, to}
			}
		} else if strings.Contains(flags, " hg") {
			all = append(all, last)
		}
	}
	return all
}
