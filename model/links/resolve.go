package links

import (
	"net/url"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"yomi/model"
)

// documentEndings are the endings with which the name of a document may be
// written in a link, or without which: sites are made of them, so a page.html
// is page.md where there is no other.
var documentEndings = []string{".md", ".markdown", ".org", ".rst", ".adoc", ".asciidoc", ".txt", ".html", ".htm"}

// indexNames are the documents that a link to a folder leads to.
var indexNames = []string{"index", "readme", "_index"}

// file is the place that a path leads to from a document.
func (x *Index) file(from *model.Document, to string) Place {
	p, anchor := cut(to)
	if plain, err := url.PathUnescape(p); err == nil {
		p = plain
	}
	p, _, _ = strings.Cut(p, "?")
	if p == "" {
		return x.inside(from, anchor)
	}
	at := x.absolute(from, p)
	if d := x.document(at); d != nil {
		return x.inside(d, anchor)
	}
	return x.unloaded(at)
}

// unloaded is the place of a file that is not loaded: on the disk, or found
// beside the documents by its name alone.
func (x *Index) unloaded(p string) Place {
	if at := filepath.FromSlash(p); x.exists(at) {
		return Place{Kind: File, Ref: model.None, Path: at}
	}
	if at, ok := x.others[strings.ToLower(path.Base(p))]; ok {
		return Place{Kind: File, Ref: model.None, Path: at}
	}
	return Place{Ref: model.None}
}

// cut parts a target from the anchor behind # or, in Org, ::.
func cut(to string) (page, anchor string) {
	if page, anchor, ok := strings.Cut(to, "::"); ok {
		return page, strings.TrimPrefix(anchor, "#")
	}
	page, anchor, _ = strings.Cut(to, "#")
	return page, anchor
}

// absolute is a path as seen from where the document's own is: one that begins
// with / begins at the folder that was opened, if there is no such file.
func (x *Index) absolute(from *model.Document, p string) string {
	if path.IsAbs(p) {
		if from.Root != "" && x.files[cleaned(p)] == nil {
			return cleaned(path.Join(filepath.ToSlash(from.Root), p))
		}
		return cleaned(p)
	}
	return cleaned(path.Join(path.Dir(filepath.ToSlash(from.Path)), p))
}

// document is the loaded document that a path means.
func (x *Index) document(p string) *model.Document {
	if d := x.files[p]; d != nil {
		return d
	}
	bases := []string{p}
	if ending := path.Ext(p); slices.Contains(documentEndings, strings.ToLower(ending)) {
		bases = append(bases, strings.TrimSuffix(p, ending))
	}
	for _, base := range bases {
		for _, ending := range documentEndings {
			if d := x.files[base+ending]; d != nil {
				return d
			}
		}
	}
	for _, name := range indexNames {
		for _, d := range x.names[name] {
			if path.Dir(cleaned(d.Path)) == p {
				return d
			}
		}
	}
	return nil
}

// page is the place that the name of a page leads to.
func (x *Index) page(from *model.Document, to string) Place {
	name, anchor := cut(strings.TrimSpace(to))
	name = strings.TrimSpace(strings.TrimSuffix(name, "/"))
	if name == "" {
		return x.inside(from, anchor)
	}
	if d := x.named(from, name); d != nil {
		return x.inside(d, anchor)
	}
	if r := x.titles()[folded(name)] - 1; r != model.None {
		if anchor != "" {
			return x.inside(x.tree.Document(r), anchor)
		}
		return note(r)
	}
	if path.Ext(name) == "" {
		return Place{Ref: model.None}
	}
	return x.unloaded(x.absolute(from, name))
}

// Document is the document that a file's name leads to, with its ending or without
// and with folders before it or not, nil if none is called so.
func (x *Index) Document(name string) *model.Document {
	if x.tree.Len() == 0 {
		return nil
	}
	return x.named(x.tree.Document(0), name)
}

// named is the document of that file name, with folders before it or without:
// of several the one whose folder is the nearest to the document that names it.
// ./name and ../name are paths from there.
func (x *Index) named(from *model.Document, name string) *model.Document {
	if strings.HasPrefix(name, "./") || strings.HasPrefix(name, "../") {
		return x.document(x.absolute(from, name))
	}
	want := strings.ToLower(path.Clean(name))
	var best *model.Document
	for _, d := range x.names[path.Base(want)] {
		p := strings.ToLower(cleaned(d.Path))
		if stem := strings.TrimSuffix(p, path.Ext(p)); !ends(p, want) && !ends(stem, want) {
			continue
		}
		if best == nil || distance(from, d) < distance(from, best) {
			best = d
		}
	}
	return best
}

// ends reports whether a path ends in the parts of another.
func ends(p, tail string) bool { return p == tail || strings.HasSuffix(p, "/"+tail) }

// distance is how many steps lead from the folder of one document to that of
// another, up and down; steps down weigh less, as what is below belongs to what
// is above.
func distance(a, b *model.Document) int {
	x := strings.Split(path.Dir(cleaned(a.Path)), "/")
	y := strings.Split(path.Dir(cleaned(b.Path)), "/")
	same := 0
	for same < min(len(x), len(y)) && x[same] == y[same] {
		same++
	}
	return 2*(len(x)-same) + len(y) - same
}

// lineAnchor is an anchor that names a line, as GitHub's and Org's.
var lineAnchor = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^L?([0-9]{1,9})(?:-L?[0-9]+)?$`)
})

// lineIn is the note that owns the line an anchor names.
func (x *Index) lineIn(d *model.Document, anchor string) (model.Ref, bool) {
	m := lineAnchor().FindStringSubmatch(anchor)
	if m == nil {
		return model.None, false
	}
	line, _ := strconv.Atoi(m[1])
	if line < 1 || line > d.Lines() {
		return model.None, false
	}
	return x.tree.At(d, line-1), true
}

// footnotes are where the footnotes of a document are, and where the first
// reference to each is.
type footnotes struct{ notes, references map[string]model.Ref }

// footnote is the note of that label; where the run stands in that note
// itself, the place that refers to it.
func (x *Index) footnote(d *model.Document, from model.Ref, run model.Run) Place {
	known := x.footnotesOf(d)
	at, ok := known.notes[run.To]
	if !ok {
		return Place{Ref: model.None}
	}
	if x.tree.Within(from, at) {
		at, ok = known.references[run.To]
		if !ok {
			return Place{Ref: model.None}
		}
	}
	return note(at)
}

// Reference is where the footnote that r is is referred to, None if r is none.
func (x *Index) Reference(r model.Ref) model.Ref {
	label := x.tree.Rich(r).Footnote
	if label == "" {
		return model.None
	}
	if at, ok := x.footnotesOf(x.tree.Document(r)).references[label]; ok {
		return at
	}
	return model.None
}

func (x *Index) footnotesOf(d *model.Document) footnotes {
	x.mu.Lock()
	defer x.mu.Unlock()
	if known, ok := x.notes[d]; ok {
		return known
	}
	f := footnotes{map[string]model.Ref{}, map[string]model.Ref{}}
	lo, hi := x.tree.Span(d)
	for r := lo; r < hi; r++ {
		own := x.tree.Rich(r).Footnote
		if _, twice := f.notes[own]; own != "" && !twice {
			f.notes[own] = r
		}
		for _, run := range x.tree.Runs(r) {
			if _, known := f.references[run.To]; run.Target == model.ToFootnote && run.To != own && !known {
				f.references[run.To] = r
			}
		}
	}
	x.notes[d] = f
	return f
}
