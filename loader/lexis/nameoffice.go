package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// behindName are the signs between a name and where somebody works, noEmployer those that
// do not stand in that.
var (
	behindName = NewSet(":：|｜")
	noEmployer = NewSet(":：|｜。、,!?！？「」")
)

// employed reads one name with where somebody works behind a colon or a bar: ラリー・
// ウォール: Planks Inc., 박태웅 | 연구소 소장. What stands there is told from a title by
// its words, or the name by its look.
func employed(s string) (PersonName, bool) {
	if p, ok := besideEmployer(s); ok {
		return p, true
	}
	i := behindName.Index(s)
	if i <= 0 {
		return PersonName{}, false
	}
	sign, size := utf8.DecodeRuneInString(s[i:])
	rest := strings.TrimSpace(s[i+size:])
	if rest == "" || utf8.RuneCountInString(rest) > officeMax || noEmployer.In(rest) {
		return PersonName{}, false
	}
	p, ok := personIn(s[:i])
	if sure := p.Sureness() == 1 || p.Look == FullName || strings.Contains(p.Name, "・"); !ok || !sure {
		return p, false
	}
	other, named := personIn(rest)
	foreign := named && other.Look <= OneWord && HasWide(p.Name) // リナ・ベルグ: Planks Japan
	barred := !named && (sign == '|' || sign == '｜') && p.Sureness() == 1
	if !foreign && !barred && !office(rest) {
		return p, false
	}
	p.Owned = true
	return p, true
}

