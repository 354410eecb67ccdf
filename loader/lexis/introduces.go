package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MayBeginName reports a text that may begin with the name of somebody: in wide letters, or with two capitals.
func MayBeginName(s string) bool {
	first := FirstRune(s)
	if first >= 0x1100 {
		return unicode.IsLetter(first)
	}
	space := strings.IndexByte(s, ' ')
	return unicode.IsUpper(first) && space > 0 && space+1 < len(s) && unicode.IsUpper(FirstRune(s[space+1:]))
}

// introducedWide is how long a name in wide letters is at most that begins such a text, with the sign behind it, in bytes.
const introducedWide = 22

// Introduces is the size of the name that a text begins with and then says what somebody is: Ada Holm is a founder of
// Planks, 王健，潮工房的绳索专家，…. It is 0 for others.
func Introduces(s string) int {
	if !MayBeginName(s) {
		return 0
	}
	if KanaOrHan(FirstRune(s)) {
		end := parts.Index(s[:min(len(s), introducedWide)])
		if end <= 0 {
			return 0
		}
		p, ok := personIn(s[:end])
		if !ok || p.Look != SpacedName && p.Look != FamilyName && p.Look != Ideographs || !holdsOffice(s[end:]) {
			return 0
		}
		return end
	}
	for _, is := range [...]string{" is ", ", ", " works ", " has been ", " ("} {
		name, rest, ok := strings.Cut(s, is)
		if !ok || len(name) > introducedMax || strings.IndexByte(name, ' ') < 0 {
			continue
		}
		if is == " is " && !strings.HasPrefix(rest, "a ") && !strings.HasPrefix(rest, "an ") && !strings.HasPrefix(rest, "the ") {
			continue
		}
		if clause := strings.IndexAny(rest, ".;\n"); clause > 0 {
			rest = rest[:clause]
		}
		if p, is := personIn(name); is && p.Look <= GivenName && utf8.RuneCountInString(p.Name) == utf8.RuneCountInString(name) && office(rest) {
			return len(name)
		}
	}
	return 0
}
