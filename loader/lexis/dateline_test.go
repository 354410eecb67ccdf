package lexis

import "testing"

func TestWeekdayAt(t *testing.T) {
	for _, c := range []struct {
		text string
		size int
	}{
		{"Sat", 3}, {"Saturday, 10:00", len("Saturday")}, {"(Sun)", len("(Sun")}, {"Sunset Hall", 0}, {"Montreal", 0},
		{"土曜日 10:00", len("土曜日")}, {"（金）", len("（金")}, {"月島会館", 0}, {"星期三", len("星期三")}, {"周六下午", len("周六")}, {"목요일", len("목요일")}, {"", 0},
	} {
		if got := WeekdayAt(c.text); got != c.size {
			t.Errorf("%q: %d bytes, want %d", c.text, got, c.size)
		}
	}
}
