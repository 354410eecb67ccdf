package loader

import (
	"strings"
	"testing"

	"yomi/loader/block"
	"yomi/model"
)

// TestFaultyNotation: a notation that panics costs its document the notation.
// The text is there as plain text, and one line asks for a report.
func TestFaultyNotation(t *testing.T) {
	const doc = "# one\n\n- two\n\nthree\n"
	in := input{path: "a.md", size: int64(len(doc)), open: reader([]byte(doc))}
	p := in.load(Options{parse: func(*model.Document) block.Result { panic("the notation is broken") }}, nil, nil)
	if p.builder == nil {
		t.Fatal("nothing was loaded")
	}
	tree := model.Join(p.builder)
	checkLines(t, tree)
	if got := outline(tree); !strings.Contains(got, "two") || !strings.Contains(got, "three") {
		t.Errorf("loaded is\n%s", got)
	}
	if len(p.problems) != 1 || !strings.Contains(p.problems[0].Text, "plain text") || !strings.Contains(p.problems[0].Text, "report") || p.problems[0].Unread {
		t.Errorf("problems are %v", p.problems)
	}
}

// TestMereLines: what is left where even plain text cannot be read holds every
// line.
func TestMereLines(t *testing.T) {
	tree := model.Join(mereLines(model.NewDocument("a.txt", "\n\none\n\ntwo\nthree\n\n", "utf-8")))
	checkLines(t, tree)
	checkOffsets(t, tree)
	if got, want := outline(tree), "E a.txt\n  para one\n  para two\n  para three\n"; got != want {
		t.Errorf("it is\n%s", got)
	}
}
