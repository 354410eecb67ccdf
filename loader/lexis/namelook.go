package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nameMax is the longest name, in characters.
const nameMax = 40

// lookOf tells what a text looks like as a person's name.
func lookOf(s string) NameLook {
	s = withoutNickname(s)
	n, wide, latin := 0, false, false
	letters := 0 // of kana and ideographs
	for _, r := range s {
		if n++; n > nameMax {
			return NoName
		}
		if KanaOrHan(r) {
			if letters++; letters > kanaNameMax {
				return NoName
			}
			wide = true
			continue
		}
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
		case unicode.IsUpper(first) || len(w) > 2 && w[1] == '\'' && w[2] >= 'A' && w[2] <= 'Z': // d'Oliveira
			capitals++
			upper += b2i(utf8.RuneCountInString(w) > 2 && inCapitals(w))
		case i > 0 && i < len(words)-1 && particles.has(w):
		case len(words) > 1 && !allSmall(words):
			return NoName // a small word
		}
		if titleWords.hasLower(w) {
			return NoName
		}
	}
	switch {
	case len(words) != 1 && capitals < 2 && !allSmall(words), WordsIn(Fold(s))&^(Diary|Held|Person) != 0:
		return NoName
	case len(words) == 1 && strings.HasSuffix(s, "."):
		return NoName // a sentence: Torn.
	case len(words) == 1 && capitals == 0:
		return SmallWord
	case len(words) == 1:
		return OneWord
	case upper > 0 && upper >= capitals-1 && upper == capitals-initials(words):
		return UpperName
	case capitals == 0:
		return FullName
	case givenNames.hasLower(words[0]) || romanised(words):
		return GivenName
	}
	return FullName
}

// allSmall reports a name that is written without capitals, as some people write all: the first word is a given
// name that many have.
func allSmall(words []string) bool {
	for _, w := range words {
		if strings.ToLower(w) != w {
			return false
		}
	}
	return len(words) <= smallWords && givenNames.has(words[0])
}

// smallWords is how many words such a name has at most.
const smallWords = 3

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
