package model

import (
	"path"
	"path/filepath"
	"sort"
	"strings"
)

// Folder is a folder of the loaded documents: one inside of the folder that was
// opened, or one in which a document lies that was named itself. Its documents
// follow each other, so it is a range of nodes. Folders that hold nothing but one
// folder are one with that: they have its row, under the names of all.
//
// Folders are no nodes. As a row of a View a folder has a Ref below None, which
// View, Folds and Tree.Folder know and nothing else does.
type Folder struct {
	Path       string // from the folder opened, with / between
	Name       string // what the path ends in, or all of it for one that was not walked to
	First, End Ref
	depth      int
	parent     Ref  // of the row of the folder around it, None for none
	joined     bool // its row is that of the next, the only folder in it
}

// IsFolder reports whether a row's Ref is a folder's.
func (r Ref) IsFolder() bool { return r < None }

// folderRef is the Ref of folder number i, and folderNumber its number.
func folderRef(i int) Ref { return None - 1 - Ref(i) }

func folderNumber(r Ref) Ref { return None - 1 - r }

// Folder gives a folder by its row's Ref.
func (t *Tree) Folder(r Ref) *Folder { return &t.folders()[folderNumber(r)] }

// Folders calls yield for each folder's row, outer ones before those in them.
func (t *Tree) Folders(yield func(Ref) bool) {
	for i, f := range t.folders() {
		if !f.joined && !yield(folderRef(i)) {
			return
		}
	}
}

// folders are the folders, each before those in it; none where all documents
// lie in one, as nothing is told apart then. The folders of a Tree come first
// among those of one that begins with its documents.
func (t *Tree) folders() []Folder {
	t.folderOnce.Do(t.findFolders)
	return t.foldersFound
}

// findFolders walks the documents in order and keeps the folders that are open
// around the present one.
func (t *Tree) findFolders() {
	var all []Folder
	var open []int
	dirs := map[string]bool{}
	at := Ref(0)
	for i, d := range t.docs {
		first := at
		at += Ref(sort.Search(len(t.nodes)-int(at), func(n int) bool { return int(t.nodes[int(first)+n].doc) > i }))
		parts := folderParts(d)
		dirs[strings.Join(parts, "/")] = true
		shared := 0
		for shared < len(open) && shared < len(parts) && all[open[shared]].Name == parts[shared] {
			shared++
		}
		open = open[:shared]
		for n := shared; n < len(parts); n++ {
			f := Folder{Path: strings.Join(parts[:n+1], "/"), Name: parts[n], First: first, depth: n, parent: None}
			if n > 0 {
				f.parent = folderRef(open[n-1])
			}
			open = append(open, len(all))
			all = append(all, f)
		}
		for _, f := range open {
			all[f].End = at
		}
	}
	if len(dirs) > 1 {
		t.foldersFound = joinChains(all)
	}
}

// joinChains has a folder that holds nothing but the next one be in its row.
func joinChains(all []Folder) []Folder {
	for i := range all {
		f := &all[i]
		for f.parent != None {
			around := &all[folderNumber(f.parent)]
			if around.First != f.First || around.End != f.End {
				break
			}
			around.joined = true
			f.Name = around.Name + "/" + f.Name
			f.parent = around.parent
		}
		f.depth = 0
		if f.parent != None {
			f.depth = all[folderNumber(f.parent)].depth + 1
		}
	}
	return all
}

// folderParts are the folders that a document lies in, below the one that was
// opened. One that was named itself lies in a single one, whatever its path.
func folderParts(d *Document) []string {
	if d.Root == "" {
		dir := path.Dir(filepath.ToSlash(d.Path))
		return []string{dir}
	}
	dir := path.Dir(d.Name())
	if dir == "." {
		return nil
	}
	return strings.Split(dir, "/")
}

// Name is the document's path from the folder that was opened, with / between;
// the base name of one that was named itself; all of a pipe's, which may be a mere
// number (/dev/fd/63).
func (d *Document) Name() string {
	switch {
	case d.Piped:
		return filepath.ToSlash(d.Path)
	case d.Root == "":
		return path.Base(filepath.ToSlash(d.Path))
	}
	rel, err := filepath.Rel(d.Root, d.Path)
	if err != nil {
		return d.Path
	}
	return filepath.ToSlash(rel)
}

// folderOf is the innermost folder that holds the node r, None for none.
func (t *Tree) folderOf(r Ref) Ref {
	all := t.folders()
	i := sort.Search(len(all), func(i int) bool { return all[i].First > r }) - 1
	if i < 0 {
		return None
	}
	for f := folderRef(i); f != None; f = t.Folder(f).parent {
		if t.Folder(f).holds(r) {
			return f
		}
	}
	return None
}

func (f *Folder) holds(r Ref) bool { return f.First <= r && r < f.End }

// within reports whether f is g or lies in it.
func (t *Tree) within(f, g Ref) bool {
	for ; f != None; f = t.Folder(f).parent {
		if f == g {
			return true
		}
	}
	return false
}
