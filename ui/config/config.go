// Package config reads the settings: $XDG_CONFIG_HOME/yomi/config.toml, or
// ~/.config/yomi/config.toml where that is not set (XDG Base Directory
// specification). A flag on the command line wins over what stands there.
//
// It is not for what settings do: it gives them checked, each with the line
// that says it. Its one table of settings is also what the manual page, the
// README and `yomi config` are made from. What is wrong in the file is a
// Problem with its line; all else counts.
//
// Read Load first, then table in table.go.
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"yomi/ui/lang"
)

// Settings are what the file says; the zero value is that of no file.
type Settings struct {
	Notes     string   // the folder or file to open when none is named, as it is written; see Path
	Encoding  string   // of all documents, "" to tell each one's
	Lang      string   // en, ja or zh; "" is the locale's
	Ambiguous string   // auto, narrow or wide
	Theme     string   // the name of a theme, "" is auto
	Sort      string   // name or date, of the documents of a folder
	DateOrder string   // dmy or mdy: what 3/4/2019 means where a document does not tell, "" is nothing
	Ignore    []string // patterns of what to leave out of folders
	Copy      string   // markdown or text, "" is markdown
	Literal   bool     // what words are called in other languages is not found
	Still     bool     // files are not read again when they change
	ShowText  bool     // the outline shows the text above sessions
	Outline   Pane     // how the outline shows
	Hang      bool     // 。 and 、 may stand in the margin
	Width     *int     // cells of text in a row at most, 0 all of the pane; nil is the default
	Tab       int      // cells from one tab stop to the next, 0 is the default
	Addresses bool     // addresses that words hide are numbered and listed below
	Strike    string   // auto, style or signs: how struck text is shown
	Colours   []Colour // in place of the theme's
	Keys      []Key    // actions that have other keys

	Dir   string // the configuration folder itself, "" if there is none
	Old   bool   // they were read from the file of older versions
	home  string
	where map[string]string
}

// Path is where Notes are, ~ standing for the home folder; "" for nowhere.
func (s *Settings) Path() string {
	if rest, ok := strings.CutPrefix(s.Notes, "~"); ok && s.home != "" && (rest == "" || rest[0] == '/') {
		return filepath.Join(s.home, rest)
	}
	return s.Notes
}

// Pane is how the outline shows beside the text.
type Pane struct {
	Hidden bool
	Width  int // in percent of the screen, 0 is the default
}

// Key gives an action its keys.
type Key struct {
	Action string
	Keys   []string
	Where  string // the file and line that say so
}

// Where is the file and line that say a setting, "" if none does.
func (s *Settings) Where(name string) string { return s.where[name] }

// Colour is a colour of one's own.
type Colour struct {
	Role, Value string
	On          string // dark, light, or "" for both
	Where       string // the file and line that say so
}

// Problem is something wrong with the settings.
type Problem struct {
	Where   string // the file, and the line if it is about one
	Message string
	Args    []any
}

// Say tells the problem in a language.
func (p Problem) Say(l lang.Lang) string { return p.Where + ": " + l.Say(p.Message, p.Args...) }

// The names of the settings file, and of the one that older versions read.
const (
	fileName = "config.toml"
	oldName  = "config"
)

// Load reads the settings. A file that is not there says nothing. Where only
// the file of older versions is there, that is read.
func Load(env func(string) string) (Settings, []Problem) {
	s := Settings{Dir: folder(env), home: env("HOME"), where: map[string]string{}}
	if s.Dir == "" {
		return s, nil
	}
	r := reader{settings: &s, path: filepath.Join(s.Dir, fileName)}
	data, err := os.ReadFile(r.path)
	if errors.Is(err, fs.ErrNotExist) {
		r.path = filepath.Join(s.Dir, oldName)
		data, err = os.ReadFile(r.path)
		s.Old = err == nil
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return s, nil
	case err != nil:
		var at *fs.PathError
		if errors.As(err, &at) {
			err = at.Err
		}
		return s, []Problem{{Where: r.path, Message: err.Error()}}
	case s.Old:
		r.lines(string(data))
	default:
		r.toml(data)
	}
	return s, r.problems
}

// folder is the configuration folder, "" where there is no place for one.
func folder(env func(string) string) string {
	dir := env("XDG_CONFIG_HOME")
	if !filepath.IsAbs(dir) {
		home := env("HOME")
		if home == "" {
			return ""
		}
		dir = filepath.Join(home, ".config")
	}
	return filepath.Join(dir, "yomi")
}

// reader is a settings file being read.
type reader struct {
	settings *Settings
	path     string
	problems []Problem
}

// at is a line of the file, counted from 1.
func (r *reader) at(line int) string { return fmt.Sprintf("%s:%d", r.path, line) }

func (r *reader) problem(line int, message string, args ...any) {
	r.problems = append(r.problems, Problem{r.at(line), message, args})
}

// set gives a setting its value.
func (r *reader) set(line int, name string, v value) {
	row, ok := named(name)
	if !ok {
		r.problem(line, lang.Mark("there is no setting %q: yomi config lists them"), name)
		return
	}
	if r.settings.where[name] != "" {
		r.problem(line, lang.Mark("%s is set twice"), name)
		return
	}
	if message, args := row.take(r.settings, v); message != "" {
		r.problem(line, message, args...)
		return
	}
	r.settings.where[name] = r.at(line)
}

// lines reads the file of older versions: a line a setting, name = value.
func (r *reader) lines(written string) {
	for i, line := range strings.Split(written, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, said, ok := strings.Cut(line, "=")
		name, said = strings.TrimSpace(name), strings.TrimSpace(said)
		switch {
		case !ok:
			r.problem(i+1, lang.Mark("%q is no setting: write name = value"), line)
		case name == "hanging" && (said == "on" || said == "off"):
			r.set(i+1, name, value{kind: boolean, on: said == "on"})
		default:
			r.set(i+1, name, value{kind: text, text: said})
		}
	}
}
