package text

import (
	"os"
	"os/exec"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

func TestShownInstead(t *testing.T) {
	for _, c := range []struct{ why, s, shown string }{
		{"a menu's sign, widened by Unicode 16", "☰ 設定", "≡ 設定"},
		{"trigrams and hexagrams likewise", "☱䷀", "〓〓"},
		{"signs that kitty takes for text", "㊗〰㊙", "祝〜秘"},
		{"numbers that xterm draws wide", "㉈", "10"},
		{"emoji of Unicode 15 and later", "\U0001FAE8\U0001FADF", "〓〓"},
		{"kanji added since", "\U00031350", "〓"},
		{"what is no character yet", "a\u0378b", "a�b"},
		{"emoji that all know stay", "😀🫠", "😀🫠"},
	} {
		if got := Clean(c.s); got != c.shown {
			t.Errorf("%s: %q is shown as %q, want %q", c.why, c.s, got, c.shown)
		}
	}
}

// The tables of what is newer than the terminals are complete for this version.
func TestTablesAreOfThisUnicode(t *testing.T) {
	if unicode.Version != "15.0.0" {
		t.Errorf("Go knows Unicode %s: add to disputed what it has over 15.0.0", unicode.Version)
	}
}

// TestRendererAgrees asks the renderer's own measure about every rune that can
// reach it. It is told of wide terminals when the process starts, so the test
// runs once more in another process.
func TestRendererAgrees(t *testing.T) {
	const env = "RUNEWIDTH_EASTASIAN"
	m := New(os.Getenv(env) == "1")
	for r, s := range everyRune {
		s = Clean(s)
		if got, want := ansi.StringWidthWc(s), m.Width(s); got != want {
			t.Errorf("%U is drawn as %q: %d cells for the renderer, %d for us", r, s, got, want)
		}
	}
	if m.Wide() {
		return
	}
	again := exec.Command(os.Args[0], "-test.run=^TestRendererAgrees$")
	again.Env = append(os.Environ(), env+"=1")
	if out, err := again.CombinedOutput(); err != nil {
		t.Errorf("in a wide terminal: %v\n%s", err, strings.TrimSpace(string(out)))
	}
}
