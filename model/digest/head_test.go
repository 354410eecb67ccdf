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
			"監視\n\n勉強会 · 2019-01-13 · 横浜 · 伊藤, Sato\nhttps://a.example/slides\n"},
		{"nothing but titles", "E 勉強会\n  S 監視", "監視\n\n勉強会\n"},
		{"a session's own date goes before the event's", "E 勉強会 {date=2019-01; place=横浜}\n  S 監視 {date=2019-01-13}",
			"監視\n\n勉強会 · 2019-01-13 · 横浜\n"},
		{"the only session of an event is its speakers'", "E 勉強会 {speakers=伊藤}\n  S 監視", "監視\n\n勉強会 · 伊藤\n"},
		{"an event's speakers are not each session's", "E 勉強会 {speakers=伊藤}\n  S 監視\n  S 運用", "監視\n\n勉強会\n"},
		{"a talk that is its own event is named once", "E 監視\n  S 監視", "監視\n"},
		{"an address in the title stands among the links", "E e\n  S talk https://a.example", "talk\n\ne\nhttps://a.example\n"},
		{"with what set it apart", "E e\n  S Ito - talk (https://a.example) - https://b.example", "Ito - talk\n\ne\nhttps://a.example\nhttps://b.example\n"},
		{"unless it is the title", "E e\n  S https://a.example\n    - point", "https://a.example\n\ne\nhttps://a.example\n\n・point\n"},
		{"slides inside a note, and what it mentions in passing", "E e\n  S s\n    - スライドは https://a.example にある\n      - and https://b.example",
			"s\n\ne\nhttps://a.example\n\n・スライドは a.example にある: and b.example\n"},
		{"equal addresses once", "E e\n  S s\n    @ https://a.example\n    @ https://a.example", "s\n\ne\nhttps://a.example\n"},
		{"a title over two lines", `E e` + "\n" + `  S one\ntwo`, "one two\n\ne\n"},
		{"a session of nothing but who spoke", "E e\n  S s {speakers=Ito}\n    Ito - @ito_x\n    @ https://a.example", "s\n\ne · Ito\nhttps://a.example\n"},
		{"all that is said says the title again", "E e\n  S Stones and Water\n    @ https://a.example\n    Stones and water", "Stones and Water\n\ne\nhttps://a.example\n\n・Stones and water\n"},
		{"a title between lines", "E e\n  S ==== 2018-12-08 ====\n    - point of it", "2018-12-08\n\ne\n\n・point of it\n"},
		{"a title in a comment", "E e\n  S <!-- stones -->\n    - point of it", "stones\n\ne\n\n・point of it\n"},
		{"a line alone is a title", "E e\n  S ----\n    - point of it", "----\n\ne\n\n・point of it\n"},
		{"an event that the title names", "E 例示会議 2017\n  S 例示会議 2017 二日目", "例示会議 2017 二日目\n"},
		{"a date that the title says", "E e\n  S 2031/05/03 の話 {date=2031-05-03}", "2031/05/03 の話\n\ne\n"},
		{"nor the event, if that is all its name is", "E 20310503 {date=2031-05-03}\n  S 石", "石\n\n2031-05-03\n"},
		{"in English", "E e\n  S Stones, 3 May 2031 {date=2031-05-03}", "Stones, 3 May 2031\n\ne\n"},
		{"or the event", "E 五月三日の会 2031年5月3日\n  S 石 {date=2031-05-03}", "石\n\n五月三日の会 2031年5月3日\n"},
		{"not without the year", "E e\n  S 5/3 {date=2031-05-03}", "5/3\n\ne · 2031-05-03\n"},
		{"unless nobody knows it", "E e\n  S 5/3 {date=5/3}", "5/3\n\ne\n"},
		{"who the title says speaks", "E e\n  S Stones by Ito {speakers=Ito}", "Stones by Ito\n\ne\n"},
		{"not where it is part of a word", "E e\n  S Stones of Itoigawa {speakers=Ito}", "Stones of Itoigawa\n\ne · Ito\n"},
		{"nor one of two", "E e\n  S Stones by Ito {speakers=Ito, Sato}", "Stones by Ito\n\ne · Ito, Sato\n"},
		{"a place that the title says", "E e\n  S Stones in the old harbour {place=old harbour}", "Stones in the old harbour\n\ne\n"},
		{"hashtags behind a title", "E e\n  S Stones #lamps #hills", "Stones\n\ne\n"},
		{"of what each of them spoke", "E e\n  S Talks {speakers=Ito, Sato}\n    - Ito: Stones\n    - Sato: Lamps", "Talks\n\ne · Ito, Sato\n\n・Ito: Stones\n・Sato: Lamps\n"},
		{"who spoke, and of what in brackets", "E e\n  S Talks {speakers=伊藤}\n    - 伊藤さんの話(石を磨く人が朝に使う布と、木を植える人が昼に使う鍬と、水を運ぶ人が夜に使う桶について)", "Talks\n\ne · 伊藤\n\n・伊藤さんの話(石を磨く人が朝に使う布と、木を植える人が昼に使う鍬と、水を運ぶ人が夜に使う桶について)\n"},
		{"a title that no line holds", "E e\n  S " + strings.Repeat("stones and water ", 12) + "\n    - point", strings.TrimSpace(strings.Repeat("stones and water ", 9)) + "…\n\ne\n\n・point\n"},
		{"more speakers than a line holds", "E e\n  S s {speakers=" + strings.Repeat("Ito Sato, ", 20) + "Ito}\n    - point of it", "s\n\ne · " + strings.Repeat("Ito Sato, ", 13) + "Ito Sato / 7 more\n\n・point of it\n"},
		{"no title at all", "E \n  S \n    - point", "・point\n"},
	} {
		tree := treetest.Parse(c.notes)
		if got := digest.Summarize(tree, 1, digest.Limits{}).Text(); got != c.want {
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
		{"with a blank in its name", "- 日 時:平成31年1月13日(日)午前10時~11時10分", true},
		{"the date by itself", "2019年1月13日(日)13:30-17:30", true},
		{"and what was on it", "2019年1月13日(日)13:30-17:30 石の話", false},
		{"another", "2019年2月13日(水)13:30-17:30", false},
		{"the place by itself", "横浜市民会館", true},
		{"the event behind a label", "- 題目：勉強会", true},
		{"more than the event", "- 題目：勉強会の庭と石", false},
		{"another day", "= 締切：2019年1月10日", false},
		{"the place", "= 場所: 横浜市民会館 3階", true},
		{"the place in a list", "- 会場： 横浜市民会館", true},
		{"more than the place in a list", "- 会場： 横浜市民会館まで走る", false},
		{"the date in a note, behind a label in brackets", "- [日時] 2019年1月13日 10:00〜19:00", true},
		{"in English", "- Time and date: 13 January 2019, 14:00 GMT", true},
		{"the day first, and the place", "- Date: 13.01.2019 Location: 横浜市民会館", true},
		{"another day in English", "- Date: 14 January 2019", false},
		{"another month", "- Date: 13.03.2019", false},
		{"the year in two figures", "- Meeting Date: 13/01/19", true},
		{"with the day of the week and the place", "Sunday, January 13th, 2019, 4:30 PM @ 横浜市民会館", true},
		{"and what else was on it", "Sunday, January 13th, 2019: stones", false},
		{"what is to be done on the day", "- 締切: 2019-01-13", false},
		{"more than the date", "- 日時: 2019-01-13から石を磨く人がいて木を植える人もいる山の庭", false},
		{"the place under a title", "# 会場\n      - 横浜市民会館", true},
		{"the speakers", "= 登壇者: 伊藤さん、佐藤さん", true},
		{"the speakers with their companies", "= 登壇者 : 伊藤さん ( @ito_of_example )、佐藤さん（株式会社例示）", true},
		{"the speakers among others", "= 参加者: 伊藤、鈴木太郎、高橋花子、田中次郎、渡辺三郎", false},
		{"a fact of another kind", "= 定員: 100名", false},
		{"an address that is shown", "= 資料: https://a.example", true},
		{"an address of its own, behind a word for it", "- 資料: https://b.example", true},
		{"and what else it says", "- 資料: https://b.example と朝に配った紙", false},
		{"the speakers in a list, with pages of theirs", "- 登壇者 : [伊藤](https://c.example/ito) さん、佐藤さん", true},
		{"one who is not known", "- 登壇者 : [鈴木](https://c.example/suzuki) さん", false},
		{"a tag of a template", "{{% table %}}", true},
		{"a line between parts", "* * *", true},
		{"of another language", "{% include stones %}", true},
		{"a link that is shown", "@ https://a.example", true},
		{"a field without a value", "= 場所:", false},
		{"the date and the place by themselves", "- 2019-01-13 横浜市民会館", true},
		{"the place behind at", "2019-01-13 at 横浜市民会館", true},
		{"a note is never left out", "- 2019-01-13 横浜市民会館で石を磨いた", false},
	} {
		s := digest.Summarize(treetest.Parse(event+c.field), 1, digest.Limits{})
		if told := len(s.Points) + s.More; told != map[bool]int{true: 0, false: 1}[c.shown] {
			t.Errorf("%s: %q is told or counted %d times in\n%s", c.reason, c.field, told, s.Text())
		}
	}
}

