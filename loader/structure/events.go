package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// eventLine is a line after the document's title that may be the title of
// another event of the same document.
type eventLine struct {
	n      *Notes
	line   int
	front  *frontTitle
	entry  bool    // its notation says that a further document begins
	same   bool    // a heading of the title's own level
	alike  float64 // the share of them that name a gathering or a year, as it does
	titled bool    // a title is below it before the next of its shape
	own    int     // bytes of text below it before the next title
	over   bool    // headings of its own are below it, and below the title
	flat   bool    // nothing in the document is marked as a title
	first  bool    // no part of the event before it stands between
}

// frontTitle is what the title of a document says, of which the title of another event is
// asked.
type frontTitle struct {
	squeezed string
	gathers  float64 // it names a gathering and its year
}

func frontTitleOf(b *block.Block) *frontTitle {
	text := opening(b.Text)
	folded := lexis.Fold(text)
	return &frontTitle{lexis.Letters(folded), when(hasYear(folded) && (lexis.WordsIn(folded).Has(lexis.Gathering) || coined(b.Text)))}
}

// eventLines are the lines that may begin another event: headings not below the
// title's level, and lines that stand apart, if they say so. What the others of their
// shapes say is found out by alikeEvents.
func (n *Notes) eventLines() []*eventLine {
	if n.front < 0 {
		return nil
	}
	front := &n.blocks[n.front]
	says := make([]bool, len(n.lines)) // what titles of events do; most lines are late and take their time
	tell := func(taken int) { n.doc.Tell(3*len(n.lines)+taken, decidedIn*len(n.lines)) }
	onCoresTelling(len(n.lines), manyLines, tell, func(i int) {
		l := &n.lines[i]
		alone := l.shape.mark != noMark && l.shape.mark != listed && l.indent == 0 && (l.shape.mark != heading || front.Title || front.Kind != block.Heading)
		says[i] = i > n.front && alone && l.is(apart) && l.begins()
	})
	var found []*eventLine
	title := frontTitleOf(front)
	for i := n.front + 1; i < len(n.lines); i++ {
		b := &n.blocks[i]
		if n.lines[i].shape.mark == noMark {
			continue
		}
		same := n.onPar(i)
		if b.Title || same || says[i] {
			found = append(found, &eventLine{n: n, line: i, front: title, entry: b.Title, same: same})
		}
	}
	flat, overOwn := n.flat(), n.overHeadings(n.front)
	last := n.front
	for _, e := range found {
		e.first = n.partsBetween(last, e.line) == 0
		last = e.line
		e.look()
		e.flat, e.over = flat, e.same && overOwn && n.overHeadings(e.line)
	}
	return found
}

// onPar reports a heading of the level of the document's title.
func (n *Notes) onPar(i int) bool {
	front, b := &n.blocks[n.front], &n.blocks[i]
	return n.lines[i].shape.mark == heading && front.Kind == block.Heading && !front.Title && b.Level <= front.Level && !b.Title
}

// begins reports a line that says what the title of an event does.
func (l *line) begins() bool {
	return l.is(named) || l.is(told) && (l.is(year) || lexis.EndsIn(l.folded(), lexis.Report))
}

// alikeEvents finds out, of the lines of the shape of each of some event lines that say
// what titles of events do or are on a par with one, the share that names a gathering
// and its year.
func (n *Notes) alikeEvents(some []*eventLine) {
	shapes := map[shape][]int{}
	var marked [marks]bool // those of the shapes: most lines are told apart by them
	for _, e := range some {
		shapes[e.self().shape], marked[e.self().shape.mark] = nil, true
	}
	if len(shapes) > 0 {
		for i := n.front + 1; i < len(n.lines); i++ {
			l := &n.lines[i]
			if !marked[l.shape.mark] {
				continue
			}
			if peers, ok := shapes[l.shape]; ok && (n.onPar(i) || l.begins()) {
				shapes[l.shape] = append(peers, i)
			}
		}
	}
	alike := map[shape]float64{}
	for s, peers := range shapes {
		alike[s] = n.share(peers, (*line).says)
	}
	for _, e := range some {
		e.alike = alike[e.self().shape]
	}
}

