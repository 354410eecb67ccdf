package structure

import (
	"strconv"
	"strings"

	"yomi/loader/lexis"
)

// siblingRules are the evidence of what the first pass made of the titles
// beside a title.
var siblingRules = []rule{
	{"what most titles beside it are", Container, 5, func(p *Plan, i int) float64 {
		if p.heads[i].kids == 0 {
			return 0
		}
		return p.beside[p.heads[i].parent]
	}},
	{"numbered on with sessions beside it", Session, 4, func(p *Plan, i int) float64 { return when(p.rowOfSessions(i)) }},
	{"most that count or date as it does, beside it, are groups", Container, 6, func(p *Plan, i int) float64 {
		f := &p.heads[i].facts
		return when(p.hollow(i) && (f.dated || f.counted) && p.groupsAlike(i))
	}},
}

// hollow reports a title over others with no text of its own.
func (p *Plan) hollow(i int) bool { return p.heads[i].kids > 0 && p.heads[i].facts.body == 0 }

// rowMin is how many titles beside a numbered one, numbered too, make a row.
const rowMin = 3

// numbered reports a title that begins with a number and a stop: 1. or 2）.
func (p *Plan) numbered(i int) bool {
	text := strings.TrimLeft(p.heads[i].facts.folded, "0123456789")
	return len(text) < len(p.heads[i].facts.folded) && text != "" && strings.IndexByte(".):", text[0]) >= 0
}

// numberedRows counts, by parent, the numbered titles and the sessions among
// them.
func (p *Plan) numberedRows() map[int][2]int {
	rows := map[int][2]int{}
	for i := range p.heads {
		if p.numbered(i) {
			r := rows[p.heads[i].parent]
			rows[p.heads[i].parent] = [2]int{r[0] + 1, r[1] + int(when(p.heads[i].role == Session))}
		}
	}
	return rows
}

// rowOfSessions reports whether head i is numbered, and nearly all titles
// numbered as it is were sessions in the pass before.
func (p *Plan) rowOfSessions(i int) bool {
	if p.heads[i].kids == 0 || !p.numbered(i) {
		return false
	}
	r := p.rows[p.heads[i].parent]
	others, sessions := r[0]-1, r[1]-int(when(p.heads[i].role == Session))
	return others >= rowMin && sessions*4 >= others*3
}

// kin are the titles beside each other that are dates, or count, alike.
type kin struct {
	parent         int
	dated, counted bool
}

func (p *Plan) kinOf(i int) kin {
	h := &p.heads[i]
	return kin{h.parent, h.facts.dated, h.facts.counted}
}

// kinGroups counts, of the titles with titles below, those of each kin and the
// hollow containers among them.
func (p *Plan) kinGroups() map[kin][2]int {
	counts := map[kin][2]int{}
	for i := range p.heads {
		if p.heads[i].kids > 0 {
			c := counts[p.kinOf(i)]
			counts[p.kinOf(i)] = [2]int{c[0] + 1, c[1] + p.group(i)}
		}
	}
	return counts
}

// group is 1 for a hollow container, 0 for any other title.
func (p *Plan) group(i int) int { return int(when(p.heads[i].role == Container && p.hollow(i))) }

// groupsAlike reports whether most of head i's kin, itself left out, were hollow
// containers in the pass before.
func (p *Plan) groupsAlike(i int) bool {
	c := p.kins[p.kinOf(i)]
	return 2*(c[1]-p.group(i)) > c[0]-1
}

// containerShare is, by parent, the share of containers among its children
// that have children, from -1, none, to 1, all. One child is no company.
func (p *Plan) containerShare() map[int]float64 {
	containers, all := map[int]float64{}, map[int]float64{}
	for i := range p.heads {
		if h := &p.heads[i]; h.kids > 0 && h.role != Event {
			all[h.parent]++
			containers[h.parent] += when(h.role == Container)
		}
	}
	for parent, n := range all {
		containers[parent] = when(n > 1) * (2*containers[parent]/n - 1)
	}
	return containers
}

// dayTalks is how many titles a day of an event has below it at least.
const dayTalks = 3

// dayAfter reports a title that is the one before but for a number that is one
// higher: 3/12/2011 after 3/11/2011.
func dayAfter(before, title string) bool {
	digits := func(r rune) bool { return r < '0' || r > '9' }
	a, b := strings.FieldsFunc(before, digits), strings.FieldsFunc(title, digits)
	more := 0
	for i := range min(len(a), len(b)) {
		was, _ := strconv.Atoi(a[i])
		is, _ := strconv.Atoi(b[i])
		switch is - was {
		case 0:
		case 1:
			more++
		default:
			return false
		}
	}
	return len(a) == len(b) && more == 1
}

// dayLevels are the levels at which every title is a date without text of its
// own, over several titles of which none recurs and half are as long as talks',
// or whose dates are days on end: days of one event, not the entries of a log.
func (p *Plan) dayLevels() map[int]bool {
	type level struct {
		titles, days, talks, long, same int
		next                            int // titles that are the day after the one before
		last                            string
	}
	levels := map[int]*level{}
	at := func(i int) *level {
		l := levels[p.heads[i].level]
		if l == nil {
			l = &level{}
			levels[p.heads[i].level] = l
		}
		return l
	}
	for i := range p.heads {
		h := &p.heads[i]
		if h.role == Event {
			continue
		}
		l := at(i)
		l.titles++
		l.days += int(when(h.facts.dated && p.hollow(i) && h.kids >= dayTalks))
		l.next += int(when(dayAfter(l.last, h.facts.folded)))
		l.last = h.facts.folded
		if h.parent >= 0 {
			up := at(h.parent)
			up.talks++
			up.long += int(when(h.facts.width >= talkWidth))
			up.same += int(when(h.facts.recurs > 1))
		}
	}
	days := map[int]bool{}
	for n, l := range levels {
		days[n] = l.titles > 1 && l.days == l.titles && (2*l.long >= l.talks || l.next == l.titles-1) && l.same == 0
	}
	return days
}

// period reports a year or a month over titles as long as talks' that do not
// recur, or over other years and months.
func (p *Plan) period(i int) bool {
	if p.heads[i].kids == 0 || !lexis.Period(p.blocks[p.heads[i].block].Text) {
		return false
	}
	inside := p.shareOf(i, func(h *head) bool { return lexis.Period(p.blocks[h.block].Text) })
	return inside == 1 || p.overTalks(i) && p.shareBelow(i, func(f *facts) bool { return f.recurs > 1 || f.part }) == 0
}
