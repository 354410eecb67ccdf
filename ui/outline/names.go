package outline

import (
	"path"

	"yomi/model"
	"yomi/ui/text"
)

// twins are the events that others in other documents are called like: only the
// names of their files tell them apart.
func twins(t *model.Tree) map[model.Ref]bool {
	first := map[string]model.Ref{}
	var of map[model.Ref]bool
	for r := range t.Children(model.None) {
		title := t.Node(r).Text
		other, known := first[title]
		switch {
		case !known:
			first[title] = r
		case t.Document(other) != t.Document(r):
			if of == nil {
				of = map[model.Ref]bool{}
			}
			of[other], of[r] = true, true
		}
	}
	return of
}

// leastTitle is the room that a title keeps beside the name of its file: less
// would be a name without what it is the name of.
const leastTitle = 12

// name is what stands dimmed behind r's title: the name of its file, where that
// tells it from others.
func (m Model) name(r model.Ref, room int) string {
	if !m.twins[r] {
		return ""
	}
	said := "  " + m.measure.Line(path.Base(m.view.Tree.Document(r).Name())).Text
	if room-m.measure.Width(said) < leastTitle {
		return ""
	}
	return said
}

// folder is the title of a folder's row.
func (m Model) folder(r model.Ref, room int) text.Row {
	said := m.measure.Line(m.view.Tree.Folder(r).Name).Text + "/"
	return text.Row{{Text: m.measure.Cut(said, room), Style: text.Section}}
}
