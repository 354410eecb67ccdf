//go:build unix

package screentest_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"yomi/ui/screentest"
)

// attacks are texts that do something to a terminal that is sent them: each
// would change the title, the clipboard, the modes, the colours or what stands
// elsewhere on the screen.
var attacks = []string{
	"\x1b]0;stolen\x07title", "\x1b]2;stolen\x1b\\title", "\u009d0;stolen\u009ctitle", "\x9d0;stolen\x9ctitle",
	"\x1bkstolen\x1b\\title", // GNU screen's and tmux's own
	"\x1b]52;c;c3RvbGVu\x07clipboard", "\u009d52;c;c3RvbGVu\u009cclipboard",
	"\x1b]8;;http://stolen.example\x1b\\link\x1b]8;;\x1b\\",
	"\x1b[31;44mcolours", "\u009b31;44mcolours", "\x9b31mcolours", "\x1b[2J\x1b[Hcleared", "\x1b[10;10Helsewhere", "\x1bcreset",
	"\x1b[?1049l\x1b[?25l\x1b[?7l\x1b[4h\x1b[?1003h\x1b[?2004hmodes", "\x1b(0lqqk\x1b)0\x0emodes", "\x1b[1;3rregion", "\x1b#8filled",
	"\x1bP+q544e\x1b\\DCS", "\x1b_Gf=24,s=1;AAAA\x1b\\APC", "\x1b^PM\x1b\\", "\x1bXSOS\x1b\\",
	"over\rprinted", "over\b\b\b\bprinted", "a\x00NUL\x07BEL\x7fDEL\x0bVT\x0cFF\x05ENQ",
	"tabs\tand\ttabs", "\u202eoverride\u202c \u2066isolate\u2069", "tags\U000E0001\U000E0073\U000E0074\U000E007F",
	"a" + strings.Repeat("\u0301", 10_000) + "marks", "\u200d\ufe0f\u20e3nothing to stand on", "👨\u200d👩\u200d👧 👍🏽 1\ufe0f\u20e3 🇯🇵",
	"cut off \xe3\x81", "\x1b]0;never ended",
}

// hostile writes notes that hold every attack as a title, a bullet, prose,
// code, a table, a link and a field, under a hostile name.
func hostile(t *testing.T) string {
	t.Helper()
	var doc strings.Builder
	doc.WriteString("# " + attacks[0] + " event\n\n")
	for _, a := range attacks {
		doc.WriteString("## " + a + " session\n\nSpeaker: " + a + "\n\n- " + a + "\n  - [" + a + "](http://example.com/" + a + ")\n\n" +
			a + " prose\n\n```\n" + a + " code\n```\n\n| " + a + " | b |\n|---|---|\n| c | d |\n\n> " + a + "\n\n")
	}
	dir := filepath.Join(t.TempDir(), "\x1b]0;stolen\x07folder")
	path := filepath.Join(dir, "\x1b[31m\u202e\x9bnotes.md")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(doc.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

// untouched fails where a note got at the terminal behind the program's back.
func untouched(t *testing.T, s *screentest.Screen, where string) {
	t.Helper()
	if got := s.Title(); strings.HasPrefix(got, "stolen") {
		t.Errorf("%s: the title is %q", where, got)
	}
	if got := s.Buffer(); got != "" {
		t.Errorf("%s: the clipboard holds %q", where, got)
	}
}

// aboveStatus is a screen without its last line, which may count more hits a moment
// later, once how words are read is known.
func aboveStatus(screen string) string {
	lines := strings.Split(strings.TrimRight(screen, "\n"), "\n")
	return strings.Join(lines[:len(lines)-1], "\n")
}

func TestHostileNotesInTheReader(t *testing.T) {
	s := open(t, 120, 40, hostile(t))
	s.WaitFor("event")
	for _, keys := range []string{"e", "Space", "Space", "Space", "G", "Enter", "b", "b", "b", "g", "Tab", "/ p r o s e Enter", "n n n", ". J J", ": m o d e"} {
		s.Keys(keys)
		untouched(t, s, keys)
	}
	s.WaitFor("> mode")
	s.Type(escape)
	settle(s, "the palette is closed")
	inModes(t, s, running)
	drawn := aboveStatus(s.Text())
	s.Reset()
	s.Keys("C-l ' z")
	s.WaitUntil("ctrl+l draws the same:\n"+drawn, func([]string) bool { return aboveStatus(s.Text()) == drawn })
	s.Keys("q")
	if got := s.Left(); got != 0 {
		t.Errorf("exit status %d", got)
	}
	untouched(t, s, "left")
}

// Every command that prints, on a terminal as in a pipe, writes nothing but
// text: no line holds a control, and the terminal is what it was.
func TestHostileNotesInCommands(t *testing.T) {
	dir := hostile(t)
	for _, args := range [][]string{
		{"tree", dir}, {"tree", "--json", dir}, {"search", "title", dir}, {"search", "--json", "title", dir}, {"show", "modes", dir},
		{"show", "--json", "modes", dir}, {"summary", "clipboard", dir}, {"summary", "--format", "text", "clipboard", dir},
		{"check", dir}, {"why", "3", filepath.Join(dir, "\x1b[31m\u202e\x9bnotes.md")}, {"tree", dir + "/none\x1b]0;stolen\x07"},
		{"search", "\x1b]0;stolen\x07", dir}, {"show", "\x1b]0;stolen\x07none", dir}, {"\x1b]0;stolen\x07"}, {"--theme", "\x1b]0;stolen\x07"},
	} {
		name := strings.Join(args[:min(2, len(args))], " ")
		s := screentest.Terminal{Width: 120, Height: 40, Env: []string{"NO_COLOR=1"}}.Start(t, append([]string{yomi}, args...)...)
		s.Left()
		untouched(t, s, name)
		for i, line := range s.Lines() {
			if styled := strings.TrimRight(s.Styled()[i], " "); styled != line {
				t.Errorf("%q: a line with colours: %q", name, styled)
			}
		}
	}
}
