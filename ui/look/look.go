// Package look says how a note appears in every pane that draws notes: in
// which style, and what of it is marked. It is not for colours (package ui
// gives a style its colour) or for cells (ui/text).
package look

import (
	"slices"

	"yomi/model"
	"yomi/ui/text"
)

// Marks gives the byte ranges of a note's text, as written, that a query
// matched, in order and apart from each other. A nil Marks matches nothing.
type Marks func(text string) [][2]int

// remembered bounds what Remember keeps: many screens of notes.
const remembered = 4096

// LongRemembered is how many notes of text.LongText and more Remember keeps, those that
// it was asked for last: as many as one comes by.
const LongRemembered = 16

// Remember is f with its answers kept, so that a frame asks only for notes that
// come into sight. It is for one goroutine at a time.
func Remember(f Marks) Marks {
	if f == nil {
		return nil
	}
	known := map[string][][2]int{}
	type answer struct {
		text  string
		marks [][2]int
	}
	var long []answer // texts that it takes a while to hash; one is itself at a glance
	return func(said string) [][2]int {
		if len(said) >= text.LongText {
			at := slices.IndexFunc(long, func(a answer) bool { return a.text == said })
			if at < 0 {
				at, long = 0, slices.Insert(long[:min(len(long), LongRemembered-1)], 0, answer{said, f(said)})
			}
			return long[at].marks
		}
		marks, ok := known[said]
		if !ok {
			if len(known) >= remembered {
				clear(known)
			}
			marks = f(said)
			known[said] = marks
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
func Style(t *model.Tree, r model.Ref) text.Style {
	n := t.Node(r)
	switch {
	case n.Kind == model.Event:
		return text.Title
	case n.Kind == model.Session:
		return text.Session
	}
	switch n.Form {
	case model.Heading:
		return sections[min(level(t, r), len(sections)-1)]
	case model.Code:
		return text.Code
	case model.Quote:
		if kind := t.Rich(r).Callout; kind != "" {
			return Callout(kind)
		}
		return text.Quote
	case model.Link:
		return text.Link
	case model.Field:
		return text.Field
	}
	return text.Plain
}

// sections are the styles of headings inside a session by their level.
var sections = [...]text.Style{text.Section, text.Subsection, text.Subsubsection}

// level is how many headings stand above r in its session.
func level(t *model.Tree, r model.Ref) int {
	n := 0
	for a := t.Parent(r); a != model.None && t.Node(a).Kind == model.Note; a = t.Parent(a) {
		if t.Node(a).Form == model.Heading {
			n++
		}
	}
	return n
}

// Callout is the style of a callout's bar and title by its kind. Kinds that are
// not known inform.
func Callout(kind string) text.Style {
	if style, ok := callouts[kind]; ok {
		return style
	}
	return text.Info
}

// callouts are the kinds that Markdown's dialects, AsciiDoc and reStructuredText
// have.
var callouts = map[string]text.Style{
	"tip": text.Tip, "hint": text.Tip, "success": text.Tip, "check": text.Tip, "done": text.Tip,
	"important": text.Important, "question": text.Important, "help": text.Important, "faq": text.Important,
	"warning": text.Warning, "attention": text.Warning,
	"caution": text.Caution, "danger": text.Caution, "error": text.Caution, "failure": text.Caution, "bug": text.Caution, "alert": text.Caution,
}

// attr is what all of a note's text has.
func attr(t *model.Tree, r model.Ref) text.Attr {
	n := t.Node(r)
	switch {
	case n.Quiet:
		return text.Faint
	case n.Task == model.TaskCancelled:
		return text.Faint | text.Strike // its box says the same in words
	case t.Rich(r).Callout != "":
		return text.Strong
	case n.Form == model.Table && header(t, r):
		return text.Strong
	}
	return 0
}

// header reports whether r is the row of a table that names its columns.
func header(t *model.Tree, r model.Ref) bool { return t.Rich(r).Header }
