package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// load reads a settings file of that text.
func load(t *testing.T, said string) (Settings, error) {
	t.Helper()
	home := t.TempDir()
	dir := filepath.Join(home, ".config", "yomi")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "config"), []byte(said), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Load(func(name string) string { return map[string]string{"HOME": home}[name] })
	if s.Dir != dir {
		t.Errorf("the folder is %q", s.Dir)
	}
	s.Dir = ""
	s.Notes = strings.TrimPrefix(s.Notes, home)
	return s, err
}

func TestLoad(t *testing.T) {
	for _, c := range []struct {
		why, file string
		want      Settings
		err       string
	}{
		{"nothing said", "", Settings{}, ""},
		{"everything said, with comments and blanks", "# mine\n\nnotes = /n\n ambiguous=wide\nencoding = shift_jis\ntheme = light\nhanging = on\n",
			Settings{Notes: "/n", Ambiguous: "wide", Encoding: "shift_jis", Theme: "light", Hang: true}, ""},
		{"a path may begin with the home folder", "notes = ~/n 1", Settings{Notes: "/n 1"}, ""},
		{"a line that is no setting is named, the others count", "what\ntheme = dark", Settings{Theme: "dark"}, `config:1: "what" is no setting`},
		{"an unknown name is named", "theme = dark\ncolour = red", Settings{Theme: "dark"}, `config:2: there is no setting "colour"`},
		{"on or off", "hanging = yes", Settings{}, `hanging is on or off, not "yes"`},
	} {
		got, err := load(t, c.file)
		if got != c.want {
			t.Errorf("%s: %+v", c.why, got)
		}
		if (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%s: error %v, want %q", c.why, err, c.err)
		}
	}
}

func TestNoFile(t *testing.T) {
	for _, env := range []map[string]string{{}, {"HOME": "/nowhere"}, {"HOME": "/nowhere", "XDG_CONFIG_HOME": "relative"}} {
		if s, err := Load(func(name string) string { return env[name] }); err != nil || s.Notes != "" {
			t.Errorf("%v: %+v, %v", env, s, err)
		}
	}
}
