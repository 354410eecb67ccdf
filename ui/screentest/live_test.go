//go:build unix

package screentest_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A file that changes is read again by itself, while a filter is on, and
// nothing else moves; new files come, and files that are gone go.
func TestLiveReload(t *testing.T) {
	root := t.TempDir()
	write(t, filepath.Join(root, "a.md"), "# Alpha\n\n## First\n\n- harbour one\n- island\n")
	write(t, filepath.Join(root, "b.md"), "# Beta\n\n## Second\n\n- harbour two\n")
	s := open(t, 80, 24, root)
	s.WaitFor("Beta")
	s.Keys("/")
	s.Type("harbour")
	s.Keys("Enter")
	filtered := "▾ Alpha\n  ▾ First\n      harbour one\n▾ Beta\n  ▾ Second\n      harbour two"
	shows(t, s, filtered)
	s.Keys("n")
	at(t, s, "b.md:5")
	write(t, filepath.Join(root, "a.md"), "# Alpha\n\n## First\n\n- harbour one\n- the harbour again\n- island\n")
	shows(t, s, strings.Replace(filtered, "harbour one\n", "harbour one\n      the harbour again\n", 1))
	at(t, s, "b.md:5")
	write(t, filepath.Join(root, "c.md"), "# Gamma\n\n## Third\n\n- harbour three\n")
	s.WaitFor("harbour three")
	if err := os.Remove(filepath.Join(root, "c.md")); err != nil {
		t.Fatal(err)
	}
	s.WaitUntil("what is gone is not shown", func(lines []string) bool { return !strings.Contains(strings.Join(lines, "\n"), "Gamma") })
	at(t, s, "b.md:5")
	s.Keys("q")
	if got := s.Left(); got != 0 {
		t.Errorf("exit status %d", got)
	}
}

// A file that grows is followed at its end.
func TestFollowGrowingFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "log.md")
	write(t, path, "# Log\n\n## Today\n\n- first line\n")
	s := open(t, 80, 12, path)
	s.WaitFor("Today")
	s.Keys("F")
	at(t, s, "staying at the end while it grows: F ends that")
	for i := range 3 {
		last := fmt.Sprintf("the last line, %d", i)
		f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.WriteString(strings.Repeat("- and another\n", 20) + "- " + last + "\n"); err != nil {
			t.Fatal(err)
		}
		f.Close()
		s.WaitUntil("the end is in sight", func(lines []string) bool { return strings.Contains(lines[len(lines)-2], last) })
	}
	s.Keys("q")
	s.Left()
}
