package search

import (
	"context"
	"slices"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
)

// outline makes a tree of lines: the indent is the depth, two blanks a level;
// "event ", "session " and "code " before a text say what it is.
func outline(lines string) *model.Tree {
	b := model.NewBuilder(model.NewDocument("notes.txt", "", "utf-8"))
	for l := range strings.Lines(lines) {
		text := strings.TrimSpace(l)
		if text == "" {
			continue
		}
		depth := (len(l) - len(strings.TrimLeft(l, " "))) / 2
		n := model.Node{Text: text}
		for prefix, kind := range map[string]model.Kind{"event ": model.Event, "session ": model.Session, "code ": model.Note} {
			if rest, ok := strings.CutPrefix(text, prefix); ok {
				n.Text, n.Kind, n.Form = rest, kind, model.Heading
				if prefix == "code " {
					n.Form = model.Code
				}
			}
		}
		b.Add(depth, n)
	}
	return model.Join(b)
}

// texts gives the texts of hits in order.
func texts(t *model.Tree, hits []Hit) []string {
	out := []string{}
	for _, h := range hits {
		out = append(out, t.Node(h.Ref).Text)
	}
	return out
}

func find(t *model.Tree, q string, sc Scope) []string {
	ctx := context.Background()
	return texts(t, Build(t).AddReadings(ctx, LoadLexicon()).Search(ctx, Parse(q, LoadLexicon()), sc, 20))
}

func TestRank(t *testing.T) {
	for _, c := range []struct {
		query, why string
		want       []string // in this order; stored the other way round
	}{
		{"監視", "exact, prefix, word, inside a word, and not its homophone",
			[]string{"監視", "監視の間隔", "死活の監視をする", "常時監視する"}},
		{"kanshi", "a whole word, the beginning of one, inside one",
			[]string{"監視", "かんしき", "いちかんし"}},
		{"log", "written before read", []string{"log", "logs", "a log", "gitlog", "ろぐ"}},
		{"lambda", "titles before bodies of the same tier", []string{"session Lambda 入門", "Lambda の話"}},
		{"AWS", "as typed before another case", []string{"aws AWS です", "aws aws です"}},
		{"kontena", "short before long", []string{"コンテナ", "コンテナの運用", "コンテナの運用と移行の話"}},
		{"lmbd", "compact before loose", []string{"Lambda", "Large mobile database"}},
		{"docker 移行", "both terms before one in the title above", []string{"docker への移行", "移行"}},
		{"ec2 vpc", "near before far", []string{"EC2 と VPC、その話", "VPC と、後の話で EC2"}},
		{"メモ", "reading order among equals", []string{"メモ A", "メモ B", "メモ C"}},
	} {
		lines := "event E\n"
		switch c.query {
		case "メモ":
			lines += "  " + strings.Join(c.want, "\n  ")
		case "docker 移行":
			lines += "  session docker\n    移行\n  session x\n    docker への移行"
		default:
			back := slices.Clone(c.want)
			slices.Reverse(back)
			lines += "  " + strings.Join(back, "\n  ")
		}
		for i := range c.want {
			c.want[i] = strings.TrimPrefix(c.want[i], "session ")
		}
		if got := find(outline(lines), c.query, Everywhere); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q finds %q, want %q", c.why, c.query, got, c.want)
		}
	}
}

var shelf = outline(`
event JAWS DAYS 2017
  session コンテナの運用
    監視の間隔は五分
    code kubectl get pods
    Kubernetes 1.5 へ移行
  session サーバーレス
    CloudWatch Logs に残す
    AWS を使う aws
    分布式拒绝服务
event 別の会
  session 監視のこれから
    データベースの移行
    SRE と Café
    數據庫
    手机应用
`)

