package structure

import (
	"strings"

	"yomi/loader/lexis"
)

// order tells how a document writes dates of three numbers.
type order uint8

const (
	unknownOrder order = iota
	dayFirst
	monthFirst
	yearFirst
)

// numbers are a date of three numbers as it is written, its year last or, where that has
// two digits, perhaps first.
type numbers struct {
	a, b, year int
	short      bool // the year, if it is one, has two digits
}

// century is what a year of two digits leaves out.
const century = 2000

// shortYear reports 03/04/21, whose last number has two digits.
func shortYear(written string) bool { return !digit(written[len(written)-len("/21")]) }

// ordered is the date of three numbers in the document's order, or in the only one that
// it can have.
func (o order) ordered(d numbers) lexis.Date {
	date, ok := d.in(o)
	switch {
	case ok:
	case d.a > 12:
		date, _ = d.in(dayFirst)
	case d.b > 12:
		date, _ = d.in(monthFirst)
	}
	return date
}

// in reads the numbers in an order; ok tells whether they can be.
func (d numbers) in(o order) (date lexis.Date, ok bool) {
	switch {
	case o == dayFirst && d.b <= 12:
		return lexis.Date{Year: d.year, Month: d.b, Day: d.a}, true
	case o == monthFirst && d.a <= 12:
		return lexis.Date{Year: d.year, Month: d.a, Day: d.b}, true
	case o == yearFirst && d.short && d.b <= 12 && d.year > century && d.year <= century+31:
		return lexis.Date{Year: century + d.a, Month: d.b, Day: d.year - century}, true
	}
	return lexis.Date{}, false
}

// orderIn finds the order by the neighbours: the one in which the dates of the titles
// follow each other most closely.
func orderIn(dates []numbers) order {
	best, least, tied := unknownOrder, 0, false
	for _, o := range [...]order{dayFirst, monthFirst, yearFirst} {
		apart, fits := o.apart(dates)
		if !fits {
			continue
		}
		tied = best != unknownOrder && apart == least
		if best == unknownOrder || apart < least {
			best, least = o, apart
		}
	}
	if tied {
		return unknownOrder
	}
	return best
}

// titleNumbers are the dates of three numbers in the titles and in the fields that say when it was.
func (p *Plan) titleNumbers() []numbers {
	var found []numbers
	h := 0
	for i := range p.blocks {
		title := h < len(p.heads) && p.heads[h].line == i
		if title {
			h++
		} else if p.blocks[i].Name != lexis.DateField {
			continue
		}
		s := opening(p.blocks[i].Text)
		for i := 0; i < len(s); i++ {
			if !digit(s[i]) || i > 0 && (digit(s[i-1]) || strings.IndexByte("/.-:", s[i-1]) >= 0 && !strings.HasSuffix(s[:i], "--")) {
				continue
			}
			if a, b, y, n := lexis.SlashDate(s[i:]); n > 0 {
				found = append(found, numbers{a, b, y, shortYear(s[i : i+n])})
				i += n
			}
		}
	}
	return found
}

// apart is how many days lie between dates that follow each other, if all can be read in
// the order.
func (o order) apart(dates []numbers) (days int, fits bool) {
	last := 0
	for k, d := range dates {
		date, ok := d.in(o)
		if !ok {
			return 0, false
		}
		day := dayOf(date.Year, date.Month, date.Day)
		if k > 0 {
			days += apartDays(last, day)
		}
		last = day
	}
	return days, len(dates) > 0
}

// dayOf is about how many days a date is from the first year.
func dayOf(year, month, day int) int { return year*365 + month*30 + day }

// apartDays is how many days lie between two.
func apartDays(a, b int) int { return max(a-b, b-a) }

// AssumeOrder says how the reader of the document writes dates of three numbers:
// it counts where the document's own dates do not tell. It must be called before
// Tree.
func (p *Plan) AssumeOrder(o lexis.DateOrder) { p.usual = o }

