package digest_test

import (
	"slices"
	"strings"
	"testing"

	"yomi/model/digest"
	"yomi/model/treetest"
)

// TestSamePage holds that a place in a page that is shown is neither shown nor counted.
func TestSamePage(t *testing.T) {
	tree := treetest.Parse("E e\n  S s\n    @ https://a.example/watch?v=x\n    - 朝に直す\n    @ https://a.example/watch?v=x#t=40")
	if s := digest.Summarize(tree, 1, digest.Limits{}); s.More != 0 {
		t.Errorf("%d more", s.More)
	}
}

func TestLinksThatBelong(t *testing.T) {
	for _, c := range []struct{ reason, notes, want string }{
		{"by themselves under the title", "    @ https://a.example/session/1\n    - 話", "https://a.example/session/1"},
		{"under the speaker's", "    # 伊藤\n      - https://a.example/1\n      - 話", "https://a.example/1"},
		{"what stands further down is mentioned in passing", "    - 話\n    - https://a.example/1", ""},
		{"slides wherever they are", "    - 話\n      - 資料: https://a.example/1\n    - 話", "https://a.example/1"},
		{"by words that link", "    - 話\n    ~ - [当日のスライド](https://a.example/1)", "https://a.example/1"},
		{"by where they lie", "    - 話は https://speakerdeck.com/x/y で", "https://speakerdeck.com/x/y"},
		{"by their kind", "    - 話は https://a.example/x.pdf?dl=1 と https://a.example/x.html で", "https://a.example/x.pdf?dl=1"},
		{"a recording", "    - 話\n    - https://youtu.be/abc", "https://youtu.be/abc"},
		{"no mere host of slides", "    @ https://www.slideshare.net/\n    - 話", ""},
		{"no picture", "    @ https://a.example/photo.JPG\n    - 話", ""},
		{"no hashtag", "    @ https://twitter.com/search?q=%23x\n    - 話", ""},
		{"nor as a page", "    @ https://a.example/hashtag/x\n    - 話", ""},
		{"no profile", "    - 登壇者: https://twitter.com/ito\n    - 話", ""},
		{"nor with all the slides of a person", "    - 話\n    - https://speakerdeck.com/ito", ""},
		{"no page of a keyword", "    @ https://d.hatena.ne.jp/keyword/x\n    - 話", ""},
		{"no inside of a page", "    @ https://a.example/embed/x\n    - 話", ""},
		{"no path in the notes' own folder", "    ~ - [図](pictures/1)\n    - 話", ""},
		{"a session of pages alone", "    # 本\n      ~ - [石の本](https://a.example/1)\n      ~ - [木の本](https://a.example/2)\n      - https://a.example/3", "https://a.example/1 https://a.example/2 https://a.example/3"},
		{"pages beside what was said", "    ~ - [石の本](https://a.example/1)\n    - 話", ""},
		{"a page once, whatever place in it", "    @ https://a.example/watch?v=x\n    @ https://a.example/watch?v=x#t=40\n    - 話", "https://a.example/watch?v=x"},
		{"but not a page whose name stands there", "    @ https://a.example/#/1\n    @ https://a.example/#/2\n    - 話", "https://a.example/#/1 https://a.example/#/2"},
		{"each once", "    @ https://a.example\n    @ https://a.example", "https://a.example"},
	} {
		s := digest.Summarize(treetest.Parse("E e\n  S s\n"+c.notes), 1, digest.Limits{})
		if got := strings.Join(s.Links, " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}

func TestLinksOfAnEvent(t *testing.T) {
	tree := treetest.Parse("E e\n  @ https://a.example/program\n  S s\n    @ https://a.example/1\n    - 話")
	if got := digest.Summarize(tree, 0, digest.Limits{}).Links; !slices.Equal(got, []string{"https://a.example/program"}) {
		t.Errorf("the event's links are %q", got)
	}
}

// What only points at a picture beside it says nothing without it.
func TestPointsAtPicture(t *testing.T) {
	for said, told := range map[string]bool{"これを作りました！": false, "これを作って皆で石を磨いたあとに、川の水で冷やして木の下に並べた。": true, "石を磨いた。": true} {
		tree := treetest.Parse("E e\n  S s\n    朝に直した人がいる。\n    " + said + "\n    stones.png")
		if s := digest.Summarize(tree, 1, digest.Limits{}); (len(s.Points) == 2) != told {
			t.Errorf("%q: told is\n%s", said, s.Text())
		}
	}
	s := digest.Summarize(treetest.Parse("E e\n  S s\n    朝に直した人がいる。\n    これを作りました！\n    夜に寝た人がいる。"), 1, digest.Limits{})
	if len(s.Points) != 3 {
		t.Errorf("without a picture told is\n%s", s.Text())
	}
}
