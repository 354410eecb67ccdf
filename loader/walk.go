package loader

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"syscall"
)

// input is one document to load, or the reason why a path is none.
type input struct {
	path    string
	size    int64 // as far as known, for progress
	pipe    bool  // of which no size is known
	open    func() (io.ReadCloser, error)
	problem *Problem
}

// walker turns paths into inputs, in order.
type walker struct {
	opt   Options
	found []input
	above []fs.FileInfo // the folders on the way down, to notice loops
}

// refuse notes why nothing is loaded from a path.
func (w *walker) refuse(p string, unread bool, text string) {
	w.found = append(w.found, input{path: p, problem: &Problem{Path: p, Unread: unread, Text: text}})
}

// path adds what one argument names. A hidden file or folder named outright
// is meant and is read.
func (w *walker) path(p string) {
	if p == "-" {
		stdin := w.opt.Stdin
		if stdin == nil {
			stdin = strings.NewReader("")
		}
		w.found = append(w.found, input{path: "-", pipe: true, open: func() (io.ReadCloser, error) { return io.NopCloser(stdin), nil }})
		return
	}
	info, err := os.Stat(p)
	if err != nil {
		w.refuse(p, true, reason(err))
		return
	}
	switch {
	case info.IsDir():
		before := len(w.found)
		if w.folder(p, info); len(w.found) == before {
			w.refuse(p, true, "an empty folder")
		}
	case info.Mode()&fs.ModeNamedPipe != 0: // <(command), named outright
		w.found = append(w.found, input{path: p, pipe: true, open: func() (io.ReadCloser, error) { return os.Open(p) }})
	default:
		w.file(p, info)
	}
}

// file adds one file. Anything but a regular file could block or never end.
func (w *walker) file(p string, info fs.FileInfo) {
	if !info.Mode().IsRegular() {
		w.refuse(p, true, "not a regular file; use - to read a pipe")
		return
	}
	w.found = append(w.found, input{path: p, size: info.Size(), open: func() (io.ReadCloser, error) { return os.Open(p) }})
}

// folder adds the files of a folder in name order, those of its folders in
// their place. Links are followed; one that leads back to a folder above it is
// noted and left.
func (w *walker) folder(p string, info fs.FileInfo) {
	for _, up := range w.above {
		if os.SameFile(up, info) {
			w.refuse(p, true, "skipped: the link leads back to a folder above it")
			return
		}
	}
	w.above = append(w.above, info)
	defer func() { w.above = w.above[:len(w.above)-1] }()
	entries, err := os.ReadDir(p) // sorted by name
	if err != nil {
		w.refuse(p, true, reason(err))
		return
	}
	for _, e := range entries {
		name := filepath.Join(p, e.Name())
		if hidden(e.Name()) {
			w.refuse(name, false, "skipped: hidden")
			continue
		}
		info, err := os.Stat(name)
		switch {
		case err != nil:
			w.refuse(name, true, reason(err))
		case info.IsDir():
			w.folder(name, info)
		default:
			w.file(name, info)
		}
	}
}

// tree adds the files below root of a file system.
func (w *walker) tree(fsys fs.FS, root string) {
	err := fs.WalkDir(fsys, root, func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			w.refuse(p, true, reason(err))
		case hidden(path.Base(p)) && p != root:
			if e.IsDir() {
				return fs.SkipDir
			}
		case !e.IsDir():
			size := int64(0)
			if info, err := e.Info(); err == nil {
				size = info.Size()
			}
			w.found = append(w.found, input{path: p, size: size, open: func() (io.ReadCloser, error) { return fsys.Open(p) }})
		}
		return nil
	})
	if err != nil {
		w.refuse(root, true, reason(err))
	}
}

// hidden reports a name that folders do not show: .git, .notes.swp.
func hidden(name string) bool { return strings.HasPrefix(name, ".") && name != "." && name != ".." }

// reason is an error in the words of the user's voice: what is wrong with the
// path that stands before it, without the path and the system call again.
func reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "no such file or folder"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	case errors.Is(err, syscall.ELOOP):
		return "the link leads back to itself"
	}
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err.Error()
	}
	return err.Error()
}
