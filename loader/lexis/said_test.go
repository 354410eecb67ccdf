package lexis

import (
	"strings"
	"testing"
)

// TestFactEnds: what the last letter tells is never that a name is none, however it is
// written; and of other words it tells it of most.
func TestFactEnds(t *testing.T) {
	want := map[string]FieldName{}
	for name, field := range fieldNames {
		if field == DateField || field == PlaceField || field == TagField {
			want[name] = field
		}
	}
	for _, w := range dateEnds {
		want[w] = DateField
	}
	for _, w := range placeEnds {
		want[w] = PlaceField
	}
	for name, field := range want {
		for _, s := range []string{name, strings.ToUpper(name), "■" + name + " *", name + "）"} {
			if got := saidName(s); got != field {
				t.Errorf("%q is field %d, want %d", s, got, field)
			}
		}
	}
	none := 0
	words := strings.Fields("帆 縫う sail mast 索 keel ab xy 舵 甲板 hull jib 港 錨 潮")
	for _, w := range words {
		if !factEnds().Has(LastRune(w)) {
			none++
		}
	}
	if none < len(words)*2/3 {
		t.Errorf("of %d words only %d are known by their end to be none", len(words), none)
	}
}
