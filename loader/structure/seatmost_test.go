package structure

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/loader/notation"
	"yomi/model"
)

// TestLikelyMost reads who is named in all blocks of the documents at hand, and of some
// with names in hard places: no seat of any names somebody more likely than was said to be
// possible, and most blocks are told by that.
func TestLikelyMost(t *testing.T) {
	texts := []string{"- 帆を縫うときの糸の太さと針の長さの選び方\n- 帆を縫うときの糸の太さの話を川口航介さん\n- 幹事に選ばれた帆を縫う会の川口航介様\n- 帆を縫う会と櫂を削る会の幹事の川口航介・潮見渚\n- Dr. holm\n- sewing by holm\n- @holm\n- holm (planks)\n- Ada Holm\n- 1：帆を縫うときの糸の太さと針の長さの選び方\n- 帆を縫うときの**川口航介**が選んだ糸の太さと針の長さ\n"}
	for _, pattern := range []string{"../../seeds/*", "../testdata/*.txtar"} {
		paths, _ := filepath.Glob(pattern)
		for _, path := range paths {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, string(raw))
		}
	}
	all, none, word := 0, 0, 0
	for _, text := range texts {
		blocks := notation.Parse(model.NewDocument("x.md", strings.ToValidUTF8(text, "?"), "UTF-8")).Blocks
		for i := range blocks {
			most := likelyMost(&blocks[i])
			all, none, word = all+1, none+int(when(most == 0)), word+int(when(most == lexis.WordLikely))
			titleSeats(&blocks[i], func(s seat, b *block.Block, at stretch) {
				if people := lexis.People(b.Text[at.lo:at.hi]); s != beforeSpace && people != nil && people[0].Likely() > most {
					t.Errorf("%q: %q %s is a name to %.2f, more than %.2f", b.Text, b.Text[at.lo:at.hi], seatNames[s], people[0].Likely(), most)
				}
			})
		}
	}
	if none < 20 || word < 200 {
		t.Errorf("of %d blocks %d are said to name nobody and %d one word at most: want more", all, none, word)
	}
}
