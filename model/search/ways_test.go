package search

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"yomi/model"
)

// Each kind of query that people type finds what was meant, and first.
func TestWays(t *testing.T) {
	notes := `
event 覚え書き
  監視の間隔は五分
  障害対応の当番
  鍵管理の手順
  仮想通貨の規制
  気候変動の会議
  打ち合わせの日程
  申込は五月まで
  見積りを取り扱う
  子供の日
  構成管理からの脱却
  クラウド型の会計
  データの유사성 계산
  서비스 의존성 그래프
  炎上した話
  空調の音
  コスト削減の工夫
  王さんの電話
  渡邉さん
  濵田さん
  𠮷田さん
`
	tree := outline(notes)
	x := Build(tree).AddReadings(context.Background(), LoadLexicon())
	for _, c := range []struct{ query, want, why string }{
		{"仮想つうか", "仮想通貨の規制", "kanji and kana mixed"},
		{"環視間隔", "監視の間隔は五分", "converted to a word that sounds alike, a particle left out"},
		{"生涯対応", "障害対応の当番", "half of a word converted wrongly"},
		{"鍵官吏", "鍵管理の手順", "the end converted wrongly"},
		{"機構変動", "気候変動の会議", "the beginning converted wrongly"},
		{"障碍対応", "障害対応の当番", "one kanji is another"},
		{"気候移動", "気候変動の会議", "one kanji is another, and read otherwise"},
		{"想通貨", "仮想通貨の規制", "one kanji is missing"},
		{"打合せ", "打ち合わせの日程", "okurigana left out"},
		{"打合わせ", "打ち合わせの日程", "some okurigana left out"},
		{"申し込み", "申込は五月まで", "okurigana that the note leaves out"},
		{"見積もり", "見積りを取り扱う", "some of them"},
		{"取扱", "見積りを取り扱う", "all of them"},
		{"子ども", "子供の日", "kana for a kanji"},
		{"構成管理脱却", "構成管理からの脱却", "particles cost nothing"},
		{"くらうどがた", "クラウド型の会計", "an ending behind katakana is read as one"},
		{"의존ㅅ", "서비스 의존성 그래프", "a syllable begun"},
		{"유삿", "データの유사성 계산", "a syllable that took over the next one's consonant"},
		{"그래프", "서비스 의존성 그래프", "as written"},
		{"의조", "서비스 의존성 그래프", "a syllable without its final"},
		{"ㅇㅈㅅ", "서비스 의존성 그래프", "initials"},
		{"ㅇㅅㅅ", "データの유사성 계산", "initials"},
		{"dmlwhstjd", "서비스 의존성 그래프", "typed with the Latin layout on"},
		{"えんじ", "炎上した話", "kana on the way to a small ょ"},
		{"くうち", "空調の音", "kana on the way to a small ょ"},
		{"kosuto s", "コスト削減の工夫", "the first letter of a second word"},
		{"kosuto sh", "コスト削減の工夫", "a second word that says nothing yet"},
		{"kosuto shq", "", "no word that is read so"},
		{"渡辺", "渡邉さん", "a name's other form"},
		{"浜田", "濵田さん", "a name's other form"},
		{"吉田", "𠮷田さん", "a name's other form, beyond the common block"},
	} {
		got := texts(tree, x.Search(context.Background(), Parse(c.query, x.Lexicon()), Everywhere, 3))
		if c.want == "" && len(got) > 0 || c.want != "" && (len(got) == 0 || got[0] != c.want) {
			t.Errorf("%s: %q finds %q, want %q", c.why, c.query, got, c.want)
		}
	}
}

