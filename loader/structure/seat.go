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
	beforeSlash
	behindComma
	beforeComma
	behindColon
	beforeColon
	behindGap
	beforeGap
	beforeSpace
	behindBy
	behindWith
	inBrackets
	behindQuote
	beforeQuote
	markedPart   // a link or words in bold type or italics
	behindMarked // [Title](…) Ada Holm, Planks
	besideKind   // Ada Holm Keynote
	withTitle    // Ada さんによる…
	headBelow
	firstBelow
	secondBelow
	thirdBelow
	byBelow
	strongBelow
	linkBelow
	titledBelow
	toldBelow // Ada Holm's talk, Ada Holm showed how
	listBelow // a list of names and nothing else
	lastAccount
	atEnd    // 帆を縫う 川口 航介
	inParts  // of the session, one in each: - Ada Holm: …
	inAgenda // in the title's place, where a list announces the talk
	lineAbove
	nameDeep // a line of the text that is somebody's full name
	bioDeep  // 川口 航介、潮工房の… in the text

	seatCount
)

// seatNames are what people read of a seat.
var seatNames = [seatCount]string{
	"behind a word for speakers", "under a word for speakers", "the title itself", "behind the title's last dash", "before its first dash",
	"behind its last slash or bar", "before its first slash or bar", "behind its last comma", "before its first comma", "behind its last colon", "before its first colon", "behind a gap in it", "before a gap in it",
	"before its first space", "behind by", "behind with", "in brackets", "behind the quotation", "before the quotation", "a part of it that is marked", "behind its last link or bold type",
	"beside a word for a kind of talk",
	"before さん or its like", "the heading right below", "the first line below", "the second line below", "the third line below", "behind by, in the text",
	"the first words of the text in bold type", "the first link of the text", "before さん in the text", "before what a speaker does, in the text", "in a list right below", "at its end, an account", "at its end", "in the parts of the session", "in the agenda", "in the line above", "in a line of the text that is a name", "before who that is, in the text",
}

// stretch is a part of a block's text, in bytes.
type stretch struct{ lo, hi int }

// yieldSeat takes what stands at a seat.
type yieldSeat func(s seat, b *block.Block, at stretch)

// titleSeats yields what stands at the seats of a title.
func titleSeats(b *block.Block, yield yieldSeat) {
	text := opening(b.Text)
	lo := titleStart(text)
	text = text[:titleEnd(text, lo)]
	has, _ := lexis.SignsIn(text)
	say := func(s seat, from, to int) {
		if from < to && to <= len(text) && strings.IndexFunc(text[from:to], lexis.LetterOrDigit) >= 0 {
			yield(s, b, stretch{from, to})
		}
	}
	say(wholeTitle, lo, len(text))
	dashSeats(text, lo, &has, say)
	slashSeats(text, lo, &has, say)
	if has.Wide&lexis.Comma != 0 || has.Has(',') {
		commaSeat(text, lo, say)
	}
	if has.Wide&lexis.Colon != 0 || has.Has(':') {
		colonSeats(text, lo, say)
	}
	if has.Wide&lexis.Space != 0 || has.HasAny(" \t") {
		gapSeats(text, lo, say)
	}
	bySeat(text, lo, &has, say)
	if has.Wide&lexis.Bracket != 0 || has.HasAny("([") {
		boxSeats(text, lo, say)
		eachBracket(text[lo:], func(from, to int) {
			if off, ok := lexis.SpeakerLabel(text[lo+from : lo+to]); ok {
				say(behindField, lo+from+off, lo+to)
			} else if !kindOfTalk(text[lo:], from, to) {
				say(inBrackets, lo+from, lo+to)
			}
		})
	}
	if has.Wide&(lexis.Bracket|lexis.Foreign) != 0 || has.Has('"') {
		quoteSeats(text, lo, say)
	}
	markedSeats(b, lo, len(text), say)
	for _, at := range accountsBehind(&has) {
		if i := lastIndex(text, at); i > lo && strings.IndexByte(text[i+1:], ' ') < 0 {
			say(lastAccount, i+strings.IndexAny(at, "@＠"), len(text))
		}
	}
	if from, to := lexis.BesideKind(text[lo:]); to > 0 {
		say(besideKind, lo+from, lo+to)
	}
	if n := lexis.Presents(text[lo:]); n > 0 {
		say(besideKind, lo, lo+n)
	}
	if (has.Wide != 0 || has.HasAny("@([")) && (has.HasSpace() || has.Wide&lexis.Bracket != 0 || has.HasAny("([")) {
		endSeat(text, lo, say)
	}
	if has.Wide != 0 {
		if from, to := titled(text[lo:]); to > 0 {
			say(withTitle, lo+from, lo+to)
		}
	}
}

