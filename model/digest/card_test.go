package digest_test

import (
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/digest"
	"yomi/model/treetest"
)

// A title under which nothing stands but addresses says what they are.
func TestTitlesOfPages(t *testing.T) {
	for _, c := range []struct {
		reason, notes string
		cells         int
		want          string
	}{
		{"a title and its page", "    - 石を磨く人がいる\n    # 道具の店\n      @ https://a.example/shop", 0, "石を磨く人がいる\n道具の店: a.example/shop"},
		{"an item and several", "    - 石を磨く人がいる\n    - 道具の店\n      @ https://a.example/shop\n      @ https://b.example/shop", 0, "石を磨く人がいる\n道具の店: a.example/shop / b.example/shop"},
		{"names with their pages right behind them", "    - 道具の店の話\n    @ https://a.example/shop\n    - 石の庭の話\n    @ https://a.example/b\n    @ https://a.example/c", 0, "道具の店の話: a.example/shop\n石の庭の話: a.example/b / a.example/c"},
		{"but what stands behind one of them may belong to all", "    - 道具の店の話\n    - 石の庭の話\n    @ https://a.example/b", 0, "道具の店の話\n石の庭の話\n+|"},
		{"and a sentence has no page", "    - 道具の店へ行った。\n    @ https://a.example/shop\n    - 石の庭へ行った。\n    @ https://a.example/b", 0, "道具の店へ行った。\n石の庭へ行った。\n+||"},
		{"nor has a long note", "    - " + strings.Repeat("道具の店と", 7) + "\n    @ https://a.example/shop\n    - " + strings.Repeat("石の庭と", 8) + "\n    @ https://a.example/b", 0, strings.Repeat("道具の店と", 7) + "\n" + strings.Repeat("石の庭と", 8) + "\n+||"},
		{"pages under a title, and others behind it", "    - 木を植えた\n    # 道具の店の話\n      @ https://a.example/shop\n    @ https://b.example/" + strings.Repeat("b", 30) + "\n    @ https://c.example/" + strings.Repeat("c", 30) + "\n    @ https://d.example/" + strings.Repeat("d", 30) + "\n    - 石を磨く人がいる", 0, "木を植えた\n道具の店の話: a.example/shop\n石を磨く人がいる\n+|||"},
		{"without room for it, it counts", "    - 石を磨く人がいる\n    # 道具の店\n      @ https://a.example/shop", 25, "石を磨く人がいる\n道具の店\n+|"},
		{"where there is nothing else, beside other titles", "    # 石を磨く\n      - なし\n    # 道具の店\n      @ https://a.example/shop", 0, "石を磨く\n道具の店: a.example/shop\n+|"},
		{"that slides are there says nothing", "    - 石を磨く人がいる\n    - 木を植えた\n    # 資料\n      @ https://a.example/shop", 0, "石を磨く人がいる\n木を植えた\n+||"},
		{"nor does what other notes follow", "    - 石を磨く人がいる\n    - 木を植えた\n    # 道具の店\n      @ https://a.example/shop\n      - 布を洗う人", 0, "石を磨く人がいる\n木を植えた\n道具の店: 布を洗う人\n+|"},
		{"nor one under which there is nothing, and an address", "    - 石を磨く人がいる\n    - 木を植えた\n    # 道具の店\n      - なし\n      @ https://a.example/shop", 0, "石を磨く人がいる\n木を植えた\n+|||"},
		{"nor one that no line holds", "    - 石を磨く人がいる\n    - 木を植えた\n    # " + strings.Repeat("道具の店と", 17) + "\n      @ https://a.example/shop", 0, "石を磨く人がいる\n木を植えた\n+||"},
		{"nor that something follows", "    - 石を磨く人がいる\n    - 木を植えた\n    - 道具の店は以下の通り\n      @ https://a.example/shop", 0, "石を磨く人がいる\n木を植えた\n+||"},
		{"an address behind another is told by none", "    - 石を磨く人がいる\n    - 詳しくは https://a.example/stones にある\n      @ https://b.example/shop", 0, "石を磨く人がいる\n詳しくは a.example/stones にある\n+|"},
	} {
		if got := told(c.notes, digest.Limits{Cells: c.cells}); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, c.want)
		}
	}
}

// What belongs to a site rather than to the notes is not missed.
func TestQuietNotesAreNotCounted(t *testing.T) {
	b := model.NewBuilder(model.NewDocument("x", "", ""))
	b.Add(0, model.Node{Text: "e"})
	b.Add(1, model.Node{Text: "s", Kind: model.Session})
	b.Add(2, model.Node{Text: "石を磨く", Kind: model.Note, Form: model.Item})
	b.Add(2, model.Node{Text: "ホームへ", Kind: model.Note, Form: model.Item, Quiet: true})
	if s := digest.Summarize(model.Join(b), 1, digest.Limits{}); s.More != 0 || len(s.Points) != 1 || strings.Contains(s.Text(), "ホーム") {
		t.Errorf("it is %s", s.Text())
	}
}

// A name that people read is told however its address is written.
func TestNamesInAddresses(t *testing.T) {
	for _, c := range []struct{ name, address, want string }{
		{"石を磨く会の記録", "https://a.example/石を磨く会の記録", "木を植えた\n石を磨く会の記録"},
		{"石を磨く会の記録", "https://a.example/%E7%9F%B3", "木を植えた\n石を磨く会の記録"},
		{"record-of-stones", "https://a.example/record-of-stones", "木を植えた\n+|"},
	} {
		b := model.NewBuilder(model.NewDocument("x", "", ""))
		b.Add(0, model.Node{Text: "e"})
		b.Add(1, model.Node{Text: "s", Kind: model.Session})
		b.Add(2, model.Node{Text: "木を植えた", Kind: model.Note, Form: model.Item})
		b.SetRich(b.Add(2, model.Node{Text: c.name, Kind: model.Note, Form: model.Item}), treetest.Linked(c.name, c.address))
		s := digest.Summarize(model.Join(b), 1, digest.Limits{})
		var lines []string
		for _, p := range s.Points {
			lines = append(lines, p.Text)
		}
		if s.More > 0 {
			lines = append(lines, "+"+strings.Repeat("|", s.More))
		}
		if got := strings.Join(lines, "\n"); got != c.want {
			t.Errorf("%s at %s: got\n%s\nwant\n%s", c.name, c.address, got, c.want)
		}
	}
}
