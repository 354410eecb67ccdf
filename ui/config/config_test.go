package config

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"yomi/model/treetest/deadline"
	"yomi/ui/lang"
)

// load reads a settings file of that name and text; what is said of the folder
// it is in is left out.
func load(t *testing.T, file, said string) (Settings, string) {
	t.Helper()
	home := t.TempDir()
	dir := filepath.Join(home, ".config", "yomi")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, file), []byte(said), 0o600); err != nil {
		t.Fatal(err)
	}
	s, problems := Load(func(name string) string { return map[string]string{"HOME": home}[name] })
	if s.Dir != dir {
		t.Errorf("the folder is %q", s.Dir)
	}
	var told []string
	for _, p := range problems {
		told = append(told, strings.TrimPrefix(p.Say(lang.English), dir+"/"))
	}
	for i := range s.Keys {
		s.Keys[i].Where = strings.TrimPrefix(s.Keys[i].Where, dir+"/")
	}
	for i := range s.Colours {
		s.Colours[i].Where = ""
	}
	s.Dir, s.home, s.where = "", "", nil
	return s, strings.Join(told, "\n")
}

func TestTOML(t *testing.T) {
	for _, c := range []struct {
		why, file string
		want      Settings
		told      string
	}{
		{"nothing said", "", Settings{}, ""},
		{"everything said, with comments", "# mine\nnotes = \"/n\" # here\nambiguous='wide'\nencoding = \"shift_jis\"\ntheme = \"light\"\nhanging = true\nlanguage = \"ja\"\nsort=\"date\"\nignore = [\"a/\", '*.b']\n",
			Settings{Sort: "date", Ignore: []string{"a/", "*.b"}, Notes: "/n", Ambiguous: "wide", Encoding: "shift_jis", Theme: "light", Hang: true, Lang: "ja"}, ""},
		{"how text stands", "width = 0\ntab = 8\naddresses = true\nstrike = \"signs\"\n", Settings{Width: new(int), Tab: 8, Addresses: true, Strike: "signs"}, ""},
		{"wider than any screen", "width = 10000", Settings{}, `config.toml:1: width is a number from 0 to 9999`},
		{"less than nothing", "tab = -1", Settings{}, `config.toml:1: tab is a number from 0 to 9999`},
		{"a path may begin with the home folder, and is kept as it is written", "notes = \"~/n 1\"", Settings{Notes: "~/n 1"}, ""},
		{"an unknown name is named, the others count", "colour = 1\ntheme = \"dark\"", Settings{Theme: "dark"},
			`config.toml:1: there is no setting "colour": yomi config lists them`},
		{"what a setting cannot be", "\nhanging = \"yes\"", Settings{}, `config.toml:2: hanging must be true, false`},
		{"one of a few", "ambiguous = \"big\"", Settings{}, `config.toml:1: ambiguous cannot be "big": auto, narrow, wide`},
		{"a number is no text", "theme = 3", Settings{}, `config.toml:1: theme must be a text in quotes`},
		{"twice", "theme = \"dark\"\ntheme = \"light\"", Settings{Theme: "dark"}, `config.toml:2: theme is set twice`},
		{"what is no TOML is named, and what stands before counts", "theme = \"dark\"\n\nhanging = \n", Settings{Theme: "dark"}, "config.toml:3: no TOML: unexpected character U+000A at start of value"},
		{"a table that is none", "[key]\ndown = \"j\"", Settings{}, `config.toml:1: there is no table "key": the tables are colours, colours.dark, colours.light, keys`},
		{"keys", "[keys]\ndown = [\"j\", \"ctrl+n\"]\nup = \"k\"\nmouse = []\n",
			Settings{Keys: []Key{{"down", []string{"j", "ctrl+n"}, "config.toml:2"}, {"up", []string{"k"}, "config.toml:3"}, {"mouse", []string{}, "config.toml:4"}}}, ""},
		{"keys by their whole name", "keys.down = \"j\"", Settings{Keys: []Key{{"down", []string{"j"}, "config.toml:1"}}}, ""},
		{"colours", "colours.event = \"red\"\n[colours.light]\nlink = 4\n", Settings{Colours: []Colour{{"event", "red", "", ""}, {"link", "4", "light", ""}}}, ""},
		{"no colour", "[colours]\nlink = true", Settings{}, `config.toml:2: link must be a text in quotes`},
		{"no keys", "[keys]\ndown = 3", Settings{}, `config.toml:2: down must be a key in quotes, or several in brackets`},
	} {
		got, told := load(t, fileName, c.file)
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %+v", c.why, got)
		}
		if told != c.told {
			t.Errorf("%s: %q is told, and must be %q", c.why, told, c.told)
		}
	}
}

