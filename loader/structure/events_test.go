package structure

import (
	"slices"
	"strings"
	"testing"

	"yomi/loader/notation"
	"yomi/model"
)

// TestEventsNotOpen finds further events as they are found where of every line that may
// begin one is known what the others of its shape say.
func TestEventsNotOpen(t *testing.T) {
	talks := "\n\nRowing\n\nWe rowed all day, and it rained.\n\nSteering\n\nShe steered us home, as nobody else could.\n\n"
	text := "RiverConf 2019" + talks + "SailCamp 2020" + talks + "\nMastConf 2021" + talks + "OarCamp" + talks + "第2回 帆の会 2019" + talks + "\n第3回 帆の会" + talks
	open, found := 0, 0
	for _, doc := range []string{text, "# A log\n\n" + text, strings.ReplaceAll(text, "Camp 20", "Wood 20"), strings.ReplaceAll(text, "Rowing", "# Rowing")} {
		d := model.NewDocument("x.md", doc, "UTF-8")
		n := Look(d, notation.Parse(d))
		n.SetTitle(n.chooseTitle())
		lines := n.eventLines()
		open += len(openEvents(lines))
		n.alikeEvents(lines)
		want := n.eventsOf(lines)
		if got := n.findEvents(); !slices.Equal(got, want) {
			t.Errorf("%.20q: events begin on lines %d, want %d", doc, got, want)
		}
		found += len(want)
	}
	if open == 0 || found == 0 {
		t.Errorf("%d lines hang on what others of their shapes say, and %d events were found: want some", open, found)
	}
}
