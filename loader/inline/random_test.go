package inline

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// notations are those of the package, for what holds for all of them.
var notations = []struct {
	name     string
	notation *Notation
}{
	{"plain", Plain}, {"markdown", Markdown}, {"html", HTML}, {"preformatted", Preformatted},
	{"org", Org}, {"restructuredtext", ReST}, {"asciidoc", AsciiDoc}, {"mediawiki", MediaWiki}, {"textile", Textile}, {"hiki", Hiki}, {"hatena", Hatena}, {"pukiwiki", PukiWiki}, {"scrapbox", Scrapbox},
}

// random is a text of up to 24 of the pieces.
func random(seed uint64, pieces []string) string {
	rnd := rand.New(rand.NewPCG(seed, 7))
	var b strings.Builder
	for range 1 + rnd.IntN(24) {
		b.WriteString(pieces[rnd.IntN(len(pieces))])
	}
	return b.String()
}

// BenchmarkShapes reads 100 kB of shapes that a reader which looks ahead for the
// end of everything would not get through.
func BenchmarkShapes(b *testing.B) {
	for _, shape := range []string{"[a](", "[](", "[a](<b", "**a", "*a _b", "<b>", "<br>", "`", "``a`", "![", "[[a", "[^", "$a", "<a \"", "<!-- ", "&", "(", "https://a ", "a@", "^[a"} {
		b.Run(shape, func(b *testing.B) {
			text := strings.Repeat(shape, 100<<10/len(shape))
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				NewReader(Markdown, text).Line(0, len(text))
			}
		})
	}
}
