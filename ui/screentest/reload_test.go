//go:build linux

package screentest_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// BenchmarkReload reports what passes from a file being written to the screen that
// shows it, in a vault of 300 notes and in one of notes of 100 kB: the median and
// the worst of the writes, and the time of a processor that each took, index
// included.
func BenchmarkReload(b *testing.B) {
	small := vault(b)
	large := b.TempDir()
	for i := range 20 {
		write(b, filepath.Join(large, fmt.Sprintf("note%d.md", i)), "# Note number\n\n## Talk\n\n"+strings.Repeat("- a line of some words that were said\n", 2600))
	}
	for _, c := range []struct{ name, root, file string }{
		{"300-notes", small, "01/note0.md"},
		{"20-of-100kB", large, "note0.md"},
	} {
		b.Run(c.name, func(b *testing.B) {
			path := filepath.Join(c.root, c.file)
			whole, err := os.ReadFile(path)
			if err != nil {
				b.Fatal(err)
			}
			_, rest, _ := strings.Cut(string(whole), "\n")
			r := startReading(b, c.root)
			defer r.leave()
			r.until("? keys")
			before := r.processor()
			var took []time.Duration
			for i := 0; b.Loop(); i++ {
				// No letter stays where it was: only what changed is drawn.
				title := strings.Repeat(string(rune('A'+i%26)), len("Note number"))
				began := time.Now()
				write(b, path, "# "+title+"\n"+rest)
				r.until(title)
				took = append(took, time.Since(began))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Milliseconds()), "ms/median")
			b.ReportMetric(float64(took[len(took)-1].Milliseconds()), "ms/worst")
			b.ReportMetric(float64((r.processor()-before).Milliseconds())/float64(len(took)), "ms-of-processor")
		})
	}
}

// reading is a reader in a pseudo-terminal.
type reading struct {
	b        *testing.B
	terminal *os.File
	cmd      *exec.Cmd
}

func startReading(b *testing.B, root string) *reading {
	b.Helper()
	terminal, tty := openTerminal(b)
	defer tty.Close()
	cmd := exec.Command(yomi, root)
	cmd.Env = append(os.Environ(), "HOME="+b.TempDir(), "TERM=xterm-256color", "LC_ALL=C.UTF-8")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = tty, tty, tty
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	return &reading{b, terminal, cmd}
}

// until reads until the terminal is told part.
func (r *reading) until(part string) {
	r.b.Helper()
	var seen bytes.Buffer
	buf := make([]byte, 1<<16)
	for !bytes.Contains(seen.Bytes(), []byte(part)) {
		n, err := r.terminal.Read(buf)
		if err != nil {
			r.b.Fatalf("%v, after %q", err, seen.String())
		}
		seen.Write(buf[:n])
		if bytes.Contains(buf[:n], []byte("\x1b[6n")) { // where the cursor is, and what terminal this is
			fmt.Fprint(r.terminal, "\x1b[1;2R\x1b[?62c")
		}
	}
}

// processor is the time of a processor that the reader took so far (proc(5)).
func (r *reading) processor() time.Duration {
	stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", r.cmd.Process.Pid))
	_, rest, _ := strings.Cut(string(stat), ") ")
	fields := strings.Fields(rest)
	if len(fields) < 13 {
		return 0
	}
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * 10 * time.Millisecond // a tick is a hundredth of a second
}

// leave ends the reader.
func (r *reading) leave() {
	fmt.Fprint(r.terminal, "q")
	buf := make([]byte, 1<<16)
	for {
		if _, err := r.terminal.Read(buf); err != nil {
			break
		}
	}
	_ = r.cmd.Wait()
	r.terminal.Close()
}
