// Package export writes notes in other forms: Markdown as GitHub reads it, and
// a page of HTML that stands alone. JSON is in ui/plain.
//
// It is not for summaries (model/digest) or for the screen. Both writers walk
// the tree in reading order; what runs mean is written in the form's own marks,
// so that nothing struck out becomes plain text. What a document says is
// escaped: nothing in it is a mark, a tag or a script of the page.
//
// Read Markdown first.
package export

import (
	"strings"

	"yomi/model"
	"yomi/ui/text"
)

// deepest is the deepest level of headings that Markdown and HTML have.
const deepest = 6

// level is the level of a heading: events are of level 1, and sessions and
// headings one below what they stand under.
func level(t *model.Tree, r model.Ref) int {
	n := 1
	for a := t.Parent(r); a != model.None; a = t.Parent(a) {
		if isTitle(t.Node(a)) {
			n++
		}
	}
	return min(n, deepest)
}

func isTitle(n *model.Node) bool { return n.Kind != model.Note || n.Form == model.Heading }

// box is the sign of a task, before what is to do.
func box(n *model.Node) string {
	if n.Task == model.NoTask {
		return ""
	}
	return n.Task.Box() + " "
}

// rank is what stands between a task's box and its text, as text without marks.
func rank(t *model.Tree, r model.Ref) string { return safe(t.Rich(r).Rank()) }

// nodes calls yield for what to write: top and what is below it, everything for
// None.
func nodes(t *model.Tree, top model.Ref) (lo, hi model.Ref) {
	if top == model.None {
		return 0, model.Ref(t.Len())
	}
	return top, t.End(top)
}

// safe is a text without what a terminal could act on, its line ends kept.
func safe(s string) string { return text.Safe(s) }

// write writes a text with its runs.
type write struct {
	// whole writes a run whose inside is no text in which there are marks, such
	// as code; ok is false for any other.
	whole func(run model.Run, inside string) (said string, ok bool)
	// around gives the marks around any other.
	around func(run model.Run) (open, close string)
	// plain is what stands between runs.
	plain func(s string) string
}

// said is r's text in marks.
func (w write) said(t *model.Tree, r model.Ref) string {
	var b strings.Builder
	all := t.Node(r).Text
	w.part(&b, all, t.Runs(r), [2]int32{0, int32(len(all))})
	return b.String()
}

// part writes a part of a text, in which the runs lie.
func (w write) part(b *strings.Builder, all string, runs []model.Run, at [2]int32) {
	for len(runs) > 0 {
		run := runs[0]
		inner := 1
		for inner < len(runs) && runs[inner].Lo < run.Hi {
			inner++
		}
		b.WriteString(w.plain(all[at[0]:run.Lo]))
		if said, ok := w.whole(run, all[run.Lo:run.Hi]); ok && (inner == 1 || run.Style != model.StyleLink) {
			b.WriteString(said)
		} else {
			open, end := w.around(run)
			b.WriteString(open)
			w.part(b, all, runs[1:inner], [2]int32{run.Lo, run.Hi})
			b.WriteString(end)
		}
		at[0], runs = run.Hi, runs[inner:]
	}
	b.WriteString(w.plain(all[at[0]:at[1]]))
}

// filed is what stands behind a title for the words that it is filed under, as Org
// writes :one:two:; elsewhere each is a hashtag. "" where there are none.
func filed(t *model.Tree, r model.Ref) string {
	said := ""
	for _, tag := range t.Rich(r).Tags {
		said += " #" + tag
	}
	return said
}
