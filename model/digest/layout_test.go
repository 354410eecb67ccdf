package digest_test

import (
	"slices"
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
		{"a short one, too, where others are long", "    # 仕事\n      - " + garden + "\n      - 休む人\n      - " + stone, 12, "- 仕事\n  - " + garden + "\n  - 休む人\n  - " + stone},
		{"sentences of one note stay together", "    # 仕事\n      " + garden + "。" + stone + "。", 12, "- 仕事: " + garden + "。" + stone + "。"},
		{"a question stays with its answer", "    # 仕事\n      - なぜ" + garden + "？\n        - " + stone, 12, "- 仕事 › なぜ" + garden + "？ " + stone},
		{"rows of a table", "    # 仕事\n      | 名前 | 何をするか\n        | 甲 | " + garden + "\n        | 乙 | 休む", 12, "- 仕事\n  - 名前: 何をするか\n  - 甲: " + garden + "\n  - 乙: 休む"},
		{"a label above all that stands under it", "    # 仕事\n      - 木を植える" + long + "\n      - 休む人\n      - 石を磨く" + long, 4, "- 仕事\n  - 木を植える" + long + "\n  - 休む人\n  - 石を磨く" + long},
		{"behind a colon where no line is left", "    # 仕事\n      - 木を植える" + long + "\n      - 休む人\n      - 石を磨く" + long, 2, "- 仕事: 木を植える" + long + " / 休む人\n  - 石を磨く" + long},
		{"a label that a short line told again", "    # 仕事\n      # 庭\n        - 木を植える" + long + "\n      - 石\n      - 川の石を磨く" + long + "長い話長い話長い話", 12, "- 仕事\n  - 庭: 木を植える" + long + "\n  - 石\n  - 川の石を磨く" + long + "長い話長い話長い話"},
		{"a sentence that no line holds, below its label", "    # 仕事\n      木を植える人は" + long + "を書き、次に" + long + "を読む。\n      - 石を磨く" + long, 12, "- 仕事\n  - 木を植える人は" + long + "を書き、\n    次に" + long + "を読む。\n  - 石を磨く" + long},
		{"one that goes on, and the next behind it", "    # 仕事\n      木を植える人は" + long + "を書き、次に" + long + "を読む。石を磨く人は休む。\n      - 石を磨く" + long, 12, "- 仕事\n  - 木を植える人は" + long + "を書き、\n    次に" + long + "を読む。石を磨く人は休む。\n  - 石を磨く" + long},
		{"under which of two labels a line stands", "    # 仕事\n      # 山\n        # 庭\n          - 木を植える" + long + "\n        - 石を磨く" + long + "\n      # 川\n        - 水を運ぶ人", 12, "- 仕事\n  - 山 › 庭: 木を植える" + long + "\n    - 石を磨く" + long + "\n  - 川: 水を運ぶ人"},
		{"first where it would seem to stand under the wrong one", "    # 休み\n      - 木を見る" + long + "\n      - 石を見る" + long + "\n    # 仕事\n      # 山\n        - 木を植える" + long + "\n      - 石を磨く" + long, 5, "- 休み: 木を見る" + long + "\n  - 石を見る" + long + "\n- 仕事\n  - 山: 木を植える" + long + "\n  - 石を磨く" + long},
		{"a list that is announced", "    皆に頼む仕事は次の二つ。\n    - " + garden + "。\n    - " + stone + "。", 12, "- 皆に頼む仕事は次の二つ。\n  - " + garden + "。\n  - " + stone + "。"},
		{"in one line where none is left", "    皆に頼む仕事は次の二つ。\n    - " + garden + "。\n    - " + stone + "。", 2, "- 皆に頼む仕事は次の二つ: " + garden + " / " + stone + "。"},
		{"words of a list that one line with its label does not hold", "    " + strings.Repeat("皆に頼む仕事には", 6) + "次の五つがある：\n    - 木を植える人\n    - 石を磨く人\n    - 水を運ぶ人\n    - 星を数える人\n    - 橋を渡る人", 12, "- " + strings.Repeat("皆に頼む仕事には", 6) + "次の五つがある:\n  - 木を植える人 / 石を磨く人 / 水を運ぶ人 / 星を数える人 / 橋を渡る人"},
		{"the last of a list as those before them", "    # 仕事\n      - " + garden + "と休む\n      - " + stone + "と休む\n      - " + garden + "と歌う\n      - 水を運ぶ人と星を数える人\n      - 橋を渡る人", 12, "- 仕事\n  - " + garden + "と休む\n  - " + stone + "と休む\n  - " + garden + "と歌う\n  - 水を運ぶ人と星を数える人\n  - 橋を渡る人"},
		{"but not those under another label", "    # 仕事\n      - " + garden + "と休む\n      - " + stone + "と休む\n    # 休み\n      - 水を運ぶ人と星を数える人\n      - 橋を渡る人", 12, "- 仕事\n  - " + garden + "と休む\n  - " + stone + "と休む\n- 休み: 水を運ぶ人と星を数える人 / 橋を渡る人"},
		{"the longest first", "    # 仕事\n      - " + garden + "\n      - " + stone + "\n    # 休み\n      - " + garden + "と休む\n      - " + stone + "と休む", 4, "- 仕事: " + garden + " / " + stone + "\n- 休み\n  - " + garden + "と休む\n  - " + stone + "と休む"},
		{"a sentence above what it says follows", "    皆に頼む仕事には次の三つがある：\n    - 木を植える人" + long[:len(long)/2] + "\n    - 休む人\n    - 石を磨く" + long, 5, "- 皆に頼む仕事には次の三つがある:\n  - 木を植える人" + long[:len(long)/2] + "\n  - 休む人\n  - 石を磨く" + long},
	} {
		s := digest.Summarize(treetest.Parse("E e\n  S s\n"+c.notes), 1, digest.Limits{Lines: c.lines})
		if got := strings.TrimPrefix(s.Markdown(), "**s**\n\ne\n\n"); got != c.want+"\n" {
			t.Errorf("%s: got\n%swant\n%s", c.reason, got, c.want)
		}
	}
}

