package code

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"yomi/ui/text"
)

// drawn writes code with its looks: {style:text}.
func drawn(said string, looks []text.Piece) string {
	names := map[text.Style]string{text.Keyword: "keyword", text.String: "string", text.Number: "number", text.Comment: "comment",
		text.Name: "name", text.Type: "type", text.Tip: "added", text.Caution: "removed", text.Subsection: "heading"}
	var b strings.Builder
	at := 0
	for _, p := range looks {
		if p.Style == text.Plain {
			b.WriteString(said[at:p.End])
		} else {
			b.WriteString("{" + names[p.Style] + ":" + said[at:p.End] + "}")
		}
		at = p.End
	}
	return b.String() + said[at:]
}

func TestColour(t *testing.T) {
	for _, c := range []struct{ why, lang, said, want string }{
		{"a language by its name", "go", "func f() { return 1 } // 帆", "{keyword:func} {name:f}() { {keyword:return} {number:1} } {comment:// 帆}"},
		{"in another case", "Python", "x = 'a'", "x = {string:'a'}"},
		{"by an alias", "sh", "echo $X # c", "{type:echo} $X {comment:# c}"},
		{"by the ending of its files", ".tsx", "const a = 1", "{keyword:const} a = {number:1}"},
		{"one inside another", "html", "<p class=\"a\">", "<{name:p} {type:class}={string:\"a\"}>"},
		{"what changed", "diff", "-a\n+b\n", "{removed:-a\n}{added:+b\n}"},
		{"the last line of what changed, without an end", "diff", "-a\n b", "{removed:-a\n} b"},
		{"likewise", "diff", " a\n+b", " a\n{added:+b}"},
		{"a text without an end of line", "yaml", "a: 1", "{name:a}: {number:1}"},
		{"no language", "", "func f()", "func f()"},
		{"an unknown one", "brainfog", "func f()", "func f()"},
		{"nothing", "go", "", ""},
	} {
		if got := drawn(c.said, Colour(c.lang, c.said)); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// TestEveryLanguage loads all of them, several at once: none panics, and what
// they give is in order and in the text.
func TestEveryLanguage(t *testing.T) {
	const said = "package main // 帆\n<?php $x = \"a\"; ?>\n<script>var a = `b`</script>\n# c\r\n\t'd' 12.5 {{ e }} \x00\xff"
	var wait sync.WaitGroup
	for _, half := range []int{0, 1} {
		wait.Go(func() {
			for name, file := range library().index {
				if (len(file)+len(name))%2 != half {
					continue
				}
				looks := Colour(name, said)
				if !slices.IsSortedFunc(looks, func(a, b text.Piece) int { return a.End - b.End }) || len(looks) > 0 && looks[len(looks)-1].End > len(said) {
					t.Errorf("%s gives %v", name, looks)
				}
			}
		})
	}
	wait.Wait()
}

// BenchmarkColour is a block of Go as it stands in notes; the first one pays for
// the language, too.
func BenchmarkColour(b *testing.B) {
	said := strings.Repeat("func f(a int) string {\n\treturn fmt.Sprint(a) // turns it into text\n}\n", 20)
	b.SetBytes(int64(len(said)))
	for b.Loop() {
		Colour("go", said)
	}
}
