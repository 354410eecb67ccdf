package digest_test

import (
	"fmt"
	"strings"
	"testing"

	"yomi/model/digest"
	"yomi/model/treetest"
)

// The count speaks the notes' language.
func TestCount(t *testing.T) {
	for _, c := range []struct{ reason, note, want string }{
		{"Japanese", "監視とログを見ながら朝まで起きていた話", "ほか 1 件"},
		{"Japanese, full of names", "Kubernetes と Prometheus と Grafana で監視した話", "ほか 1 件"},
		{"simplified Chinese", "这个会议说的是监控和日志，我们还没有开始", "另有 1 条"},
		{"with a name in kana", "这个会议说的是监控和日志，我们还没有用ログ开始过监控的任何一个问题", "另有 1 条"},
		{"traditional Chinese", "這個會議說的是監控和日誌，我們還沒有開始", "另有 1 條"},
		{"Korean", "모니터링과 로그를 보면서 밤을 새운 이야기", "외 1건"},
		{"English", "We looked at logs and graphs until the morning", "… and 1 more"},
		{"Japanese, with what a program says", "起動しない\n    - " + strings.Repeat("java.lang.NullPointerException: the lamp is null ", 3), "ほか 1 件"},
		{"English, with a word of Japanese", "We looked at logs and graphs and 障害 until the morning came", "… and 1 more"},
	} {
		s := digest.Summarize(treetest.Parse("E e\n  S s\n    - "+c.note+"\n    $ code"), 1, digest.Limits{})
		if !strings.HasSuffix(s.Text(), "・"+c.want+"\n") || !strings.HasSuffix(s.Markdown(), "- "+c.want+"\n") {
			t.Errorf("%s: got\n%s", c.reason, s.Text())
		}
	}
	s := digest.Summarize(treetest.Parse("E e\n  S s\n    - We looked at it\n    $ a\n    $ b"), 1, digest.Limits{})
	if !strings.HasSuffix(s.Text(), "… and 2 more\n") {
		t.Errorf("two notes are left out of\n%s", s.Text())
	}
}

func TestEvent(t *testing.T) {
	long := strings.Repeat("長い題の", 6)
	many := "E 例示会議 {date=2019-01-13; place=横浜}\n"
	for i := range 30 {
		many += fmt.Sprintf("  S %s%c\n    - 話%d\n", long, 'a'+i, i)
	}
	for _, c := range []struct {
		reason, notes string
		limits        digest.Limits
		want          string
	}{
		{"a session and its point a line", `
E 例示会議 {date=2019-01-13; place=横浜; speakers=伊藤}
  @ https://a.example
  はじめに書いておく。
  S 監視 {speakers=佐藤}
    - ログを見る
      - 毎朝のログ
    - 夜に起きない
  # 午後
    S 運用
      朝に直す。
    S 休憩`, digest.Limits{}, "例示会議\n\n2019-01-13 · 横浜 · 伊藤\nhttps://a.example\n\n・監視: ログを見る (毎朝のログ) / 夜に起きない\n・運用: 朝に直す。\n・休憩\n・ほか 1 件\n"},
		{"of many sessions the titles", many, digest.Limits{Lines: 2, Cells: 220},
			"例示会議\n\n2019-01-13 · 横浜\n\n・" + long + "a / " + long + "b / " + long + "c\n・" + long + "d\n・ほか 56 件\n"},
		{"it is called by its name, and one line tells no scrap", "E 例示会議 2019に参加した\n  S 監視\n    - 速い\n    - " + long + "ログを見る人がいる\n    - " + long + "夜に起きる人がいない\n    - 朝に直す人", digest.Limits{Cells: 100},
			"例示会議 2019\n\n・監視: " + long + "ログを見る人がいる\n・ほか 3 件\n"},
		{"of few sessions the title and lines below", "E 例示会議\n  S 監視\n    - " + long + "ログを見る人がいる\n    - " + strings.Repeat("短い話の", 9) + "夜に起きる人がいない\n    - " + strings.Repeat("広い庭の", 9) + "朝に直す人\n  S 運用\n    - 朝に直す", digest.Limits{},
			"例示会議\n\n・監視\n　・" + long + "ログを見る人がいる\n　・" + strings.Repeat("短い話の", 9) + "夜に起きる人がいない\n・運用: 朝に直す\n・ほか 1 件\n"},
		{"a title that no line holds", "E 例示会議\n  S " + strings.Repeat("hemp ", 33) + "\n    - 朝に直す", digest.Limits{},
			"例示会議\n\n・" + strings.Repeat("hemp ", 30) + "hemp…\n　・朝に直す\n・ほか 1 件\n"},
		{"no session of links or people, nor one in which there was nothing", "E 例示会議\n  S 監視\n    - 朝に直す\n  S Links\n    - https://a.example/1\n  S 出席者\n    - 伊藤\n    - 鈴木\n  S 動議\n    - (無)", digest.Limits{}, "例示会議\n\n・監視: 朝に直す\n・ほか 7 件\n"},
		{"nothing but titles", "E 例示会議\n  S 監視\n  S 運用", digest.Limits{}, "例示会議\n\n・監視\n・運用\n"},
		{"an event without sessions is told like any note", "E 例示会議\n  - 監視する\n  - 運用する", digest.Limits{}, "例示会議\n\n・監視する\n・運用する\n"},
	} {
		if got := digest.Summarize(treetest.Parse(c.notes), 0, c.limits).Text(); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.reason, got, c.want)
		}
	}
}

