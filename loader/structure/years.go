package structure

import (
	"yomi/loader/lexis"
	"yomi/model"
)

// onDay is a session with its facts and the day it was on; lent tells that no year stands with it.
type onDay struct {
	ref    model.Ref
	fields model.Fields
	day    lexis.Date
	lent   bool
}

// years gives the days of a log the year that few of them are written with: that of the one before,
// over the turn of a year the next.
type years struct {
	year     int // of the event or the heading that groups the sessions
	last     lexis.Date
	up, down int     // how often a day was later than the last, and earlier
	waiting  []onDay // without a year, from before the first with one
}

// halfYear is how many months apart two days stand between which a year turns.
const halfYear = 6

// of gives a day its year, 0 where none is known.
func (y *years) of(day lexis.Date, lent bool) lexis.Date {
	if day.Month == 0 {
		return day
	}
	if lent && y.last.Year > 0 {
		day.Year = y.last.Year
		switch {
		case day.Month+halfYear <= y.last.Month && y.up >= y.down:
			day.Year++
		case day.Month >= y.last.Month+halfYear && y.down > y.up:
			day.Year--
		}
	}
	if day.Year == 0 {
		return day
	}
	if y.last.Year > 0 && day.Day > 0 && y.last.Day > 0 {
		switch was, is := dayOf(y.last.Year, y.last.Month, y.last.Day), dayOf(day.Year, day.Month, day.Day); {
		case is > was:
			y.up++
		case is < was:
			y.down++
		}
	}
	y.last = day
	return day
}

// take puts the session into its year, with those that waited for one.
func (g *grower) take(y *years, s *onDay) {
	before := y.last.Year
	day := y.of(s.day, s.lent)
	if day.Year == 0 && day.Month > 0 {
		y.waiting = append(y.waiting, *s)
		return
	}
	if s.lent {
		s.fields.Date = day.String()
	}
	if before == 0 && day.Year > 0 {
		next := day
		for k := len(y.waiting) - 1; k >= 0; k-- {
			was := &y.waiting[k]
			if was.day.Year = next.Year; was.day.Month >= next.Month+halfYear {
				was.day.Year--
			}
			next = was.day
			was.fields.Date = next.String()
		}
		g.setWaiting(y)
	}
	g.b.SetFields(s.ref, s.fields)
}

// setWaiting sets what waited for a year.
func (g *grower) setWaiting(y *years) {
	for k := range y.waiting {
		g.b.SetFields(y.waiting[k].ref, y.waiting[k].fields)
	}
	y.waiting = y.waiting[:0]
}

// begin begins the sessions of another event, or of a heading that groups others, with its year.
func (g *grower) begin(y *years, t *top) {
	if t.kind == model.Event || t.year != y.year {
		g.setWaiting(y)
		*y = years{year: t.year, waiting: y.waiting}
	}
}

// groupYear is the year of the last heading between two blocks that is a year or a month of one and
// groups others, or else year.
func (p *Plan) groupYear(from, to, year int) int {
	for h := p.headFrom(from + 1); h < len(p.heads) && p.heads[h].line < to; h++ {
		if text := opening(p.blocks[p.heads[h].line].Text); p.heads[h].role == Container && lexis.Period(text) {
			if y := yearIn(text); y > 0 {
				year = y
			}
		}
	}
	return year
}
