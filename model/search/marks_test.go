package search

import (
	"strings"
	"testing"
)

func TestMarks(t *testing.T) {
	for _, c := range []struct{ query, want, why string }{
		{"対応", "障害[対応]", "inside a word"},
		{"監視", "監督者は市場と[監視]を行う", "not its first character by itself"},
		{"taiou", "障害[対応]の話", "the whole word that is read so"},
		{"kansh", "今日も[監視]する", "half-typed, the whole word"},
		{"kanshi", "[監視]と[監視]の間", "every place where the word is written"},
		{"kanshi", "[監視] -> CloudWatch", "nothing of the arrow behind it"},
		{"打合わせ", "[打合せ]の話と[打合せ]", "without the kana behind it"},
		{"組込み", "[組み込み]やってる人", "however many"},
		{"hanas", "[話し]たい", "half-typed, to the end of the kana begun"},
		{"バッファ", "大きな[ﾊﾞｯﾌｧ]を", "half-width kana with their marks"},
		{"aws sam", "[ＡＷＳ　ＳＡＭ] です", "a phrase is one mark"},
		{"sam aws", "[AWS] と [SAM]", "terms by themselves"},
		{"cwlogs", "[C]loud[W]atch [Logs]", "the letters of an abbreviation"},
		{"anquan", "重视[安全]性", "hanzi by pinyin"},
		{"lamdba", "the [lambda] one", "the word meant"},
		{"が", "何[か\u3099]", "a decomposed mark belongs to its kana"},
		{"e", "Caf[e\u0301] au lait [e]n", "every place where it is written"},
		{"!x y", "z [y]", "what must be there"},
		{"!x y", "x y", "what was not found has no marks"},
		{"cwlogs", "cat with a long log", "no loose mark where nothing was found"},
		{"zz", "nothing", "no match, no mark"},
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

// A note with kana is Japanese: its kanji are no pinyin, though that is what found
// another note.
func TestMarksHavePinyinOnlyWithoutKana(t *testing.T) {
	found := findIn("重视安全性", "anquan")
	if marks := found.Marks("安全性"); len(marks) != 1 {
		t.Errorf("marks %v", marks)
	}
	if marks := found.Marks("安全なもの"); marks != nil {
		t.Errorf("beside kana marks %v", marks)
	}
}
