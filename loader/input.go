package loader

import (
	"io"
	"strings"
	"time"

	"yomi/loader/walk"
)

// input is one document to load, or the reason why a path is none.
type input struct {
	path string
	root string // the folder named through which it was found, "" if it was named itself
	size int64  // as far as known, for progress
	pipe bool   // of which no size is known
	// modified is when the file was changed, zero if that is not known.
	modified time.Time
	open     func() (io.ReadCloser, error)
	problem  *Problem
	left     string // why it is left out on purpose, "" if it is not
	inside   bool   // it is a part of the program, and no file
}

// once reports what can be read once: a pipe that has a name. Of standard input what
// came is kept by whoever reads it.
func (in input) once() bool { return in.pipe && in.path != walk.Stdin }

// inputs are the files of a walk.
func inputs(files []walk.File, opt Options) []input {
	var all []input
	for _, f := range files {
		in := input{path: f.Path, root: f.Root, size: f.Size, pipe: f.Pipe, modified: f.Modified, open: f.Open}
		switch {
		case f.Left:
			in.left = f.Why
		case f.Why != "":
			in.problem = &Problem{Path: f.Path, Unread: true, Empty: f.Empty, Text: f.Why}
		case f.Path == walk.Stdin:
			stdin := opt.Stdin
			if stdin == nil {
				stdin = strings.NewReader("")
			}
			in.open = func() (io.ReadCloser, error) { return io.NopCloser(stdin), nil }
		}
		all = append(all, in)
	}
	return all
}

// found makes a problem of a whole document that holds no notes less of one
// where it lies in a folder: what is no text is left out like pictures are, and
// an empty note is nothing that was asked for.
func (in input) found(p Problem) (problem *Problem, left string) {
	switch {
	case in.root == "":
		return &p, ""
	case p.Text == notText:
		return nil, notText
	case p.Text == isEmpty:
		p.Unread = false
	}
	return &p, ""
}
