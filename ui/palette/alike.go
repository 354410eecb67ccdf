package palette

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"yomi/model"
	"yomi/ui/text"
)

// alike are the hits that would look the same, by how they look: those of equal
// text below equal titles.
type alike map[string][]model.Ref

// alikeOf groups hits; what looks like no other is in no group of several.
func alikeOf(t *model.Tree, hits []model.Ref) alike {
	out := make(alike, len(hits))
	for _, r := range hits {
		key := looks(t, r)
		out[key] = append(out[key], r)
	}
	return out
}

// looks is what a row says of r.
func looks(t *model.Tree, r model.Ref) string {
	const most = 4096 // bytes: no row shows more, and a note may have a million
	return text.Clip(t.Node(r).Text, most) + "\x00" + strings.Join(titlesAbove(t, r), "\x00")
}

// titlesAbove are the event and the session that hold r.
func titlesAbove(t *model.Tree, r model.Ref) (titles []string) {
	for a := range t.Above(t.Parent(r)) {
		if t.Node(a).Kind != model.Note {
			titles = append([]string{t.Node(a).Text}, titles...)
		}
	}
	return titles
}

// source tells r from the other hits that look like it: the name of its document,
// with folders where another is named so, and with the line where others are in
// the same. It is "" for a hit that looks like no other.
func (m Model) source(r model.Ref) string {
	twins := m.alike[looks(m.tree, r)]
	if len(twins) < 2 {
		return ""
	}
	doc := m.tree.Document(r)
	name := nameAmong(doc, m.tree, twins)
	if slices.ContainsFunc(twins, func(o model.Ref) bool { return o != r && m.tree.Document(o) == doc }) {
		name += ":" + strconv.Itoa(m.tree.LineOf(r, 0)+1)
	}
	return text.Brief(name)
}

// nameAmong is the shortest name of d that no other document of the nodes has.
func nameAmong(d *model.Document, t *model.Tree, nodes []model.Ref) string {
	base := func(d *model.Document) string { return path.Base(d.Name()) }
	for _, name := range []func(*model.Document) string{base, (*model.Document).Name} {
		same := func(r model.Ref) bool { return t.Document(r) != d && name(t.Document(r)) == name(d) }
		if !slices.ContainsFunc(nodes, same) {
			return name(d)
		}
	}
	return d.Path
}
