package digest_test

import (
	"testing"

	"yomi/model"
	"yomi/model/digest"
	"yomi/model/treetest"
)

// What is raised or lowered is not told as if it were not, whatever is struck
// around it.
func TestRaised(t *testing.T) {
	b := model.NewBuilder(model.NewDocument("a", "", ""))
	b.Add(0, model.Node{Text: "E", Kind: model.Event})
	r := b.Add(1, model.Node{Text: "10m2 と H2O の話", Form: model.Item})
	b.SetRich(r, model.Rich{Runs: []model.Run{{Hi: 4, Style: model.StyleStrike}, {Lo: 3, Hi: 4, Style: model.StyleSup}, {Lo: 10, Hi: 11, Style: model.StyleSub}}})
	if got, want := digest.Summarize(model.Join(b), 0, digest.Limits{}).Text(), "E\n\n・~~10m²~~ と H₂O の話\n"; got != want {
		t.Errorf("it is\n%swant\n%s", got, want)
	}
}

// A task keeps the state and the priority that its document gives it.
func TestRank(t *testing.T) {
	b := model.NewBuilder(model.NewDocument("a", "", ""))
	b.Add(0, model.Node{Text: "E", Kind: model.Event})
	r := b.Add(1, model.Node{Text: "石を磨く人を待つ", Form: model.Item, Task: model.TaskOpen})
	b.SetRich(r, model.Rich{State: "WAIT", Priority: "A"})
	r = b.Add(1, model.Node{Text: "木の話をする", Form: model.Item})
	b.SetRich(r, model.Rich{Priority: "B"})
	if got, want := digest.Summarize(model.Join(b), 0, digest.Limits{}).Text(), "E\n\n・[ ] WAIT [#A] 石を磨く人を待つ\n・[#B] 木の話をする\n"; got != want {
		t.Errorf("it is\n%swant\n%s", got, want)
	}
}

// A footnote keeps its number, where it is referred to and where it stands.
func TestFootnotes(t *testing.T) {
	for _, c := range []struct{ why, notes, want string }{
		{"in a sentence and below it", "~ 帆を上げる[[1]](^1)のが先だ\n    初版だけの話 {footnote=1}", "・帆を上げる[1]のが先だ\n・[1] 初版だけの話\n"},
		{"behind a stop it would begin the next sentence", "~ 帆を上げて朝になるまで港の外に出る話を長くした。[[1]](^1)次に港へ戻ってから糸を買って網を直し、冬の支度をした。", "・帆を上げて朝になるまで港の外に出る話を長くした[1]。次に港へ戻ってから糸を買って網を直し、冬の支度をした。\n"},
		{"in a table, where cells are struck, too", "~ | 型 | ~~100円~~[[1]](^1)", "・型 / ~~100円~~[1]\n"},
		{"what is struck is struck without it", "~ ~~中止する。~~[[1]](^1)", "・~~中止する。~~[1]\n"},
	} {
		got := digest.Summarize(treetest.Parse("E e\n  S s\n    "+c.notes), 1, digest.Limits{})
		if want := "s\n\ne\n\n" + c.want; got.Text() != want {
			t.Errorf("%s: got\n%swant\n%s", c.why, got.Text(), want)
		}
	}
	got := digest.Summarize(treetest.Parse("E e\n  S s\n    ~ 帆を上げる[[1]](^1)\n    初版だけの話 {footnote=1}"), 1, digest.Limits{})
	if want := "**s**\n\ne\n\n- 帆を上げる[1]\n- [1] 初版だけの話\n"; got.Markdown() != want {
		t.Errorf("in Markdown it is\n%swant\n%s", got.Markdown(), want)
	}
}

// The words of a link stand in one line, wherever its source broke it.
func TestLinkOverTwoLines(t *testing.T) {
	for _, c := range []struct{ reason, words, want string }{
		{"Latin words", "How we light the lamps of a harbour at night with no\\nOil - Rob Ito", "How we light the lamps of a harbour at night with no Oil - Rob Ito"},
		{"a script without blanks", "夜の港に灯りを点ける人たちの話\\n油のない冬", "夜の港に灯りを点ける人たちの話油のない冬"},
	} {
		s := digest.Summarize(treetest.Parse("E e\n  S s\n    ~ - ["+c.words+"](https://a.example/1)を読む"), 1, digest.Limits{})
		if got := s.Points[0].Text; got != c.want+"を読む" {
			t.Errorf("%s: got %q", c.reason, got)
		}
	}
}

// A bullet that has no blank behind it is none of the text, of emphasis it is a part; nor
// is the comma behind a line that was broken.
func TestSignsBeforeAText(t *testing.T) {
	for notes, want := range map[string]string{
		"    *磨く石が要る":          "磨く石が要る",
		"    *We need stones":  "We need stones",
		"    *We* need stones": "*We* need stones",
		"    *.go を消す":         "*.go を消す",
	} {
		if got := told(notes, digest.Limits{}); got != want {
			t.Errorf("%q is told as %q", notes, got)
		}
	}
}
