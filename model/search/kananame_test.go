package search

import (
	"context"
	"slices"
	"testing"
)

// A loanword is found where it is written in kana: as a word, as the end of a
// long one, and not where other characters are read as it is.
func TestNamesInKana(t *testing.T) {
	tree := outline(`
event 覚え書き
  加藤さんと話す
  カートに入れる
  サンドクライアントの毒
  コロナウイルスワクチン接種の予定
  ロード・バランサーを置く
  ASG (Auto Scaling Group)
  MicroFrontend の話
  セキュリティの話
`)
	x := Build(tree).AddReadings(context.Background(), LoadLexicon())
	for _, c := range []struct {
		query string
		want  []string
		why   string
	}{
		{"cart", []string{"カートに入れる"}, "加藤 is read so, and no cart"},
		{"船坞", []string{}, "毒 is read as ドック is, and サンドクライアント is no ドック"},
		{"vaccine", []string{"コロナウイルスワクチン接種の予定"}, "a compound is what its end says"},
		{"load balancer", []string{"ロード・バランサーを置く"}, "a dot between the parts"},
		{"オートスケーリング", []string{"ASG (Auto Scaling Group)"}, "an English word written as two"},
		{"セキュリテイ", []string{"セキュリティの話"}, "another way to write the same word, before all slips"},
		{"マイクロフロントエンド", []string{"MicroFrontend の話"}, "and two written as one"},
	} {
		got := texts(tree, x.Search(context.Background(), Parse(c.query, x.Lexicon()), Everywhere, 9))
		if !slices.Equal(got, c.want) {
			t.Errorf("%s finds %q, want %q: %s", c.query, got, c.want, c.why)
		}
	}
}

// A word of kana is not found where an ending in one script meets a word in the
// other.
func TestKanaAcrossWords(t *testing.T) {
	tree := outline(`
event 覚え書き
  昨日見たブラウザ
  タブ一
  タブ三
  タブ二
  タブ五
  タブ四
  この古いごみバコ
`)
	x := Build(tree).AddReadings(context.Background(), LoadLexicon())
	for _, c := range []struct {
		query string
		want  []string
		why   string
	}{
		{"タブ", []string{"タブ一", "タブ三", "タブ二", "タブ五", "タブ四"}, "た and ブ are of two words"},
		{"ごみばこ", []string{"この古いごみバコ"}, "one word in two scripts is read so"},
	} {
		got := texts(tree, x.Search(context.Background(), Parse(c.query, x.Lexicon()), Everywhere, 9))
		if slices.Sort(got); !slices.Equal(got, c.want) {
			t.Errorf("%s finds %q, want %q: %s", c.query, got, c.want, c.why)
		}
	}
}
