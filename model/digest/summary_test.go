package digest_test

import (
	"fmt"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/digest"
	"yomi/model/treetest"
)

func TestSummaryHead(t *testing.T) {
	for _, c := range []struct{ reason, notes, want string }{
		{"all that is known", `
E 勉強会 {date=2019-01-13; place=横浜}
  S 監視 {speakers=伊藤, Sato}
    @ https://a.example/slides`,
			"監視\n\n勉強会 · 2019-01-13 · 横浜\n伊藤, Sato\nhttps://a.example/slides\n"},
		{"nothing but titles", "E 勉強会\n  S 監視", "監視\n\n勉強会\n"},
		{"a session's own date goes before the event's", "E 勉強会 {date=2019-01; place=横浜}\n  S 監視 {date=2019-01-13}",
			"監視\n\n勉強会 · 2019-01-13 · 横浜\n"},
		{"the only session of an event is its speakers'", "E 勉強会 {speakers=伊藤}\n  S 監視", "監視\n\n勉強会\n伊藤\n"},
		{"an event's speakers are not each session's", "E 勉強会 {speakers=伊藤}\n  S 監視\n  S 運用", "監視\n\n勉強会\n"},
		{"a talk that is its own event is named once", "E 監視\n  S 監視", "監視\n"},
		{"an address in the title", "E e\n  S talk https://a.example", "talk https://a.example\n\ne\nhttps://a.example\n"},
		{"addresses inside notes, where the session has none of its own", "E e\n  S s\n    - スライドは https://a.example にある\n      - and https://b.example",
			"s\n\ne\nhttps://a.example\nhttps://b.example\n\n・スライドは https://a.example にある\n・… and 1 more note\n"},
		{"equal addresses once", "E e\n  S s\n    @ https://a.example\n    @ https://a.example", "s\n\ne\nhttps://a.example\n"},
		{"a title over two lines", `E e` + "\n" + `  S one\ntwo`, "one two\n\ne\n"},
		{"no title at all", "E \n  S \n    - point", "・point\n"},
	} {
		tree := treetest.Parse(c.notes)
		if got := digest.Summarize(tree, 1).Text(); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.reason, got, c.want)
		}
	}
}

func TestFieldsOfTheHead(t *testing.T) {
	const event = "E 勉強会 {date=2019-01-13; place=横浜市民会館; speakers=伊藤, 佐藤}\n  S s\n    @ https://a.example\n    "
	for _, c := range []struct {
		reason, field string
		shown         bool
	}{
		{"the date as in the head", "= 日付：2019-01-13", true},
		{"the date as people write it", "= 日時：2019年1月13日（日）10:00〜19:00", true},
		{"without the year", "= 日時：１月１３日", true},
		{"of an era", "= 日時：平成31年1月13日", true},
		{"another day", "= 締切：2019年1月10日", false},
		{"the place", "= 場所: 横浜市民会館 3階", true},
		{"the speakers", "= 登壇者: 伊藤さん、佐藤さん", true},
		{"the speakers with their companies", "= 登壇者 : 伊藤さん ( @ito_of_example )、佐藤さん（株式会社例示）", true},
		{"the speakers among others", "= 参加者: 伊藤、鈴木太郎、高橋花子、田中次郎、渡辺三郎", false},
		{"a fact of another kind", "= 定員: 100名", false},
		{"an address that is shown", "= 資料: https://a.example", true},
		{"an address that is not", "- = 資料: https://b.example", false},
		{"a link that is shown", "@ https://a.example", true},
		{"a field without a value", "= 場所:", false},
		{"a note is never left out", "- 2019-01-13 横浜市民会館", false},
	} {
		s := digest.Summarize(treetest.Parse(event+c.field), 1)
		if told := len(s.Points) + s.More; told != map[bool]int{true: 0, false: 1}[c.shown] {
			t.Errorf("%s: %q is told or counted %d times in\n%s", c.reason, c.field, told, s.Text())
		}
	}
}