// The file of older versions is read where there is no other.
func TestOldFile(t *testing.T) {
	for _, c := range []struct {
		why, file string
		want      Settings
		told      string
	}{
		{"everything said", "# mine\n\nnotes = /n\n ambiguous=wide\nencoding = shift_jis\ntheme = light\nhanging = on\n",
			Settings{Notes: "/n", Ambiguous: "wide", Encoding: "shift_jis", Theme: "light", Hang: true, Old: true}, ""},
		{"a line that is no setting is named, the others count", "what\ntheme = dark", Settings{Theme: "dark", Old: true}, `config:1: "what" is no setting: write name = value`},
		{"an unknown name is named", "theme = dark\ncolour = red", Settings{Theme: "dark", Old: true}, `config:2: there is no setting "colour": yomi config lists them`},
	} {
		got, told := load(t, oldName, c.file)
		if !reflect.DeepEqual(got, c.want) || told != c.told {
			t.Errorf("%s: %+v, %q", c.why, got, told)
		}
	}
}

// What File writes says the same again, also from the file of older versions.
func TestFile(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{fileName, ""},
		{fileName, "theme = \"dark\"\nhanging = true\n[keys]\ndown = [\"j\", \"'\"]\nmouse = []\n[colours]\nlink = \"#abc\"\n[colours.dark]\nlink = 5"},
		{oldName, "notes = /a \"b\"\\\ntheme = light\nhanging = on"},
	} {
		was, _ := load(t, c.name, c.text)
		is, told := load(t, fileName, was.File(lang.Japanese, []string{"dark"}))
		was.Old = false
		for i := range is.Keys {
			is.Keys[i].Where = was.Keys[i].Where
		}
		if !reflect.DeepEqual(is, was) || told != "" {
			t.Errorf("%q is written as %+v, %s", c.text, is, told)
		}
	}
	// Every setting is in it, and each example is one.
	var s Settings
	for _, row := range table {
		if !strings.Contains(s.File(lang.English, nil), "\n# "+row.name+" = "+row.example) {
			t.Errorf("%s is not in the file", row.name)
		}
		if _, told := load(t, fileName, row.name+" = "+row.example); told != "" {
			t.Error(told)
		}
	}
}

// What is opened by default may begin with the home folder.
func TestPath(t *testing.T) {
	for _, c := range []struct{ notes, home, want string }{
		{"", "/home/ida", ""}, {"~/notes", "/home/ida", "/home/ida/notes"}, {"~", "/home/ida", "/home/ida"}, {"~olle/notes", "/home/ida", "~olle/notes"},
		{"/notes", "/home/ida", "/notes"}, {"~/notes", "", "~/notes"},
	} {
		if s := (Settings{Notes: c.notes, home: c.home}); s.Path() != c.want {
			t.Errorf("%q in %q is %q, want %q", c.notes, c.home, s.Path(), c.want)
		}
	}
}

func TestNoFile(t *testing.T) {
	for _, env := range []map[string]string{{}, {"HOME": "/nowhere"}, {"HOME": "/nowhere", "XDG_CONFIG_HOME": "relative"}} {
		if s, problems := Load(func(name string) string { return env[name] }); len(problems) > 0 || s.Notes != "" {
			t.Errorf("%v: %+v, %v", env, s, problems)
		}
	}
}

// No file, however it is damaged, ends the program, and each problem has a line.
func FuzzTOML(f *testing.F) {
	f.Add("theme = \"dark\"\n[keys]\ndown = [\"j\"]\n")
	f.Add("a.b.c = {x = 1, y = [1, 2]}\n'''\n")
	f.Fuzz(func(t *testing.T, said string) {
		deadline.Of(t)
		var s Settings
		s.where = map[string]string{}
		r := reader{settings: &s, path: "c"}
		r.toml([]byte(said))
		for _, p := range r.problems {
			if p.Where == "c:0" {
				t.Errorf("%q: %s has no line", said, p.Say(lang.English))
			}
		}
	})
}
