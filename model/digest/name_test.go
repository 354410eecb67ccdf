package digest_test

import (
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/digest"
	"yomi/model/treetest"
)

func TestEventName(t *testing.T) {
	for _, c := range []struct{ reason, title, want string }{
		{"a name", "例示会議 2017", "例示会議 2017"},
		{"a line drawn below it", "例示会議 2017 ~~~~~~~~", "例示会議 2017"},
		{"a name that ends in signs", "例示 C++ 会議 ---", "例示 C++ 会議"},
		{"who went there", "例示Conf2017に参加してきました。とても勉強になりました。", "例示Conf2017"},
		{"who went there to", "例示会議 2017へ行ってきた話", "例示会議 2017"},
		{"a report", "ExampleConf2024 参加記", "ExampleConf2024"},
		{"the notes of it", "例示会議をはじめようのメモ", "例示会議をはじめよう"},
		{"in English", "Example Conf UK notes.", "Example Conf UK"},
		{"with a word before it", "Notes from Example Conf", "Example Conf"},
		{"the talks and the notes of it", "Example Conf talks and notes", "Example Conf talks"},
		{"in Chinese", "Example上海2014大会见闻录", "Example上海2014大会"},
		{"in brackets", "勉強会行ってみた「第一回 例示勉強会」#example", "第一回 例示勉強会"},
		{"in brackets, with what was done", "「例示会議08」に参加してきました #example", "例示会議08"},
		{"brackets that are a part of it", "第1回『例示入門』読書会", "第1回『例示入門』読書会"},
		{"hashtags", "Example Meetup #40 参加メモ #EX_DM #ex", "Example Meetup #40"},
		{"tags in brackets", "[Go][example]例示会議 2007 とか", "例示会議 2007"},
		{"the date that is told beside it", "例示の会 2013年総会(2013/12/10)", "例示の会 2013年総会"},
		{"before it", "2013年12月10日参加的 例示 DAYS 2013会议笔记", "例示 DAYS 2013"},
		{"another date stays", "例示の会 2013年総会(2012/1/2)", "例示の会 2013年総会(2012/1/2)"},
		{"a title that is nothing else", "Lecture notes:", "Lecture notes"},
		{"a word that ends like a phrase", "例示のデモとか", "例示のデモ"},
		{"an address", "https://2015.example.com/", "2015.example.com"},
		{"the name of a folder", "example-2018-conference-notes", "example 2018 conference"},
		{"a word with a hyphen", "example-conf", "example-conf"},
		{"a day", "2025-03-01", "2025-03-01"},
		{"a day with its name", "2013-12-10 火曜日", "2013-12-10 火曜日"},
		{"in Chinese", "2013年12月10日 星期二", "2013年12月10日 星期二"},
		{"in English", "Tuesday, 2013-12-10", "Tuesday, 2013-12-10"},
		{"what was held", "Example.rb#4 輪読会を開催しました", "Example.rb#4 輪読会"},
		{"where one spoke", "Example meetupにて例示について話した", "Example meetup"},
		{"in brackets at the end", "山の家で開催された「例示会議 2009」", "例示会議 2009"},
		{"in brackets, with where it was and what was done", "3/4 (土)に山の家で開催された「例示会議 2009」に出席してきました。公開します。", "例示会議 2009"},
		{"the way to a page", "ホーム > 例示の会議事録", "例示の会議事録"},
		{"a name with the same sign", "例示 > 見本", "例示 > 見本"},
	} {
		tree := treetest.Parse("E " + c.title + " {date=2013-12-10}\n  S s")
		if got := digest.Summarize(tree, 1, digest.Limits{}).Event; got != c.want {
			t.Errorf("%s: %q is called %q, want %q", c.reason, c.title, got, c.want)
		}
	}
}

// What is no name is not told beside a session; the name of the file stands in for it
// where the session's title does not say by itself what it was.
func TestTitleThatIsNoName(t *testing.T) {
	for _, c := range []struct{ reason, title, want string }{
		{"a picture", "![board](images/a.png)", "a"},
		{"markup", `<12" width="3">`, "a"},
		{"a line of a program", "return f(x);", "a"},
		{"a line over a post", "Mar 3, 2019 - 5 min read - Tags", "a"},
		{"what a program wrote over its list", "Contents generated with Lamp", "a"},
		{"a sentence", "灯りが夜になっても付かない", "a"},
		{"where else to look", "この会のスライドはこちら", "a"},
		{"a question", "石はどこに置くべきか？", "a"},
		{"a long one", strings.Repeat("a remark on how it went ", 5), "a"},
		{"a name that ends in a verb", "資本主義をアップデートせよ", "資本主義をアップデートせよ"},
	} {
		if got := digest.Summarize(treetest.Parse("E "+c.title+"\n  S s"), 1, digest.Limits{}).Event; got != c.want {
			t.Errorf("%s: %q is called %q, want %q", c.reason, c.title, got, c.want)
		}
	}
	if got := digest.Summarize(treetest.Parse("E 灯りが付かない\n  S Stones and Water"), 1, digest.Limits{}).Event; got != "" {
		t.Errorf("beside a title that says what it was: %q, want nothing", got)
	}
}

func TestEventNameIsSpelledAsElsewhere(t *testing.T) {
	for _, c := range []struct{ reason, notes, want string }{
		{"a link sets the words apart", "E Example Days2017に参加した\n  S s\n    ~ - [EXAMPLE DAYS 2017の資料](https://a.example)", "EXAMPLE DAYS 2017"},
		{"a title does", "E ExampleDays2017のメモ\n  S s\n    # Example Days 2017へようこそ", "Example Days 2017"},
		{"a mere note does not", "E ExampleDays2017のメモ\n  S s\n    - Example Days 2017へようこそ", "ExampleDays2017"},
		{"nor worse than the title", "E Example Days 2017のメモ\n  S s\n    # exampledays2017", "Example Days 2017"},
	} {
		if got := digest.Summarize(treetest.Parse(c.notes), 1, digest.Limits{}).Event; got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}

// The name of a file is told where nothing else says what a session was.
func TestEventNamedByItsFile(t *testing.T) {
	for _, c := range []struct{ reason, file, title, want string }{
		{"a week", "lobster-meetings_2017", "Week 4", "lobster meetings 2017"},
		{"a date", "12_lobster-meetings", "2017年1月9日", "lobster meetings"},
		{"a number that is part of a name", "12_54lobsters", "#5", "54lobsters"},
		{"a title that says what it was", "lobster-meetings_2017", "Why nets tear", ""},
		{"a name that people read", "海老の会2017", "網が破れる理由について", "海老の会2017"},
		{"written for people, too", "Lobster_Meetings", "Why nets tear", "Lobster Meetings"},
		{"a file that is a date", "2017-01-09", "Week 4", "2017-01-09"},
	} {
		b := model.NewBuilder(model.NewDocument("notes/"+c.file+".txt", "", ""))
		b.Add(0, model.Node{Text: c.file, Kind: model.Event})
		b.Add(1, model.Node{Text: c.title, Kind: model.Session})
		if got := digest.Summarize(model.Join(b), 1, digest.Limits{}).Event; got != c.want {
			t.Errorf("%s: the event of %s is called %q, want %q", c.reason, c.file, got, c.want)
		}
	}
}

// A title is told without the colon that stands before its notes.
func TestTitleWithoutItsColon(t *testing.T) {
	if got := digest.Summarize(treetest.Parse("E e\n  S 監視：\n    - 話"), 1, digest.Limits{}).Title; got != "監視" {
		t.Errorf("the title is %q", got)
	}
}
