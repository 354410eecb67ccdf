//go:build unix

package screentest_test

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"syscall"
	"testing"

	"yomi/ui"
	"yomi/ui/saved"
	"yomi/ui/screentest"
)

var kills = flag.Int("kills", 3, "kill the program at so many random moments; 200 take minutes")

// TestKilled kills the program with SIGKILL while marks are set, folds change
// and places are saved: what is there afterwards is what was saved before or
// what was on its way, and never nothing.
func TestKilled(t *testing.T) {
	home := t.TempDir()
	dir, err := filepath.Abs(notes)
	if err != nil {
		t.Fatal(err)
	}
	store := saved.Open(func(name string) string { return map[string]string{"HOME": home}[name] }, []string{dir})
	r := rand.New(rand.NewPCG(1, 2))
	marks := 0
	for i := range *kills {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			s := screentest.Terminal{Width: 80, Height: 24, Home: home}.Start(t, yomi, dir)
			s.WaitFor("? keys")
			s.Keys(fmt.Sprintf("j l m %c", 'a'+rune(i%20)))
			if r.IntN(2) == 0 {
				s.WaitFor("mark") // it is being saved now
			}
			s.Keys("j h m z q")
			// Where in all of that the signal falls is chance: the keys are still on
			// their way, and each look at the terminal lets some pass.
			for range r.IntN(20) {
				s.Cursor()
			}
			_ = syscall.Kill(s.Pid(), syscall.SIGKILL)
			s.WaitFor("[left")
			var at ui.Saved
			switch err := store.Load(&at); {
			case errors.Is(err, fs.ErrNotExist) && marks == 0: // nothing had been saved yet
			case err != nil:
				t.Fatal(err)
			case len(at.Marks) < marks:
				t.Fatalf("there are %d marks, and were %d", len(at.Marks), marks)
			default:
				marks = len(at.Marks)
			}
		})
	}
	t.Logf("%d marks are left", marks)
}
