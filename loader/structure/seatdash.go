package structure

import (
	"strings"
	"sync"

	"yomi/loader/lexis"
)

// parting is what stands between a title and a name, with its signs.
type parting struct {
	text string
	has  lexis.Signs
}

var (
	dashes = sync.OnceValue(func() []parting {
		return partings(" - ", " – ", " — ", " ー ", " ― ", " -- ", "--", "——", "――", "──", " ‐ ", " ~ ", " 〜 ", " -\u00a0", "\u00a0- ", "\u00a0-\u00a0", " –\u00a0", "\u00a0– ", "\u00a0–\u00a0", "》-", "」-", "』-", "\"-", "”-", "》—", "」—")
	})
	slashes = sync.OnceValue(func() []parting { return partings(" / ", "／", " | ", "｜", " // ", ")/", "」/") })
)

func partings(texts ...string) []parting {
	all := make([]parting, len(texts))
	for i, text := range texts {
		has, _ := lexis.SignsIn(text)
		all[i] = parting{text, has}
	}
	return all
}

// firstPart is where the first of several partings stands in a text with some signs, 0 for nowhere.
func firstPart(text string, of []parting, has *lexis.Signs) int {
	first := 0
	for k := range of {
		if !has.Holds(&of[k].has) {
			continue
		}
		if i := strings.Index(text, of[k].text); i > 0 && (first == 0 || i < first) {
			first = i
		}
	}
	return first
}

// lastOf finds the last of several partings in a text with some signs.
func lastOf(text string, of []parting, has *lexis.Signs) (at, size int) {
	at = -1
	for k := range of {
		if !has.Holds(&of[k].has) {
			continue
		}
		d := of[k].text
		if i := lastIndex(text, d); i >= 0 && i+len(d) > at+size {
			at, size = i, len(d)
		}
	}
	return at, size
}

func dashSeats(text string, lo int, has *lexis.Signs, say func(seat, int, int)) {
	if i, size := lastOf(text, dashes(), has); i > lo {
		say(behindDash, i+size, len(text))
	}
	if first := firstPart(text[lo:], dashes(), has); first > 0 {
		say(beforeDash, lo, lo+first)
	}
}

// slashSeats are what stands before the first slash or bar, and behind the last; or behind one
// before that, where names stand between: Talk | Ada Holm | Planks.
func slashSeats(text string, lo int, has *lexis.Signs, say func(seat, int, int)) {
	last, size := lastOf(text, slashes(), has)
	if last <= lo {
		return
	}
	say(beforeSlash, lo, lo+firstPart(text[lo:], slashes(), has))
	if i, n := lastOf(text[:last], slashes(), has); i > lo && likelyPeople(text[i+n:]) > likelyPeople(text[last+size:]) {
		last, size = i, n
	}
	from := last + size
	for before := last; likelyPeople(text[from:]) >= nameLikely; {
		i, n := lastOf(text[:before], slashes(), has)
		if name := nameAtEnd(text, max(lo, i+n), before); i <= lo && name.lo > 0 {
			from = name.lo // 帆を縫う 川口 航介 氏 / 森 海斗 氏
		}
		if i <= lo || likelyPeople(text[i+n:before]) < nameLikely {
			break
		}
		from, before = i+n, i
	}
	say(behindSlash, from, len(text))
}

// likelyPeople is how likely the first of the names is one that a text lists, 0 for none.
func likelyPeople(text string) float64 {
	if people := lexis.People(text); people != nil {
		return people[0].Likely()
	}
	return 0
}