// openEvents are the event lines that begin an event or none by what the others of their
// shapes say. To find that out takes longer than all else, and few lines hang on it.
func openEvents(lines []*eventLine) []*eventLine {
	var open []*eventLine
	sway := 0.0 // what it may add to a score, the same for all
	if len(lines) > 0 {
		sway = lines[0].scoreIf(1) - lines[0].scoreIf(0)
	}
	for _, e := range lines {
		if e.open(sway) {
			open = append(open, e)
		}
	}
	return open
}

// open reports one of them.
func (e *eventLine) open(sway float64) bool {
	least := e.scoreIf(0)
	if most := least + sway; min(least, most) > slack || max(least, most) < -slack {
		return false
	}
	return least > 0 != (e.scoreIf(1) > 0)
}

// scoreIf is the score of an event line if a share of those of its shape said the like.
func (e *eventLine) scoreIf(alike float64) float64 {
	as := *e
	as.alike = alike
	return eventJudge.score(&as)
}

// partsBetween counts the lines between two that are marked as titles, or stand
// alone, and do not say that they begin an event.
func (n *Notes) partsBetween(after, before int) int {
	parts := 0
	for i := after + 1; i < before; i++ {
		parts += int(when(n.titleLike(i) && n.lines[i].plain()))
	}
	return parts
}

// flat reports a document in which lines are told as titles by where they stand
// alone: it has no headings, and few lines that signs or numbers mark.
func (n *Notes) flat() bool {
	strong := 0
	for i := n.front + 1; i < len(n.lines); i++ {
		l := &n.lines[i]
		if l.shape.mark == heading && n.blocks[i].Level > titleLevel {
			return false
		}
		counts := l.shape.mark.strength() >= numbered.strength() && l.indent == 0 && l.is(apart) && l.is(likeTitle)
		strong += int(when(counts || l.shape.mark.strength() >= signed.strength()))
	}
	return strong < habit
}

// overHeadings reports a heading right over one that is a level deeper, with text
// between them or not.
func (n *Notes) overHeadings(i int) bool {
	for j := i + 1; j < len(n.lines); j++ {
		if n.lines[j].shape.mark == heading {
			return n.blocks[j].Level > n.blocks[i].Level
		}
	}
	return false
}

// standsAs reports a line that stands alone as another does, over a line that is
// marked as the one below that is.
func (n *Notes) standsAs(i, as int) bool {
	if i+1 >= len(n.lines) || as < 0 || as+1 >= len(n.lines) {
		return false
	}
	a, b := &n.lines[as+1], &n.lines[i+1]
	return a.shape.mark.strength() >= signed.strength() && a.shape == b.shape && n.lines[i].shape.mark.strength() <= label.strength() &&
		n.lines[i].shape == n.lines[as].shape
}

func (e *eventLine) self() *line { return &e.n.lines[e.line] }

// says reports a line that names a gathering, a year or what was attended.
func (l *line) says() bool { return l.is(named) && l.is(year) || l.is(told) }

// look counts what stands below, as far as the next title: it is asked of many lines,
// each of which may be the last of its shape.
func (e *eventLine) look() {
	n := e.n
	for j := e.line + 1; j < len(n.lines); j++ {
		l := &n.lines[j]
		if l.shape == e.self().shape && l.shape.mark != bare || l.shape.mark == heading && e.self().shape.mark == heading && n.blocks[j].Level <= n.blocks[e.line].Level {
			return
		}
		if e.titled = n.titleLike(j); e.titled {
			return
		}
		e.own += n.size(j)
	}
}

