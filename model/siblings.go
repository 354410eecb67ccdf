package model

// NextSibling is the next visible row below r that stands under the same row,
// None if r is the last.
func (v View) NextSibling(r Ref) Ref {
	if r == None || r == v.Root {
		return None
	}
	_, end := v.Tree.span(r)
	if v.Folds.Closed(r) && !r.IsFolder() {
		end = v.hides(r)
	}
	n := v.from(end)
	if row := v.enter(n, r); row != None && v.Parent(row) == v.Parent(r) {
		return row
	}
	return None
}

// PrevSibling is the visible row before r that stands under the same row, None
// if r is the first.
func (v View) PrevSibling(r Ref) Ref {
	if r == None || r == v.Root {
		return None
	}
	up := v.Parent(r)
	for p := v.Prev(r); p != None && p != up; p = v.Parent(p) {
		if v.Parent(p) == up {
			return p
		}
	}
	return None
}

// HasFolder reports whether r is the row of one of the folders.
func (t *Tree) HasFolder(r Ref) bool {
	return r.IsFolder() && int(folderNumber(r)) < len(t.folders()) && !t.Folder(r).joined
}

// FolderAt is the row of the folder of that path, None if there is none.
func (t *Tree) FolderAt(path string) Ref {
	for i, f := range t.folders() {
		if f.Path != path {
			continue
		}
		for t.folders()[i].joined {
			i++ // outer ones stand before those in them
		}
		return folderRef(i)
	}
	return None
}
