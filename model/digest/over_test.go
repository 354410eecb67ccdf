package digest_test

import (
	"strings"
	"testing"

	"yomi/model/digest"
	"yomi/model/treetest"
)

// Of several labels that read the same only the titles above tell which is meant.
func TestNamesakes(t *testing.T) {
	title := strings.Repeat("長い題の", 12)
	long := strings.Repeat("長い話", 9)
	for _, c := range []struct {
		reason, notes string
		lines         int
		want          string
	}{
		{"beside them", `
    # 石を磨く人の山の道具について
      # 結果について今日は皆で話した
        - よく磨けた
    # 木を植える人の庭の道具について
      # 結果について今日は皆で話した
        - 枯れてしまった`, 0, "- 石を磨く人の山の道具について › 結果について今日は皆で話した: よく磨けた\n- 木を植える人の庭の道具について › 結果について今日は皆で話した: 枯れてしまった\n"},
		{"above them, where no line holds both, once over all", `
    # ` + title + `石
      # 良い
        - ` + long + `磨く
      # 悪い
        - ` + long + `割れる
    # ` + title + `木
      # 良い
        - ` + long + `育つ`, 0, "- " + title + "石\n  - 良い: " + long + "磨く\n  - 悪い: " + long + "割れる\n- " + title + "木\n  - 良い: " + long + "育つ\n"},
		{"a line of its own, where the first line below has no room for it and the second has", `
    # ` + title + `石
      - ` + strings.Repeat("長い話", 13) + `磨く
      - ` + long + `割れる`, 0, "- " + title + "石\n  - " + strings.Repeat("長い話", 13) + "磨く\n  - " + long + "割れる\n"},
		{"where there are lines enough", `
    # ` + title + `石
      # 良い
        - ` + long + `磨く
    # ` + title + `木
      # 良い
        - ` + long + `育つ`, 3, "- " + title + "石\n  - 良い: " + long + "磨く\n- 良い: " + long + "育つ\n- ほか 1 件\n"},
		{"those of two titles share no line", `
    # 石の道具
      # 良い
        - 磨く
        - 割る
      # 悪い
        - 重い
    # 木の道具
      # 良い
        - 軽い
      # 悪い
        - 燃える`, 3, "- 石の道具: 良い (磨く / 割る) / 悪い (重い)\n- 木の道具: 良い (軽い) / 悪い (燃える)\n"},
		{"nor do labels of two titles, however short", `
    # 山の話
      # 石
        - 朝から晩まで磨く人がいる
      # 水
        - 運ぶ
    # 庭の話
      # 木
        - 植える
      # 花
        - 朝から晩まで眺める人もいる`, 3, "- 山の話: 石 (朝から晩まで磨く人がいる) / 水 (運ぶ)\n- 庭の話: 木 (植える) / 花 (朝から晩まで眺める人もいる)\n"},
		{"unless all is told so", `
    # 山の話
      # 石
        - 磨く人
    # 庭の話
      # 木
        - 植える
    # 海の話
      # 舟
        - 朝から晩まで漕ぐ人がいる
    # 川の話
      # 橋
        - 朝から晩まで渡る人もいる`, 3, "- 石 (磨く人) / 木 (植える)\n- 海の話 › 舟: 朝から晩まで漕ぐ人がいる\n- 川の話 › 橋: 朝から晩まで渡る人もいる\n- ほか 2 件\n"},
		{"or there is a line or two", `
    # 山の話
      # 石
        - 磨く人
    # 庭の話
      # 木
        - 植える
    # 海の話
      # 舟
        - ` + long + long + long[:60] + `漕ぐ`, 1, "- 石 (磨く人) / 木 (植える)\n- ほか 5 件\n"},
		{"a line of two labels stands under what both do", `
    # 山の話
      # 石
        - ` + strings.Repeat("長い話", 24) + `
        - 割る人がいる
      # 水
        - 運ぶ
    # 庭の話
      - 植える`, 3, "- 山の話 › 石: " + strings.Repeat("長い話", 24) + "\n  - 石 (割る人がいる) / 水 (運ぶ)\n- 庭の話: 植える\n"},
		{"a label that is the only one tells which it is", `
    # ` + title + `石
      # 良い
        - ` + long + `磨く`, 0, "- 良い: " + long + "磨く\n- ほか 1 件\n"},
	} {
		s := digest.Summarize(treetest.Parse("E e\n  S s"+c.notes), 1, digest.Limits{Lines: c.lines})
		if got := strings.TrimPrefix(s.Markdown(), "**s**\n\ne\n\n"); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.reason, got, c.want)
		}
	}
}
