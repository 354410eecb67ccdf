package ui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model/treetest"
	"yomi/ui/text"
)

// TestLoadStatus: how far a load is never goes back and never is all while something is
// left to do; another load begins anew.
func TestLoadStatus(t *testing.T) {
	tree := treetest.Parse("E 一\n  S あ\n    - a")
	a := &app{t: t, m: New(context.Background(), Options{Measure: text.New(false), Load: func(context.Context, func(Notes)) (Notes, error) { return Notes{}, nil }})}
	a.send(tea.WindowSizeMsg{Width: 80, Height: 12})
	says := func(want string) {
		t.Helper()
		if got := a.m.loadStatus(); got != want {
			t.Errorf("the status line says %q, not %q", got, want)
		}
	}
	for _, c := range []struct {
		read, size int64
		want       string
	}{
		{0, 60_000_001, "loading 60.0 MB"},
		{20_000_000, 60_000_001, "loading 20.0 MB of 60.0 MB"},
		{19_000_000, 60_000_001, "loading 20.0 MB of 60.0 MB"},
		{59_999_999, 60_000_000, "loading 59.9 MB of 60.0 MB"},
		{60_000_000, 60_000_000, "loading 59.9 MB of 60.0 MB"},
	} {
		a.step(progressMsg{Notes{Tree: tree, Read: c.read, Size: c.size}, a.m.load.generation})
		says(c.want)
	}
	a.send(loadedMsg{Notes: Notes{Tree: tree}, generation: a.m.load.generation})
	a.step(press("R"))
	says("loading")
	a.step(progressMsg{Notes{Tree: tree, Read: 800_000, Size: 900_000}, a.m.load.generation})
	says("loading 800 kB of 900 kB")
}

// TestLoadStatusIsNarrow: where there is no room for more, how far a load is is a share,
// which is not all before all is there.
func TestLoadStatusIsNarrow(t *testing.T) {
	tree := treetest.Parse("E 一\n  S あ")
	a := &app{t: t, m: New(context.Background(), Options{Measure: text.New(false), Load: func(context.Context, func(Notes)) (Notes, error) { return Notes{}, nil }})}
	a.send(tea.WindowSizeMsg{Width: 32, Height: 6})
	for _, c := range []struct {
		read int64
		want string
	}{{0, "loading 60.0 MB"}, {20_000_000, "33%"}, {59_999_999, "99%"}, {60_000_000, "99%"}} {
		a.step(progressMsg{Notes{Tree: tree, Read: c.read, Size: 60_000_000}, a.m.load.generation})
		if got := strings.TrimSpace(a.screen()); !strings.HasSuffix(got, "a.txt:1"+strings.Repeat(" ", 31-len("a.txt:1")-len(c.want))+c.want) {
			t.Errorf("%d bytes are read, the status line does not end in %q:\n%s", c.read, c.want, got)
		}
	}
}

// TestProgressMovesNothing: that a load is further, with the same tree, changes nothing
// but the status line.
func TestProgressMovesNothing(t *testing.T) {
	tree := treetest.Parse("E 一\n  S あ\n    - a\n  S い\n    - b")
	a := &app{t: t, m: New(context.Background(), Options{Measure: text.New(false), Load: func(context.Context, func(Notes)) (Notes, error) { return Notes{}, nil }})}
	a.send(tea.WindowSizeMsg{Width: 80, Height: 12})
	a.step(progressMsg{Notes{Tree: tree, Read: 1_000_000, Size: 3_000_000, Begun: true}, a.m.load.generation})
	a.keys("j l j h")
	before := a.screen()
	a.step(progressMsg{Notes{Tree: tree, Read: 2_000_000, Size: 3_000_000, Begun: true}, a.m.load.generation})
	if got := strings.Replace(a.screen(), "2.0 MB of", "1.0 MB of", 1); got != before {
		t.Errorf("before\n%s\nafter\n%s", before, got)
	}
}
