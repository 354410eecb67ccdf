package loader

import (
	"fmt"
	"strings"
	"testing"

	"yomi/model"
)

// TestHard: documents that nobody writes but programs do. They load, nothing
// of them is lost, and the test ends.
func TestHard(t *testing.T) {
	numbered := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	deep := func(n int, step string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "%s- %d\n", strings.Repeat(step, i%1000), i)
		}
		return b.String()
	}
	for _, c := range []struct{ name, doc string }{
		{"one line of 10 MB", strings.Repeat("語", 3_400_000)},
		{"one line of words", strings.Repeat("word ", 1_000_000)},
		{"one line of addresses", strings.Repeat("http://", 200_000)},
		{"blank lines", "x\n" + strings.Repeat("\n", 100_000) + "y\n"},
		{"line ends of old Macs", strings.Repeat("abc\r", 100_000)},
		{"line ends of all kinds", strings.Repeat("a\r\nb\rc\u0085d\n", 10_000)},
		{"bullets in plain text", deep(5000, " ")},
		{"bullets in Markdown", "# t\n\n" + deep(1000, "  ")},
		{"bullets on one line", "# t\n\n" + strings.Repeat("- ", 50_000) + "x\n"},
		{"quotes in quotes", "# t\n\n" + strings.Repeat(">", 50_000) + "x\n"},
		{"open brackets", "# t\n\n" + strings.Repeat("[", 50_000) + strings.Repeat("**", 20_000) + "\n"},
		{"sessions in Markdown", "# Conf 2020\n" + numbered(20_000, "## Talk %d\n- x\n")},
		{"sessions in plain text", "Conf 2020\n\n" + numbered(20_000, "Talk number %d\n\n・x\n\n")},
		{"an agenda of thousands", numbered(3000, "・the talk about number %d\n") + "\n" + numbered(3000, "the talk about number %d\n\nwords.\n\n")},
		{"one title many times", "# Conf\n" + strings.Repeat("## Same\n### Same\n- same\n", 5000)},
		{"a paragraph of lines", "# t\n\n" + strings.Repeat("あいう\n", 100_000)},
		{"lists in HTML", "<html>" + strings.Repeat("<ul><li>", 20_000) + "x"},
		{"links in Org", "#+TITLE: t\n" + strings.Repeat("[[a][b", 50_000) + "\n"},
		{"front matter without an end", "---\n" + strings.Repeat("a: b\n", 50_000)},
		{"entries of an export", strings.Repeat("TITLE: a\nCONVERT BREAKS: 0\n-----\nBODY:\nb\n-----\n--------\n", 2000)},
	} {
		t.Run(c.name, func(t *testing.T) {
			tree, _ := parseDoc("hard.txt", []byte(c.doc))
			if tree.Len() == 0 {
				t.Fatal("nothing is loaded")
			}
			checkLines(t, tree)
			checkOffsets(t, tree)
			for r := model.Ref(0); int(r) < tree.Len(); r++ {
				if p := tree.Parent(r); p != model.None && tree.Depth(r) != tree.Depth(p)+1 {
					t.Fatalf("node %d skips a level", r)
				}
			}
		})
	}
}
