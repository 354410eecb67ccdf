package lexis

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// office reports what follows a name and says what somebody is and where: CTO,
// Planks Inc., X株式会社.
func office(s string) bool {
	if !ascii(s) && wideOffice(s) {
		return true
	}
	for w := range strings.FieldsSeq(s) {
		if w = strings.Trim(w, ",.()"); w != "" && w[0] < utf8.RuneSelf && (organisations.hasLower(w) || roles.hasLower(w)) {
			return true
		}
	}
	return false
}

// Office reports a short text that says what somebody is, or where.
func Office(s string) bool { return utf8.RuneCountInString(s) <= officeMax && office(s) }

// wideOffice is office for what wide letters say.
func wideOffice(s string) bool {
	if organisation(s) {
		return true
	}
	ends := strings.TrimRight(s, "。 ")
	return wideRoleEnds.Has(LastRune(ends)) && slices.ContainsFunc(wideRoles, func(w string) bool { return strings.HasSuffix(ends, w) })
}

var wideRoleEnds = lastsOf(wideRoles...)

// organisation reports a text with one of wideOrganisations in it.
func organisation(s string) bool {
	for {
		i := organisationBegins.Index(s)
		if i < 0 {
			return false
		}
		s = s[i:]
		if slices.ContainsFunc(wideOrganisations, func(w string) bool { return strings.HasPrefix(s, w) }) {
			return true
		}
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
}

var organisationBegins = firstsOf(wideOrganisations...)
