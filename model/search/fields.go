package search

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model"
)

// field is a condition on what stands above a node, on the node's form, or on
// the document it is from.
type field struct {
	kind  fieldKind
	term  *term  // of event:, session:, speaker:, file:
	value string // of date:, in:
}

type fieldKind uint8

const (
	fieldEvent fieldKind = iota
	fieldSession
	fieldSpeaker
	fieldFile
	fieldDate
	fieldForm
)

var fieldNames = map[string]fieldKind{
	"event": fieldEvent, "session": fieldSession, "speaker": fieldSpeaker, "file": fieldFile, "date": fieldDate, "in": fieldForm,
}

// addField reads name:value; an underscore in the value is a blank. It is false
// for what is none. A name without a value asks for nothing yet.
func (q *Query) addField(w string) bool {
	name, value, ok := strings.Cut(strings.Replace(w, "：", ":", 1), ":")
	kind, known := fieldNames[strings.ToLower(name)]
	switch {
	case !ok, strings.HasPrefix(value, "/"): // an address
		return false
	case !known:
		if looksLikeField(name, value) {
			q.doubts = append(q.doubts, Doubt{NoSuchField, w})
		}
		return false
	}
	if value == "" {
		return true
	}
	f := field{kind: kind, value: strings.ToLower(value)}
	switch kind {
	case fieldDate:
		if f.value, ok = wantedDate(plainString(value)); !ok {
			q.doubts = append(q.doubts, Doubt{NoDate, w})
			return false
		}
	case fieldForm:
		if !slices.ContainsFunc(Forms(), func(form string) bool { return strings.HasPrefix(form, f.value) }) {
			q.doubts = append(q.doubts, Doubt{NoSuchForm, w})
			return false
		}
	default:
		if f.term = q.lexicon.newTerm(strings.ReplaceAll(value, "_", " "), 0); f.term == nil {
			return false
		}
		f.term.forms = f.term.others()
	}
	q.fields = append(q.fields, f)
	return true
}

// looksLikeField reports what may be meant as a field though none is called so.
func looksLikeField(name, value string) bool {
	const shortest = 3 // letters: C:x is a path, 8:30 a time
	first, _ := utf8.DecodeRuneInString(value)
	return len(name) >= shortest && isLatinWord(strings.ToLower(name)) && (unicode.IsLetter(first) || unicode.IsDigit(first))
}

// Fields are the names of fields, in order.
func Fields() []string { return slices.Sorted(maps.Keys(fieldNames)) }

// beginsField reports whether text is the name of a field, perhaps in part.
func beginsField(text string) bool {
	for name := range fieldNames {
		if strings.HasPrefix(name, text) {
			return true
		}
	}
	return false
}

// aTask is what in: calls whatever is to be done or was, in any state.
const aTask = "task"

// Forms are what in: may name: the forms and the kinds of nodes, tasks, and the
// states of these.
func Forms() []string {
	var out []string
	for f := model.Para; f <= model.Link; f++ {
		out = append(out, f.String())
	}
	out = append(out, model.Note.String(), model.Session.String(), model.Event.String(), aTask)
	for t := model.TaskOpen; t <= model.TaskCancelled; t++ {
		out = append(out, t.String())
	}
	return out
}

// span is a range of nodes.
type span struct{ lo, hi model.Ref }

// within gives the nodes that all fields and the scope allow, as ranges in
// order and apart; forms are left to inForm.
func (x *Index) within(q *Query, sc Scope) []span {
	all := []span{{0, model.Ref(x.tree.Len())}}
	if sc.Under != model.None {
		all = []span{{sc.Under, x.tree.End(sc.Under)}}
	}
	for i := range q.fields {
		if q.fields[i].kind != fieldForm {
			all = meet(all, x.below(q, &q.fields[i]))
		}
	}
	return all
}

// below gives the subtrees of the events and sessions that f describes, and of a day on which
// there was none those of the notes that name it.
func (x *Index) below(q *Query, f *field) []span {
	var out []span
	for _, r := range x.heads {
		if len(out) > 0 && r < out[len(out)-1].hi {
			continue // inside a subtree taken already
		}
		if x.describes(q, f, r) {
			out = append(out, span{r, x.tree.End(r)})
		}
	}
	if len(out) == 0 && f.kind == fieldDate {
		return x.naming(q.lexicon, f.value)
	}
	return out
}

func (x *Index) describes(q *Query, f *field, r model.Ref) bool {
	switch kind := x.tree.Node(r).Kind; f.kind {
	case fieldEvent:
		return kind == model.Event && x.named(f, r)
	case fieldSession:
		return kind == model.Session && x.named(f, r)
	case fieldSpeaker:
		return slices.ContainsFunc(x.tree.Fields(r).Speakers, func(s string) bool { return q.foundIn(f.term, s) })
	case fieldFile:
		return kind == model.Event && q.foundIn(f.term, filepath.ToSlash(x.tree.Document(r).Path))
	}
	return onDate(x.tree.Fields(r).Date, f.value)
}

// named reports whether f's text is found in r's.
func (x *Index) named(f *field, r model.Ref) bool {
	s := x.subject(r)
	return f.term.direct(&s).tier < noTier
}

// described is the heads that a field of q describes themselves, each with its
// place among them: who asks for a speaker means the talk, who asks for a day
// the event. They come first among what q finds if it has no words.
func (x *Index) described(q *Query) map[model.Ref]int {
	out := map[model.Ref]int{}
	for i := range q.fields {
		f := &q.fields[i]
		if f.kind == fieldForm {
			continue
		}
		talk := f.kind == fieldSpeaker || f.kind == fieldSession
		for _, r := range x.heads {
			switch {
			case !x.describes(q, f, r):
			case talk == (x.tree.Node(r).Kind == model.Session):
				out[r] = 0
			default:
				out[r] = 1
			}
		}
	}
	return out
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

// inForm reports whether n is of the form or kind, or a task in the state, that
// f names, perhaps in part: in:head is in:heading.
func (f *field) inForm(n *model.Node) bool {
	return f.kind != fieldForm || strings.HasPrefix(n.Form.String(), f.value) || strings.HasPrefix(n.Kind.String(), f.value) ||
		n.Task != model.NoTask && (strings.HasPrefix(aTask, f.value) || strings.HasPrefix(n.Task.String(), f.value))
}
