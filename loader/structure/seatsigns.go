package structure

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
)

// gapSeats are what stands before and behind a wide space, several or a tab, and
// before the first space.
func gapSeats(text string, lo int, say func(seat, int, int)) {
	first, last, end := -1, -1, 0
	for i := lo; i < len(text); i++ {
		if c := text[i]; c != ' ' && c != '\t' && (c != "\u3000"[0] || !strings.HasPrefix(text[i:], "\u3000")) {
			continue
		} else if c == ' ' && i+1 < len(text) && text[i+1] != ' ' && text[i+1] != '\t' && text[i+1] != "\u3000"[0] {
			continue // one between two words
		}
		n := len(text[i:]) - len(strings.TrimLeft(text[i:], " \t\u3000"))
		if wide := n > 1 || text[i] == '\t'; wide && i+n < len(text) {
			if first < 0 {
				first = i
			}
			last, end = i, i+n
		}
		i += n - 1
	}
	if first > lo {
		say(beforeGap, lo, first)
	}
	if last > lo {
		say(behindGap, end, len(text))
		behindName(text, lo, end, say)
	}
	if i := strings.IndexByte(text[lo:], ' '); i > 0 && lexis.HasWide(text[lo:]) && !opened(text[:lo]) {
		say(beforeSpace, lo, lo+i)
	}
}

// behindName lets the name behind a gap have a wide space inside: 話　川口　航介.
func behindName(text string, lo, end int, say func(seat, int, int)) {
	before := strings.TrimRight(text[lo:end], " \t\u3000")
	if i := strings.LastIndex(before, "\u3000"); i > 0 && lexis.People(text[lo+i:]) != nil {
		say(behindGap, lo+i, len(text))
	}
}

// lastBy is where a name begins behind the last "by", 0 for nowhere.
func lastBy(text string, lo int) int {
	if !hasBy(text[lo:]) {
		return 0
	}
	folded := strings.ToLower(text)
	if len(folded) != len(text) {
		return 0
	}
	for end := len(text); end > lo; {
		i := strings.LastIndex(folded[lo:end], "by")
		if i < 0 {
			return 0
		}
		i += lo
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		rest := text[i+len("by"):]
		if i > lo && (!lexis.LetterOrDigit(before) || before >= utf8.RuneSelf) && (strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, ":")) {
			return i + len("by") + 1
		}
		end = i
	}
	return 0
}

// hasBy reports "by" in small letters or capitals.
func hasBy(text string) bool {
	for i := 1; i < len(text); i++ {
		if text[i]|' ' == 'y' && text[i-1]|' ' == 'b' {
			return true
		}
	}
	return false
}

// openers and closers are round and square brackets, openQuotes what quotes begin with, closeQuotes what they end in.
var (
	openers     = lexis.NewSet("(（[［【")
	closers     = lexis.NewSet(")）]］】")
	openQuotes  = lexis.NewSet("「『《“\"")
	closeQuotes = lexis.NewSet("」』》”\"")
)

// eachBracket yields what stands in each pair of round or square brackets.
func eachBracket(text string, yield func(from, to int)) {
	for i := 0; i < len(text); {
		open := openers.Index(text[i:])
		if open < 0 {
			return
		}
		_, size := utf8.DecodeRuneInString(text[i+open:])
		from := i + open + size
		end := closers.Index(text[from:])
		if end < 0 {
			return
		}
		yield(from, from+end)
		i = from + end
	}
}

// opened reports what comes before a title if it ends in a bracket: some of the title
// stands in it.
func opened(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return before != "" && openers.Has(r)
}

// boxSeats are what stands in the brackets that a line begins with, and behind them: one is
// the title, and the other perhaps who speaks.
func boxSeats(text string, lo int, say func(seat, int, int)) {
	i := closers.Index(text[lo:])
	if !opened(text[:lo]) || i < 0 {
		return
	}
	_, size := utf8.DecodeRuneInString(text[lo+i:])
	if lo+i+size < len(text) {
		say(inBrackets, lo, lo+i)
		say(behindQuote, lo+i+size, len(text))
	}
}

// quoteSeats are what stands before a title in quotes, and behind it.
func quoteSeats(text string, lo int, say func(seat, int, int)) {
	open := openQuotes.Index(text[lo:])
	end := max(strings.LastIndex(text, "」"), strings.LastIndex(text, "』"), strings.LastIndex(text, "》"), strings.LastIndex(text, "”"))
	if end < 0 && strings.Count(text, `"`) > 1 {
		end = strings.LastIndexByte(text, '"')
	}
	if open < 0 || end < lo+open {
		return
	}
	_, size := utf8.DecodeRuneInString(text[end:])
	say(beforeQuote, lo, lo+open)
	say(behindQuote, end+size, len(text))
}
