package export_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/export"
)

const notes = `
E Harbour & sea <2025>
  ~ some *emph*, **strong ~~gone~~**, [words](b.md#x y), [out](https://example.com/a_b) and [1](^n)
  2*3 is [no] mark_up, 5%% of x ^ab :x:
  # 1. in C #
  - # no heading\n1. no item
    - inner

    a paragraph in it
  [x] done
  [-] given up
  > a quote
  > > - deeper
  S Talk
    $ code\n` + "```" + ` {lang=go}
    | a | b {header=1; columns=l r}
      ~ | 1 | **2**
    # Below
    ~ the note {footnote=n}
`

const markdown = "# Harbour & sea \\<2025>\n" + `
some *emph*, **strong ~~gone~~**, [words](<b.md#x y>), [out](https://example.com/a_b) and [^n]

2*3 is \[no\] mark_up, 5\%\% of x \^ab \:x:

## 1. in C \#

- \# no heading\
  1\. no item
  - inner

  a paragraph in it

- [x] done
- [-] given up

> a quote
>
> > - deeper

## Talk

` + "````go\ncode\n```\n````" + `

| a | b |
| :-- | --: |
| 1 | **2** |

### Below

[^n]: the note
`

const html = `<h1>Harbour &amp; sea &lt;2025&gt;</h1>
<p>some <em>emph</em>, <strong>strong <s>gone</s></strong>, <a href="b.md#x y">words</a>, <a href="https://example.com/a_b">out</a> and <sup><a href="#fn-n">1</a></sup></p>
<p>2*3 is [no] mark_up, 5%% of x ^ab :x:</p>
<h2>1. in C #</h2>
<ul>
<li># no heading<br>
1. no item
<ul>
<li>inner</li>
</ul>
<p>a paragraph in it</p>
</li>
<li><input type="checkbox" checked disabled> done</li>
<li>[-] given up</li>
</ul>
<blockquote>
<p>a quote</p>
<blockquote>
<ul>
<li>deeper</li>
</ul>
</blockquote>
</blockquote>
<h2>Talk</h2>
<pre><code>code
` + "```" + `</code></pre>
<table>
<tr><th>a</th><th>b</th></tr>
<tr><td>1</td><td><strong>2</strong></td></tr>
</table>
<h3>Below</h3>
<p id="fn-n"><sup>[n]</sup> the note</p>
`

func TestMarkdown(t *testing.T) {
	var b strings.Builder
	if err := export.Markdown(&b, treetest.Parse(notes), model.None); err != nil {
		t.Fatal(err)
	}
	if b.String() != markdown {
		t.Errorf("it is\n%s\nand must be\n%s", b.String(), markdown)
	}
}

func TestHTML(t *testing.T) {
	var b strings.Builder
	if err := export.HTML(&b, treetest.Parse(notes), model.None); err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(b.String(), "<body>\n")
	body = strings.TrimSuffix(body, "</body>\n</html>\n")
	if body != html {
		t.Errorf("it is\n%s\nand must be\n%s", body, html)
	}
	if !strings.Contains(b.String(), "<title>Harbour &amp; sea &lt;2025&gt;</title>") {
		t.Error("the page has not the notes' title")
	}
}

// What is to do may be a title, as in Org: it stays one, and to do.
func TestTasksThatAreTitles(t *testing.T) {
	tree := treetest.Parse("E one\n  S buy\n    # pay\n      ~ in cash\n  S rest\n")
	tree.Node(1).Task, tree.Node(2).Task = model.TaskOpen, model.TaskDone
	for _, c := range []struct {
		write func(io.Writer, *model.Tree, model.Ref) error
		want  []string
	}{
		{export.Markdown, []string{"\n## [ ] buy\n", "\n### [x] pay\n", "\n## rest\n"}},
		{export.HTML, []string{"<h2>[ ] buy</h2>\n<h3>[x] pay</h3>\n<p>in cash</p>\n<h2>rest</h2>\n"}},
	} {
		var b strings.Builder
		if err := c.write(&b, tree, model.None); err != nil {
			t.Fatal(err)
		}
		for _, want := range c.want {
			if !strings.Contains(b.String(), want) {
				t.Errorf("%q is not in\n%s", want, b.String())
			}
		}
	}
}

// A callout is a quotation of its own, and marks in the words of a link stay.
func TestCallouts(t *testing.T) {
	tree := treetest.Parse(`
E one
  > " before
  > " NOTE {callout=note}
    > " in it

    > - a point
  > " With a title {callout=tip}
    > " too
  > " behind
  - an item
    > " and what it quotes
    > - a point
      a paragraph of that
  ~ [~~https://a.example/~~](https://a.example/) and ~~~ and [https://b.example/](https://b.example/)
`)
	const want = "# one\n\n> before\n\n> [!NOTE]\n> in it\n>\n> - a point\n\n> [!TIP] With a title\n> too\n\n> behind\n\n- an item\n\n  > and what it quotes\n  >\n  > - a point\n  >\n  >   a paragraph of that\n\n" +
		"[~~https\\://a.example/~~](https://a.example/) and \\~\\~\\~ and <https://b.example/>\n"
	var b strings.Builder
	if err := export.Markdown(&b, tree, model.None); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("it is\n%s\nand must be\n%s", b.String(), want)
	}
}

