package notation

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"yomi/loader/block"
	"yomi/model"
	"yomi/model/treetest/deadline"
)

func TestJoinWrapped(t *testing.T) {
	long := "The committee met for the third time this year and went through the"
	for _, c := range []struct {
		text string
		want int
		why  string
	}{
		{long + "\nwhole of the plan that had been drawn up in the spring before.\n", 1, "an English sentence cut by its margin"},
		{"索引を作り直すことで、検索がどれほど速くなるかを三つの文書で確\nかめてみたところ、二倍から五倍になった。\n", 2, "two wide lines prove nothing"},
		{strings.Repeat("今日の発表では、索引を作り直すことで検索がどれほど速くなるのかを測\n", 3) + "った結果が示された。\n", 1, "wide lines of one length"},
		{"朝は会議。\n昼は会議。\n夜は宴会。\n", 3, "a note a line"},
		{"They wrapped the mail by hand at a column that nobody had set down,\nwhich is what people did who had no program for it and read in plain\ntext.\n", 1, "a comma at the margin"},
		{"key=[a name that is long enough to be read as words of a line];\nmod=[another of them, which is as long as the one above it is];\npath=[a file];\n", 3, "statements"},
		{"short\nlines\n", 2, "too short to be wrapped"},
	} {
		blocks := Parse(model.NewDocument("t", c.text, "UTF-8")).Blocks
		if len(blocks) != c.want {
			t.Errorf("%s: %d blocks: %q", c.why, len(blocks), texts(blocks))
		}
	}
	joined := Parse(model.NewDocument("t", "# t\n\n全角の行は\n間を空けずに\nand Latin\nwith one.\n", "UTF-8")).Blocks
	if got, want := joined[1].Text, "全角の行は間を空けずに and Latin with one."; got != want {
		t.Errorf("joined %q, want %q", got, want)
	}
}

func texts(blocks []block.Block) []string {
	var all []string
	for _, b := range blocks {
		all = append(all, b.Text)
	}
	return all
}

func TestNotations(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"just a line\n", "plain"},
		{"# Title\n\ntext\n", "markdown"},
		{"```\n# no title\n```\n[a](b)\n", "markdown"},
		{"#include <x>\n#define y\n", "plain"},
		{strings.Repeat("a line like any other\n", 80) + "## pasted\n", "plain"},
		{"## Title\n\n" + strings.Repeat("a line like any other\n", 80), "markdown"},
		{strings.Repeat("a line like any other\n", 400) + "# a\n\ntext\n\n## b\n", "markdown"},
		{"#+TITLE: a\n* b\n", "org"},
		{"* a\n** b\n*** c\n", "org"},
		{"* a\n* b\n", "plain"},
		{"Title\n=====\n\n.. note:: a\n", "restructuredtext"},
		{"= Title\n:author: a\n\n== b\n", "asciidoc"},
		{"= Title\n\n[[one]]\n== b\n", "asciidoc"},
		{"= Title\n\n[#one]\n== b\n", "asciidoc"},
		{"= Title\n\n== b\n\nas <<one>> says\n", "asciidoc"},
		{"= Title\n\n== b\n\nas <<one,the first>> says\n", "asciidoc"},
		{"= Title\n\n== b\n\n[[one]]\n\n<<TableOfContents>>\n", "wiki"},
		{"== a ==\n\n[[one]]\n== b ==\n", "wiki"},
		{"== a ==\n== b ==\n", "wiki"},
		{"h1. a\nh2. b\n", "textile"},
		{"*title\n-item\n>>\nquoted\n<<\n", "hatena"},
		{"*title\n-item [#tag]\n**part [#ab12]\n", "pukiwiki"},
		{"*title\n-[[a>b]]\n", "pukiwiki"},
		{"Page\n [* bold] words\n", "scrapbox"},
		{"Page\n - [* bold] words\n - more [* bold]\n", "plain"},
		{"Page\n\n[slides https://a.example/]\n・one\n・two\n[video https://b.example/]\n", "plain"},
		{"Page\n\n" + strings.Repeat("a line [slides https://a.example/]\n", 4), "plain"},
		{"Page\n\n" + strings.Repeat("a line https://a.example/x[slides]\n", 4), "asciidoc"},
		{"Page\n[ ] to do\n[link] and [1]\n", "plain"},
		{"Page\n/**** mind ****/\nf(a)\n/**** the gap ****/\ng(a)\n/**** again ****/\nh(a)\n", "plain"},
		{"Page\nauto f = [](int a) { return a; };\nautomatic = table[0](a, b);\n", "plain"},
		{"Page\nsay **this** once\nsay **that** twice\nand **all** of it\n", "markdown"},
		{"<html><body>a</body></html>\n", "html"},
		{"<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC\n\"-//W3C//DTD\">\n<html>\n", "html"},
		{"<?xml version=\"1.0\"?><!-- of the harbour --><html><body>a</body></html>\n", "html"},
		{"<!-- saved from url -->\n<html><body>a</body></html>\n", "html"},
		{"<?xml version=\"1.0\"?>\n<notes>a</notes>\n", "plain"},
		{"<!-- a remark -->\njust a line\n", "plain"},
		{"AUTHOR: a\nTITLE: b\nCONVERT BREAKS: 0\n-----\nBODY:\nc\n-----\n--------\n", "movable type export"},
	} {
		if got := Parse(model.NewDocument("t", c.text, "UTF-8")).Notation; got != c.want {
			t.Errorf("%q is taken for %s, want %s", c.text, got, c.want)
		}
	}
}

