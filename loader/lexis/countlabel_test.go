package lexis

import "testing"

func TestCountLabel(t *testing.T) {
	for _, c := range [...]struct {
		s, label string
		number   int
	}{
		{"Agenda item 2: Sails", "agenda item", 2},
		{"报告三：帆", "报告", 3},
		{"報告１２．綱", "報告", 12},
		{"Talk #4", "talk", 4},
		{"安全 第三、索", "安全 第", 3},
		{"Figure 2: a mast", "", 0},
		{"ステップ3", "", 0},
		{"Version 1.2 of it", "", 0},
		{"三月の話", "", 0},
		{"2: Sails", "", 0},
		{"Sails, 3 of them", "", 0},
		{"They met on two or three piers in the harbour 3", "", 0},
	} {
		if label, number := CountLabel(c.s); label != c.label || number != c.number {
			t.Errorf("%q: %q %d, want %q %d", c.s, label, number, c.label, c.number)
		}
	}
}
