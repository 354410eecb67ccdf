package commonmark

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"yomi/model/treetest/deadline"
)

// shape writes the blocks of a source: kinds, what they hold in brackets, the
// lines of leaves in quotes.
func shape(source string) string { return shapeOf(Parse(source)) }

func shapeOf(d *Document) string {
	var b strings.Builder
	var write func(from, to int32)
	write = func(from, to int32) {
		for i := from; i < to; i = d.Nodes[i].Next {
			n := &d.Nodes[i]
			said := n.Kind.String()
			switch n.Kind {
			case Heading:
				said = fmt.Sprint(said, n.Level)
			case List:
				said = fmt.Sprintf("%s%c", said, n.Sign)
			}
			b.WriteString(said)
			if n.Kind <= Box {
				b.WriteByte('(')
				write(i+1, n.Next)
				b.WriteByte(')')
				continue
			}
			var lines []string
			for _, s := range d.Lines(n) {
				lines = append(lines, strings.Repeat(" ", int(s.Padding))+d.Text(s))
			}
			writeLines(&b, n.Kind, lines)
		}
	}
	write(0, int32(len(d.Nodes)))
	return b.String()
}

// writeLines writes the lines of a leaf; the blanks at their ends say nothing
// outside of code.
func writeLines(b *strings.Builder, k Kind, lines []string) {
	for i, l := range lines {
		if l = strings.TrimRight(l, "\r\n"); k != Code && k != Fenced && k != HTML {
			l = strings.Trim(l, " \t")
		}
		lines[i] = l
	}
	if k == Code || k == Fenced || k == HTML {
		for len(lines) > 0 && strings.Trim(lines[len(lines)-1], " \t") == "" {
			lines = lines[:len(lines)-1]
		}
		for i := range lines {
			if strings.Trim(lines[i], " \t") == "" {
				lines[i] = ""
			}
		}
	}
	fmt.Fprintf(b, "%q", strings.Join(lines, "\n"))
}

// theirs is shape as goldmark has it.
func theirs(source string) string {
	g := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Footnote))
	src := []byte(source)
	root := g.Parser().Parse(text.NewReader(src))
	var b strings.Builder
	var write func(n ast.Node)
	lines := func(n ast.Node, k Kind) {
		var all []string
		for i := range n.Lines().Len() {
			s := n.Lines().At(i)
			all = append(all, string(s.Value(src)))
		}
		if h, ok := n.(*ast.HTMLBlock); ok && h.HasClosure() {
			all = append(all, string(h.ClosureLine.Value(src)))
		}
		writeLines(&b, k, all)
	}
	write = func(n ast.Node) {
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			switch c := c.(type) {
			case *ast.Heading:
				fmt.Fprintf(&b, "heading%d", c.Level)
				lines(c, Heading)
			case *ast.Paragraph, *ast.TextBlock:
				b.WriteString("para")
				lines(c, Para)
			case *ast.CodeBlock:
				b.WriteString("code")
				lines(c, Code)
			case *ast.FencedCodeBlock:
				b.WriteString("fenced")
				lines(c, Fenced)
			case *ast.HTMLBlock:
				b.WriteString("html")
				lines(c, HTML)
			case *ast.ThematicBreak:
				b.WriteString(`rule""`)
			case *east.Table:
				b.WriteString("table")
				fmt.Fprintf(&b, "%d", c.ChildCount())
			case *ast.Blockquote:
				b.WriteString("quote(")
				write(c)
				b.WriteByte(')')
			case *ast.List:
				fmt.Fprintf(&b, "list%c(", c.Marker)
				write(c)
				b.WriteByte(')')
			case *ast.ListItem:
				b.WriteString("item(")
				write(c)
				b.WriteByte(')')
			case *east.FootnoteList: // it stands at the end of their tree
			default:
				write(c)
			}
		}
	}
	write(root)
	return b.String()
}

// ours is shape with the number of their rows for tables, which is all that
// theirs says.
func ours(source string) string {
	d := Parse(source)
	said := shape(source)
	for i := range d.Nodes {
		n := &d.Nodes[i]
		if n.Kind != Table {
			continue
		}
		var lines []string
		for _, s := range d.Lines(n) {
			lines = append(lines, d.Text(s))
		}
		var b strings.Builder
		writeLines(&b, Table, lines)
		said = strings.Replace(said, "table"+b.String(), fmt.Sprintf("table%d", len(lines)-1), 1)
	}
	return said
}

