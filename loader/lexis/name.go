package lexis

import (
	"iter"
	"slices"
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
}

// likely is how likely a text of some look is a name where nothing else is known:
// as people read it without the words around it.
var likely = [nameLooks]float64{FullName: 0.7, UpperName: 0.7, GivenName: 1, OneWord: 0.3, SmallWord: 0.1, Account: 0.8, SpacedName: 0.9,
	FamilyName: 0.85, Ideographs: 0.35, KanaName: 0.3, HangulName: 0.6}

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

// Sure reports a name that is surely somebody's: many have such a name, or
// something beside it says so.
func (p *PersonName) Sure() bool {
	switch p.Look {
	case GivenName, SpacedName, FamilyName, HangulName, Account:
		return true
	}
	return p.Said || p.Owned
}

// Kin reports two names that look as those of one list do: both accounts, both in
// wide letters, both of several words with capitals.
func (p *PersonName) Kin(o *PersonName) bool { return kind(p.Look) == kind(o.Look) }

func kind(look NameLook) NameLook {
	switch {
	case look <= GivenName:
		return FullName
	case look >= SpacedName && look <= KanaName:
		return SpacedName
	}
	return look
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

// peopleMax is the longest list of names, in bytes.
const peopleMax = 240

// People are the names that s lists, nil where something in it is none:
// "A（X社）、B", "A, B and C (Y)", "@a", "山田 太郎 氏". What follows a name as
// its company or office is left out.
func People(s string) []PersonName {
	if len(s) > peopleMax || strings.Contains(s, "://") {
		return nil
	}
	var found []PersonName
	for part := range nameParts(s) {
		p, ok := personIn(part)
		switch {
		case ok && len(found) > 0 && (p.Look == OneWord || p.Look == SmallWord) && found[0].Look != p.Look && !p.Said:
			// Ada Holm, Planks: a word behind a full name is the company.
		case ok && len(found) > 0 && (found[0].Look == OneWord || found[0].Look == SmallWord) && p.Look <= GivenName && !found[0].Said:
			return nil // Sewing & Mending Sails
		case ok && !has(found, p.Name):
			found = append(found, p)
		case ok || len(found) > 0 && (office(part) || part[0] >= '0' && part[0] <= '9'): // CTO, 15 min
		default:
			return nil
		}
	}
	return found
}

// WithoutOffices leaves out single words from a list that has full names: they are
// companies.
func WithoutOffices(ps []PersonName) []PersonName {
	full := slices.ContainsFunc(ps, func(p PersonName) bool { return p.Look != OneWord && p.Look != SmallWord })
	if !full {
		return ps
	}
	return slices.DeleteFunc(ps, func(p PersonName) bool { return (p.Look == OneWord || p.Look == SmallWord) && !p.Said })
}

func has(ps []PersonName, name string) bool {
	for i := range ps {
		if ps[i].Name == name {
			return true
		}
	}
	return false
}

// nameParts splits a list of names outside of brackets.
func nameParts(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		depth, start := 0, 0
		for i, r := range s {
			size := 0 // of what parts two names
			switch r {
			case '(', '（', '[', '［':
				depth++
			case ')', '）', ']', '］':
				depth = max(depth-1, 0)
			default:
				if depth == 0 {
					size = between(s, i, r)
				}
			}
			if size == 0 {
				continue
			}
			if start < i {
				if part := strings.TrimSpace(s[start:i]); part != "" && !yield(part) {
					return
				}
			}
			start = i + size
		}
		if start < len(s) {
			if part := strings.TrimSpace(s[start:]); part != "" {
				yield(part)
			}
		}
	}
}

// between is the size of what parts two names at i, where r stands; 0 for nothing.
func between(s string, i int, r rune) int {
	switch r {
	case '、', '，', ',', '/', '／', '&', '＆', ';', '；', '|', '｜', '＋', '+':
		return utf8.RuneLen(r)
	case ' ':
		if strings.HasPrefix(s[i:], " and ") {
			return len(" and ")
		}
	case 'と':
		if strings.HasSuffix(s[:i], "さん") {
			return len("と")
		}
	case '和':
		if i > 0 && strings.HasPrefix(s[i:], "和 ") {
			return len("和")
		}
	}
	return 0
}

// office reports what follows a name and says what somebody is and where: CTO,
// Planks Inc., X株式会社.
func office(s string) bool {
	for _, w := range wideOrganisations {
		if strings.Contains(s, w) {
			return true
		}
	}
	for _, w := range wideRoles {
		if strings.HasSuffix(strings.TrimRight(s, "。 "), w) {
			return true
		}
	}
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if w = strings.Trim(w, ",.()"); organisations[w] || roles[w] {
			return true
		}
	}
	return false
}

// personIn reads one name.
func personIn(s string) (PersonName, bool) {
	var p PersonName
	name, owned := withoutOwner(s)
	name, p.Said = withoutTitle(name)
	name = withoutCompany(strings.TrimFunc(name, unwritten))
	if p.Owned = owned; name == "" || strings.Contains(name, "://") {
		return p, false
	}
	if name[0] == '@' || strings.HasPrefix(name, "id:") || strings.HasPrefix(name, "＠") {
		p.Name = strings.TrimLeft(strings.TrimPrefix(name, "id:"), "@＠")
		p.Look = Account
		return p, p.Name != "" && account(p.Name)
	}
	p.Name, p.Look = name, lookOf(name)
	if p.Look == NoName && p.Said && !office(name) && utf8.RuneCountInString(name) <= saidMax && !strings.ContainsAny(name, " 　,、。:：「」") {
		p.Look = FamilyName // it is said to be a name
	}
	if p.Said && (p.Look == Ideographs || p.Look == KanaName) {
		p.Look = FamilyName
	}
	return p, p.Look != NoName
}

// saidMax is the longest name that a title behind it makes one, in characters.
const saidMax = 10

// unwritten are the signs around a name that are not of it.
func unwritten(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("、。,:：・-–—―~〜「」『』\"“”'’*_`!！>＞|", r)
}

// account reports a name that somebody has on a service.
func account(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return r != '_' && r != '-' && r != '.' && (r >= utf8.RuneSelf || !LetterOrDigit(r))
	}) < 0
}

// withoutOwner takes what is behind a name: an account, a company in brackets, a
// company behind a dash or "of". Brackets with more of the name behind them stay:
// Ada (Addy) Holm.
func withoutOwner(s string) (name string, owned bool) {
	has, _ := SignsIn(s)
	wide := has.Wide&(Stop|Full|Foreign) != 0 // signs beyond ASCII
	for wide || has.HasAny("([<") {
		i := strings.IndexAny(s, "(（[［<＜【")
		if i <= 0 {
			break
		}
		end := strings.IndexAny(s[i:], ")）]］>＞】")
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
	if !wide && !has.HasAny(" @") {
		return s, owned
	}
	for _, mark := range [...]string{" @", " ＠", "＠", " - ", " – ", " — ", " of ", " from ", " at ", " aka "} {
		if i := strings.Index(s, mark); i > 0 {
			s, owned = s[:i], true
		}
	}
	if i := strings.IndexByte(s, '@'); i > 0 {
		s, owned = s[:i], true
	}
	return s, owned
}
