package ui

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"yomi/model"
	"yomi/ui/lang"
	"yomi/ui/text"
)

// Notes are the documents loaded so far.
type Notes struct {
	Tree *model.Tree
	// Read and Size are the bytes read and those there are in all.
	Read, Size int64
	// Begun says that the last document is there only as far as its beginning:
	// its nodes may be others once it is read whole.
	Begun bool
	// Partial says that more is to come.
	Partial bool
	// Stream says whether all that is piped in is among them, Piped how many bytes of
	// that were read.
	Stream Stream
	Piped  int64
	// Problems are what was found on the way, Left what was left out on purpose.
	Problems []Problem
	Left     []Problem
}

// Stream is how much there is of what is piped in.
type Stream uint8

const (
	// Ended is all of it, or nothing is piped in.
	Ended Stream = iota
	// Flowing says that more may come; it is watched.
	Flowing
	// Held says that no more of it is read until one asks for that.
	Held
)

// Problem is something about a document that people should know.
type Problem struct {
	Path      string // as written
	Line, Col int    // counted from 1; 0 for what is not known
	Text      string // a message, with its arguments
	Args      []any
	Unread    bool // the document, or all of a folder, could not be read
	Empty     bool // it was read, but holds no notes: it is empty, or no text
}

// Before compares two problems by where they are: negative if p comes first.
// What is about a whole document comes before what is in it.
func (p Problem) Before(q Problem) int {
	return cmp.Or(strings.Compare(p.Path, q.Path), p.Line-q.Line, p.Col-q.Col)
}

// where gives path:line:col without what is not known.
func (p Problem) where() string {
	path := Called(p.Path)
	switch {
	case p.Line == 0:
		return path
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", path, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", path, p.Line, p.Col)
}

// Called is how a name that was given is told of: in quotes where one would see nothing
// of it, as of an empty variable of a shell.
func Called(name string) string {
	if strings.TrimSpace(name) == "" {
		return strconv.Quote(name)
	}
	return name
}

// Error is the problem in English: where one document is asked for, it is the error.
func (p Problem) Error() string { return p.Say(lang.English) }

// Say tells the problem in a language, safe for a terminal.
func (p Problem) Say(l lang.Lang) string {
	return text.Clean(p.where() + ": " + l.Say(p.Text, p.Args...))
}
