package structure

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// seat is a place in the title of a talk, or under it, at which a document may
// name who speaks. People who write notes use one of them throughout.
type seat uint8

const (
	behindField seat = iota // Speaker: Ada Holm
	underField              // 登壇者, with names below
	wholeTitle
	behindDash
	beforeDash
	behindSlash
	behindComma
	behindColon
	beforeColon
	behindGap
	beforeGap
	beforeSpace
	behindBy
	inBrackets
	behindQuote
	beforeQuote
	markedPart // a link or words in bold type or italics
	withTitle  // Ada さんによる…
	headBelow
	firstBelow
	secondBelow
	thirdBelow
	byBelow
	strongBelow
	linkBelow
	titledBelow
	lastAccount
	inParts  // of the session, one in each: - Ada Holm: …
	inAgenda // in the title's place, where a list announces the talk

	seatCount
)

// seatNames are what people read of a seat.
var seatNames = [seatCount]string{
	"behind a word for speakers", "under a word for speakers", "the title itself", "behind the title's last dash", "before its first dash",
	"behind its last slash or bar", "behind its last comma", "behind its last colon", "before its first colon", "behind a gap in it", "before a gap in it",
	"before its first space", "behind by", "in brackets", "behind the quotation", "before the quotation", "a part of it that is marked",
	"before さん or its like", "the heading right below", "the first line below", "the second line below", "the third line below", "behind by, in the text",
	"the first words of the text in bold type", "the first link of the text", "before さん in the text", "at its end, an account", "in the parts of the session", "in the agenda",
}

// stretch is a part of a block's text, in bytes.
type stretch struct{ lo, hi int }

// yieldSeat takes what stands at a seat.
type yieldSeat func(s seat, b *block.Block, at stretch)

// titleSeats yields what stands at the seats of a title.
func titleSeats(b *block.Block, yield yieldSeat) {
	text := opening(b.Text)
	lo := titleStart(text)
	has, _ := lexis.SignsIn(text)
	wide := has.Wide&(lexis.Stop|lexis.Full|lexis.Foreign) != 0 // signs beyond ASCII
	say := func(s seat, from, to int) {
		if from < to && to <= len(text) && strings.IndexFunc(text[from:to], lexis.LetterOrDigit) >= 0 {
			yield(s, b, stretch{from, to})
		}
	}
	say(wholeTitle, lo, len(text))
	dashSeats(text, lo, &has, say)
	if i, size := lastOf(text, slashes(), &has); i > lo {
		say(behindSlash, i+size, len(text))
	}
	if wide || has.Has(',') {
		commaSeat(text, lo, say)
	}
	if wide || has.Has(':') {
		colonSeats(text, lo, say)
	}
	if wide || has.HasAny(" \t") {
		gapSeats(text, lo, say)
	}
	if has.HasAny("bB") && has.HasAny("yY") {
		if i := lastBy(text, lo); i > 0 {
			say(behindBy, i, len(text))
		}
	}
	if wide || has.HasAny("([") {
		eachBracket(text[lo:], func(from, to int) {
			if !kindOfTalk(text[lo:], from, to) {
				say(inBrackets, lo+from, lo+to)
			}
		})
	}
	if wide || has.Has('"') {
		quoteSeats(text, lo, say)
	}
	for _, r := range b.Runs {
		if whole := int(r.Lo) <= lo && int(r.Hi) >= len(text); !whole && (r.Style == model.StyleLink || r.Style == model.StyleStrong || r.Style == model.StyleEmph) {
			say(markedPart, int(r.Lo), int(r.Hi))
		}
	}
	if i := lastIndex(text, " @"); i > lo && strings.IndexByte(text[i+1:], ' ') < 0 {
		say(lastAccount, i+1, len(text))
	}
	if from, to := titled(text[lo:]); to > 0 {
		say(withTitle, lo+from, lo+to)
	}
}

