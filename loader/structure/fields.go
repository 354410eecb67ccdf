package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// How far below a title its facts are looked for, in blocks. An event's stand
// in front of its first session or in it, a session's near its title; further
// down a date is something that was talked about.
const (
	eventReach   = 16
	sessionReach = 8
)

// facts gives the events and sessions their fields. The notes they are read
// from stay where they are.
func (g *grower) facts() {
	p := g.p
	p.factless = make([]bool, len(p.blocks))
	p.order = p.orderOfDates()
	sessions := p.sessions()
	p.pairs = p.orderOfPairs(sessions)
	p.findDaysBelow(sessions)
	p.findDaysSigned(sessions)
	who := p.speakers(sessions)
	g.eventFacts(who)
	found := make([]onDay, min(len(g.tops), talksAtOnce))
	var y years
	for from := 0; from < len(g.tops); from += talksAtOnce {
		p.tell(len(sessions)*askedBlocks+from*readBlocks, len(sessions))
		some := g.tops[from:min(from+talksAtOnce, len(g.tops))]
		onCores(len(some), manySessions, func(k int) {
			if t := &some[k]; t.kind != model.Event {
				found[k] = p.sessionFields(t.block, t.end, t.year)
				found[k].ref, found[k].fields.Speakers = t.ref, who.of(t.block)
			}
		})
		for k := range some {
			g.begin(&y, &some[k])
			if some[k].kind != model.Event {
				g.take(&y, &found[k])
			}
		}
	}
	g.setWaiting(&y)
}

// eventFacts gives the events their fields, and the sessions the year of theirs.
func (g *grower) eventFacts(who *speaking) {
	year := 0
	for i := range g.tops {
		t := &g.tops[i]
		if t.kind == model.Event {
			f := g.p.eventFields(t.block, g.firstSession(i), g.ownParts(i))
			if year = yearIn(f.Date); year == 0 && t.block >= 0 {
				year = yearIn(opening(g.p.blocks[t.block].Text))
			}
			if year == 0 && i == 0 {
				year = g.p.fileYear()
			}
			who.belongs(t, f.Speakers)
			if f.Speakers == nil && g.p.count(Event) <= 1 && who.nobody(t) {
				f.Speakers = g.p.oneTalk(t.block, g.firstSession(i))
			}
			g.b.SetFields(t.ref, f)
		}
		if i > 0 {
			year = g.p.groupYear(g.tops[i-1].block, t.block, year)
		}
		t.year = year
	}
}

// firstSession is the block at which the first session of event i begins, or
// where the event ends.
func (g *grower) firstSession(i int) int {
	if i+1 < len(g.tops) {
		return g.tops[i+1].block
	}
	return g.tops[i].end
}

// ownParts are the sessions of event i that tell of the event: those that state
// when or where, if few do.
func (g *grower) ownParts(i int) [][2]int {
	end := i + 1
	for end < len(g.tops) && g.tops[end].kind != model.Event {
		end++
	}
	of := g.tops[i+1 : end]
	tells := make([]telling, len(of))
	onCores(len(of), manySessions, func(k int) { tells[k] = g.p.tellsOfEvent(&of[k]) })
	var parts [][2]int
	titled := 0
	for k, t := range tells {
		if t.end == 0 {
			continue
		}
		titled += int(when(t.own))
		if len(parts) == 0 || k < partsMax {
			parts = append(parts, [2]int{of[k].block, t.end})
		}
	}
	if len(parts)-titled > max(1, len(of)/fewParts) {
		return nil // a log: each tells of itself
	}
	return parts
}

// telling is how a session tells of its event: up to which block, 0 for not at all, and
// whether its title does.
type telling struct {
	end int
	own bool
}

func (p *Plan) tellsOfEvent(t *top) telling {
	end := min(t.end, t.block+1+eventReach)
	own := p.hasField(t.block, t.block+1)
	if lexis.Elsewhere(opening(p.blocks[t.block].Text)) || !own && !p.hasField(t.block+1, end) {
		return telling{}
	}
	return telling{end, own}
}

// Among how many sessions one may tell of the event, and how many of the first are
// looked at.
const (
	fewParts = 4
	partsMax = 6
)

// hasField reports whether a block from one on states when something was, or
// where.
func (p *Plan) hasField(from, end int) bool {
	found := false
	p.eachFact(from, end, func(int, lexis.Said) { found = true })
	return found
}

