package model

import (
	"slices"
	"strings"
)

// Style is what a stretch of a node's text means.
type Style uint8

const (
	StyleStrong Style = iota + 1
	StyleEmph
	StyleCode
	StyleStrike   // said to hold no more: it must never be shown as plain text
	StyleLink     // words that lead somewhere, or an address written out
	StyleImage    // what is said in place of a picture, or its name; with ToWiki, of a page that is shown there
	StyleFootnote // the number or name of a footnote, where the text refers to it
	StyleMath
	StyleKbd
	StyleMark
	StyleSup
	StyleSub
	StyleQuiet // what is for a program and not for a reader, such as a tag of a template
)

// String gives the name used in JSON and tests.
func (s Style) String() string {
	return [...]string{"", "strong", "emph", "code", "strike", "link", "image", "footnote", "math", "kbd", "mark", "sup", "sub", "quiet"}[s]
}

// Target is the kind of place a link or an image leads to.
type Target uint8

const (
	// ToNowhere is the Target of runs that lead nowhere.
	ToNowhere Target = iota
	// ToWeb is an address with a scheme, or one that begins with www.
	ToWeb
	// ToFile is a path, with an anchor behind # or without.
	ToFile
	// ToAnchor is a place in the same document; To is what stands behind the #.
	ToAnchor
	// ToWiki is the name of a page, with a heading behind # or without.
	ToWiki
	// ToMail is an address of electronic mail, without its scheme.
	ToMail
	// ToFootnote is a footnote of the same document; To is its label.
	ToFootnote
	// ToID is an Org entry with that :ID:.
	ToID
)

// String gives the name used in tests.
func (k Target) String() string {
	return [...]string{"", "web", "file", "anchor", "wiki", "mail", "footnote", "id"}[k]
}

// Run says what the bytes [Lo, Hi) of a node's Text mean. The runs of a node
// lie inside its text and on the edges of grapheme clusters (UAX #29), are
// sorted by Lo, of equals the longer first, and nest: two of them are apart or
// one holds the other. None is empty.
type Run struct {
	Lo, Hi int32
	Style  Style
	Target Target
	To     string // where a link, an image or a footnote leads, as written; "" for others
}

// Task is the state of something to be done.
type Task uint8

const (
	NoTask        Task = iota
	TaskOpen           // - [ ], TODO, ☐
	TaskDone           // - [x], DONE, ☑
	TaskCancelled      // - [-], CANCELLED
)

// String gives the name used in JSON.
func (k Task) String() string { return [...]string{"", "open", "done", "cancelled"}[k] }

// Box is the state as people write it in plain text, "" for no task.
func (k Task) Box() string { return [...]string{"", "[ ]", "[x]", "[-]"}[k] }

// Align is where the cells of a table's column stand.
type Align uint8

const (
	AlignNone Align = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// Rich is what a few nodes have and most have not.
type Rich struct {
	Runs []Run
	// Lang is the language of code as its fence names it: "go", "c++".
	Lang string
	// Callout is the kind of a callout in lower case (note, tip, important,
	// warning, caution, …); the node's text is its title and what it says
	// stands below it.
	Callout string
	// Footnote is the label of the footnote that the node is.
	Footnote string
	// Anchor names the node for links from elsewhere: {#name}, <a id>, :ID:,
	// :CUSTOM_ID:, [[name]] of AsciiDoc, .. _name:
	Anchor string
	// Tags are the words that an Org headline is filed under.
	Tags []string
	// State is how far a task is in the words of its document, where these say
	// more than its box: WAIT. Priority is that of an Org headline: A.
	State, Priority string
	// Columns are the alignments of a table's columns and Header says that its
	// first row names them; both are of the first row's node.
	Columns []Align
	Header  bool
	// Rule says that the source drew a line before the node.
	Rule bool
}

// empty reports whether nothing is said.
func (x *Rich) empty() bool {
	return len(x.Runs) == 0 && x.Lang == "" && x.Callout == "" && x.Footnote == "" && x.Anchor == "" &&
		len(x.Tags) == 0 && x.State == "" && x.Priority == "" && len(x.Columns) == 0 && !x.Header && !x.Rule
}

// noRich is what most nodes have.
var noRich Rich

// Links are the addresses that r's own text leads to, in order, each once:
// those of links and pictures, not of anchors and footnotes in the same
// document. nil if there are none.
func (t *Tree) Links(r Ref) []string {
	var links []string
	var have map[string]bool // of many links
	for _, run := range t.Runs(r) {
		if run.Target == ToNowhere || run.Target == ToAnchor || run.Target == ToFootnote {
			continue
		}
		if have == nil && len(links) >= fewLinks {
			have = make(map[string]bool, 2*len(links))
			for _, l := range links {
				have[l] = true
			}
		}
		if have == nil && !slices.Contains(links, run.To) || have != nil && !have[run.To] {
			links = append(links, run.To)
			if have != nil {
				have[run.To] = true
			}
		}
	}
	return links
}

// fewLinks is how many are compared one by one: most notes have none or one.
const fewLinks = 8

// Rank is what stands between a task's box and its text: its state and priority as Org
// writes them, with a blank behind each, "WAIT [#A] ".
func (x Rich) Rank() string {
	said := ""
	if x.State != "" {
		said = x.State + " "
	}
	if x.Priority != "" {
		said += "[#" + x.Priority + "] "
	}
	return said
}

// Said is r's text as plain text that loses no meaning: behind the box of a
// task, what is struck between ~~ and ~~.
func (t *Tree) Said(r Ref) string {
	n := &t.nodes[r]
	said := t.Rich(r).Rank() + Struck(n.Text, t.Runs(r))
	if n.Task != NoTask {
		return n.Task.Box() + " " + said
	}
	return said
}

// Struck is text with ~~ around what its runs strike.
func Struck(text string, runs []Run) string {
	var b strings.Builder
	done := 0
	for _, run := range runs {
		if run.Style != StyleStrike || int(run.Lo) < done {
			continue
		}
		b.WriteString(text[done:run.Lo])
		b.WriteString("~~")
		b.WriteString(text[run.Lo:run.Hi])
		b.WriteString("~~")
		done = int(run.Hi)
	}
	if done == 0 {
		return text
	}
	b.WriteString(text[done:])
	return b.String()
}
