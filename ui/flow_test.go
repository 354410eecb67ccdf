package ui

import (
	"context"
	"strings"
	"testing"

	"yomi/model/treetest"
	"yomi/ui/text"
)

// TestFlow: while what is piped in goes on the status line says so, and where no more
// of it is read, which key reads on.
func TestFlow(t *testing.T) {
	asked := 0
	a := &app{t: t, m: New(context.Background(), Options{
		First:   &Notes{Tree: treetest.Parse("E 会\n  S 一"), Piped: 4_000_000, Stream: Held},
		Measure: text.New(false), ReadOn: func() { asked++ },
		Load: func(context.Context, func(Notes)) (Notes, error) {
			return Notes{Tree: treetest.Parse("E 会\n  S 一\n  S 二"), Stream: Flowing}, nil
		},
	})}
	a.run(a.m.Init())
	a.keys("")
	for _, c := range []struct {
		width int
		want  string
	}{
		{100, "4.0 MB are read: R reads on  enter reads  / finds  y copies  ? keys"},
		{60, "4.0 MB are read: R reads on  ? keys"},
		{30, ""},
	} {
		a.m.width, a.m.height = c.width, 9
		a.m = a.m.arrange()
		if got := a.screen(); !strings.HasSuffix(got, c.want+"\n") || c.want == "" && strings.Contains(got, "read") {
			t.Errorf("%d cells:\n%s\nwant the end %q", c.width, got, c.want)
		}
	}
	a.m.width = 100
	a.keys("R")
	if got := a.screen(); asked != 1 || !strings.Contains(got, "reading on") || strings.Contains(got, "reads on") {
		t.Errorf("asked %d times:\n%s", asked, got)
	}
	a.send(changedMsg{})
	a.keys("j")
	if got := a.screen(); !strings.Contains(got, "more may come in  enter reads") || !strings.Contains(got, "二") {
		t.Errorf("more came:\n%s", got)
	}
}
