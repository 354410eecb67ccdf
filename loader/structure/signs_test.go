package structure

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"yomi/loader/lexis"
	"yomi/loader/notation"
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
		n := Look(doc, notation.Parse(doc))
		for i := range n.lines {
			l := &n.lines[i]
			if l.shape.mark == noMark {
				continue
			}
			if got := lexis.Fold(l.text()); l.folded() != got {
				t.Errorf("%q was folded to %q", l.text(), l.folded())
			}
			was := l.facts
			l.facts &= 1<<named - 1
			says := n.says(i)
			says.folded = l.folded()
			n.seeOwn(i, lateWords|lateKind|lateGroup|lateStyle, &says, everySign)
			for f := named; f <= linked; f++ {
				if lateOf[f] == lateTalk {
					continue
				}
				want := l.is(f)
				switch f {
				case comma: // signs alone tell it
					want = strings.ContainsAny(l.text(), ",;、，；")
				case foreign:
					want = l.width >= foreignWidth && lexis.ForeignHan(l.text())
				}
				if want != (was>>f&1 == 1) {
					t.Errorf("fact %d of %q differs by its signs", f, l.text())
				}
			}
		}
	}
}

// TestOrdinalName reads the numbers that events count by.
func TestOrdinalName(t *testing.T) {
	for text, want := range map[string]bool{"第3回 帆の会": true, "帆の会 vol.3": true, "sails vol 12": true, "sails #8": true, "volume 2": true, "sails 8": false, "第3章": false, "vol. x": false, "": false} {
		if got := ordinalName(text); got != want {
			t.Errorf("%q counts an event: %v", text, got)
		}
	}
}
