package lexis

import "testing"

func TestShortDates(t *testing.T) {
	for _, c := range []struct {
		text        string
		dated, sure bool
	}{
		{"7/12 帆の話", true, false},
		{"7/12课时54", true, false},
		{"7/12帆", true, false},
		{"7/12x", false, false},
		{"7/40 帆の話", false, false},
		{"2.13帆", false, false},
		{"7月12日 帆の話", true, true},
		{"7/12は帆を縫い直してから船に積み、夕方までに港へ戻って来た", false, false},
	} {
		if dated, sure := DatedLine(c.text); dated != c.dated || sure != c.sure {
			t.Errorf("%s: dated %v, sure %v", c.text, dated, sure)
		}
	}
}