func eventHas(test func(*line) bool) func(*eventLine) float64 {
	return func(e *eventLine) float64 { return when(test(e.self())) }
}

// eventRows judge whether a line is the title of another event.
var eventRows = []row[eventLine]{
	{"a document is mostly of one event", lowers, -4, func(*eventLine) float64 { return 1 }},
	{"its notation says so", raises, 12, func(e *eventLine) float64 { return when(e.entry) }},
	{"is a heading of the title's level", raises, 2, func(e *eventLine) float64 { return when(e.same) }},
	{"is one over headings of its own, as the title is", raises, 2, func(e *eventLine) float64 { return when(e.over) }},
	{"in a text of lines: names a gathering and its year", raises, 2, func(e *eventLine) float64 {
		return when(e.flat && e.self().is(named) && e.self().is(year))
	}},
	{"in a text of lines: names a gathering", raises, 1, func(e *eventLine) float64 { return when(e.flat && e.self().is(named)) }},
	{"in a text of lines: ends in a word for notes", raises, 2, func(e *eventLine) float64 {
		return when(e.flat && e.self().is(told) && lexis.EndsIn(e.self().folded(), lexis.Report))
	}},
	{"in a text of lines: no text between it and the next title", raises, 1, func(e *eventLine) float64 {
		return when(e.flat && e.titled && e.own < 60)
	}},
	{"no part of the event before stands between", lowers, -3, func(e *eventLine) float64 { return when(e.first && !e.same) }},
	{"names a gathering", raises, 1, eventHas(has(named))},
	{"those of its shape say the like", raises, 1, func(e *eventLine) float64 { return e.alike }},
	{"names a gathering or a year, and the title names both", raises, 1, func(e *eventLine) float64 {
		return e.front.gathers * when(e.self().is(named) || e.self().is(year) || e.self().is(told))
	}},
	{"a large gap stands before it", raises, 0.5, eventHas(func(l *line) bool { return l.is(gapped) || l.is(afterRule) })},
	{"its words stand in the document's title", lowers, -3, func(e *eventLine) float64 {
		return when(strings.Contains(e.front.squeezed, e.self().letters()))
	}},
	{"is a date", lowers, -3, eventHas(has(dateOnly))},
	{"is a word for a part, a group or the end", lowers, -3, eventHas(func(l *line) bool { return l.ofOne() || l.is(group) })},
	{"is wide", lowers, -1, eventHas(has(wide60))},
}

var eventJudge = newJudge("event", eventRows)

// findEvents tells which lines begin further events. Headings on a level with the
// title, and lines that stand as it does, are decided together: where most of
// them, the title among them, begin events, each does that is no word for a part
// or the end.
func (n *Notes) findEvents() []int {
	lines := n.eventLines()
	n.alikeEvents(openEvents(lines))
	return n.eventsOf(lines)
}

// eventsOf are those of some event lines that begin one.
func (n *Notes) eventsOf(lines []*eventLine) []int {
	scores := make([]float64, len(lines))
	begin, peers := 1, 1 // the title
	for k, e := range lines {
		scores[k] = eventJudge.score(e)
		if e.peer() {
			peers++
			begin += int(when(scores[k] > 0))
		}
	}
	together := begin > 1 && 2*begin > peers
	var found []int
	for k, e := range lines {
		if scores[k] > 0 || together && e.peer() {
			found = append(found, e.line)
		}
	}
	return found
}

// peer reports a line that is on a par with the document's title.
func (e *eventLine) peer() bool {
	l := e.self()
	return (e.same || e.n.standsAs(e.line, e.n.front)) && !l.ofOne() && !l.is(dateOnly)
}

// ofOne reports a line that is a word for a part, the end or a break of one event. What
// names a gathering and its year may end in such a word: its notes, its report.
func (l *line) ofOne() bool {
	return (l.is(part) || l.is(final) || l.is(pause)) && !(l.is(named) && l.is(year))
}
