package export_test

import (
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/export"
)

const notes = `
E Harbour & sea <2025>
  ~ some *emph*, **strong ~~gone~~**, [words](b.md#x y), [out](https://example.com/a_b) and [1](^n)
  2*3 is [no] mark_up
  # 1. no item
  - # no heading
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

const markdown = "# Harbour \\& sea \\<2025>\n" + `
some *emph*, **strong ~~gone~~**, [words](<b.md#x y>), [out](https://example.com/a_b) and [^n]

2\*3 is \[no\] mark\_up

## 1. no item

- \# no heading
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
<p>2*3 is [no] mark_up</p>
<h2>1. no item</h2>
<ul>
<li># no heading
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
<p id="fn-n"><sup>n</sup> the note</p>
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
