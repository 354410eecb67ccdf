package digest_test

import (
	"testing"

	"yomi/model/digest"
	"yomi/model/treetest"
)

// A footnote keeps its number, where it is referred to and where it stands.
func TestFootnotes(t *testing.T) {
	for _, c := range []struct{ why, notes, want string }{
		{"in a sentence and below it", "~ 帆を上げる[[1]](^1)のが先だ\n    初版だけの話 {footnote=1}", "・帆を上げる[1]のが先だ\n・[1] 初版だけの話\n"},
		{"behind a stop it would begin the next sentence", "~ 帆を上げて朝になるまで港の外に出る話を長くした。[[1]](^1)次に港へ戻ってから糸を買って網を直し、冬の支度をした。", "・帆を上げて朝になるまで港の外に出る話を長くした[1]。次に港へ戻ってから糸を買って網を直し、冬の支度をした。\n"},
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
