package inline

import (
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
)

// known is what the documents of the cases say elsewhere.
var known = Known{
	Links:     map[string]string{"name": "https://a.example/n", "other name": "b.md", "__1": "https://a.example/1", "__2": "https://a.example/2", "|logo|": "logo.png"},
	Values:    map[string]string{"ref-site": "https://a.example", "product": "Sail", "logo": "the logo", "[#1]": "12", "[#note]": "13"},
	Footnotes: map[string]bool{"1": true, "12": true, "13": true, "note": true},
}

// lines are the lines of a text as spans.
func lines(text string) []Span {
	var spans []Span
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		spans = append(spans, Span{Lo: at, Hi: at + len(strings.TrimRight(line, "\n"))})
		at += len(line)
	}
	return spans
}

// read reads a text of one or several lines and writes it with its runs.
func read(n *Notation, text string) string {
	r := NewReader(n, text)
	r.Known = known
	t := r.Lines(lines(text)...)
	said := treetest.Marked(t.Said, t.Runs)
	for _, note := range t.Notes {
		said += " / " + note.Label + ": " + treetest.Marked(note.Text.Said, note.Text.Runs)
	}
	if t.Anchor != "" {
		said += " / #" + t.Anchor
	}
	return said
}

// inlineCase is a text and what is read in it.
type inlineCase struct{ text, want, why string }

func check(t *testing.T, n *Notation, cases []inlineCase) {
	t.Helper()
	for _, c := range cases {
		if got := read(n, c.text); got != c.want {
			t.Errorf("%q (%s): %q, want %q", c.text, c.why, got, c.want)
		}
	}
}

func TestPlain(t *testing.T) {
	check(t, Plain, []inlineCase{
		{"*as* it `is`", "*as* it `is`", "no marks"},
		{"見る https://a.example/日本語 と", "見る ⟨link https://a.example/日本語⟩ と", "an address in Japanese"},
		{"www.a.example/b で", "⟨link https://www.a.example/b|www.a.example/b⟩ で", "without its scheme"},
		{"www.a.exampleLambdaの https://b.exampleTel.", "⟨link https://www.a.example|www.a.example⟩Lambdaの ⟨link https://b.example⟩Tel.", "a word right behind a host"},
		{"http://sailLoft http://SailLoft.example/ http://my.sailLoft/a http://x.eX", "⟨link http://sailLoft⟩ ⟨link http://SailLoft.example/⟩ ⟨link http://my.sailLoft/a⟩ ⟨link http://x.eX⟩", "capitals of a host's own"},
		{"mail a.b@c.example, or mailto:d@e.example", "mail ⟨link mail:a.b@c.example⟩, or ⟨link mail:d@e.example|mailto:d@e.example⟩", "mail"},
		{"ホーム\nページ", "ホームページ", "wide lines have no blank between"},
		{"two\nlines と\nAB", "two lines と AB", "others have one"},
		{"여기에서\n다음 줄", "여기에서 다음 줄", "Korean has one"},
	})
}

func TestHTML(t *testing.T) {
	check(t, HTML, []inlineCase{
		{"a <s>b</s>  {% raw %}c{{ site.x }} {% youtube abc %}", "a ⟨strike b⟩ ⟨quiet {% raw %}⟩c⟨quiet {{ site.x }}⟩ ⟨link https://www.youtube.com/watch?v=abc⟩", "tags, and those of templates"},
		{"{ a } {{", "{ a } {{", "braces"},
	})
}

