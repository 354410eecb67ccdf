// Package links says where the links in notes lead: to which note of which
// loaded document, out of the notes, or nowhere.
//
// It is not for following them, nor for anything outside of the tree: whether
// there is a file on the disk it is told. Its unit is the link: a run of a
// note's text.
//
// A relative path leads from the folder of the document that holds it. The name
// of a page leads as in Obsidian: to the document of that file name, in the
// nearest folder if there are several, else to the one of that title. What
// stands behind # is a heading or an anchor in it. Read Index.Place first.
package links

import (
	"path"
	"path/filepath"
	"strings"
	"sync"

	"yomi/model"
)

// Place is where a link leads.
type Place struct {
	Kind Kind
	Ref  model.Ref // the note, if it leads to one
	Path string    // the file, if it leads to one
}

// Kind is what a link leads to.
type Kind uint8

const (
	// Nowhere is what a link leads to that is broken.
	Nowhere Kind = iota
	// Note is a note of a loaded document.
	Note
	// Near is the beginning of a document without the heading that was meant.
	Near
	// File is a file that is not loaded.
	File
	// Outside is an address of the web or of mail.
	Outside
)

// Broken reports whether the link does not lead where it says.
func (k Kind) Broken() bool { return k == Nowhere || k == Near }

// String gives the name used in JSON.
func (k Kind) String() string { return [...]string{"nowhere", "note", "near", "file", "outside"}[k] }

// Link is a link of a note.
type Link struct {
	From model.Ref
	Run  model.Run
	Place
}

// Index knows the documents of a tree by the names that lead to them. It may be
// used by several goroutines.
type Index struct {
	tree   *model.Tree
	exists func(path string) bool
	others map[string]string            // the paths of files that are not loaded, by their names in lower case
	files  map[string]*model.Document   // by path
	names  map[string][]*model.Document // by file name in lower case, with and without its ending

	mu      sync.Mutex
	anchors map[*model.Document]anchors
	titles  func() map[string]model.Ref
	ids     func() map[string]model.Ref
	notes   map[*model.Document]footnotes
}

// Disk is what is known of files that are not loaded.
type Disk struct {
	// Exists reports whether there is a file of that path; nil knows of none.
	Exists func(path string) bool
	// Others are files that were found beside the documents, such as pictures,
	// which pages name without their folders.
	Others []string
}

// New indexes the documents of a tree.
func New(t *model.Tree, disk Disk) *Index {
	if disk.Exists == nil {
		disk.Exists = func(string) bool { return false }
	}
	x := &Index{tree: t, exists: disk.Exists, others: map[string]string{}, files: map[string]*model.Document{}, names: map[string][]*model.Document{},
		anchors: map[*model.Document]anchors{}, notes: map[*model.Document]footnotes{}}
	for _, p := range disk.Others {
		x.others[strings.ToLower(filepath.Base(p))] = p
	}
	for _, d := range t.Documents() {
		p := cleaned(d.Path)
		x.files[p] = d
		name := strings.ToLower(path.Base(p))
		x.names[name] = append(x.names[name], d)
		if stem := strings.TrimSuffix(name, path.Ext(name)); stem != name {
			x.names[stem] = append(x.names[stem], d)
		}
	}
	x.titles = sync.OnceValue(x.findTitles)
	x.ids = sync.OnceValue(x.findIDs)
	return x
}

// Tree is what is indexed.
func (x *Index) Tree() *model.Tree { return x.tree }

func cleaned(p string) string { return path.Clean(filepath.ToSlash(p)) }

// findTitles are the titles that pages are called by: those of events before
// those of anything below them.
func (x *Index) findTitles() map[string]model.Ref {
	titles := map[string]model.Ref{}
	for _, events := range []bool{true, false} {
		for r := model.Ref(0); int(r) < x.tree.Len(); r++ {
			if n := x.tree.Node(r); isTitle(n) && (n.Kind == model.Event) == events {
				if name := folded(n.Text); titles[name] == 0 {
					titles[name] = r + 1
				}
			}
		}
	}
	return titles
}

// folded is a title without case and with single blanks.
func folded(title string) string { return strings.ToLower(strings.Join(strings.Fields(title), " ")) }

// findIDs are the anchors of all documents: those of Org are one name space.
func (x *Index) findIDs() map[string]model.Ref {
	ids := map[string]model.Ref{}
	for r := model.Ref(0); int(r) < x.tree.Len(); r++ {
		if name := x.tree.Rich(r).Anchor; name != "" && ids[name] == 0 {
			ids[name] = r + 1
		}
	}
	return ids
}

// Of are the links of r's own text, pictures included, each with its place.
// Addresses that no run shows come last.
func (x *Index) Of(r model.Ref) []Link {
	var all []Link
	shown := map[string]bool{}
	for _, run := range x.tree.Runs(r) {
		if run.Target != model.ToNowhere {
			shown[run.To] = true
			all = append(all, Link{r, run, x.Place(r, run)})
		}
	}
	for _, to := range x.tree.Links(r) {
		if !shown[to] {
			run := model.Run{Style: model.StyleLink, Target: model.ToWeb, To: to}
			all = append(all, Link{r, run, x.Place(r, run)})
		}
	}
	return all
}

// Place is where a run of r's text leads.
func (x *Index) Place(r model.Ref, run model.Run) Place {
	d := x.tree.Document(r)
	switch run.Target {
	case model.ToWeb, model.ToMail:
		return Place{Kind: Outside, Ref: model.None, Path: run.To}
	case model.ToAnchor:
		return x.inside(d, run.To)
	case model.ToFootnote:
		return x.footnote(d, r, run)
	case model.ToID:
		return note(x.ids()[run.To] - 1)
	case model.ToWiki:
		return x.page(d, run.To)
	case model.ToFile:
		return x.file(d, run.To)
	}
	return Place{Ref: model.None}
}

// note is the place that a note is, or none.
func note(r model.Ref) Place {
	if r == model.None {
		return Place{Ref: model.None}
	}
	return Place{Kind: Note, Ref: r}
}

// start is the place where a document begins.
func (x *Index) start(d *model.Document) Place {
	lo, hi := x.tree.Span(d)
	if lo == hi {
		return Place{Kind: File, Ref: model.None, Path: d.Path}
	}
	return note(lo)
}

// inside is the place of an anchor in a document; "" is its beginning.
func (x *Index) inside(d *model.Document, anchor string) Place {
	begin := x.start(d)
	if anchor == "" || begin.Kind != Note {
		return begin
	}
	x.mu.Lock()
	known, ok := x.anchors[d]
	if !ok {
		known = anchorsOf(x.tree, d)
		x.anchors[d] = known
	}
	x.mu.Unlock()
	// Of [[page#heading#below it]] the last names the place.
	if r, ok := known.find(anchor); ok {
		return note(r)
	}
	if _, last, ok := strings.Cut(anchor, "#"); ok {
		return x.inside(d, last)
	}
	if r, ok := x.lineIn(d, anchor); ok {
		return note(r)
	}
	return Place{Kind: Near, Ref: begin.Ref}
}
