package search

import (
	"slices"
	"strings"

	"yomi/model"
)

// field is a condition on what stands above a node, or on the node's form.
type field struct {
	kind  fieldKind
	query Query  // of event:, session:, speaker:
	value string // of date:, in:
}

type fieldKind uint8

const (
	fieldEvent fieldKind = iota
	fieldSession
	fieldSpeaker
	fieldDate
	fieldForm
)

var fieldNames = map[string]fieldKind{
	"event": fieldEvent, "session": fieldSession, "speaker": fieldSpeaker, "date": fieldDate, "in": fieldForm,
}

// parseField reads name:value; an underscore in the value is a blank.
func parseField(w string) (field, bool) {
	name, value, ok := strings.Cut(strings.Replace(w, "：", ":", 1), ":")
	kind, known := fieldNames[strings.ToLower(name)]
	if !ok || !known || value == "" || strings.HasPrefix(value, "//") {
		return field{}, false
	}
	f := field{kind: kind, value: strings.ToLower(value)}
	if kind <= fieldSpeaker {
		t := newTerm(strings.ReplaceAll(value, "_", " "), 0)
		if t == nil {
			return field{}, false
		}
		f.query.groups = []group{{t}}
	}
	return f, true
}

// span is a range of nodes.
type span struct{ lo, hi model.Ref }

// within gives the nodes that all fields and the scope allow, as ranges in
// order and apart; forms are left to inForm.
func (x *Index) within(fields []field, sc Scope) []span {
	all := []span{{0, model.Ref(x.tree.Len())}}
	if sc.Under != model.None {
		all = []span{{sc.Under, x.tree.End(sc.Under)}}
	}
	for i := range fields {
		if fields[i].kind != fieldForm {
			all = meet(all, x.below(&fields[i]))
		}
	}
	return all
}

// below gives the subtrees of the events and sessions that f describes.
func (x *Index) below(f *field) []span {
	var out []span
	for _, r := range x.heads {
		if len(out) > 0 && r < out[len(out)-1].hi {
			continue // inside a subtree taken already
		}
		if x.describes(f, r) {
			out = append(out, span{r, x.tree.End(r)})
		}
	}
	return out
}

func (x *Index) describes(f *field, r model.Ref) bool {
	switch kind := x.tree.Node(r).Kind; f.kind {
	case fieldEvent:
		return kind == model.Event && x.named(f, r)
	case fieldSession:
		return kind == model.Session && x.named(f, r)
	case fieldSpeaker:
		return slices.ContainsFunc(x.tree.Fields(r).Speakers, f.query.finds)
	}
	return strings.HasPrefix(strings.ToLower(x.tree.Fields(r).Date), f.value)
}

// named reports whether f's text is found in r's.
func (x *Index) named(f *field, r model.Ref) bool {
	s := x.subject(r)
	return f.query.groups[0][0].direct(&s).tier < noTier
}

// meet gives what two lists of ranges have in common.
func meet(a, b []span) []span {
	var out []span
	for i, j := 0, 0; i < len(a) && j < len(b); {
		lo, hi := max(a[i].lo, b[j].lo), min(a[i].hi, b[j].hi)
		if lo < hi {
			out = append(out, span{lo, hi})
		}
		if a[i].hi < b[j].hi {
			i++
		} else {
			j++
		}
	}
	return out
}

// inForm reports whether n is of the form or kind that f names, perhaps in
// part: in:head is in:heading.
func (f *field) inForm(n *model.Node) bool {
	return f.kind != fieldForm || strings.HasPrefix(n.Form.String(), f.value) || strings.HasPrefix(n.Kind.String(), f.value)
}
