package lexis

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// nameMax is the longest name, in characters.
const nameMax = 40

// lookOf tells what a text looks like as a person's name.
func lookOf(s string) NameLook {
	s = withoutNickname(s)
	n, wide, latin := utf8.RuneCountInString(s), false, false
	if n > nameMax {
		return NoName
	}
	for _, r := range s {
		if unnamed(r) {
			return NoName
		}
		wide = wide || r >= 0x1100 && Wide(r)
		latin = latin || r < 0x1100 && unicode.IsLetter(r)
	}
	if n < 2 || wide == latin {
		return NoName // words in two scripts, or none
	}
	look := latinLook
	if wide {
		look = wideLook
	}
	if is := look(s); is != NoName && !office(s) { // few are: what somebody is takes longer to tell
		return is
	}
	return NoName
}

// openQuotes begin a nickname.
var openQuotes = NewSet("\"“")

// withoutNickname takes from between two words of a name one in quotes: Ada "Addy" Holm.
func withoutNickname(s string) string {
	open := openQuotes.Index(s)
	if open <= 0 || s[open-1] != ' ' {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[open:])
	closing := "” "
	if s[open] == '"' {
		closing = "\" "
	}
	inside, rest, ok := strings.Cut(s[open+size:], closing)
	if !ok || inside == "" || strings.IndexFunc(inside, func(r rune) bool { return !unicode.IsLetter(r) }) >= 0 {
		return s
	}
	return s[:open] + rest
}

// midDots are the dots between the parts of a foreign name.
var midDots = NewSet("・＝·")

// nameWordsMax is how many words a name has at most.
const nameWordsMax = 5

// unnamed reports a sign that no name has.
func unnamed(r rune) bool {
	switch r {
	case '!', '?', '！', '？', ':', '：', '「', '」', '『', '』', '《', '》', '。', '、', ',', ';', '"', '/', '\\', '=', '<', '>', '{', '}', '#', '%', '$', '^', '|', '～', '〜', '→':
		return true
	}
	return false
}

// latinLook is the look of a name in letters.
func latinLook(s string) NameLook {
	var room [nameWordsMax]string
	words := room[:0]
	for w := range strings.FieldsSeq(s) {
		if len(words) == nameWordsMax {
			return NoName
		}
		words = append(words, w)
	}
	capitals, upper := 0, 0
	for i, w := range words {
		w = strings.Trim(w, "()")
		first, _ := utf8.DecodeRuneInString(w)
		switch {
		case strings.ContainsFunc(w, unicode.IsDigit):
			if len(words) > 1 {
				return NoName
			}
		case unicode.IsUpper(first):
			capitals++
			upper += b2i(utf8.RuneCountInString(w) > 2 && inCapitals(w))
		case i > 0 && i < len(words)-1 && particles.has(w):
		case len(words) > 1:
			return NoName // a small word
		}
		if titleWords.hasLower(w) {
			return NoName
		}
	}
	switch {
	case len(words) != 1 && capitals < 2, WordsIn(Fold(s))&^(Diary|Held|Person) != 0:
		return NoName
	case len(words) == 1 && strings.HasSuffix(s, "."):
		return NoName // a sentence: Torn.
	case len(words) == 1 && capitals == 0:
		return SmallWord
	case len(words) == 1:
		return OneWord
	case upper > 0 && upper >= capitals-1 && upper == capitals-initials(words):
		return UpperName
	case givenNames.hasLower(words[0]) || romanised(words):
		return GivenName
	}
	return FullName
}

// inCapitals reports a word without a small letter.
func inCapitals(w string) bool {
	for _, r := range w {
		if unicode.ToUpper(r) != r {
			return false
		}
	}
	return true
}

// initials counts the words that are a letter and a point.
func initials(words []string) int {
	n := 0
	for _, w := range words {
		n += b2i(utf8.RuneCountInString(w) <= 2)
	}
	return n
}

