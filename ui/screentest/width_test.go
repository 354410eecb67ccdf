//go:build unix

package screentest_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/term"

	"yomi/ui/screentest"
	"yomi/ui/terminal"
	"yomi/ui/text"
)

func init() { roles["measures"] = measures }

// measured are the blocks of which every rune is printed: those with characters
// of ambiguous width, and kana, brackets and full-width forms.
var measured = [][2]rune{{0xA1, 0x2AF}, {0x300, 0x3FF}, {0x400, 0x4FF}, {0x2010, 0x2BFF}, {0x3000, 0x33FF}, {0x4DC0, 0x4E10},
	{0xFE10, 0xFE6F}, {0xFF01, 0xFFEE}, {0x1F000, 0x1FAFF}, {0x31350, 0x31360}}

// batch is how many are printed before the answers are read: few enough to fit
// into the terminal's buffers.
const batch = 64

// patient is how many times as long as the reader an answer is waited for: until the
// test has failed.
const patient = 200

// measures asks the terminal it runs in whether ambiguous characters are wide,
// prints what is drawn for each rune, asks where the cursor is then, and writes
// to the file it is given what is not where Width says.
func measures(args []string) int {
	out, err := os.Create(args[0] + ".part")
	if err != nil {
		return 2
	}
	q := terminal.Ask(os.Stdin, os.Stdout)
	for range patient { // a busy machine answers later than the reader waits
		q.Wait()
	}
	wide := q.Answer().Wide
	q.Release()
	fmt.Fprintln(out, "wide:", wide)
	m := text.New(wide)
	var forms []string
	for _, block := range measured {
		for r := block[0]; r <= block[1]; r++ {
			shown := text.Clean(string(r))
			for _, s := range m.Fill(text.Row{{Text: shown}}, m.Width(shown)) {
				forms = append(forms, s.Text)
			}
		}
	}
	if _, err := term.MakeRaw(int(os.Stdin.Fd())); err != nil {
		return 2
	}
	in := bufio.NewReader(os.Stdin)
	for len(forms) > 0 {
		some := forms[:min(batch, len(forms))]
		forms = forms[len(some):]
		fmt.Print("\r\x1b[K" + strings.Join(some, "\x1b[6n\r\x1b[K") + "\x1b[6n")
		for _, s := range some {
			var row, col int
			answer, err := in.ReadString('R')
			if _, bad := fmt.Sscanf(answer, "\x1b[%d;%dR", &row, &col); err != nil || bad != nil {
				return 2
			}
			if got, want := col-1, m.Width(s); got != want {
				fmt.Fprintf(out, "%q takes %d cells, not %d\n", s, got, want)
			}
		}
	}
	out.Close()
	_ = os.Rename(args[0]+".part", args[0])
	return 0
}

// In xterm, with narrow and with wide ambiguous characters, everything drawn
// takes the cells that Width says, and which kind it is is found out.
func TestWidthInXterm(t *testing.T) {
	screentest.Need(t, "xterm")
	display := xvfb(t)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ flag, want string }{{"+cjk_width", "wide: false\n"}, {"-cjk_width", "wide: true\n"}} {
		result := filepath.Join(t.TempDir(), "result")
		ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
		defer cancel()
		cmd := exec.CommandContext(ctx, "xterm", "-u8", c.flag, "-e", self, result)
		cmd.Env = append(os.Environ(), "DISPLAY="+display, "LC_ALL=C.UTF-8", "YOMI_ROLE=measures", "HOME="+t.TempDir())
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("xterm: %v\n%s", err, out)
		}
		got, err := os.ReadFile(result)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != c.want {
			t.Errorf("xterm %s:\n%s\nwant %s", c.flag, got, c.want)
		}
	}
}
