package terminal

import "testing"

func TestUnderstood(t *testing.T) {
	for _, c := range []struct {
		why, got string
		wide     bool
		typed    string
	}{
		{"one cell", "\x1b[1;2R\x1b[?62;22c", false, ""},
		{"two cells", "\x1b[1;3R\x1b[?62;22c", true, ""},
		{"keys typed meanwhile are kept", "jj\x1b[A\x1b[1;3R/監\x1b[?1;2c視", true, "jj\x1b[A/監視"},
		{"no report before the fence", "\x1b[?1;2c", false, ""},
		{"no answer at all", "", false, ""},
		{"a report cut short", "\x1b[1;", false, "\x1b[1;"},
		{"a report that is none", "\x1b[1;xR", false, "\x1b[1;xR"},
	} {
		wide, typed := understood([]byte(c.got))
		if wide != c.wide || string(typed) != c.typed {
			t.Errorf("%s: %v, %q", c.why, wide, typed)
		}
	}
}

func TestFenced(t *testing.T) {
	for _, c := range []struct {
		got    string
		fenced bool
	}{
		{"\x1b[1;2R\x1b[?62;22c", true},
		{"\x1b[1;2R\x1b[?62;2", false},
		{"c\x1b[1;2R", false},
	} {
		if got := fenced([]byte(c.got)); got != c.fenced {
			t.Errorf("%q: %v", c.got, got)
		}
	}
}
