package digest_test

import (
	"strings"
	"testing"

	"yomi/model/digest"
)

// Who answers in several sentences is told with what was asked, in several as well.
func TestTurns(t *testing.T) {
	const talk = "    ~ 伊藤: 先週は山の石についての長い話をとても楽しく聞かせてもらいました。石はどこで磨くのですか？\n" +
		"    ~ 佐藤: はい。川の水と砂で朝に3時間磨く。それは祖父の頃から村の人が皆でしてきたことでもあるのです。\n" +
		"    ~ 伊藤: 昨日は庭の木についての長い話をとても楽しく聞かせてもらいました。木も植えるのですね。\n" +
		"    ~ 佐藤: 木の話はまた今度の機会にすることにして、今日のところはこれで終わりにしたいと思います。長くなりました。"
	for _, c := range []struct {
		reason, notes, want string
		cells               int
	}{
		{"the answer with its question", talk, "伊藤: 石はどこで磨くのですか？ 佐藤: 川の水と砂で朝に3時間磨く。\n+|||||||", 80},
		{"but who asks does not answer", strings.ReplaceAll(talk, "佐藤", "伊藤"), "伊藤: 川の水と砂で朝に3時間磨く。\n伊藤: 木も植えるのですね。\n+|||||||", 80},
		{"nor is a question told along that leaves no room for the answer", strings.ReplaceAll(talk, "石はどこで", strings.Repeat("あの山の石は川のどこで", 6)), "佐藤: 川の水と砂で朝に3時間磨く。\n伊藤: 木も植えるのですね。\n+|||||||", 60},
	} {
		if got := told(c.notes, digest.Limits{Cells: c.cells}); got != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
}
