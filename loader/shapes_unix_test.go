//go:build unix

package loader

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"runtime"
	"runtime/debug"
	"slices"
	"sort"
	"strings"
	"syscall"
	"testing"
	"time"

	"yomi/loader/notation"
	"yomi/model"
)

var (
	shapes     = flag.Int("shapes", 0, "load so many random shapes of document of each notation, in two sizes; -1 is all of them, which takes an hour")
	shapesSeed = flag.Uint64("shapesseed", 1, "of the random shapes")
	shapesOut  = flag.Bool("outlines", false, "with the outline that is made of each, instead of its blocks only")
)

// written is a notation: what a document in it begins with, so that it is
// recognised, and the signs it is written with.
type written struct {
	notation, head string
	signs          []string
}

// notations are all that block knows, each with its signs.
var notations = []written{
	{"plain", "集まりの記録\n\n", []string{"・", "■", "●", "◆", "【", "】", "1.", "1）", "一、", "-", "*", "「", "」", "（", "）", "(", ")", "　", "：", ":", "⇒", "→", "http://a", "https://a.jp/", "|", "---", "===", "2024-01-02", "10:00", "> ", "a", "あ", "\t"}},
	{"markdown", "# a\n\n## b\n\n## c\n\n", []string{"*", "**", "_", "__", "~~", "`", "``", "[", "]", "](", ")", "![", "[a](b)", "[a]", "[a]: b", "[^1]", "[^1]: ", "^[", "<", ">", "<b>", "</b>", "<br>", "<!--", "-->", "<a href=\"", "&", "&amp;", "\\", "http://a", "- ", "* ", "1. ", "> ", "# ", "#", "|", "---", "===", "```", "~~~", "$", "$$", "    ", "  \n", "<div>", "<pre>", "</pre>", "<table>", "<details>", "![a](b)", "==", ":::", "{{", "a"}},
	{"org", "#+TITLE: a\n* b\n** c\n", []string{"*", "* ", "** ", "/", "_", "=", "~", "+", "[[", "]]", "][", "[[a][b]]", "#+BEGIN_SRC\n", "#+END_SRC\n", ":PROPERTIES:\n", ":END:\n", "- ", "1. ", "- [ ] ", "|", "|-", "#", "[fn:1]", "<2024-01-02>", ":a:", "TODO ", "http://a", "a"}},
	{"restructuredtext", "=====\ntitle\n=====\n\na\n---\n\nb\n---\n\n", []string{"*", "**", "`", "``", "`a`_", "`a <b>`_", ":a:`b`", "|", "_", "__", ".. ", ".. a:: b\n", ".. _a: b\n", ".. [1] ", "- ", "1. ", "#. ", "::", "    ", ":a: ", "---", "===", "+--+", "http://a", "| ", "[1]_", "a"}},
	{"wiki", "== a ==\n\n=== b ===\n\n== c ==\n\n", []string{"''", "'''", "[[", "]]", "|", "[[a|b]]", "[http://a", "[", "]", "{{", "}}", "{|", "|}", "|-", "! ", "* ", "# ", "; ", ": ", "<ref>", "</ref>", "<nowiki>", "</nowiki>", "<pre>\n", "</pre>\n", "<!--", "-->", "<blockquote>\n", "{{{\n", "}}}\n", "((<", ">))", "//", "||", "----", "http://a", "== ", "a"}},
	{"textile", "h1. a\n\nh2. b\n\nh2. c\n\n", []string{"*", "_", "-", "+", "@", "%", "\"", "\":a", "!", "!a.b!", "[", "]", "[1]", "|", "||", "|_. ", "bq. ", "bc. ", "fn1. ", "* ", "# ", "{code}\n", "{quote}\n", "{", "}", "<b>", "<pre>\n", "</pre>\n", "- a := ", "http://a", "a"}},
	{"asciidoc", "= a\n:toc:\n\n== b\n\n== c\n\n", []string{"*", "_", "`", "+", "#", "^", "~", "link:a[", "]", "http://a[", "<<", ">>", "{a}", "image::a[]\n", "footnote:[", "----\n", "====\n", "****\n", "|===\n", "|", "* ", ". ", "a:: ", "[a]\n", "// ", "NOTE: ", "== ", "a"}},
	{"hatena", "* a\n\n** b\n\n[http://a.jp/:title=b]\n\n>||\nc\n||<\n\n* c\n\n", []string{"*", "- ", "+ ", "|", "|*", "|<", "[http://a:title=", "]", "((", "))", ">>\n", "<<\n", ">||\n", "||<\n", ">|\n", "|<\n", ":a:b\n", "http://a", "[[", "]]", "<b>", "a"}},
	{"pukiwiki", "* a\n** b\n#contents\n* c\n", []string{"'''", "''", "%%", "[[", "]]", ">", "[[a>b]]", "- ", "+ ", ": ", "|", ",", "((", "))", "#a(", ")", "&a(", "){", "};", "//", "~", "http://a", "* ", "a"}},
	{"scrapbox", "title\n[** a]\n [b]\n\t[c]\n[* d]\n", []string{"[", "]", "[* ", "[[", "]]", "[http://a ", " ", "\t", "`", "code:a\n", "table:a\n", "> ", "#", "[a.icon]", "http://a", "a"}},
	{"hiki", "! a\n\n!! b\n\n! c\n\n", []string{"!", "''", "'''", "==", "[[", "]]", "|", "* ", "# ", "||", ": ", "\"\"", "<<<\n", ">>>\n", " ", "{{", "}}", "http://a", "a"}},
	{"html", "<!DOCTYPE html>\n<html><body>\n<h1>a</h1>\n<h2>b</h2>\n", []string{"<", ">", "<b>", "</b>", "<i>", "<p>", "</p>", "<div>", "</div>", "<br>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "<pre>", "</pre>", "<a href=\"b\">", "</a>", "<a ", "\"", "&", "&amp;", "<!--", "-->", "<script>", "</script>", "<blockquote>", "<h2>", "<img src=a>", "<", "</", "<svg>", "<select>", "a"}},
}

