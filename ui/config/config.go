// Package config reads the settings file: $XDG_CONFIG_HOME/yomi/config, or
// ~/.config/yomi/config where that is not set (XDG Base Directory
// specification). It has a line a setting, `name = value`; blank lines and
// lines that begin with # say nothing. A flag on the command line wins over it.
package config

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Settings are what the file says; the zero value is that of no file.
type Settings struct {
	Notes     string // the folder or file to open when none is named
	Ambiguous string // auto, narrow or wide
	Encoding  string // of all documents, "" to tell each one's
	Theme     string // auto, dark, light, high-contrast or none
	Lang      string // en, ja or zh; "" is the locale's
	Hang      bool   // 。 and 、 may stand in the margin
	Dir       string // the configuration folder itself, "" if there is none
}

// Load reads the file. A file that is not there gives the zero Settings but
// for Dir; a line that is no setting is an error with its number, and the
// settings of the other lines.
func Load(env func(string) string) (Settings, error) {
	var s Settings
	dir := env("XDG_CONFIG_HOME")
	if !filepath.IsAbs(dir) {
		home := env("HOME")
		if home == "" {
			return s, nil
		}
		dir = filepath.Join(home, ".config")
	}
	s.Dir = filepath.Join(dir, "yomi")
	path := filepath.Join(s.Dir, "config")
	data, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return s, nil
	}
	if err != nil {
		return s, err
	}
	for i, line := range strings.Split(string(data), "\n") {
		if bad := s.set(strings.TrimSpace(line), env("HOME")); bad != nil && err == nil {
			err = fmt.Errorf("%s:%d: %w", path, i+1, bad)
		}
	}
	return s, err
}

// set takes one line.
func (s *Settings) set(line, home string) error {
	if line == "" || strings.HasPrefix(line, "#") {
		return nil
	}
	name, value, ok := strings.Cut(line, "=")
	if !ok {
		return fmt.Errorf("%q is no setting: write name = value", line)
	}
	value = strings.TrimSpace(value)
	switch name = strings.TrimSpace(name); name {
	case "notes":
		if rest, ok := strings.CutPrefix(value, "~/"); ok && home != "" {
			value = filepath.Join(home, rest)
		}
		s.Notes = value
	case "ambiguous":
		s.Ambiguous = value
	case "encoding":
		s.Encoding = value
	case "theme":
		s.Theme = value
	case "hanging":
		if value != "on" && value != "off" {
			return fmt.Errorf("hanging is on or off, not %q", value)
		}
		s.Hang = value == "on"
	default:
		return fmt.Errorf("there is no setting %q: notes, encoding, ambiguous, theme and hanging are", name)
	}
	return nil
}
