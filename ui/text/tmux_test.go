package text

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// tmuxScript prints each line of a file at the start of a row, asks the terminal
// where its cursor is, and writes down the column.
const tmuxScript = `
stty -echo
while IFS= read -r line; do
	printf '\033[2J\033[H%%s\033[6n' "$line"
	IFS='[;' read -rsd R _ row col </dev/tty
	echo "$row $col"
done <%[1]s/lines >%[1]s/columns
tmux -L %[2]s wait-for -S measured
read -r _ </dev/tty
`

// tmuxColumns are the rows and columns of tmux's cursor behind each line,
// counted from 1.
func tmuxColumns(t *testing.T, lines []string) [][2]int {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("tmux is not installed")
	}
	dir := t.TempDir()
	socket := fmt.Sprintf("yomi-text-%d", os.Getpid())
	script := filepath.Join(dir, "script")
	for path, data := range map[string]string{
		filepath.Join(dir, "lines"): strings.Join(lines, "\n") + "\n",
		script:                      fmt.Sprintf(tmuxScript, dir, socket),
	} {
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	tmux := func(args ...string) *exec.Cmd {
		cmd := exec.Command("tmux", append([]string{"-L", socket, "-f", "/dev/null"}, args...)...)
		cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "TERM=xterm-256color")
		return cmd
	}
	if out, err := tmux("new-session", "-d", "-x", "250", "-y", "10", "bash "+script).CombinedOutput(); err != nil {
		t.Fatalf("tmux: %v: %s", err, out)
	}
	t.Cleanup(func() { tmux("kill-server").Run() })
	if out, err := tmux("wait-for", "measured").CombinedOutput(); err != nil {
		t.Fatalf("tmux: %v: %s", err, out)
	}
	data, err := os.ReadFile(filepath.Join(dir, "columns"))
	if err != nil {
		t.Fatal(err)
	}
	var at [][2]int
	for _, l := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		row, col, _ := strings.Cut(l, " ")
		r, _ := strconv.Atoi(row)
		c, _ := strconv.Atoi(col)
		at = append(at, [2]int{r, c})
	}
	return at
}

// A terminal agrees with Width on everything that reaches it, hostile notes
// included, and none of these moves its cursor elsewhere.
func TestWidthInTmux(t *testing.T) {
	if testing.Short() {
		t.Skip("starts tmux")
	}
	var lines []string
	for _, s := range samples {
		lines = append(lines, Measure{}.Fill(Row{{Text: Clean(s)}}, 200)[0].Text)
	}
	at := tmuxColumns(t, lines)
	if len(at) != len(lines) {
		t.Fatalf("tmux measured %d of %d lines", len(at), len(lines))
	}
	for i, s := range lines {
		if want := (Measure{}).Width(s) + 1; at[i] != [2]int{1, want} {
			t.Errorf("behind %q tmux's cursor is at %v, want row 1, column %d", s, at[i], want)
		}
	}
}
