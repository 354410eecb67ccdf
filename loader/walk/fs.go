package walk

import (
	"io"
	"io/fs"
	"path"
)

// FS gives the files below root of a file system, such as an embedded one.
func FS(fsys fs.FS, root string) []File {
	var found []File
	err := fs.WalkDir(fsys, root, func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			found = append(found, File{Path: p, Root: root, Why: Reason(err)})
		case hidden(path.Base(p)) && p != root:
			if e.IsDir() {
				return fs.SkipDir
			}
		case !e.IsDir():
			f := File{Path: p, Root: root, Open: func() (io.ReadCloser, error) { return fsys.Open(p) }}
			if info, err := e.Info(); err == nil {
				f.Size = info.Size()
			}
			found = append(found, f)
		}
		return nil
	})
	if err != nil {
		found = append(found, File{Path: root, Why: Reason(err)})
	}
	return found
}
