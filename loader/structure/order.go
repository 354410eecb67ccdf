package structure

import (
	"strings"

	"yomi/loader/lexis"
)

// AssumeOrder says how the reader of the document writes dates of three numbers:
// it counts where the document's own dates do not tell. It must be called before
// Tree.
func (p *Plan) AssumeOrder(o lexis.DateOrder) { p.usual = o }

// orderOfDates is the document's own order, else the reader's.
func (p *Plan) orderOfDates() order {
	own := p.dateOrder()
	switch {
	case own != unknownOrder:
		return own
	case p.usual == lexis.DayFirst:
		return dayFirst
	case p.usual == lexis.MonthFirst:
		return monthFirst
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
	first, second := 0, 0 // the greatest
	for _, s := range sessions {
		if a, b, lo, _ := pairIn(opening(p.blocks[s[0]].Text)); lo >= 0 {
			pairs = append(pairs, [2]int{a, b})
			first, second = max(first, a), max(second, b)
		}
	}
	if len(pairs) < pairsMin || float64(len(pairs)) < pairsShare*float64(len(sessions)) || first > 12 && second > 12 {
		return unknownOrder
	}
	o := monthFirst
	if first > 12 || second <= 12 && p.order == dayFirst {
		o = dayFirst
	}
	up, down := 0, 0
	for k := 1; k < len(pairs); k++ {
		a, b := o.ordered(pairs[k-1][0], pairs[k-1][1], 0), o.ordered(pairs[k][0], pairs[k][1], 0)
		step := dayOf(0, b.Month, b.Day) - dayOf(0, a.Month, a.Day)
		up += int(when(step > 0))
		down += int(when(step < 0))
	}
	if min(up, down) > 1+len(pairs)/12 { // years that end
		return unknownOrder
	}
	return o
}

// pairIn is the first 5/12 of a title with where it stands; lo is -1 for none.
func pairIn(title string) (a, b, lo, hi int) {
	for i := 0; i < len(title); i++ {
		if !digit(title[i]) || i > 0 && (digit(title[i-1]) || letter(title[i-1]) || strings.IndexByte("/.-:", title[i-1]) >= 0) {
			continue
		}
		a, n := lexis.NumberAt(title[i:], 2)
		if i+n >= len(title) || title[i+n] != '/' {
			continue
		}
		b, m := lexis.NumberAt(title[i+n+1:], 2)
		end := i + n + 1 + m
		more := end < len(title) && (digit(title[end]) || letter(title[end]) || strings.IndexByte("/%", title[end]) >= 0)
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
		w.add(inTitle, p.pairs.ordered(a, b, 0), title[lo:hi])
	}
}