// Footnotes as the loader has them: items whose marker is their label. And items
// whose numbers say more than their place.
func TestNumbered(t *testing.T) {
	tree := treetest.Parse(`
E one
  - three {marker=3.}
  - five {marker=5)}
  - a sign of its own {marker=壱、}
  - the note {footnote=a; marker=[a]}
    and more
`)
	const md = "# one\n\n3. three\n5) five\n- 壱、 a sign of its own\n\n[^a]: the note\n\n    and more\n"
	const page = "<ol>\n<li value=\"3\">three</li>\n<li value=\"5\">five</li>\n</ol>\n<ul>\n<li>壱、 a sign of its own</li>\n</ul>\n" +
		"<p id=\"fn-a\"><sup>[a]</sup> the note</p>\n<p>and more</p>\n"
	var b, h strings.Builder
	if err := errors.Join(export.Markdown(&b, tree, model.None), export.HTML(&h, tree, model.None)); err != nil {
		t.Fatal(err)
	}
	if b.String() != md {
		t.Errorf("it is\n%s\nand must be\n%s", b.String(), md)
	}
	if !strings.Contains(h.String(), page) {
		t.Errorf("it is\n%s\nand must have\n%s", h.String(), page)
	}
}

// Lines of an item are lines on the page, those of the words for a picture are not.
func TestPageLines(t *testing.T) {
	tree := treetest.Parse("E one\n  - first\\nsecond\n    p below\n  ~ - ![a\\nb](x.png)")
	var page strings.Builder
	if err := export.HTML(&page, tree, model.None); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<li>first<br>\nsecond", `<img src="x.png" alt="a` + "\nb\">"} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("it is\n%s\nand must have\n%s", page.String(), want)
		}
	}
}

// A session alone, and a link that would run something.
func TestParts(t *testing.T) {
	tree := treetest.Parse("E all\n  S one\n    ~ - [x](javascript:alert)\n  S two")
	var md, page strings.Builder
	if err := export.Markdown(&md, tree, 1); err != nil {
		t.Fatal(err)
	}
	if err := export.HTML(&page, tree, 1); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(md.String(), "two") || strings.Contains(page.String(), "two") || !strings.Contains(page.String(), "<h2>one</h2>") {
		t.Errorf("one session is\n%s%s", md.String(), page.String())
	}
	if strings.Contains(page.String(), "javascript:") {
		t.Errorf("a script is left in\n%s", page.String())
	}
}

// Links from note to note lead there where that is written, and are words where
// an ID or a page leads to nothing that is; a path leads where it led.
func TestLinks(t *testing.T) {
	tree := treetest.Parse(`
E one
  ~ [a](id:x), [b](id:y), [c](#talk), [d](b.txt), [e](id:z), [f](b.txt#no)
  - an item {anchor=x}
  ~ [h](#code)
  $ code {anchor=code}
  S Talk
`, `
E two
  # 3. Talk {anchor=y}
  S Talk
    ~ [[[page]]]([[page]]) and [g](#talk)
`)
	for _, c := range []struct {
		why  string
		top  model.Ref
		md   []string
		html []string
	}{
		{"all of it", model.None,
			[]string{"[a](#x), [b](#3-talk), [c](#talk), [d](#two), e, [f](b.txt#no)\n", `- <a id="x"></a>an item`, "[g](#talk-1)", "<a id=\"code\"></a>\n```"},
			[]string{`<a href="#x">a</a>, <a href="#3-talk">b</a>, <a href="#talk">c</a>, <a href="#two">d</a>, e, <a href="b.txt#no">f</a>`, `<li id="x">an item`, `<h2 id="3-talk">3. Talk`, `<a href="#talk-1">g</a>`, `<pre id="code">`}},
		{"the first event alone", 0,
			[]string{"[a](#x), b, [c](#talk), [d](b.txt), e, [f](b.txt#no)\n"},
			[]string{`<a href="#x">a</a>, b, <a href="#talk">c</a>, <a href="b.txt">d</a>, e, <a href="b.txt#no">f</a>`}},
	} {
		var md, page strings.Builder
		if err := errors.Join(export.Markdown(&md, tree, c.top), export.HTML(&page, tree, c.top)); err != nil {
			t.Fatal(err)
		}
		for _, want := range c.md {
			if !strings.Contains(md.String(), want) {
				t.Errorf("%s: Markdown lacks\n%s\n%s", c.why, want, md.String())
			}
		}
		for _, want := range c.html {
			if !strings.Contains(page.String(), want) {
				t.Errorf("%s: the page lacks\n%s\n%s", c.why, want, page.String())
			}
		}
	}
}
