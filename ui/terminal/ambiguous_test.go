package terminal

import (
	"os"
	"testing"
	"time"
)

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

// TestCutAnswer: an answer of which a part is there is read to its end; keys are not
// waited for.
func TestCutAnswer(t *testing.T) {
	for _, c := range []struct{ why, got, comes, all string }{
		{"in the position", "jj\x1b[2;", "3R", "jj\x1b[2;3R"},
		{"behind the first sign", "\x1b", "[2;3R\x1b[?62c", "\x1b[2;3R\x1b[?62c"},
		{"in the attributes", "\x1b[2;3R\x1b[?6", "2c", "\x1b[2;3R\x1b[?62c"},
		{"nothing more comes", "\x1b[2;", "", "\x1b[2;"},
		{"nothing is cut", "jj", "k", "jj"},
		{"a key behind the whole answer", "\x1b[?62c\x1b", "k", "\x1b[?62c\x1b"},
	} {
		in, out, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := out.WriteString(c.comes); err != nil {
			t.Fatal(err)
		}
		q := &Question{in: in, got: []byte(c.got)}
		wait := time.Minute // what comes is there, however late it is read
		if c.comes == "" {
			wait = time.Millisecond
		}
		q.complete(wait)
		if string(q.got) != c.all {
			t.Errorf("%s: %q is read", c.why, q.got)
		}
		_, _ = in.Close(), out.Close()
	}
}