// What is called otherwise in another language is found, below all that is
// written or read as typed.
func TestElsewhere(t *testing.T) {
	const notes = `
event 混ざった覚え書き
  夜間の監視を交代で行う
  Monitoring is a habit
  监控数据
  サーバの台数
  we moved the servers
  服务器宕机
  コンテナーの起動
  データ移行の手順
  k8s の更新
  Lambda cold start
  机器学习入门
  load balancers need care
  congestion at noon
  minutes of the meeting
  两台虚拟机
  腾讯的文档
`
	tree := outline(notes)
	for _, c := range []struct{ query, want, why string }{
		{"monitoring", "Monitoring is a habit|夜間の監視を交代で行う|监控数据", "a word of English, and what Japanese calls it"},
		{"監視", "夜間の監視を交代で行う|监控数据|Monitoring is a habit", "back, and on to Chinese"},
		{"サーバー", "サーバの台数|服务器宕机|we moved the servers", "a loanword"},
		{"server", "we moved the servers|サーバの台数|服务器宕机", "inflected in the note"},
		{"container", "コンテナーの起動", "a loanword with ー at its end or without"},
		{"data migration", "データ移行の手順", "word by word"},
		{"kubernetes", "k8s の更新", "a numeronym"},
		{"ラムダ", "Lambda cold start", "by its sound alone"},
		{"機械学習", "机器学习入门", "by its parts, one of them the same, though 機械学 is a word"},
		{"负载均衡", "load balancers need care", "another form of a phrase that ends in ing"},
		{"輻輳", "congestion at noon", "what is left of compounds of which the other part is known"},
		{"仮想マシン", "两台虚拟机", "a word of kanji and katakana that is no sum of its parts"},
		{"tencent", "腾讯的文档", "a name that Chinese writes otherwise"},
		{"议事录", "minutes of the meeting", "the name of a plural that is a word of its own"},
		{"'監視", "夜間の監視を交代で行う", "exact is exact"},
	} {
		got := find(tree, c.query, Everywhere)
		want := strings.Split(c.want, "|")
		if len(got) == 0 || got[0] != want[0] {
			t.Errorf("%s: %q finds %q first, want %s", c.why, c.query, got, want[0])
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q finds %q, want %q", c.why, c.query, got, want)
		}
	}
	x := Build(tree).AddReadings(context.Background(), LoadLexicon().Literal())
	if got := x.Search(context.Background(), Parse("監視", x.Lexicon()), Everywhere, 5); len(got) != 1 {
		t.Errorf("switched off, %q are found", texts(tree, got))
	}
	own, err := LoadLexicon().With(strings.NewReader("うちの箱 = Lambda # ours\n"))
	if err != nil {
		t.Fatal(err)
	}
	x = Build(tree).AddReadings(context.Background(), own)
	if got := texts(tree, x.Search(context.Background(), Parse("うちの箱", x.Lexicon()), Everywhere, 5)); !slices.Equal(got, []string{"Lambda cold start"}) {
		t.Errorf("a person's own name finds %q", got)
	}
}

// The whole word is marked.
func TestMarksElsewhere(t *testing.T) {
	for query, want := range map[string]string{
		"monitoring": "夜間の[監視]を", "監視": "is [Monitoring] on", "server": "古い[サーバー]室", "データ移行": "[Data migration] plan",
	} {
		text := strings.NewReplacer("[", "", "]", "").Replace(want)
		got, off := "", 0
		for _, m := range findIn(text, query).Marks(text) {
			got, off = got+text[off:m[0]]+"["+text[m[0]:m[1]]+"]", m[1]
		}
		if got += text[off:]; got != want {
			t.Errorf("%q marks %s, want %s", query, got, want)
		}
	}
}

// Loose matches are shown only where few strict ones are.
func TestOnlyWhatWasMeant(t *testing.T) {
	const notes = "event E\n%s  System regular events\n  超える\n"
	for _, c := range []struct{ strict, want int }{{1, 2}, {handful - 1, handful}, {handful, handful}, {handful + 1, handful + 1}} {
		tree := outline(fmt.Sprintf(notes, strings.Repeat("  SRE の話\n", c.strict)))
		if got := find(tree, "sre", Everywhere); len(got) != c.want {
			t.Errorf("%d notes say it: %q", c.strict, got)
		}
	}
	// A long note holds any few letters in order somewhere: that says nothing.
	long := strings.Repeat("今日はいろいろな話をした。and so we went on to regular things. ", 100)
	tree := outline("event E\n  " + long + "\n  special read engine\n")
	if got := find(tree, "sree", Everywhere); !slices.Equal(got, []string{"special read engine"}) {
		t.Errorf("%d found, the first %.40q", len(got), got)
	}
}

// Nothing is marked but what was found, in the way it was found.
func TestMarksOfHits(t *testing.T) {
	tree := outline("event E\n  監視\n  監視 a\n  監視 b\n  監視 c\n  監視 d\n  kansai の士\n")
	x := Build(tree).AddReadings(context.Background(), LoadLexicon())
	found := x.Find(context.Background(), Parse("kanshi", x.Lexicon()), Everywhere, 10)
	for r := range model.Ref(tree.Len()) {
		text := tree.Node(r).Text
		if marked := len(found.Marks(text)) > 0; marked != found.Matches().Has(r) {
			t.Errorf("%q: marked is %v", text, marked)
		}
	}
}

