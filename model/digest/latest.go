package digest

import (
	"strings"
	"unicode"

	"yomi/model"
)

// latest is the most that are told of sessions whose titles say no more than when or as
// which of many they were (Meeting 12, 2024-05-03): the last ones, or the first where the
// newest stand there. Of other titles, which say something by themselves, it is all.
func latest(t *model.Tree, sessions []model.Ref, most int) []model.Ref {
	alike := map[string]int{}
	for _, r := range sessions {
		alike[kindOf(t.Said(r))]++
	}
	some := 0
	for _, n := range alike {
		some = max(some, n)
	}
	if 4*some < 3*len(sessions) {
		return sessions
	}
	if first, last := dated(t, sessions[0]), dated(t, sessions[len(sessions)-1]); first != "" && first < last {
		return sessions[len(sessions)-most:]
	}
	return sessions[:most]
}

// dated is the date that a session has of its own, "" if it has none.
func dated(t *model.Tree, r model.Ref) string { return t.Fields(r).Date }

// kindOf is a title without the figures and the words of a date in it.
func kindOf(title string) string {
	words := strings.FieldsFunc(title, func(r rune) bool { return !unicode.IsLetter(r) })
	kind := words[:0]
	for _, w := range words {
		if !ofDates.are(w) && strings.Trim(w, "年月日時分火水木金土曜년월일시분화수목금토요") != "" {
			kind = append(kind, w)
		}
	}
	return lower(strings.Join(kind, " "))
}
