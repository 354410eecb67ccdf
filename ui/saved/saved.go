// Package saved keeps where one was on disk, one small JSON file for each set
// of paths that is read. It is not for what is kept (package ui says that) nor
// for anything in a document: documents are only ever read.
//
// Its invariants: a file is replaced whole or not at all, so a crash half-way
// leaves the old one; whoever saves sees what others saved meanwhile; a damaged
// file is set aside under another name, what is no file of ours is left alone,
// and neither is fatal. The folder follows the XDG Base Directory specification:
// $XDG_STATE_HOME/yomi, or ~/.local/state/yomi where that is not set.
//
// Read Store.Save first.
package saved

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Store is the file for one set of paths. The zero Store keeps nothing.
type Store struct {
	path     string
	patience time.Duration // how long another reader that is saving is waited for
}

// maxSaved is the largest file taken for a saved place. The most that is saved
// is some ten thousand names of about fifty bytes.
const maxSaved = 16 << 20

// lockPatience is how long one waits for another reader that is saving, which
// takes milliseconds: one that was stopped half-way must not keep this one open.
const lockPatience = time.Second

// Foreign is the error of Load for something that is not ours to read or to
// replace.
type Foreign struct{ Path, What string }

func (f *Foreign) Error() string {
	return f.Path + ": " + f.What + "; it is left alone, and no place is kept while that is so"
}

// Folder is where the program keeps what it remembers, "" if there is no home
// for it.
func Folder(env func(string) string) string {
	dir := env("XDG_STATE_HOME")
	if !filepath.IsAbs(dir) { // the specification: relative paths are invalid
		home := env("HOME")
		if home == "" {
			return ""
		}
		dir = filepath.Join(home, ".local", "state")
	}
	return filepath.Join(dir, "yomi")
}

// Open names the store for the documents at paths, absolute so that it does
// not matter from where they were given; no paths means the embedded notes. It
// touches no disk. Without a home folder the Store keeps nothing.
func Open(env func(string) string, paths []string) Store {
	dir := Folder(env)
	if dir == "" {
		return Store{}
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
	return Store{filepath.Join(dir, hex.EncodeToString(sum[:8])+".json"), lockPatience}
}

// Load reads what was saved into v. It is fs.ErrNotExist if nothing was. A file
// that cannot be understood is renamed to end in .damaged and reported; a
// *Foreign is none to save to either.
func (s Store) Load(v any) error {
	data, err := s.read()
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

// read gives the file's bytes. Anything but a file of a likely size, such as a
// link somebody put there or a pipe, is not opened.
func (s Store) read() ([]byte, error) {
	if s.path == "" {
		return nil, fs.ErrNotExist
	}
	info, err := os.Lstat(s.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, err
	case err != nil:
		return nil, &Foreign{s.path, errors.Unwrap(err).Error()}
	case info.Mode()&fs.ModeSymlink != 0:
		return nil, &Foreign{s.path, "a symbolic link"}
	case !info.Mode().IsRegular():
		return nil, &Foreign{s.path, "not a file"}
	case info.Size() > maxSaved:
		return nil, &Foreign{s.path, fmt.Sprintf("%d bytes and not a saved place", info.Size())}
	}
	f, err := os.Open(s.path)
	if err != nil {
		return nil, &Foreign{s.path, errors.Unwrap(err).Error()}
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxSaved))
}

// Save writes what merge makes of the bytes that are there now, nil if there
// are none to be had. Nobody else saves in between, as far as the system has
// locks.
func (s Store) Save(merge func(now []byte) any) error {
	if s.path == "" {
		return nil
	}
	dir := filepath.Dir(s.path)
	if err := folder(dir); err != nil {
		return err
	}
	defer lock(dir, s.patience)()
	sweep(dir)
	now, err := s.read()
	if foreign := (*Foreign)(nil); errors.As(err, &foreign) {
		return err
	}
	data, err := json.Marshal(merge(now))
	if err != nil {
		return err
	}
	return replace(s.path, append(data, '\n'))
}

// reports is the file that holds what the program's last fault was.
const reports = "fault.txt"

// Report keeps what a fault of the program was, and gives the path of the file.
func Report(env func(string) string, said string) (string, error) {
	dir := Folder(env)
	if dir == "" {
		return "", errors.New("there is no home folder")
	}
	if err := folder(dir); err != nil {
		return "", err
	}
	path := filepath.Join(dir, reports)
	return path, replace(path, []byte(said))
}

// folder makes the folder. It is 0700 and what is in it 0600: where one reads is
// nobody else's business.
func folder(dir string) error { return os.MkdirAll(dir, 0o700) }

// unfinished are the names of files on their way to be saved ones, as patterns
// of package os have it.
const unfinished = ".saving-*"

// abandoned is the age at which an unfinished file is nobody's any more:
// writing one takes milliseconds.
const abandoned = time.Hour

// sweep removes what readers left that were killed while they saved.
func sweep(dir string) {
	left, _ := filepath.Glob(filepath.Join(dir, unfinished))
	for _, path := range left {
		if info, err := os.Lstat(path); err == nil && time.Since(info.ModTime()) > abandoned {
			_ = os.Remove(path)
		}
	}
}

// replace writes a file: a new one beside the old, synced, then renamed over it.
func replace(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), unfinished)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}