// markedSeats are the parts of a title of some bytes from lo on that are linked or stand out, and what
// stands behind the last of them.
func markedSeats(b *block.Block, lo, size int, say func(s seat, from, to int)) {
	marked := 0
	for _, r := range b.Runs() {
		if r.Style == model.StyleLink || r.Style == model.StyleStrong {
			marked = max(marked, int(r.Hi))
		}
		if whole := int(r.Lo) <= lo && int(r.Hi) >= size; !whole && (r.Style == model.StyleLink || r.Style == model.StyleStrong || r.Style == model.StyleEmph) {
			say(markedPart, int(r.Lo), int(r.Hi))
		}
	}
	if marked > lo {
		say(behindMarked, marked, size)
	}
}

// accountsBehind are what an account at the end of a title with some signs may begin with.
func accountsBehind(has *lexis.Signs) []string {
	if has.Wide&lexis.At == 0 && !has.Has('@') {
		return nil
	}
	return beforeAccount[:]
}

var beforeAccount = [...]string{" @", " ＠", "　＠"}

// bySeat is what stands behind by, and behind with where full names do.
func bySeat(text string, lo int, has *lexis.Signs, say func(seat, int, int)) {
	if has.HasAny("bB") && has.HasAny("yY") {
		if i := lastBy(text, lo); i > 0 {
			say(behindBy, i, len(text))
		}
	}
	const with = " with "
	if i := strings.LastIndex(text, with); i > lo && lexis.FullNames(text[i+len(with):]) {
		say(behindWith, i+len(with), len(text))
	}
}

// titleStart is where a title begins behind its signs, its number and the time.
func titleStart(text string) int {
	lo := 0
	for lo < len(text) {
		rest := text[lo:]
		n := lexis.TimeAt(rest)
		if d, size := lexis.DateAt(rest); n == 0 && d.Day > 0 && lo == 0 && lexis.LetterOrDigit(lexis.FirstRune(strings.TrimLeft(rest[size:], " "))) {
			n = size
		}
		if n > 0 {
			lo += n
			continue
		}
		r, size := utf8.DecodeRuneInString(rest)
		if lexis.LetterOrDigit(r) || opensTitle.Has(r) {
			break
		}
		lo += size
	}
	if lo == len(text) {
		return 0
	}
	if m, ok := lexis.MarkerAt(text[lo:]); ok && m.Counts && lo+m.Size < len(text) {
		return lo + m.Size
	}
	return lo + countedBefore(text[lo:])
}

// countedBefore is the size of a number and the dash behind it: 02 - Ada Holm.
func countedBefore(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if n == 0 || n > numberDigits {
		return 0
	}
	for _, dash := range [...]string{" - ", " – ", " — "} {
		if strings.HasPrefix(s[n:], dash) && n+len(dash) < len(s) {
			return n + len(dash)
		}
	}
	return 0
}

// numberDigits is how many digits the number of a talk has at most: more are a year.
const numberDigits = 3

// aroundTitle are the brackets and signs before a title, closesTitle those behind it, and
// opensTitle signs that are of it.
var (
	aroundTitle = lexis.NewSet("【［[<＜=*")
	closesTitle = lexis.NewSet("】］]>＞=*")
	opensTitle  = lexis.NewSet("@＠「『《“\"(（[")
)

// titleEnd is where a title that begins at lo ends before the bracket or the signs
// around it: 【X】, == X ==, or the line that is drawn behind it.
func titleEnd(text string, lo int) int {
	hi := len(text)
	if sign, ok := lexis.RuledTitle(text); ok {
		hi = max(lo, len(strings.TrimRight(text, string(sign)+" ")))
	}
	for hi > lo {
		r, size := utf8.DecodeLastRuneInString(text[:hi])
		if !closesTitle.Has(r) || !aroundTitle.In(text[:lo]) || aroundTitle.In(text[lo:hi-size]) {
			break
		}
		hi -= size
	}
	return hi
}