// TestDateOver holds that the date and the place head nothing where the head tells them.
func TestDateOver(t *testing.T) {
	tree := treetest.Parse("E e\n  S s {date=2019-01-13; place=Pier Hall}\n    Sunday, January 13, 2019 @ Pier Hall\n      - 朝に直す\n      - 夜に起きない")
	const want = "s\n\ne · 2019-01-13 · Pier Hall\n\n・朝に直す\n・夜に起きない\n"
	if got := digest.Summarize(tree, 1, digest.Limits{}).Text(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestLinksBeyondAHandfulAreCounted(t *testing.T) {
	notes := "E e\n  S s\n    @ https://a.example/same\n"
	for i := range 10 {
		notes += fmt.Sprintf("    @ https://a.example/%d\n", i)
	}
	s := digest.Summarize(treetest.Parse(notes), 1, digest.Limits{})
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
		b.SetRich(b.Add(2, model.Node{Text: n[0]}), treetest.Linked(n[0], n[1]))
	}
	want := "session\n\nevent\nhttps://video.example/1\n\n・overview of all\n・… and 1 more\n"
	if got := digest.Summarize(model.Join(b), 1, digest.Limits{}).Text(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestTitleSaysWhetherItHolds: what is struck in a title is said to be,
// above its own summary and in that of its event.
func TestTitleSaysWhetherItHolds(t *testing.T) {
	tree := treetest.Parse("E 会\n  ~ S ~~旧題~~ 新題\n    - あれ\n  S 次\n    - これ")
	if got := digest.Summarize(tree, 1, digest.Limits{}).Text(); !strings.HasPrefix(got, "~~旧題~~ 新題\n") {
		t.Errorf("the session's summary is\n%s", got)
	}
	if got := digest.Summarize(tree, 0, digest.Limits{}).Text(); !strings.Contains(got, "・~~旧題~~ 新題: あれ\n") {
		t.Errorf("the event's summary is\n%s", got)
	}
}
