//go:build unix

package screentest_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"yomi/model/treetest"
	"yomi/ui"
	"yomi/ui/cli"
	"yomi/ui/screentest"
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

// panicsUpdating is the whole program with an environment that panics, with
// words of the notes, when it is asked for the editor.
func panicsUpdating([]string) int {
	p := cli.Program{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Env: func(name string) string {
			if name == "VISUAL" {
				panic("the secret word")
			}
			return os.Getenv(name)
		},
		Load: func(context.Context, cli.Source, func(ui.Notes)) (ui.Notes, error) {
			return ui.Notes{Tree: treetest.Parse("E event\n  S secret")}, nil
		}}
	return p.Run(context.Background(), nil)
}

// play starts the program of a role, in a home that is known.
func play(t *testing.T, role string, args ...string) (s *screentest.Screen, home string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	home = t.TempDir()
	c := screentest.Terminal{Width: 80, Height: 24, Home: home, Env: []string{"YOMI_ROLE=" + role}}
	return c.Start(t, append([]string{self}, args...)...), home
}

// However one leaves, Screen.Left finds the terminal as it was.
func TestLeave(t *testing.T) {
	for _, c := range []struct {
		name   string
		leave  func(s *screentest.Screen)
		status int
	}{
		{"q", func(s *screentest.Screen) { s.Keys("q") }, 0},
		{"ctrl+c", func(s *screentest.Screen) { s.Keys("C-c") }, 0},
		{"ctrl+c in the filter", func(s *screentest.Screen) { s.Keys("/ a C-c") }, 0},
		{"ctrl+c in the palette", func(s *screentest.Screen) { s.Keys(": a C-c") }, 0},
		{"ctrl+c in help", func(s *screentest.Screen) { s.Keys("? C-c") }, 0},
		{"SIGTERM", signal(syscall.SIGTERM), 128 + 15},
		{"SIGHUP", signal(syscall.SIGHUP), 128 + 1},
		{"SIGINT", signal(syscall.SIGINT), 128 + 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t, 80, 24, notes)
			shows(t, s, opened)
			c.leave(s)
			if got := s.Left(); got != c.status {
				t.Errorf("exit status %d, and must be %d", got, c.status)
			}
		})
	}
}

// signal sends one to the program.
func signal(s syscall.Signal) func(*screentest.Screen) {
	return func(on *screentest.Screen) { _ = syscall.Kill(on.Pid(), s) }
}

// A fault of the program's own ends it as quitting does. What happened is in
// the state folder, without a word of the notes.
func TestPanicUpdating(t *testing.T) {
	s, home := play(t, "panics while updating")
	shows(t, s, "▾ event\n    secret")
	s.Keys("j C-e")
	broken(t, s, home, "panicsUpdating")
}

func TestPanicLoading(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	s, home := play(t, "panics while loading", pipe)
	s.WaitFor("loading")
	w, err := os.OpenFile(pipe, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	w.Close()
	broken(t, s, home, "panicsLoading")
}

// broken waits for the end of a program with a fault in a function, and looks
// at what it says and writes.
func broken(t *testing.T, s *screentest.Screen, home, function string) {
	t.Helper()
	if got := s.Left(); got != cli.Failed {
		t.Errorf("exit status %d after a panic", got)
	}
	screen := s.Text()
	report, err := os.ReadFile(filepath.Join(home, ".local", "state", "yomi", "fault.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if said := string(report); !strings.Contains(said, function) || strings.Contains(said, "secret") {
		t.Errorf("the report is\n%s", said)
	}
	if !strings.Contains(screen, "fault.txt") || strings.Contains(screen, "goroutine") {
		t.Errorf("the screen is\n%s", screen)
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
	inModes(t, s, "cursor wrap")
	s.Type("fg\n")
	shows(t, s, opened)
	at(t, s, "harbour.md:3")
	inModes(t, s, running)
	s.Keys("j")
	at(t, s, "harbour.md:9")
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
