package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// NameLook is what a name looks like, which tells how likely it is one.
type NameLook uint8

const (
	NoName     NameLook = iota
	FullName            // several words with capitals: Ada Holm, Jon de Wit, R. J. Moss
	UpperName           // the same in capitals: ADA HOLM
	GivenName           // the same, and the first is one that many have
	OneWord             // Ada
	SmallWord           // wuvist, haru3
	Account             // @haru
	SpacedName          // 山田 太郎, 渡部 かおり
	FamilyName          // 山田太郎, 王健: it begins with a family name that many have
	Ideographs          // others of two to five
	KanaName            // まさはる, ラリー・ウォール
	HangulName          // 김철수

	nameLooks
)

// NameLooks is how many looks there are.
const NameLooks = int(nameLooks)

// PersonName is somebody's name as a text gives it.
type PersonName struct {
	Name  string // without title, company and account
	Look  NameLook
	Said  bool // さん, Dr. or the like says that it is a person's
	Owned bool // an account or, in brackets, a company follows it
	Works bool // what somebody is follows it
}

// likely is how likely a text of some look is a name where nothing else is known:
// as people read it without the words around it.
var likely = [nameLooks]float64{FullName: 0.7, UpperName: 0.7, GivenName: 1, OneWord: 0.3, SmallWord: 0.1, Account: 0.8, SpacedName: 0.9,
	FamilyName: 0.85, Ideographs: 0.35, KanaName: 0.3, HangulName: 0.6}

// WordLikely is how likely a single word is a name at most: one with a capital that somebody's
// account or company stands behind.
var WordLikely = (&PersonName{Look: OneWord, Owned: true}).Likely()

// Likely is how likely p is a name, from 0 to 1.
func (p *PersonName) Likely() float64 {
	like := likely[p.Look]
	if p.Said {
		like = max(like, 0.95)
	}
	if p.Owned {
		like = min(like+0.2, 1)
	}
	return like
}

// Sureness is 1 for a name that is surely somebody's, as many have such a name or
// a title says so, and half for one with brackets behind it, as other things have.
func (p *PersonName) Sureness() float64 {
	switch p.Look {
	case GivenName, SpacedName, FamilyName, HangulName, Account:
		return 1
	}
	if p.Said {
		return 1
	}
	return float64(b2i(p.Owned)) / 2
}

// Full reports a name that can hardly be anything else: a given name or a family name that many have, and
// another name with it.
func (p *PersonName) Full() bool {
	switch p.Look {
	case GivenName:
		return true
	case SpacedName:
		return FamilyFirst(p.Name)
	case FamilyName:
		n := familyName(p.Name)
		return n < len(p.Name) && utf8.RuneCountInString(p.Name[:n]) > 1
	}
	return false
}

// KinLook is one look for all names that look as those of one list do: accounts,
// names in wide letters, those of several words with capitals.
func (p *PersonName) KinLook() NameLook {
	switch {
	case p.Look <= GivenName:
		return FullName
	case p.Look >= SpacedName && p.Look <= KanaName:
		return SpacedName
	}
	return p.Look
}

// Alike reports an account that is made of a name: dougneiner of Doug Neiner.
func (p *PersonName) Alike(name string) bool {
	account := Letters(Fold(p.Name))
	for w := range strings.FieldsSeq(Fold(name)) {
		if w = Letters(w); len(w) >= alikeMin && w[0] < utf8.RuneSelf && strings.Contains(account, w) {
			return true
		}
	}
	return false
}

// alikeMin is the shortest word of a name that says something inside an account,
// in bytes.
const alikeMin = 4

// personIn reads one name.
func personIn(s string) (PersonName, bool) {
	has, _ := SignsIn(s)
	return personWith(s, &has)
}

