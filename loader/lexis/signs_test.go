package lexis

import (
	"strings"
	"testing"
	"unicode"
)

// signTexts are valid, as all texts are once they are decoded. They have letters, digits and signs of all kinds, at the ends of texts too.
var signTexts = []string{"", "a", "Z", "9", "帆を縫う", "Sewing SAILS", "ＡＢＣ　１２", "ラリー・ウォール", "√2 ≒ 1.4", "Ünder Ää", "第12回 帆の会", "三、目次", "𝔸𝕓😀", "（10分）", "〇三", "٣", "㊀", "ー", "“x”", "K", "【帆】「索」", "潮：＠ada", "帆，索", "＜x＞", "《帆〉"}

// TestSigns holds what is told from signs against the plain way to find it out.
func TestSigns(t *testing.T) {
	for _, a := range signTexts {
		for _, b := range signTexts {
			s := a + b
			has, columns := SignsIn(s)
			if columns != Columns(s) {
				t.Errorf("%q takes %d columns by its signs, %d by itself", s, columns, Columns(s))
			}
			if want := strings.Map(lower, s); Fold(s) != want || FoldOf(s, &has) != want {
				t.Errorf("%q folded is %q and %q, want %q", s, Fold(s), FoldOf(s, &has), want)
			}
			if got := has.Wide&Kana != 0; got != HasKana(s) {
				t.Errorf("%q has kana: %v", s, got)
			}
			for kind, signs := range map[WideSigns]string{Comma: "、，", Colon: "：", Space: "\u3000", At: "＠", Bracket: "（）［］＜＞〈〉《》「」『』【】〔〕"} {
				if got, want := has.Wide&kind != 0, strings.ContainsAny(s, signs); got != want {
					t.Errorf("%q has one of %s: %v", s, signs, got)
				}
			}
			if got, want := hasNumeral(s), strings.IndexFunc(s, numeral) >= 0; got != want {
				t.Errorf("%q has a numeral: %v", s, got)
			}
			if got, want := has.HasDigit(), strings.ContainsAny(s, "0123456789"); got != want {
				t.Errorf("%q has a digit: %v", s, got)
			}
			if got, want := has.HasUpper(), strings.ContainsFunc(s, func(r rune) bool { return r < unicode.MaxASCII && unicode.IsUpper(r) }); got != want {
				t.Errorf("%q has a capital: %v", s, got)
			}
			if part, _ := SignsIn(b); !has.Holds(&part) {
				t.Errorf("%q does not hold %q", s, b)
			}
			for _, w := range countWords {
				if got, want := foldsTo(s, w), strings.HasPrefix(strings.Map(lower, s), w); got != want {
					t.Errorf("%q begins with %s: %v", s, w, got)
				}
			}
		}
	}
}
