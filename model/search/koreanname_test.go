package search

import (
	"strings"
	"testing"
)

// Korean is found from other languages and they are found from Korean, as words of kanji
// and as loanwords, whole.
func TestKoreanElsewhere(t *testing.T) {
	for _, c := range []struct{ query, want, why string }{
		{"monitoring", "야간 [감시]를 한다", "by way of Japanese"},
		{"監視", "야간 [감시]를 한다", "as Korean writes it"},
		{"감시", "夜間の[監視]だ", "back"},
		{"감시", "[Monitoring] is a habit", "and on to English"},
		{"server", "새 [서버]를 샀다", "a loanword, a particle behind it"},
		{"サーバ", "새 [서버]를 샀다", "a loanword"},
		{"서버", "新しい[サーバー]", "back"},
		{"쿠버네티스", "[Kubernetes] の運用", "a name that no dictionary has, as it sounds"},
		{"쿠버네티스", "a cube of mine", "which is no other word"},
		{"memory leak", "또 [메모리 누설]이다", "a compound"},
		{"bug", "[버그] 수정", "two consonants"},
		{"bug", "바구니", "which are not the beginning of another word"},
		{"key", "긴 기간", "a word that is rarer than one written alike"},
		{"user", "[사용자]는 많다", "as programs say it"},
		{"ユーザー", "[사용자]는 많다", "by way of English"},
		{"사용자", "[ユーザー]の声", "and back"},
		{"monitoring", "새감시", "two syllables inside another word"},
		{"crosswalk", "새[횡단보도]", "more may stand there"},
	} {
		text := strings.NewReplacer("[", "", "]", "").Replace(c.want)
		var got strings.Builder
		off := 0
		for _, m := range findIn(text, c.query).Marks(text) {
			got.WriteString(text[off:m[0]] + "[" + text[m[0]:m[1]] + "]")
			off = m[1]
		}
		if got.WriteString(text[off:]); got.String() != c.want {
			t.Errorf("%s: %q marks %s, want %s", c.why, c.query, got.String(), c.want)
		}
	}
}
