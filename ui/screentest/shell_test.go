//go:build unix

package screentest_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"yomi/ui/screentest"
)

// What is piped in is read, and keys come from the terminal.
func TestPiped(t *testing.T) {
	s := screentest.Terminal{Width: 80, Height: 24}.Start(t, "sh", "-c", `cat "$2" | "$1"`, "sh", yomi, notes+"/harbour.md")
	s.WaitFor("港町インフラ談話会 2025")
	at(t, s, "-:1")
	s.Keys("j")
	at(t, s, "-:3")
	// Reading again finds the same: the pipe is read once, and kept.
	s.Keys("R")
	s.WaitFor("read again")
	s.Keys("j")
	at(t, s, "-:9")
	s.Keys("q")
	if got := s.Left(); got != 0 {
		t.Errorf("exit status %d", got)
	}
}

// Whoever names standard input and pipes nothing in is told so: keys and notes
// cannot both come from the terminal.
func TestNothingPiped(t *testing.T) {
	s := open(t, 80, 24, "-")
	s.WaitFor("yomi: -: nothing is piped in; name a file or a folder")
	if got := s.Left(); got != 2 {
		t.Errorf("exit status %d", got)
	}
}

// TestPipedIntoWide: where the program has to run anew, as in a terminal of wide
// characters, nothing of what can be read only once was read before.
func TestPipedIntoWide(t *testing.T) {
	for _, line := range []string{
		`cat "$2" | "$1" --ambiguous wide`,
		`"$1" --ambiguous wide <"$2"`,
		`mkfifo "$HOME/pipe"; cat "$2" >"$HOME/pipe" & "$1" --ambiguous wide "$HOME/pipe"`,
	} {
		s := screentest.Terminal{Width: 80, Height: 24}.Start(t, "sh", "-c", line, "sh", yomi, notes+"/harbour.md")
		s.WaitFor("港町インフラ談話会 2025")
		s.Keys("q")
		if got := s.Left(); got != 0 {
			t.Errorf("%s: exit status %d", line, got)
		}
	}
}

// TestPipedWhileItComes: what is piped in is shown as far as it came, and one stays
// where one is when more comes.
func TestPipedWhileItComes(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	s := screentest.Terminal{Width: 80, Height: 24}.Start(t, "sh", "-c", `(cat "$2/harbour.md"; cat "$3") | "$1" -`, "sh", yomi, notes, pipe)
	s.WaitFor("more may come in  enter reads")
	s.Keys("j j")
	at(t, s, "-:9")
	if err := os.WriteFile(pipe, []byte("\n## what came later\n\n- note\n"), 0); err != nil {
		t.Fatal(err)
	}
	s.WaitFor("▸ what came later")
	at(t, s, "-:9")
	s.WaitFor("  enter reads  / finds  y copies  ? keys")
	s.Keys("q")
	if got := s.Left(); got != 0 {
		t.Errorf("exit status %d", got)
	}
}

// A file given as standard input is read as well.
func TestRedirected(t *testing.T) {
	s := screentest.Terminal{Width: 80, Height: 24}.Start(t, "sh", "-c", `exec "$1" <"$2"`, "sh", yomi, notes+"/harbour.md")
	at(t, s, "-:1")
	s.Keys("q")
	s.Left()
}

// A pipe without anything in it has nothing to read: someone piped something.
func TestPipedNothing(t *testing.T) {
	s := screentest.Terminal{Width: 80, Height: 24}.Start(t, "sh", "-c", `: | "$1"`, "sh", yomi)
	s.WaitFor("yomi: -: empty")
	if got := s.Left(); got != 2 {
		t.Errorf("exit status %d", got)
	}
}

// FILE:LINE and +LINE FILE open there, in the reader.
func TestOpenAtLine(t *testing.T) {
	for _, args := range [][]string{{notes + "/harbour.md:19"}, {"+19", notes + "/harbour.md"}} {
		s := open(t, 80, 24, args...)
		at(t, s, "harbour.md:19")
		s.WaitFor("通知は一日に五件まで")
		s.Keys("q")
		s.Left()
	}
}
