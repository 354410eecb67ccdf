package digest_test

import (
	"strings"
	"testing"

	"yomi/model/digest"
	"yomi/model/treetest"
)

// TestBeside holds where a line is taken into the one that it would seem to stand under.
func TestBeside(t *testing.T) {
	long := strings.Repeat("長い話", 12)
	for _, c := range []struct {
		reason, notes string
		lines         int
		want          string
	}{
		{"what is beside the last label", "    # 山の話\n      # 石\n        - 朝から磨く人がいる\n      - 夜には休む人がいる\n      - 昼には歌う人がいる", 1, "- 山の話: 石 (朝から磨く人がいる) / 夜には休む人がいる / 昼には歌う人がいる"},
		{"where it does not fit, what stands below shares a line", "    # 山の話\n      # 石\n        - 朝から磨く人がいて、" + long + long[:72] + "\n      # 水\n        - 夜には運ぶ人がいる\n      # 木\n        - 昼には植える人がいる", 3, "- 山の話\n  - 石: 朝から磨く人がいて、" + long + long[:72] + "\n  - 水 (夜には運ぶ人がいる) / 木 (昼には植える人がいる)"},
		{"what goes on below a line stands as deep", "    # 山の話\n      - 朝から磨く人がいる\n      # 石\n        夜には休む人がいるので、" + long + "があり、" + long + "を書く。", 0, "- 山の話\n  - 朝から磨く人がいる\n  - 石: 夜には休む人がいるので、" + long + "があり、\n    " + long + "を書く。"},
		{"not where a label would be lost", "    # 海\n      # 山の話\n        # 庭\n          # 石\n            - 朝から磨く人がいる\n          - 夜には休む人がいる", 2, "- 山の話 › 庭 › 石: 朝から磨く人がいる\n  - 夜には休む人がいる\n- ほか 1 件"},
		{"nor what another stands under", "    # 山の話\n      # 石\n        - 朝から磨く人がいる\n      - 夜には休む人がいる\n        - " + long + "を聞く\n        - " + long + "を読む\n        - " + long + "を書く", 3, "- 山の話 › 石: 朝から磨く人がいる\n  - 夜には休む人がいる: " + long + "を聞く\n    - " + long + "を読む / " + long + "を書く"},
		{"nor before the rest of a sentence", "    # 山の話\n      # 石\n        - 朝から磨く人がいる\n      夜には休む人がいるので、" + long + long + "を書く。", 3, "- 山の話 › 石: 朝から磨く人がいる\n  - 夜には休む人がいるので、" + long[:len(long)-3] + "\n    話" + long + "を書く。"},
	} {
		s := digest.Summarize(treetest.Parse("E e\n  S s\n"+c.notes), 1, digest.Limits{Lines: c.lines})
		if got := strings.TrimPrefix(s.Markdown(), "**s**\n\ne\n\n"); got != c.want+"\n" {
			t.Errorf("%s: got\n%swant\n%s", c.reason, got, c.want)
		}
	}
}
