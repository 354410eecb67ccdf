package search

import (
	"strings"
	"testing"
)

// Where nothing else is found an English word finds how it is written in katakana.
func TestSoundsInKana(t *testing.T) {
	for _, c := range []struct{ query, want, why string }{
		{"postmortem", "今週の[ポストモーテム]は短かった", "no dictionary has it"},
		{"throttlers", "[スロットラー]を入れた", "th is heard as s, and the plural is not written"},
		{"retrospect", "[レトロスペクティブ]をする", "it begins so"},
		{"volunteer", "ブランチを切る", "it has a name in katakana"},
		{"gopher", "ゴッホの絵", "two consonants say too little"},
		{"kanshisya", "コンシューマーの会", "it is romaji"},
		{"postmortem", "ポストモダンな話", "other consonants"},
	} {
		text := strings.NewReplacer("[", "", "]", "").Replace(c.want)
		got := text
		if marks := findIn(text, c.query).Marks(text); len(marks) > 0 {
			m := marks[0]
			got = text[:m[0]] + "[" + text[m[0]:m[1]] + "]" + text[m[1]:]
		}
		if got != c.want {
			t.Errorf("%s: %q marks %s, want %s", c.why, c.query, got, c.want)
		}
	}
}
