package ui

import (
	"context"
	"runtime/debug"
	"sync"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/model/search"
	"yomi/ui/look"
	"yomi/ui/text"
)

// finder asks the index. It is the one place that knows which question is the
// latest; answers to older ones are dropped.
type finder struct {
	index    *search.Index // nil until the first is built
	indexed  *model.Tree   // the tree that index is of
	building bool
	complete bool // nothing is missing from the index
	reading  int  // how often the documents were read anew: an older index is of other nodes
	again    bool // the next question is an old one
	repeats  bool // the latest one is
	asked    int  // generation of the latest question
	cancel   context.CancelFunc
	memory   *searcher
}

// searcher serializes searches: one remembers what the last one left, and a
// second at the same time would only take the first one's processor.
type searcher struct {
	sync.Mutex
	search.Searcher
}

func newFinder() finder { return finder{memory: &searcher{}} }

// indexMsg brings an index; complete says that readings are in it.
type indexMsg struct {
	tree     *model.Tree
	index    *search.Index
	reading  int
	complete bool
	problem  string // with a person's own words
}

// foundMsg is the answer to a question.
type foundMsg struct {
	asked  int
	typed  string        // what was asked
	of     *search.Index // which was asked
	picked bool          // it is for the palette
	result search.Result
	marks  look.Marks
	again  bool      // the same question was answered before, from a smaller index
	from   model.Ref // where one was when it was asked
	hits   model.Set // all that was found
	kept   model.Set // the hits and what the outline shows with them
	beyond int       // how much there is elsewhere where a part of the notes has nothing
	rest   tea.Cmd   // finds all hits, where these are the best only
}

// buildIndex starts indexing what of the present tree is not indexed yet, and the
// readings of all of it where nothing more arrives, unless an index is being built:
// then that begins when that one is done.
func (m Model) buildIndex() (Model, tea.Cmd) {
	t := m.tree()
	switch {
	case m.find.building || t.Len() == 0:
		return m, nil
	case t != m.find.indexed:
		m.find.building, m.find.complete = true, false
		index, reading := m.find.index, m.find.reading
		if index == nil {
			index = &search.Index{}
		}
		return m, func() tea.Msg { return indexMsg{tree: t, index: index.Grow(t), reading: reading} }
	case m.find.complete || m.load.running:
		return m, nil
	}
	m.find.building = true
	return m, m.addReadings
}

// addReadings gives the index with the readings of its texts.
func (m Model) addReadings() tea.Msg {
	lexicon := m.opt.Lexicon
	if lexicon == nil {
		lexicon = func() (*search.Lexicon, error) { return search.LoadLexicon(), nil }
	}
	msg := indexMsg{tree: m.find.indexed, reading: m.find.reading, complete: true}
	words, err := lexicon()
	if err != nil {
		msg.problem = text.Clean(err.Error())
	}
	if msg.index = m.find.index.AddReadings(m.ctx, words); msg.index == nil {
		return nil // the program ends
	}
	return msg
}

// indexed takes an index into use, asks again what was asked of the old one,
// and goes on to what is not indexed yet.
func (m Model) indexed(msg indexMsg) (tea.Model, tea.Cmd) {
	m.find.building = false
	if msg.reading != m.find.reading {
		return m.buildIndex()
	}
	if msg.problem != "" {
		m.message = msg.problem
	}
	m.find.index, m.find.indexed, m.find.complete = msg.index, msg.tree, msg.complete
	m, again := m.askAgain()
	m, next := m.buildIndex()
	if next == nil && msg.complete {
		next = tidy
	}
	return m, tea.Batch(again, next)
}

// tidy gives back to the system what loading and indexing left behind.
func tidy() tea.Msg {
	debug.FreeOSMemory()
	return nil
}

// hitsRanked is how many hits are ranked for the palette: more than anyone
// pages through, few enough to sort within a keystroke.
const hitsRanked = 500

// ask puts a question; its answer comes as a foundMsg. Without an index of the part
// it is about, it is put when that index arrives.
func (m Model) ask(typed string, sc search.Scope) (Model, tea.Cmd) {
	if m.find.cancel != nil {
		m.find.cancel()
	}
	m.find.asked++
	again := m.find.again
	m.find.again, m.find.repeats = false, again
	if m.find.index == nil || int(sc.Under) >= m.find.indexed.Len() {
		return m, nil
	}
	ctx, cancel := context.WithCancel(m.ctx)
	m.find.cancel = cancel
	q := question{
		ctx: ctx, asked: m.find.asked, index: m.find.index, memory: m.find.memory,
		tree: m.find.indexed, typed: typed, scope: sc, again: again, around: m.filter.around, picks: m.mode == picking, here: m.here(),
	}
	switch {
	case q.picks:
		return m, q.list
	case !m.filter.reading && q.index.Len() >= countedLater:
		return m, q.first
	}
	return m, q.all
}

