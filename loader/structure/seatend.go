package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/lexis"
)

// endSeat yields the names that a title ends in with nothing but a space before them: 帆を縫う
// 川口 航介, 港の灯り 潮見(@shiomi), 帆布の話 川口 航介[潮工房] 潮見 渚[入江屋]. Any title ends in some
// word, so only what is surely a name is one here, and none of a title as long as a sentence.
func endSeat(text string, lo int, say func(seat, int, int)) {
	end := lo + len(strings.TrimRight(text[lo:], " \u3000」』》\"”"))
	var found []stretch
	for len(found) < panelMax {
		name := nameAtEnd(text, lo, end)
		if name.lo == 0 || len(found) > 0 && name.hi == end {
			break // brackets part several
		}
		found = append(found, stretch{name.lo, end})
		end = len(strings.TrimRight(text[:name.lo], " \u3000"))
	}
	if len(found) == 0 || parted(text[lo:end]) || lexis.Columns(text[lo:end]) > plainColumns {
		return // a seat of its own
	}
	for i := len(found) - 1; i >= 0; i-- {
		say(atEnd, found[i].lo, found[i].hi)
	}
}

// parted reports a text that ends in what parts a name from what is before it.
func parted(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r == utf8.RuneError || partsName.Has(r)
}

var partsName = lexis.NewSet("-–—ー―─‐/／|｜,、，:：")

// nameAtEnd is the name that the text from lo to end ends in, without the account or the
// company behind it, or nothing. Something stands before it.
func nameAtEnd(text string, lo, end int) stretch {
	to := lo + len(strings.TrimRight(text[lo:ownerAt(text, lo, end)], " \u3000"))
	for _, w := range titles {
		if before := strings.TrimSuffix(text[lo:to], w); before != "" {
			to = lo + len(strings.TrimRight(before, " \u3000"))
		}
	}
	last := wordAtEnd(text, lo, to)
	if strings.IndexFunc(text[lo:last], unicode.IsLetter) < 0 {
		return stretch{}
	}
	owned, account := to < end, strings.ContainsAny(text[to:end], "@＠")
	if first := wordAtEnd(text, lo, lo+len(strings.TrimRight(text[lo:last], " \u3000"))); first > lo {
		both := lexis.People(text[first:end])
		if len(both) == 1 && (twoWords(text[first:to], text[last:to], both) || account && both[0].Look == lexis.FullName) {
			return stretch{first, to}
		}
	}
	one := lexis.People(text[last:end])
	if len(one) == 1 && (one[0].Look == lexis.FamilyName || owned && one[0].Look == lexis.Ideographs) {
		return stretch{last, to}
	}
	return stretch{}
}

// ownerAt is where the account or the brackets begin that the text from lo to end ends in, end
// for none.
func ownerAt(text string, lo, end int) int {
	own := text[lo:end]
	at := openers.LastIndex(own)
	if at > 0 && strings.IndexAny(own[at:], ")]）］】") == len(own[at:])-lastSize(own) {
		return lo + at
	}
	if i := blanks.LastIndex(own); i > 0 && strings.HasPrefix(strings.TrimLeft(own[i:], " \u3000"), "@") {
		return lo + i
	}
	return end
}

// blanks are the spaces between words.
var blanks = lexis.NewSet(" \u3000")

// lastSize is how many bytes the last character has.
func lastSize(s string) int {
	_, size := utf8.DecodeLastRuneInString(s)
	return size
}

// wordAtEnd is where the last word of the text from lo to end begins.
func wordAtEnd(text string, lo, end int) int {
	i := blanks.LastIndex(text[lo:end])
	if i < 0 {
		return lo
	}
	_, size := utf8.DecodeRuneInString(text[lo+i:])
	return lo + i + size
}

// spelled reports a name in brackets that is the one before it in another script: 王小健 (Alex Wang).
func spelled(s seat, text string, at stretch) bool {
	if s != inBrackets {
		return false
	}
	_, size := utf8.DecodeRuneInString(text[at.hi:]) // the bracket
	name := nameAtEnd(text, titleStart(text), at.hi+size)
	if name.lo == 0 || name.hi > at.lo {
		return false
	}
	people := lexis.People(text[name.lo:name.hi])
	return len(people) == 1 && (people[0].Look == lexis.FamilyName || people[0].Look == lexis.SpacedName)
}

// ofNameBefore reports an account at a seat of a title that is that of the name before it:
// of all of the title, or of what it ends in.
func ofNameBefore(s seat, text string, at stretch) bool {
	switch {
	case s != inBrackets && s != lastAccount:
		return false
	case s == inBrackets && lexis.People(strings.TrimRight(text[:at.lo], " (（[［【")) != nil:
		return true
	}
	end := len(strings.TrimRight(text, " \u3000"))
	return at.hi > end-len("））") && nameAtEnd(text, titleStart(text), end).lo > 0
}
