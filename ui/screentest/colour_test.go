//go:build unix

package screentest_test

import (
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"yomi/ui/screentest"
)

// The parameters of SGR that set a colour of 16, of 256, and any (ECMA-48,
// ISO 8613-6).
var (
	sixteen   = regexp.MustCompile(`[\[<; ](3[0-7]|9[0-7])[;m> ]`)
	palette   = regexp.MustCompile(`38;5;`)
	trueColor = regexp.MustCompile(`38;2;`)
)

// What is written to the terminal has the colours it has, or none.
func TestColours(t *testing.T) {
	for _, c := range []struct {
		why, env, theme string
		has             *regexp.Regexp // nil: no colour at all
	}{
		{"all colours", "TERM=xterm-256color COLORTERM=truecolor", "dark", trueColor},
		{"256 colours", "TERM=xterm-256color COLORTERM=", "dark", palette},
		{"16 colours", "TERM=xterm COLORTERM=", "dark", sixteen},
		{"16 colours on paper", "TERM=xterm COLORTERM=", "light", sixteen},
		{"the sixteen that people set for contrast", "TERM=xterm-256color COLORTERM=truecolor", "high-contrast", sixteen},
		{"no colours wanted", "TERM=xterm-256color COLORTERM=truecolor NO_COLOR=1", "dark", nil},
		{"a theme without", "TERM=xterm-256color COLORTERM=truecolor", "none", nil},
		{"nor where something else forces them", "TERM=xterm-256color COLORTERM=truecolor NO_COLOR=1 CLICOLOR_FORCE=1", "dark", nil},
	} {
		argv := append([]string{"env", "-u", "TMUX"}, strings.Fields(c.env)...)
		s := screentest.Terminal{Width: 80, Height: 24}.Start(t, append(argv, yomi, "--theme", c.theme, notes)...)
		shows(t, s, opened)
		screen := strings.Join(s.Styled(), "\n")
		for _, kind := range []*regexp.Regexp{sixteen, palette, trueColor} {
			if got := kind.MatchString(screen); got != (kind == c.has) {
				t.Errorf("%s (%s, %s): %s is %v in\n%s", c.why, c.env, c.theme, kind, got, screen)
			}
		}
		s.Keys("q")
		s.Left()
	}
}

// A terminal that can do nothing gets the outline and no screen.
func TestDumbTerminal(t *testing.T) {
	s := screentest.Terminal{Width: 80, Height: 60}.Start(t, "env", "TERM=dumb", yomi, notes)
	if got := s.Left(); got != 0 {
		t.Errorf("exit status %d", got)
	}
	if got := s.Lines()[0]; got != "港町インフラ談話会 2025" {
		t.Errorf("it prints %q first", got)
	}
}

// In a pipe hits have no colours, unless they are asked for.
func TestColoursInPipes(t *testing.T) {
	for _, c := range []struct {
		why, env string
		marked   bool
	}{
		{"a pipe", "X=", false},
		{"asked for", "CLICOLOR_FORCE=1", true},
		{"said no to", "CLICOLOR_FORCE=0", false},
		{"not wanted at all", "CLICOLOR_FORCE=1 NO_COLOR=1", false},
	} {
		cmd := exec.Command(yomi, "search", "海水", notes)
		cmd.Env = append([]string{"HOME=" + t.TempDir(), "TERM=xterm-256color"}, strings.Fields(c.env)...)
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(string(out), "\x1b["); got != c.marked {
			t.Errorf("%s (%s): %q", c.why, c.env, out)
		}
	}
}
