package structure

import (
	"slices"
	"testing"
)

func TestHashtags(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         []string
	}{
		{"behind a blank and at the start", "#gulls and #nets", []string{"gulls", "nets"}},
		{"in wide letters", "潮風の会＃灯台", nil},
		{"wide, behind a blank", "潮風の会 ＃灯台", []string{"灯台"}},
		{"the same twice", "#gulls #gulls", []string{"gulls"}},
		{"a number", "第 #8 回", nil},
		{"with a number in it", "#gulls2031", []string{"gulls2031"}},
		{"a part of an address", "https://a.example/#nets https://a.example/b#nets", nil},
		{"a part of a note", "2031-04-02#Evening", nil},
		{"an entity", "a&#x20;b", nil},
		{"the name of a language", "C# and F#", nil},
		{"in brackets", "(#nets)", []string{"nets"}},
	} {
		if got := hashtags(nil, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q has %q, want %q", c.reason, c.text, got, c.want)
		}
	}
}
