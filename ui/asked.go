package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"yomi/ui/text"
)

// asked is what was looked for before, the latest last, and where in it one
// stands while a query is typed. It is a value; its list is never changed in
// place.
type asked struct {
	queries []string
	at      int    // len(queries) while one types something new
	own     string // what one typed before going back
}

// askedKept bounds what is kept of queries: more than anyone goes back through.
const askedKept = 50

// keep notes a query, once: asked again it is the latest.
func (a asked) keep(query string) asked {
	if query = strings.TrimSpace(query); query != "" {
		a.queries = append(slices.DeleteFunc(slices.Clone(a.queries), func(q string) bool { return q == query }), query)
		a.queries = a.queries[max(len(a.queries)-askedKept, 0):]
	}
	a.at = len(a.queries)
	return a
}

// step goes to the query before, or to the one after, and gives it; ok is false
// at the ends.
func (a asked) step(back bool, typed string) (_ asked, query string, ok bool) {
	if a.at >= len(a.queries) {
		a.at, a.own = len(a.queries), typed
	}
	to := a.at + 1
	if back {
		to = a.at - 1
	}
	switch {
	case to < 0 || to > len(a.queries):
		return a, "", false
	case to == len(a.queries):
		a.at = to
		return a, a.own, true
	}
	a.at = to
	return a, a.queries[to], true
}

// recalls are the keys that go through what was looked for, in every prompt: up
// and down move in the pane there.
var recalls = map[string]bool{"ctrl+r": true, "ctrl+s": false}

// recalledQuery gives a prompt an earlier query, or a later one; ok is false if the
// key is none of those that do, or there is none.
func (m Model) recalledQuery(k tea.KeyPressMsg, in text.Input) (_ Model, _ text.Input, ok bool) {
	back, is := recalls[control(k)]
	if !is {
		return m, in, false
	}
	var query string
	if m.asked, query, ok = m.asked.step(back, in.Value()); ok {
		in = text.Input{}
		in.Insert(query)
	}
	return m, in, ok
}
