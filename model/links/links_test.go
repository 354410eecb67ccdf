package links_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/links"
	"yomi/model/treetest"
)

// doc is a document of a folder n that was opened.
func doc(path, notes string) *model.Builder {
	b := treetest.Document(path, notes)
	if strings.HasPrefix(path, "n/") {
		b.Document().Root = "n"
	}
	return b
}

var notes = model.Join(
	doc("n/start.md", `
E Start here
  S Reading list {anchor=list}
    ~ - the link
  S 概要
    - first
  S 概要
    - second ^block-2
  # Notes & more: C++
    - a note {footnote=1}
    - see
`),
	doc("n/talks/deep dive.md", `
E Deep Dive 2024
  S Reading list
    - other
`),
	doc("n/talks/index.md", "E All talks"),
	doc("n/old/start.md", "E Old start"),
	doc("n/org/a.org", "E Org {anchor=9af-1}\n  S Same name"),
)

// known is what is on the disk.
var known = links.Disk{Exists: func(path string) bool { return path == "n/talks/slides.pdf" || path == "n/beside.txt" },
	Others: []string{"n/pictures/Harbour.png"}}

// at names a place: the document and the text of the note.
func at(t *model.Tree, p links.Place) string {
	switch p.Kind {
	case links.Nowhere, links.Outside:
		return p.Kind.String()
	case links.File:
		return "file " + p.Path
	}
	said := t.Document(p.Ref).Path + ": " + t.Node(p.Ref).Text
	if p.Kind == links.Near {
		said = "near " + said
	}
	return said
}

func TestPlace(t *testing.T) {
	x := links.New(notes, known)
	const start, dive = "n/start.md: Start here", "n/talks/deep dive.md: Deep Dive 2024"
	for _, c := range []struct {
		why    string
		from   string // the document that holds the link
		target model.Target
		to     string
		want   string
	}{
		{"the web is outside", "n/start.md", model.ToWeb, "https://example.com", "outside"},
		{"so is mail", "n/start.md", model.ToMail, "a@example.com", "outside"},

		{"a path from where the document is", "n/start.md", model.ToFile, "talks/deep%20dive.md", dive},
		{"up and down", "n/talks/deep dive.md", model.ToFile, "../start.md", start},
		{"from the folder that was opened", "n/talks/deep dive.md", model.ToFile, "/start.md", start},
		{"without its ending", "n/talks/deep dive.md", model.ToFile, "../start", start},
		{"as the site has it", "n/talks/deep dive.md", model.ToFile, "../start.html", start},
		{"with a query behind it", "n/start.md", model.ToFile, "talks/deep%20dive.md?plain=1#reading-list", "n/talks/deep dive.md: Reading list"},
		{"a folder is its index", "n/start.md", model.ToFile, "talks/", "n/talks/index.md: All talks"},
		{"a heading of it", "n/start.md", model.ToFile, "talks/deep%20dive.md#reading-list", "n/talks/deep dive.md: Reading list"},
		{"a heading it lacks", "n/start.md", model.ToFile, "talks/deep%20dive.md#gone", "near " + dive},
		{"a line of it", "n/start.md", model.ToFile, "talks/deep%20dive.md#L3", "n/talks/deep dive.md: other"},
		{"Org's heading", "n/start.md", model.ToFile, "org/a.org::*Same name", "n/org/a.org: Same name"},
		{"Org's own name for it", "n/start.md", model.ToFile, "org/a.org::#9af-1", "n/org/a.org: Org"},
		{"what is on the disk and not loaded", "n/start.md", model.ToFile, "talks/slides.pdf", "file n/talks/slides.pdf"},
		{"what is nowhere", "n/start.md", model.ToFile, "talks/gone.md", "nowhere"},
		{"a picture that is named alone", "n/start.md", model.ToFile, "harbour.png", "file n/pictures/Harbour.png"},

		{"an anchor the writer made", "n/start.md", model.ToAnchor, "list", "n/start.md: Reading list"},
		{"as GitHub makes it", "n/start.md", model.ToAnchor, "notes--more-c", "n/start.md: Notes & more: C++"},
		{"the second of two", "n/start.md", model.ToAnchor, "概要-1", "n/start.md: 概要"},
		{"escaped", "n/start.md", model.ToAnchor, "%E6%A6%82%E8%A6%81", "n/start.md: 概要"},
		{"as AsciiDoc makes it", "n/start.md", model.ToAnchor, "_notes_more_c", "n/start.md: Notes & more: C++"},
		{"as docutils makes it", "n/start.md", model.ToAnchor, "notes-more-c", "n/start.md: Notes & more: C++"},
		{"an anchor of another document", "n/start.md", model.ToAnchor, "9af-1", "near " + start},
		{"nothing is the beginning", "n/start.md", model.ToAnchor, "", start},

		{"a page by its file name, the nearest", "n/talks/deep dive.md", model.ToWiki, "Start", start},
		{"nearer in its own folder", "n/old/start.md", model.ToWiki, "start", "n/old/start.md: Old start"},
		{"with a folder", "n/start.md", model.ToWiki, "old/start", "n/old/start.md: Old start"},
		{"with its ending", "n/start.md", model.ToWiki, "deep dive.md", dive},
		{"from where the document is", "n/talks/deep dive.md", model.ToWiki, "../start", start},
		{"a heading there", "n/old/start.md", model.ToWiki, "../talks/deep dive#Reading list", "n/talks/deep dive.md: Reading list"},
		{"beside it, not the nearest", "n/start.md", model.ToWiki, "./deep dive", "nowhere"},
		{"by its title", "n/start.md", model.ToWiki, "deep  dive 2024", dive},
		{"by a title inside", "n/start.md", model.ToWiki, "Same name", "n/org/a.org: Same name"},
		{"a heading of a page", "n/start.md", model.ToWiki, "Deep Dive#Reading list", "n/talks/deep dive.md: Reading list"},
		{"a heading below a heading", "n/old/start.md", model.ToWiki, "Deep Dive#Deep Dive 2024#Reading list", "n/talks/deep dive.md: Reading list"},
		{"a heading of its own", "n/start.md", model.ToWiki, "#Reading list", "n/start.md: Reading list"},
		{"a block", "n/talks/index.md", model.ToWiki, "start#^block-2", "n/start.md: second ^block-2"},
		{"a page that is none", "n/start.md", model.ToWiki, "Atlantis", "nowhere"},
		{"a picture is a file", "n/start.md", model.ToWiki, "Harbour.png", "file n/pictures/Harbour.png"},

		{"an entry of Org", "n/start.md", model.ToID, "9af-1", "n/org/a.org: Org"},
		{"no entry", "n/start.md", model.ToID, "none", "nowhere"},
		{"a footnote", "n/start.md", model.ToFootnote, "1", "n/start.md: a note"},
		{"a footnote of another document", "n/talks/index.md", model.ToFootnote, "1", "nowhere"},
	} {
		from := model.None
		for _, d := range notes.Documents() {
			if d.Path == c.from {
				from, _ = notes.Span(d)
			}
		}
		p := x.Place(from, model.Run{Style: model.StyleLink, Target: c.target, To: c.to})
		if got := at(notes, p); got != c.want {
			t.Errorf("%s: %v %q of %s leads to %s, and must lead to %s", c.why, c.target, c.to, c.from, got, c.want)
		}
	}
}

