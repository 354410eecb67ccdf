package loader

import (
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest/deadline"
)

// FuzzLoad: no document makes loading panic; whatever is loaded has each line
// in exactly one node and positions inside the text, and loading it again
// gives the same tree.
func FuzzLoad(f *testing.F) {
	for _, c := range cases(f) {
		f.Add([]byte(c.doc))
	}
	for _, s := range []string{"", "\n", "#", "- ", "-\n-", "a\n-", "---\n---", "* \n** ", "<h1>", "a\r\rb\u0085c", "\x00", "\xff\xfea", "AUTHOR: a\n-----\n--------", "```", "| a |\n|---|", "[[", "= a", "1. a\n2. b", "::**\n\n**0****0****\n= **\n**0****# **"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		deadline.Of(t)
		tree, problems := parseDoc("fuzz.txt", raw)
		for _, p := range problems {
			if strings.Contains(p.Text, "fault of yomi's own") {
				t.Fatal(p)
			}
		}
		if tree.Len() == 0 {
			if len(problems) == 0 {
				t.Fatal("nothing was loaded and nothing said why")
			}
			return
		}
		checkLines(t, tree)
		checkOffsets(t, tree)
		for r := model.Ref(0); int(r) < tree.Len(); r++ {
			tree.Marker(r)
			tree.Source(r)
		}
		again, _ := parseDoc("fuzz.txt", raw)
		if outline(tree) != outline(again) {
			t.Fatal("loading again gives another tree")
		}
	})
}
