// Package digest makes summaries: what one would tell of a session, an event or
// any other note, and how that is written for a chat.
//
// It is not for anything measured in a terminal's cells (ui/text), and what it
// gives is as written: it must be made safe before it is shown. Its unit is the
// byte; sizes are in Latin letters (see textSize).
//
// How it is done: the notes are taken to pieces (draft.go, piece.go, parts.go, broken.go),
// what is no point is set aside (noise.go, code.go, card.go, post.go, long.go,
// felt.go), each point is rated by a handful of cues (cue.go, phrase.go, somebody.go), the
// best are chosen under a limit of lines and letters (choose.go, with what must come along:
// along.go, turn.go), and those that belong together share a line under
// their label, or stand in lines below it (row.go, line.go), which lines that are left
// make easier to read (layout.go). What the head of a
// summary says is in head.go, how all is written in form.go and markdown.go.
//
// Invariants: points are told in reading order, but decisions and to-dos first;
// nothing is cut inside a clause, and what is neither told nor said by the head is
// counted. The same notes give the same summary.
//
// Read Summarize first.
package digest

import "yomi/model"

// Summary is what one would tell of a session: who, where, and its key points.
// The texts are as written: they must be made safe before they are shown.
type Summary struct {
	Title, Event string
	Date, Place  string
	Speakers     []string
	Links        []string
	Points       []Point // a line each, in reading order; decisions and to-dos first
	// More counts what neither the head nor the points tell: sentences of text,
	// items, titles, and what is no point, but neither who posted when in a chat nor
	// titles as empty as Contents. A sentence of which a clause is told is not counted,
	// it is marked there.
	More int

	lang language
}

// Point is one line of a summary.
type Point struct {
	Text  string
	Line  int      // the source line it begins in, counted from 0
	Depth int      // under how many of the lines above it stands
	Why   []string // why it was chosen
	// Continues says that it goes on with the sentence of the line above, which
	// no line holds.
	Continues bool
	// Bullets are how it is written where lines are left: its label above what stands
	// under that, sentences one by one. It is nil where one bullet says Text.
	Bullets []Bullet
}

// Bullet is a line of the list that a summary is written as.
type Bullet struct {
	Text  string
	Depth int // under how many of the lines above it stands
	// Continues says that it goes on with the sentence of the bullet above.
	Continues bool
}

// Summarize makes the summary of r, a session as a rule; any other node is
// summarized the same way, an event by its sessions.
func Summarize(t *model.Tree, r model.Ref, limits Limits) Summary {
	s, _ := summarize(t, r, limits)
	return s
}

// summarize is Summarize with the choice that was made, nil for an event.
func summarize(t *model.Tree, r model.Ref, limits Limits) (Summary, *choice) {
	s := head(t, r)
	if t.Node(r).Kind == model.Event && len(sessionsOf(t, r)) > 0 {
		s.tellSessions(t, r, limits)
		return s, nil
	}
	c := chosen(t, r, &s, limits)
	rows := c.d.decidesFirst(c.laidOut())
	s.Points, s.More, s.lang = c.points(rows), c.more(rows), c.d.lang
	return s, c
}

// points are lines as they are told.
func (c *choice) points(rows []row) []Point {
	var points []Point
	for _, r := range rows {
		points = append(points, Point{Text: r.text, Line: c.d.line(r), Depth: r.depth, Continues: r.continues, Bullets: r.bullets, Why: c.why(r)})
	}
	return points
}

// line is the source line a row begins in: that of its label where that stands
// right before what is told.
func (d *draft) line(r row) int {
	first := r.points[0]
	if r.isTitle {
		return int(d.t.Node(d.pieces[r.labels[0]].ref).Line)
	}
	if len(r.labels) > 0 && r.labels[0] == first-1 {
		first--
	}
	return int(d.t.Node(d.pieces[first].ref).Line)
}

// more counts what is left out, as Summary.More says.
func (c *choice) more(rows []row) int {
	d := c.d
	told := make([]bool, len(d.pieces))
	for _, r := range rows {
		for _, i := range r.points {
			told[i] = true
		}
		for _, i := range r.labels {
			told[i] = true
		}
	}
	n := 0
	for i := 0; i < len(d.pieces); {
		some, counts := told[i], d.pieces[i].counts
		if d.isToldPage(told, i) {
			counts = 0
		}
		for i++; i < len(d.pieces) && d.pieces[i].carriesOn && d.pieces[i].ref == d.pieces[i-1].ref; i++ {
			some = some || told[i]
		}
		if !some {
			n += counts
		}
	}
	return n
}

// language is what the notes are written in, their titles if there is no more. What is
// no point says it only where there is nothing else: programs are in English anywhere.
func (d *draft) language() language {
	texts, rest := make([]string, 1, len(d.pieces)+1), []string{}
	texts[0] = d.head.Title
	for _, p := range d.pieces {
		if p.role == noise {
			rest = append(rest, p.text)
		} else {
			texts = append(texts, p.text)
		}
	}
	if len(texts) == 1 {
		texts = append(texts, rest...)
	}
	return languageOf(texts)
}
