package screentest_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"yomi/model/treetest"
	"yomi/ui"
	"yomi/ui/cli"
	"yomi/ui/screentest"
	"yomi/ui/text"
)

// roles are programs that fail in ways the real one must survive. The test's
// own binary plays them, told by YOMI_ROLE.
var roles = map[string]func(args []string) int{
	"panics while loading":  panicsLoading,
	"panics while updating": panicsUpdating,
}

// panicsLoading is the whole program with a loader that panics once its
// argument, a named pipe, is opened for writing.
func panicsLoading(args []string) int {
	p := cli.Program{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Env: os.Getenv,
		Load: func(_ context.Context, from cli.Source, progress func(ui.Notes)) (ui.Notes, error) {
			_, _ = os.ReadFile(from.Paths[0])
			panic("the loader is broken")
		}}
	return p.Run(context.Background(), args)
}

// panicsUpdating is the reader with an environment that panics when it is
// asked for the editor.
func panicsUpdating([]string) int {
	first := ui.Notes{Tree: treetest.Parse("E event")}
	_, _, err := ui.Run(context.Background(), ui.Options{First: &first, Measure: text.New(false), Env: func(name string) string {
		if name == "VISUAL" {
			panic("the environment is broken")
		}
		return os.Getenv(name)
	}}, os.Stdin, os.Stdout)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	return 0
}

// play starts the program of a role.
func play(t *testing.T, role string, args ...string) *screentest.Screen {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := screentest.Terminal{Width: 80, Height: 24, Env: []string{"YOMI_ROLE=" + role}}
	return c.Start(t, append([]string{self}, args...)...)
}

// However one leaves, Screen.Left finds the terminal as it was.
func TestLeave(t *testing.T) {
	for _, c := range []struct {
		name  string
		leave func(s *screentest.Screen)
	}{
		{"q", func(s *screentest.Screen) { s.Keys("q") }},
		{"ctrl+c", func(s *screentest.Screen) { s.Keys("C-c") }},
		{"ctrl+c in the filter", func(s *screentest.Screen) { s.Keys("/ a C-c") }},
		{"ctrl+c in the palette", func(s *screentest.Screen) { s.Keys(": a C-c") }},
		{"ctrl+c in help", func(s *screentest.Screen) { s.Keys("? C-c") }},
		{"SIGTERM", func(s *screentest.Screen) { _ = syscall.Kill(s.Pid(), syscall.SIGTERM) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t, 80, 24, notes)
			shows(t, s, opened)
			c.leave(s)
			if got := s.Left(); got != 0 {
				t.Errorf("exit status %d", got)
			}
		})
	}
}

func TestPanicUpdating(t *testing.T) {
	s := play(t, "panics while updating")
	shows(t, s, "  event")
	s.Keys("C-e")
	if got := s.Left(); got == 0 {
		t.Error("exit status 0 after a panic")
	}
}

func TestPanicLoading(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	s := play(t, "panics while loading", pipe)
	s.WaitFor("loading")
	w, err := os.OpenFile(pipe, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	w.Close()
	if got := s.Left(); got == 0 {
		t.Error("exit status 0 after a panic")
	}
}

// Notes that take their time show what they are doing, and then themselves.
func TestSlowLoad(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	s := screentest.Terminal{Width: 80, Height: 24}.Start(t, "sh", "-c", `cat "$2" | "$1" -`, "sh", yomi, pipe)
	s.WaitLine(-1, "reading the documents                                                   loading")
	if err := os.WriteFile(pipe, []byte("# late\n\n## session\n\n- note\n"), 0); err != nil {
		t.Fatal(err)
	}
	shows(t, s, "▾ late\n  ▸ session                                                                  1")
	s.Keys("q")
	s.Left()
}

// The shell gets the terminal back as it was, and fg brings the screen back.
func TestSuspend(t *testing.T) {
	dir, err := filepath.Abs(notes)
	if err != nil {
		t.Fatal(err)
	}
	s := screentest.Terminal{Width: 80, Height: 24}.Start(t, "sh", "-i")
	s.WaitLine(0, "$")
	s.Type(yomi + " " + dir + "\n")
	shows(t, s, opened)
	s.Keys("j C-z")
	s.WaitFor("Stopped")
	if got := s.Modes(); got != "cursor wrap" {
		t.Errorf("modes left on are %q while suspended", got)
	}
	s.Type("fg\n")
	shows(t, s, opened)
	at(t, s, "harbour.md:3")
	if got, want := s.Modes(), "alternate_on wrap mouse_button mouse_sgr"; got != want {
		t.Errorf("modes are %q, and must be %q", got, want)
	}
	s.Keys("j")
	at(t, s, "harbour.md:5")
	s.Keys("q")
	s.WaitUntil("the prompt is back", func(lines []string) bool {
		return strings.HasSuffix(strings.TrimRight(strings.Join(lines, "\n"), "\n"), "\n$")
	})
	s.Type("exit\n")
	s.Left()
}

// The next start is where one left: the folds, the place and the pane.
func TestComeBack(t *testing.T) {
	c := screentest.Terminal{Width: 80, Height: 24, Home: t.TempDir()}
	s := c.Start(t, yomi, notes)
	shows(t, s, opened)
	s.Keys("h j l j j")
	left := `
▸ 港町インフラ談話会 2025                                                   23
▾ 離島サーバー見学記 2024
    船で二時間かけて、島の小さな計算機室を訪ねた。
  ▸ 計算機室のしくみ                                                         3
  ▸ 帰り道で話したこと                                                       2`
	shows(t, s, left)
	at(t, s, "island.txt:13")
	s.Keys("q")
	s.Left()
	s = c.Start(t, yomi, notes)
	shows(t, s, left)
	at(t, s, "island.txt:13")
	s.Keys("q")
	s.Left()
	t.Run("damaged", func(t *testing.T) { damaged(t, c) })
}

// damaged spoils what was saved: it is set aside and said, and the notes open
// as if for the first time.
func damaged(t *testing.T, c screentest.Terminal) {
	dir := filepath.Join(c.Home, ".local", "state", "yomi")
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(files) != 1 {
		t.Fatalf("saved files are %v, %v", files, err)
	}
	spoiled := []byte(`{"at": "half a`)
	if err := os.WriteFile(files[0], spoiled, 0o600); err != nil {
		t.Fatal(err)
	}
	s := c.Start(t, yomi, notes)
	shows(t, s, opened)
	s.Keys("q")
	s.Left()
	s.WaitFor("set aside as")
	if aside, err := os.ReadFile(files[0] + ".damaged"); err != nil || string(aside) != string(spoiled) {
		t.Errorf("set aside is %q, %v", aside, err)
	}
}
