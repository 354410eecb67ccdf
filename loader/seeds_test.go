package loader

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"yomi/model"
)

// TestSeedOutlines holds the outlines of the notes that the program brings along to
// what they were: -update writes them, and the difference shows what a change
// does to notes people wrote.
func TestSeedOutlines(t *testing.T) {
	paths, err := filepath.Glob("../seeds/*")
	if err != nil || len(paths) == 0 {
		t.Fatalf("there are no seeds: %v", err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		tree, problems := parseDoc(name, raw)
		got := headed(tree)
		golden := filepath.Join("testdata", "seeds", name+".outline")
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s is\n%s\nand must be\n%s", name, got, want)
		}
		if len(problems) > 0 {
			t.Errorf("%s has problems: %v", name, problems)
		}
	}
}

// headed is outline with the events, the sessions and what else is a title, and
// for all others their number.
func headed(tree *model.Tree) string {
	var b strings.Builder
	notes := 0
	for line := range strings.Lines(outline(tree)) {
		switch sign, _, _ := strings.Cut(strings.TrimLeft(line, " "), " "); sign {
		case "E", "S", "heading":
			count(&b, &notes)
			b.WriteString(line)
		default:
			notes++
		}
	}
	count(&b, &notes)
	return b.String()
}

// count writes how many notes stand here.
func count(b *strings.Builder, notes *int) {
	if *notes > 0 {
		fmt.Fprintf(b, "(%d)\n", *notes)
	}
	*notes = 0
}
