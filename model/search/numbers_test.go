package search

import (
	"slices"
	"testing"
)

func TestOtherNumbers(t *testing.T) {
	for _, c := range []struct {
		typed string
		want  []string
	}{
		{"第4回", []string{"第四回"}},
		{"第四回", []string{"第4回"}},
		{"第24章", []string{"第二十四章"}},
		{"第二十四章", []string{"第24章"}},
		{"第十回", []string{"第10回"}},
		{"第十一回", []string{"第11回"}},
		{"3次元", []string{"三次元"}},
		{"三次元", []string{"3次元"}},
		{"十分", nil},
		{"十分な", nil},
		{"一", nil},
		{"2016", nil},
		{"100年", nil},
		{"2016年", []string{"2016-", "2016/", "2016.", "2016년"}},
		{"1.5", nil},
		{"8-14", nil},
		{"13/40", nil},
		{"2016.8", nil},
		{"http/2", nil},
	} {
		if got := otherNumbers(c.typed); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.typed, got, c.want)
		}
	}
	for typed, want := range map[string][]string{
		"2016-8-14":  {"2016-08-14", "2016/8/14", "2016. 08. 14", "2016年8月14", "2016년 8월 14", "aug 14, 2016", "14 august 2016", "20160814"},
		"2016年8月14日": {"2016-08-14", "2016/08/14"},
		"8/14":       {"8月14", "08/14", "8월 14", "aug 14", "14 aug"},
		"2016/8":     {"2016-08", "2016年8月", "august 2016"},
	} {
		for _, w := range want {
			if got := otherNumbers(typed); !slices.Contains(got, w) {
				t.Errorf("%s: %q lack %q", typed, got, w)
			}
		}
	}
}

// A day is found in whatever way it is written, and not inside another number.
func TestDays(t *testing.T) {
	tree := outline(`
event 覚え書き
  2016. 08. 14 (일요일)
  Aug 14, 2016
  2016年8月14日の記録
  12016/8/14
  第四回の議事
`)
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"2016-8-14", []string{"Aug 14, 2016", "2016年8月14日の記録", "2016. 08. 14 (일요일)"}},
		{"第4回", []string{"第四回の議事"}},
	} {
		got := find(tree, c.query, Everywhere)
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s finds %q, want %q", c.query, got, c.want)
		}
	}
}