// titleStart is where a title begins behind its signs, its number and the time.
func titleStart(text string) int {
	lo := 0
	for lo < len(text) {
		rest := text[lo:]
		if n := lexis.TimeAt(rest); n > 0 {
			lo += n
			continue
		}
		r, size := utf8.DecodeRuneInString(rest)
		if lexis.LetterOrDigit(r) || strings.ContainsRune("@＠「『《“\"(（[", r) {
			break
		}
		lo += size
	}
	if lo == len(text) {
		return 0
	}
	if m, ok := lexis.MarkerAt(text[lo:]); ok && m.Counts && lo+m.Size < len(text) {
		lo += m.Size
	}
	return lo
}

// commaSeat is what stands behind a comma, the longest that lists names only: a
// title may end in several.
func commaSeat(text string, lo int, say func(seat, int, int)) {
	last := 0
	for i := lo; i < len(text); i++ {
		size := commaAt(text[i:])
		if size == 0 {
			continue
		}
		if last = i + size; lexis.People(text[last:]) != nil {
			break
		}
	}
	if last > 0 {
		say(behindComma, last, len(text))
	}
}

func commaAt(s string) int {
	for _, c := range [...]string{",", "、", "，"} {
		if strings.HasPrefix(s, c) {
			return len(c)
		}
	}
	return 0
}

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

// gapSeats are what stands before and behind a wide space, several or a tab, and
// before the first space.
func gapSeats(text string, lo int, say func(seat, int, int)) {
	first, last, end := -1, -1, 0
	for i := lo; i < len(text); i++ {
		n := len(text[i:]) - len(strings.TrimLeft(text[i:], " \t\u3000"))
		if n == 0 {
			continue
		}
		if wide := n > 1 || text[i] == '\t'; wide && i+n < len(text) {
			if first < 0 {
				first = i
			}
			last, end = i, i+n
		}
		i += n - 1
	}
	if first > lo {
		say(beforeGap, lo, first)
	}
	if last > lo {
		say(behindGap, end, len(text))
		behindName(text, lo, end, say)
	}
	if i := strings.IndexByte(text[lo:], ' '); i > 0 && lexis.HasWide(text[lo:]) {
		say(beforeSpace, lo, lo+i)
	}
}

// behindName lets the name behind a gap have a wide space inside: 話　川口　航介.
func behindName(text string, lo, end int, say func(seat, int, int)) {
	before := strings.TrimRight(text[lo:end], " \t\u3000")
	if i := strings.LastIndex(before, "\u3000"); i > 0 && lexis.People(text[lo+i:]) != nil {
		say(behindGap, lo+i, len(text))
	}
}

// lastBy is where a name begins behind the last "by", 0 for nowhere.
func lastBy(text string, lo int) int {
	folded := strings.ToLower(text)
	if len(folded) != len(text) {
		return 0
	}
	for end := len(text); end > lo; {
		i := strings.LastIndex(folded[lo:end], "by")
		if i < 0 {
			return 0
		}
		i += lo
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		rest := text[i+len("by"):]
		if i > lo && (!lexis.LetterOrDigit(before) || before >= utf8.RuneSelf) && (strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, ":")) {
			return i + len("by") + 1
		}
		end = i
	}
	return 0
}

// eachBracket yields what stands in each pair of round or square brackets.
func eachBracket(text string, yield func(from, to int)) {
	for i := 0; i < len(text); {
		open := strings.IndexAny(text[i:], "(（[［【")
		if open < 0 {
			return
		}
		_, size := utf8.DecodeRuneInString(text[i+open:])
		from := i + open + size
		end := strings.IndexAny(text[from:], ")）]］】")
		if end < 0 {
			return
		}
		yield(from, from+end)
		i = from + end
	}
}

// quoteSeats are what stands before a title in quotes, and behind it.
func quoteSeats(text string, lo int, say func(seat, int, int)) {
	open := strings.IndexAny(text[lo:], "「『《“\"")
	end := max(strings.LastIndex(text, "」"), strings.LastIndex(text, "』"), strings.LastIndex(text, "》"), strings.LastIndex(text, "”"))
	if end < 0 && strings.Count(text, `"`) > 1 {
		end = strings.LastIndexByte(text, '"')
	}
	if open < 0 || end < lo+open {
		return
	}
	_, size := utf8.DecodeRuneInString(text[end:])
	say(beforeQuote, lo, lo+open)
	say(behindQuote, end+size, len(text))
}
