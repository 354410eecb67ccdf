package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/lexis"
)

// nameAloneMax is the longest name with a title or an account, in characters.
const nameAloneMax = 24

// nameAlone reports a text that is a name with さん or 氏 behind it or an account in
// brackets, or an account alone.
func nameAlone(s string) bool {
	if strings.IndexByte(s, '\\') >= 0 {
		s = strings.ReplaceAll(s, `\`, "")
	}
	s = strings.TrimSpace(s)
	if s == "" || len(s) > nameAloneMax*utf8.UTFMax || utf8.RuneCountInString(s) > nameAloneMax {
		return false
	}
	if s[0] == '@' {
		return !strings.ContainsAny(s, " \u3000")
	}
	if open := lexis.IndexOf(s, "(", "（"); open > 0 {
		inside := strings.TrimLeft(s[open:], "(（ ")
		return strings.HasPrefix(inside, "@") || strings.HasPrefix(inside, "＠")
	}
	for _, title := range honorifics {
		if strings.HasSuffix(s, title) {
			return true
		}
	}
	return false
}

// severalWide reports more wide letters than a name has.
func severalWide(s string) bool {
	if len(s) <= wideNameMax {
		return false
	}
	n := 0
	for _, r := range s {
		if r >= utf8.RuneSelf {
			n++
		}
	}
	return n > wideNameMax
}

// wideNameMax is how many wide letters a name in two words has at most, the space
// among them.
const wideNameMax = 8

// nameWordsOf is nameWords of a text whose signs are known: most have one that no name
// has.
func nameWordsOf(s string, has *lexis.Signs) bool {
	bracket := has.Has('(') || has.Wide&lexis.Full != 0 // what is behind it may be anything
	if !bracket && (has.HasDigit() || has.HasAny("!?:") || severalWide(s)) {
		return false
	}
	return nameWords(s)
}

// noNames are signs that no list of names has.
var noNames = lexis.NewSet("!?！？:：「」『』")

// nameWords reports whether text can be a person's name and no more: a
// word or three of letters, with an affiliation in brackets perhaps. Several
// names with commas pass too.
func nameWords(s string) bool {
	if i := lexis.IndexOf(s, "(", "（"); i > 0 {
		s = s[:i]
	}
	s = strings.TrimSpace(s)
	if s == "" || severalWide(s) || !spelledAsNames(s) || strings.IndexFunc(s, func(r rune) bool { return isDigit(r) || noNames.Has(r) }) >= 0 {
		return false
	}
	// 参考 and 背景 are none; few texts come so far that what they say is looked up.
	return lexis.WordOf(lexis.Fold(s)) == 0 && lexis.FieldNamed(s) == lexis.NoField
}

// spelledAsNames reports words of one script, as many and as long as names have them.
func spelledAsNames(s string) bool {
	words, wide := 0, 0
	for _, r := range s {
		if r >= utf8.RuneSelf {
			wide++
		}
	}
	if wide > 0 && strings.IndexFunc(s, func(r rune) bool { return r < utf8.RuneSelf && unicode.IsLetter(r) }) >= 0 {
		return false // words in two scripts
	}
	for w := range strings.FieldsFuncSeq(s, partsNames) {
		if first, _ := utf8.DecodeRuneInString(w); wide == 0 && (!unicode.IsUpper(first) && w != "and" || twoCapitals(w)) {
			return false
		}
		words++
	}
	if words > namesMax {
		return false
	}
	if wide > 0 {
		// 渡部 かおり is a name, 帆を縫う is none.
		return words == 2 && wide <= wideNameMax || words > 0 && wide <= 4 && lexis.IsHan(lexis.FirstRune(s)) && strings.IndexFunc(s, lexis.IsHiragana) < 0
	}
	return words >= 2
}

// twoCapitals reports a word with capitals side by side and small letters: MySQL is no name.
func twoCapitals(w string) bool {
	small, side := false, false
	for i := 0; i < len(w); i++ {
		small = small || w[i] >= 'a' && w[i] <= 'z'
		side = side || i > 0 && isCapital(w[i]) && isCapital(w[i-1])
	}
	return small && side
}

func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }

// namesMax is how many words a list of names has at most.
const namesMax = 12

// partsNames are the signs between the words of a list of names.
func partsNames(r rune) bool {
	switch r {
	case ' ', ',', '、', '　', '&', '/':
		return true
	}
	return false
}
