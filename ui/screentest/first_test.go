//go:build linux

package screentest_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"
)

// BenchmarkFirstScreen reports what passes from exec to the first title on a
// pseudo-terminal of 200×50 cells, for the notes brought along and for one file
// and folders of several sizes, beside less and vim on the same file in the same
// run; and the most memory that the program had by then.
func BenchmarkFirstScreen(b *testing.B) {
	dir := b.TempDir()
	write := func(name string, size int) string {
		path := filepath.Join(dir, name)
		var doc strings.Builder
		doc.WriteString("# FIRST TITLE\n\n")
		for i := 0; doc.Len() < size; i++ {
			fmt.Fprintf(&doc, "## talk %d 監視の話\n\n- a note with **strong** words\n  - deeper 障害対応\n\nA paragraph of some words.\n\n", i)
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(doc.String()), 0o600); err != nil {
			b.Fatal(err)
		}
		return path
	}
	seed, _ := filepath.Glob("../../seeds/*")
	cases := []firstCase{{"less", []string{"less", seed[0]}, "\n"}, {"seeds", []string{yomi}, "▾"}}
	for _, size := range []int{100_000, 5_000_000, 60_000_000} {
		one := write(fmt.Sprintf("%d.md", size), size)
		for i := range 20 {
			write(fmt.Sprintf("%d/%02d.md", size, i), size/20)
		}
		for _, program := range []string{yomi, "less", "vim"} {
			cases = append(cases, firstCase{fmt.Sprintf("%dkB/%s", size/1000, filepath.Base(program)), []string{program, one}, "FIRST TITLE"})
		}
		cases = append(cases, firstCase{fmt.Sprintf("%dkB/in-20", size/1000), []string{yomi, filepath.Join(dir, fmt.Sprint(size))}, "FIRST TITLE"})
	}
	for _, c := range cases {
		b.Run(c.name, func(b *testing.B) {
			if _, err := exec.LookPath(c.argv[0]); err != nil {
				b.Skip(err)
			}
			var took time.Duration
			memory := int64(0)
			for b.Loop() {
				first, rss := firstScreen(b, c.argv, c.title)
				took += first
				memory = max(memory, rss)
			}
			b.ReportMetric(float64(took.Milliseconds())/float64(b.N), "ms/first")
			b.ReportMetric(float64(memory)/1024, "MB")
		})
	}
}

// firstCase is a program, what it shows, and what is seen of that first.
type firstCase struct {
	name  string
	argv  []string
	title string
}

// TestTerminalThatAnswersLate: a terminal that is asked for its width and does
// not answer is shown the notes all the same. When it says then that it is a wide
// one, the program runs anew with a renderer that knows.
func TestTerminalThatAnswersLate(t *testing.T) {
	terminal, tty := openTerminal(t)
	defer terminal.Close()
	cmd := exec.Command(yomi, notes)
	cmd.Env = append(os.Environ(), "HOME="+t.TempDir(), "TERM=xterm-256color", "RUNEWIDTH_EASTASIAN=")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = tty, tty, tty
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}()
	tty.Close()
	late := time.AfterFunc(3*time.Minute, func() { _ = cmd.Process.Kill() })
	defer late.Stop()
	var seen bytes.Buffer
	buf := make([]byte, 1<<16)
	until := func(holds func() bool) {
		for !holds() {
			n, err := terminal.Read(buf)
			if err != nil {
				t.Fatalf("%v, after %q", err, seen.String())
			}
			seen.Write(buf[:n])
		}
	}
	until(func() bool { return bytes.Contains(seen.Bytes(), []byte("港町インフラ談話会")) })
	fmt.Fprint(terminal, "\x1b[2;3R\x1b[?62c")
	until(func() bool {
		env, _ := os.ReadFile(fmt.Sprintf("/proc/%d/environ", cmd.Process.Pid))
		return slices.Contains(strings.Split(string(env), "\x00"), "RUNEWIDTH_EASTASIAN=1")
	})
}

// firstScreen starts a program in a pseudo-terminal, waits until it shows a
// title, and leaves it. It gives how long that took and the most memory it had by
// then.
func firstScreen(b *testing.B, argv []string, title string) (took time.Duration, kilobytes int64) {
	b.Helper()
	terminal, tty := openTerminal(b)
	defer terminal.Close()
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Env = append(os.Environ(), "HOME="+b.TempDir(), "TERM=xterm-256color")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = tty, tty, tty
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	began := time.Now()
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	tty.Close()
	var seen bytes.Buffer
	buf := make([]byte, 1<<16)
	for !bytes.Contains(seen.Bytes(), []byte(title)) {
		n, err := terminal.Read(buf)
		if err != nil {
			b.Fatalf("%v, after %q", err, seen.String())
		}
		seen.Write(buf[:n])
		if bytes.Contains(buf[:n], []byte("\x1b[6n")) { // where the cursor is, and what terminal this is
			fmt.Fprint(terminal, "\x1b[1;2R\x1b[?62c")
		}
	}
	took = time.Since(began)
	kilobytes = mostMemory(cmd.Process.Pid)
	fmt.Fprint(terminal, "q")
	if filepath.Base(argv[0]) == "vim" {
		_ = cmd.Process.Kill()
	}
	for {
		if _, err := terminal.Read(buf); err != nil {
			break // the program has left
		}
	}
	_ = cmd.Wait()
	return took, kilobytes
}

// mostMemory is the most memory that a process had so far (VmHWM of proc(5)), in
// kB.
func mostMemory(pid int) (kilobytes int64) {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	_, after, _ := strings.Cut(string(status), "VmHWM:")
	_, _ = fmt.Sscan(after, &kilobytes)
	return kilobytes
}

// openTerminal gives both ends of a new pseudo-terminal (pty(7)).
func openTerminal(b testing.TB) (terminal, tty *os.File) {
	b.Helper()
	terminal, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		b.Skip(err)
	}
	ask := func(request uintptr, argument unsafe.Pointer) {
		if _, _, bad := syscall.Syscall(syscall.SYS_IOCTL, terminal.Fd(), request, uintptr(argument)); bad != 0 {
			b.Fatal(bad)
		}
	}
	var number, locked int32
	ask(syscall.TIOCGPTN, unsafe.Pointer(&number))
	ask(syscall.TIOCSPTLCK, unsafe.Pointer(&locked))
	size := [4]uint16{50, 200}
	ask(syscall.TIOCSWINSZ, unsafe.Pointer(&size))
	tty, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		b.Fatal(err)
	}
	return terminal, tty
}
