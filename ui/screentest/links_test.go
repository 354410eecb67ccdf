//go:build unix

package screentest_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"yomi/ui/screentest"
)

// vaultSize is how many notes a generated vault has: what someone writes in a
// year.
const vaultSize = 300

// vault writes a folder of notes that link to each other: note i links to the
// next by its path, to the one after that as a wiki does, and every tenth to the
// first. They lie in a folder a month, and beside them lie pictures.
func vault(t testing.TB) string {
	t.Helper()
	root := t.TempDir()
	name := func(i int) string { return fmt.Sprintf("%02d/note%d", i%12+1, i) }
	for i := range vaultSize {
		next, over := (i+1)%vaultSize, (i+2)%vaultSize
		notes := fmt.Sprintf("# Note number %d\n\n## Talk %d\n\n- [next](../%s.md)\n- [[note%d]] after it\n", i, i, name(next), over)
		if i%10 == 0 && i > 0 {
			notes += "- as [[Note number 0#Talk 0|the first]] said\n"
		}
		write(t, filepath.Join(root, name(i)+".md"), notes)
		if i%20 == 0 {
			write(t, filepath.Join(root, name(i)+".png"), "no picture")
		}
	}
	return root
}

func write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// A vault opens by its folders; a wiki link is followed, and one comes back.
func TestVault(t *testing.T) {
	root := vault(t)
	if problems := printed(t, "check", root); problems != "" {
		t.Errorf("the vault has problems:\n%s", problems)
	}
	if links := printed(t, "links", root); strings.Count(links, "\n") != 2*vaultSize+vaultSize/10-1 {
		t.Errorf("there are %d links", strings.Count(links, "\n"))
	}
	s := open(t, 120, 24, root)
	at(t, s, "01/note0.md:1")
	s.WaitFor("? keys") // all is loaded
	s.WaitUntil("the first row is the first folder", func(lines []string) bool { return strings.HasPrefix(lines[0], "▾ 01/ ") })
	s.Keys("1")
	s.WaitUntil("every row is a folder", func(lines []string) bool {
		for i := range 12 {
			if !strings.HasPrefix(lines[i], fmt.Sprintf("▸ %02d/", i+1)) {
				return false
			}
		}
		return true
	})
	s.Keys("q")
	s.Left()
	// From the first link of Talk 20 to the second, along it, and back.
	s = open(t, 120, 24, root, filepath.Join(root, "09", "note20.md:5"))
	at(t, s, "09/note20.md:5")
	s.WaitFor("? keys") // what the link names is loaded
	s.Keys("j Enter")
	at(t, s, "11/note22.md:1")
	s.Keys("[")
	at(t, s, "09/note20.md:6")
	// Every link in sight has a letter; the letter goes there.
	s.Keys("f")
	s.WaitFor("a letter goes to its link")
	s.Type("ｄ")
	at(t, s, "01/note0.md:3")
	// What links there, with its context.
	s.Keys("B")
	s.WaitFor("links here 29")
	s.Keys("Down Enter")
	at(t, s, "01/note120.md:7")
	s.Keys("q")
	if got := s.Left(); got != 0 {
		t.Errorf("exit status %d", got)
	}
}

// The interface speaks the locale's language.
func TestJapaneseInterface(t *testing.T) {
	c := screentest.Terminal{Width: 80, Height: 24, Env: []string{"LC_MESSAGES=ja_JP.UTF-8", "LC_ALL=", "LANG=C.UTF-8"}}
	s := c.Start(t, yomi, notes)
	s.WaitFor("? キー一覧")
	s.Keys("?")
	s.WaitFor("次の行、前の行")
	s.WaitFor("space 続き")
	s.Keys("Escape")
	s.WaitFor("? キー一覧")
	s.Keys("o")
	s.WaitFor("ここにリンクはありません")
	s.Keys("q")
	s.Left()
}