func TestMarkdown(t *testing.T) {
	check(t, Markdown, []inlineCase{
		{"plain", "plain", "nothing"},
		{"~~中止~~ 実施する", "⟨strike 中止⟩ 実施する", "strike"},
		{"10:00~11:00~12:00", "10:00~11:00~12:00", "one tilde is a range"},
		{"**型**は `sail` を", "⟨strong 型⟩は ⟨code sail⟩ を", "strong and code"},
		{"2*3*4 は 24、*斜体* は", "2*3*4 は 24、⟨emph 斜体⟩ は", "a product"},
		{"**「強調」**です", "⟨strong 「強調」⟩です", "a bracket inside, a letter outside"},
		{"これは**『二』**と**（三）**だ", "これは⟨strong 『二』⟩と⟨strong （三）⟩だ", "both sides"},
		{"** 強い **です", "⟨strong 強い⟩です", "blanks inside"},
		{"a ** b ** c", "a ** b ** c", "a power"},
		{"***both***", "⟨strong ⟨emph both⟩⟩", "three"},
		{"*a **b** c*", "⟨emph a ⟨strong b⟩ c⟩", "nested"},
		{"**a *b***", "⟨strong a ⟨emph b⟩⟩", "ending together"},
		{"snake_case_name __init__", "snake_case_name ⟨strong init⟩", "underscores in a word"},
		{"``a ` b`` and `` ` ``", "⟨code a ` b⟩ and ⟨code `⟩", "accents in code"},
		{"`open", "`open", "an accent alone"},
		{`\*no\* \\`, `*no* \`, "escapes"},
		{"AT&amp;T &copy; &unknown; &#x3042;", "AT&T © &unknown; あ", "entities"},
		{"[a](https://a.example/?b=1&copy=2#&lt) [c](https://a.example/&amp;d&#x3042;)", "⟨link https://a.example/?b=1&copy=2#&lt|a⟩ ⟨link https://a.example/&dあ|c⟩", "entities in addresses end in a semicolon"},
		{"[words](https://a.example/ \"title\")", "⟨link https://a.example/|words⟩", "a link"},
		{"[**a** b](c.md#d)", "⟨link file:c.md#d|⟨strong a⟩ b⟩", "marks in a link"},
		{"**[a](b)**", "⟨link file:b|⟨strong a⟩⟩", "a link in strong words"},
		{"[a](<b c> 't') [d]()", "⟨link file:b c|a⟩ d", "an address in angle brackets, and none"},
		{"[a](b(c)d)e)", "⟨link file:b(c)d|a⟩e)", "brackets in an address"},
		{"[上](#h) [m](mailto:a@b.example)", "⟨link anchor:h|上⟩ ⟨link mail:a@b.example|m⟩", "an anchor, mail"},
		{"@[youtube](a1) @[card](https://a.example/) @[sora](b.md) a@[youtube](c)", "⟨link https://www.youtube.com/watch?v=a1⟩ ⟨link https://a.example/⟩ @⟨link file:b.md|sora⟩ a@⟨link file:c|youtube⟩", "what is embedded"},
		{"[x [y](z) w](v)", "[x ⟨link file:z|y⟩ w](v)", "no link in a link"},
		{"[](https://a.example)", "⟨link https://a.example⟩", "no words"},
		{"<img src='{{ '/a.png' | relative_url }}' alt=b> <a href=\"{{ site.url }}/c\">d</a>", "⟨image file:/a.png|b⟩ ⟨link file:/c|d⟩", "and in attributes"},
		{"<iframe src=https://a.example/e title=\"An\nevening\"></iframe>", "⟨link https://a.example/e|An evening⟩", "what is embedded has a title"},
		{"![a]({{ '/b.png' | relative_url }}) [c]({{ site.url }}/d) [e]({% post_url 2024-01-01-f %}) [g]({{ h }}", "⟨image file:/b.png|a⟩ ⟨link file:/d|c⟩ ⟨link file:2024-01-01-f|e⟩ [g](⟨quiet {{ h }}⟩", "tags of templates for addresses"},
		{"\\( x^2 \\)と$$ y $$", "⟨math x^2⟩と⟨math y⟩", "math with blanks beside its marks"},
		{"帆:smile:と :+1: :no_such_code: 10:100:20 a:b:c `:x:`", "帆😄と 👍 :no_such_code: 10:100:20 a:b:c ⟨code :x:⟩", "codes of emoji"},
		{"**:warning:** [:link:](a.md)", "⟨strong ⚠️⟩ ⟨link file:a.md|🔗⟩", "in marks"},
		{"a b ^note-1", "a b / #^note-1", "the name of a block"},
		{"a\n^37066d ", "a / #^37066d", "on a line of its own"},
		{"x ^2 and a^b ^n", "x ^2 and a^b ^n", "powers"},
		{"*a ^bc*", "⟨emph a ^bc⟩", "not at the end"},
		{"a %%b *c*%% d%%e%%", "a d%%e%%", "a comment, and what stands at a word"},
		{"100%% a 50%%, %%i in %%j, %%%% b", "100%% a 50%%, %%i in %%j, %%%% b", "percents and variables"},
		{"前 {{< rawhtml >}} 後 {% raw %}x{% endraw %}", "前 ⟨quiet {{< rawhtml >}}⟩ 後 ⟨quiet {% raw %}⟩x⟨quiet {% endraw %}⟩", "tags that embed nothing are quiet"},
		{"![a](b.png)![c](d.png)[e](f) x![g](h.png)", "⟨image file:b.png|a⟩ ⟨image file:d.png|c⟩ ⟨link file:f|e⟩ x⟨image file:h.png|g⟩", "pictures that touch"},
		{"[![a](b.svg)](c)[![d](e.svg)](f)", "⟨link file:c|⟨image file:b.svg|a⟩⟩ ⟨link file:f|⟨image file:e.svg|d⟩⟩", "and lead somewhere"},
		{"![alt *x*](p/a.png) ![](p/b.png)", "⟨image file:p/a.png|alt x⟩ ⟨image file:p/b.png|b.png⟩", "pictures"},
		{"[![badge](b.svg)](https://a.example)", "⟨link https://a.example|⟨image file:b.svg|badge⟩⟩", "a picture that leads somewhere"},
		{"[Name], [x][other  NAME], [Name][] [none]", "⟨link https://a.example/n|Name⟩, ⟨link file:b.md|x⟩, ⟨link https://a.example/n|Name⟩ [none]", "by name"},
		{"<https://a.example/東京> https://a.example/東京", "⟨link https://a.example/東京⟩ ⟨link https://a.example/東京⟩", "autolinks"},
		{"[https://a.example](https://a.example)", "⟨link https://a.example⟩", "an address over itself is one link"},
		{"**https://a.example/b**です", "⟨link ⟨strong https://a.example/b⟩⟩です", "an address in strong words"},
		{"<a@b.example> Vec<u8> <br>x", "⟨link mail:a@b.example⟩ Vec<u8> \nx", "mail, no element, a line break"},
		{"[[別のメモ]]、[[別のメモ#節|別名]]", "⟨link wiki:別のメモ⟩、⟨link wiki:別のメモ#節|別名⟩", "wiki links"},
		{"![[a.png|100]] ![[b]] ![[b#c|d]] [[1]](x)", "⟨image file:a.png⟩ ⟨image wiki:b⟩ ⟨image wiki:b#c|d⟩ ⟨link file:x|[1]⟩", "embedded, and a link that looks like one"},
		{"使う[^1]。[^2]", "使う⟨footnote footnote:1|[1]⟩。[^2]", "a footnote, and none"},
		{"a^[the *text*]", "a⟨footnote footnote:2|[2]⟩ / 2: the ⟨emph text⟩", "a footnote in place"},
		{"$x^2 - y$ と $5 と $6、$HOME:$PATH", "⟨math x^2 - y⟩ と $5 と $6、$HOME:$PATH", "math and money"},
		{`値段は$100、税込$110だ \(a_1\)`, `値段は$100、税込$110だ ⟨math a_1⟩`, "wide words are no formula"},
		{"==重要== a==b==c", "⟨mark 重要⟩ a==b==c", "a mark, and equations"},
		{"<kbd>Ctrl</kbd>+<kbd>C</kbd> H<sub>2</sub>O <s>x</s>", "⟨kbd Ctrl⟩+⟨kbd C⟩ H⟨sub 2⟩O ⟨strike x⟩", "tags"},
		{"<b>a<i>b</b>c", "⟨strong ab⟩c", "tags that cross"},
		{"<img src='a/b.png' alt=\"図 1\"> <ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>", "⟨image file:a/b.png|図 1⟩ 漢（かん）", "a picture, a reading"},
		{"a <!-- b --> c<script>x</script>", "a  c", "what says nothing"},
		{"一行目  \n二行目\\\n三行目", "一行目\n二行目\n三行目", "line ends that stay"},
		{"日本\n**語** と\n`code` の", "日本⟨strong 語⟩ と⟨code code⟩ の", "no blank before marks behind a wide character"},
		{"a\n`b`", "a ⟨code b⟩", "a blank behind others"},
		{"<b>a</b><b>b</b>", "⟨strong ab⟩", "strong words that touch"},
		{"á*́b*", "⟨emph á́b⟩", "a run never begins inside a cluster"},
	})
}

// TestRuns: the runs of any text are as model.Run describes them.
func TestRuns(t *testing.T) {
	pieces := []string{"*", "**", "_", "~~", "`", "``", "[", "](", ")", "![", "]", "[^1]", "[[", "]]", "|", "<b>", "</b>", "<s>", "</s>", "<a href=x>", "</a>",
		"$", "$$", "==", "\\", "&amp;", "https://a.example/", "a@b.example", "語", "x", " ", "\n", "\u0301", "が", "か\u3099", "👨\u200d👩", "<br>", "^[", "!", "(", "\u3000",
		"`_", "__", "_", ":ref:`", "[1]_", "{", "}", "#", "''", "'''", "((", "))", "%%", ":", "+", "++", "-", "@", "link:", "[https://a.example ", "[* ", "words", ";", ">"}
	for _, n := range notations {
		for seed := range uint64(3000) {
			text := random(seed, pieces)
			r := NewReader(n.notation, text)
			r.Known = known
			got := r.Lines(lines(text)...)
			if err := treetest.CheckRuns(got.Said, got.Runs); err != "" {
				t.Fatalf("%s: %q: %s\n%q %v", n.name, text, err, got.Said, got.Runs)
			}
			for _, run := range got.Runs {
				if run.Style == model.StyleLink && run.Target == model.ToNowhere {
					t.Fatalf("%s: %q: a link to nowhere", n.name, text)
				}
			}
		}
	}
}