func TestWhy(t *testing.T) {
	const notes = "E e\n  S s\n    - まとめ\n      - 木を植える人\n    - 石を磨く人か？\n    - 水を運ぶ人が朝から晩まで休まず夜も寝ない"
	s, left := digest.Explain(treetest.Parse(notes), 1, digest.Limits{Cells: 30}, 5)
	// The question would bring what answers it.
	want := "[worth 0.52 length +0.04 last of its list -0.05 a conclusion +0.13]"
	if got := fmt.Sprint(s.Points[0].Why); got != want {
		t.Errorf("the reasons are %s, want %s", got, want)
	}
	if len(left) != 2 || left[0].Line != 4 || left[0].Why[0] != "would make 74 letters of 30" {
		t.Errorf("left out is %v", left)
	}
	if s, left := digest.Explain(treetest.Parse(notes), 1, digest.Limits{}, 5); fmt.Sprint(s.Points[0].Why) != "[all fits]" || left != nil {
		t.Errorf("where all fits: %v, %v", s.Points[0].Why, left)
	}
}

// What stands under a line is set in, and what stands under one of several in a
// line is in brackets behind it.
func TestNesting(t *testing.T) {
	long := strings.Repeat("長い話", 20)
	for _, c := range []struct{ reason, notes, want string }{
		{"under the only one of a line behind a colon", `
    - 木を植える
      - 庭に
      - 春に`, "- 木を植える: 庭に / 春に\n"},
		{"under one of several in brackets", `
    # 仕事
      - 木を植える
        - 庭に
        - 春に
      - 石を磨く`, "- 仕事: 木を植える (庭に / 春に) / 石を磨く\n"},
		{"brackets in brackets are spared where a colon does", `
    # 仕事
      - 木を植える
        - 庭に植える
          - 春のうちに
      - 石を磨く`, "- 仕事: 木を植える (庭に植える: 春のうちに) / 石を磨く\n"},
		{"what no line holds stands under it", `
    # 仕事
      - 木を植える` + long + `
      - 石を磨く` + long + `
        - 冬に磨く
    # 休み
      - 寝ている`, "- 仕事\n  - 木を植える" + long + "\n  - 石を磨く" + long + ": 冬に磨く\n- 休み: 寝ている\n"},
		{"a title below a title that is told", `
    # 仕事
      - 木を植える人
      # 冬の仕事
        - 石を磨く人
        # 夜
          - 星を見る人
      # 夏の仕事
        - 水を運ぶ人`, "- 仕事\n  - 木を植える人\n  - 冬の仕事\n    - 石を磨く人\n    - 夜: 星を見る人\n  - 夏の仕事: 水を運ぶ人\n"},
		{"a comma before what stands under it", `
    - 木を植えるには、
      - 庭に
      - 春に`, "- 木を植えるには: 庭に / 春に\n"},
		{"a sentence goes on without a bullet", `
    ` + long + `を書き、次に` + long + `を読む。
    - 1. 以上である`, "- " + long + "を書き、\n  次に" + long + "を読む。\n- 1. 以上である\n"},
	} {
		s := digest.Summarize(treetest.Parse("E e\n  S s"+c.notes), 1, digest.Limits{})
		if got := strings.TrimPrefix(s.Markdown(), "**s**\n\ne\n\n"); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.reason, got, c.want)
		}
		text := strings.NewReplacer("  ", "　", "- ", "・", "\\", "").Replace(c.want)
		if got := strings.TrimPrefix(s.Text(), "s\n\ne\n\n"); got != text {
			t.Errorf("%s, as text: got\n%swant\n%s", c.reason, got, text)
		}
	}
}
