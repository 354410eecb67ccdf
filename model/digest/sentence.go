package digest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentences gives up to n sentences of s from its start, each trimmed. A line
// end ends a sentence, too. The rules follow UAX #29 §5 (a period needs
// something other than a lower-case letter behind it, a full-width stop
// nothing), tailored as §5.1 there suggests: by abbreviations, and by Japanese
// particles that carry on after a quoted question.
func sentences(s string, n int) []string {
	var out []string
	for len(out) < n {
		s = strings.TrimLeftFunc(s, unicode.IsSpace)
		if s == "" {
			break
		}
		end := sentenceEnd(s)
		out = append(out, strings.TrimRightFunc(s[:end], unicode.IsSpace))
		s = s[end:]
	}
	return out
}

// sentenceEnd is the byte length of s's first sentence with its stops and the
// closing brackets behind them. What stands in brackets is passed over:
// 「はい。」と答えた is one sentence.
func sentenceEnd(s string) int {
	for off := 0; off < len(s); {
		r, size := utf8.DecodeRuneInString(s[off:])
		switch {
		case r == '\n':
			return off
		case isStop(r):
			end := off + len(s[off:]) - len(strings.TrimLeftFunc(s[off:], isStop))
			end += len(s[end:]) - len(strings.TrimLeftFunc(s[end:], isCloser))
			if stops(s, off, end) {
				return end
			}
			size = end - off
		default:
			if inner := bracketed(s[off:]); inner > 0 {
				size = inner
				if quoteStops(s[off:off+inner], s[off+inner:]) {
					return off + inner
				}
			}
		}
		off += size
	}
	return len(s)
}

// pairs are the brackets and quotes, each opener before its closer.
var pairs = []rune("「」『』（）()【】〈〉《》[]{}“”｢｣\"\"")

func isStop(r rune) bool {
	switch r {
	case '。', '．', '！', '？', '!', '?', '.', '｡':
		return true
	}
	return false
}

// isCloser reports whether r closes a bracket or a quote.
func isCloser(r rune) bool {
	switch r {
	case ')', ']', '}', '"', '”', '）', '」', '』', '】', '〉', '》', '｣':
		return true
	}
	return false
}

// closerOf is the bracket that closes r, 0 if r opens none: of each character
// of all notes it is asked.
func closerOf(r rune) rune {
	switch r {
	case '(', '[', '{', '"', '“', '（', '「', '『', '【', '〈', '《', '｢':
		return pairs[slices.Index(pairs, r)+1]
	}
	return 0
}

// bracketBytes bounds the search for a closing bracket: a bracket longer than
// a hundred kanji is a slip, and a line of a million openers stays linear.
const bracketBytes = 300

// bracketed is the length of the bracket s begins with, its closer included;
// 0 if s begins with none or its line does not close it.
func bracketed(s string) int {
	first, size := utf8.DecodeRuneInString(s)
	closer := closerOf(first)
	if closer == 0 {
		return 0
	}
	depth := 1
	for off, r := range s[size:min(len(s), bracketBytes)] {
		switch r {
		case '\n':
			return 0
		case closer: // before the opener: of straight quotes the second closes
			if depth--; depth == 0 {
				return size + off + utf8.RuneLen(r)
			}
		case first:
			depth++
		}
	}
	return 0
}

// quoteStops reports whether a sentence ends with the bracket before rest:
// the stop is inside ("Go on." Then), and a blank follows. Without a blank,
// Japanese carries on: 「はい。」と.
func quoteStops(bracket, rest string) bool {
	_, size := utf8.DecodeLastRuneInString(bracket)
	last := lastRune(bracket[:len(bracket)-size])
	return isStop(last) && startsAnew(rest)
}

// startsAnew reports whether a blank and something other than a lower-case
// letter follow: a new sentence, as far as Latin script can tell.
func startsAnew(rest string) bool {
	next := strings.TrimLeftFunc(rest, unicode.IsSpace)
	first := firstRune(next)
	return next == "" || len(next) < len(rest) && !unicode.IsLower(first)
}

// stops reports whether the stops and closers s[off:end] end a sentence.
func stops(s string, off, end int) bool {
	rest := s[end:]
	before := lastRune(s[:off])
	next := firstRune(rest)
	marks := strings.TrimRightFunc(s[off:end], isCloser)
	switch {
	case rest == "" || next == '\n':
		return true
	case strings.ContainsAny(marks, "。｡"):
		return true
	case strings.ContainsRune(marks, '．'):
		return !unicode.IsDigit(before) && !unicode.IsDigit(next)
	case strings.ContainsAny(marks, "！？!?"):
		switch {
		case isWide(next):
			return !carriesOn(rest) && !(isLatin(before) && isHiragana(next)) // Yahoo!の is a name
		case isWide(before): // できるか?namespace
			return isLatin(next) || startsAnew(rest)
		}
		following := firstRune(strings.TrimLeftFunc(rest, unicode.IsSpace))
		return strings.ContainsAny(marks, "！？") || startsAnew(rest) && !(isLatin(before) && isHiragana(following))
	case isWide(next): // です.次に ends, Node.の and ...でも do not
		return len(marks) == 1 && isWide(before)
	case len(marks) > 1:
		return startsAnew(rest)
	}
	return startsAnew(rest) && !isAbbreviation(s[:off], rest)
}

