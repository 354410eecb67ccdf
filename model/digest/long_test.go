package digest_test

import (
	"fmt"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/digest"
	"yomi/model/treetest"
)

// longNote is a session of one note of so many sentences.
func longNote(sentences int, end string) *model.Tree {
	b := model.NewBuilder(model.NewDocument("x", "", ""))
	b.Add(0, model.Node{Kind: model.Event, Text: "e"})
	b.Add(1, model.Node{Kind: model.Session, Text: "s"})
	var text strings.Builder
	for i := range sentences {
		fmt.Fprintf(&text, "石を磨く人が%d人いる%s", i, end)
	}
	b.Add(2, model.Node{Kind: model.Note, Text: text.String()})
	return model.Join(b)
}

// Of a note that nobody has written only the beginning is looked at, but all of it is
// counted.
func TestLongNote(t *testing.T) {
	for _, c := range []struct {
		reason, end string
		told        int // of 20,000 sentences
	}{
		{"with stops", "。", 40},
		{"with line ends", "\n", 40},
		{"no sentence at all", " ", 0},
	} {
		tree := longNote(20_000, c.end)
		for _, r := range []model.Ref{0, 1} {
			s := digest.Summarize(tree, r, digest.Limits{})
			said := strings.Count(s.Text(), "石を磨く人が")
			want := 20_000 - said
			if c.told == 0 {
				want = 1
			}
			if s.More != want || said > c.told || c.told > 0 && said == 0 {
				t.Errorf("%s, node %d: %d sentences are told and %d counted, want %d", c.reason, r, said, s.More, want)
			}
		}
	}
}

// What is struck stays so where the note is cut.
func TestLongNoteStruck(t *testing.T) {
	tree := treetest.Parse("E e\n  S s\n    ~ ~~" + strings.Repeat("木を植える人が朝に水を運ぶ。", 5_000) + "~~")
	s := digest.Summarize(tree, 1, digest.Limits{})
	for _, p := range s.Points {
		if strings.Contains(strings.ReplaceAll(p.Text, "~~木を植える人が朝に水を運ぶ。~~", ""), "木") {
			t.Errorf("not struck: %q", p.Text)
		}
	}
	if len(s.Points) == 0 {
		t.Error("nothing is told")
	}
}

func BenchmarkLongNote(b *testing.B) {
	tree := longNote(200_000, "。") // 6 MB
	for b.Loop() {
		digest.Summarize(tree, 1, digest.Limits{})
	}
}

// A sentence that is told without its full stop is told.
func TestEventCountsWhatItTells(t *testing.T) {
	tree := treetest.Parse("E e\n  S 庭の話\n    - 木を朝に植える人がいる。\n    - 石を夜に磨く人がいる。\n  S 川の話\n    - 水を朝に運ぶ人がいる。")
	s := digest.Summarize(tree, 0, digest.Limits{})
	if s.More != 0 || !strings.Contains(s.Text(), "木を朝に植える人がいる / 石を") {
		t.Errorf("%d are counted behind\n%s", s.More, s.Text())
	}
}
