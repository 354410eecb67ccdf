// Package search finds nodes of a model.Tree by what people type: folded text
// first, then readings (romaji, kana, pinyin, Korean keys), what a word is called
// in another language, abbreviations, and slips of the finger or of an input
// method.
//
// It is not for drawing: its unit is the byte, of a node's Text as written
// wherever an offset leaves the package. It knows no cells and no rows.
//
// Invariants: an Index never changes once built, so any number of goroutines
// may search it; an Index and a Query give the same answer whichever way they
// came about (grown, narrowed or at once); nothing typed is an error.
//
// Read Parse and Index.Search first, then rank.go for what comes before what.
package search

import "yomi/model"

// Kinds is a choice of node kinds; the zero value is all of them.
type Kinds uint8

// The kinds a Scope can be narrowed to; they combine by |.
const (
	Notes    Kinds = 1 << model.Note
	Sessions Kinds = 1 << model.Session
	Events   Kinds = 1 << model.Event
)

// Scope is where to look: the nodes of Kinds at or below Under.
type Scope struct {
	Under model.Ref // model.None is the whole tree
	Kinds Kinds
}

// Everywhere is the Scope that leaves nothing out.
var Everywhere = Scope{Under: model.None}

// Hit is one node found.
type Hit struct {
	Ref  model.Ref
	Tier Tier
}
