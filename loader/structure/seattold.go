package structure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// toldSeats yields who the beginning of a text says to have spoken.
func toldSeats(b *block.Block, start string, yield yieldSeat) {
	if at := talkBy(start); at.hi > 0 {
		yield(toldBelow, b, at)
	} else if at := toldOf(start); at.hi > 0 {
		yield(toldBelow, b, at)
	} else if at := nextUp(start); at.hi > 0 {
		yield(toldBelow, b, at)
	}
	if !lexis.HasWide(start) {
		return
	}
	if at := toldWide(start); at.hi > 0 {
		yield(toldBelow, b, at)
	}
}

// toldOf is the first full name in a text before what says that somebody spoke, with where they work between
// perhaps: Ada Holm's talk, Jon Moss from Planks showed how. One word is a name before 's talk.
func toldOf(text string) stretch {
	var first stretch
	for i := 0; i < len(text); {
		n := 0
		if c := text[i]; c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf {
			n = capitalWords(text[i:])
		}
		if n == 0 {
			next := strings.IndexByte(text[i:], ' ')
			if next < 0 {
				break
			}
			i += next + 1
			continue
		}
		at := stretch{i, i + n}
		for _, own := range [...]string{"'s", "’s"} {
			if k := strings.Index(text[at.lo:at.hi+min(len(text)-at.hi, len(own))], own); k > 0 {
				at.hi = at.lo + k
			}
		}
		name := text[at.lo:at.hi]
		if strings.Contains(name, " ") && spoke(text[at.hi:]) {
			return at
		}
		if i == 0 && !lexis.DayName(name) && !strings.HasSuffix(name, "ly") && (ownTalk(text[at.hi:]) || gerund(text[at.hi:]) && lexis.Spoke(text[at.hi:])) {
			first = at
		}
		i += n + 1
	}
	return first
}

// spoke reports that what stands behind a name says that somebody spoke.
func spoke(behind string) bool {
	if ownTalk(behind) || lexis.Spoke(behind) {
		return true
	}
	for _, from := range [...]string{" of ", " from ", " at "} {
		if rest, ok := strings.CutPrefix(behind, from); ok {
			n := capitalWords(rest)
			return n > 0 && lexis.Spoke(rest[n:])
		}
	}
	return false
}

// gerund reports a text whose first word ends in ing.
func gerund(s string) bool {
	verb, _, _ := strings.Cut(strings.TrimPrefix(s, " "), " ")
	return strings.HasSuffix(verb, "ing")
}

// nobodies are the words behind by that are no name.
var nobodies = strings.Fields("the a an my our his her their one two some someone people members various several many each different its")

// talkBy is the name behind a word for a talk and by. It may be one word in small letters, as people are called on
// services.
func talkBy(text string) stretch {
	from := lexis.TalkBy(text)
	if from == 0 {
		return stretch{}
	}
	if n := capitalNames(text[from:]); n > 0 {
		return stretch{from, from + n}
	}
	n := strings.IndexFunc(text[from:], func(r rune) bool { return !lexis.LetterOrDigit(r) && r != '_' && r != '-' })
	if n < 0 {
		n = len(text) - from
	}
	if n < 2 || slices.Contains(nobodies, text[from:from+n]) {
		return stretch{}
	}
	return stretch{from, from + n}
}

// ownTalk reports 's before a word for a talk.
func ownTalk(behind string) bool {
	for _, own := range [...]string{"'s ", "’s "} {
		if rest, ok := strings.CutPrefix(behind, own); ok {
			return lexis.TalkOf(rest)
		}
	}
	return false
}

// nextUp is the full name behind words that say whose turn it was: Next up was Ada Holm.
func nextUp(text string) stretch {
	if !strings.Contains(text, "p next ") && !strings.Contains(text, " up") && !strings.Contains(text, "eaker ") && !strings.Contains(text, "resenter ") {
		return stretch{} // as most, which is told faster
	}
	folded := strings.ToLower(text)
	if len(folded) != len(text) {
		return stretch{}
	}
	for _, turn := range [...]string{"next up was ", "next up is ", "first up was ", "up next was ", "next up, ", "first up, ", "speaker was ", "speaker is ", "presenter was "} {
		i := strings.Index(folded, turn)
		if i < 0 {
			continue
		}
		from := i + len(turn)
		if n := capitalNames(text[from:]); n > 0 && lexis.FullNames(text[from:from+n]) {
			return stretch{from, from + n}
		}
	}
	return stretch{}
}

// saidToBe is the name in a Chinese text behind a word for a speaker and 是: 分享者是陈志远，….
func saidToBe(text string) stretch {
	from := lexis.SpeakerIs(text)
	if from == 0 {
		return stretch{}
	}
	end := endsClause.Index(text[from:])
	if end < 0 {
		end = len(text) - from
	}
	of := from // behind where they are from
	if i := strings.LastIndex(text[from:from+end], "的"); i >= 0 {
		of += i + len("的")
	}
	for _, lo := range [...]int{of, from} {
		if name := text[lo : from+end]; len(lexis.People(name)) == 1 && !strings.HasPrefix(name, "来自") {
			return stretch{lo, from + end}
		}
	}
	return stretch{}
}

// toldWide is the name in a Chinese text before a word for speaking, or behind where somebody is from: 第一场是
// 陈克军 分享的…, 由潮工房的王健带来, 来自潮工房的王健。
func toldWide(text string) stretch {
	for i := 0; i < len(text); {
		hi, next := lexis.NextSpeech(text, i)
		if next < 0 {
			break
		}
		if at := nameBefore(text, hi); at.hi > 0 {
			return at
		}
		i = next
	}
	for _, from := range [...]string{"来自", "來自"} {
		_, rest, ok := strings.Cut(text, from)
		if !ok {
			continue
		}
		end := endsClause.Index(rest)
		if of := strings.Index(rest, "的"); of > 0 && of < end && end-of <= toldName {
			lo := len(text) - len(rest) + of + len("的")
			if at := (stretch{lo, len(text) - len(rest) + end}); surelyOne(text[at.lo:at.hi]) {
				return at
			}
		}
	}
	return stretch{}
}

// endsClause are the signs and words behind a name in a sentence.
var endsClause = lexis.NewSet("，。、,；;！!（(\n")

// toldName is how long a name between two words of a Chinese sentence is at most, in bytes.
const toldName = 40

// nameBefore is the name that ends before an offset of a text, behind a word or a sign.
func nameBefore(text string, hi int) stretch {
	hi = len(strings.TrimRight(text[:hi], " "))
	start := max(0, hi-toldName)
	for start < hi && !utf8.RuneStart(text[start]) {
		start++
	}
	lo := beforeTeller.LastIndex(text[start:hi])
	if lo < 0 && start > 0 {
		return stretch{}
	}
	at, account := stretch{start, hi}, false
	if lo >= 0 {
		sign, size := utf8.DecodeRuneInString(text[start+lo:])
		at.lo += lo + size
		account = sign == '@' || sign == '＠'
	}
	if name := text[at.lo:at.hi]; surelyOne(name) || account && lexis.People(name) != nil {
		return at
	}
	return stretch{}
}

// beforeTeller are the words and signs before a name in a Chinese sentence.
var beforeTeller = lexis.NewSet("是由的，。：、,:；;@＠（( 请請\n")

// surelyOne reports a text that is one name that many have.
func surelyOne(text string) bool {
	people := lexis.People(text)
	return len(people) == 1 && (people[0].Look == lexis.FamilyName || people[0].Look == lexis.GivenName || people[0].Said)
}
