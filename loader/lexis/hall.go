package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// rooms are words in which the name of a room or a hall ends, in wide letters; a number or a letter may follow.
var rooms = strings.Fields(`厅 廳 会议室 會議室 会議室 教室 ホール ルーム 会場 会场 會場 講堂 讲堂 강의실 회의실 강당`)

var roomEnds = lastsOf(rooms...)

// HallAt is the size of the name of a room that a text begins with, before a blank or its end: 大会议厅1, Room 300,
// Grand Ballroom B. It is 0 where there is none.
func HallAt(s string) int {
	if first := FirstRune(s); first >= utf8.RuneSelf {
		end := strings.IndexAny(s, " \t\u3000:：|｜")
		if end < 0 {
			end = len(s)
		}
		name := strings.TrimRightFunc(s[:end], func(r rune) bool { return r < utf8.RuneSelf && LetterOrDigit(r) })
		if utf8.RuneCountInString(name) > hallMax || !roomEnds.Has(LastRune(name)) {
			return 0
		}
		for _, w := range rooms {
			if len(w) < end && strings.HasSuffix(name, w) {
				return end
			}
		}
		return 0
	}
	at, words := 0, 0
	for w := range strings.FieldsSeq(s) {
		if words++; words > hallWords || !unicode.IsUpper(FirstRune(w)) {
			return 0
		}
		at += strings.Index(s[at:], w) + len(w)
		word := strings.TrimRight(w, ",:")
		if !hallWord.hasLower(word) {
			continue
		}
		if rest := s[at:]; word == w {
			number, _, _ := strings.Cut(strings.TrimPrefix(rest, " "), " ")
			number = strings.TrimRight(number, ",:")
			if number != "" && len(number) <= hallNumber && (number[0] >= '0' && number[0] <= '9' || len(number) == 1 && number[0] >= 'A' && number[0] <= 'Z') {
				return at + len(" ") + len(number)
			}
			if rest != "" {
				return 0 // Room service
			}
		}
		if words == 1 {
			return 0 // a room without a name
		}
		return at - len(w) + len(word)
	}
	return 0
}

// MayNameHall reports a text with some letters of a word for a room: most have none.
func MayNameHall(s string) bool {
	return roomEnds.In(s) || strings.Contains(s, "oom") || strings.Contains(s, "all") || strings.Contains(s, "udit") || strings.Contains(s, "heat") || strings.Contains(s, "OOM") || strings.Contains(s, "ALL")
}

var hallWord = wordList{text: `room hall ballroom auditorium theater theatre`}

// How many characters a hall has in wide letters at most, how many words in Latin ones, and how long its number is.
const (
	hallMax    = 12
	hallWords  = 4
	hallNumber = 5
)
