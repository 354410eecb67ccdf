package structure

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// everySign is a text with signs of all kinds, which rules nothing out.
var everySign = func() *lexis.Signs {
	var ascii strings.Builder
	for c := byte(' '); c < 0x7f; c++ {
		ascii.WriteByte(c)
	}
	has, _ := lexis.SignsIn(ascii.String() + "かな漢字、。（）“”")
	return &has
}()

// TestSignsDecideNothing tells what lines say by their signs first, and without: signs
// only save a look.
func TestSignsDecideNothing(t *testing.T) {
	paths, _ := filepath.Glob("../../seeds/*")
	texts := []string{"第3回 帆の会 vol.2\n\n\"Sails\" and “oars” by Ada Holm\n\nMast -- Ada Holm\n\n（10分）帆\n\nＶＯＬ．３ ＃７\n\nX氏、Y さんの話；\n\nRiverCon: 漕ぐ\n\n水位：高い\n\nスピーカー：\n\nhttp://example.org/x\n"}
	for _, p := range paths {
		raw, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(raw))
	}
	for _, text := range texts {
		doc := model.NewDocument("x", text, "UTF-8")
		n := Look(doc, block.Parse(doc).Blocks)
		for i := range n.lines {
			l := &n.lines[i]
			if l.shape.mark == noMark {
				continue
			}
			if got := lexis.Fold(l.text); l.folded() != got {
				t.Errorf("%q was folded to %q", l.text, l.folded())
			}
			was := l.facts
			l.facts &= 1<<named - 1
			n.seeWords(i, l.folded(), everySign)
			n.seeSentence(i, everySign)
			for f := named; f <= linked; f++ {
				if talkFacts>>f&1 == 1 {
					continue
				}
				want := l.is(f)
				switch f {
				case comma: // signs alone tell it
					want = strings.ContainsAny(l.text, ",;、，；")
				case foreign:
					want = l.width >= foreignWidth && lexis.ForeignHan(l.text)
				}
				if want != (was>>f&1 == 1) {
					t.Errorf("fact %d of %q differs by its signs", f, l.text)
				}
			}
		}
	}
}

// TestLateItems asks late items what they are: they say the same as early ones.
func TestLateItems(t *testing.T) {
	item := "- Ada Holm: how to sew a sail by hand (10 min)\n"
	doc := model.NewDocument("x", strings.Repeat(item, beginning+2), "UTF-8")
	n := Look(doc, block.Parse(doc).Blocks)
	early, late := &n.lines[beginning-1], &n.lines[beginning]
	if late.late == 0 {
		t.Fatal("a late item was looked at")
	}
	for f := fact(0); f < factCount; f++ {
		if early.is(f) != late.is(f) {
			t.Errorf("fact %d of a late item differs", f)
		}
	}
	if early.letters() != late.letters() || early.number != late.number {
		t.Error("letters or number of a late item differ")
	}
}

// late is the plan of notes with a title behind their beginning.
func late(t *testing.T) *Plan {
	t.Helper()
	text := "# Sails\n\n" + strings.Repeat("## Sewing sails (10 min)\n\n- a needle\n- a thread\n\n", beginning/2)
	doc := model.NewDocument("x", text, "UTF-8")
	return Decide(doc, block.Parse(doc).Blocks)
}