func TestLinksBeyondAHandfulAreCounted(t *testing.T) {
	notes := "E e\n  S s\n    @ https://a.example/same\n"
	for i := range 10 {
		notes += fmt.Sprintf("    @ https://a.example/%d\n", i)
	}
	s := digest.Summarize(treetest.Parse(notes), 1)
	if len(s.Links) != 6 || len(s.Points)+s.More != 5 {
		t.Errorf("11 links: %d in the head, %d told, %d counted", len(s.Links), len(s.Points), s.More)
	}
}

func TestNotesThatOnlyLink(t *testing.T) {
	b := model.NewBuilder(model.NewDocument("x", "", ""))
	b.Add(0, model.Node{Text: "event"})
	b.Add(1, model.Node{Text: "session", Kind: model.Session})
	for _, n := range [][2]string{
		{"video.example", "https://video.example/1"}, // the host of an address in the head
		{"Overview-1", "/pictures/overview-1.png"},   // a picture of the page the notes come from
		{"overview of all", "/pictures/overview-1.png"},
	} {
		b.SetLinks(b.Add(2, model.Node{Text: n[0]}), []string{n[1]})
	}
	want := "session\n\nevent\nhttps://video.example/1\n\n・overview of all\n・… and 1 more note\n"
	if got := digest.Summarize(model.Join(b), 1).Text(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// pointsCase is a session's notes, indented by four, and its points.
type pointsCase struct {
	reason, notes string
	want          []string
}

func checkPoints(t *testing.T, cases []pointsCase) {
	t.Helper()
	for _, c := range cases {
		s := digest.Summarize(treetest.Parse("E e\n  S s\n"+strings.Trim(c.notes, "\n")), 1)
		_, list, _ := strings.Cut(strings.ReplaceAll(s.Text(), "https://a.example\n", ""), "\n\ne\n")
		got := strings.TrimSuffix(strings.ReplaceAll(strings.TrimPrefix(list, "\n"), "・", ""), "\n")
		if want := strings.Join(c.want, "\n"); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, want)
		}
	}
}

func TestPointsBehindLabels(t *testing.T) {
	checkPoints(t, []pointsCase{
		{"an empty session", "", nil},
		{"a session of one line", "    監視した", []string{"監視した"}},
		{"sections with their first points", `
    # 監視
      - ログを見る
      - 数を見る
    # 運用
      夜に起きない。朝に直す。
    # 質問`,
			[]string{"監視: ログを見る / 数を見る", "運用: 夜に起きない。", "質問"}},
		{"a title inside a section is passed over", `
    # 監視
      # 道具
        - ログを見る
    # 運用`,
			[]string{"監視: ログを見る", "運用", "… and 1 more note"}},
		{"a section of titles only", "    # 監視\n      # 道具\n      # 人\n    - 以上", []string{"監視: 道具 / 人", "以上"}},
		{"bullets that label", `
    - WAF
      - 遅い
    - 結論：
      - 入れる
    - 長い名前のついたたいへん大切な要点
      - 詳細
    - 動くところまで直してから帰る
      - 夜でも
    - なぜ？
      - 速いから`,
			[]string{"WAF: 遅い", "結論: 入れる", "長い名前のついたたいへん大切な要点: 詳細", "動くところまで直してから帰る", "なぜ？ 速いから", "… and 1 more note"}},
		{"a list of words behind a label", "    # メンバー\n      - 伊藤\n        - 司会\n      - Sato\n      - このあと長く話した人もいた\n    - 以上",
			[]string{"メンバー: 伊藤 / Sato", "以上", "… and 2 more notes"}},
		{"one word behind a label, with its own point", "    # 人\n      - 伊藤\n        - 司会\n    - 以上", []string{"人: 伊藤: 司会", "以上"}},
		{"items behind the line that announces them", "    流れは、\n    - 登録\n    - 配布\n    です。\n    あとは長い話が続いた。",
			[]string{"流れは: 登録 / 配布", "あとは長い話が続いた。", "… and 1 more note"}},
		{"a scrap alone is all there is", "    資料\n    動画", []string{"資料", "動画"}},
		{"lines broken in the middle of a sentence", "    朝に起きて、\n    顔を洗い、\n    食べた。寝た。\n    新しい道具\n    を使う。\n    - 以上",
			[]string{"朝に起きて、顔を洗い、食べた。", "新しい道具を使う。", "以上"}},
	})
}

