package loader

import (
	"sync"
	"time"

	"yomi/model"
)

// Known is what earlier loads of the same paths found: a file that did not
// change since is not read again, nor is a pipe that has a name, and its document and nodes are the same as
// before. The zero Known knows nothing. It may be used by loads side by side.
type Known struct {
	mu    sync.Mutex
	tree  *model.Tree
	files map[string]fileThen
}

// fileThen is what one file was and became.
type fileThen struct {
	size     int64
	modified time.Time
	doc      *model.Document // nil if nothing was loaded
	problems []Problem
	left     string
}

// settled is how long a file must not have changed before it was read to be
// known by its time: file systems tell times apart by some milliseconds only,
// so that it may change again without getting another one.
const settled = 100 * time.Millisecond

// before gives what was known when a load begins.
func (k *Known) before() (parts map[*model.Document]*model.Builder, files map[string]fileThen) {
	if k == nil {
		return nil, nil
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.tree == nil {
		return nil, nil
	}
	return k.tree.Parts(), k.files
}

// keep takes what a load found.
func (k *Known) keep(r Result, inputs []input, parts []*part, began time.Time) {
	if k == nil {
		return
	}
	files := make(map[string]fileThen, len(inputs))
	for i, in := range inputs {
		if !in.once() && (in.modified.IsZero() || in.modified.Add(settled).After(began)) || parts[i] == nil {
			continue
		}
		f := fileThen{size: in.size, modified: in.modified, problems: parts[i].problems, left: parts[i].left}
		if b := parts[i].builder; b != nil {
			f.doc = b.Document()
		}
		files[in.path] = f
	}
	k.mu.Lock()
	k.tree, k.files = r.Tree, files
	k.mu.Unlock()
}

// recall gives what an input is known to be, nil if it has to be read.
func (in input) recall(parts map[*model.Document]*model.Builder, files map[string]fileThen) *part {
	f, ok := files[in.path]
	if !ok || !in.once() && in.modified.IsZero() || f.size != in.size || !f.modified.Equal(in.modified) {
		return nil
	}
	p := &part{path: in.path, left: f.left, size: in.size, problems: f.problems}
	if f.doc != nil {
		if p.builder = parts[f.doc]; p.builder == nil || f.doc.Root != in.root {
			return nil
		}
	}
	return p
}
