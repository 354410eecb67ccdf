package block

import (
	"strings"
	"testing"
)

func TestUnmarked(t *testing.T) {
	for _, c := range []struct{ text, marks, want, why string }{
		{"a *bold* word", "*", "a bold word", "a word"},
		{"*bold*, then", "*", "bold, then", "a comma behind it"},
		{"2 * 3 * 4", "*", "2 * 3 * 4", "spaces inside"},
		{"snake_case_name", "_", "snake_case_name", "letters around it"},
		{"*args and *more", "*", "*args and *more", "nothing that closes"},
		{"**", "*", "**", "nothing inside"},
		{"これは*強い*です", "*", "これは*強い*です", "letters of any script around it"},
		{"（*強い*）", "*", "（強い）", "brackets of any script around it"},
		{"=a= and ~b~ and *c", "*=~", "a and b and *c", "one sign of several left open"},
		{"=x=*y*", "*=", "x*y*", "no space between the two"},
		{"`a`", "*", "`a`", "another sign"},
	} {
		if got := unmarked(c.text, c.marks); got != c.want {
			t.Errorf("%q (%s): %q, want %q", c.text, c.why, got, c.want)
		}
	}
}

func TestCleaned(t *testing.T) {
	for _, c := range []struct {
		clean             func(string) (string, []string)
		text, want, links string
	}{
		{cleanOrg, "[[https://a.example][words]] and [[b]]", "words and b", "https://a.example b"},
		{cleanOrg, "[[open", "[[open", ""},
	} {
		text, links := c.clean(c.text)
		if text != c.want || strings.Join(links, " ") != c.links {
			t.Errorf("%q: %q %q, want %q %q", c.text, text, links, c.want, c.links)
		}
	}
}
