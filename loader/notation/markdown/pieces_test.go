package markdown

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"yomi/loader/commonmark"
	"yomi/model"
)

// TestPieces: a large document read in pieces has the blocks that it has read
// as one: references and footnotes reach over all of it, a rule stays above its
// title.
func TestPieces(t *testing.T) {
	var s strings.Builder
	for i := 0; s.Len() < 5*pieceSize; i++ {
		fmt.Fprintf(&s, "## talk %d\n\n- one [%d]\n- two[^%d] **strong**\n\n---\n\n### part\n\nwords\nand more\n\n", i, i+1, i+1)
		if i%2 == 0 {
			fmt.Fprintf(&s, "[%d]: https://example.com/%d\n\n[^%d]: below\n\n", i, i, i)
		}
	}
	doc := model.NewDocument("a.md", s.String(), "utf-8")
	got := (&reader{doc: doc}).inPieces(doc.Text)
	m := &reader{doc: doc, md: commonmark.ParseNotes(doc.Text)}
	m.read(known(m.md.References, footnotesIn(m.md, map[string]bool{})))
	if len(got) != len(m.blocks) {
		t.Fatalf("%d blocks in pieces, %d as one", len(got), len(m.blocks))
	}
	for i := range got {
		if !reflect.DeepEqual(got[i], m.blocks[i]) {
			t.Fatalf("block %d is %+v in pieces and %+v as one", i, got[i], m.blocks[i])
		}
	}
}
