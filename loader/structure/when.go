package structure

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
)

// whenSource is where a document says when something was. An earlier one is
// believed before a later one: the day it was held wins over the day of the post.
type whenSource uint8

const (
	inTitle    whenSource = iota
	inField               // 日時: …
	aboveTitle            // a date line over the title
	asHeld                // 5月3日に開催され…
	inPart                // a field of the first part, which tells of the event
	heldInPart
	asLine // a short line with a date
	asDay  // the first of the days that group the sessions
	asPost
	inFile // the file's name

	whenSources
)

// dates are what the sources say; a zero date is nothing.
type dates struct {
	by      [whenSources]lexis.Date
	written string // the first without a year as it stands
}

// add keeps the first date that a source gives, or a later one that says more.
func (w *dates) add(from whenSource, d lexis.Date, written string) {
	if d.Month == 0 {
		return
	}
	if have := &w.by[from]; have.Month == 0 || have.Year == 0 && d.Year > 0 && (d.Month == have.Month && d.Day == have.Day) || have.Day == 0 && d.Day > 0 {
		*have = d
	}
	if d.Year == 0 && w.written == "" && from < asPost {
		w.written = written
	}
}

// text is the date as it is shown: without a year as it is written.
func (w *dates) text(year int) string {
	if d, _ := w.date(year); d.Year > 0 {
		return d.String()
	}
	return w.written
}

// date is the date of the most trusted source that gives a day, else of one that
// gives a month. A year that is not given is that of another source, or year: then it is lent.
func (w *dates) date(year int) (date lexis.Date, lent bool) {
	own := false
	for _, d := range w.by {
		if year == 0 {
			year, own = d.Year, true
		}
	}
	for _, day := range [...]bool{true, false} {
		for _, d := range w.by {
			if d.Month == 0 || day && d.Day == 0 {
				continue
			}
			if d.Year > 0 {
				return d, false
			}
			d.Year = year
			return d, !own || year == 0
		}
	}
	return lexis.Date{}, false
}

// eachDate yields the dates of a text with where they stand, those of addresses
// left out, and the ends of intervals.
func (o order) eachDate(s string, yield func(d lexis.Date, from, to int) bool) {
	for i := 0; ; i++ {
		next := dateBegins.Index(s[i:])
		if next < 0 {
			return
		}
		i += next
		c := s[i]
		if c == ':' {
			if strings.HasPrefix(s[i:], "://") {
				space := strings.IndexByte(s[i:], ' ')
				if space < 0 {
					return
				}
				i += space
			}
			continue
		}
		if i > 0 && c < utf8.RuneSelf && (digit(s[i-1]) || letter(s[i-1]) && digit(c) && !letterRun(s[:i])) {
			continue
		}
		d, n := lexis.DateAt(s[i:])
		if a, b, year, size := lexis.SlashDate(s[i:]); size > 0 && (d.Month == 0 || o == yearFirst) {
			d, n = o.ordered(numbers{a, b, year, shortYear(s[i : i+size])}), size
		}
		if n == 0 || d.Month == 0 || strings.HasSuffix(s[:i], "~") || strings.HasSuffix(s[:i], "〜") || strings.HasPrefix(s[i+n:], "まで") || strings.HasPrefix(s[i+n:], "까지") {
			continue // the end of an interval, or when something is due
		}
		if !yield(d, i, i+n) {
			return
		}
		i += n - 1
	}
}

// dateBegins is what a date may begin with, and the colon of an address.
var dateBegins = lexis.NewSet(lexis.DateBegins + ":")

// dateIn adds the first date of a text to what a source says.
func (p *Plan) dateIn(w *dates, from whenSource, s string) bool {
	found := false
	p.order.eachDate(s, func(d lexis.Date, lo, hi int) bool {
		w.add(from, d, s[lo:hi])
		found = true
		return d.Year == 0
	})
	return found
}

// letterRun reports whether s ends in two letters or more: Days2017-03-11 has
// a date, v2.3.11 has none.
func letterRun(s string) bool { return len(s) >= 2 && letter(s[len(s)-1]) && letter(s[len(s)-2]) }

// yearIn is the year that a text gives, 0 for none.
func yearIn(s string) int {
	for i := 0; i+4 <= len(s); i++ {
		if y, n := lexis.NumberAt(s[i:], 4); n == 4 && y >= 1950 && y < 2100 && (i == 0 || !digit(s[i-1])) && (i+4 == len(s) || !digit(s[i+4])) {
			return y
		}
	}
	return 0
}

// dateColumns is the longest line that gives the date of an event without a word
// that says so, in columns.
const dateColumns = 60
