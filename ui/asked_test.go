package ui

import (
	"slices"
	"strings"
	"testing"
)

// What was looked for comes back in both prompts, and what one was typing, too.
func TestAsked(t *testing.T) {
	for _, c := range []struct{ why, keys, typed string }{
		{"the last one", "/ 監 enter esc / 止 enter esc / ctrl+r", "止"},
		{"the one before", "/ 監 enter esc / 止 enter esc / ctrl+r ctrl+r", "監"},
		{"at the end it stays", "/ 監 enter esc / ctrl+r ctrl+r ctrl+r", "監"},
		{"and back to what one was typing", "/ 監 enter esc / 山 ctrl+r ctrl+s", "山"},
		{"each once, the latest last", "/ 監 enter esc / 止 enter esc / 監 enter esc / ctrl+r ctrl+r ctrl+r", "止"},
		{"what was given up is not kept", "/ 監 esc / ctrl+r", ""},
		{"in the reader as well", "/ 監 enter esc enter / ctrl+r", "監"},
	} {
		a := start(t, talks, 80, 24)
		a.keys(c.keys)
		if got := a.m.filter.input.Value(); got != c.typed {
			t.Errorf("%s (%s): typed is %q, and must be %q", c.why, c.keys, got, c.typed)
		}
	}
	a := start(t, talks, 80, 24)
	a.keys("/ 監視 enter esc ctrl+p ctrl+r")
	if got := a.m.palette.Query(); got != "監視" || len(a.m.palette.Hits()) == 0 {
		t.Errorf("the palette looks for %q", got)
	}
	a.keys("enter")
	b := a.again(a.m.tree)
	b.keys("esc esc / ctrl+r")
	if got := b.m.filter.input.Value(); got != "監視" {
		t.Errorf("at the next start it is %q", got)
	}
}

// Setting a mark and going to one say what they wait for, and which there are.
func TestMarksAreTold(t *testing.T) {
	a := start(t, talks, 80, 24)
	a.keys("'")
	if got := a.screen(); !strings.Contains(got, "there are no marks: m and a letter sets one") {
		t.Errorf("without marks:\n%s", got)
	}
	a.keys("esc j j m x m")
	if got := a.screen(); !strings.Contains(got, "a letter sets a mark here  x 障害対応を語る会") {
		t.Errorf("setting one:\n%s", got)
	}
	a.keys("y '")
	if got := a.screen(); !strings.Contains(got, "a letter goes to its mark  x 障害対応を語る会  y 障害対応を語る会") {
		t.Errorf("going to one:\n%s", got)
	}
	a.keys("esc")
	if a.m.marking != 0 {
		t.Error("esc does not end it")
	}
}

// The first screen says what matters; where there is little room, the way to
// the keys.
func TestFirstHint(t *testing.T) {
	for _, c := range []struct {
		width int
		keys  string
		want  string
	}{
		{80, "", "enter reads  / finds  y copies  ? keys"},
		{80, "enter", "h back  / finds  y copies  ? keys"},
		{40, "", "? keys"},
	} {
		a := start(t, talks, c.width, 12)
		a.keys(c.keys)
		if got := a.screen(); !strings.HasSuffix(got, c.want+"\n") || strings.Contains(got, "reads") != strings.Contains(c.want, "reads") {
			t.Errorf("at %d cells, after %q:\n%s", c.width, c.keys, got)
		}
	}
}

// The empty palette says what queries can say.
func TestPaletteTellsQueries(t *testing.T) {
	a := start(t, talks, 80, 40)
	a.keys("ctrl+p")
	if got := a.screen(); !strings.Contains(got, "^start end$") {
		t.Errorf("the empty palette is\n%s", got)
	}
	a.keys("監")
	if got := a.screen(); strings.Contains(got, "^start end$") {
		t.Errorf("with a query it is\n%s", got)
	}
}

// What asks for nothing yet leaves the palette as it is before anything is typed.
func TestPaletteOfAFieldBegun(t *testing.T) {
	a := start(t, talks, 80, 40)
	a.keys("ctrl+p")
	want := a.m.palette.Hits()
	a.keys("esc")
	for _, typed := range []string{"event:", "in:", "speaker:"} {
		a.keys("ctrl+p " + typed)
		if got := a.m.palette.Hits(); len(want) == 0 || !slices.Equal(got, want) {
			t.Errorf("%s lists %v, want %v", typed, got, want)
		}
		if got := a.screen(); !strings.Contains(got, "^start end$") {
			t.Errorf("%s shows\n%s", typed, got)
		}
		a.keys("esc")
	}
}
