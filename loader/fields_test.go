package loader

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"yomi/model"
)

// fieldLines writes the events and sessions of a tree with what is known of each: a
// line of title, date, place and speakers.
func fieldLines(t *model.Tree) string {
	var b strings.Builder
	for r := model.Ref(0); int(r) < t.Len(); r++ {
		sign := map[model.Kind]string{model.Event: "E", model.Session: "S"}[t.Node(r).Kind]
		if sign == "" {
			continue
		}
		f := t.Fields(r)
		line := fmt.Sprintf("%s %s | %s | %s | %s", sign, t.Node(r).Text, f.Date, f.Place, strings.Join(f.Speakers, "; "))
		b.WriteString(strings.TrimRight(strings.ReplaceAll(line, "|  |", "| |"), " ") + "\n")
	}
	return strings.ReplaceAll(b.String(), "|  |", "| |")
}

// TestFields reads documents and compares what is known of their events and
// sessions.
func TestFields(t *testing.T) {
	paths, _ := filepath.Glob("testdata/fields/*.txtar")
	if len(paths) == 0 {
		t.Fatal("no cases")
	}
	for _, path := range paths {
		a, err := txtar.ParseFile(path)
		if err != nil || len(a.Files) != 2 {
			t.Fatalf("%s: %v, %d files", path, err, len(a.Files))
		}
		tree, _ := parseDoc(a.Files[0].Name, a.Files[0].Data)
		if got, want := fieldLines(tree), string(a.Files[1].Data); got != want {
			t.Errorf("%s (%s)\ngot:\n%swant:\n%s", path, strings.TrimSpace(string(a.Comment)), got, want)
		}
	}
}

