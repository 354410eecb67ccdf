package structure

import (
	"yomi/loader/block"
	"yomi/loader/lexis"
)

// postedDays is within how many days of a meeting its notes are posted, or begun: read in
// the other order, its date is a month off at least.
const postedDays = 10

// orderNear is the order in which a date of three numbers comes close to a date with the year
// first that the document's beginning gives in its fields, or the name of its file: created: 2023-10-11
// over Date: 11/10/2023.
func (p *Plan) orderNear(dates []numbers) order {
	for _, full := range p.fullDates() {
		near := dayOf(full.Year, full.Month, full.Day)
		for _, d := range dates {
			day, first := d.in(dayFirst)
			month, second := d.in(monthFirst)
			if !first || !second || d.a == d.b {
				continue
			}
			byDay := apartDays(near, dayOf(day.Year, day.Month, day.Day)) <= postedDays
			byMonth := apartDays(near, dayOf(month.Year, month.Month, month.Day)) <= postedDays
			switch {
			case byDay && !byMonth:
				return dayFirst
			case byMonth && !byDay:
				return monthFirst
			}
		}
	}
	return unknownOrder
}

// fullDates are the dates with a year first in the fields that the document begins with, and in the
// name of its file.
func (p *Plan) fullDates() []lexis.Date {
	var found []lexis.Date
	add := func(s string) {
		unknownOrder.eachDate(s, func(d lexis.Date, lo, _ int) bool {
			if d.Year > 0 && d.Day > 0 && yearIn(s[lo:min(len(s), lo+len("2023"))]) == d.Year {
				found = append(found, d)
			}
			return true
		})
	}
	for i := range min(len(p.blocks), eventReach) {
		if b := &p.blocks[i]; b.Kind == block.Field || b.Name == lexis.DateField {
			add(opening(b.Text))
		}
	}
	add(fileStem(p.doc))
	return found
}
