// Package watch tells when files that were loaded may have become others: by
// what the system reports where it does, by looking every second where it does
// not, as with folders of other machines.
//
// It is not for reading: whoever is told loads again. It tells too often rather
// than too rarely. Read Files first.
package watch

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"yomi/loader/walk"
)

// quiet is how long nothing must happen after a change before it is told:
// editors write a file in several steps, and copy many at once.
const quiet = 25 * time.Millisecond

// longest is how long a change is kept at most while more follow it, so that
// what is written on and on is told meanwhile.
const longest = 100 * time.Millisecond

// since is how long ago what is watched may have been read when Files is called: the
// first documents are read before it, in less than half of that.
const since = time.Second

// Files calls changed whenever what the paths name may have changed, until ctx
// ends: also for what did so while it began. It returns at once if there is
// nothing to watch.
func Files(ctx context.Context, paths []string, opt walk.Options, changed func()) {
	var kept []string
	for _, p := range paths {
		if p != walk.Stdin {
			kept = append(kept, p)
		}
	}
	if len(kept) == 0 {
		return
	}
	w := watcher{paths: kept, opt: opt, changed: changed, read: time.Now().Add(-since), named: map[string]bool{}, roots: map[string]bool{}}
	for _, p := range kept {
		whole, err := filepath.Abs(p)
		if err != nil {
			continue
		}
		w.named[whole] = true
		if !isFolder(p) {
			whole = filepath.Dir(whole)
		}
		w.roots[whole] = true
	}
	if !w.listen(ctx) {
		w.look(ctx, w.state())
	}
}

// watcher watches the files of some paths.
type watcher struct {
	paths   []string
	opt     walk.Options
	changed func()
	read    time.Time       // what changed before was seen
	named   map[string]bool // the paths themselves, absolute
	roots   map[string]bool // those that are folders, and the folders of the others
}

// listen goes by what the system reports; false if it does not for all of the
// folders, or no longer: of a folder that comes back after it is gone it reports
// nothing.
func (w watcher) listen(ctx context.Context) bool {
	system, err := fsnotify.NewWatcher()
	if err != nil {
		return false
	}
	defer system.Close()
	there, ok := w.add(system)
	if !ok {
		return false
	}
	if slices.ContainsFunc(there, w.changedSince) {
		w.changed() // of which nothing was reported yet
	}
	var due <-chan time.Time // when the change is told
	var latest time.Time     // when it has to be
	for {
		select {
		case <-ctx.Done():
			return true
		case e, ok := <-system.Events:
			if !ok {
				return false
			}
			if w.gone(e) {
				was := w.state() // what comes back while it is told is another
				w.changed()
				w.look(ctx, was)
				return true
			}
			if !w.counts(e) {
				continue
			}
			now := time.Now()
			if due == nil {
				latest = now.Add(longest)
			}
			due = time.After(min(quiet, max(latest.Sub(now), 0)))
			if e.Has(fsnotify.Create) && isFolder(e.Name) {
				if _, ok := w.add(system); !ok {
					return false
				}
			}
		case _, ok := <-system.Errors: // too much happened to be told
			if !ok {
				return false
			}
			w.changed()
		case <-due:
			due = nil
			w.changed()
		}
	}
}

// add watches the folders that are there now, those that are watched stay, and
// gives the paths of all that is there.
func (w watcher) add(system *fsnotify.Watcher) (there []string, ok bool) {
	folders, files := walk.Folders(w.paths, w.opt)
	for _, folder := range folders {
		if silent(folder) {
			return nil, false
		}
		if err := system.Add(folder); err != nil && !os.IsNotExist(err) {
			return nil, false
		}
	}
	for _, f := range files {
		folders = append(folders, f.Path)
	}
	return folders, true
}

// changedSince reports whether a file, or what a folder holds, may be another than
// when it was read.
func (w watcher) changedSince(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.ModTime().After(w.read)
}

// gone reports whether an event says that a folder that is watched for itself, not
// as a part of another, was taken away.
func (w watcher) gone(e fsnotify.Event) bool {
	whole, err := filepath.Abs(e.Name)
	return err == nil && w.roots[whole] && (e.Has(fsnotify.Remove) || e.Has(fsnotify.Rename)) && !isFolder(whole)
}

// counts reports whether an event may change what was loaded: not one about
// hidden files, as editors write beside the real one, or about what is no
// document.
func (w watcher) counts(e fsnotify.Event) bool {
	if e.Op == fsnotify.Chmod {
		return false
	}
	name := filepath.Base(e.Name)
	if whole, err := filepath.Abs(e.Name); err == nil && w.named[whole] {
		return true
	}
	switch {
	case name == ".gitignore" || name == ".ignore":
		return w.walks()
	case strings.HasPrefix(name, "."), strings.HasSuffix(name, "~"):
		return false
	}
	return w.walks() && (isFolder(e.Name) || walk.KindOf(name) == walk.Document)
}

// walks reports whether one of the paths is a folder: then what is new in it
// counts.
func (w watcher) walks() bool {
	for _, p := range w.paths {
		if isFolder(p) {
			return true
		}
	}
	return false
}

func isFolder(p string) bool {
	info, err := os.Stat(p)
	return err == nil && info.IsDir()
}

// every is how often files are looked at where the system reports nothing.
const every = time.Second

// look compares the files with what they were, again and again.
func (w watcher) look(ctx context.Context, was string) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if is := w.state(); is != was {
				was = is
				w.changed()
			}
		}
	}
}

// state is all that tells whether a file is another.
func (w watcher) state() string {
	var b strings.Builder
	for _, f := range walk.Paths(w.paths, w.opt) {
		b.WriteString(f.Path + "\x00" + f.Modified.String() + "\x00" + f.Why + "\x00" + time.Duration(f.Size).String() + "\n")
	}
	return b.String()
}
