package commonmark

import (
	"fmt"
	"strings"
	"testing"
)

func TestShape(t *testing.T) {
	for _, c := range []struct{ source, want, why string }{
		{"# a #\nb\nc\n", `heading1"a"para"b\nc"`, "4.2, 4.8"},
		{"a\n===\nb\n---\n", `heading1"a"heading2"b"`, "4.3"},
		{"- a\n- b\n\n  c\n* d", `list-(item(para"a")item(para"b"para"c"))list*(item(para"d"))`, "5.3: another sign is another list"},
		{"1. a\n2) b", `list.(item(para"a"))list)(item(para"b"))`, "5.3"},
		{"> a\nb\n\nc", `quote(para"a\nb")para"c"`, "5.1: a lazy line"},
		{"> a\n--\nb\n---", `quote(para"a\n--\nb")rule""`, "5.1: a lazy line underlines nothing and begins no table; a rule is no lazy line"},
		{"> - a\n>   b", `quote(list-(item(para"a\nb")))`, "5.2"},
		{"a\n01) b\n11) c", `para"a"list)(item(para"b")item(para"c"))`, "5.3: a list that ends a paragraph begins with 1, written 01 too"},
		{"a\n2. b\n11. c", `para"a\n2. b\n11. c"`, "5.3: no other number does"},
		{"```go\nx\n\n```\na", "fenced\"x\"para\"a\"", "4.5"},
		{"    a\n\n    b\n\nc", `code"a\n\nb"para"c"`, "4.4"},
		{"<div>\n*a*\n\nb", `html"<div>\n*a*"para"b"`, "4.6"},
		{"<a b=\x13>\nc", "html\"<a b=\\x13>\\nc\"", "6.6: a value without quotes may hold a control"},
		{"</ a>\nb", `para"</ a>\nb"`, "6.6: the name of an end tag stands at once behind </"},
		{"a\n\n| b | c |\n|---|:-:|\n| d | e |\nf", `para"a"table"| b | c |\n|---|:-:|\n| d | e |\nf"`, "GitHub 4.10"},
		{"a\n| b |\n|---|\n", `para"a"table"| b |\n|---|"`, "a table ends the paragraph above it"},
		{"a | b\n--- | ---\n---\n", `table"a | b\n--- | ---"rule""`, "below a table there is no heading"},
		{"a\nb\n:-\nc\n--\n=\n---", `para"a"table"b\n:-\nc\n--\n="rule""`, "4.3: only a paragraph is underlined, what else stands below a table is a row"},
		{"b\n:-\n-\n", `table"b\n:-"list-(item())`, "5.2: an item that holds nothing ends no paragraph, but a table"},
		{"b\n    :-\nc", `para"b\n:-\nc"`, "GitHub 4.10: a delimiter row is not set in as code"},
		{"[a]: b\n:-\nc\n:-", `para":-"table"c\n:-"`, "4.7: a definition is no header"},
		{"[a]:\n:-\nc", `table"[a]:\n:-\nc"`, "what has the delimiter row of a table below it defines nothing"},
		{"[a]: /b 'c\nd'\n[e]\n", `para"[e]"`, "4.7: a title over two lines"},
		{"a[^1]\n\n[^1]: b\n\n    c\n\nd", `para"a[^1]"footnote(para"b"para"c")para"d"`, "footnotes"},
		{"a\n$$\n- b\n\n$$\nc", `para"a"math"- b\n"para"c"`, "math is no list"},
		{"$$b\nc $$\n$$d$$\n$$\ne", `math"b\nc"para"$$d$$\n$$\ne"`, "math that begins and ends beside its signs, on one line, and nowhere"},
		{":::note A\nb\n:::: tip\n- c\n::::\n:::\nd\n:::", `box(para"b"box(list-(item(para"c"))))para"d\n:::"`, "boxes in boxes"},
		{"!!! note\n\n    a\n\nb\n!!!\n??? c\nd", `box(para"a")para"b\n!!!\n??? c\nd"`, "a box that is set in, and outcries"},
		{"{% highlight go %}\n- a\n\nb\n{% endhighlight %}\nc", `fenced"- a\n\nb"para"c"`, "code between tags of Jekyll"},
		{"{{< notice tip >}}\n- a\n{{< /notice >}}\nb\n{{% notice tip %}}", `box(list-(item(para"a")))para"b\n{{% notice tip %}}"`, "a box between tags of Hugo, and a tag that nothing ends"},
		{"%%\na\n\n- b %%\nc\n%%d%%\n%%\ne", `comment""para"c\n%%d%%\n%%\ne"`, "a comment of Obsidian's, one in a line, and one that nothing ends"},
		{"- \n\n  a", `list-(item())para"a"`, "5.2: an item begins with one blank line at most"},
		{strings.Repeat("> ", maxOpen+10) + "a", strings.Repeat("quote(", maxOpen-1) + `para"` + strings.Repeat("> ", 11) + `a"` + strings.Repeat(")", maxOpen-1), "nobody nests that deep"},
	} {
		if got := shape(c.source); got != c.want {
			t.Errorf("%q is\n%s\nand must be\n%s: %s", c.source, got, c.want, c.why)
		}
	}
}

