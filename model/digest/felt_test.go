package digest_test

import (
	"strings"
	"testing"

	"yomi/model/digest"
	"yomi/model/treetest"
)

// What somebody felt is told where hardly anything else is, under a title that asks for
// it, and with what was said.
func TestImpressions(t *testing.T) {
	rest := ""
	for _, r := range "山川海空森野谷原島浜湖沢" {
		rest += "    - " + string(r) + "で石を磨く人が朝から働く\n"
	}
	for _, c := range []struct {
		note string
		told bool
	}{
		{"    - 木の話がとても面白かった", false},
		{"    - 木の話は考えさせられました", false},
		{"    - The talk about trees was a great talk", false},
		{"    - 木的故事让人大开眼界", false},
		{"    - 第一场的《木的春天》让人大开眼界", true},
		{"    - 木 이야기는 정말 좋았습니다", false},
		{"    - 木を春に植えるという話が面白かった", true},
		{"    # 感想\n      - 木の話がとても面白かった", true},
		{"    - 木の話がとても面白かった\n      - 春に植える", true},
		{"    木の話が面白かったです。それは春に植えるからだと山の人から後で聞きました。", true},
		{"    木の話がとても面白かったです。それは春に植えるからだと山の人から後で長い時間をかけて聞きました。", true},
	} {
		says := func(got string) bool { return strings.Contains(got, "木") || strings.Contains(got, "trees") }
		if got := told(rest+c.note, digest.Limits{Lines: 20}); says(got) != c.told {
			t.Errorf("of %q is told\n%s", c.note, got)
		}
		if got := told(c.note, digest.Limits{}); !says(got) {
			t.Errorf("%q is not told where it is all there is:\n%s", c.note, got)
		}
	}
}

// What is said beside thanks is told with them, and thanks where there is nothing else.
func TestThanks(t *testing.T) {
	for _, c := range []struct{ notes, want string }{
		{"    - 来週も石を磨く。よろしくお願いします。\n    - 朝に直す", "来週も石を磨く。よろしくお願いします。\n朝に直す"},
		{"    - 石の会の皆さん、ありがとうございました！", "石の会の皆さん、ありがとうございました！"},
		{"    - 朝になってから石を磨く道具と木を植える鍬を貸して、夜には水まで運んでくださった川の人たちに、ありがとうございました。\n    - 朝に直す", "朝になってから石を磨く道具と木を植える鍬を貸して、夜には水まで運んでくださった川の人たちに、ありがとうございました。\n朝に直す"},
		{"    - 石を磨く人に「ありがとうございます」と言おう\n    - 朝に直す", "石を磨く人に「ありがとうございます」と言おう\n朝に直す"},
	} {
		if got := told(c.notes, digest.Limits{}); got != c.want {
			t.Errorf("got\n%s\nwant\n%s", got, c.want)
		}
	}
}

// Who asks why is told which impressions were left out, behind the best points.
func TestWhyNamesImpressions(t *testing.T) {
	notes := "E e\n  S s\n    - 木の話がとても面白かった\n"
	for _, r := range "山川海空森野谷原島浜湖沢岩砂雪雨風雲" {
		notes += "    - " + string(r) + "で石を磨く人が朝から働く\n"
	}
	for _, limits := range []digest.Limits{{Lines: 20}, {Lines: 3}} {
		s, left := digest.Explain(treetest.Parse(notes), 1, limits, 2)
		if len(left) == 0 {
			t.Fatalf("nothing is said to be left out of\n%s", s.Text())
		}
		points := left[:len(left)-1]
		last := left[len(left)-1]
		if last.Text != "木の話がとても面白かった" || last.Line != 2 || !strings.Contains(last.Why[0], "felt") || limits.Lines == 3 && len(points) != 2 {
			t.Errorf("with %d lines left out is %v", limits.Lines, left)
		}
	}
}
