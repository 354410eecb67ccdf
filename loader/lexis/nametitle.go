package lexis

import "strings"

// titles follow a name, or stand before one.
var (
	titles       = [...]string{"さん", "サン", "氏", "様", "先生", "教授", "博士", "君", "ちゃん", "님", "老师", "老師"}
	titlesBefore = [...]string{"Dr. ", "Dr ", "Prof. ", "Prof ", "Mr. ", "Mr ", "Ms. ", "Ms ", "Mrs. ", "by ", "By ", "BY "}
)

func isTitle(s string) bool {
	for _, t := range titles {
		if s == t {
			return true
		}
	}
	return false
}

// withoutTitle takes the title from a name.
func withoutTitle(s string) (name string, said bool) {
	s = strings.TrimFunc(s, unwritten)
	for _, t := range titles {
		if before := strings.TrimSuffix(s, t); before != s && strings.TrimSpace(before) != "" {
			return strings.TrimSpace(before), true
		}
	}
	for _, t := range titlesBefore {
		if after, ok := strings.CutPrefix(s, t); ok {
			return after, t[len(t)-2] != 'y'
		}
	}
	return s, false
}

// withoutCompany takes the company before a name: 「X社」Y, X株式会社 Y.
func withoutCompany(s string) string {
	if inside, rest, ok := strings.Cut(strings.TrimPrefix(s, "「"), "」"); ok && strings.HasPrefix(s, "「") {
		if rest = strings.TrimSpace(rest); rest != "" {
			return rest
		}
		return inside
	}
	words := strings.Fields(s)
	for i := len(words) - 1; i > 0; i-- {
		for _, w := range wideOrganisations {
			if strings.Contains(words[i-1], w) {
				return strings.Join(words[i:], " ")
			}
		}
	}
	return s
}
