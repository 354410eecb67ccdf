package search

import (
	"context"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// No reading runs over the border of two Latin words, but for what was typed as
// such from the start of the first on.
func TestLatinPairs(t *testing.T) {
	tree := outline(`
event 覚え書き
  Plone Conference
  stick my neck out
  Auto Scaling の設定
  Shinagawa で会う
  Osaka コストの話
`)
	for _, c := range []struct {
		query string
		want  []string
		why   string
	}{
		{"ねこ", []string{}, "in two Latin words, from the middle or the start of the first"},
		{"autoscaling", []string{"Auto Scaling の設定"}, "typed as one word"},
		{"くらうどこすと", []string{}, "nowhere"},
		{"おおさかこすと", []string{"Osaka コストの話"}, "a Latin word and one of kana are read as one"},
		{"しながわ", []string{"Shinagawa で会う"}, "one Latin word is read"},
	} {
		if got := find(tree, c.query, Everywhere); !slices.Equal(got, c.want) {
			t.Errorf("%s finds %q, want %q: %s", c.query, got, c.want, c.why)
		}
	}
}

// The Latin words of a long note are spelled once, however many places are read as
// the query is.
func TestLatinPairsOfLongNote(t *testing.T) {
	l := LoadLexicon()
	taken := func(n int) uint64 {
		note := strings.Repeat("of ", n) + strings.Repeat("plone conference ", n)
		x := Build(outline("event E\n  "+note)).AddReadings(context.Background(), l)
		q := Parse("ねこ", l)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		x.Find(context.Background(), q, Everywhere, 1)
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	if short, long := taken(100), taken(400); long > 8*short {
		t.Errorf("a note takes %d bytes to be asked, one four times as long %d", short, long)
	}
}