// The second of two equal titles is the second.
// GitHub names a heading by what is written, and that is the code of an emoji.
func TestEmojiTitle(t *testing.T) {
	b := model.NewBuilder(model.NewDocument("a.md", "# Notes\n## :rocket: Lift off\n", "UTF-8"))
	b.Add(0, model.Node{Text: "Notes", Kind: model.Event, Form: model.Heading, Lines: 1})
	at := b.Add(1, model.Node{Text: "🚀 Lift off", Kind: model.Session, Form: model.Heading, Line: 1, Lines: 1})
	x := links.New(model.Join(b), links.Disk{})
	for _, anchor := range []string{"rocket-lift-off", "-lift-off"} {
		if p := x.Place(0, model.Run{Target: model.ToAnchor, To: anchor}); p.Kind != links.Note || p.Ref != at {
			t.Errorf("#%s leads to %v", anchor, p)
		}
	}
}

func TestEqualTitles(t *testing.T) {
	x := links.New(notes, links.Disk{})
	one := x.Place(0, model.Run{Target: model.ToAnchor, To: "概要"})
	two := x.Place(0, model.Run{Target: model.ToAnchor, To: "概要-1"})
	if notes.Node(one.Ref+1).Text != "first" || !strings.HasPrefix(notes.Node(two.Ref+1).Text, "second") {
		t.Errorf("they lead to %d and %d", one.Ref, two.Ref)
	}
}

var linked = model.Join(
	doc("a.md", `
E A
  ~ - to [b](b.md) and [gone](gone.md)
  S talk
    ~ - see[1](^1), [itself](#talk), [out](https://example.com)
    ~ - the note[1](^1) {footnote=1}
`),
	doc("b.md", `
E B
  ~ - back to [the talk]([[a#talk]])
`),
)

func told(x *links.Index, all []links.Link) []string {
	var out []string
	for _, l := range all {
		n := x.Tree().Node(l.From)
		out = append(out, fmt.Sprintf("%s -> %s", n.Text[l.Run.Lo:l.Run.Hi], at(x.Tree(), l.Place)))
	}
	return out
}

func TestAll(t *testing.T) {
	x := links.New(linked, links.Disk{})
	for _, c := range []struct {
		why  string
		got  []string
		want []string
	}{
		{"all", told(x, slices.Collect(x.All)), []string{"b -> b.md: B", "gone -> nowhere", "1 -> a.md: the note1", "itself -> a.md: talk", "1 -> a.md: see1, itself, out", "the talk -> a.md: talk"}},
		{"what leads to a talk, from elsewhere", told(x, x.Back(2)), []string{"the talk -> a.md: talk"}},
		{"what leads to a document", told(x, x.Back(5)), []string{"b -> b.md: B"}},
		{"what is broken", told(x, x.Broken()), []string{"gone -> nowhere"}},
		{"those of a note, addresses too", told(x, x.Of(3)), []string{"1 -> a.md: the note1", "itself -> a.md: talk", "out -> outside"}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: %q, want %q", c.why, c.got, c.want)
		}
	}
	if got := x.Reference(4); got != 3 {
		t.Errorf("the footnote is referred to at %d", got)
	}
}
