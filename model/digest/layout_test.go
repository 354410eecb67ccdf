package digest_test

import (
	"strings"
	"testing"

	"yomi/model/digest"
	"yomi/model/treetest"
)

// Lines that are left make the list easier to read; what is told stays the same.
func TestLinesThatAreLeft(t *testing.T) {
	garden, stone := "庭の木を植える人は朝になると水を運んでいる", "川の石を磨く人は夜になると星を数えている"
	long := strings.Repeat("長い話", 20)
	for _, c := range []struct {
		reason, notes string
		lines         int
		want          string
	}{
		{"long items one by one below their label", "    # 仕事\n      - " + garden + "\n      - " + stone, 3, "- 仕事\n  - " + garden + "\n  - " + stone},
		{"not where that takes a line too many", "    # 仕事\n      - " + garden + "\n      - " + stone, 2, "- 仕事: " + garden + " / " + stone},
		{"nor short ones", "    # 仕事\n      - 木を植える\n      - 石を磨く", 12, "- 仕事: 木を植える / 石を磨く"},
		{"a short one beside one that is not much longer", "    # 仕事\n      - " + garden + "\n      - 休む人\n      - " + stone, 12, "- 仕事\n  - " + garden + " / 休む人\n  - " + stone},
		{"sentences of one note stay together", "    # 仕事\n      " + garden + "。" + stone + "。", 12, "- 仕事: " + garden + "。" + stone + "。"},
		{"a question stays with its answer", "    # 仕事\n      - なぜ" + garden + "？\n        - " + stone, 12, "- 仕事 › なぜ" + garden + "？ " + stone},
		{"rows of a table", "    # 仕事\n      | 名前 | 何をするか\n        | 甲 | " + garden + "\n        | 乙 | 休む", 12, "- 仕事\n  - 名前 / 何をするか\n  - 甲 / " + garden + "\n  - 乙 / 休む"},
		{"a label above all that stands under it", "    # 仕事\n      - 木を植える" + long + "\n      - 休む人\n      - 石を磨く" + long, 4, "- 仕事\n  - 木を植える" + long + "\n  - 休む人\n  - 石を磨く" + long},
		{"behind a colon where no line is left", "    # 仕事\n      - 木を植える" + long + "\n      - 休む人\n      - 石を磨く" + long, 2, "- 仕事: 木を植える" + long + " / 休む人\n  - 石を磨く" + long},
		{"a sentence above what it says follows", "    皆に頼む仕事には次の三つがある：\n    - 木を植える人" + long[:len(long)/2] + "\n    - 休む人\n    - 石を磨く" + long, 5, "- 皆に頼む仕事には次の三つがある:\n  - 木を植える人" + long[:len(long)/2] + " / 休む人\n  - 石を磨く" + long},
	} {
		s := digest.Summarize(treetest.Parse("E e\n  S s\n"+c.notes), 1, digest.Limits{Lines: c.lines})
		if got := strings.TrimPrefix(s.Markdown(), "**s**\n\ne\n\n"); got != c.want+"\n" {
			t.Errorf("%s: got\n%swant\n%s", c.reason, got, c.want)
		}
	}
}
