package export

import (
	"strconv"

	"yomi/model"
	"yomi/model/links"
)

// leads says where links from note to note lead within what is written: there a
// path, the name of a page or an ID of Org would lead nowhere.
type leads struct {
	index  *links.Index
	lo, hi model.Ref            // what is written
	names  map[model.Ref]string // of the notes that links lead to
	slugs  map[model.Ref]string // what GitHub calls the headings
	taken  map[string]bool      // names that are some note's
}

// leadsIn finds the notes of [lo, hi) to which links in it lead, and names them.
func leadsIn(t *model.Tree, lo, hi model.Ref) *leads {
	l := &leads{index: links.New(t, links.Disk{}), lo: lo, hi: hi, names: map[model.Ref]string{}, slugs: map[model.Ref]string{}, taken: map[string]bool{}}
	times := map[string]int{}
	for r := lo; r < hi; r++ {
		if n := t.Node(r); isTitle(n) {
			slug := links.Slug(rank(t, r) + n.Text + filed(t, r))
			name := slug
			if k := times[slug]; k > 0 {
				name += "-" + strconv.Itoa(k)
			}
			times[slug]++
			l.slugs[r] = name
			l.taken[name] = true
		}
	}
	for r := lo; r < hi; r++ {
		for _, run := range t.Runs(r) {
			if at := l.place(r, run); at != model.None && l.names[at] == "" {
				l.names[at] = l.name(t, at)
			}
		}
	}
	return l
}

// place is the note of what is written to which a run leads, None for any other
// place.
func (l *leads) place(r model.Ref, run model.Run) model.Ref {
	switch run.Target {
	case model.ToAnchor, model.ToID, model.ToFile, model.ToWiki:
		if at := l.index.Place(r, run); at.Kind == links.Note && l.lo <= at.Ref && at.Ref < l.hi {
			return at.Ref
		}
	}
	return model.None
}

// name is a name that no other note has: GitHub's for a heading, else the one its
// writer gave it, else a number.
func (l *leads) name(t *model.Tree, r model.Ref) string {
	if slug := l.slugs[r]; slug != "" {
		return slug
	}
	name := safe(t.Rich(r).Anchor)
	if name == "" || l.taken[name] {
		name = "note-" + strconv.Itoa(int(r-l.lo)+1)
	}
	l.taken[name] = true
	return name
}

// within is the anchor to which a run of r leads, "" for none in what is written.
func (l *leads) within(r model.Ref, run model.Run) string {
	if at := l.place(r, run); at != model.None {
		return l.names[at]
	}
	return ""
}

// named is the name of a note that is no heading and to which a link leads, ""
// for any other: whoever reads Markdown names the headings.
func (l *leads) named(r model.Ref) string {
	if l.slugs[r] != "" {
		return ""
	}
	return l.names[r]
}
