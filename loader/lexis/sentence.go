package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// EndsSentence reports whether s ends as a sentence does: with a full stop of
// any script, question and exclamation marks included, closing brackets and
// quotes after it left out.
func EndsSentence(s string) bool {
	for {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '。', '．', '.', '！', '!', '？', '?':
			return true
		case ' ', '\t', '\u3000', '」', '』', '）', ')', '”', '’', '"', '\'', '】':
			s = s[:len(s)-n]
		default:
			return false
		}
	}
}

// behindStop are the signs that may stand behind a full stop.
var behindStop = NewSet(" \t\u3000」』）)”’\"'】")

// EndsPlainly reports whether s ends as a sentence that states something does:
// question and exclamation marks, which titles have too, are none.
func EndsPlainly(s string) bool {
	switch LastRune(behindStop.TrimRight(s)) {
	case '。', '．', '.':
		return true
	}
	return false
}

// EndsClause reports whether s ends where a sentence goes on.
func EndsClause(s string) bool {
	r := LastRune(TrimEnd(s))
	return stops(r) && r != '。' && r != '．'
}

// titleMax is the longest a title can be, in columns: two lines of a terminal.
// The longest talk titles measured 110.
const titleMax = 160

// TitleShaped reports whether s could be a title by itself: short, no
// sentence, not the first half of one, with a letter or digit in it.
func TitleShaped(s string) bool {
	r := LastRune(s)
	if stops(r) || r == '.' && !strings.HasSuffix(s, "..") && strings.Count(s, " ") > 1 {
		return false
	}
	// A character takes no more columns than bytes.
	if len(s) > titleMax && (len(s) > 3*titleMax || Columns(s) > titleMax) {
		return false
	}
	if strings.Contains(s, "。") && !strings.HasPrefix(s, "「") {
		return false
	}
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// stops reports a mark that ends a sentence or part of one, the Latin full stop
// left out.
func stops(r rune) bool {
	switch r {
	case '。', '．', '、', '，', ',', ';', '；':
		return true
	}
	return false
}
