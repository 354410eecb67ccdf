package search

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/search/reading"
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
	return texts(t, Build(t).AddReadings(ctx).Search(ctx, Parse(q), sc, 20))
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
		{"log", "written before read", []string{"log", "logs", "a log", "catalog", "ろぐ"}},
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
		{"数据库", "數據庫", "simplified finds traditional"},
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

func TestMarks(t *testing.T) {
	reading.Load()
	for _, c := range []struct{ query, want, why string }{
		{"対応", "障害[対応]", "inside a word"},
		{"監視", "監督者は市場と[監視]を行う", "not its first character by itself"},
		{"taiou", "障害[対応]の話", "the whole word that is read so"},
		{"kansh", "今日も[監視]する", "half-typed, the whole word"},
		{"バッファ", "大きな[ﾊﾞｯﾌｧ]を", "half-width kana with their marks"},
		{"aws sam", "[ＡＷＳ　ＳＡＭ] です", "a phrase is one mark"},
		{"sam aws", "[AWS] と [SAM]", "terms by themselves"},
		{"cwlogs", "[C]loud[W]atch [Logs]", "the letters of an abbreviation"},
		{"anquan", "重视[安全]性", "hanzi by pinyin"},
		{"lamdba", "the [lambda] one", "the word meant"},
		{"が", "何[か\u3099]", "a decomposed mark belongs to its kana"},
		{"e", "Caf[e\u0301] au lait [e]n", "every place where it is written"},
		{"!x y", "x [y]", "what must not be there is not marked"},
		{"zz", "nothing", "no match, no mark"},
	} {
		text := strings.NewReplacer("[", "", "]", "").Replace(c.want)
		var got strings.Builder
		off := 0
		for _, m := range Parse(c.query).Marks(text) {
			got.WriteString(text[off:m[0]] + "[" + text[m[0]:m[1]] + "]")
			off = m[1]
		}
		if got.WriteString(text[off:]); got.String() != c.want {
			t.Errorf("%s: %q marks %s, want %s", c.why, c.query, got.String(), c.want)
		}
	}
}

// parts are what random notes and queries are made of: things that can be
// taken for one another.
var parts = []string{"監視", "かんし", "カンシ", "kanshi", "漢詩", "lambda", "Lambda", "ラムダ", "CloudWatch", "Logs", "安全性",
	"数据库", "數據庫", "机", "手機", "コンテナ", "ｺﾝﾃﾅ", "の", "は", "運用", "k8s", "Kubernetes", "DevOps 2.0", " ", "-", "。", "a", "un"}

func randomText(rnd *rand.Rand) string {
	var s strings.Builder
	for range 1 + rnd.IntN(6) {
		s.WriteString(parts[rnd.IntN(len(parts))])
	}
	return s.String()
}

func randomTree(rnd *rand.Rand, n int) *model.Tree {
	b := model.NewBuilder(model.NewDocument("r", "", "utf-8"))
	for i := range n {
		k := model.Note
		if rnd.IntN(5) == 0 {
			k = model.Session
		}
		b.Add(min(i, 1+rnd.IntN(3)), model.Node{Kind: k, Text: randomText(rnd)})
	}
	return model.Join(b)
}

var typed = []string{"kanshi", "anquanxing", "shujuku", "lambda 監視", "cwlogs", "監視 un", "コンテナ", "かんし", "k8s", "手机 a", "devops2", "lamdba", "'Lam", "un !a"}

// Typing key by key gives what each query gives by itself, and so does looking
// at every node in spite of its mask.
func TestFastEqualsSlow(t *testing.T) {
	ctx := context.Background()
	rnd := rand.New(rand.NewPCG(7, 7))
	for range 20 {
		x := Build(randomTree(rnd, 60+rnd.IntN(200))).AddReadings(ctx)
		blind := *x
		blind.masks = make([]mask, x.Len())
		for i, m := range x.masks {
			// Whether a text is Chinese is said by its having initials at all.
			letters := uint64(1<<initialsShift - 1)
			if m.letters>>initialsShift != 0 {
				letters = ^uint64(0)
			}
			blind.masks[i] = mask{^uint64(0), letters, ^uint64(0), ^uint64(0)}
		}
		for _, whole := range typed {
			var s Searcher
			for i := range whole + " " {
				q := Parse(whole[:i])
				got, fresh := s.Find(ctx, x, q, Everywhere, 10), new(Searcher).Find(ctx, x, q, Everywhere, 10)
				if !slices.Equal(got.Found, fresh.Found) || !slices.Equal(got.Hits, fresh.Hits) {
					t.Fatalf("%q typed finds %d %v, at once %d %v", whole[:i], len(got.Found), got.Hits, len(fresh.Found), fresh.Hits)
				}
				if slow := new(Searcher).Find(ctx, &blind, q, Everywhere, 10); !slices.Equal(slow.Found, fresh.Found) {
					t.Errorf("%q finds %d, without masks %d", whole[:i], len(fresh.Found), len(slow.Found))
				}
			}
		}
	}
}

