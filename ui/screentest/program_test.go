//go:build unix

package screentest_test

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"yomi/ui/screentest"
)

// notes are small documents whose screens can be known.
const notes = "../../testdata/notes"

// yomi is the path of the program, built for this run.
var yomi string

func TestMain(m *testing.M) {
	if role := os.Getenv("YOMI_ROLE"); role != "" {
		os.Exit(roles[role](os.Args[1:]))
	}
	os.Exit(withProgram(m.Run))
}

// withProgram builds the program as the tests are built: under the race
// detector it is watched too.
func withProgram(run func() int) int {
	dir, err := os.MkdirTemp("", "yomi")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	yomi = filepath.Join(dir, "yomi")
	args, env := []string{"build", "-o", yomi}, os.Environ()
	if raced() {
		args = append(args, "-race")
	} else {
		env = append(env, "CGO_ENABLED=0") // as README has it
	}
	build := exec.Command("go", append(args, "yomi")...)
	build.Env = env
	if out, err := build.CombinedOutput(); err != nil {
		log.Fatalf("go build: %v\n%s", err, out)
	}
	return run()
}

// raced reports whether the tests run under the race detector.
func raced() bool {
	info, _ := debug.ReadBuildInfo()
	for _, s := range info.Settings {
		if s.Key == "-race" {
			return s.Value == "true"
		}
	}
	return false
}

// open starts the reader in a terminal of that size.
func open(t *testing.T, width, height int, paths ...string) *screentest.Screen {
	t.Helper()
	return screentest.Terminal{Width: width, Height: height}.Start(t, append([]string{yomi}, paths...)...)
}

// printed is what the program prints for a command.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	cmd := exec.Command(yomi, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "HOME="+t.TempDir(), "XDG_CONFIG_HOME=", "XDG_STATE_HOME=")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("yomi %s: %v", strings.Join(args, " "), err)
	}
	return string(out)
}

// quiet is how long a screen must not change to be taken for a golden; it
// matters only when one writes them, looking at them afterwards.
const quiet = 500 * time.Millisecond

// golden waits until the screen is that of testdata/NAME.txt. With UPDATE=1 in
// the environment it writes the file.
func golden(t *testing.T, s *screentest.Screen, name string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if os.Getenv("UPDATE") != "" {
		time.Sleep(quiet)
		if err := os.WriteFile(path, []byte(s.Text()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := string(data)
	s.WaitUntil("it is "+path+":\n"+want, func(lines []string) bool {
		return strings.Join(lines, "\n")+"\n" == want
	})
}

// shows waits until the screen above the status line is want, whose first line
// end and empty rows at the end do not count.
func shows(t *testing.T, s *screentest.Screen, want string) {
	t.Helper()
	want = strings.Trim(want, "\n")
	s.WaitUntil("it shows\n"+want, func(lines []string) bool {
		return strings.TrimRight(strings.Join(lines[:len(lines)-1], "\n"), "\n") == want
	})
}

// at waits until the status line names that place.
func at(t *testing.T, s *screentest.Screen, place string) {
	t.Helper()
	s.WaitUntil("the status line names "+place, func(lines []string) bool {
		said, _, _ := strings.Cut(lines[len(lines)-1], "  ")
		return said == place
	})
}

// inModes waits until the terminal's modes are those: a frame may come in parts.
func inModes(t *testing.T, s *screentest.Screen, want string) {
	t.Helper()
	s.Await("the modes are "+want, func() bool { return s.Modes() == want })
}

// running are the modes while the reader has the terminal.
const running = "alternate_on wrap mouse_button mouse_sgr"

// cursorAt waits until the terminal's cursor is shown there: an input method
// opens its window at it.
func cursorAt(t *testing.T, s *screentest.Screen, col, row int) {
	t.Helper()
	want := screentest.Cursor{Col: col, Row: row, Shown: true}
	var got screentest.Cursor
	s.Await(fmt.Sprintf("the cursor is at column %d of row %d", col, row), func() bool {
		got = s.Cursor()
		return got == want
	})
}
