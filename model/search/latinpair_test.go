package search

import (
	"slices"
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
