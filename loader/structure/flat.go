package structure

import (
	"math"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// decideFlat gives roles to titles that all look alike. Their order is known
// and their levels are not, so the roles are found as the best path through
// the sequence (Viterbi): each title's own evidence for each role, and what
// may follow what. A section needs a session before it; a container stands by
// itself under the event.
func (p *Plan) decideFlat() {
	p.tables = [][]rule{titleRules, flatRules, p.layers()}
	from := make([][states]state, len(p.heads)) // by head and its state, the one before
	best := impossible
	best[Event] = 0 // the document's event stands before the first title
	for i := range p.heads {
		score, fixed, next := p.weigh(p.tables, i), p.heads[i].role == Event, impossible
		for before, sum := range best {
			for r := Text; r < roles; r++ {
				if fixed != (r == Event) && (fixed || !p.mayBeEvent(i)) {
					continue
				}
				s := state(before).next(r)
				if v := sum + score[r] + follows(state(before), r); v > next[s] {
					next[s], from[i][s] = v, state(before)
				}
			}
		}
		best = next
	}
	last := state(Event)
	for s := range best {
		if best[s] > best[last] {
			last = state(s)
		}
	}
	for i := len(p.heads) - 1; i >= 0; i-- {
		p.heads[i].role, last = last.role(), from[i][last]
	}
	p.groupFlat()
}

// state is what the last title was: a role, or outside.
type state uint8

// outside is text with no session before it, which no section can follow.
const (
	outside = state(roles)
	states  = outside + 1
)

// impossible are the scores of states that cannot be reached.
var impossible = func() (scores [states]float64) {
	for s := range scores {
		scores[s] = math.Inf(-1)
	}
	return scores
}()

// next is the state after a title of role r.
func (s state) next(r Role) state {
	if r == Text && s.sessionless() {
		return outside
	}
	return state(r)
}

// sessionless reports a state in which no session has begun.
func (s state) sessionless() bool {
	return s == state(Event) || s == state(Container) || s == outside
}

func (s state) role() Role {
	if s == outside {
		return Text
	}
	return Role(s)
}

// groupFlat puts the sessions after a container below it, up to the next
// container or event. A container that stands over the agenda groups only that.
func (p *Plan) groupFlat() {
	group := -1
	for i := range p.heads {
		switch h := &p.heads[i]; h.role {
		case Event:
			group = -1
		case Container:
			group = i
			if p.agenda.holders[i] {
				group = -1
			}
		case Session:
			h.parent = group
		case Section:
			h.parent = i - 1
			for h.parent >= 0 && p.heads[h.parent].role != Session {
				h.parent--
			}
		}
	}
}

// follows weighs a title of one role after a state.
func follows(before state, after Role) float64 {
	switch {
	case after == Session && before.sessionless():
		return 2 // what groups sessions begins with one
	case after == Section && before.sessionless():
		return -8 // a section of nothing
	case after == Event && before.sessionless():
		return -4 // an event without a part
	}
	return 0
}

// mayBeEvent reports whether head i, in the middle of a document, can begin
// another event: only if it says so.
func (p *Plan) mayBeEvent(i int) bool {
	f := &p.heads[i].facts
	return f.named || f.told || f.year
}

// flatRules are the evidence of a title's place in the sequence.
var flatRules = []rule{
	{"a document is mostly of one event", Event, -4, func(*Plan, int) float64 { return 1 }},
	{"names a gathering", Event, 3, fact(func(f *facts) bool { return f.named })},
	{"has a year in it", Event, 3, fact(func(f *facts) bool { return f.year })},
	{"tells of something attended", Event, 3, fact(func(f *facts) bool { return f.told })},
	{"ends in a word for notes", Event, 3, fact(func(f *facts) bool { return f.told && lexis.EndsIn(f.folded, lexis.Report) })},
	{"the line below tells of something attended", Event, 1, func(p *Plan, i int) float64 {
		h := &p.heads[i]
		return when(h.facts.body > 0 && h.facts.told && lexis.WordsIn(lexis.Fold(p.blocks[h.block+1].Text)).Has(lexis.Report))
	}},
	{"no text between it and the next title", Event, 2, fact(func(f *facts) bool { return f.body == 0 })},
	{"little text between it and the next title", Event, 1, fact(func(f *facts) bool { return f.body == 1 && !f.link })},
	{"an address stands right under it", Event, -4, fact(func(f *facts) bool { return f.link })},
	{"text of its own", Event, -3, fact(func(f *facts) bool { return f.body > 2 })},
	{"its words stand in the document's title", Event, -6, func(p *Plan, i int) float64 { return when(p.insideTitle(i)) }},
	{"recurs under several titles", Event, -6, fact(func(f *facts) bool { return f.recurs > 1 })},
	{"stands over a list of announced parts", Container, 9, func(p *Plan, i int) float64 { return when(p.agenda.holders[i]) }},
	{"counts parts and has nothing but titles below: 第1部, Day 1", Container, 10, func(p *Plan, i int) float64 {
		f := &p.heads[i].facts
		return when(f.body == 0 && i+1 < len(p.heads) && f.counted && (f.group || strings.Contains(f.folded, "部")))
	}},
	{"a container needs proof", Container, -4, func(*Plan, int) float64 { return 1 }},
	{"an address stands right under it, as under others", Session, 4, func(p *Plan, i int) float64 {
		return when(p.heads[i].facts.link && p.linked >= 2)
	}},
	{"the title below opens other parts too", Session, 5, func(p *Plan, i int) float64 { return when(p.opens(i)) }},
	{"no text between it and the next title", Session, 1, func(p *Plan, i int) float64 {
		return when(p.heads[i].facts.body == 0 && i+1 < len(p.heads))
	}},
	{"stands over a title in the same script", Session, 5, func(p *Plan, i int) float64 {
		return when(p.blocks[p.heads[i].block].Look == block.Foreign)
	}},
	{"longer than the titles around it", Session, 3, func(p *Plan, i int) float64 { return p.longer(i) }},
	{"length says little where titles speak for themselves", Session, -2, func(p *Plan, i int) float64 {
		return when(p.firm() >= firmMin) * p.longer(i)
	}},
	{"takes up a word of the titles above", Section, 2, fact(func(f *facts) bool { return f.topic })},
	{"closes the document", Session, 6, func(p *Plan, i int) float64 {
		return when(i == len(p.heads)-1 && p.heads[i].facts.final)
	}},
	{"reads as a sentence", Text, 8, fact(func(f *facts) bool { return f.spoken })},
	{"several items on one line", Text, 6, fact(func(f *facts) bool { return f.chain })},
	{"the name of a file or an image", Text, 8, fact(func(f *facts) bool { return f.file })},
	{"repeats the title beside it, as a link's card does", Text, 8, fact(func(f *facts) bool { return f.echo })},
	{"leads in a list", Text, 2, fact(func(f *facts) bool { return f.lead })},
	{"a line that stands alone is mostly a title", Text, -2, func(*Plan, int) float64 { return 1 }},
	{"nothing below it", Text, 1, fact(func(f *facts) bool { return f.body == 0 })},
}

// strongSession is the evidence from which a title stands out as a session's.
const strongSession = 3

// sectionsMost is how many sections a session has at most on average, where
// nothing but its title's length says that it is one.
const sectionsMost = 8

// layers decides whether the titles make two layers or one. Two it is when
// some stand out as sessions and others do not; then a title that does not is
// a section. In one layer each title is a session.
func (p *Plan) layers() []rule {
	strong, weak := 0, 0
	for i := range p.heads {
		if p.heads[i].role == Event {
			continue
		}
		score := p.weigh([][]rule{titleRules, flatRules}, i)
		switch {
		case score[Container] > score[Session], score[Text] > max(score[Session], score[Section]):
		case score[Session]-score[Section] >= strongSession:
			strong++
		default:
			weak++
		}
	}
	if strong >= 2 && weak > 0 && (weak <= strong*sectionsMost || p.firm() > 0) {
		return []rule{{"some titles stand out, this one does not", Section, 2, func(*Plan, int) float64 { return 1 }}}
	}
	one := []rule{{"all titles are of one layer", Session, 2, func(*Plan, int) float64 { return 1 }}}
	if 2*p.emptyHeads() < len(p.heads) {
		one = append(one, rule{"nothing below it, where most titles have something", Text, 4, func(p *Plan, i int) float64 { return when(p.idle(i)) }})
	}
	return one
}

// idle reports a title that has nothing below and does not say what it is the
// title of: in a text copied from a page, a caption or the name of a link.
func (p *Plan) idle(i int) bool {
	f := &p.heads[i].facts
	return f.body == 0 && i+1 < len(p.heads) && !f.by && !f.timed && !f.counted && !f.pause && f.agenda < 0 && dateIn(p.blocks[p.heads[i].block].Text) == ""
}

// emptyHeads counts the titles with nothing below.
func (p *Plan) emptyHeads() int {
	n := 0
	for i := range p.heads {
		n += int(when(p.heads[i].facts.body == 0))
	}
	return n
}

// firmMin is how many titles must be sessions beyond doubt before their
// evidence counts for more than length.
const firmMin = 3

// firm counts the titles that are sessions by what stands in or under them.
func (p *Plan) firm() int {
	if p.firmHeads == 0 {
		p.firmHeads = 1 // counted
		for i := range p.heads {
			f := &p.heads[i].facts
			if f.agenda >= 0 || f.speaker || f.held || f.slides || f.timed || f.link && p.linked >= 2 || p.opens(i) {
				p.firmHeads++
			}
		}
	}
	return p.firmHeads - 1
}

// opens reports whether the title after head i recurs, each time as the first
// of its part: メンバー, 概要.
func (p *Plan) opens(i int) bool {
	if i+1 >= len(p.heads) {
		return false
	}
	f, next := &p.heads[i].facts, &p.heads[i+1].facts
	return next.recurs >= 2 && !next.echo && f.recurs == 1 && f.body <= 1
}

// longer rates how far a title's width stands out among all titles': from 0
// at 1.4 times the median to 1 at twice the median.
func (p *Plan) longer(i int) float64 {
	w, m := float64(p.heads[i].facts.width), float64(p.median)
	if w < talkWidth || m == 0 {
		return 0
	}
	return max(0, min(1, (w/m-1.4)/0.6))
}
