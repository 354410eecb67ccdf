package loader

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"yomi/loader/inline"
	"yomi/model"
	"yomi/model/markdown"
	"yomi/model/treetest"
)

// TestWrittenAgain: a text and its runs, written as Markdown and loaded, are the
// same text and runs: for all texts of all cases, in whatever notation they were.
func TestWrittenAgain(t *testing.T) {
	for _, c := range cases(t) {
		t.Run(c.subject(), func(t *testing.T) {
			tree, _ := parseDoc(c.name, []byte(c.doc))
			for r := model.Ref(0); int(r) < tree.Len(); r++ {
				if n := tree.Node(r); !n.Form.Keeps() && !strings.ContainsAny(n.Text, "\r\t\u0085\u00a0\u2028\u2029") {
					checkWritten(t, n.Text, tree.Runs(r))
				}
			}
		})
	}
}

// checkWritten writes a text in each place that Markdown has for one, and looks for it
// in all of them.
func checkWritten(t *testing.T, text string, runs []model.Run) {
	t.Helper()
	places := []string{markdown.Text(text, runs)}
	if strings.Contains(text, "\n") {
		places = append(places, "- "+strings.Join(markdown.Lines(text, runs), "\n  "))
	} else {
		places = append(places, "## "+markdown.Title(text, runs), "| head |\n| --- |\n| "+markdown.Cell(text, runs)+" |")
	}
	doc := "# title\n\n" + strings.Join(places, "\n\nbetween\n\n") + "\n"
	for _, r := range runs {
		if r.Target == model.ToFootnote {
			doc += fmt.Sprintf("\n[^%s]: note\n", r.To)
		}
	}
	tree, _ := parseDoc("again.md", []byte(doc))
	var got string
	read := 0
	for r := model.Ref(0); int(r) < tree.Len(); r++ {
		got += treetest.Marked(tree.Node(r).Text, tree.Runs(r)) + "\n"
		if tree.Node(r).Text == text && slices.Equal(tree.Runs(r), runs) {
			read++
		}
	}
	if read < len(places) {
		t.Errorf("%s\nwritten in %q is\n%s", treetest.Marked(text, runs), doc, got)
	}
}

// TestWrittenAtRandom: likewise for texts put together of signs.
func TestWrittenAtRandom(t *testing.T) {
	pieces := strings.Split("* ** _ __ ~~ ` `` [ ] ( ) ! ^ $ = == < > & ; \\ { } : / . @ # - + | 1. words 語 「語」 、 <b> </b> <em> </em> <s> </s> <code> </code> <kbd> </kbd> <mark> </mark> "+
		"<sup> </sup> <a_href=b.md> <a_href='https://a.example/(b)?c=1&amp;d=2'> <a_href='#e'> </a> [w](x.md) \\@[card](https://t.example/1) ![i](p.png) [[page]] [[page|words]] https://a.example/b a@b.example www.a.example [^1] $x$ <br> &lt; &amp;lt; í が %% :smile: :x: ^note {{_x_}} {%_y_%}", " ")
	for seed := range uint64(4000) {
		rnd := rand.New(rand.NewPCG(seed, 3))
		var b strings.Builder
		for range 1 + rnd.IntN(14) {
			b.WriteString(strings.NewReplacer("a_h", "a h", "{_", "{ ", "_}", " }", "%_", "% ", "_%", " %").Replace(pieces[rnd.IntN(len(pieces))]))
			if rnd.IntN(3) == 0 {
				b.WriteByte(' ')
			}
		}
		labels := map[string]bool{"1": true}
		read := func(s string) inline.Text {
			r := inline.NewReader(inline.Markdown, s)
			r.Known.Footnotes = labels
			return r.Line(0, len(s))
		}
		text := read(b.String())
		if text.Said == "" {
			continue
		}
		for _, r := range text.Runs {
			if r.Style == model.StyleFootnote {
				labels[inline.Label(r.To)] = true
			}
		}
		written := markdown.Text(text.Said, text.Runs)
		if again := read(written); again.Said != text.Said || !slices.Equal(again.Runs, text.Runs) {
			t.Fatalf("%q is\n%s\nwritten as %q, which is\n%s", b.String(), treetest.Marked(text.Said, text.Runs), written, treetest.Marked(again.Said, again.Runs))
		}
	}
}
