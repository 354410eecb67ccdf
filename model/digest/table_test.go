package digest_test

import (
	"strings"
	"testing"

	"yomi/model/digest"
	"yomi/model/treetest"
)

func TestTables(t *testing.T) {
	long := strings.Repeat("とても長い話", 6)
	for _, c := range []struct{ reason, notes, want string }{
		{"of names and what is said of each, no more than the rows", "    | 項目\\t内容 {header=}\n      | 道具\\t布で石を磨く\n      | 人\\t木を植える人", "・道具: 布で石を磨く\n・人: 木を植える人\n"},
		{"figures need to be told of what", "    | 人\\t石の数 {header=}\n      | 甲\\t120000\n      | 乙\\t350000", "・人 / 石の数\n　・甲 / 120000\n　・乙 / 350000\n"},
		{"names are short", "    | 朝\\t夜 {header=}\n      | " + long[:57] + "\\t" + long + "\n      | 木を植える人の話" + long[:57] + "\\t" + long, "・朝 / 夜\n　・" + long[:57] + " / " + long + "\n　・木を植える人の話" + long[:57] + " / " + long + "\n"},
		{"unless most rows say more", "    | 項目\\t内容 {header=}\n      | 道具\\t布で石を磨く\n      | 朝に来た人の数\\t40\n      | 人\\t木を植える人", "・道具: 布で石を磨く\n・朝に来た人の数: 40\n・人: 木を植える人\n"},
		{"so do two things beside each other", "    | 朝の仕事\\t夜の仕事 {header=}\n      | 石を磨く\\t布を洗う\n      | 木を植える\\t灯を点ける", "・朝の仕事 / 夜の仕事\n　・石を磨く / 布を洗う\n　・木を植える / 灯を点ける\n"},
		{"and three columns", "    | 時間\\t議題\\t人 {header=}\n      | 朝\\t石を磨く道具の話\\t伊藤\n      | 夜\\t木を植える人の話\\t佐藤", "・時間 / 議題 / 人\n　・朝 / 石を磨く道具の話 / 伊藤\n　・夜 / 木を植える人の話 / 佐藤\n"},
		{"without a first row that names the columns", "    | 道具\\t布で石を磨く\n      | 人\\t木を植える人", "・道具: 布で石を磨く\n・人: 木を植える人\n"},
		{"a row is told as a whole, whatever its cells end with", "    | 番号\\t議題\\t人 {header=}\n      | 1\\t5. Stones of the Old Harbour and Their Keepers, the First Part\\t伊藤さんと佐藤さんが話す\n      | 2\\t休む\\t皆", "・番号 / 議題 / 人\n　・1 / 5. Stones of the Old Harbour and Their Keepers, the First Part / 伊藤さんと佐藤さんが話す\n　・2 / 休む / 皆\n"},
		{"a slash inside of a cell", "    | 項目\\t内容 {header=}\n      | 道具\\t布 / 鍬 / 石を磨く水\n      | 人\\t木を植える人", "・道具: 布 / 鍬 / 石を磨く水\n・人: 木を植える人\n"},
		{"under its name", "    石の道具の一覧\n    | 名前\\t説明 {header=}\n      | 布\\t石を磨くもの\n      | 鍬\\t木を植えるもの\n    夜に起きない。" + long, "・石の道具の一覧\n　・布: 石を磨くもの\n　・鍬: 木を植えるもの\n・夜に起きない。" + long + "\n"},
		{"but not under a sentence", "    石を磨く。\n    | 名前\\t説明 {header=}\n      | 布\\t石を磨くもの\n      | 鍬\\t木を植えるもの", "・石を磨く。\n・布: 石を磨くもの\n・鍬: 木を植えるもの\n"},
		{"one row is no list", "    # 道具\n      | 名前\\t説明 {header=}\n        | 布\\t朝に石を磨くもの", "・道具 › 名前 / 説明: 布 / 朝に石を磨くもの\n"},
		{"a row that asks is answered by none", "    | 名前\\t何をするか\n      | 甲\\t木を植える人\n      | 乙\\t石を磨く人", "・名前: 何をするか\n・甲: 木を植える人\n・乙: 石を磨く人\n"},
		{"rows beside what stands before them, once", "    # 道具\n      - 布がある\n      @ https://a.example\n        | 鍬\\t古い\n        | 桶\\t軽い\n    # 人\n      - 伊藤さんが話す", "・道具\n　・布がある / 鍬 / 古い; 桶 / 軽い\n・人: 伊藤さんが話す\n・ほか 1 件\n"},
		{"a place that the head shows", "    | 項目\\t内容 {header=}\n      | 会場\\t横浜\n      | 道具\\t布で石を磨く", "・道具: 布で石を磨く\n"},
	} {
		got := digest.Summarize(treetest.Parse("E e {place=横浜}\n  S s\n"+c.notes), 1, digest.Limits{}).Text()
		if got = strings.TrimPrefix(got, "s\n\ne · 横浜\n\n"); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.reason, got, c.want)
		}
	}
}

// Of two colons in a line nobody knows which is the stronger.
func TestRowBehindATitle(t *testing.T) {
	notes := "    # 道具\n      | 名前\\t説明 {header=}\n        | 布\\t朝に石を磨くもの\n        | 鍬\\t昼になってから木を植えるもの\n    # 人\n      - 伊藤さんが話す"
	if got, want := told(notes, digest.Limits{Cells: 52}), "道具 › 布: 朝に石を磨くもの\n人: 伊藤さんが話す\n+|"; got != want {
		t.Errorf("it is\n%s\nwant\n%s", got, want)
	}
}

// Behind a title what is left of its list is counted, whatever its items begin with.
func TestLabelledItemOfAList(t *testing.T) {
	notes := "    # 道具\n      - 布: 石を磨くもの\n      - 鍬: 木を植える\n      - 桶: 水を運ぶ\n    # 人\n      - 伊藤さんが話す"
	if got, want := told(notes, digest.Limits{Cells: 32}), "道具: 鍬: 木を植える / ほか 2\n+||||"; got != want {
		t.Errorf("it is\n%s\nwant\n%s", got, want)
	}
}
