package palette

import (
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/lang"
	"yomi/ui/text"
)

// Hits that look the same are told apart by their documents, by folders where these
// are named alike, and by lines where they are in one; others need none of it.
func TestAlike(t *testing.T) {
	const once, twice = "E 会\n  S 概要\n", "E 会\n  S 概要\n  S 概要\n"
	for _, c := range []struct {
		why   string
		paths [2]string
		notes [2]string
		hits  []model.Ref
		want  string // where they stand, as it is shown
	}{
		{"events", [2]string{"a.txt", "b.txt"}, [2]string{once, once}, []model.Ref{0, 2}, "a.txt|b.txt"},
		{"one of them", [2]string{"a.txt", "b.txt"}, [2]string{once, once}, []model.Ref{0}, ""},
		{"sessions", [2]string{"a.txt", "b.txt"}, [2]string{once, once}, []model.Ref{1, 3}, "会  a.txt|会  b.txt"},
		{"of events with other names", [2]string{"a.txt", "b.txt"}, [2]string{once, strings.Replace(once, "会", "祭", 1)}, []model.Ref{1, 3}, "会|祭"},
		{"documents with one name", [2]string{"x/a.txt", "y/a.txt"}, [2]string{once, once}, []model.Ref{0, 2}, "x/a.txt|y/a.txt"},
		{"in one document", [2]string{"a.txt", "b.txt"}, [2]string{twice, "E 他\n"}, []model.Ref{1, 2, 0}, "会  a.txt:2|会  a.txt:3|"},
		{"in both", [2]string{"a.txt", "b.txt"}, [2]string{twice, once}, []model.Ref{1, 2, 4}, "会  a.txt:2|会  a.txt:3|会  b.txt"},
	} {
		tree := model.Join(treetest.Document(c.paths[0], c.notes[0]), treetest.Document(c.paths[1], c.notes[1]))
		m := New(text.New(false), lang.English, tree).Resize(60, 1+len(c.hits)).Found(tree, c.hits, nil)
		rows := strings.Split(strings.TrimSuffix(show(m), "\n"), "\n")[1:]
		var got []string
		for _, row := range rows {
			_, where, _ := strings.Cut(strings.TrimSpace(row), "  ")
			got = append(got, strings.TrimSpace(where))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// In a narrow palette the document is kept, and the titles give way.
func TestAlikeInLittleRoom(t *testing.T) {
	const notes = "E 長い名前の会\n  S 概要\n"
	tree := model.Join(treetest.Document("a.txt", notes), treetest.Document("b.txt", notes))
	for width := range 60 {
		m := New(text.New(false), lang.English, tree).Resize(width, 3).Found(tree, []model.Ref{1, 3}, nil)
		rows, _ := m.View()
		for _, row := range rows {
			if n := m.measure.RowWidth(row); n != width {
				t.Fatalf("a row of %d cells in %d", n, width)
			}
		}
		if got := show(m); width >= 3*len("a.txt") && (!strings.Contains(got, "a.txt") || !strings.Contains(got, "b.txt")) {
			t.Errorf("in %d cells:\n%s", width, got)
		}
	}
}
