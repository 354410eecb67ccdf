package lexis

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

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
	var room [3]string // more than two words are no name
	all, parts := han+kana+hangul, room[:0]
	for w := range strings.FieldsSeq(s) {
		if parts = append(parts, w); len(parts) == len(room) {
			return NoName
		}
	}
	switch {
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

// NoWideName reports a text of more kana and ideographs than a name has, in which no title
// at the end says that one stands before it.
func NoWideName(s string) bool {
	letters := 0
	for _, r := range s {
		if KanaOrHan(r) {
			if letters++; letters > kanaNameMax {
				return !titleEnds.Has(LastRune(trimUnwritten(s)))
			}
		}
	}
	return false
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