// TestNamedNotation: a file's name breaks a tie, and no more.
func TestNamedNotation(t *testing.T) {
	fences := strings.Repeat("```\nmake\n```\nas said.\n", 3)
	for _, c := range []struct{ path, text, want string }{
		{"a.txt", "h2. Ropes\n\n" + fences, "markdown"},
		{"a.textile", "h2. Ropes\n\n" + fences, "textile"},
		{"a.txt", "# Minutes #\n## May ##\n**Ann\n  1. rows\n\n**Ben\n  1. sails\n\n**Cid\n\n**Dan\n", "hatena"},
		{"a.md", "# Minutes #\n## May ##\n**Ann\n  1. rows\n\n**Ben\n  1. sails\n\n**Cid\n\n**Dan\n", "markdown"},
		{"a.md", "#+TITLE: a\n* b\n** c\n* d\n", "org"},
		{"a.org", "# Title\n\ntext\n\n## part\n", "markdown"},
		{"a.rst", "just a line\n", "plain"},
	} {
		if got := Parse(model.NewDocument(c.path, c.text, "UTF-8")).Notation; got != c.want {
			t.Errorf("%s %q is taken for %s, want %s", c.path, c.text, got, c.want)
		}
	}
}

// checkBlocks: what holds for the blocks of any document.
func checkBlocks(t *testing.T, doc *model.Document, blocks []block.Block) {
	t.Helper()
	line := int32(0)
	for i, b := range blocks {
		where := fmt.Sprintf("block %d %q", i, b.Text)
		if b.Line < line || int(b.Line) >= doc.Lines() || b.Lines < 1 {
			t.Fatalf("%s: lines %d+%d after %d of %d", where, b.Line, b.Lines, line, doc.Lines())
		}
		line = b.Line
		if b.Off < 0 || int(b.Off) > len(doc.Text) || doc.LineAt(int(b.Off)) < int(b.Line) {
			t.Fatalf("%s: begins at %d on line %d, not %d", where, b.Off, doc.LineAt(int(b.Off)), b.Line)
		}
		if b.Text == "" {
			t.Fatalf("%s says nothing", where)
		}
		if b.Kind == block.Heading && b.Level == 0 && !b.Title {
			t.Fatalf("%s is a title of no level", where)
		}
	}
}

func FuzzBlocks(f *testing.F) {
	for i, s := range []string{"a\n-\nb", "# a\n- b\n  - c\n> d\n", "#+TITLE: a\n** b\n#+begin_src\nc\n", "a\n=\n\n.. b::\n\n c\n", "= a\n----\nb\n", "*a\n>|\nb\n|<\n", "<p>a<ul><li>b", "TITLE: a\n-----\nBODY:\nb\n--------\n", "== a\n** b\n{{{\nc\n", "---\na: b\n---\n", "===\f===="} {
		f.Add(s, i)
	}
	// Marks alone, and form feeds, which end lines for some.
	f.Add("''", 5)
	f.Add("''", 85)
	f.Add("# \n>\f", -13)
	f.Add("\f\n0", 145)
	f.Add("a:: \n\n *", 4)   // reStructuredText without anything of it at first
	f.Add(".00\r//000", 410) // a title of AsciiDoc over a comment
	f.Fuzz(func(t *testing.T, text string, which int) {
		deadline.Of(t)
		doc := model.NewDocument("fuzz", strings.ToValidUTF8(text, "\ufffd"), "UTF-8")
		checkBlocks(t, doc, Parse(doc).Blocks)
		n := append(slices.Clone(notations), plain)[uint(which)%uint(len(notations)+1)]
		checkBlocks(t, doc, n.blocks(doc, 0))
	})
}

func BenchmarkParse(b *testing.B) {
	line := "  ・索引を作り直すことで、検索がどれほど速くなるか\n"
	for _, n := range []notation{plain, markdownNotation} {
		b.Run(n.name, func(b *testing.B) {
			doc := model.NewDocument("b", strings.Repeat("見出し\n\n"+strings.Repeat(line, 20)+"\n", 1000), "UTF-8")
			b.SetBytes(int64(len(doc.Text)))
			for b.Loop() {
				n.parse(doc, 0, doc.Lines())
			}
		})
	}
}
