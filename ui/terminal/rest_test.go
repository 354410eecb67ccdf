package terminal

import "testing"

// TestRest tells the end of an answer key by key, as it arrives when it is late.
func TestRest(t *testing.T) {
	for _, c := range []struct {
		why, typed, keys string
		left, passed     string
		wide             bool
	}{
		{"the column is still to come", "j\x1b[1;", "3Rk", "j", "k", true},
		{"of a narrow terminal", "\x1b[1;", "2Rk", "", "k", false},
		{"in the midst of a number", "\x1b[1", "2;3R", "", "", true},
		{"the attributes", "\x1b[?1;", "2ck3", "", "k3", false},
		{"it never comes, and a key is pressed", "\x1b[1;", "jR3", "", "jR3", false},
		{"a lone escape is a key", "\x1b", "3R", "\x1b", "3R", false},
		{"nothing was cut", "jj", "3R", "jj", "3R", false},
	} {
		left, rest := restOf([]byte(c.typed))
		passed, wide := "", false
		for _, k := range c.keys {
			taken, is := rest.Take(string(k))
			if wide = wide || is; !taken {
				passed += string(k)
			}
		}
		if string(left) != c.left || passed != c.passed || wide != c.wide {
			t.Errorf("%s: left %q, passed on %q, wide %v", c.why, left, passed, wide)
		}
	}
}
