package inline

import (
	"unicode"

	"yomi/loader/inline/emoji"
	"yomi/loader/lexis"
)

// takeEmoji takes the code of an emoji as GitHub has it, :smile:. Beside a letter
// or a digit the colons are of something else, as in 10:30:20.
func takeEmoji(s *scanner, i int) int {
	if before := s.before(i); before == ':' || latinWord(before) {
		return i
	}
	limit := min(s.limit(), i+emoji.LongestCode)
	k := i + 1
	for k < limit && ofEmoji(s.src[k]) {
		k++
	}
	if k == i+1 || k == limit || s.src[k] != ':' || latinWord(s.after(k+1)) {
		return i
	}
	said := emoji.Of(s.src[i+1 : k])
	if said == "" {
		return i
	}
	s.d.put(i, k+1, said)
	return k + 1
}

// latinWord reports a letter or digit that is not wide: beside those that are, a code
// needs no blank.
func latinWord(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !lexis.Wide(r)
}

// ofEmoji reports what the codes of emoji are made of.
func ofEmoji(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '+' || c == '-'
}
