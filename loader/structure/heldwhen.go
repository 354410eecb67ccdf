package structure

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
)

// heldPair takes a day of two numbers that a Japanese text begins with, or that it says something
// was held on: 10/21 に開催, 8/9~8/14に.
func (p *Plan) heldPair(w *dates, from whenSource, text string, says bool) {
	a, b, lo, hi := pairIn(text)
	if lo < 0 || !says && lo > 0 || a > 12 || p.order == dayFirst {
		return
	}
	rest := behindUntil(strings.TrimLeft(text[hi:], " "), a, b)
	switch {
	case strings.HasPrefix(rest, "に"), strings.HasPrefix(rest, "、"), lexis.WeekdayAt(strings.TrimLeft(rest, "(（")) > 0:
		w.add(from, lexis.Date{Month: a, Day: b}, text[lo:hi])
	}
}

// dayOfTitle takes the day in a text whose month the title gives.
func (p *Plan) dayOfTitle(w *dates, text string) {
	month := w.by[inTitle]
	if month.Month == 0 || month.Day > 0 {
		return
	}
	p.order.eachDate(text, func(d lexis.Date, lo, hi int) bool {
		if d.Day == 0 || d.Month != month.Month || d.Year > 0 && month.Year > 0 && d.Year != month.Year {
			return true
		}
		d.Year = max(d.Year, month.Year)
		w.add(asHeld, d, text[lo:hi])
		return false
	})
}

// behindUntil is what stands behind a sign for until and a day of two numbers that comes later than
// another: of 8/9~8/14に what follows the second day.
func behindUntil(rest string, month, day int) string {
	for _, until := range [...]string{"~", "〜", "～", "-", "−", "–"} {
		behind, ok := strings.CutPrefix(rest, until)
		if !ok {
			continue
		}
		behind = strings.TrimLeft(behind, " ")
		if c, d, lo, hi := pairIn(behind); lo == 0 && c <= 12 && dayOf(0, c, d) > dayOf(0, month, day) {
			return strings.TrimLeft(behind[hi:], " ")
		}
	}
	return rest
}

// dayInBrackets takes a day that a text has in brackets: three days of talks (May 3-5).
func (p *Plan) dayInBrackets(w *dates, text string) {
	p.order.eachDate(text, func(d lexis.Date, lo, hi int) bool {
		end := closers.Index(text[hi:])
		if before, _ := utf8.DecodeLastRuneInString(text[:lo]); d.Day == 0 || !openers.Has(before) || end < 0 || end > weekdayBytes {
			return true
		}
		w.add(asLine, d, text[lo:hi])
		return false
	})
}
