package loader

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"yomi/model"
)

// fieldLines writes the events and sessions of a tree with what is known of each: a
// line of title, date, place and speakers.
func fieldLines(t *model.Tree) string {
	var b strings.Builder
	for r := model.Ref(0); int(r) < t.Len(); r++ {
		sign := map[model.Kind]string{model.Event: "E", model.Session: "S"}[t.Node(r).Kind]
		if sign == "" {
			continue
		}
		f := t.Fields(r)
		line := fmt.Sprintf("%s %s | %s | %s | %s", sign, t.Node(r).Text, f.Date, f.Place, strings.Join(f.Speakers, "; "))
		b.WriteString(strings.TrimRight(strings.ReplaceAll(line, "|  |", "| |"), " ") + "\n")
	}
	return strings.ReplaceAll(b.String(), "|  |", "| |")
}

// TestFields reads documents and compares what is known of their events and
// sessions.
func TestFields(t *testing.T) {
	paths, _ := filepath.Glob("testdata/fields/*.txtar")
	if len(paths) == 0 {
		t.Fatal("no cases")
	}
	for _, path := range paths {
		a, err := txtar.ParseFile(path)
		if err != nil || len(a.Files) != 2 {
			t.Fatalf("%s: %v, %d files", path, err, len(a.Files))
		}
		tree, _ := parseDoc(a.Files[0].Name, a.Files[0].Data)
		if got, want := fieldLines(tree), string(a.Files[1].Data); got != want {
			t.Errorf("%s (%s)\ngot:\n%swant:\n%s", path, strings.TrimSpace(string(a.Comment)), got, want)
		}
	}
}
