package structure

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
)

// commaSeat is what stands behind a comma, the longest that lists names only: a
// title may end in several.
func commaSeat(text string, lo int, say func(seat, int, int)) {
	last, people := 0, []lexis.PersonName(nil) // behind it
	if first := commas.Index(text[lo:]); first > 0 && first <= beforeCommaMax {
		name := text[lo : lo+first]
		if !strings.ContainsAny(name, "–—:：/|") && !strings.Contains(name, " - ") && !listGoesOn(text[lo+first:]) {
			say(beforeComma, lo, lo+first)
		}
	}
	for i := lo; ; i = last {
		at := commas.Index(text[i:])
		if at < 0 {
			break
		}
		_, size := utf8.DecodeRuneInString(text[i+at:])
		last = i + at + size
		if people = lexis.People(text[last:]); people != nil {
			break
		}
	}
	for last > 0 { // Small Fleets, Big Deploys, Ada Holm
		next := commas.Index(text[last:])
		if next < 0 || len(people) < 2 || people[0].Look != lexis.FullName || people[len(people)-1].Look != lexis.GivenName {
			say(behindComma, last, len(text))
			break
		}
		_, size := utf8.DecodeRuneInString(text[last+next:])
		last += next + size
		people = lexis.People(text[last:])
	}
}

// beforeCommaMax is how long a name before a comma is at most, in bytes.
const beforeCommaMax = 48

// listGoesOn reports a text that begins with a comma and a further name behind it.
func listGoesOn(text string) bool {
	_, size := utf8.DecodeRuneInString(text)
	rest := text[size:]
	if end := nextInList.Index(rest); end >= 0 {
		return lexis.People(rest[:end]) != nil
	}
	return false
}

var (
	commas     = lexis.NewSet(",、，")
	nextInList = lexis.NewSet(",、，:：")
)

// colonSeats are what stands before the first colon of a title and behind the last; that of an
// address is none.
func colonSeats(text string, lo int, say func(seat, int, int)) {
	first := true
	last := 0
	for i := lo; i < len(text); i++ {
		size := 0
		if strings.HasPrefix(text[i:], "：") {
			size = len("：")
		} else if text[i] == ':' && !strings.HasPrefix(text[i:], "://") && (i+1 >= len(text) || text[i+1] == ' ' || text[i+1] >= utf8.RuneSelf) {
			size = 1
		}
		if size == 0 {
			continue
		}
		if last = i + size; first && i > lo {
			say(beforeColon, lo, i)
			first = false
		}
	}
	if last > 0 {
		say(behindColon, last, len(text))
	}
}
