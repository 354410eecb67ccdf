// Package walk turns paths into the files to read: it walks folders in natural
// order, follows links, leaves out what ignore files say and what is no
// document by its name, and takes each file once.
//
// It is not for what is in files: whether one is text its reader finds out. A
// path named outright is meant, whatever it is called; only what is found in
// folders is left out.
//
// Read Paths first, then ignore.go for the files that say what to ignore and
// kind.go for what names say.
package walk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

// Options say how to walk.
type Options struct {
	// Ignore are patterns as in a .gitignore, of the folders that are named;
	// they win over what ignore files say.
	Ignore []string
	// ByDate walks the files of a folder from the oldest to the newest: by the
	// date in their names, else by when they were changed.
	ByDate bool
}

// File is what a path is: a file to read, or the reason why none is.
type File struct {
	Path     string
	Root     string // the folder named through which it was found, or what holds all those named; "" if it was named itself
	Size     int64
	Pipe     bool // of which no size is known
	Modified time.Time
	Open     func() (io.ReadCloser, error)

	Why  string // why it is not read, "" if it is: a message
	Left bool   // it was left out on purpose, which is no problem

	Empty bool // it was read, but holds nothing
}

// Stdin is the path that stands for standard input; its File has no Open.
const Stdin = "-"

// Paths gives the files that paths name, in the order given.
func Paths(paths []string, opt Options) []File {
	w := walked(paths, opt)
	return w.found
}

// Folders gives the folders in which something would have to change for Paths
// to give other files, or files that say something else; and those files.
func Folders(paths []string, opt Options) (folders []string, files []File) {
	w := walked(paths, opt)
	folders = w.folders
	for _, p := range paths {
		if info, err := os.Stat(p); p != Stdin && (err != nil || !info.IsDir()) {
			folders = append(folders, filepath.Dir(p))
		}
	}
	slices.Sort(folders)
	return slices.Compact(folders), w.found
}

func walked(paths []string, opt Options) *walker {
	w := &walker{opt: opt, shared: shared(paths), seen: map[likeness][]seenFile{}}
	for _, p := range paths {
		w.path(p)
	}
	return w
}

// walker is a walk under way.
type walker struct {
	opt     Options
	shared  string // the folder that holds the named ones, "" if there is one
	root    string // the folder that paths are told from, while in a named one
	found   []File
	folders []string      // those that were walked
	above   []fs.FileInfo // the folders on the way down, to notice loops
	ignored []rules       // what ignore files say, those nearer to the root first
	linked  bool          // a link led to the folder that is walked
	seen    map[likeness][]seenFile
}

// seenFile is a file that was met.
type seenFile struct {
	info   fs.FileInfo
	at     int  // in found
	linked bool // a link led to it
}

// likeness is what one file has, by whatever path: those alike are compared.
type likeness struct {
	size     int64
	modified time.Time
}

// shared is the innermost folder that holds all of several paths, "" for one.
func shared(paths []string) string {
	if len(paths) < 2 {
		return ""
	}
	common := filepath.Dir(filepath.Clean(paths[0]))
	for _, p := range paths[1:] {
		for p = filepath.Clean(p); common != "." && common != filepath.Dir(common); common = filepath.Dir(common) {
			if strings.HasPrefix(p, common+string(filepath.Separator)) {
				break
			}
		}
	}
	return common
}

// refuse notes why nothing is read from a path.
func (w *walker) refuse(p, why string) {
	w.found = append(w.found, File{Path: p, Root: w.root, Why: why})
}

// leave notes why a path is left out.
func (w *walker) leave(p, why string) {
	w.found = append(w.found, File{Path: p, Root: w.root, Why: why, Left: true})
}

// path adds what one argument names.
func (w *walker) path(p string) {
	if p == Stdin {
		w.found = append(w.found, File{Path: p, Pipe: true})
		return
	}
	info, err := os.Stat(p)
	if err != nil {
		w.refuse(p, unreachable(p, err))
		return
	}
	switch {
	case info.IsDir():
		w.linked = false
		w.named(p, info)
	case info.Mode()&fs.ModeNamedPipe != 0: // <(command), named outright
		w.found = append(w.found, File{Path: p, Pipe: true, Open: func() (io.ReadCloser, error) { return os.Open(p) }})
	default:
		w.file(p, info, false)
	}
}

