package digest_test

import (
	"strings"
	"testing"

	"yomi/model/digest"
)

func TestMarkdownLayout(t *testing.T) {
	s := digest.Summary{
		Title: "監視", Event: "勉強会", Date: "2019-01-13", Speakers: []string{"伊藤", "Sato"},
		Links: []string{"https://a.example/x_y"}, Points: points("一", "二"), More: 3,
	}
	for _, c := range []struct {
		reason, got, want string
	}{
		{"Markdown", s.Markdown(), "**監視**\n\n勉強会 · 2019-01-13 · 伊藤, Sato  \nhttps://a.example/x_y\n\n- 一\n- 二\n- … and 3 more\n"},
		{"text", s.Text(), "監視\n\n勉強会 · 2019-01-13 · 伊藤, Sato\nhttps://a.example/x_y\n\n・一\n・二\n・… and 3 more\n"},
		{"an address with markup in it", digest.Summary{Links: []string{"https://a.example/~x/*<y"}}.Markdown(), "<https://a.example/~x/*%3Cy>\n"},
		{"a title alone", digest.Summary{Title: "「監視」"}.Markdown(), "**「監視」**\n"},
		{"a title that begins no block in its asterisks", digest.Summary{Title: "1. 監視 *"}.Markdown(), "**1. 監視 \\***\n"},
		{"a fact is told once", digest.Summary{Title: "監視", Event: "例の会", Date: "2019-01-13", Place: "例の会"}.Markdown(), "**監視**\n\n例の会 · 2019-01-13\n"},
		{"nothing at all", digest.Summary{}.Markdown(), ""},
		{"an asterisk in the title", digest.Summary{Title: "a*b"}.Markdown(), "**a\\*b**\n"},
		{"points alone", digest.Summary{Points: points("一"), More: 1}.Markdown(), "- 一\n- … and 1 more\n"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, c.got, c.want)
		}
	}
}

func TestMarkdownSaysWhatWasWritten(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"a heading", "# title", `\# title`},
		{"no heading without a blank", "#jawsug", "#jawsug"},
		{"a number is read as written", "1. title", "1. title"},
		{"a number in brackets style", "2) title", `2\) title`},
		{"a version is no number", "1.26 is out", "1.26 is out"},
		{"a nested item", "- point", `\- point`},
		{"a minus", "-1 degree", "-1 degree"},
		{"a quote", "> said", `\> said`},
		{"a rule", "---", `\---`},
		{"an underline", "===", `\===`},
		{"the second row of a table", ":--|--:", `\:--|--:`},
		{"a backslash at the end would break the line", `C:\`, `C:\\`},
		{"an asterisk at the end would join the title's", "C *", `C \*`},
		{"a link definition would vanish", "[1]: https://a.example", `\[1]: https://a.example`},
		{"a task stays a task", "[x] done", "[x] done"},
		{"what is struck stays struck", "~~中止~~ 実施する", "~~中止~~ 実施する"},
		{"a handle mentions nobody", "@ito さん (@sato_2) と a@b.example", "`@ito` さん (`@sato_2`) と a@b.example"},
		{"nor right behind Japanese", "講師は@ito-kenです", "講師は`@ito-ken`です"},
		{"an @ alone", "会場 @ 横浜 @", "会場 @ 横浜 @"},
		{"a label in brackets stays", "[提案] Stream", "[提案] Stream"},
		{"a link", "[a](b)", `[a\](b)`},
		{"emphasis", "a *b* c", `a \*b\* c`},
		{"strong emphasis beside kanji", "これは**強調**です", `これは\*\*強調\*\*です`},
		{"an asterisk between blanks", "2 * 3", "2 * 3"},
		{"underscores inside words", "snake_case_name", "snake_case_name"},
		{"underscores around words", "_name_", `\_name\_`},
		{"strikethrough", "10:00~11:00 12:00~13:00", `10:00\~11:00 12:00\~13:00`},
		{"one sign that nothing ends", "10:00~11:00 a*b", "10:00~11:00 a*b"},
		{"code", "run `make *.o*`", "run `make *.o*`"},
		{"a backtick alone", "run `make", "run \\`make"},
		{"three", "``` sh", "\\`\\`\\` sh"},
		{"a link that leads nowhere", "[a][b]", "[a][b]"},
		{"a tag", "use <div> and </div>", `use \<div> and \</div>`},
		{"an autolink", "<mail-to:x> and <a.b@c.example>", `\<mail-to:x> and \<a.b@c.example>`},
		{"no host", "<a.example/x> and a<b.", "<a.example/x> and a<b."},
		{"a comment", "<!-- x -->", `\<!-- x -->`},
		{"arrows and comparisons", "a <- b -> c < d", "a <- b -> c < d"},
		{"an entity", "&amp; and &#12;", `\&amp; and \&#12;`},
		{"an ampersand", "Q&A; R & D", `Q\&A; R & D`},
		{"a backslash before punctuation", `\* and C:\dir`, `\\* and C:\dir`},
		{"an address keeps its letters", "https://a.example/x_y?a=b&c=d", "https://a.example/x_y?a=b&c=d"},
		{"Japanese", "監視・運用「ログ」〜の話※", "監視・運用「ログ」〜の話※"},
	} {
		s := digest.Summary{Points: points(c.text)}
		if got := strings.TrimPrefix(strings.TrimSuffix(s.Markdown(), "\n"), "- "); got != c.want {
			t.Errorf("%s: %q is written %q, want %q", c.reason, c.text, got, c.want)
		}
		if got := s.Text(); got != "・"+c.text+"\n" {
			t.Errorf("%s: the plain text is %q", c.reason, got)
		}
	}
}

func points(texts ...string) []digest.Point {
	var out []digest.Point
	for _, text := range texts {
		out = append(out, digest.Point{Text: text})
	}
	return out
}
