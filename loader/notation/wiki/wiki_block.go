package wiki

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// takeWikiDirective takes a first line or one among the first that says something of
// the page: vimwiki's %title, Google Code's #summary and #labels, and the words that
// switch things on, __TOC__.
func takeWikiDirective(s *scan.Scanner) bool {
	line := lexis.TrimEnd(s.Line(s.Next))
	if len(line) < 3 {
		return false
	}
	if strings.HasPrefix(line, "__") && strings.HasSuffix(line, "__") && strings.Trim(line, "_ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" || line == "[[TOC]]" || line == "[[PageOutline]]" ||
		strings.HasPrefix(line, "<wiki:toc ") && strings.IndexByte(line, '>') == len(line)-1 {
		s.Next++
		return true
	}
	name, value, _ := strings.Cut(line[1:], " ")
	_, space := lexis.Indent(value)
	off := len(line) - len(value) + space
	switch {
	case line[0] != '%' && line[0] != '#' || len(s.Blocks) > directivesMax || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") != "":
		return false
	case line[0] == '%' && name == "title" && value != "":
		s.Add(block.Block{Kind: block.Heading, Title: true, Text: line[off:], Off: s.Offset(s.Next, off)}, 1)
	case line[0] == '#' && name == "summary" && value != "":
		s.Add(block.Block{Kind: block.Para, Text: line[off:], Off: s.Offset(s.Next, off)}, 1)
	case line[0] == '%' && vimDirectives[name], line[0] == '#' && codeDirectives[name]:
		s.Keep(block.Block{Kind: block.Field, Name: lexis.OtherField, Quiet: true, Text: line[1:], Off: s.Offset(s.Next, 1)}, 1)
	default:
		return false
	}
	return true
}

// directivesMax is how many blocks stand before the last line that says something of
// the page, at most.
const directivesMax = 4

// The lines that vimwiki and Google Code have beside the title.
var (
	vimDirectives  = map[string]bool{"nohtml": true, "template": true, "date": true, "toc": true}
	codeDirectives = map[string]bool{"labels": true, "sidebar": true}
)

// takeBraces takes the lines between {{{ and }}}, with the language that stands
// behind the first or below it behind #!.
func takeBraces(s *scan.Scanner) bool {
	info, ok := strings.CutPrefix(strings.TrimSpace(s.Line(s.Next)), "{{{")
	if !ok || strings.Contains(info, "}}}") {
		return false
	}
	b := block.Block{Kind: block.Code}
	lang, _, _ := strings.Cut(strings.TrimPrefix(info, "#!"), " ")
	if next := strings.TrimSpace(s.Line(s.Next + 1)); lang == "" && strings.HasPrefix(next, "#!") && strings.IndexByte(next, '/') < 0 {
		lang, _, _ = strings.Cut(next[len("#!"):], " ")
		s.Next++
	}
	if class := inline.Setting(info, "class"); class != "" { // vimwiki
		lang = class
	}
	lang = strings.ToLower(strings.Trim(strings.TrimPrefix(lang, "brush:"), `" `))
	if lang != "" && !strings.ContainsAny(lang, "=<") {
		b.Rich().Lang = lang
	}
	s.TakeBetween(b, func(l string) bool { return strings.TrimSpace(l) == "}}}" })
	return true
}

// takeTagged takes what stands between two tags that begin and end a block: code,
// quotations, verse, comments.
func takeTagged(s *scan.Scanner) bool {
	line := strings.TrimLeft(s.Line(s.Next), " \t")
	if strings.HasPrefix(line, "<!--") {
		return takeHidden(s, "-->")
	}
	if strings.HasPrefix(line, "<wiki:comment>") {
		return takeHidden(s, "</wiki:comment>")
	}
	t, size := inline.TagAt(line)
	if size == 0 || t.Closes || t.Empty {
		return false
	}
	rest := line[size:]
	closing := "</" + t.Name
	switch t.Name {
	case "pre", "source", "syntaxhighlight", "code", "file", "nowiki":
		if t.Name == "code" || t.Name == "nowiki" {
			if !lexis.Blank(rest) {
				return false // in a line
			}
		} else if i := syntax.IndexFold(rest, closing); i >= 0 && !lexis.Blank(tail(rest[i:])) {
			return false
		}
		tagged(s, t, size, closing)
		return true
	case "blockquote", "poem":
		if s.Nesting >= scan.NestingMax || syntax.IndexFold(rest, closing) >= 0 {
			return false
		}
		end := s.Ahead(closing, s.Next+1, func(l string) bool { return syntax.IndexFold(l, closing) >= 0 })
		if end < 0 {
			return false
		}
		quotedBetween(s, t.Name == "poem", end)
		return true
	}
	return false
}

// tail is what stands behind the first > of s.
func tail(s string) string {
	_, after, _ := strings.Cut(s, ">")
	return after
}

// tagged adds the code that begins size bytes into the line at next, up to a tag.
func tagged(s *scan.Scanner, t inline.Tag, size int, closing string) {
	n := s.Next
	lo := s.Doc.LineStart(n) + len(s.Line(n)) - len(strings.TrimLeft(s.Line(n), " \t")) + size
	hi := -1
	for k := n; k < s.End && hi < 0; k++ {
		at := max(s.Doc.LineStart(k), lo)
		if i := syntax.IndexFold(s.Doc.Text[at:max(at, s.Doc.LineStart(k+1))], closing); i >= 0 {
			hi, n = at+i, k
		}
	}
	if hi < 0 { // it goes on to the end
		hi, n = s.Doc.LineStart(s.End), s.End-1
	}
	for lo < hi && (s.Doc.Text[lo] == '\n' || s.Doc.Text[lo] == '\r') {
		lo++
	}
	b := block.Block{Kind: block.Code, Text: syntax.Literal(s.Doc.Text[lo:max(lo, hi)]), Off: int32(lo)}
	lang := t.Attr("lang") + t.Attr("class")
	if t.Name == "code" || t.Name == "file" {
		lang = strings.TrimSpace(t.Bare())
	}
	if lang != "" {
		b.Rich().Lang = lang
	}
	from := s.Next
	if b.Text == "" {
		s.Next = n + 1
		return
	}
	s.Add(b, n+1-from)
}

// quotedBetween adds the lines between the one at next and line end as quoted.
func quotedBetween(s *scan.Scanner, verse bool, end int) {
	s.Settle()
	first := len(s.Blocks)
	s.Next++
	if verse {
		if spans := s.KeptLines(s.Next, end, 0); len(spans) > 0 {
			s.Say(block.Block{Kind: block.Para}, end-s.Next, spans...)
		}
		s.Next = end
	} else {
		s.Nested(end)
	}
	s.Quote(first)
	s.Next = end + 1
}

// takeHidden takes a comment up to what ends it, which is not meant for readers.
func takeHidden(s *scan.Scanner, end string) bool {
	n := s.Ahead(end, s.Next, func(l string) bool { return strings.Contains(l, end) })
	if n < 0 || !lexis.Blank(s.Line(n)[strings.Index(s.Line(n), end)+len(end):]) {
		return false
	}
	lo := s.Doc.LineStart(s.Next)
	s.Keep(block.Block{Kind: block.Code, Quiet: true, Text: syntax.Literal(s.Doc.Text[lo:s.Doc.LineStart(n+1)]), Off: int32(lo)}, n+1-s.Next)
	return true
}

// templateLines is over how many lines a template goes on at most.
const templateLines = 500

// takeTemplate takes {{…}} that stands alone, on a line or on several, and the lines
// that say what a page is filed under: they may be overlooked.
func takeTemplate(s *scan.Scanner) bool {
	line := lexis.TrimEnd(s.Line(s.Next))
	if strings.HasPrefix(line, "[[") && strings.HasSuffix(line, "]]") && strings.Count(line, "[[") == 1 {
		if name, _, ok := strings.Cut(line[2:], ":"); ok && inline.Group(name) {
			s.Add(block.Block{Kind: block.Para, Quiet: true, Text: line, Off: s.Offset(s.Next, 0)}, 1)
			return true
		}
	}
	if !strings.HasPrefix(line, "{{") || strings.HasPrefix(line, "{{{") {
		return false
	}
	deep, n := 0, s.Next
	for ; n < min(s.End, s.Next+templateLines); n++ {
		l := lexis.TrimEnd(s.Line(n))
		if deep += strings.Count(l, "{{") - strings.Count(l, "}}"); deep > 0 {
			continue
		}
		if deep < 0 || !strings.HasSuffix(l, "}}") {
			return false // text goes on behind it
		}
		break
	}
	if deep != 0 {
		return false
	}
	lo := s.Doc.LineStart(s.Next)
	b := block.Block{Kind: block.Para, Quiet: true, Text: syntax.Literal(s.Doc.Text[lo:s.Doc.LineStart(n+1)]), Off: int32(lo)}
	if n > s.Next {
		b.Kind = block.Code
	} else if inside := strings.TrimSpace(line[2 : len(line)-2]); inline.Picture(inside) {
		b.Quiet = false // it shows one
		s.Add(b, 1)
		return true
	}
	s.Keep(b, n+1-s.Next)
	return true
}

// strong makes all that b says strong.
func strong(b *block.Block) {
	b.SetRuns(append([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleStrong}}, b.Runs()...))
}