// countedLater is from how many notes on the best hits are shown before all are
// known: of fewer all are found within a frame.
const countedLater = 50_000

// question is what is asked of an index, away from the drawing.
type question struct {
	ctx    context.Context
	asked  int
	index  *search.Index
	memory *searcher
	tree   *model.Tree
	typed  string
	scope  search.Scope
	again  bool
	around bool
	picks  bool      // the palette asks
	here   model.Ref // where one is; that may be behind what the index is of
}

// ask gives what find finds, unless a newer question is out.
func (q question) ask(find func(*search.Searcher, search.Query) foundMsg) tea.Msg {
	q.memory.Lock()
	defer q.memory.Unlock()
	if q.ctx.Err() != nil {
		return nil
	}
	answer := find(&q.memory.Searcher, search.Parse(q.typed, q.index.Lexicon()))
	if q.ctx.Err() != nil {
		return nil
	}
	answer.asked, answer.typed, answer.of, answer.picked = q.asked, q.typed, q.index, q.picks
	answer.again, answer.from, answer.marks = q.again, q.here, q.marks(answer)
	return answer
}

// list answers with the best hits, for who lists no others.
func (q question) list() tea.Msg {
	return q.ask(func(s *search.Searcher, query search.Query) foundMsg {
		return foundMsg{result: s.Best(q.ctx, q.index, query, q.scope, hitsRanked)}
	})
}

// first answers with the best hits, and leaves the others to a second answer. That
// leaves the cursor where it is by then.
func (q question) first() tea.Msg {
	return q.ask(func(s *search.Searcher, query search.Query) foundMsg {
		result := s.Best(q.ctx, q.index, query, q.scope, hitsRanked)
		var hits model.Set
		for _, h := range result.Hits {
			hits.Add(h.Ref)
		}
		rest := q
		rest.again = true
		return foundMsg{result: result, hits: hits, kept: q.shown(hits), rest: rest.all}
	})
}

// all answers with all hits, and how many there are elsewhere where there are
// none.
func (q question) all() tea.Msg {
	return q.ask(func(s *search.Searcher, query search.Query) foundMsg {
		result := s.Find(q.ctx, q.index, query, q.scope, hitsRanked)
		beyond := 0
		if len(result.Found) == 0 && q.scope.Under != model.None {
			beyond = len(q.index.Find(q.ctx, query, search.Everywhere, 1).Found)
		}
		hits := result.Matches()
		return foundMsg{result: result, hits: hits, kept: q.shown(hits), beyond: beyond}
	})
}

// shown is what the outline shows of hits.
func (q question) shown(hits model.Set) model.Set {
	if q.around {
		return q.tree.Around(hits)
	}
	return q.tree.Context(hits)
}

// forget drops the answer that may still be under way: nobody waits for it.
func (m Model) forget() Model {
	m.find.asked++
	m.filter.asked = m.find.asked
	return m
}

// lose forgets the index: it is of nodes that are no more.
func (m Model) lose() Model {
	m.find.index, m.find.indexed, m.find.complete = nil, nil, false
	m.find.reading++
	return m.forget()
}

// askAgain repeats the question whose answer is on the screen.
func (m Model) askAgain() (Model, tea.Cmd) {
	// One whose answer never came is as new as it was: its best hit may still be to
	// be gone to.
	answered := m.mode == picking && !m.palette.Busy() || m.mode != picking && m.filter.asked == m.find.asked
	m.find.again = answered || m.find.repeats
	switch {
	case m.mode == picking:
		return m.askPalette()
	case m.filter.input.Value() != "":
		return m.askFilter()
	}
	m.find.again = false
	return m, nil
}

// awaited reports whether the filter's query has no answer yet.
func (m Model) awaited() bool {
	return m.filter.input.Value() != "" && m.filter.typed != m.filter.input.Value()
}

// takeUp asks again for the filter what the palette, which is closed now, stood in
// front of: an answer that was still to come, or one from an index that grew.
func (m Model) takeUp() (Model, tea.Cmd) {
	if m.filter.input.Value() == "" || !m.awaited() && m.filter.of == m.find.index && m.filter.rest == nil {
		return m, nil
	}
	m.find.again = !m.awaited()
	return m.askFilter()
}

// found gives an answer to whoever asked, unless a newer question is out.
func (m Model) found(msg foundMsg) (tea.Model, tea.Cmd) {
	if msg.asked != m.find.asked {
		return m, nil
	}
	switch {
	case msg.picked:
		return m.foundInPalette(msg), nil
	case m.filter.reading:
		return m.foundInReader(msg), nil
	}
	return m.foundInOutline(msg), msg.rest
}
