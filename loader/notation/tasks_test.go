package notation

import (
	"strings"
	"testing"

	"yomi/model"
)

// Boxes make tasks of the items of a check list. Squares are bullets as often, so it
// takes two of them to make a list.
func TestCheckLists(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a box that nothing else is", "☐ sails\n", "[ ]sails"},
		{"ticked in two ways", "☑ ropes\n✓ needles\n", "[x]ropes [x]needles"},
		{"squares one below the other", "□ port\n■ day\n□ crew\n", "[ ]port [x]day [ ]crew"},
		{"one square alone is a bullet", "□ port\n", "port"},
		{"filled ones are bullets", "■ morning\n■ evening\n", "morning evening"},
		{"beside a task, too", "- [x] sails\n■ evening\n", "[x]sails evening"},
		{"a square in the list of a box", "☐ sails\n□ port\n", "[ ]sails [ ]port"},
		{"a box in an item", "- ☐ sails\n- ☑ ropes\n", "[ ]sails [x]ropes"},
		{"brackets with nothing in them", "- [] list\n- [] flag\n", "[ ]list [ ]flag"},
		{"which alone are an empty list", "- [] is what it gives\n- nil is not\n", "[] is what it gives nil is not"},
		{"but not below a task", "- [x] list\n- [] flag\n", "[x]list [ ]flag"},
		{"nor above one", "- [] list\n- [ ] flag\n- [](a) link\n", "[ ]list [ ]flag [](a) link"},
		{"letters in brackets", "- [ ] list\n- [x] flag\n- [-] banner\n- [/] begun\n- [y] no box\n", "[ ]list [x]flag [-]banner [ ]begun [y] no box"},
	} {
		var got []string
		for _, b := range Parse(model.NewDocument("t", c.text, "UTF-8")).Blocks {
			said := b.Text
			if b.Task != model.NoTask {
				said = b.Task.Box() + said
			}
			got = append(got, said)
		}
		if said := strings.Join(got, " "); said != c.want {
			t.Errorf("%s: %q, want %q", c.why, said, c.want)
		}
	}
}
