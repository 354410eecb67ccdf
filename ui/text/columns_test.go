package text

import (
	"slices"
	"testing"
)

func TestColumns(t *testing.T) {
	for _, c := range []struct {
		why            string
		natural, words []int
		room           int
		want           []int
	}{
		{"all fit", []int{4, 3, 10}, []int{4, 3, 4}, 40, []int{4, 3, 10}},
		{"the widest gives way", []int{4, 3, 60}, []int{4, 3, 2}, 40, []int{4, 3, 27}},
		{"two wide ones share", []int{4, 60, 50}, []int{4, 2, 2}, 40, []int{4, 15, 15}},
		{"a wide one gives way to one that is content", []int{12, 60}, []int{2, 2}, 43, []int{12, 28}},
		{"words are kept whole", []int{40, 40}, []int{2, 20}, 33, []int{10, 20}},
		{"unless there is no room for them", []int{40, 40}, []int{30, 20}, 33, []int{15, 15}},
		{"an odd cell is used", []int{40, 40}, []int{2, 2}, 30, []int{14, 13}},
		{"the narrowest", []int{40, 40}, []int{2, 2}, 19, []int{8, 8}},
		{"no room", []int{40, 40}, []int{2, 2}, 18, nil},
		{"empty columns", []int{0, 5}, []int{0, 5}, 8, []int{0, 5}},
		{"one column", []int{50}, []int{2}, 20, []int{20}},
	} {
		got, ok := Columns(c.natural, c.words, c.room, 3)
		if !slices.Equal(got, c.want) || ok != (c.want != nil) {
			t.Errorf("%s: %v in %d is %v, want %v", c.why, c.natural, c.room, got, c.want)
		}
	}
}

func TestWidestWord(t *testing.T) {
	for s, want := range map[string]int{"": 0, "a bb ccc": 3, "監視": 2, "監視Lambdaで": 6, "長い longest 語": 7} {
		if got := (Measure{}).WidestWord(s); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
}

func TestPlace(t *testing.T) {
	for at, want := range map[byte]string{'l': "監  ", 'c': " 監 ", 'r': "  監"} {
		if got := brackets((Measure{}).Place(Row{{Text: "監"}}, 4, at)); got != want {
			t.Errorf("%c: %q, want %q", at, got, want)
		}
	}
}