func TestQuotesAndSigns(t *testing.T) {
	tree := outline("event E\n  big old tree\n  big tree, old\n  tree --all\n  e-mail\n")
	for query, want := range map[string]string{
		`"old tree"`:   "big old tree",
		`"old tree`:    "big old tree",
		`“old tree”`:   "big old tree",
		`!"old tree"`:  "E|big tree, old|e-mail|tree --all",
		`tree -big`:    "tree --all",
		`big -"old t"`: "big tree, old",
		`tree --all`:   "tree --all",
		`-mail`:        "e-mail",
		`"`:            "",
	} {
		got := find(tree, query, Everywhere)
		slices.Sort(got)
		if strings.Join(got, "|") != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	b := model.NewBuilder(model.NewDocument("sub/notes.md", "", "utf-8"))
	for _, date := range []string{"2014-10-04", "2022-06-24", "2022-11", "2022年春"} {
		e := b.Add(0, model.Node{Kind: model.Event, Text: date})
		b.SetFields(e, model.Fields{Date: date})
	}
	tree := model.Join(b)
	for query, want := range map[string]string{
		"date:2022":      "2022-06-24|2022-11|2022年春",
		"date:2022-6-24": "2022-06-24", "date:2022/06/24": "2022-06-24", "date:20220624": "2022-06-24",
		"date:2022年6月24日": "2022-06-24", "date:2022.6": "2022-06-24", "date:2022-6": "2022-06-24", "date:2022-6-2": "2022-06-24", "date:2022-6-3": "",
		"date:2014/10": "2014-10-04", "date:２０１４年１０月": "2014-10-04", "date:2014-1": "2014-10-04",
		"date:2022-1": "2022-11", "date:2022-": "2022-06-24|2022-11|2022年春", "date:202": "2022-06-24|2022-11|2022年春",
		"date:2023": "", "date:": "", "file:notes date:2014": "2014-10-04", "file:sub/": "2014-10-04|2022-06-24|2022-11|2022年春", "file:other": "",
	} {
		got := find(tree, query, Everywhere)
		slices.Sort(got)
		if strings.Join(got, "|") != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}

func TestDoubts(t *testing.T) {
	for query, want := range map[string]string{
		"in:head": "[]", "in:xxx 監視": "[{0 in:xxx}]", "date:soon": "[{1 date:soon}]", "date:2022-13-1": "[{1 date:2022-13-1}]",
		"date:2022-2-32": "[{1 date:2022-2-32}]", "date:2022-00": "[{1 date:2022-00}]", "date:2022-0": "[]", "author:x": "[{2 author:x}]",
		"https://x.org": "[]", "file:/tmp/x": "[]", "8:30": "[]", "std::map": "[]", "C:x": "[]", "note:": "[]",
	} {
		if got := fmt.Sprint(Parse(query, nil).doubts); got != want {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
}

// What may be a field of another name is looked for as text, and is doubted where
// that is found nowhere.
func TestUnknownField(t *testing.T) {
	tree := outline("event E\n  todo:fix the door\n")
	x := Build(tree).AddReadings(context.Background(), LoadLexicon())
	for query, want := range map[string]int{"todo:fix": 0, "author:matz": 1} {
		if got := x.Find(context.Background(), Parse(query, x.Lexicon()), Everywhere, 5); len(got.Doubts()) != want {
			t.Errorf("%s: %v of %d hits", query, got.Doubts(), len(got.Hits))
		}
	}
}

// A field's value of several words stands between quotes, as any words do.
func TestQuotedField(t *testing.T) {
	b := model.NewBuilder(model.NewDocument("a", "", "utf-8"))
	b.Add(0, model.Node{Kind: model.Event, Text: "E"})
	for _, name := range []string{"Charles Nutter", "Charles Babbage"} {
		talk := b.Add(1, model.Node{Kind: model.Session, Text: "of " + name})
		b.SetFields(talk, model.Fields{Speakers: []string{name}})
	}
	tree := model.Join(b)
	for _, query := range []string{`speaker:"charles nutter"`, `speaker:“Charles Nutter”`, `speaker："charles nutt`, "speaker:charles_nutter", `SPEAKER:"charles nutter" of`} {
		if got := find(tree, query, Everywhere); !slices.Equal(got, []string{"of Charles Nutter"}) {
			t.Errorf("%s finds %q", query, got)
		}
	}
}

// A query of fields alone means the talk or the event that they describe.
func TestFieldsAlone(t *testing.T) {
	b := model.NewBuilder(model.NewDocument("a", "", "utf-8"))
	e := b.Add(0, model.Node{Kind: model.Event, Text: "会"})
	b.SetFields(e, model.Fields{Date: "2017-03-11", Speakers: []string{"青木", "Matz"}})
	b.Add(1, model.Node{Text: "点"})
	s := b.Add(1, model.Node{Kind: model.Session, Text: "言語の長い長い話"})
	b.SetFields(s, model.Fields{Speakers: []string{"Matz"}})
	b.Add(2, model.Node{Form: model.Heading, Text: "節"})
	tree := model.Join(b)
	for query, want := range map[string]string{"speaker:matz": "言語の長い長い話", "date:2017": "会", "session:言語": "言語の長い長い話", "event:会": "会"} {
		if got := find(tree, query, Everywhere); len(got) == 0 || got[0] != want {
			t.Errorf("%s finds %q, want %s first", query, got, want)
		}
	}
}

// Addresses, names of pictures and of documents are found where they are not
// said, behind what is said so.
func TestBehind(t *testing.T) {
	b := model.NewBuilder(model.NewDocument("notes/harbour.md", "", "utf-8"))
	b.Add(0, model.Node{Kind: model.Event, Text: "港の会"})
	add := func(text, address string) {
		r := b.Add(1, model.Node{Text: text})
		b.SetRich(r, model.Rich{Runs: []model.Run{{Lo: 0, Hi: int32(len(text)), Style: model.StyleLink, Target: model.ToWeb, To: address}}})
	}
	add("資料", "https://speakerdeck.com/aki/docker-and-me")
	add("図", "images/docker-layers.png")
	add("Docker の話", "https://example.com/talks/12")
	tree := model.Join(b)
	for query, want := range map[string]string{
		"docker":         "Docker の話|図|資料",
		"speakerdeck":    "資料",
		"layers.png":     "図",
		"資料 speakerdeck": "資料",
		"harbour":        "港の会",
		"peakerdeck":     "",
		"https":          "",
	} {
		got := find(tree, query, Everywhere)
		if strings.Join(got, "|") != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
	x := Build(tree)
	found := x.Find(context.Background(), Parse("layers", nil), Everywhere, 5)
	if got := found.Behind(tree, found.Hits[0].Ref); got != "images/docker-layers.png" {
		t.Errorf("found by %q", got)
	}
}

// What a word is called elsewhere is found for an English word made of two, and
// for one whose loanword is no common one; characters that only Chinese has leave
// no reading of the others behind.
func TestMadeOfTwo(t *testing.T) {
	ctx := context.Background()
	x := Build(outline("event E\n  マイクロサービスの分割\n  ベストプラクティス集\n  去年までの話\n  被植入后门\n")).AddReadings(ctx, LoadLexicon())
	for _, c := range []struct {
		typed string
		want  []model.Ref
	}{
		{"microservice", []model.Ref{1}}, {"best practice", []model.Ref{2}}, {"虚拟", nil}, {"backdoor", []model.Ref{4}},
	} {
		if found := x.Find(ctx, Parse(c.typed, x.Lexicon()), Everywhere, 5).Found; !slices.Equal(found, c.want) {
			t.Errorf("%q finds %v, not %v", c.typed, found, c.want)
		}
	}
}

// TestSingleKanji: a kanji is a word where it stands by itself.
func TestSingleKanji(t *testing.T) {
	tree := outline("event E\n  鍵の管理\n  a lost key\n  鍵盤の音\n  朝を迎える\n  年に一度\n  2017年の会\n")
	for query, want := range map[string]string{"key": "a lost key|鍵の管理", "鍵": "鍵の管理|鍵盤の音|a lost key", "morning": "朝を迎える", "year": "年に一度"} {
		if got := strings.Join(find(tree, query, Everywhere), "|"); got != want {
			t.Errorf("%s finds %s, want %s", query, got, want)
		}
	}
	enough := outline("event E\n" + strings.Repeat("  鍵の話\n", handful) + "  a lost key\n")
	if got := find(enough, "鍵", Everywhere); len(got) != handful {
		t.Errorf("beside enough 鍵 finds %q", got)
	}
}

// Another reading of a typed word that is shorter and has few letters, as おうか
// (oka) for さくら, is looked for as a word, not where others begin with it.
func TestShortOtherReadingsBeginNoWords(t *testing.T) {
	for _, c := range []struct {
		query, text string
		want        bool
	}{
		{"さくら", "桜の会", true},
		{"さくら", "お菓子の会", false},
		{"sakura", "小さい オオカミ", false},
		{"さくら", "会の 桜花", true},
		{"さくら", "お菓子と 桜花", true},
	} {
		x := Build(outline("event E\n  "+c.text+"\n")).AddReadings(context.Background(), LoadLexicon())
		if got := len(x.Search(context.Background(), Parse(c.query, x.Lexicon()), Everywhere, 9)) > 0; got != c.want {
			t.Errorf("%s finds %s: %v, want %v", c.query, c.text, got, c.want)
		}
	}
}