// carriesOn reports whether what follows ！ or ？ belongs to the same
// sentence: a comma, or a particle, of quoting (なぜ？と聞く, すごい！って) or before
// kanji (なぜ？に答える): before kana it can begin a word. と also begins ところが,
// とても, とりあえず and ともかく.
func carriesOn(rest string) bool {
	first, size := utf8.DecodeRuneInString(rest)
	second := firstRune(rest[size:])
	switch {
	case strings.ContainsRune("にがのはで", first) && unicode.Is(unicode.Han, second):
		return true
	case first == 'に' && strings.ContainsRune("いあなつよはも", second): // にいる, にある, になる, について, により
		return true
	}
	return strings.ContainsRune("、，っを", first) || first == 'と' && !strings.ContainsRune("こてりも", second)
}

// abbreviations never end a sentence; numbered do not before a digit.
var (
	abbreviations = strings.Fields("mr mrs ms dr prof st vs cf ca approx viz")
	numbered      = strings.Fields("no nos fig figs vol ver ch sec eq p pp rev jan feb mar apr jun jul aug sep sept oct nov dec")
)

// isAbbreviation reports whether the period between before and rest belongs to
// its word: an abbreviation, an initial (J. Smith), letters with periods (e.g.,
// U.S.), or the ordinal at the start of a text (1. Overview).
func isAbbreviation(before, rest string) bool {
	word := before[strings.LastIndexFunc(before, func(r rune) bool { return !isLatin(r) && r != '.' })+1:]
	word = strings.ToLower(word)
	next := firstRune(strings.TrimLeftFunc(rest, unicode.IsSpace))
	switch {
	case word == "":
		before = strings.TrimSpace(before)
		return before != "" && strings.Trim(before, "0123456789") == "" // 1 . Overview
	case strings.Trim(word, "0123456789") == "":
		return strings.TrimSpace(before) == word
	case slices.Contains(abbreviations, word) || unicode.IsDigit(next) && slices.Contains(numbered, word):
		return true
	}
	for part := range strings.SplitSeq(word, ".") {
		if utf8.RuneCountInString(part) > 2 || strings.ContainsAny(part, "0123456789") {
			return false
		}
	}
	return strings.Contains(word, ".") || utf8.RuneCountInString(word) == 1 && word != "i"
}

// firstRune and lastRune are those of a text, utf8.RuneError where it is empty.
func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// isWide reports whether r is of a script written without blanks and about
// twice as wide, and as telling, as a Latin letter: all from Hangul jamo on.
func isWide(r rune) bool { return r >= 0x1100 && r != utf8.RuneError }

// isLatin reports whether r is a letter or digit of a script with blanks.
func isLatin(r rune) bool { return !isWide(r) && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// topicSize is the size up to which text that ends in no verb is a topic
// (道具を選ぶときに気をつけたこと) rather than a sentence.
const topicSize = 60

// nameSize is the size up to which a line can be the name of what the lines
// behind it tell.
const nameSize = 36

// colonIn is where the first colon stands in a text, -1 if there is none; of each
// note it is asked several times.
func colonIn(text string) int {
	i := strings.IndexByte(text, ':')
	before := text
	if i >= 0 {
		before = text[:i]
	}
	if wide := strings.Index(before, "："); wide >= 0 {
		return wide
	}
	return i
}

func endsInColon(text string) bool {
	if last := lastRune(text); last != ':' && last != '：' && !unicode.IsSpace(last) {
		return false // most texts
	}
	text = strings.TrimSpace(text)
	return strings.HasSuffix(text, ":") || strings.HasSuffix(text, "：")
}

// endsSentence reports whether a text ends with a stop, brackets behind it or
// not.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, "~") // of what is struck
	last := lastRune(strings.TrimRightFunc(text, isCloser))
	return isStop(last)
}

// states reports whether a text that others stand under says something itself
// rather than naming what they are about: it ends in a verb, or has words enough
// for one.
func states(text string) bool {
	return !asks(text) && statesSomething(text)
}

// statesSomething is states of what is no question.
func statesSomething(text string) bool {
	if endsInColon(text) {
		return false
	}
	text = strings.TrimRightFunc(text, func(r rune) bool { return isCloser(r) || isStop(r) || r == '~' })
	last := lastRune(text)
	switch {
	case isHiragana(last):
		return topics.end(text) == ""
	case unicode.Is(unicode.Hangul, last):
		return last == '다' || last == '요'
	}
	return !isWide(last) && len(strings.Fields(text)) > fewWords
}

// topics are ends of Japanese phrases that are no sentences: particles, nouns
// without a kanji.
var topics = endings("か|の|は|に|も|で|て|と|へ|や|を|が|こと|もの|ところ|ため|とき|など|まとめ|おわり|はじめ|ふりかえり")

// fewWords is how many Latin words a name has at most.
const fewWords = 4

// saysWhatFollows reports whether a text announces by itself that a list stands
// behind it.
func saysWhatFollows(text string) bool { return announcing.in(text) }

var announcing = anyOf("以下|下記|次の|following|as follows|如下|다음")
