package lexis

import "testing"

// TestSeriesBegins holds what is told at once of a series to its name.
func TestSeriesBegins(t *testing.T) {
	told := 0
	for _, text := range []string{"第3回の記録", "３講", "4 Sails", "Sails 4", "sails (4)", "Monday 4 May", "May talks 3", "Week 12 (absent)", "五月の会 2", "月曜 3", "", "Oars", "会議 2019-05-04",
		"※ 3 notes", "Nov 12: oars", "Jib 12 Nov", "一", "(3) oars", "Ｓails ３", "Thu 5", "the 5 sails", "Chapter 1. Knots", "Être 2", "7"} {
		name, _ := SeriesOf(text)
		first, sure := SeriesBegins(text)
		if sure && name != "" && FirstRune(name) != first {
			t.Errorf("%q is of the series %q, which begins with %q", text, name, first)
		}
		told += b2i(sure && name != "")
	}
	if told < 6 {
		t.Errorf("told of %d only", told)
	}
}
