package structure

import (
	"os"
	"path/filepath"
	"testing"

	"yomi/loader/lexis"
	"yomi/loader/notation"
	"yomi/model"
)

// TestUncounted holds what a line's mark says of dates, times and counts to the line.
func TestUncounted(t *testing.T) {
	paths, _ := filepath.Glob("../testdata/*.txtar")
	pictures := model.NewDocument("pictures", "20191022_1.JPG\n\n20191022_2.JPG\n\n- 2019-10-22.png\n", "UTF-8")
	docs, seen := []*model.Document{pictures}, 0
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, model.NewDocument(path, string(raw), "UTF-8"))
	}
	for _, doc := range docs {
		n := Look(doc, notation.Parse(doc))
		for i := range n.lines {
			l := &n.lines[i]
			core, m := l.core(), l.shape.mark
			if m == noMark {
				continue
			}
			seen++
			dated, sure := lexis.DatedLine(core)
			if is := dated && (sure || m != numbered); l.is(isDated) != is {
				t.Errorf("%s: %q is dated: %v", doc.Path, core, l.is(isDated))
			}
			if is := lexis.TimeAt(core) > 0 || m == timed; l.is(isTimed) != is {
				t.Errorf("%s: %q is timed: %v", doc.Path, core, l.is(isTimed))
			}
			if is := m == counted || lexis.Counted(core) != ""; l.is(isCounted) != is {
				t.Errorf("%s: %q is counted: %v", doc.Path, core, l.is(isCounted))
			}
		}
	}
	if seen < 1000 {
		t.Errorf("%d lines", seen)
	}
}