func TestNotes(t *testing.T) {
	source := "<p>\n# a\n#b\n"
	if n := Parse(source).Nodes; len(n) != 1 {
		t.Errorf("a title ends HTML in CommonMark: %v", n)
	}
	if n := ParseNotes(source).Nodes; len(n) != 3 || n[1].Kind != Heading || n[2].Kind != Para {
		t.Errorf("among notes it must: %v", n)
	}
	if n := ParseNotes("a:\n    | b |\n    |---|\n").Nodes; len(n) != 2 || n[1].Kind != Table {
		t.Errorf("a table of notes may be set in: %v", n)
	}
}

// Code between fences in an item goes on to its fence among notes, wherever its lines
// stand; in CommonMark (5.2) it ends with the first that is not set in.
func TestCodeOutOfItems(t *testing.T) {
	for _, c := range []struct{ source, want, why string }{
		{"1. ```\na\n\n# b\n```\nc", `list.(item(fenced"a\n\n# b"))para"c"`, "to its fence"},
		{"- a\n  ```\nb\n  ```\nc", `list-(item(para"a"fenced"b"))para"c"`, "to one that is set in"},
		{"- a\n  ```\nb\n```go\nc\n```", `list-(item(para"a"fenced""))para"b"fenced"c"`, "not to one that opens code"},
		{"- a\n  ```\nb\n\n## c\n\n```\nd\n```", `list-(item(para"a"fenced""))para"b"heading2"c"fenced"d"`, "not past a title"},
		{"- a\n  ```\nb\n~~~\nc", `list-(item(para"a"fenced""))para"b"fenced"c"`, "not to a fence of another mark"},
		{"> ```\na\n```\nb", `quote(fenced"")para"a"fenced"b"`, "5.1: a quotation ends without its sign"},
	} {
		if got := shapeOf(ParseNotes(c.source)); got != c.want {
			t.Errorf("%q is\n%s\nand must be\n%s: %s", c.source, got, c.want, c.why)
		}
	}
	if d := ParseNotes("- ```\n" + strings.Repeat("ab\n", fenceReach) + "```\nc"); d.Nodes[2].Kind != Fenced || d.Nodes[2].End != 1 {
		t.Errorf("code out of an item goes on over many screens: %+v", d.Nodes)
	}
}

// Raw text among elements goes on over blank lines among notes; in CommonMark (4.6) the
// first of them ends it.
func TestRawAmongElements(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"<p>a</p>\n<pre>\nb\n\n# c\n</pre>\n<p>d</p>\n\ne", `html"<p>a</p>\n<pre>\nb\n\n# c\n</pre>\n<p>d</p>"para"e"`},
		{"<div class=code><pre>a\n\n- b</pre></div>\n\nc", `html"<div class=code><pre>a\n\n- b</pre></div>"para"c"`},
		{"<p>a <pre>b</pre>\n\n# c", `html"<p>a <pre>b</pre>"heading1"c"`},
		{"<p>a</p>\n<PRE lang=x>\n\n# b", `html"<p>a</p>\n<PRE lang=x>\n\n# b"`},
	} {
		if got := shapeOf(ParseNotes(c.source)); got != c.want {
			t.Errorf("%q is\n%s\nand must be\n%s", c.source, got, c.want)
		}
	}
	if got, want := shapeOf(Parse("<p>a</p>\n<pre>\n\n# c")), `html"<p>a</p>\n<pre>"heading1"c"`; got != want {
		t.Errorf("CommonMark has %s, and must have %s", got, want)
	}
}

func TestReferences(t *testing.T) {
	d := Parse("[A  b]: <x y> \"t\"\n[a B]: z\n[c\\]]: /d\n[e]:\n/f\n[g]: h i\n")
	want := map[string]Reference{"a b": {"x y", "t"}, `c\]`: {"/d", ""}, "e": {"/f", ""}}
	if fmt.Sprint(d.References) != fmt.Sprint(want) {
		t.Errorf("references are %v, and must be %v", d.References, want)
	}
	if len(d.Nodes) != 1 || d.Nodes[0].First != 5 {
		t.Errorf("what is left is %+v", d.Nodes)
	}
}

// BenchmarkParse splits a document as people write them.
func BenchmarkParse(b *testing.B) {
	var s strings.Builder
	for i := range 10000 {
		fmt.Fprintf(&s, "## talk %d\n\n- 監視の話 and [more](https://example.com/%d)\n  - deeper **still**\n\nA paragraph that goes on\nover two lines.\n\n", i, i)
	}
	b.SetBytes(int64(s.Len()))
	for b.Loop() {
		Parse(s.String())
	}
}