// personWith reads one name, with its signs or those of what it is a part of.
func personWith(s string, has *Signs) (PersonName, bool) {
	var p PersonName
	name, owned := withoutOwner(s, has)
	name, p.Said = withoutTitle(name)
	name = withoutCompany(behindOffice(trimUnwritten(name)), has)
	if p.Said {
		if name = afterRole(name); crowd(name) {
			return p, false
		}
	}
	p.Works = owned && office(strings.TrimPrefix(s, name))
	if p.Owned = owned; name == "" || has.Has(':') && strings.Contains(name, "://") {
		return p, false
	}
	if name[0] == '@' || strings.HasPrefix(name, "id:") || strings.HasPrefix(name, "＠") {
		p.Name = strings.TrimLeft(strings.TrimPrefix(name, "id:"), "@＠")
		p.Look = Account
		return p, p.Name != "" && account(p.Name)
	}
	p.Name, p.Look = name, lookOf(name)
	if p.Look == NoName && p.Said && !office(name) && utf8.RuneCountInString(name) <= saidMax && !noWord.In(name) && !phrase(name) {
		p.Look = FamilyName // it is said to be a name
	}
	if p.Said && (p.Look == Ideographs || p.Look == KanaName) {
		p.Look = FamilyName
	}
	return p, p.Look != NoName
}

// phrase reports a text that goes from ideographs to hiragana and back more often than
// a name does: 会の幹事に選ばれた渚. 木の下 goes once.
func phrase(s string) bool {
	back, kana, before := 0, false, false
	for _, r := range s {
		switch {
		case IsHiragana(r):
			kana = true
		case IsHan(r):
			back += b2i(before && kana)
			kana, before = false, true
		}
	}
	return back > 1
}

// noWord are signs that one word does not have.
var noWord = NewSet(" 　,、。:：「」")

// saidMax is the longest name that a title behind it makes one, in characters.
const saidMax = 10

// trimUnwritten takes them off both ends of a name. Most names have letters there.
func trimUnwritten(s string) string {
	if s == "" || !unwritten(FirstRune(s)) && !unwritten(LastRune(s)) {
		return s
	}
	return strings.TrimFunc(s, unwritten)
}

// unwritten are the signs around a name that are not of it.
func unwritten(r rune) bool { return isSpace(r) || around.Has(r) }

var around = NewSet("、。,:：・-–—―~〜「」『』\"“”'’*_`!！>＞|")

// account reports a name that somebody has on a service.
func account(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return r != '_' && r != '-' && r != '.' && (r >= utf8.RuneSelf || !LetterOrDigit(r))
	}) < 0
}

// openers and closers are brackets around what is behind a name.
var (
	openers = NewSet("(（[［<＜【〔")
	closers = NewSet(")）]］>＞】〕")
)

// behindOwned is what stands between a name and its account or a company, with its signs.
var behindOwned = signed(" @", " ＠", "＠", " - ", " – ", " — ", " of ", " from ", " at ", " aka ")

// signedText is a text with its signs.
type signedText struct {
	text string
	has  Signs
}

func signed(texts ...string) []signedText {
	all := make([]signedText, len(texts))
	for i, text := range texts {
		has, _ := SignsIn(text)
		all[i] = signedText{text, has}
	}
	return all
}

// withoutOwner takes what is behind a name: an account, a company in brackets, a
// company behind a dash or "of". Brackets with more of the name behind them stay:
// Ada (Addy) Holm. has are the signs of s.
func withoutOwner(s string, has *Signs) (name string, owned bool) {
	for has.Wide&Bracket != 0 || has.HasAny("([<") {
		i := openers.Index(s)
		if i <= 0 {
			break
		}
		end := closers.Index(s[i:])
		if end < 0 {
			s, owned = s[:i], true
			break
		}
		_, size := utf8.DecodeRuneInString(s[i+end:])
		rest := strings.TrimSpace(s[i+end+size:])
		if rest == "" || isTitle(rest) || rest[0] == '(' || strings.HasPrefix(rest, "（") || rest[0] == '[' {
			s, owned = strings.TrimSpace(s[:i])+rest, true
			continue
		}
		if first, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(first) {
			break
		}
		s, owned = s[:i], true
	}
	if has.Wide&At == 0 && !has.HasAny(" @") {
		return s, owned
	}
	for i := range behindOwned {
		if !has.Holds(&behindOwned[i].has) {
			continue
		}
		if i := strings.Index(s, behindOwned[i].text); i > 0 {
			s, owned = s[:i], true
		}
	}
	if i := strings.IndexByte(s, '@'); i > 0 {
		s, owned = s[:i], true
	}
	return s, owned
}
