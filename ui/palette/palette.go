// Package palette is the pop-up that jumps to any event, session or note: a
// query, and the hits below it, best first. It does not search: it says that
// it was asked something, and is given the hits.
//
// Its units: sizes are in cells and screen rows. Its invariant: the chosen hit
// is in the window. Read Model.Update first.
package palette

import (
	"slices"

	"yomi/model"
	"yomi/ui/action"
	"yomi/ui/lang"
	"yomi/ui/look"
	"yomi/ui/text"
)

// Model is the palette's state; a value.
type Model struct {
	measure text.Measure
	tree    *model.Tree
	input   text.Input
	kind    Kinds
	hits    []model.Ref
	alike   alike // which of them look the same
	marks   look.Marks
	signs   text.Attr // attributes that the terminal cannot show
	chosen  int       // index into hits
	top     int       // first hit in the window
	width   int
	height  int
	busy    bool // the hits are those of an older query
	offers  bool // the hits are where one can go, for a query that asks for nothing
	lang    lang.Lang
	hints   [][2]string
	title   string   // of what is listed, "" for what a query finds
	said    []string // of a query that finds nothing
}

// Kinds says which nodes are asked for.
type Kinds int

// The kinds that tab steps through.
const (
	All Kinds = iota
	Events
	Sessions
	Notes
)

// String names the kinds for the prompt: a message.
func (k Kinds) String() string {
	return [...]string{lang.Mark("all"), lang.Mark("events"), lang.Mark("sessions"), lang.Mark("notes")}[k]
}

// Event is what an Update did that others may care about.
type Event int

const (
	// Nothing happened but, perhaps, a redraw.
	Nothing Event = iota
	// Asked says that Query or Kinds changed: hits are wanted.
	Asked
	// Jump asks to go to Chosen.
	Jump
	// Closed asks to close the palette.
	Closed
)

// New is an empty palette over a tree, which speaks a language.
func New(m text.Measure, l lang.Lang, t *model.Tree) Model {
	return Model{measure: m, lang: l, tree: t}
}

// Signs sets the attributes that are shown by signs, for want of a style.
func (m Model) Signs(signs text.Attr) Model {
	m.signs = signs
	return m
}

// Titled lists something else than what a query finds: the title stands for the
// kinds, and tab does not change them.
func (m Model) Titled(title string) Model {
	m.title = title
	return m
}

// Hints are what one may type, and what that asks for: shown where nothing is
// asked for yet.
func (m Model) Hints(hints [][2]string) Model {
	m.hints = hints
	return m
}

// Query is what was typed.
func (m Model) Query() string { return m.input.Value() }

// Kinds is what tab narrowed the hits to.
func (m Model) Kinds() Kinds { return m.kind }

// Chosen is the hit under the cursor, None if there is none.
func (m Model) Chosen() model.Ref {
	if m.chosen >= len(m.hits) {
		return model.None
	}
	return m.hits[m.chosen]
}

// Hits are what is listed, best first.
func (m Model) Hits() []model.Ref { return m.hits }

// Busy reports whether the hits are still those of an older query.
func (m Model) Busy() bool { return m.busy }

// Input is the line being edited; Edit puts it back.
func (m Model) Input() text.Input { return m.input }

// Edit replaces the line being edited.
func (m Model) Edit(in text.Input) (Model, Event) {
	changed := in.Value() != m.input.Value()
	m.input = in
	if !changed {
		return m, Nothing
	}
	m.busy = true
	return m, Asked
}

// Found gives the hits of the present query, best first, with what to mark in
// them.
func (m Model) Found(t *model.Tree, hits []model.Ref, marks look.Marks) Model {
	m.marks, m.busy, m.offers, m.said = marks, false, false, nil
	m.chosen, m.top = 0, 0
	return m.list(t, hits)
}

// Say shows, a line each, what there is to say of a query that finds nothing, until
// the next answer.
func (m Model) Say(lines []string) Model {
	m.said = lines
	return m
}

// Offer lists where one can go where nothing is asked for, with the hints below
// it.
func (m Model) Offer(t *model.Tree, places []model.Ref) Model {
	m = m.Found(t, places, nil)
	m.offers = true
	return m
}

// list takes the hits that are to be shown.
func (m Model) list(t *model.Tree, hits []model.Ref) Model {
	m.tree, m.hits, m.alike = t, hits, alikeOf(t, hits)
	return m
}

// Move takes a tree in which the nodes are where to says; hits that are nowhere
// go.
func (m Model) Move(t *model.Tree, to func(model.Ref) model.Ref) Model {
	chosen := to(m.Chosen())
	hits := make([]model.Ref, 0, len(m.hits))
	for _, r := range m.hits {
		if at := to(r); at != model.None {
			hits = append(hits, at)
		}
	}
	return m.list(t, hits).Choose(chosen)
}

// Choose puts the cursor on r if it is among the hits.
func (m Model) Choose(r model.Ref) Model {
	if i := slices.Index(m.hits, r); i >= 0 {
		m.chosen = i
	}
	return m.settle()
}

// Resize gives the palette its size, the prompt included.
func (m Model) Resize(width, height int) Model {
	m.width, m.height = max(width, 0), max(height, 0)
	return m.settle()
}

// Update does what is asked and says what came of it.
func (m Model) Update(a action.Action) (Model, Event) {
	switch a {
	case action.Down:
		m.chosen++
	case action.Up:
		m.chosen--
	case action.PageDown, action.HalfDown:
		m.chosen += max(m.shown()-1, 1)
	case action.PageUp, action.HalfUp:
		m.chosen -= max(m.shown()-1, 1)
	case action.OtherPane:
		if m.title != "" {
			return m, Nothing
		}
		m.kind = (m.kind + 1) % (Notes + 1)
		m.busy = true
		return m, Asked
	case action.Read:
		if m.Chosen() == model.None {
			return m, Nothing
		}
		return m, Jump
	case action.Escape:
		return m, Closed
	}
	return m.settle(), Nothing
}

// At chooses the hit in the given row of the palette and reports whether
// there is one.
func (m Model) At(row int) (Model, bool) {
	i := m.top + row - promptRows
	if row < promptRows || i >= len(m.hits) {
		return m, false
	}
	m.chosen = i
	return m, true
}

// shown is how many hits fit.
func (m Model) shown() int { return max(m.height-promptRows-len(m.hintsShown()), 0) }

// settle keeps the chosen hit among the hits and in the window.
func (m Model) settle() Model {
	m.chosen = max(0, min(m.chosen, len(m.hits)-1))
	m.top = max(min(m.top, m.chosen), m.chosen-m.shown()+1, 0)
	return m
}
