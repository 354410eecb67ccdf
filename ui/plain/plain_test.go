package plain

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/search"
	"yomi/model/treetest"
	"yomi/ui/text"
)

const notes = `
E 会 {date=2024-05-01; place=東京}
  S 監視の話 {speakers=山田}
    - 監視は五分 https://example.com/a
      - こまかい点
    two\nlines
`

func TestOutline(t *testing.T) {
	for _, c := range []struct {
		depth int
		want  string
	}{
		{0, "会\n  監視の話\n    監視は五分 https://example.com/a\n      こまかい点\n    two lines\n"},
		{1, "会\n"},
		{2, "会\n  監視の話\n"},
	} {
		var b strings.Builder
		if err := Outline(&b, treetest.Parse(notes), c.depth); err != nil || b.String() != c.want {
			t.Errorf("depth %d: %q, %v", c.depth, b.String(), err)
		}
	}
}

// TestNumbers: a number is printed, a bullet is not.
func TestNumbers(t *testing.T) {
	doc := model.NewDocument("n.txt", "1. a\n一、b\n・c\n", "UTF-8")
	b := model.NewBuilder(doc)
	b.Add(0, model.Node{Text: "n"})
	for i, said := range []string{"a", "b", "c"} {
		off := doc.LineStart(i+1) - len("\n") - len(said)
		r := b.Add(1, model.Node{Text: said, Off: int32(off), Line: int32(i), Lines: 1, Form: model.Item})
		b.SetMarker(r, []string{"1.", "一、", "・"}[i])
	}
	var out strings.Builder
	if err := Outline(&out, model.Join(b), 0); err != nil || out.String() != "n\n  1. a\n  一、 b\n  c\n" {
		t.Errorf("%q, %v", out.String(), err)
	}
}

// TestTree compares with the contract, names and all.
func TestTree(t *testing.T) {
	var b strings.Builder
	if err := Tree(&b, treetest.Parse(notes), 2); err != nil {
		t.Fatal(err)
	}
	tree := treetest.Parse(notes)
	want := `{"events":[{"kind":"event","id":"` + tree.ID(0).String() + `","text":"会","path":"a.txt","line":1,"links":[],` +
		`"fields":{"date":"2024-05-01","place":"東京"},"children":[{"kind":"session","id":"` + tree.ID(1).String() +
		`","text":"監視の話","path":"a.txt","line":2,"links":[],"fields":{"speakers":["山田"]},"children":[]}]}]}` + "\n"
	if b.String() != want {
		t.Errorf("got  %swant %s", b.String(), want)
	}
	b.Reset()
	if err := Tree(&b, treetest.Parse(""), 0); err != nil || b.String() != `{"events":[]}`+"\n" {
		t.Errorf("no events: %q, %v", b.String(), err)
	}
}

const rich = `
E 会
  S 話
    ~ - ~~中止~~ **実施 *する* 旨** [頁](https://example.com/a)
    [-] やめた
    ~ [ ] ~~前~~ 後
    | 項目 | 値
      | 帆 |  | 10
    " 引用
    $ code
    # 節 {tags=帆 sail; priority=A}
`

