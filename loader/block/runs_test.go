package block

import (
	"testing"

	"yomi/model"
)

// TestSetRuns: a copy of a block keeps its runs when the block gets others, and to have
// none takes no memory.
func TestSetRuns(t *testing.T) {
	b := Block{Text: "a"}
	if b.Runs() != nil {
		t.Error("a block has runs from its beginning")
	}
	b.SetRuns([]model.Run{{Hi: 1, Style: model.StyleStrong}})
	before := b
	b.SetRuns([]model.Run{{Hi: 1, Style: model.StyleEmph}})
	if before.Runs()[0].Style != model.StyleStrong || b.Runs()[0].Style != model.StyleEmph {
		t.Error("a block and its copy share their runs")
	}
	if n := testing.AllocsPerRun(10, func() { b.SetRuns(nil) }); n > 0 || b.Runs() != nil {
		t.Errorf("to have no runs takes %v allocations", n)
	}
}
