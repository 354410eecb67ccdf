package ui

import (
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
	// Problems are what was found on the way, Left what was left out on purpose.
	Problems []Problem
	Left     []Problem
}

// Problem is something about a document that people should know.
type Problem struct {
	Where  string // path:line:col, without what is not known, as written
	Text   string // a message, with its arguments
	Args   []any
	Unread bool // the document, or all of a folder, could not be read
}

// Say tells the problem in a language, safe for a terminal.
func (p Problem) Say(l lang.Lang) string {
	return text.Clean(p.Where + ": " + l.Say(p.Text, p.Args...))
}
