package search

import (
	"slices"
	"testing"
)

// A day that is of no title is one that notes name.
func TestDayInNotes(t *testing.T) {
	tree := outline(`
event E
  2007-11-14-Meeting
    the minutes
  moved to 2007/11/15
  2007年1月2日の件
  Feb 3, 2007
  number 12007-11-149
`)
	for query, want := range map[string][]string{
		"date:2007-11-14":         {"2007-11-14-Meeting", "the minutes"},
		"date:2007-11-14 minutes": {"the minutes"},
		"date:2007-11-15":         {"moved to 2007/11/15"},
		"date:2007年1月2日":          {"2007年1月2日の件"},
		"date:2007-02-03":         {"Feb 3, 2007"},
		"date:2007-11":            {"2007-11-14-Meeting", "the minutes", "moved to 2007/11/15"},
		"date:2007-11-16":         nil,
		"date:2007":               nil,
		"date:2007-1":             nil,
	} {
		if got := find(tree, query, Everywhere); !slices.Equal(got, want) {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}
