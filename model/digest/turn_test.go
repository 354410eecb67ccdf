package digest_test

import (
	"fmt"
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
		{"and what it asks first", strings.ReplaceAll(talk, "石はどこで磨くのですか？", "石はどこで磨くのですか？それとも磨かないのですか？"), "伊藤: 石はどこで磨くのですか？ 佐藤: 川の水と砂で朝に3時間磨く。\n+||||||||", 80},
		{"but who asks does not answer", strings.ReplaceAll(talk, "佐藤", "伊藤"), "伊藤: 川の水と砂で朝に3時間磨く。\n伊藤: 木も植えるのですね。\n+|||||||", 80},
		{"nor is a question told along that leaves no room for the answer", strings.ReplaceAll(talk, "石はどこで", strings.Repeat("あの山の石は川のどこで", 6)), "佐藤: 川の水と砂で朝に3時間磨く。\n伊藤: 木も植えるのですね。\n+|||||||", 60},
	} {
		if got := told(c.notes, digest.Limits{Cells: c.cells}); got != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
}

// An answer that is marked as one brings its question, and the question it.
func TestMarkedAnswers(t *testing.T) {
	var notes strings.Builder
	for i, r := range []rune("山川海空森野谷原島浜湖沢岩砂雪雨風雲星月") {
		fmt.Fprintf(&notes, "    - Q: %cでは何を食べるのか、そしてそれが%d番目に多いのか\n    - A: %cの実を朝に煮る\n", r, i+2, r)
	}
	got := told(notes.String(), digest.Limits{Cells: 400})
	for _, r := range "山川海空森野谷原島浜湖沢岩砂雪雨風雲星月" {
		if strings.Contains(got, string(r)+"では") != strings.Contains(got, string(r)+"の実") {
			t.Errorf("of %c only the question or the answer is told:\n%s", r, got)
		}
	}
	short := "    - 問答\n      - Q: 木は\n      - A: 植える\n"
	if got := told(short+notes.String(), digest.Limits{}); strings.Count(got, "植える") != 1 || strings.Count(got, "木は\n")+strings.Count(got, "木は A") != 1 {
		t.Errorf("an answer in a short list is told as\n%s", got)
	}
	if n := strings.Count(got, "Q: "); n == 0 || n == 20 {
		t.Errorf("%d questions are told", n)
	}
}

// What stands behind several questions is the answer to none of them.
func TestQuestionsInARow(t *testing.T) {
	for notes, want := range map[string]string{
		"    - 石はどこか？\n    - 木はどこか？\n    - 水はどこか？\n    - 山の上で見た": "石はどこか？\n木はどこか？\n水はどこか？\n山の上で見た",
		"    - 石はどこか？\n    - 川で見た\n    - 水はどこか？\n    - 山の上で見た":   "石はどこか？ 川で見た\n水はどこか？ 山の上で見た",
	} {
		if got := told(notes, digest.Limits{}); got != want {
			t.Errorf("%q is told as\n%s", notes, got)
		}
	}
}
