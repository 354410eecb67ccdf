package lexis

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// titles follow a name, or stand before one.
var (
	titles       = [...]string{"さん", "サン", "氏", "様", "さま", "先生", "教授", "博士", "君", "ちゃん", "님", "老师", "老師", "院士", "女士", "同学", "同學", "学长", "學長", "学姐", "學姐"}
	titleEnds    = lastsOf(titles[:]...)
	titlesBefore = [...]string{"Dr. ", "Dr ", "Prof. ", "Prof ", "Mr. ", "Mr ", "Ms. ", "Ms ", "Mrs. ", "by ", "By ", "BY "}
	titleBegins  = firstsOf(titlesBefore[:]...)
)

func isTitle(s string) bool {
	for _, t := range titles {
		if s == t {
			return true
		}
	}
	return false
}

// withoutTitle takes the title from a name.
func withoutTitle(s string) (name string, said bool) {
	s = trimUnwritten(s)
	if titleEnds.Has(LastRune(s)) {
		for _, t := range titles {
			if before := strings.TrimSuffix(s, t); before != s && strings.TrimSpace(before) != "" {
				return strings.TrimSpace(before), true
			}
		}
	}
	if titleBegins.Has(FirstRune(s)) {
		for _, t := range titlesBefore {
			if after, ok := strings.CutPrefix(s, t); ok {
				return strings.TrimSpace(after), t[len(t)-2] != 'y'
			}
		}
	}
	return s, false
}

// withoutCompany takes the company before a name: 「X社」Y, X株式会社 Y. has are the signs of
// s or of what it is a part of.
func withoutCompany(s string, has *Signs) string {
	if quoted, is := strings.CutPrefix(s, "「"); is {
		if inside, rest, ok := strings.Cut(quoted, "」"); ok {
			if rest = strings.TrimSpace(rest); rest != "" {
				return rest
			}
			return inside
		}
	}
	if !has.HasSpace() || !IsHan(LastRune(s)) && !organisationBegins.In(s) {
		return s
	}
	words := strings.Fields(s)
	if n := len(words); n > 1 && fullWide(words[n-1]) && utf8.RuneCountInString(words[n-2]) >= companyMin && HasWide(words[n-2]) {
		return words[n-1] // 蓝湾网络 王晓峰
	}
	if !organisationBegins.In(s) {
		return s
	}
	for i := len(words) - 1; i > 0; i-- {
		if organisation(words[i-1]) {
			return strings.Join(words[i:], " ")
		}
	}
	return s
}

// companyMin is how many characters a word has that is no family name.
const companyMin = 4

// fullWide reports a family name that many have with a given name in ideographs behind it.
func fullWide(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 3 && n <= 4 && IsHan(LastRune(s)) && hanLook(s, n, 0) == FamilyName && familyName(s) < len(s)
}

// behindOffice takes where somebody works and as what from before a full name with nothing between: 潮工房佐藤
// 美咲, 蓝湾科技工程师王晓峰.
func behindOffice(name string) string {
	if !IsHan(LastRune(name)) {
		return name
	}
	for n, i := 0, len(name); n < behindOfficeMax && i > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(name[:i])
		i -= size
		if n < 2 || !officeEnds.Has(LastRune(name[:i])) {
			continue // told faster, as most have none
		}
		rest := name[i:]
		isName := fullWide(rest) || FamilyFirst(rest) && lookOf(rest) == SpacedName
		if isName && slices.ContainsFunc(offices, func(w string) bool { return strings.HasSuffix(name[:i], w) }) {
			return rest
		}
	}
	return name
}

// behindOfficeMax is how many characters a full name in wide letters has at most.
const behindOfficeMax = 6

// offices are words for companies and for what somebody is there, officeEnds the characters they end in.
var (
	offices    = slices.Concat(wideOrganisations, wideRoles)
	officeEnds = lastsOf(offices...)
)

// crowd reports what さん stands behind and is nobody's name: 参加者の皆, お客, お母.
func crowd(name string) bool {
	return slices.ContainsFunc(crowds[:], func(w string) bool { return strings.HasSuffix(name, w) })
}

var crowds = [...]string{"皆", "みな", "みんな", "お客", "読者", "参加者", "たく", "お母", "お父", "お兄", "お姉", "おじ", "おば", "おっ", "おじい", "おばあ", "お嬢", "奥", "娘", "息子", "赤ちゃ", "運営", "業者", "店員", "大家"}

// afterRole takes what somebody is from before a name that is said to be one:
// 受付の吉岡 (さん), 講師である高尾 (氏). The の inside a name stands between two
// characters of a kind: 木の下.
func afterRole(name string) string {
	for _, w := range [...]string{"である", "の"} {
		i := strings.LastIndex(name, w)
		if i <= 0 {
			continue
		}
		if rest := name[i+len(w):]; utf8.RuneCountInString(name[:i]) > 1 && utf8.RuneCountInString(rest) > 1 && lookOf(rest) != NoName {
			return rest
		}
	}
	return afterLatin(afterVerb(name))
}

// afterVerb takes words that end in kana from before a family name that many have:
// 幹事に選ばれた横山 (さん). A name whose given name is in ideographs and whose family
// name is in kana stays: つるの剛士.
func afterVerb(name string) string {
	last := strings.LastIndexFunc(name, IsHiragana)
	if last < 0 {
		return name
	}
	_, size := utf8.DecodeRuneInString(name[last:])
	if tail := name[last+size:]; BeginsWithFamily(tail) {
		return tail
	}
	return name
}

// afterLatin takes what ends in Latin letters from before a name of one word in wide
// ones: 日本 HP 真壁 (さま).
func afterLatin(name string) string {
	words := strings.Fields(name)
	if n := len(words); n > 1 && words[n-2][0] < utf8.RuneSelf && HasWide(words[n-1]) && lookOf(words[n-1]) != NoName {
		return words[n-1]
	}
	return name
}
