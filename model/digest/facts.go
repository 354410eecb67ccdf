package digest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model"
)

// saysOf reports whether a text says no more than the date or the place that the head of
// the summary shows: behind a label for such, before a colon or in brackets, or under a
// title for such. A time of day beside a date goes with it.
func (s *Summary) saysOf(text, over string) bool {
	if s.Date == "" && s.Place == "" {
		return false
	}
	if s.isFact(text) {
		return true
	}
	label, value := labelled(text)
	if value == "" {
		label, value = asLabel(over), text
	}
	if len(label) > longestPhrase {
		return false
	}
	if whenOrWhere.end(strings.TrimSpace(label)) == "" && whenOrWhere.end(strings.Join(strings.Fields(label), "")) == "" { // 日　時
		return false
	}
	rest := value
	if s.Place != "" {
		rest = strings.ReplaceAll(rest, s.Place, "")
	}
	most, left := besideDate, 0
	if !s.holdsDate(value) {
		if most = 0; rest == value {
			return false
		}
	}
	for off := 0; off < len(rest); {
		r, size := utf8.DecodeRuneInString(rest[off:])
		if unicode.IsLetter(r) && !strings.ContainsRune("年月日時分", r) {
			left++
		}
		off += max(size, bracketed(rest[off:]))
	}
	return left <= most
}

// notInTitle are the facts that neither the title says nor the event's name: of the
// speakers all or none, for one who is left out of several would seem not to have spoken.
func (s *Summary) notInTitle() (event, date, place string, speakers []string) {
	event, date, place, speakers = s.Event, s.Date, s.Place, s.Speakers
	if textSize(event) >= leastName && strings.Contains(s.Title, event) {
		event = ""
	}
	if saysDate(s.Title, date) || saysDate(event, date) {
		date = ""
	}
	if event != "" && strings.ReplaceAll(date, "-", "") == event {
		event = "" // 20310503
	}
	if textSize(place) >= leastName && (strings.Contains(s.Title, place) || strings.Contains(event, place)) {
		place = ""
	}
	if !slices.ContainsFunc(speakers, func(name string) bool { return !hasName(s.Title, name) }) {
		speakers = nil
	}
	return event, date, place, speakers
}

// saysDate reports whether a text says all of a date, in figures or with the English name
// of the month: a day without the year that is known says less, and so does a year that is
// written with two figures, which could be a day.
func saysDate(text, date string) bool {
	s := Summary{Date: date}
	if !s.holdsDate(text) {
		return false
	}
	parts := numbers(date)
	return len(parts) < 3 || slices.Contains(numbers(text), parts[0])
}

// hasName reports whether a name stands in a text and is no part of a longer word of
// Latin letters.
func hasName(text, name string) bool {
	before, after, found := strings.Cut(text, name)
	return found && name != "" && !(isLatin(lastRune(before)) && isLatin(firstRune(name))) && !(isLatin(firstRune(after)) && isLatin(lastRune(name)))
}

// isFact reports whether a note is no more than the place, or the date and a time, or both:
// 2024-05-03 at Pier Hall.
func (s *Summary) isFact(text string) bool {
	text = strings.TrimSpace(text)
	if text == "" || text == s.Place {
		return text != ""
	}
	if day, ok := strings.CutSuffix(text, s.Place); ok && s.Place != "" {
		day = strings.TrimSpace(day)
		for _, at := range [...]string{" at", " in", " @", "@", "於", "＠"} {
			day = strings.TrimSuffix(day, at)
		}
		text = strings.TrimRight(day, " ,、，·:：-")
	}
	return len(text) <= longestPhrase && s.holdsDate(text) && !slices.ContainsFunc(strings.FieldsFunc(text, isNoLetter), func(word string) bool {
		return !ofDates.are(strings.TrimLeft(word, "0123456789")) && strings.ContainsFunc(word, func(r rune) bool {
			return unicode.IsLetter(r) && !strings.ContainsRune("年月日時分火水木金土曜년월일시분화수목금토요", r)
		})
	})
}

// ofDates are the English words that stand in a date and a time.
var ofDates = lines(`january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|
	monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|am|pm|at|of|the|st|nd|rd|th`)

// onlyFacts reports whether all that stands under a title is what the head shows.
func (d *draft) onlyFacts(title model.Ref) bool {
	for c := range d.t.Children(title) {
		if !d.head.shows(d.t, c) {
			return false
		}
	}
	return true
}

// besideDate is how many letters stand beside the figures of a date: a month and a
// weekday, or a zone.
const besideDate = 20

// whenOrWhere ends the names of such fields.
var whenOrWhere = endings("日時|開催日|日付|会期|时间|時間|日期|場所|会場|地点|地點|會場|date|time|when|where|place|location|venue|일시|장소")

// labelled is what stands before the first colon of a text, in the brackets that it
// begins with, or in the first of two cells, and what stands behind; all of it where there
// is none of them. A time of day is no label.
func labelled(text string) (label, value string) {
	if n := bracketed(text); n > 0 && n < len(text) && strings.ContainsRune("[【［", firstRune(text)) {
		return strings.TrimFunc(text[:n], isNoLetter), strings.TrimSpace(text[n:])
	}
	if name, what, cells := strings.Cut(text, "\t"); cells && !strings.Contains(what, "\t") {
		return name, what
	}
	i := colonIn(text)
	if i <= 0 || text[i-1] >= '0' && text[i-1] <= '9' {
		return text, ""
	}
	return text[:i], strings.TrimSpace(strings.TrimLeft(text[i:], ":："))
}

// isClock reports whether a text is no more than the time of day at which a meeting began
// or ended, behind a label for it.
func isClock(text string) bool {
	label, value := labelled(text)
	return value != "" && whenOrWhere.end(strings.TrimSpace(label)) != "" && strings.ContainsAny(value, "0123456789") &&
		!strings.ContainsFunc(value, func(r rune) bool { return unicode.IsLetter(r) && !strings.ContainsRune("apmAPM時分点", r) })
}

// holdsDate reports whether a text holds the date of the summary, in whatever order.
func (s *Summary) holdsDate(text string) bool {
	if s.Date == "" {
		return false
	}
	if strings.Contains(text, s.Date) {
		return true
	}
	date, found := numbers(s.Date), numbers(text)
	if holdsDate(found, date) {
		return true
	}
	if len(date) < 3 || len(found) < 2 || date[1] < 1 || date[1] > len(months) {
		return false
	}
	month, day, year := date[1], date[2], date[0]
	for i, n := range found {
		switch {
		case n != day: // 5.3.2031, 5 March 2031, March 5, 2031
		case i+2 < len(found) && found[i+1] == month && (found[i+2] == year || found[i+2] == year%100),
			i+1 < len(found) && found[i+1] == year && strings.Contains(lower(text), months[month-1]):
			return true
		}
	}
	return false
}

// months begin the English names of months.
var months = strings.Fields("jan feb mar apr may jun jul aug sep oct nov dec")

// holdsDate reports whether a date's numbers stand in a row in found. Where
// the year is not written, or counted in an era, month and day do.
func holdsDate(found, date []int) bool {
	if len(date) == 3 {
		date = date[1:]
	}
	for i := range found {
		if len(date) > 0 && len(found)-i >= len(date) && slices.Equal(found[i:i+len(date)], date) {
			return true
		}
	}
	return false
}