// eventFields reads the facts of the event with its title at block title (-1
// for none) from the blocks up to end, those before the title included, and from
// the parts that tell of it.
func (p *Plan) eventFields(title, end int, parts [][2]int) model.Fields {
	var f model.Fields
	var w dates
	first := title
	if title == p.front || title < 0 {
		first = 0
	}
	if title >= 0 {
		text := opening(p.blocks[title].Text)
		p.dateIn(&w, inTitle, text)
		f.Place = firstOf(placeAt(text), placeIn(text))
		f.Hashtags = hashtags(nil, text)
		p.dateAbove(&w, title)
	}
	reach := max(first, title) + eventReach
	p.statedFacts(&f, &w, [2]int{first, min(end, reach)}, inField)
	p.fencedFacts(&f, &w, [2]int{max(first, title+1), min(end, reach)}, inField)
	p.tagFacts(&f, first, min(end, reach))
	f.Speakers = p.statedSpeakers(first, min(end, reach))
	p.heldText(&f, &w, first, min(end, reach), asHeld)
	for _, at := range parts {
		p.statedFacts(&f, &w, at, inPart)
	}
	p.heldInParts(&f, &w, end)
	p.dayTitles(&w, title)
	if title == p.front {
		p.fileDate(&w)
	}
	year := 0
	if title >= 0 {
		year = yearIn(opening(p.blocks[title].Text))
	}
	f.Date = w.text(year)
	if f.Place == "" && title >= 0 {
		f.Place = firstOf(hallBelow(p, title, end), p.cityNear(title, end))
	}
	return f
}

// dateAbove takes the date line over a title.
func (p *Plan) dateAbove(w *dates, title int) {
	if title > 0 && p.blocks[title-1].Kind == block.Para && lexis.DateLine(strings.TrimSpace(p.blocks[title-1].Text)) {
		p.dateIn(w, aboveTitle, p.blocks[title-1].Text)
	}
}

// heldText takes what a text says of when and where something was held. A date by
// itself counts where the line begins with it or is short: in a long text it is
// something that it tells of. The first entry of a log tells of itself.
func (p *Plan) heldText(f *model.Fields, w *dates, from, end int, held whenSource) {
	attended := held == heldInPart && from < end && !hasDay(opening(p.blocks[from].Text))
	for i := from; i < end; i++ {
		b := &p.blocks[i]
		if !tells(b) {
			continue
		}
		start := opening(b.Text)
		words := lexis.WordsIn(lexis.Fold(start))
		says := words.Has(lexis.Held)
		if says || attended && i > from && b.Kind == block.Para && words.Has(lexis.Report) {
			p.dateIn(w, held, start)
			if held == heldInPart {
				p.heldPair(w, held, start, says)
			}
		}
		if held == asHeld && (lexis.BeginsWithDate(strings.TrimPrefix(start, "On ")) || lexis.Columns(start) <= dateColumns) {
			p.dateIn(w, asLine, start)
		}
		if held == asHeld {
			p.dayInBrackets(w, start)
			p.heldPair(w, asHeld, start, says)
			p.dayOfTitle(w, start)
		}
		if f.Place == "" && (held == asHeld || says || strings.Contains(start, "会場")) {
			f.Place = placeIn(start)
		}
	}
}

// dayTitles takes the first of the days that group the sessions of the event with
// its title at a block.
func (p *Plan) dayTitles(w *dates, title int) {
	var days []lexis.Date
	for h := p.headFrom(title + 1); h < len(p.heads) && p.heads[h].role != Event; h++ {
		hd := &p.heads[h]
		if hd.role == Section || !p.title(hd.line).is(dateOnly) {
			continue
		}
		p.order.eachDate(opening(p.blocks[hd.line].Text), func(d lexis.Date, lo, hi int) bool {
			days = append(days, d)
			return false
		})
	}
	if len(days) == 0 || len(days) > daysMax {
		return
	}
	a, b := days[0], days[len(days)-1]
	if apartDays(dayOf(a.Year, a.Month, a.Day), dayOf(b.Year, b.Month, b.Day)) <= daysSpan {
		w.add(asDay, a, "")
	}
}

// The most days that an event lasts, and how far apart the first and the last are:
// what has more is a log.
const (
	daysMax  = 5
	daysSpan = 7
)

// sessionFields reads the facts of the session with its title at block title
// from the blocks up to end. A date without a year is of year, if that is known.
func (p *Plan) sessionFields(title, end, year int) onDay {
	text := opening(p.blocks[title].Text)
	f := model.Fields{Hashtags: hashtags(nil, text)}
	var w dates
	if !p.dateIn(&w, inTitle, text) {
		p.pairDate(&w, text)
	}
	if p.daysSigned {
		p.signed(&w, title, end)
	}
	end = min(end, title+1+sessionReach)
	f.Place = firstOf(placeBehind(text), hallAt(text), hallBelow(p, title, end))
	p.statedFacts(&f, &w, [2]int{title + 1, end}, inPart)
	p.fencedFacts(&f, &w, [2]int{title + 1, end}, inPart)
	for i := title + 1; i < end && !p.titleAt(i); i++ {
		if p.blocks[i].Name == lexis.TagField {
			f.Hashtags = hashtags(f.Hashtags, fieldValue(&p.blocks[i]))
		}
	}
	p.dayBelow(&w, &f, title, end)
	if f.Place == "" && w.by[inTitle].Day > 0 {
		f.Place = p.heldBelow(title, end)
	}
	f.Date = w.text(year)
	day, lent := w.date(year)
	return onDay{fields: f, day: day, lent: lent}
}