// compared reports whether goldmark says what CommonMark and GitHub do: it gives
// up a table whose first delimiter row does not fit, has footnotes at the end of
// its tree, reads references more loosely, counts tabs otherwise, has
// declarations of HTML in capitals only, as CommonMark had before 0.30, takes no
// controls in a value without quotes, and blanks before the name of an end tag (6.6).
func compared(source string) bool {
	return !smallDeclaration.MatchString(source) && !controlValue.MatchString(source) && !blankEnd.MatchString(source) && strings.Count(source, "|--") < 2 && !strings.Contains(source, "[^") && !strings.Contains(source, "]:") && !strings.Contains(source, "\t")
}

var (
	smallDeclaration = regexp.MustCompile("<![a-z]")
	controlValue     = regexp.MustCompile("=[ ]*[^\\s\"'=<>`]*[\x01-\x08\x0e-\x1f]")
	blankEnd         = regexp.MustCompile("</[ ]+[A-Za-z]")
)

// odd reports a difference in which goldmark is one of its own: a table without a
// |, a list that ended with an item that holds nothing. What would underline a
// paragraph is a delimiter row for it where a lazy line says so, which can only go
// on with the paragraph (5.1), and no row below a table (4.3).
func odd(source, got, want string) bool {
	shapes := got + want
	return strings.Contains(shapes, "item()") || strings.Contains(shapes, "table1") ||
		strings.Contains(want, "table") && underline.MatchString(source)
}

var underline = regexp.MustCompile(`(?m)^[ >]*(-+|=+) *$`)

// TestAgainstGoldmark compares the blocks of random sources with goldmark's:
// the slower parser is the oracle of the faster.
func TestAgainstGoldmark(t *testing.T) {
	pieces := strings.Split("a$b c$\n$\n$\n$\n\n$ $  $   $    $\t$- $* $+ $1. $2) $10. $> $>$# $## $###$#$===$---$- - -$***$```$~~~$``` go$<div>$</div>$<b>$<!-- $-->$<?$<pre>$[a]: $[a]$(b)$\"t\"$<u>$`$~$=$-$_$*$1.$\\$（$あ。$|$\n\n| a | b |\n|---|---|\n", "$")
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		var b strings.Builder
		for range r.IntN(16) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		source := b.String()
		if got, want := ours(source), theirs(source); got != want && compared(source) && !odd(source, got, want) {
			t.Fatalf("%q is\n%s\nand must be\n%s", source, got, want)
		}
	}
}

// FuzzParse: nodes nest, segments lie in the source and follow each other, and
// the blocks are goldmark's.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"- a\n\n  b\n> c\nd", "1. a\n   - b\n\n     c", "a\n===\n\n| a |\n|---|\n| b |", "[a]: <b>\n'c'\n", "<div>\n\n```\n\tx", "[^1]: a\n    b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, source string) {
		deadline.Of(t)
		d := Parse(source)
		check(t, d, 0, int32(len(d.Nodes)))
		// Line ends that theirs does not know are the caller's to replace; what stands behind the signs of ours is ours alone,
		// and so is the limit to what is open at one time. Of HTML theirs tells more and less than the specification, in more
		// ways than can be named: TestAgainstGoldmark compares what people write of it.
		if strings.ContainsAny(source, "\r\x00\v\f\u0085<") || !compared(source) || strings.Contains(source, "|") || ourSigns.MatchString(source) || deepest(d) >= maxOpen-1 || !utf8.ValidString(source) {
			return
		}
		if got, want := ours(source), theirs(source); got != want && !odd(source, got, want) {
			t.Fatalf("%q is\n%s\nand must be\n%s", source, got, want)
		}
	})
}

// ourSigns begin blocks that CommonMark does not know: admonitions of three kinds, Obsidian's
// comments, formulas of two kinds, tags of templates.
var ourSigns = regexp.MustCompile(`:::|!!!|\?\?\?|%%|\$\$|\\\[|\{[{%]`)

// deepest is how many nodes stand inside each other at most.
func deepest(d *Document) int {
	most := 0
	var ends []int32 // of the nodes around
	for i := range d.Nodes {
		for len(ends) > 0 && ends[len(ends)-1] <= int32(i) {
			ends = ends[:len(ends)-1]
		}
		ends = append(ends, d.Nodes[i].Next)
		most = max(most, len(ends))
	}
	return most
}

func check(t *testing.T, d *Document, from, to int32) {
	last := int32(0)
	for i := from; i < to; i = d.Nodes[i].Next {
		n := &d.Nodes[i]
		if n.Next <= i || n.Next > to || n.First < last || n.End <= n.First {
			t.Fatalf("%q: node %d of %d to %d is %+v", d.Source, i, from, to, *n)
		}
		last = n.First
		at := int32(0)
		for _, s := range d.Lines(n) {
			if s.Start < at || s.Stop < s.Start || int(s.Stop) > len(d.Source) {
				t.Fatalf("%q: segment %+v", d.Source, s)
			}
			at = s.Stop
		}
		check(t, d, i+1, n.Next)
	}
}