// besideEmployer reads one name that a slash or a bar parts from where somebody works, which may come
// first: 潮工房 / 川口 航介. One of the two is surely a name, and the other is not.
func besideEmployer(s string) (PersonName, bool) {
	i := besideName.Index(s)
	if i <= 0 || utf8.RuneCountInString(s) > 2*officeMax {
		return PersonName{}, false
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	a, b := TrimSpace(s[:i]), TrimSpace(s[i+size:])
	if a == "" || b == "" || openers.In(a) && !closers.In(a) || noEmployer.In(a) || noEmployer.In(b) || besideName.In(b) {
		return PersonName{}, false
	}
	if p, ok := beforeCompany(a); ok && office(b) {
		return p, true
	}
	first, _ := personIn(a)
	second, _ := personIn(b)
	switch one, other := sureName(&first), sureName(&second); {
	case one == other:
		return PersonName{}, false
	case other:
		first = second
	}
	first.Owned = true
	return first, true
}

// beforeCompany reads the name of several words that begin with one and go on with where somebody works: 王岛
// 潮工房, Anna Holm Planks Tools. A Japanese name has a space inside.
func beforeCompany(s string) (PersonName, bool) {
	words := strings.Fields(s)
	if len(words) < 2 || FamilyFirst(s) {
		return PersonName{}, false
	}
	if HasWide(words[0]) { // what has two characters and two behind them is a Japanese name more often
		p, ok := ideographsFirst(words[0])
		return p, ok && p.Look == FamilyName && !HasKana(s) && max(utf8.RuneCountInString(words[0]), utf8.RuneCountInString(words[1])) > 2
	}
	if len(words) == 2 {
		return PersonName{}, false
	}
	p, ok := personIn(words[0] + " " + words[1])
	p.Owned, p.Works = true, true
	return p, ok && p.Look == GivenName
}

// besideName are the signs between a name and an employer of which either may come first.
var besideName = NewSet("/／|｜")

// sureName reports a name that many have, of more than one word or in wide letters.
func sureName(p *PersonName) bool {
	return p.Look != Account && p.Look != NoName && p.Sureness() == 1
}

// positioned reads one full name with what somebody is behind a comma, and where perhaps:
// Ada Holm, Founder and Master of Ropes, Planks Japan. In wide letters the place comes
// first: 王健，潮工房，绳索专家.
func positioned(s string) (PersonName, bool) {
	comma := ", "
	if strings.Contains(s, "，") {
		comma = "，"
	}
	name, behind, ok := strings.Cut(s, comma)
	position, where, _ := strings.Cut(behind, comma)
	if !ok || strings.Contains(where, comma) {
		return PersonName{}, false
	}
	p, ok := personIn(name)
	if !ok || p.Look == OneWord || p.Look == SmallWord || p.Look == UpperName || p.Look == Account {
		return p, false
	}
	if HasWide(behind) && where != "" {
		position, where = where, position
	}
	has, _ := SignsIn(position)
	position, _ = withoutOwner(position, &has)
	if other, named := personIn(where); !office(position) || named && (other.Look == GivenName || other.Look == FamilyName) {
		return p, false
	}
	p.Owned, p.Works = true, true
	return p, true
}

// officeMax is the longest company or office behind a name, in characters.
const officeMax = 30

// nameFirst reads a name of few ideographs with a company and what somebody is there behind
// spaces, as Chinese programmes have it: 王岛 潮工房 高级绳索专家.
func nameFirst(s string) (PersonName, bool) {
	words := strings.FieldsFunc(s, unicode.IsSpace)
	if len(words) < 2 || !office(words[len(words)-1]) {
		return PersonName{}, false
	}
	return ideographsFirst(words[0])
}

// ideographsFirst is the name in a word of few ideographs that somebody's company or office stands behind.
func ideographsFirst(word string) (PersonName, bool) {
	p, ok := personIn(word)
	p.Owned, p.Works = true, true
	return p, ok && (p.Look == FamilyName || p.Look == Ideographs) && utf8.RuneCountInString(p.Name) <= nameFirstMax
}

// nameFirstMax is how many ideographs a Chinese name has at most.
const nameFirstMax = 4

// introduced reads one name with what somebody is behind it, in wide letters, and more
// perhaps: 王健，绳索专家、帆船作者; Ada Holm 潮工房工程师.
func introduced(s string, has *Signs) (PersonName, bool) {
	if has.Wide == 0 {
		return PersonName{}, false
	}
	end := parts.Index(s)
	if first := FirstRune(s); first < utf8.RuneSelf {
		end = strings.IndexFunc(s, Wide)
	}
	if end <= 0 || end > introducedMax || !holdsOffice(s[end:]) {
		return PersonName{}, false
	}
	p, ok := personIn(strings.TrimFunc(s[:end], func(r rune) bool { return parts.Has(r) }))
	switch p.Look {
	case GivenName, SpacedName, FamilyName, Ideographs:
	default:
		ok = false
	}
	p.Owned, p.Works = true, true
	return p, ok
}

// introducedMax is how long a name is at most that what somebody is stands behind, in bytes.
const introducedMax = 40

// parts are the signs between a name and what somebody is.
var parts = NewSet("，、, \u3000")

// holdsOffice reports a text of which one of the first parts says what somebody is, and no part
// before that is a name: that would be a list of them.
func holdsOffice(s string) bool {
	segments, office := 0, -1
	for part := range strings.FieldsFuncSeq(s, betweenParts) {
		if segments++; segments > introducedParts {
			return false
		}
		if wideOffice(part) {
			office = segments
			break
		}
	}
	if office < 0 {
		return false
	}
	for part := range strings.FieldsFuncSeq(s, betweenParts) {
		if office--; office == 0 {
			break
		}
		if p, ok := personIn(part); ok && p.Sureness() == 1 {
			return false
		}
	}
	return true
}

func betweenParts(r rune) bool { return parts.Has(r) || r == '。' }

// introducedParts is how many parts are looked at: where somebody is from, where they work
// and as what.
const introducedParts = 3

// inTwoScripts reads one name that is written in wide letters and in Latin ones: 王健（潮工房）
// Wang Jian (Planks). It is the first of the two.
func inTwoScripts(s string, has *Signs) (PersonName, bool) {
	if has.Wide == 0 || !has.HasUpper() || len(s) > inTwoScriptsMax || strings.IndexFunc(s, IsHiragana) >= 0 {
		return PersonName{}, false
	}
	s = TrimSpace(s)
	at := otherScript(s)
	if at <= 0 {
		return PersonName{}, false
	}
	p, one := personIn(beforeBracket(s[:at]))
	other, both := personIn(beforeBracket(s[at:]))
	latin, wide := min(p.Look, other.Look), max(p.Look, other.Look) // looks of Latin names come first
	p.Owned = true
	nick := latin == OneWord && wide == FamilyName
	if nick && p.Look == OneWord {
		p = other // 王小健 Alex, and the company in Planks 王小健
	}
	return p, one && both && (latin <= GivenName || nick) && wide >= SpacedName
}

// inTwoScriptsMax is how long such a name is at most with both companies, in bytes.
const inTwoScriptsMax = 150

// otherScript is where a text goes on in wide letters that began in Latin ones, or the other
// way around, behind a blank or a bracket and in none; -1 for nowhere.
func otherScript(s string) int {
	latin, depth, before := FirstRune(s) < utf8.RuneSelf, 0, rune(0)
	for i, r := range s {
		switch {
		case r == '(' || r == '（':
			depth++
		case closing.Has(r):
			depth--
		case depth == 0 && unicode.IsLetter(r) && (r < utf8.RuneSelf) != latin && (latin == Wide(r)) && (before == ' ' || closing.Has(before)):
			return i
		}
		before = r
	}
	return -1
}

// beforeBracket is s up to a bracket that it ends in.
func beforeBracket(s string) string {
	if i := IndexOf(s, "(", "（"); i > 0 && closing.Has(LastRune(TrimSpace(s))) {
		return s[:i]
	}
	return s
}

var closing = NewSet(")）")
