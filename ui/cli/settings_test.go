package cli

import (
	"io"
	"testing"
)

// TestNotice: in the reader, which has a line for it, the settings are named from the home
// folder.
func TestNotice(t *testing.T) {
	for home, want := range map[string]string{"/home/me": "~/s.toml:1: no", "/home/m": "/home/me/s.toml:1: no", "/": "/home/me/s.toml:1: no", "": "/home/me/s.toml:1: no"} {
		a := &run{Program: &Program{Stderr: io.Discard, Env: func(string) string { return home }}}
		a.wrong("/home/me/s.toml:1: no")
		a.wrong("/home/me/s.toml:2: more")
		if a.notice != want {
			t.Errorf("at home in %q: %q, want %q", home, a.notice, want)
		}
	}
}
