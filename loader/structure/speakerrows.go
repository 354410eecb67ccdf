package structure

import (
	"math"
	"slices"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

func ofLook(look lexis.NameLook) func(*seated) float64 {
	return func(c *seated) float64 { return c.looks(look) }
}

func atSeat(s seat) func(*seated) float64 {
	return func(c *seated) float64 { return when(c.seat == s) }
}

func ofTitle(test func(*line) bool) func(*seated) float64 {
	return func(c *seated) float64 { return when(test(c.s.p.title(c.talk.line))) }
}

// speakerRows judge whether names at a seat are those of who speaks.
var speakerRows = append([]row[seated]{
	{"most names are of others", lowers, -2.8, func(*seated) float64 { return 1 }},
	{"has words with capitals, as names do", raises, 1, ofLook(lexis.FullName)},
	{"begins with a frequent given name", raises, 2, ofLook(lexis.GivenName)},
	{"its words are written small elsewhere", lowers, -3, func(c *seated) float64 { return c.small * when(c.seat > underField) }},
	{"is a small word", lowers, -0.5, ofLook(lexis.SmallWord)},
	{"is an account", either, 0.5, ofLook(lexis.Account)},
	{"is two wide words, as names are", raises, 1.5, ofLook(lexis.SpacedName)},
	{"begins with a frequent family name", raises, 1.5, ofLook(lexis.FamilyName)},
	{"is a few ideographs", either, 0, ofLook(lexis.Ideographs)},
	{"is a Korean name", raises, 1, ofLook(lexis.HangulName)},
	{"さん or the like stands with it", raises, 1, func(c *seated) float64 { return c.all(func(p *lexis.PersonName) bool { return p.Said }) }},
	{"an account or brackets follow it", raises, 0.5, (*seated).owned},
	{"what somebody is follows it", raises, 1.5, func(c *seated) float64 { return c.all(func(p *lexis.PersonName) bool { return p.Works }) }},
	{"looks little like a name, and those there are surely names", raises, 1.5, func(c *seated) float64 { return when(c.likely < nameLikely && !c.oneWord()) * c.known() }},
	{"leads to a person's page", raises, 1, func(c *seated) float64 { return when(c.page) }},
	{"is marked", either, 0.3, func(c *seated) float64 { return when(c.marked) }},
	{"are more names than a panel has", lowers, -2, func(c *seated) float64 { return when(len(c.people) > panelMax) }},
	{"the share of names among what stands there", raises, 1, (*seated).pure},
	{"the share of talks with a name there", raises, 2, (*seated).cover},
	{"all that stands there reads as names", raises, 0.5, func(c *seated) float64 { return c.count().read / math.Max(c.count().filled, 1) }},
	{"the share of talks with what reads as names there", raises, 0.5, (*seated).reads},
	{"is an account, and the talk has a name elsewhere", lowers, -1, func(c *seated) float64 {
		return when(c.looks(lexis.Account) > 0 && slices.ContainsFunc(c.talk.found, func(o *seated) bool { return o.looks(lexis.Account) == 0 && o.likely >= nameLikely && !c.holds(o) }))
	}},
	{"names there look like this one", raises, 1, (*seated).kin},
	{"is the title itself, and few have such names", lowers, -3, func(c *seated) float64 {
		return when(c.seat == wholeTitle) * (1 - max(c.known(), c.all((*lexis.PersonName).Full)))
	}},
	{"an account of the talk is made of it", raises, 1, func(c *seated) float64 {
		return c.account(func(o *lexis.PersonName) bool { return o.Alike(c.people[0].Name) })
	}},
	{"the talk has an account as well", raises, 0.5, func(c *seated) float64 { return c.account(func(*lexis.PersonName) bool { return true }) }},
	{"how many talks have a name there", raises, 0.5, func(c *seated) float64 { return math.Log1p(math.Max(c.count().likely-1, 0)) / 2 }},
	{"the share of talks with a name anywhere", raises, 1, func(c *seated) float64 { return c.talk.of.named }},
	{"no other place of the talk has a name", raises, 0.5, func(c *seated) float64 { return when(c.rival() == 0) * c.talk.of.named }},
	{"stands in the title of all, too", lowers, -2, (*seated).ofEvent},
	{"are names that look unlike", lowers, -1, func(c *seated) float64 {
		return when(!c.alike())
	}},
	{"the names there are the same", lowers, -1, func(c *seated) float64 {
		return when(c.count().likely > 1) * (1 - float64(len(c.count().names))/math.Max(float64(len(c.count().names)), c.count().likely))
	}},
	{"another place of the talk has better names", lowers, -2, (*seated).rival},
	{"the title is a part, a pause or the end", lowers, -2, (*seated).aside},
	{"the title is a date", lowers, -1, ofTitle(has(dateOnly))},
	{"stands behind a word for a kind of talk", raises, 2, (*seated).behindKind},
	{"stands right below a title that is a time only", raises, 0.5, func(c *seated) float64 {
		return when(c.seat == firstBelow && timeOnly(c.s.p.title(c.talk.line).text()))
	}},
	{"nearly every title ends in another name", raises, 2.5, (*seated).tailed},
	{"stands alone right below the title, surely somebody", raises, 2, (*seated).alone},
	{"the text says that they spoke", raises, 1.5, (*seated).told},
	{"all else of the title is quoted", raises, 1.5, (*seated).beside},
	{"the text names a talk as theirs", raises, 1.8, func(c *seated) float64 { return when(c.talkOf) * c.told() }},
	{"is the title itself, and the text begins with it", raises, 1.5, (*seated).toldOf},
	{"is in the text what the title speaks of", lowers, -1.5, (*seated).subject},
	{"is a line of several names, some of which can hardly be anything else", raises, 2, (*seated).panel},
	{"is the title itself, and can hardly be anything else", raises, 1, func(c *seated) float64 { return when(c.seat == wholeTitle && c.all((*lexis.PersonName).Full) == 1) }},
	{"is the title itself, where most talks name somebody", raises, 1, func(c *seated) float64 { return when(c.seat == wholeTitle) * c.talk.of.named }},
}, seatRows()...)

// ofEvent is 1 for words that the title of the document's event has as well, as what
// its sessions are: Weekly Sync.
func (c *seated) ofEvent() float64 {
	return when(c.s.p.front >= 0 && c.people[0].Look == lexis.FullName && strings.Contains(c.s.event, lexis.Squeeze(c.people[0].Name)))
}

// panelMax is how many people speak at one session at most, as a rule: more are who
// was there, or who will speak one day.
const panelMax = 8

// owned is the share of the names with an account or a company behind them. In a title
// what stands in brackets may be a name itself: then it is no company of the title's.
func (c *seated) owned() float64 {
	if c.seat == wholeTitle && slices.ContainsFunc(c.talk.found, func(o *seated) bool { return o.seat == inBrackets }) {
		return 0
	}
	return c.all(func(p *lexis.PersonName) bool { return p.Owned })
}

// pure is the share of what stands at the seat that is likely names.
func (c *seated) pure() float64 { return c.count().likely / math.Max(c.count().filled, 1) }

// cover is the share of the talks that have a likely name at the seat.
func (c *seated) cover() float64 { return c.count().likely / c.talk.of.many }

// reads is the share of the talks with something at the seat that reads as names.
func (c *seated) reads() float64 { return c.count().read / c.talk.of.many }

func (c *seated) looks(look lexis.NameLook) float64 {
	return c.all(func(p *lexis.PersonName) bool { return p.Look == look })
}

// all is the share of the names that pass a test.
func (c *seated) all(test func(*lexis.PersonName) bool) float64 {
	n := 0 // sevenths would add up to less than one
	for i := range c.people {
		if test(&c.people[i]) {
			n++
		}
	}
	return float64(n) / float64(len(c.people))
}

// rival is how good the best other seat of the talk is that names others.
func (c *seated) rival() float64 {
	best := 0.0
	for _, o := range c.talk.found {
		if o.looks(lexis.Account) > 0 && c.looks(lexis.Account) == 0 || o.seat.deep() && !c.seat.deep() {
			continue // it is the account of who has the name, or of others further down
		}
		if o != c && !strings.Contains(o.people[0].Name, c.people[0].Name) && !strings.Contains(c.people[0].Name, o.people[0].Name) && !c.holds(o) {
			best = math.Max(best, o.likely*math.Max(o.cover(), o.pure()))
		}
	}
	return best
}

// kin is the share of the names at the seat that look as the first does, beside
// itself.
func (c *seated) kin() float64 {
	alike, all := c.count().kin[c.people[0].KinLook()], c.count().kept
	return (alike - 1) / math.Max(all-1, 1)
}

// known is the share of the names at the seat that are surely somebody's: many have
// such a name, or something beside it says so.
func (c *seated) known() float64 {
	return c.count().sure / math.Max(c.count().kept, 1)
}

// behindKind is 1 for what stands behind the colon or the dash of Keynote: or 基調講演 -.
func (c *seated) behindKind() float64 {
	return when((c.seat == behindColon || c.seat == behindDash || c.seat == behindSlash) && c.ofKind())
}

// ofKind reports a title that says what kind of talk it is, before a sign perhaps or beside a name.
func (c *seated) ofKind() bool {
	if c.seat == besideKind {
		return true
	}
	title := opening(c.s.p.blocks[c.talk.line].Text)
	title = title[titleStart(title):]
	if end := kindEnds.Index(title); end > 0 {
		title = title[:end]
	}
	return lexis.KindOfTalk(title)
}

// aside is 1 for what stands at a part of the event that is no talk. Whom the text of a party names was
// met there, however it names them.
func (c *seated) aside() float64 {
	if c.talk.party && c.seat.inText() {
		return metAtParty
	}
	return when(c.talk.aside && c.seat > underField && c.seat != inParts && c.seat != withTitle && !c.ofKind())
}

// metAtParty is as much as three parts that are no talk: with さん behind it, as a link to their page, a name
// is surer than that.
const metAtParty = 3

// kindEnds are the signs behind the kind of a talk.
var kindEnds = lexis.NewSet(":：-–—|｜/／")

// subject is 1 for words of a text that look as names do and begin as something in the title does: a
// product. Surely somebody's name may stand in the title as well.
func (c *seated) subject() float64 {
	if !c.seat.inText() || c.people[0].Said || c.people[0].Look != lexis.FullName && c.people[0].Look != lexis.OneWord {
		return 0
	}
	first, _, _ := strings.Cut(c.people[0].Name, " ")
	return when(strings.Contains(opening(c.s.p.blocks[c.talk.line].Text), first))
}

// toldOf is 1 for a title that is a name, and a line below it says more of that.
func (c *seated) toldOf() float64 {
	if c.seat != wholeTitle {
		return 0
	}
	for i := c.talk.line + 1; i < min(c.talk.line+1+toldOfLines, len(c.s.p.blocks)); i++ {
		if b := &c.s.p.blocks[i]; b.Kind == block.Heading {
			break
		} else if rest, ok := strings.CutPrefix(b.Text, c.people[0].Name); ok && len(rest) > len(c.people[0].Name) {
			return 1
		}
	}
	return 0
}

// toldOfLines are how many lines below a title may say who that is.
const toldOfLines = 4

// oneWord reports a title that is one word in letters: it names what the talk is of as often as who gives it.
func (c *seated) oneWord() bool {
	return c.seat == wholeTitle && c.looks(lexis.OneWord)+c.looks(lexis.SmallWord) > 0
}

// beside is 1 for what is all of the title but a quotation: ada「帆を縫う」, 「帆を縫う」川口.
func (c *seated) beside() float64 {
	if c.seat != beforeQuote && c.seat != behindQuote {
		return 0
	}
	title := opening(c.s.p.blocks[c.talk.line].Text)
	title = title[titleStart(title):]
	open, end := openQuotes.Index(title), closeQuotes.LastIndex(title)
	return when(c.seat == behindQuote && open == 0 || c.seat == beforeQuote && open > 0 && end >= 0 && strings.IndexFunc(title[end:], lexis.LetterOrDigit) < 0)
}

// told is 1 for who spoke by the text, where the title names nobody.
func (c *seated) told() float64 {
	return when(c.spoke && !slices.ContainsFunc(c.talk.found, func(o *seated) bool { return o.seat > wholeTitle && o.seat < headBelow && o.likely >= nameLikely }))
}

// alone is how sure the names are that are all of the line or the item right below the title. An account
// there may be of the name that the title has.
func (c *seated) alone() float64 {
	if c.seat != firstBelow || !c.whole || c.marked && !c.page || c.looks(lexis.Account) > 0 && slices.ContainsFunc(c.talk.found, func(o *seated) bool { return o != c && o.likely > 0.2 }) {
		return 0
	}
	return c.all(func(p *lexis.PersonName) bool {
		return p.Sureness() == 1 && p.Look != lexis.FamilyName && p.Look != lexis.HangulName || p.Said || p.Full()
	})
}

// panel is 1 for a line below the title that lists the people of a panel and nothing else, and for parts that
// name several.
func (c *seated) panel() float64 {
	below := c.seat == firstBelow || c.seat == secondBelow || c.seat == thirdBelow || c.seat == inParts && c.alike()
	return when(below && len(c.people) > 2 && len(c.people) <= panelMax && c.likely >= nameLikely && c.all((*lexis.PersonName).Full) >= panelFull)
}

// alike reports names that all look as those of one list do.
func (c *seated) alike() bool {
	return c.all(func(p *lexis.PersonName) bool { return p.KinLook() == c.people[0].KinLook() }) == 1
}

// panelFull is the share of such names that others must have as well.
const panelFull = 0.3

// account is 1 if a name that is none of an account stands in a talk with one that
// passes the test.
func (c *seated) account(test func(*lexis.PersonName) bool) float64 {
	if c.looks(lexis.Account) > 0 {
		return 0
	}
	return when(slices.ContainsFunc(c.talk.found, func(o *seated) bool {
		return o.people[0].Look == lexis.Account && test(&o.people[0])
	}))
}

// timeOnly reports a title that says nothing but when.
func timeOnly(title string) bool {
	n := lexis.TimeAt(title)
	return n > 0 && strings.IndexFunc(title[n:], lexis.LetterOrDigit) < 0
}

// expectedSeat is how much a person trusts each seat before any gold is read.
var expectedSeat = [seatCount]float64{behindField: 3, underField: 3, inParts: 1, besideKind: 1.5, lastAccount: 2, behindBy: 1, withTitle: 1, firstBelow: 0, behindDash: 0.5, inBrackets: 1, behindComma: 0.5,
	wholeTitle: -0.5, beforeSpace: -0.3, secondBelow: -0.5, thirdBelow: -1, titledBelow: -0.5, listBelow: 0.5, strongBelow: -0.5, linkBelow: -0.5, lineAbove: -1, nameDeep: -0.5, bioDeep: 1}

// seatRows are a row for each seat of which something is expected: at the others names
// stand and do not, as elsewhere.
func seatRows() []row[seated] {
	var rows []row[seated]
	for s := range seatCount {
		if expectedSeat[s] != 0 {
			rows = append(rows, row[seated]{"stands " + seatNames[s], either, expectedSeat[s], atSeat(s)})
		}
	}
	return rows
}

var speakerJudge = newJudge("speaker", speakerRows)
