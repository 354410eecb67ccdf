// Package look says how a note appears in every pane that draws notes: in
// which style, and what of it is marked. It is not for colours (package ui
// gives a style its colour) or for cells (ui/text).
package look

import (
	"yomi/model"
	"yomi/ui/text"
)

// Marks gives the byte ranges of a note's text, as written, that a query
// matched. A nil Marks matches nothing.
type Marks func(text string) [][2]int

// remembered bounds what Remember keeps: many screens of notes.
const remembered = 4096

// Remember is f with its answers kept, so that a frame asks only for notes that
// come into sight. It is for one goroutine.
func Remember(f Marks) Marks {
	if f == nil {
		return nil
	}
	known := map[string][][2]int{}
	return func(text string) [][2]int {
		marks, ok := known[text]
		if !ok {
			if len(known) >= remembered {
				clear(known)
			}
			marks = f(text)
			known[text] = marks
		}
		return marks
	}
}

// In gives the marks in s as ranges of what is shown of it.
func (f Marks) In(s string, shown text.Shown) [][2]int {
	if f == nil {
		return nil
	}
	var marks [][2]int
	for _, at := range f(s) {
		lo, hi := shown.Range(at[0], at[1])
		marks = append(marks, [2]int{lo, hi})
	}
	return marks
}

// Style is the style of a note's text.
func Style(n *model.Node) text.Style {
	switch {
	case n.Kind == model.Event:
		return text.Title
	case n.Kind == model.Session:
		return text.Session
	}
	switch n.Form {
	case model.Heading:
		return text.Section
	case model.Code, model.Table:
		return text.Code
	case model.Quote:
		return text.Quote
	case model.Link:
		return text.Link
	case model.Field:
		return text.Field
	}
	return text.Plain
}
