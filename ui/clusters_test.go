package ui

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"yomi/model/treetest"
	"yomi/ui/text"
)

// TestClustersAreNotMeasured: a terminal that reports that it can measure clusters
// (mode 2027), and does so or not, is not asked to: text goes by the sum of its
// runes.
func TestClustersAreNotMeasured(t *testing.T) {
	for _, report := range []string{"\x1b[?2027;1$y", "\x1b[?2027;2$y", "\x1b[?2027;3$y"} {
		synctest.Test(t, func(t *testing.T) {
			var out written
			keys := keyboard(make(chan string))
			first := Notes{Tree: treetest.Parse("E event\n  S session\n    - note")}
			g := guarded{Model: New(context.Background(), Options{First: &first, Measure: text.New(false), Theme: "none"}), pace: &pace{}, fault: &fault{}}
			p := tea.NewProgram(g, append(programOptions(keys, &out, Options{}, &atomic.Bool{}), tea.WithWindowSize(60, 12))...)
			g.program = p
			go func() { _, _ = p.Run() }()
			keys <- report
			time.Sleep(time.Second)
			keys <- "?"
			time.Sleep(time.Second)
			synctest.Wait()
			p.Quit()
			close(keys)
			p.Wait()
			said := out.Take()
			if !strings.Contains(said, "session") || !strings.Contains(said, "page down") {
				t.Errorf("%q: the frames are missing from %q", report, said)
			}
			if strings.Contains(said, "\x1b[?2027h") {
				t.Errorf("%q: the terminal is asked to measure clusters", report)
			}
			time.Sleep(time.Hour) // the last timer
		})
	}
}