// orderOfDates is the document's own order, else the reader's.
func (p *Plan) orderOfDates() order {
	dates := p.titleNumbers()
	own := orderIn(dates)
	if own == unknownOrder && len(dates) > 0 {
		own = p.orderNear(dates)
	}
	switch {
	case own != unknownOrder:
		return own
	case p.usual == lexis.DayFirst:
		return dayFirst
	case p.usual == lexis.MonthFirst:
		return monthFirst
	}
	if _, fits := yearFirst.apart(dates); fits && !p.notes.latin {
		return yearFirst // as all do who write in ideographs, kana or hangul
	}
	return unknownOrder
}

// What days of two numbers stand in: more sessions than one may have a fraction in its
// title, and most of those of a log have a day.
const (
	pairsMin   = 3
	pairsShare = 0.5
)

// orderOfPairs tells how the titles of the sessions write days of two numbers, 5/12:
// as the order in which they run on. It is unknown where they are no days: few have
// any, or they run to and fro.
func (p *Plan) orderOfPairs(sessions [][2]int) order {
	var pairs [][2]int
	first, second, dotted := 0, 0, 0 // the greatest; how many have a point
	for _, s := range sessions {
		text := opening(p.blocks[s[0]].Text)
		if a, b, lo, hi := pairIn(text); lo >= 0 {
			pairs = append(pairs, [2]int{a, b})
			first, second = max(first, a), max(second, b)
			dotted += int(when(strings.Contains(text[lo:hi], ".")))
		}
	}
	if len(pairs) < pairsMin || float64(len(pairs)) < pairsShare*float64(len(sessions)) || first > 12 && second > 12 {
		return unknownOrder
	}
	if dotted > 0 && (dotted < len(pairs) || countOn(pairs)) {
		return unknownOrder
	}
	o := monthFirst
	if first > 12 || second <= 12 && p.order == dayFirst {
		o = dayFirst
	}
	up, down := 0, 0
	for k := 1; k < len(pairs); k++ {
		a, b := o.ordered(numbers{a: pairs[k-1][0], b: pairs[k-1][1]}), o.ordered(numbers{a: pairs[k][0], b: pairs[k][1]})
		step := dayOf(0, b.Month, b.Day) - dayOf(0, a.Month, a.Day)
		up += int(when(step > 0))
		down += int(when(step < 0))
	}
	if min(up, down) > 1+len(pairs)/12 { // years that end
		return unknownOrder
	}
	return o
}

// countOn reports pairs of which many follow the one before as the numbers of parts do: 1.1, 1.2, 2.1.
func countOn(pairs [][2]int) bool {
	next := 0
	for k := 1; k < len(pairs); k++ {
		a, b := pairs[k-1], pairs[k]
		next += int(when(b[0] == a[0] && b[1] == a[1]+1 || b[0] == a[0]+1 && b[1] <= 1))
	}
	return 2*next >= len(pairs)-1
}

// pairIn is the first 5/12 of a title with where it stands, or 5.12 that it begins with; lo is -1 for none.
func pairIn(title string) (a, b, lo, hi int) {
	for i := 0; i < len(title); i++ {
		if !digit(title[i]) || i > 0 && (digit(title[i-1]) || letter(title[i-1]) || strings.IndexByte("/.-:", title[i-1]) >= 0) {
			continue
		}
		a, n := lexis.NumberAt(title[i:], 2)
		if i+n >= len(title) || title[i+n] != '/' && (title[i+n] != '.' || i > 0) {
			continue
		}
		b, m := lexis.NumberAt(title[i+n+1:], 2)
		end := i + n + 1 + m
		more := end < len(title) && (digit(title[end]) || letter(title[end]) || strings.IndexByte("/%", title[end]) >= 0 || title[i+n] == '.' && strings.IndexByte(".,:)", title[end]) >= 0)
		if m > 0 && !more && a > 0 && b > 0 && min(a, b) <= 12 && max(a, b) <= 31 {
			return a, b, i, end
		}
	}
	return 0, 0, -1, 0
}

// pairDate adds a day of two numbers in a title to what it says.
func (p *Plan) pairDate(w *dates, title string) {
	if p.pairs == unknownOrder {
		return
	}
	if a, b, lo, hi := pairIn(title); lo >= 0 {
		w.add(inTitle, p.pairs.ordered(numbers{a: a, b: b}), title[lo:hi])
	}
}
