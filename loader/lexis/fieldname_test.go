package lexis

import (
	"strings"
	"testing"
)

// TestFieldBeginnings: what the beginnings of names tell is never that a name is none,
// however it is spaced and capitalised; and of other words they tell it of most.
func TestFieldBeginnings(t *testing.T) {
	for name, want := range fieldNames {
		if len(name) > fieldLongest {
			t.Errorf("%q has %d bytes, fieldLongest is %d", name, len(name), fieldLongest)
		}
		for _, s := range []string{name, strings.ToUpper(name), " \u3000" + name + "】", "\u00a0" + name, strings.ReplaceAll(name, " ", "  "), strings.Join(strings.Split(name, ""), "\u3000")} {
			if got := FieldByName(s); got != want {
				t.Errorf("%q is field %d, want %d", s, got, want)
			}
		}
	}
	if got := FieldByName("\u212aeynote speaker"); got != SpeakerField {
		t.Errorf("with the sign of Kelvin it is field %d", got)
	}
	none := 0
	words := strings.Fields("帆 縫う sail mast 索 keel ab xy 舵 甲板 hull jib 港 錨 潮")
	for _, w := range words {
		if !fieldBegins().may(w) {
			none++
		}
	}
	if none < len(words)*2/3 {
		t.Errorf("of %d words only %d are known by their beginning to be none", len(words), none)
	}
}