// TestTasks: what is left to do is asked for as a form is, and found as it stands
// in the notes.
func TestTasks(t *testing.T) {
	tree := treetest.Parse(`E 会
  S 宿題
    [ ] 予算を出す
    [x] 場所を決める
    [-] 花を買う
    - 開いたまま
`)
	for query, want := range map[string]string{
		"in:task":      "予算を出す|場所を決める|花を買う",
		"in:open":      "予算を出す",
		"in:done":      "場所を決める",
		"in:cancelled": "花を買う",
		"in:open 場所":   "",
	} {
		if got := strings.Join(find(tree, query, Everywhere), "|"); got != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}

func TestQuery(t *testing.T) {
	for _, c := range []struct{ query, want, why string }{
		{"", "", "nothing asked, nothing found"},
		{"  　 ", "", "blanks only"},
		{"移行 kubernetes", "Kubernetes 1.5 へ移行", "all terms, any order"},
		{"移行　データベース", "データベースの移行", "a full-width blank separates"},
		{"'監視", "監視の間隔は五分|監視のこれから", "exact"},
		{"'kanshi", "", "exact is never read"},
		{"'AWS", "AWS を使う aws|JAWS DAYS 2017", "capitals count in exact terms"},
		{"'Aws", "", "capitals count in exact terms"},
		{"^監視", "監視の間隔は五分|監視のこれから", "at the start"},
		{"移行$", "Kubernetes 1.5 へ移行|データベースの移行", "at the end"},
		{"aws$", "AWS を使う aws", "the last of several occurrences counts"},
		{"監視 !間隔", "監視のこれから", "without"},
		{"！間隔　監視", "監視のこれから", "full-width operators, as an input method types them"},
		{"間隔 | kubectl", "監視の間隔は五分|kubectl get pods", "either"},
		{"|", "", "a lone bar is text, and not there"},
		{"'", "", "a lone quote too"},
		{"event:jaws 監視", "監視の間隔は五分", "below an event"},
		{"session:kontena 移行", "Kubernetes 1.5 へ移行", "below a session, found by its reading"},
		{"session:監視", "監視のこれから|データベースの移行|SRE と Café|數據庫|手机应用", "a field alone finds all below"},
		{"in:code pods", "kubectl get pods", "in a form"},
		{"in:session 監視", "監視のこれから", "of a kind"},
		{"cafe", "SRE と Café", "accents"},
		{"cwlogs", "CloudWatch Logs に残す", "beginnings of words"},
		{"k8s", "Kubernetes 1.5 へ移行", "numeronym"},
		{"kuberntes", "Kubernetes 1.5 へ移行", "a letter left out"},
		{"kubrenetes", "Kubernetes 1.5 へ移行", "two letters swapped"},
		{"kubernetes15", "Kubernetes 1.5 へ移行", "written together"},
		{"fenbushi", "分布式拒绝服务", "pinyin"},
		{"fbsjj", "分布式拒绝服务", "its initials"},
		{"数据库", "數據庫|データベースの移行", "simplified finds traditional, and what Japanese calls it"},
		{"手機應用", "手机应用", "traditional finds simplified where the form is also another character"},
		{"saabaresu", "サーバーレス", "careless romaji"},
		{"かんk", "監視の間隔は五分", "half-typed kana"},
		{"時間", "", "a kanji word is not its homophones"},
	} {
		want := []string{}
		if c.want != "" {
			want = strings.Split(c.want, "|")
		}
		got := find(shelf, c.query, Everywhere)
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q finds %q, want %q", c.why, c.query, got, want)
		}
	}
}

// What an alternative leaves out stays out when looser ways are tried, which find nothing.
func TestNotBesideABar(t *testing.T) {
	tree := outline("event E\n  監視の間隔\n  視聴率\n  運用\n")
	for _, q := range []string{"zzzz | !視", "!視 | zzzz"} {
		if got := find(tree, q, Everywhere); !slices.Equal(got, []string{"E", "運用"}) {
			t.Errorf("%q finds %q", q, got)
		}
	}
}

func TestScope(t *testing.T) {
	for _, c := range []struct {
		scope Scope
		want  int
		why   string
	}{
		{Everywhere, 2, "all"},
		{Scope{Under: model.None, Kinds: Sessions}, 1, "sessions only"},
		{Scope{Under: model.None, Kinds: Sessions | Notes}, 2, "two kinds"},
		{Scope{Under: model.None, Kinds: Events}, 0, "events only"},
		{Scope{Under: 1}, 1, "below the first session"},
	} {
		if got := find(shelf, "監視", c.scope); len(got) != c.want {
			t.Errorf("%s: %q", c.why, got)
		}
	}
}

func TestFields(t *testing.T) {
	b := model.NewBuilder(model.NewDocument("a", "", "utf-8"))
	e := b.Add(0, model.Node{Kind: model.Event, Text: "会"})
	b.SetFields(e, model.Fields{Date: "2017-03-11"})
	s := b.Add(1, model.Node{Kind: model.Session, Text: "話"})
	b.SetFields(s, model.Fields{Speakers: []string{"堀内康弘", "kani_b"}})
	b.Add(2, model.Node{Text: "要点"})
	tree := model.Join(b)
	for q, want := range map[string]int{
		"date:2017": 3, "date:2018": 0, "date:2017-03 要点": 1,
		"speaker:kani 要点": 1, "speaker:horiuchi": 2, "speaker:": 0,
	} {
		if got := find(tree, q, Everywhere); len(got) != want {
			t.Errorf("%q finds %q, want %d", q, got, want)
		}
	}
}

func TestOwnWords(t *testing.T) {
	ctx := context.Background()
	tree := outline("event E\n  ＹＯＭＩ丸の話\n  yomi\n")
	if got := find(tree, "hayabusa", Everywhere); len(got) != 0 {
		t.Fatalf("known before: %q", got)
	}
	words, err := LoadLexicon().With(strings.NewReader("Yomi丸 ハヤブサ # our ship\n"))
	if err != nil {
		t.Fatal(err)
	}
	x := Build(tree).AddReadings(ctx, words)
	got := x.Find(ctx, Parse("hayabu", x.Lexicon()), Everywhere, 5)
	if !slices.Equal(texts(tree, got.Hits), []string{"ＹＯＭＩ丸の話"}) {
		t.Errorf("%q", texts(tree, got.Hits))
	}
	if got := got.Marks("ＹＯＭＩ丸の話"); len(got) != 1 || got[0] != [2]int{0, 15} {
		t.Errorf("marks %v", got)
	}
	if got := find(tree, "hayabusa", Everywhere); len(got) != 0 {
		t.Errorf("one person's words are in another's lexicon: %q", got)
	}
}

// findIn is what query finds in a note that says text.
func findIn(text, query string) Result {
	b := model.NewBuilder(model.NewDocument("n", "", "utf-8"))
	b.Add(0, model.Node{Kind: model.Event, Text: text})
	x := Build(model.Join(b)).AddReadings(context.Background(), LoadLexicon())
	return x.Find(context.Background(), Parse(query, x.Lexicon()), Everywhere, 1)
}
