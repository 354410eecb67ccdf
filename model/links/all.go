package links

import (
	"slices"

	"yomi/model"
)

// All calls yield for every link between notes and to files in reading order,
// broken ones included; addresses outside are left out.
func (x *Index) All(yield func(Link) bool) {
	for r := model.Ref(0); int(r) < x.tree.Len(); r++ {
		for _, run := range x.tree.Runs(r) {
			switch run.Target {
			case model.ToNowhere, model.ToWeb, model.ToMail:
				continue
			}
			if !yield(Link{r, run, x.Place(r, run)}) {
				return
			}
		}
	}
}

// Back are the links from elsewhere that lead to a note within top, in reading
// order; footnotes are part of the text they belong to and lead nowhere else.
func (x *Index) Back(top model.Ref) []Link {
	var all []Link
	for l := range x.All {
		if (l.Kind == Note || l.Kind == Near) && l.Run.Target != model.ToFootnote && x.tree.Within(l.Ref, top) && !x.tree.Within(l.From, top) {
			all = append(all, l)
		}
	}
	return all
}

// Broken are the links that do not lead where they say, in reading order.
func (x *Index) Broken() []Link {
	var all []Link
	for l := range x.All {
		if l.Kind.Broken() {
			all = append(all, l)
		}
	}
	return all
}

// Written are the places at which links are written, as byte offsets in the
// documents that hold them. Links of one note lie side by side.
func Written(t *model.Tree, all []Link) []int {
	var places []int
	from, written := model.None, []int(nil)
	for _, l := range all {
		if l.From != from {
			from, written = l.From, t.Written(l.From)
		}
		place := t.Document(l.From).LineStart(int(t.Node(l.From).Line))
		if i := slices.Index(t.Runs(l.From), l.Run); i >= 0 {
			place = written[i]
		}
		places = append(places, place)
	}
	return places
}