func b2i(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

// titleWords are words with a capital in titles that no name has.
var titleWords = wordList{text: `the a an and or of to in on for with without from at as is are was be how what why when where who which this that these your my our its it i we you
new not no do does don't get using use via vs about into beyond all more next first second third last real time best good better modern fast
web data code cloud app apps api apis ios android java javascript python ruby rails php perl css html sql linux windows google apple microsoft amazon aws azure facebook
twitter docker kubernetes react angular vue node git github open source security testing test tests performance design development programming engineering learning machine
deep artificial intelligence ai ml ux ui server serverless mobile developer developers driven continuous delivery deployment architecture microservices framework
introduction intro state future building creating making writing understanding managing breakfast lunch dinner coffee break welcome thanks`}

// wideLook is the look of a name in wide letters.
func wideLook(s string) NameLook {
	han, kana, hangul := 0, 0, 0
	for _, r := range s {
		switch {
		case r == ' ' || r == '　' || r == '・' || r == '＝' || r == '·':
		case r == 'ー':
			kana++
		case IsHan(r) || r == '々' || r == 'ヶ' || r == 'ノ':
			han++
		case IsHiragana(r) || IsKatakana(r):
			kana++
		case unicode.Is(unicode.Hangul, r):
			hangul++
		default:
			return NoName
		}
		if han+kana+hangul > kanaNameMax {
			return NoName
		}
	}
	s = strings.ReplaceAll(s, "　", " ")
	all, parts := han+kana+hangul, strings.Fields(s)
	switch {
	case len(parts) > 2:
		return NoName
	case hangul > 0:
		if hangul == all && len(parts) == 1 && all >= 2 && all <= 4 && familyName(s) > 0 && !koreanWords.has(s) {
			return HangulName
		}
		return NoName
	case midDots.In(s):
		return foreignName(kana, all)
	}
	if look := wordsLook(s, parts, han, kana); look != NoName && WordsIn(Fold(s)) == 0 {
		return look
	}
	return NoName
}

// wordsLook is the look of one or two words with ideographs and kana.
func wordsLook(s string, parts []string, han, kana int) NameLook {
	switch {
	case len(parts) == 2:
		return spacedLook(parts, kana)
	case han == 0 && kana <= kanaWordMax:
		return KanaName
	}
	return hanLook(s, han, kana)
}

// The longest names in kana, in characters: of a word, and of foreign words with
// points between them.
const (
	kanaWordMax = 9
	kanaNameMax = 16
)

// foreignName is the look of ラリー・ウォール.
func foreignName(kana, all int) NameLook {
	if kana == all {
		return SpacedName
	}
	return NoName
}

// spacedLook is the look of a family name and a given name with a space between.
func spacedLook(parts []string, kana int) NameLook {
	a, b := utf8.RuneCountInString(parts[0]), utf8.RuneCountInString(parts[1])
	if a > 4 || b > 5 || a+b < 3 || kana > 0 && !HasKana(parts[1]) && !HasKana(parts[0]) {
		return NoName
	}
	if HasKana(parts[0]) && !HasKana(parts[1]) || kana == 0 && b > hanGivenMax || !givenEnd(parts[1]) {
		return NoName
	}
	return SpacedName
}

// hanGivenMax is the longest given name in ideographs, in characters: 長三郎.
const hanGivenMax = 3

// givenEnds are the ideographs that given names have behind kana: まり子, あき代.
const givenEnds = "子代美江枝乃夫男雄介"

// givenEnd reports a word that has no ideograph behind kana but one that given names
// end in: その一 is none.
func givenEnd(s string) bool {
	kana := false
	for i, r := range s {
		if IsHan(r) && kana {
			return strings.ContainsRune(givenEnds, r) && i+utf8.RuneLen(r) == len(s)
		}
		kana = kana || IsHiragana(r)
	}
	return true
}

// hanLook is the look of a word with ideographs.
func hanLook(s string, han, kana int) NameLook {
	all := han + kana
	if han < 1 || all > 6 {
		return NoName
	}
	n := familyName(s)
	family := utf8.RuneCountInString(s[:n])
	given := s[n:]
	switch {
	case kana > 0:
		if n > 0 && family > 1 && utf8.RuneCountInString(given) >= 2 && onlyKana(given) {
			return FamilyName
		}
		if kanaGiven(s) {
			return Ideographs
		}
		return NoName
	case all == 4 && family == 2, all == 3 && family >= 1, all == 5 && family >= 2, all == 2 && family == 1 && n < len(s):
		return FamilyName
	case all >= 2 && all <= 5 && n == len(s):
		return FamilyName // the family name alone
	case all >= 2 && all <= 5:
		return Ideographs
	}
	return NoName
}

// kanaGiven reports two or three ideographs before two to four kana that do not
// end as verbs do: a rare family name and a given name in kana, or a word.
func kanaGiven(s string) bool {
	family := 0
	for _, r := range s {
		if !IsHan(r) {
			break
		}
		family++
		s = s[utf8.RuneLen(r):]
	}
	given := utf8.RuneCountInString(s)
	return family >= 2 && family <= 3 && given >= 2 && given <= 4 && onlyKana(s) &&
		!slices.ContainsFunc(verbEnds, func(end string) bool { return strings.HasSuffix(s, end) })
}

// verbEnds are what verbs of Chinese origin, and the copula, end in.
var verbEnds = []string{"する", "した", "して", "せず", "です", "ます", "ない", "たい", "れる", "った", "から", "まで", "とは"}

func onlyKana(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !IsHiragana(r) && !IsKatakana(r) }) < 0
}
