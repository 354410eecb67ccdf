package terminal

import "testing"

func TestWide(t *testing.T) {
	for _, c := range []struct {
		why, got string
		wide     bool
	}{
		{"one cell", "\x1b[1;2R\x1b[?62;22c", false},
		{"two cells", "\x1b[1;3R\x1b[?62;22c", true},
		{"something typed meanwhile", "jj\x1b[A\x1b[1;3R\x1b[?1;2c", true},
		{"no report before the fence", "\x1b[?1;2c", false},
		{"no answer at all", "", false},
		{"a report cut short", "\x1b[1;", false},
		{"a report that is none", "\x1b[1;xR", false},
	} {
		if got := wide([]byte(c.got)); got != c.wide {
			t.Errorf("%s: %v", c.why, got)
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
