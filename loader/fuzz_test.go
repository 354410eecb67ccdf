package loader

import (
	"math/rand/v2"
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
	for _, s := range []string{"", "\n", "#", "- ", "-\n-", "a\n-", "---\n---", "* \n** ", "<h1>", "a\r\rb\u0085c", "\x00", "\xff\xfea", "AUTHOR: a\n-----\n--------", "```", "| a |\n|---|", "[[", "= a", "1. a\n2. b", "::**\n\n**0****0****\n= **\n**0****# **", "2024-1-2一、 \"\n!", "<p>\n<blockquote<pre><br>/</pre>\"", "<pre>\u0085<b>\u200b</b>{</pre [b](\n[a](", "\u2003👨\u200d👩\u200d👧https://e.example/"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		deadline.Of(t)
		checkLoading(t, raw)
	})
}

// FuzzSigns is FuzzLoad with documents made of the signs of a notation, and some of another:
// what changes of single bytes hardly come to.
func FuzzSigns(f *testing.F) {
	for seed := range uint64(len(notations)) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		deadline.Of(t)
		rnd := rand.New(rand.NewPCG(seed, 2))
		checkLoading(t, []byte(randomDocument(rnd, notations[seed%uint64(len(notations))])))
	})
}

// between stand between the signs of a random document.
var between = []string{"", "", "", " ", " ", "\n", "\n", "\n\n", "\n  ", "\n\t", "a", "あ", "監視の話", "e\u0301", "👨‍👩‍👧", "\u200b", "2024-01-02", "by Ann", " 川口 航介", "（潮 渚）", "\"", "」", "@shiomi", "https://e.example/a", "\r", "\f", "\u0085"}

// randomDocument is a document of a notation's signs.
func randomDocument(rnd *rand.Rand, w written) string {
	var doc strings.Builder
	if rnd.IntN(4) > 0 {
		doc.WriteString(w.head)
	}
	few := w.signs
	if rnd.IntN(3) > 0 { // so that these meet each other
		few = []string{few[rnd.IntN(len(few))], few[rnd.IntN(len(few))], few[rnd.IntN(len(few))]}
	}
	for range 1 + rnd.IntN(60) {
		signs := few
		if rnd.IntN(16) == 0 {
			signs = notations[rnd.IntN(len(notations))].signs
		}
		doc.WriteString(signs[rnd.IntN(len(signs))])
		doc.WriteString(between[rnd.IntN(len(between))])
	}
	return doc.String()
}

// checkLoading holds what is loaded to what it must be.
func checkLoading(t *testing.T, raw []byte) {
	t.Helper()
	tree, problems := parseDoc("fuzz.txt", raw)
	for _, p := range problems {
		if strings.Contains(p.Text, "fault of yomi's own") {
			t.Fatalf("%v: %q", p, raw)
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
		t.Fatalf("loading again gives another tree: %q", raw)
	}
}
