package search

import (
	"context"
	"slices"
	"strings"
	"testing"

	"yomi/model"
)

// A brief query finds words that begin with it and, only where few notes have
// one, what is inside words and what begins to be read so.
func TestBrief(t *testing.T) {
	tree := outline(`
event 覚え書き
  IAM の権限
  iam-role を分ける
  MyIAM という道具
  v2iam は古い
  iam
  Siamese な猫
  意訳の話
  Nat の設定
  destination を決める
  夏の予定
  goroutine と go
  category の一覧
  本の棚
  honest な Honda と hone と honey と hon
  python
`)
	x := Build(tree).AddReadings(context.Background(), LoadLexicon())
	for _, c := range []struct {
		query string
		want  []string
		why   string
	}{
		{"iam", []string{"IAM の権限", "iam-role を分ける", "MyIAM という道具", "v2iam は古い", "iam"}, "five have it where a word begins"},
		{"ia", []string{"IAM の権限", "iam-role を分ける", "MyIAM という道具", "v2iam は古い", "iam"}, "no more are shown on the way"},
		{"nat", []string{"Nat の設定", "夏の予定"}, "one has it so, and what is read so is shown; in destination it is by chance"},
		{"go", []string{"goroutine と go", "category の一覧"}, "one has it so"},
	} {
		var got []string
		for _, r := range x.Find(context.Background(), Parse(c.query, x.Lexicon()), Everywhere, 20).Found {
			got = append(got, tree.Node(r).Text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q finds %q, want %q", c.why, c.query, got, c.want)
		}
	}
}

// Two letters that are a word of a handful of notes are that word.
func TestBriefWhole(t *testing.T) {
	for n, want := range map[int][]string{
		0: {"goroutine", "google go", "MyGo", "gos", "go에서"},
		1: {"google go", "MyGo", "gos", "go에서", "go"},
	} {
		tree := outline("event E\n  goroutine\n  google go\n  MyGo\n  gos\n  go에서\n" + strings.Repeat("  go\n", n))
		x := Build(tree).AddReadings(context.Background(), LoadLexicon())
		r := x.Find(context.Background(), Parse("go", x.Lexicon()), Everywhere, 20)
		var got []string
		for _, ref := range r.Found {
			if text := tree.Node(ref).Text; !slices.Contains(got, text) {
				got = append(got, text)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("beside %d others go finds %q, want %q", n, got, want)
		}
		if marks := r.Marks("goroutine"); len(marks) > 0 != slices.Contains(want, "goroutine") {
			t.Errorf("beside %d others go marks %v of goroutine", n, marks)
		}
	}
}

// A brief query that is all of a word's reading finds the word beside those
// that begin with its letters.
func TestBriefReadings(t *testing.T) {
	tree := outline(`
event 覚え書き
  honest
  honda
  honey
  hone
  honor
  本の棚
  本当の話
  後の話
  gone
  gopher
  good
  gold
  got
`)
	x := Build(tree).AddReadings(context.Background(), LoadLexicon())
	found := func(q string) model.Set {
		return x.Find(context.Background(), Parse(q, x.Lexicon()), Everywhere, 20).Matches()
	}
	if !found("hon").Has(6) || found("hon").Has(7) {
		t.Error("hon finds 本, and not what only begins to be read so")
	}
	if found("go").Has(8) {
		t.Error("go finds a syllable where five words begin with its letters")
	}
	if !found("hont").Has(7) {
		t.Error("four letters find what begins to be read so")
	}
}

// Of what is called something by way of a third language, nothing is shown
// beside enough of what was written.
func TestFarNames(t *testing.T) {
	few := findIn("認証は要る", "認証").query
	far := 0
	for _, p := range few.groups[0][0].meant {
		for _, e := range p {
			if e.far {
				far++
			}
		}
	}
	if far == 0 {
		t.Fatal("no name is far")
	}
	tree := outline("event E\n  認証 1\n  認証 2\n  認証 3\n  証明の話\n  authentication\n")
	x := Build(tree).AddReadings(context.Background(), LoadLexicon())
	if r := x.Find(context.Background(), Parse("認証", x.Lexicon()), Everywhere, 9); !r.Matches().Has(4) || !r.Matches().Has(5) {
		t.Errorf("of few 認証 only %v are found", r.Found)
	}
	tree = outline("event E\n  認証 1\n  認証 2\n  認証 3\n  認証 4\n  認証 5\n  証明の話\n  authentication\n")
	x = Build(tree).AddReadings(context.Background(), LoadLexicon())
	r := x.Find(context.Background(), Parse("認証", x.Lexicon()), Everywhere, 9)
	if r.Matches().Has(6) || !r.Matches().Has(7) {
		t.Errorf("of many 認証 %v are found", r.Found)
	}
	if len(r.Marks("証明の話")) > 0 || len(r.Marks("authentication")) == 0 {
		t.Error("marks stand on what was not found, or not on what was")
	}
}

// Three letters that are a word of a note, on whose beginning other words have
// not been shown either, are that word, or the first letters of others: not what
// is inside words, and not what begins to be read so.
func TestBriefWord(t *testing.T) {
	tree := outline(`
event 覚え書き
  TypeORM を使う
  platform の選択
  object relation mapping
  origin main
  orders
  orange
  orbit
  oracle
  JIT のしくみ
  実体と影
  jira
  jiffy
  jinja
  Jitter の値
  script src を足す
  サーバーで描く (server side rendering)
`)
	x := Build(tree).AddReadings(context.Background(), LoadLexicon())
	for _, c := range []struct {
		query string
		want  []string
		why   string
	}{
		{"orm", []string{"TypeORM を使う", "object relation mapping"}, "no platform, and no origin main"},
		{"jit", []string{"Jitter の値", "JIT のしくみ"}, "zit begins 実体, and ends in no syllable"},
		{"ssr", []string{"サーバーで描く (server side rendering)"}, "no letters of any two words where there are first ones"},
	} {
		r := x.Find(context.Background(), Parse(c.query, x.Lexicon()), Everywhere, 20)
		if got := texts(tree, r.Hits); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q finds %q, want %q", c.why, c.query, got, c.want)
		}
		if m := r.Marks("platform の選択"); len(m) > 0 {
			t.Errorf("%q marks %v in what it does not find", c.query, m)
		}
	}
}