// named walks a folder that is named.
func (w *walker) named(p string, info fs.FileInfo) {
	before := len(w.found)
	if w.root, w.ignored = p, outer(p); w.shared != "" {
		w.root = w.shared
	}
	w.folder(p, info)
	if len(w.found) == before {
		w.found = append(w.found, File{Path: p, Root: w.root, Why: says("an empty folder"), Empty: true})
	}
	w.root, w.ignored = "", nil
}

// file adds one file, once, however many links lead to it: where it lies, if that is
// walked, as what it says of its neighbours is said from there. Anything but a
// regular file could block or never end.
func (w *walker) file(p string, info fs.FileInfo, linked bool) {
	if !info.Mode().IsRegular() {
		w.refuse(p, says("not a regular file; use - to read a pipe"))
		return
	}
	key := likeness{info.Size(), info.ModTime()}
	for i := range w.seen[key] {
		known := &w.seen[key][i]
		if !os.SameFile(known.info, info) {
			continue
		}
		again := says("loaded already, by another path")
		if !known.linked || linked {
			w.leave(p, again)
			return
		}
		was := &w.found[known.at]
		*was = File{Path: was.Path, Root: was.Root, Why: again, Left: true}
		known.at, known.linked = len(w.found), false
		w.add(p, info)
		return
	}
	w.seen[key] = append(w.seen[key], seenFile{info, len(w.found), linked})
	w.add(p, info)
}

// add adds a file.
func (w *walker) add(p string, info fs.FileInfo) {
	w.found = append(w.found, File{Path: p, Root: w.root, Size: info.Size(), Modified: info.ModTime(),
		Open: func() (io.ReadCloser, error) { return os.Open(p) }})
}

// folder adds the files of a folder, those of its folders in their place. Links
// are followed; one that leads back to a folder above it is noted and left.
func (w *walker) folder(p string, info fs.FileInfo) {
	for _, up := range w.above {
		if os.SameFile(up, info) {
			w.refuse(p, says("skipped: the link leads back to a folder above it"))
			return
		}
	}
	w.above, w.folders = append(w.above, info), append(w.folders, p)
	w.ignored = append(w.ignored, read(p)...)
	depth := len(w.ignored)
	defer func() { w.above = w.above[:len(w.above)-1] }()
	entries, err := os.ReadDir(p)
	if err != nil {
		w.refuse(p, Reason(err))
		return
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return Compare(a.Name(), b.Name()) })
	if w.opt.ByDate {
		byDate(entries)
	}
	for _, e := range entries {
		w.ignored = w.ignored[:depth]
		w.entry(filepath.Join(p, e.Name()), e.Type()&fs.ModeSymlink != 0)
	}
	w.ignored = w.ignored[:depth]
}

// entry adds what one entry of a folder is, which may be a link.
func (w *walker) entry(p string, link bool) {
	name := filepath.Base(p)
	if hidden(name) {
		w.leave(p, says("hidden"))
		return
	}
	info, err := os.Stat(p)
	if err != nil {
		w.refuse(p, unreachable(p, err))
		return
	}
	switch {
	case w.ignores(p, info.IsDir()):
		w.leave(p, says("ignored"))
	case info.IsDir() && foreign[name]:
		w.leave(p, says("packages of others"))
	case info.IsDir():
		was := w.linked
		w.linked = was || link
		w.folder(p, info)
		w.linked = was
	case KindOf(name) != Document:
		w.leave(p, KindOf(name).String())
	default:
		w.file(p, info, w.linked || link)
	}
}

// hidden reports a name that folders do not show: .git, .notes.swp.
func hidden(name string) bool { return strings.HasPrefix(name, ".") && name != "." && name != ".." }

// says is its argument: a message, which is said in the language of the
// interface.
func says(message string) string { return message }

// unreachable says why what a path leads to is not to be had. A link that leads
// nowhere is there itself: that there is no such file would not be believed.
func unreachable(p string, err error) string {
	if _, missing := os.Lstat(p); missing == nil && errors.Is(err, fs.ErrNotExist) {
		return says("the link leads nowhere")
	}
	return Reason(err)
}

// Reason is an error in the words of the user's voice: what is wrong with the
// path that stands before it, without the path and the system call again.
func Reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return says("no such file or folder")
	case errors.Is(err, fs.ErrPermission):
		return says("permission denied")
	case errors.Is(err, syscall.ELOOP):
		return says("the link leads back to itself")
	}
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err.Error()
	}
	return err.Error()
}
