//go:build unix

package screentest_test

import (
	"path/filepath"
	"strings"
	"testing"

	"yomi/ui/screentest"
)

// The window's title is that of the event one is in; a shell one suspends to
// or leaves for has its own back.
func TestTitle(t *testing.T) {
	dir, err := filepath.Abs(notes)
	if err != nil {
		t.Fatal(err)
	}
	s := screentest.Terminal{Width: 80, Height: 24}.Start(t, "sh", "-i")
	titled := func(want string) {
		t.Helper()
		s.Await("the title is "+want, func() bool { return s.Title() == want })
	}
	s.WaitLine(0, "$")
	s.Type(`printf '\033]2;the shell\007'` + "\n")
	titled("the shell")
	s.Type(yomi + " " + dir + "\n")
	titled("港町インフラ談話会 2025 - yomi")
	s.Keys("G")
	titled("離島サーバー見学記 2024 - yomi")
	s.Keys("C-z")
	titled("the shell")
	s.Type("fg\n")
	titled("離島サーバー見学記 2024 - yomi")
	s.Keys("q")
	titled("the shell")
	s.WaitUntil("the prompt is back", func(lines []string) bool {
		return strings.HasSuffix(strings.TrimRight(strings.Join(lines, "\n"), "\n"), "\n$")
	})
	s.Type("exit\n")
	s.Left()
}
