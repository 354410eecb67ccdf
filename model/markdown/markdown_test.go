package markdown

import (
	"testing"

	"yomi/model"
)

// That all of it is read back as it was is tested where Markdown is read, in package
// loader. Here is how it looks.
func TestWriting(t *testing.T) {
	whole := func(text string, style model.Style) []model.Run {
		return []model.Run{{Hi: int32(len(text)), Style: style}}
	}
	for _, c := range []struct {
		why, got, want string
	}{
		{"nothing is escaped without need", Text("snake_case, 2*3 and 50% & more", nil), "snake_case, 2*3 and 50% & more"},
		{"marks are", Text("*a* [b] `c` <d>", nil), "\\*a\\* \\[b\\] \\`c\\` \\<d>"},
		{"what begins a block", Text("# no title", nil), `\# no title`},
		{"and what begins a list", Text("1. no item", nil), `1\. no item`},
		{"but not in a title", Title("1. an item of a title", nil), "1. an item of a title"},
		{"# at the end of a title", Title("all about C ##", nil), `all about C \#\#`},
		{"# inside a title", Title("#1 of 3", nil), "#1 of 3"},
		{"a name in braces", Title("set {#a}", nil), `set \{#a}`},
		{"lines", Lines("one\n- two", nil)[0] + "|" + Lines("one\n- two", nil)[1], `one\|\- two`},
		{"lines on one", Text("one\ntwo", nil), "one<br>two"},
		{"a bar in a cell", Cell("a | b", nil), `a \| b`},
		{"code", Text("go vet", whole("go vet", model.StyleCode)), "`go vet`"},
		{"code with grave accents, the longest first", Text("a``b`c", whole("a``b`c", model.StyleCode)), "```a``b`c```"},
		{"code that begins with one", Text("`a", whole("`a", model.StyleCode)), "`` `a ``"},
		{"strong inside a Japanese word", Text("大事な話", []model.Run{{Lo: 0, Hi: 6, Style: model.StyleStrong}}), "**大事**な話"},
		{"where stars would not be read", Text("a(b)c", []model.Run{{Lo: 1, Hi: 4, Style: model.StyleStrong}}), "a<strong>(b)</strong>c"},
		{"struck at the end of strong", Text("all gone", []model.Run{{Hi: 8, Style: model.StyleStrong}, {Lo: 4, Hi: 8, Style: model.StyleStrike}}), "**all ~~gone~~**"},
		{"an address", Text("https://a.example/_b_", []model.Run{{Hi: 21, Style: model.StyleLink, Target: model.ToWeb, To: "https://a.example/_b_"}}), "<https://a.example/_b_>"},
		{"an address with ampersands, one of which begins a name", Text("go", []model.Run{{Hi: 2, Style: model.StyleLink, Target: model.ToWeb, To: "https://a.example/?b=1&c=2&lt;=3"}}),
			"[go](https://a.example/?b=1&c=2&amp;lt;=3)"},
		{"an ampersand is escaped where it begins a name", Text("R&D, AT&T; &amp; &#38; &", nil), `R&D, AT\&T; \&amp; \&#38; &`},
		{"a page in a cell", Cell("words", []model.Run{{Hi: 5, Style: model.StyleLink, Target: model.ToWiki, To: "page"}}), `[[page\|words]]`},
		{"a page that is shown", Text("page", []model.Run{{Hi: 4, Style: model.StyleImage, Target: model.ToWiki, To: "page"}}), "![[page]]"},
		{"a page that is shown under other words", Text("words", []model.Run{{Hi: 5, Style: model.StyleImage, Target: model.ToWiki, To: "page#part"}}), "![[page#part|words]]"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", c.why, c.got, c.want)
		}
	}
}
