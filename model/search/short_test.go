package search

import (
	"context"
	"testing"
)

// What short queries find by chance in words of another kind stays away.
func TestShortQueries(t *testing.T) {
	for _, c := range []struct {
		query, text string
		want        bool
		why         string
	}{
		{"kaida", "階段の上", true, "a reading"},
		{"kaida", "这个电话会打断我们的工作", false, "a Chinese note is not read in Japanese"},
		{"kaida", "你的電話會打斷他，会打断。", false, "nor in the traditional writing"},
		{"かめ", "这个命令行也可用", false, "nor in kana, whatever few characters say that it is one"},
		{"dokus", "里面的文件单独使用目录，另外设置", false, "nor with few characters that are not read in Japanese"},
		{"dique", "的确有问题", true, "a particle that is read otherwise"},
		{"dadua", "这个电话会打断我们的工作", true, "but in pinyin"},
		{"takahasi", "髙橋", false, "no reading is known of 髙"},
		{"kouen", "髙橋會長講演", true, "one rare character makes a name, no Chinese text"},
		{"ロック", "ブロックを積む\n  ロック", true, "no compound has a first part of one kana"},
		{"ロック", "インターロックの設計", true, "a compound"},
		{"ロック", "これはろっく", true, "hiragana stand without borders behind a particle"},
		{"ろっく", "ブロックを積む", true, "what is typed in hiragana may be a part of anything"},
		{"cfg", "the config file", true, "a contraction ends in the last consonant"},
		{"pkgs", "two packages", true, "longer ones are abbreviated in any way"},
		{"msg", "error messages", true, "the plural may be left out"},
		{"cve", "covering letter", false, "letters in order by chance"},
		{"cgr", "collaborating", false, "nor do consonants that end in the middle"},
		{"gdg", "goo and d", false, "nor a word of one consonant"},
		{"タグ", "タイミング", false, "two kana in order by chance"},
		{"タグ", "タスクとグループ", true, "first letters of words"},
	} {
		x := Build(outline("event E\n  "+c.text+"\n")).AddReadings(context.Background(), LoadLexicon())
		want := 0
		if c.want {
			want = 1
		}
		if got := x.Search(context.Background(), Parse(c.query, x.Lexicon()), Everywhere, 9); len(got) != want {
			t.Errorf("%s finds %v of %q, want %d: %s", c.query, got, c.text, want, c.why)
		}
	}
}
