package lexis

import "strings"

// rulers are the signs that a line is drawn with beside a title. Those that people fill
// in (____), hide (****) or shout with (ーーー) are none.
var rulers = NewSet("-=─━―＝－")

// ruledLeast is how many of them are a drawn line: fewer are a list's sign or a dash.
const ruledLeast = 4

// RuledTitle finds the sign of a drawn line that has a title at one of its ends:
// -----2020-02-01, 第一章 ━━━━━.
func RuledTitle(s string) (sign rune, ok bool) {
	first, last := FirstRune(s), LastRune(s)
	for _, r := range [...]rune{first, last} {
		if !rulers.Has(r) {
			continue
		}
		title := strings.Trim(s, string(r))
		if drawn := len(s) - len(title); drawn >= ruledLeast*len(string(r)) && strings.IndexFunc(title, LetterOrDigit) >= 0 {
			return r, true
		}
	}
	return 0, false
}
