package search

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"yomi/model"
)

// mixed is a text of what notes are made of, at random.
func mixed(rnd *rand.Rand) string {
	from := []string{"a", "z", "K", "8", " ", "-", "、", "「", "あ", "の", "ゖ", "ン", "ー", "監", "視", "鿿", "한", "글", "é", "α", "Ж", "…", "→", "𠮷", "👍", "\uffff", "カ", "ヷ", "線", "乡", "亭", "∅"}
	var s strings.Builder
	for range rnd.IntN(40) {
		s.WriteString(from[rnd.IntN(len(from))])
	}
	return s.String()
}

// indexOf indexes texts, with their readings.
func indexOf(texts []string) *Index {
	b := model.NewBuilder(model.NewDocument("n", "", "utf-8"))
	for _, text := range texts {
		b.Add(0, model.Node{Text: text})
	}
	return Build(model.Join(b)).AddReadings(context.Background(), LoadLexicon())
}

// What is packed comes out as it was, with its words: one line by itself is never packed.
func TestPacked(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 1))
	all := append([]string{strings.Repeat("長い文 long ", 20_000), strings.Repeat("긴", 30_000)}, hardTexts...)
	for range 3000 {
		all = append(all, mixed(rnd))
	}
	x := indexOf(all)
	for i, text := range all {
		l, s := (&Query{lexicon: LoadLexicon()}).newLine(text), x.subject(model.Ref(i))
		for side, both := range [][2]passage{{l.folded(), s.folded()}, {l.spelled(), s.spelled()}} {
			if both[0].text != both[1].text {
				t.Fatalf("side %d of %q is %q packed, %q by itself", side, text, both[1].text, both[0].text)
			}
			for off := range both[0].text {
				if both[0].border(off) != both[1].border(off) || both[0].head(off) != both[1].head(off) {
					t.Fatalf("side %d of %q: word at %d is border %v head %v packed", side, text, off, both[1].border(off), both[1].head(off))
				}
			}
		}
		b := s.block
		if got := b.spelled.size(s.at); got != len(s.spelled().text) {
			t.Fatalf("the spelling of %q has %d letters, says its size %d", text, len(s.spelled().text), got)
		}
	}
}

// What is found in a packed text is what is found in it unpacked.
func TestFoundPacked(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 2))
	var all []string
	for range 2000 {
		all = append(all, mixed(rnd))
	}
	all = append(all, "会議のメモ", "メンバー", "バーの話", "ブロックとロック", "support port", "监控系统", "系统监控", "見たタブ", "乡亭", "亭、乡", "はろっく", "ぶろっく", "∅监控", "乡∅監視")
	x := indexOf(all)
	for _, query := range []string{"a", "z", "監", "監視", "視監", "の", "あ", "カ", "ンカ", "ヷ", "コ", "バー", "ロック", "タブ", "ー", "、", "한", "αЖ", "𠮷", "👍", "port", "jian", "jiankong", "xitong", "線a", "^監", "視$", "'k", "鿿", "é"} {
		for _, g := range Parse(query, x.Lexicon()).groups {
			for i := range all {
				packed, apart := x.subject(model.Ref(i)), x.subject(model.Ref(i))
				packed.tierOnly = true
				if got, want := g[0].direct(&packed).tier, g[0].direct(&apart).tier; got != want {
					t.Fatalf("%q in %q is of tier %d packed, %d unpacked", query, all[i], got, want)
				}
			}
		}
	}
}

// Where a text begins is told by its lower half and what came before, for any length.
func TestOffsets(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 3))
	for range 50 {
		var o offsets
		want := []int{0}
		for range rnd.IntN(200) {
			want = append(want, want[len(want)-1]+rnd.IntN(1<<(4+rnd.IntN(15))))
			o.add(want[len(want)-1])
		}
		for i, at := range want {
			if o.at(i) != at {
				t.Fatalf("text %d of %d begins at %d, said %d", i, len(want), at, o.at(i))
			}
		}
	}
}
