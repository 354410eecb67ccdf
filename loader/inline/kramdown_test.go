package inline

import "testing"

// Attributes of kramdown are for a page's looks.
func TestAttributes(t *testing.T) {
	check(t, Markdown, []inlineCase{
		{`[a](b.md){:target="_blank"} x`, "⟨link file:b.md|a⟩ x", "of a link"},
		{`*a*{: .red #b} x`, "⟨emph a⟩ x", "of emphasis, several"},
		{"`a`{:.language-go}", "⟨code a⟩", "of code"},
		{"words\n{: .lead}", "words", "of a paragraph"},
		{"{: .lead}", "{: .lead}", "a line with nothing else is not lost"},
		{"words {: .lead}", "words {: .lead}", "behind words it is of nothing"},
		{"f(a){:ok, value}", "f(a){:ok, value}", "a tuple of Elixir"},
		{"[a](b.md){:}", "⟨link file:b.md|a⟩{:}", "no attributes"},
		{`[a](b.md){:a="b`, "⟨link file:b.md|a⟩" + `{:a="b`, "never closed"},
		{"words\n{: .lead}\nmore", "words {: .lead} more", "not at the end"},
	})
}
