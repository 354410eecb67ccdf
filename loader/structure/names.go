package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nameWords reports whether text can be a person's name and no more: a
// word or three of letters, with an affiliation in brackets perhaps. Several
// names with commas pass too.
func nameWords(s string) bool {
	if i := strings.IndexAny(s, "(（"); i > 0 {
		s = s[:i]
	}
	s = strings.TrimSpace(s)
	if s == "" || strings.IndexFunc(s, func(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune("!?！？:：「」『』", r) }) >= 0 {
		return false
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == '、' || r == '　' || r == '&' || r == '/' })
	if len(words) == 0 || len(words) > 12 {
		return false
	}
	wide := 0
	for _, r := range s {
		if r >= utf8.RuneSelf {
			wide++
		}
	}
	if wide > 0 {
		return len(words) == 2 && wide <= 8 || wide <= 4 && unicode.Is(unicode.Han, []rune(s)[0])
	}
	for _, w := range words {
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) && w != "and" {
			return false
		}
	}
	return len(words) >= 2
}