// TestRuns: what marks mean is in JSON, where there are any, and what is struck
// is never printed as if it held.
func TestRuns(t *testing.T) {
	tree := treetest.Parse(rich)
	var b strings.Builder
	if err := Outline(&b, tree, 0); err != nil {
		t.Fatal(err)
	}
	want := "会\n  話\n    ~~中止~~ 実施 する 旨 頁\n    [-] やめた\n    [ ] ~~前~~ 後\n    項目 | 値\n      帆 | | 10\n    引用\n    code\n    [#A] 節 :帆:sail:\n"
	if b.String() != want {
		t.Errorf("the outline is\n%swant\n%s", b.String(), want)
	}
	b.Reset()
	if err := Node(&b, tree, 1); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"text":"中止 実施 する 旨 頁","path":"a.txt","line":3,"form":"item","marker":"-","runs":[{"span":[0,6],"style":"strike"},` +
			`{"span":[7,24],"style":"strong"},{"span":[14,20],"style":"emph"},{"span":[25,28],"style":"link","to":"https://example.com/a"}],"links"`,
		`"text":"やめた","path":"a.txt","line":4,"form":"item","marker":"-","task":"cancelled","links":[]`,
		`"form":"table"`, `"form":"quote"`, `"form":"code"`, `"form":"heading","tags":["帆","sail"],"priority":"A","links"`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in\n%s", want, b.String())
		}
	}
	b.Reset()
	if err := HitLines(&b, tree, find(tree, "実施"), func(s string) string { return "[" + s + "]" }); err != nil {
		t.Fatal(err)
	}
	if got, want := b.String(), "a.txt:3: ~~中止~~ [実施] する 旨 頁\n"; got != want {
		t.Errorf("a hit is %q, want %q", got, want)
	}
}

// TestQuiet: what a reader may overlook is no meaning that programs are told of.
func TestQuiet(t *testing.T) {
	b := model.NewBuilder(model.NewDocument("a", "", ""))
	r := b.Add(0, model.Node{Text: "{{ x }} y"})
	b.SetRich(r, model.Rich{Runs: []model.Run{{Hi: 7, Style: model.StyleQuiet}}})
	var out strings.Builder
	if err := Node(&out, model.Join(b), r); err != nil || !strings.Contains(out.String(), `"text":"{{ x }} y"`) || strings.Contains(out.String(), "runs") {
		t.Errorf("it is %s, %v", out.String(), err)
	}
}

func TestHits(t *testing.T) {
	tree := treetest.Parse(notes)
	found := find(tree, "監視")
	var b strings.Builder
	if err := Hits(&b, tree, found); err != nil {
		t.Fatal(err)
	}
	want := `[{"rank":1,"kind":"session","text":"監視の話","event":"会","session":"監視の話","path":"a.txt","line":2,"spans":[[0,6]],"snippet":"監視の話"},` +
		`{"rank":2,"kind":"note","text":"監視は五分 https://example.com/a","event":"会","session":"監視の話","path":"a.txt","line":3,"spans":[[0,6]],` +
		`"snippet":"監視は五分 https://example.com/a"}]` + "\n"
	if b.String() != want {
		t.Errorf("got  %swant %s", b.String(), want)
	}
	b.Reset()
	if err := Hits(&b, tree, search.Result{}); err != nil || b.String() != "[]\n" {
		t.Errorf("nothing found: %q", b.String())
	}
	b.Reset()
	if err := HitLines(&b, tree, found, func(s string) string { return "<" + s + ">" }); err != nil {
		t.Fatal(err)
	}
	if want := "a.txt:2: <監視>の話\na.txt:3: <監視>は五分 https://example.com/a\n"; b.String() != want {
		t.Errorf("got %q", b.String())
	}
}

// find is what a query finds.
func find(t *model.Tree, query string) search.Result {
	return search.Build(t).Find(context.Background(), search.Parse(query, nil), search.Everywhere, 10)
}

// TestSnippet: a hit inside a long note tells the line of the match and what
// stands around it, on one line.
func TestSnippet(t *testing.T) {
	source := strings.Repeat("ある日の長い話がここから始まる。\n", 40) + "そこで監視の当番が来て、\n" + strings.Repeat("話はまだまだ終わらない。\n", 40)
	doc := model.NewDocument("a.txt", source, "UTF-8")
	b := model.NewBuilder(doc)
	b.Add(0, model.Node{Text: strings.ReplaceAll(source, "\n", ""), Lines: int32(doc.Lines())})
	tree := model.Join(b)
	var out strings.Builder
	if err := HitLines(&out, tree, find(tree, "監視"), func(s string) string { return "<" + s + ">" }); err != nil {
		t.Fatal(err)
	}
	got := out.String()
	if !strings.HasPrefix(got, "a.txt:41: …") || !strings.Contains(got, "そこで<監視>の当番") || strings.Count(got, "\n") != 1 {
		t.Errorf("%q", got)
	}
	if w := text.New(false).Width(strings.TrimSpace(got)); w > snippetCells+len("a.txt:41: <>") {
		t.Errorf("%d cells", w)
	}
}

// TestNothingRaw: what is printed holds nothing that a terminal acts on, and
// the JSON still says exactly what was written.
func TestNothingRaw(t *testing.T) {
	const hostile = "a\x1b]52;c;AAAA\a \u009b31m \u202e \U000e0041 b"
	doc := model.NewDocument("p\x1b[2J.txt", "x\n", "UTF-8")
	b := model.NewBuilder(doc)
	b.Add(0, model.Node{Text: hostile, Lines: 1})
	b.SetRich(0, treetest.Linked(hostile, "https://e.com/\x1b[2J"))
	tree := model.Join(b)
	found := find(tree, "a")
	var out strings.Builder
	for _, write := range []func() error{
		func() error { return Outline(&out, tree, 0) },
		func() error { return HitLines(&out, tree, found, nil) },
		func() error { return Hits(&out, tree, found) },
		func() error { return Tree(&out, tree, 0) },
	} {
		out.Reset()
		if err := write(); err != nil {
			t.Fatal(err)
		}
		if i := strings.IndexFunc(out.String(), func(r rune) bool { return r != '\n' && !text.Harmless(r) }); i >= 0 {
			t.Errorf("raw at %d: %q", i, out.String())
		}
	}
	var back struct{ Events []struct{ Text string } }
	if err := json.Unmarshal([]byte(out.String()), &back); err != nil || back.Events[0].Text != hostile {
		t.Errorf("%q, %v", back.Events, err)
	}
}