// shapesOf are the ways in which a notation's signs may be heaped, as parts to
// repeat: one and two signs, with a word or without, in a line or a line each;
// open and close say that all of one stand before all of the other.
func (w written) shapesOf() map[string]func(size int) string {
	out := map[string]func(size int) string{}
	heap := func(part string) {
		out[fmt.Sprintf("%q", part)] = func(size int) string { return strings.Repeat(part, size/len(part)+1) }
	}
	for i, s := range w.signs {
		for _, form := range []string{"%s", "%sa", "%sa ", "a %s", "%s\n", "%sa\n", "%sa\n\n", "a\n%s\n", "%sa\n\n\n"} {
			heap(strings.Replace(form, "%s", s, 1))
		}
		for j, u := range w.signs {
			if i == j {
				continue
			}
			heap(s + "a" + u)
			heap(s + "\n" + u + "a\n")
			if i < j {
				out[fmt.Sprintf("%q before %q", s, u)] = func(size int) string {
					return strings.Repeat(s, size/2/len(s)) + "a" + strings.Repeat(u, size/2/len(u))
				}
			}
		}
	}
	return out
}

// The sizes that are compared, and how much longer the larger may take: sixteen
// times as much is linear; what a collection or a busy machine adds to one
// measurement is within the margin, and what is quadratic takes 256 times.
const (
	smallShape  = 10_000
	largeShape  = 16 * smallShape
	shapeMargin = 4
)

// tolerable is what a large shape may take whatever the small one took: what
// grows with the size alone takes a fraction of it.
const tolerable = 300 * time.Millisecond

// collectAt is how many bytes are in use before they are collected all the same: a few
// dozen shapes' worth.
const collectAt = 1 << 30

// TestShapes doubles documents of every shape four times: the time that
// loading takes grows with the size and not with the shape.
func TestShapes(t *testing.T) {
	if *shapes == 0 {
		t.Skip("-shapes N loads N shapes of each notation")
	}
	// What a collection takes goes by what else is in use, and not by the shape.
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(collectAt))
	random := rand.New(rand.NewPCG(*shapesSeed, 0))
	type worst struct {
		name string
		took time.Duration
	}
	var seen []worst
	for _, w := range notations {
		if got := notation.Parse(model.NewDocument("x", w.head, "utf-8")).Notation; got != w.notation {
			t.Errorf("%s is read as %s", w.notation, got)
		}
		all := w.shapesOf()
		names := slices.Sorted(maps.Keys(all))
		if *shapes > 0 {
			random.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
			names = names[:min(len(names), *shapes)]
		}
		for _, name := range names {
			make := all[name]
			took := loadShape(w.head + make(largeShape))
			seen = append(seen, worst{w.notation + " " + name, took})
			if took < tolerable {
				continue
			}
			size := comparableSize(w.head, make)
			runtime.GC()
			small, again := loadShape(w.head+make(size)), took
			for range 4 { // what the machine does beside it only adds
				runtime.GC()
				again = min(again, loadShape(w.head+make(largeShape)))
			}
			if again > tolerable && again > small*time.Duration(largeShape/size*shapeMargin) {
				t.Errorf("%s %s: %v, of %d bytes %v", w.notation, name, again, size, small)
			}
		}
	}
	sort.Slice(seen, func(i, j int) bool { return seen[i].took > seen[j].took })
	for _, w := range seen[:min(len(seen), 10)] {
		t.Logf("%8v %s", w.took.Round(time.Millisecond), w.name)
	}
	t.Logf("%d shapes", len(seen))
}

// comparableSize is the least size of a shape that is read in the notation of the large
// one: of many lines it takes more signs to believe in a notation, and the lines of
// one paragraph are a note each in another.
func comparableSize(head string, make func(size int) string) int {
	notation := func(size int) string {
		return notation.Parse(model.NewDocument("shape", head+make(size), "utf-8")).Notation
	}
	size, large := smallShape, notation(largeShape)
	for size < largeShape/2 && notation(size) != large {
		size *= 2
	}
	return size
}

// loadShape is what a document takes of the processors: the time that passes
// tells more of what else the machine does.
func loadShape(doc string) time.Duration {
	began := processors()
	if *shapesOut {
		parseDoc("shape", []byte(doc))
	} else {
		notation.Parse(model.NewDocument("shape", doc, "utf-8"))
	}
	return processors() - began
}

func processors() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