// A literal query finds at least the nodes whose folded text holds it, and an
// exact one only those.
func TestAgainstNaive(t *testing.T) {
	ctx := context.Background()
	rnd := rand.New(rand.NewPCG(9, 9))
	tree := randomTree(rnd, 9000) // enough for several goroutines
	x := Build(tree).AddReadings(ctx)
	for r := range model.Ref(tree.Len()) {
		if got, want := string(x.folded.text(int(r)).text), foldString(tree.Node(r).Text); got != want {
			t.Fatalf("node %d is %q in the index, %q by itself", r, got, want)
		}
		l, s := newLine(tree.Node(r).Text), x.subject(int(r))
		for off := range l.folded.text {
			if l.folded.border(off) != s.folded.border(off) {
				t.Fatalf("border at %d of node %d", off, r)
			}
		}
		for off := range l.spelled.text {
			if l.spelled.head(off) != s.spelled.head(off) {
				t.Fatalf("word at %d of node %d", off, r)
			}
		}
	}
	for range 40 {
		text := strings.TrimSpace(parts[rnd.IntN(len(parts))])
		if text == "" {
			continue
		}
		exact, plain := x.Matches(ctx, Parse("'"+text), Everywhere), x.Matches(ctx, Parse(text), Everywhere)
		for r := range model.Ref(tree.Len()) {
			has := strings.Contains(foldString(tree.Node(r).Text), foldString(text))
			if has && !plain.Has(r) {
				t.Fatalf("%q misses %q", text, tree.Node(r).Text)
			}
			if strings.ToLower(text) == text && len([]rune(text)) == 1 && has != exact.Has(r) {
				t.Fatalf("exact %q: %v for %q", text, exact.Has(r), tree.Node(r).Text)
			}
		}
	}
}

// An index that grew with its tree answers as one built at once.
func TestGrow(t *testing.T) {
	ctx := context.Background()
	rnd := rand.New(rand.NewPCG(3, 3))
	var docs [3]*model.Document
	texts := make([][]string, len(docs))
	for i := range docs {
		docs[i] = model.NewDocument("d", "", "utf-8")
		for range 100 {
			texts[i] = append(texts[i], randomText(rnd))
		}
	}
	first := func(k int) *model.Tree {
		var all []*model.Builder
		for i := range k {
			b := model.NewBuilder(docs[i])
			for j, text := range texts[i] {
				b.Add(min(j, 1), model.Node{Text: text})
			}
			all = append(all, b)
		}
		return model.Join(all...)
	}
	young := Build(first(1)).AddReadings(ctx)
	before := new(Searcher).Find(ctx, young, Parse("kanshi"), Everywhere, 20)
	grown := young.Grow(first(2)).Grow(first(3))
	if grown.Read() {
		t.Error("the readings of new nodes are said to be there")
	}
	if after := new(Searcher).Find(ctx, young, Parse("kanshi"), Everywhere, 20); !slices.Equal(after.Hits, before.Hits) {
		t.Errorf("growing changed the index it began with: %v, %v", before.Hits, after.Hits)
	}
	grown = grown.AddReadings(ctx)
	whole := Build(first(3)).AddReadings(ctx)
	for _, q := range typed {
		a, b := new(Searcher).Find(ctx, grown, Parse(q), Everywhere, 20), new(Searcher).Find(ctx, whole, Parse(q), Everywhere, 20)
		if !slices.Equal(a.Found, b.Found) || !slices.Equal(a.Hits, b.Hits) {
			t.Errorf("%q finds %v in the grown index, %v in the other", q, a.Hits, b.Hits)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	x := Build(shelf)
	if got := x.AddReadings(ctx); got != nil {
		t.Error("readings were added after the end")
	}
	if got := x.Search(ctx, Parse("監視"), Everywhere, 5); len(got) != 0 {
		t.Errorf("found %v after the end", got)
	}
}

func TestBeforeReadings(t *testing.T) {
	ctx := context.Background()
	x := Build(shelf)
	if got := x.Search(ctx, Parse("監視"), Everywhere, 5); len(got) != 2 {
		t.Errorf("what is written is found at once: %v", got)
	}
	if got := x.Search(ctx, Parse("kanshi"), Everywhere, 5); x.Read() || len(got) != 0 {
		t.Errorf("readings come later: %v", got)
	}
}

func FuzzSearch(f *testing.F) {
	for _, q := range append(typed, "a | b", "!", "event:x", "^$", "'!^a$", "in:", "||", "date:１") {
		f.Add(q)
	}
	ctx := context.Background()
	x := Build(shelf).AddReadings(ctx)
	f.Fuzz(func(t *testing.T, s string) {
		q := Parse(s)
		hits := x.Search(ctx, q, Everywhere, 100)
		if set := x.Matches(ctx, q, Everywhere); set.Len() != len(hits) {
			t.Errorf("%q: %d hits, %d matches", s, len(hits), set.Len())
		}
		if q.Empty() && len(hits) > 0 {
			t.Errorf("%q is empty and finds %d", s, len(hits))
		}
	})
}
