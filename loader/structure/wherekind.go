package structure

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
)

// placeBehind is the place behind the date that a title begins with, told by a word for a
// kind of place: 2034年6月21日，櫂学院307, 5/12 (Mon) Online.
func placeBehind(s string) string {
	_, n := lexis.DateAt(s)
	if n == 0 {
		return ""
	}
	return placeKnown(s[n:])
}

// placeKnown is the place in what stands behind a date, told by a word for a kind of place.
func placeKnown(rest string) string {
	if end := closers.Index(rest); end >= 0 && end <= weekdayBytes && openers.In(rest[:end]) {
		rest = rest[end:]
	}
	rest = behindTime(rest)
	place := placeValue(strings.TrimLeftFunc(rest, func(r rune) bool { return !lexis.LetterOrDigit(r) }))
	if utf8.RuneCountInString(place) > placeChars || strings.IndexFunc(place, lexis.IsHiragana) >= 0 || !lexis.NamesPlace(place) {
		return ""
	}
	return place
}

// weekdayBytes is how long a day of the week in brackets is, with what is before it.
const weekdayBytes = 14

// placeOnDay is the place behind the first day in a line as long as a title.
func placeOnDay(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	if lexis.Columns(s) > dayLineColumns {
		return ""
	}
	place := ""
	unknownOrder.eachDate(s, func(_ lexis.Date, _, hi int) bool {
		if place = placeKnown(s[hi:]); strings.ContainsAny(place, "在了的是我") {
			place = "" // a sentence
		}
		return false
	})
	return place
}

// dayLineColumns is how long such a line is at most.
const dayLineColumns = 80

// behindTime is what stands behind the day of the week and the time that follow a date.
func behindTime(rest string) string {
	for {
		rest = strings.TrimLeftFunc(rest, func(r rune) bool { return !lexis.LetterOrDigit(r) })
		if n := lexis.TimeAt(rest); n > 0 {
			rest = rest[n:]
			continue
		}
		if n := lastDayAt(rest); n > 0 {
			rest = rest[n:]
			continue
		}
		word := rest
		if end := strings.IndexAny(rest, " ,/|"); end >= 0 {
			word = rest[:end]
		}
		if word == "" || lexis.HasWide(word) {
			return rest
		}
		if _, n := lexis.NumberAt(word, 4); n < len(word) && !lexis.DayName(word) {
			return rest
		}
		rest = rest[len(word):]
	}
}

// lastDayAt is the length of the last day of several that s begins with, or of the day of the week in one
// ideograph: 23日, 9月23日, 月）.
func lastDayAt(s string) int {
	if d, n := lexis.DateAt(s); n > 0 && d.Day > 0 {
		return n
	}
	if v, n := lexis.NumberAt(s, 2); v > 0 && strings.HasPrefix(s[n:], "日") {
		return n + len("日")
	}
	if lexis.Wide(lexis.FirstRune(s)) {
		return lexis.WeekdayAt(s)
	}
	return 0
}

// placeMet is the place in a sentence that names a gathering or a day, told by a word for its kind: three
// days (May 3-5) at the Harbour Centre, 5月3日在花都酒店参加.
func placeMet(s string) string {
	for line := range strings.Lines(s) {
		for sentence := range strings.SplitSeq(line, ". ") {
			if !lexis.WordsIn(lexis.Fold(sentence)).Has(lexis.Gathering) && !hasDay(sentence) && !strings.HasPrefix(sentence, "会场") {
				continue
			}
			if place := firstOf(placeKindBehind(sentence), wideKindBehind(sentence)); place != "" {
				return place
			}
		}
	}
	return ""
}

// hasDay reports a sentence with a day of a month.
func hasDay(s string) bool {
	found := false
	unknownOrder.eachDate(s, func(d lexis.Date, _, _ int) bool {
		found = found || d.Day > 0
		return !found
	})
	return found
}

// placeKindBehind is a place behind at that has a word for its kind, in capitals as all of it.
func placeKindBehind(s string) string {
	for rest := s; ; {
		var ok bool
		if _, rest, ok = strings.Cut(rest, " at "); !ok {
			return ""
		}
		if place := rest; capitalPlace(&place) && strings.Contains(place, " ") && utf8.RuneCountInString(place) <= placeChars && lexis.NamesPlace(place) {
			return place
		}
	}
}

// wideKindBehind is a place behind 在 or 是 that ends in a word for its kind: 是花都大厦.
func wideKindBehind(s string) string {
	for _, before := range [...]string{"在", "是"} {
		for rest := s; ; {
			var ok bool
			if _, rest, ok = strings.Cut(rest, before); !ok {
				break
			}
			if n := lexis.PlaceKindEnd(rest); n > 0 && utf8.RuneCountInString(rest[:n]) <= placeChars && !strings.ContainsAny(rest[:n], "，。、,；;：:（(“「的了我你他这那") {
				return rest[:n]
			}
		}
	}
	return ""
}
