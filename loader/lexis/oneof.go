package lexis

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// oneOfUnits are what talks are held in one of several of. Behind a number alone a day of
// the month, or so many parts, may be meant: these stand behind 第 only.
var (
	oneOfHalls = strings.Fields(`hall auditorium theater theatre 会場 会场 會場 ホール 教室 講堂 演習室 会議室 展示場 厅 廳 홀 강의실`)
	oneOfParts = strings.Fields(`日 天 部 場 场 부`)
)

// What the halls begin with and end in.
var (
	hallBegins = firstsOf(oneOfHalls...)
	hallEnds   = lastsOf(oneOfHalls...)
)

// oneOfBytes is how long such a title is at most.
const oneOfBytes = 36

// OneOf reports a folded title that names one of several days, parts or halls by its number
// or its letter, and says no more: 第2天, 第一部, A会場, Hall 2. Talks are held together by it.
func OneOf(text string) bool {
	if len(text) > oneOfBytes {
		return false
	}
	if i := IndexOf(text, "(", "（"); i > 0 {
		text = text[:i]
	}
	text = strings.TrimFunc(text, isSign)
	if rest, ok := strings.CutPrefix(text, "第"); ok {
		if unit := strings.TrimLeftFunc(rest, counting); len(unit) < len(rest) && slices.Contains(oneOfParts, strings.TrimSpace(unit)) {
			return true
		}
		text = rest
	}
	if !hallBegins.Has(FirstRune(text)) && !hallEnds.Has(LastRune(text)) {
		return false
	}
	for _, hall := range oneOfHalls {
		if before, ok := strings.CutSuffix(text, hall); ok && isNumber(before) {
			return true
		}
		if after, ok := strings.CutPrefix(text, hall); ok && isNumber(after) {
			return true
		}
	}
	return false
}

// isNumber reports one letter, or a number, with blanks or signs around it.
func isNumber(s string) bool {
	s = strings.TrimFunc(s, isSign)
	if s == "" {
		return false
	}
	if len(s) == 1 && s[0] >= 'a' && s[0] <= 'z' {
		return true
	}
	return strings.TrimLeftFunc(s, counting) == ""
}

// counting reports a digit, or a Chinese numeral.
func counting(r rune) bool {
	return r >= '0' && r <= '9' || r >= utf8.RuneSelf && (hanNumeral(r) || r == '百')
}
