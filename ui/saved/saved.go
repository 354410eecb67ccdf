// Package saved keeps where one was on disk, one small JSON file for each set
// of paths that is read. It is not for what is kept (package ui says that) nor
// for anything in a document: documents are only ever read.
//
// Its invariants: a file is replaced whole or not at all, so a crash half-way
// leaves the old one; a damaged file is set aside under another name and never
// fatal. The folder follows the XDG Base Directory specification:
// $XDG_STATE_HOME/yomi, or ~/.local/state/yomi where that is not set.
package saved

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Store is the file for one set of paths. The zero Store keeps nothing.
type Store struct{ path string }

// Open names the store for the documents at paths, absolute so that it does
// not matter from where they were given; no paths means the embedded notes. It
// touches no disk. Without a home folder the Store keeps nothing.
func Open(env func(string) string, paths []string) Store {
	dir := env("XDG_STATE_HOME")
	if !filepath.IsAbs(dir) { // the specification: relative paths are invalid
		home := env("HOME")
		if home == "" {
			return Store{}
		}
		dir = filepath.Join(home, ".local", "state")
	}
	var names []string
	for _, p := range paths {
		if p == "-" {
			return Store{} // standard input is another text each time
		}
		if abs, err := filepath.Abs(p); err == nil {
			p = abs
		}
		names = append(names, p)
	}
	sum := sha256.Sum256([]byte(strings.Join(names, "\x00")))
	return Store{filepath.Join(dir, "yomi", hex.EncodeToString(sum[:8])+".json")}
}

// Load reads what was saved into v. It is fs.ErrNotExist if nothing was. A file
// that cannot be understood is renamed to end in .damaged and reported.
func (s Store) Load(v any) error {
	if s.path == "" {
		return fs.ErrNotExist
	}
	data, err := os.ReadFile(s.path)
	if err != nil {
		return err
	}
	if err = json.Unmarshal(data, v); err == nil {
		return nil
	}
	aside := s.path + ".damaged"
	if moved := os.Rename(s.path, aside); moved != nil {
		return errors.Join(fmt.Errorf("%s: not understood: %w", s.path, err), moved)
	}
	return fmt.Errorf("%s: not understood, set aside as %s", s.path, filepath.Base(aside))
}

// Save writes v: to a new file beside the old one, synced, then renamed over
// it.
func (s Store) Save(v any) error {
	if s.path == "" {
		return nil
	}
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	// 0700 and 0600: where one reads is nobody else's business.
	if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(s.path), ".saving-*")
	if err != nil {
		return err
	}
	_, err = f.Write(append(data, '\n'))
	if err == nil {
		err = f.Sync()
	}
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(f.Name(), s.path)
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}
