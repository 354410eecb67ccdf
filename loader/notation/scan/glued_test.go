package scan

import (
	"testing"

	"yomi/model"
)

func TestGluesDashes(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       bool
	}{
		{"lists", "early\n-ada had it\n-more rope\n\nlate\n  -オール\n-lamp\n", true},
		{"two", "early\n-ada had it\n-more rope\n", false},
		{"far apart", "-ada had it\n\nrope\n\n-jon\n\nlamp\n\n-ida\n\nhull\n\n-kim\n-eva\n", false},
		{"numbers", "-12 at night\n-14 at dawn\n-3 at noon\n", false},
		{"options of one letter", "-a\n-v\n-x\n", false},
		{"ordinals", "-1st at night\n-2nd at dawn\n-3rd at noon\n", false},
		{"rules", "---\n--more\n---\n", false},
	} {
		doc := model.NewDocument("notes.txt", test.text, "UTF-8")
		if got := New(doc, 0, doc.Lines()).gluesDashes(); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