func TestPoints(t *testing.T) {
	long := strings.Repeat("とても長い文", 20)
	checkPoints(t, []pointsCase{
		{"a colon with nothing behind it", "    # 資料：\n    - 以上", []string{"資料", "以上"}},
		{"an address as a bullet, shown in the head", "    - https://a.example\n    - 以上", []string{"以上"}},
		{"a heading that asks", "    # なぜか？\n      速いから。\n    - 以上", []string{"なぜか？ 速いから。", "以上"}},
		{"all under one title", `
    # 概要
      - 一つ
      - 二つ
        - 詳細`,
			[]string{"概要: 一つ", "二つ: 詳細"}},
		{"all under one title, and none of it a sentence", "    # 鍵\n      - " + strings.Repeat("0123456789", 90) + "\n      - " + strings.Repeat("9876543210", 90),
			[]string{"鍵", "… and 2 more notes"}},
		{"one title over one point", "    # 概要\n      - 一つ", []string{"概要: 一つ"}},
		{"a few paragraphs give three sentences each", "    一。二。三。四。\n    五つ目。", []string{"一。", "二。", "三。", "五つ目。"}},
		{"paragraphs beside bullets give one", "    一。二。\n    - 三", []string{"一。", "三"}},
		{"code is told by its first line, behind prose", `
    # 手順
      $ make\nmake install
      そのあと待つ。
    # 表
      | a b\nc d
    - 以上`,
			[]string{"手順: そのあと待つ。", "表: a b", "以上", "… and 1 more note"}},
		{"data is no sentence", "    " + strings.Repeat("0123456789abcdef", 60) + "\n    - 以上", []string{"以上", "… and 1 more note"}},
		{"a long sentence without a clause stays", "    - " + long + "と書いた\n    - 次", []string{long + "と書いた", "次"}},
	})
}

func TestADozenPoints(t *testing.T) {
	var notes []string
	for i := range 20 {
		switch {
		case i%5 == 0:
			notes = append(notes, fmt.Sprintf("    # title %d\n      - below %d", i, i))
		case i%5 == 1:
			notes = append(notes, fmt.Sprintf("\n    paragraph %d", i))
		default:
			notes = append(notes, fmt.Sprintf("    a line %d", i))
		}
	}
	s := digest.Summarize(treetest.Parse("E e\n  S s\n"+strings.Join(notes, "\n")), 1)
	want := []string{
		"title 0: below 0", "paragraph 1", "a line 2", "a line 3", "a line 4",
		"title 5: below 5", "paragraph 6", "a line 7",
		"title 10: below 10", "paragraph 11",
		"title 15: below 15", "paragraph 16",
	}
	if fmt.Sprint(s.Points) != fmt.Sprint(want) || s.More != 8 {
		t.Errorf("titles, then beginnings of paragraphs, then the rest: %q and %d more", s.Points, s.More)
	}
}

func TestSummaryOfOthers(t *testing.T) {
	tree := treetest.Parse("E 勉強会 {place=横浜}\n  はじめに\n  S 監視 {speakers=伊藤}\n    - ログ\n      - 見る\n  S 運用\n    朝に直す。\nE 無")
	for _, c := range []struct {
		reason string
		r      model.Ref
		want   string
	}{
		{"an event tells its sessions, not what stands before them", 0, "勉強会\n\n横浜\n\n・監視: ログ: 見る\n・運用: 朝に直す。\n・… and 1 more note\n"},
		{"a note is told within its session", 3, "ログ\n\n勉強会 · 横浜\n伊藤\n\n・見る\n"},
		{"an empty event", 7, "無\n"},
	} {
		if got := digest.Summarize(tree, c.r).Text(); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.reason, got, c.want)
		}
	}
}