// A sentence of Chinese that was broken by hand is told in one, though the stop stands in
// the next line alone.
func TestLinesBrokenInChinese(t *testing.T) {
	line := strings.Repeat("我们早上修理港口的所有的灯", 3)
	for _, c := range []struct{ reason, notes, want string }{
		{"behind a full line", "    - " + line + "和港口的石\n    头上的树木，因为夜里很暗，而且水里还有很多别的石头。", line + "和港口的石头上的树木，因为夜里很暗，而且水里还有很多别的石头。"},
		{"before what begins no sentence", "    - 我们早上修理了很多灯\n    的石头", "我们早上修理了很多灯的石头"},
		{"but for one word that does", "    - 我们早上修理了很多灯\n    的确很亮", "我们早上修理了很多灯\n的确很亮"},
	} {
		if got := told(c.notes, digest.Limits{}); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, c.want)
		}
	}
}

// What stands in brackets behind a long sentence is not told without it.
func TestNoAsideAlone(t *testing.T) {
	notes := "    " + strings.Repeat("石を磨く人の長い前置き", 7) + "を朝から聞いた。(for example lamps of 1912, stones of 1913 and 40 % of all trees)\n    # 石\n"
	for _, r := range "山川海空森野谷原島浜湖沢" {
		notes += "      - " + string(r) + "で石を磨く人が朝から働く\n"
	}
	if got := told(notes, digest.Limits{Cells: 160}); strings.Contains(got, "lamps") {
		t.Errorf("got\n%s", got)
	}
}

// What somebody says that all comes to counts as a conclusion.
func TestSums(t *testing.T) {
	notes := "E e\n  S s\n"
	for _, r := range "山川海空森野谷原島浜湖沢岩砂雪雨風雲星月" {
		notes += "    - " + string(r) + "で石を磨く人が朝から働く\n"
	}
	for _, c := range []struct {
		says string
		sum  bool
	}{
		{"総じて", true}, {"要するに", true}, {"結局のところ", true}, {"ひとことで言うと", true}, {"总之", true}, {"綜上", true}, {"In short", true}, {"To sum up", true}, {"한마디로", true},
		{"石の町では", false}, {"In the town", false},
	} {
		s := digest.Summarize(treetest.Parse(notes+"    "+c.says+"、磨いた石がよく売れるようになってきている。木も植える。"), 1, digest.Limits{Lines: 2})
		at := slices.IndexFunc(s.Points, func(p digest.Point) bool { return strings.Contains(p.Text, c.says) })
		if at < 0 {
			t.Errorf("%q is not told", c.says)
		} else if got := strings.Contains(strings.Join(s.Points[at].Why, "; "), "a conclusion"); got != c.sum {
			t.Errorf("%q counts as a conclusion: %v, for %q", c.says, got, s.Points[at].Why)
		}
	}
}

// What only says that something follows is not told without that.
func TestNoAnnouncementAlone(t *testing.T) {
	notes := "    # 木\n      図は道具の一部である\\n石の庭で使った道具の名前と使い方：\\n" + strings.Repeat("長い前置きの話", 50) + "。\n    # 石\n"
	for _, r := range "山川海空森野谷原島浜" {
		notes += "      - " + string(r) + "で石を磨く人が朝から働く\n"
	}
	if got := told(notes, digest.Limits{Lines: 12, Cells: 330}); strings.Contains(got, "使い方") {
		t.Errorf("got\n%s", got)
	}
}