// TestHeld reads when and where an event was, in the ways people write it over their
// notes.
func TestHeld(t *testing.T) {
	const talks = "\n\n## 帆を縫う\n\n話した。\n\n## 潮を読む\n\n話した。\n\n## 結び目\n\n話した。\n"
	for _, c := range []struct{ head, date, place string }{
		{"# 潮会議\n\n日時: 2019年5月3日(金) 10:00-\n会場: 北港会館 2階", "2019-05-03", "北港会館 2階"},
		{"# 潮会議\n\n日 時： 2019 年 05 月 03 日\n場 所： 北港会館", "2019-05-03", "北港会館"},
		{"# 潮会議\n\n会期: 2019年5月3日～5日\n会場：北港会館", "2019-05-03", "北港会館"},
		{"# 潮会議\n\n- 開催日：2019/5/3\n- 開催場所：北港会館", "2019-05-03", "北港会館"},
		{"# 潮会議 20190503\n\n北港会館で開催", "2019-05-03", "北港会館"},
		{"# 潮会議 2019/05/03 @北港会館", "2019-05-03", "北港会館"},
		{"# 潮会議 2019/05/03＠北港会館\n", "2019-05-03", "北港会館"},
		{"# 2019/05/03 第3回 潮会議 @ 北港 株式会社帆布 41Fホール\n", "2019-05-03", "北港 株式会社帆布 41Fホール"},
		{"# Tide Meetup at Planks\n\nMay 3, 2019", "2019-05-03", "Planks"},
		{"# 潮会议 2019\n\n潮会议于 5.3日 开始\n\n地点：北港会馆", "2019-05-03", "北港会馆"},
		{"# Tide Conf 2019\n\n## Dates and location\n\nWhen: 3 May 2019\n\nWhere: Harbour Hall", "2019-05-03", "Harbour Hall"},
		{"# Tide Conf\n\nMay 3, 2019\n\nrope colocation\n\nDifferences between kinds", "2019-05-03", ""},
		{"# 広報委員会視察報告\n\n去る11月15日及び16日の2日間、花都県北港市を訪問し、次のとおり視察した。\n\n視 察 日\n令和5年11月15日", "2023-11-15", "花都県北港市"},
		{"# Tide Working Group\n\nMay 3, 2019\n13:00-15:00 Afternoon Session (Room 300)", "2019-05-03", "Room 300"},
		{"# Closing words by Evan Phoenix\n\nMay 3, 2019", "2019-05-03", ""},
		{"# 潮会議\n\n2019年5月3日\n\n会場はとても混んでいた。", "2019-05-03", ""},
		{"# 潮会議\n\n2019/05/03 帆布工房 にて開催された潮会議に参加した。", "2019-05-03", "帆布工房"},
		{"# 潮会議\n\n日時: 2019/05/03\n会場: 株式会社帆布 様", "2019-05-03", "株式会社帆布"},
		{"# Tide Conf, May 3rd 2019 @ Harbour Hall\n", "2019-05-03", "Harbour Hall"},
		{"# Tide Conf 2019\n\nMay 3, 2019, Hull, UK", "2019-05-03", "Hull, UK"},
		{"# Tide Conf 2019\n\n**When:** 3 May 2019\n**Where:** Harbour Hall", "2019-05-03", "Harbour Hall"},
		{"# Tide Conf\n\nHeld on the 3rd of May 2019 in Hull.", "2019-05-03", "Hull"},
		{"---\ntitle: Tide Conf 2019\ndate: 2019-05-20\nvenue: Harbour Hall\n---\n\nTide Conf was held on 3 May 2019.", "2019-05-03", "Harbour Hall"},
		{"---\ntitle: 潮会議に行ってきた\ndate: 2019-05-20\n---\n\n5月3日に北港会館で開催された潮会議に行ってきました。", "2019-05-03", "北港会館"},
		{"---\ntitle: 潮会議に行ってきた\ndate: 2019-05-20\nlocation: 北港会館\n---\n\n先日の会議の記録です。", "2019-05-20", "北港会館"},
		{"---\ntitle: 潮会議に行ってきた\ndate: 2019-05-20\n---\n\n2019年5月3日(金)、潮会議へ行ってきました。場所は北港会館でした。", "2019-05-03", "北港会館"},
		{"---\ntitle: Tide Conf\nevent_date: 2019-05-03\nlocation: Hull\ndate: 2019-06-01\n---\n", "2019-05-03", "Hull"},
		{"# 潮会议\n\n时间：2019年5月3日下午\n地点：北港会馆", "2019-05-03", "北港会馆"},
		{"# 潮会议\n\n2019年5月3日，潮会议在北港会馆成功举办。", "2019-05-03", "北港会馆"},
		{"# 潮会議\n\n| 項目 | 内容 |\n|---|---|\n| 日時 | 2019-05-03 |\n| 会場 | 北港会館 |", "2019-05-03", "北港会館"},
		{"# 潮会議\n\n【日時】2019年5月3日\n【会場】北港会館", "2019-05-03", "北港会館"},
		{"# 潮会議\n\n■日時　2019年5月3日\n■会場　北港会館", "2019-05-03", "北港会館"},
		{"2019年5月3日\n\n# 潮会議\n\n北港会館にて開催", "2019-05-03", "北港会館"},
		{"# 조수 회의\n\n일시: 2019년 5월 3일\n장소: 북항회관", "2019-05-03", "북항회관"},
		{"# 潮会議\n\n日時：令和元年5月3日\n会場：北港会館", "2019-05-03", "北港会館"},
		{"# 潮会議\n\n平成31年4月3日 北港会館にて開催", "2019-04-03", "北港会館"},
		{"# 潮会議\n\n令和元年5月3日（金）10時より北港会館において開催した。", "2019-05-03", "北港会館"},
		{"# 潮会議\n\nR1.5.3（金） 北港会館で開かれた", "2019-05-03", "北港会館"},
		{"# Tide Conf 2019\n\nIt was three days of talks (May 3-5) at the Harbour Convention Centre.", "2019-05-03", "Harbour Convention Centre"},
		{"# Tide Conf 2019\n\nVersion R3.6.1 and v2.4.11 came out at the University of Hull.", "", ""},
		{"# Minutes of the Tide Club: Monday 27 May 2019, 1830, Pelton House", "2019-05-27", "Pelton House"},
		{"# Tide Meetup #3\n\n2019.05.03 Fri / Harbour Hall", "2019-05-03", "Harbour Hall"},
		{"# 潮会议\n\n昨天（2019年5月3日）在北港洲际大酒店参加了潮会议。", "2019-05-03", "北港洲际大酒店"},
		{"# 潮会议\n\n时间：2019年5月3日\n\n会场比较大，是北港大厦的三层。", "2019-05-03", "北港大厦"},
		{"# 潮会議 (2019年5月3日 於:北港会館)", "2019-05-03", "北港会館"},
		{"# 潮会議\n\n日　時　　2019年5月3日\n場　所　　入江屋３階", "2019-05-03", "入江屋３階"},
		{"# 潮会議\n\n2019/5/3 19:00～21:00 北港会館 3階会議室", "2019-05-03", "北港会館 3階会議室"},
		{"# 조수 회의\n\n일시: 2019. 5. 3.(금) 14:00\n장소: 북항회관", "2019-05-03", "북항회관"},
		{"# 潮会議 (2019/5/3, 北港会館)", "2019-05-03", "北港会館"},
		{"# 潮会議\n\n## はじめに\n\n2019/5/3(金)、潮会議に参加しました。北港会館を会場として使わせていただいた。", "2019-05-03", "北港会館"},
		{"# 潮会議 2019\n\n## はじめに\n\n今回の潮会議は 5/3 に開催され、みな集まった。", "2019-05-03", ""},
		{"# Tide Conf 2019 in London\n\nMay 3, 2019", "2019-05-03", "London"},
		{"# Tide Conf\n\nMay 3, 2019\n\n*The yearly conference of sailors, Harbour Hall, Bristol*", "2019-05-03", "Harbour Hall, Bristol"},
		{"# Tide Conf - Harbour Hall, UK - May 3, 2019", "2019-05-03", "Harbour Hall, UK"},
		{"# Tide Conf 2019: London's sails\n\nMay 3, 2019", "2019-05-03", ""},
		{"# 潮大会 珠海站 2019/5/3", "2019-05-03", "珠海"},
		{"# 潮会議\n\n日時 - 2019-05-03\n会場 - 北港会館", "2019-05-03", "北港会館"},
		{"# Tide Conf\n\nMay 3-5, 2019 in Hull", "2019-05-03", "Hull"},
		{"# Tide Conf\n\n3–5 May 2019, Harbour Hall, Hull", "2019-05-03", "Harbour Hall, Hull"},
		{"# Tide Conf 2019\n\nLast week I was at Tide Conf, which took place on May 3, 2019 at Harbour Hall.", "2019-05-03", "Harbour Hall"},
	} {
		tree, _ := parseDoc("notes.md", []byte(c.head+talks))
		f := tree.Fields(0)
		if f.Date != c.date || f.Place != c.place {
			t.Errorf("%q: %q at %q, want %q at %q", c.head, f.Date, f.Place, c.date, c.place)
		}
	}
}

// TestHashtags finds the words behind # that file a document, and none that mean
// something else.
func TestHashtags(t *testing.T) {
	for _, c := range []struct{ text, tags, why string }{
		{"about #tide and #港", "tide 港", "words"},
		{"[#tide](https://chat.example/hashtag/tide)", "tide", "a link to what others say"},
		{"see [[#Here]], [[#Here|there]] and [#Here](#here)", "", "places in the document"},
		{"![[#Here]]", "", "a part of the document shown once more"},
		{"`#include` and `a #b`", "", "code"},
		{"```c\n#include <tide.h>\n```", "", "a block of code"},
		{"`#a` #b", "b", "a word behind code"},
	} {
		tree, _ := parseDoc("notes.md", []byte("# Notes\n\n"+c.text+"\n\n## Here\n\ntext\n"))
		if got := strings.Join(tree.Fields(0).Hashtags, " "); got != c.tags {
			t.Errorf("%q (%s): %q, want %q", c.text, c.why, got, c.tags)
		}
	}
}
