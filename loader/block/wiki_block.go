package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// takeWikiDirective takes a first line or one among the first that says something of
// the page: vimwiki's %title, Google Code's #summary and #labels, and the words that
// switch things on, __TOC__.
func takeWikiDirective(s *scan) bool {
	line := lexis.TrimEnd(s.line(s.next))
	if len(line) < 3 {
		return false
	}
	if strings.HasPrefix(line, "__") && strings.HasSuffix(line, "__") && strings.Trim(line, "_ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" || line == "[[TOC]]" || line == "[[PageOutline]]" {
		s.next++
		return true
	}
	name, value, _ := strings.Cut(line[1:], " ")
	_, space := lexis.Indent(value)
	off := len(line) - len(value) + space
	switch {
	case line[0] != '%' && line[0] != '#' || len(s.blocks) > directivesMax || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") != "":
		return false
	case line[0] == '%' && name == "title" && value != "":
		s.add(Block{Kind: Heading, Title: true, Text: line[off:], Off: s.offset(s.next, off)}, 1)
	case line[0] == '%' && vimDirectives[name], line[0] == '#' && codeDirectives[name]:
		s.keep(Block{Kind: Field, Name: lexis.OtherField, Quiet: name != "summary", Text: line[1:], Off: s.offset(s.next, 1)}, 1)
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
	codeDirectives = map[string]bool{"summary": true, "labels": true, "sidebar": true}
)

// takeBraces takes the lines between {{{ and }}}, with the language that stands
// behind the first or below it behind #!.
func takeBraces(s *scan) bool {
	info, ok := strings.CutPrefix(strings.TrimSpace(s.line(s.next)), "{{{")
	if !ok || strings.Contains(info, "}}}") {
		return false
	}
	b := Block{Kind: Code}
	lang, _, _ := strings.Cut(strings.TrimPrefix(info, "#!"), " ")
	if next := strings.TrimSpace(s.line(s.next + 1)); lang == "" && strings.HasPrefix(next, "#!") && strings.IndexByte(next, '/') < 0 {
		lang, _, _ = strings.Cut(next[len("#!"):], " ")
		s.next++
	}
	if class := inline.Setting(info, "class"); class != "" { // vimwiki
		lang = class
	}
	lang = strings.ToLower(strings.Trim(strings.TrimPrefix(lang, "brush:"), `" `))
	if lang != "" && !strings.ContainsAny(lang, "=<") {
		b.more().Lang = lang
	}
	s.takeBetween(b, func(l string) bool { return strings.TrimSpace(l) == "}}}" })
	return true
}

// takeTagged takes what stands between two tags that begin and end a block: code,
// quotations, verse, comments.
func takeTagged(s *scan) bool {
	line := strings.TrimLeft(s.line(s.next), " \t")
	if strings.HasPrefix(line, "<!--") {
		return s.takeHidden()
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
		} else if i := indexFold(rest, closing); i >= 0 && !lexis.Blank(tail(rest[i:])) {
			return false
		}
		s.tagged(t, size, closing)
		return true
	case "blockquote", "poem":
		if s.nesting >= nestingMax || indexFold(rest, closing) >= 0 {
			return false
		}
		end := s.ahead(closing, s.next+1, func(l string) bool { return indexFold(l, closing) >= 0 })
		if end < 0 {
			return false
		}
		s.quotedBetween(t.Name == "poem", end)
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
func (s *scan) tagged(t inline.Tag, size int, closing string) {
	n := s.next
	lo := s.doc.LineStart(n) + len(s.line(n)) - len(strings.TrimLeft(s.line(n), " \t")) + size
	hi := -1
	for k := n; k < s.end && hi < 0; k++ {
		at := max(s.doc.LineStart(k), lo)
		if i := indexFold(s.doc.Text[at:max(at, s.doc.LineStart(k+1))], closing); i >= 0 {
			hi, n = at+i, k
		}
	}
	if hi < 0 { // it goes on to the end
		hi, n = s.doc.LineStart(s.end), s.end-1
	}
	for lo < hi && (s.doc.Text[lo] == '\n' || s.doc.Text[lo] == '\r') {
		lo++
	}
	b := Block{Kind: Code, Text: keepLines(s.doc.Text[lo:max(lo, hi)]), Off: int32(lo)}
	lang := t.Attr("lang") + t.Attr("class")
	if t.Name == "code" || t.Name == "file" {
		lang = strings.TrimSpace(t.Bare())
	}
	if lang != "" {
		b.more().Lang = lang
	}
	from := s.next
	if b.Text == "" {
		s.next = n + 1
		return
	}
	s.add(b, n+1-from)
}

// quotedBetween adds the lines between the one at next and line end as quoted.
func (s *scan) quotedBetween(verse bool, end int) {
	s.settle()
	first := len(s.blocks)
	s.next++
	if verse {
		if spans := s.keptLines(s.next, end, 0); len(spans) > 0 {
			s.say(Block{Kind: Para}, end-s.next, spans...)
		}
		s.next = end
	} else {
		s.nested(end)
	}
	s.quote(first)
	s.next = end + 1
}

// takeHidden takes a comment, which is not meant for readers.
func (s *scan) takeHidden() bool {
	n := s.ahead("-->", s.next, func(l string) bool { return strings.Contains(l, "-->") })
	if n < 0 || !lexis.Blank(s.line(n)[strings.Index(s.line(n), "-->")+3:]) {
		return false
	}
	lo := s.doc.LineStart(s.next)
	s.keep(Block{Kind: Code, Quiet: true, Text: keepLines(s.doc.Text[lo:s.doc.LineStart(n+1)]), Off: int32(lo)}, n+1-s.next)
	return true
}

// templateLines is over how many lines a template goes on at most.
const templateLines = 500

// takeTemplate takes {{…}} that stands alone, on a line or on several, and the lines
// that say what a page is filed under: they may be overlooked.
func takeTemplate(s *scan) bool {
	line := lexis.TrimEnd(s.line(s.next))
	if strings.HasPrefix(line, "[[") && strings.HasSuffix(line, "]]") && strings.Count(line, "[[") == 1 {
		if name, _, ok := strings.Cut(line[2:], ":"); ok && inline.Group(name) {
			s.add(Block{Kind: Para, Quiet: true, Text: line, Off: s.offset(s.next, 0)}, 1)
			return true
		}
	}
	if !strings.HasPrefix(line, "{{") || strings.HasPrefix(line, "{{{") {
		return false
	}
	deep, n := 0, s.next
	for ; n < min(s.end, s.next+templateLines); n++ {
		l := lexis.TrimEnd(s.line(n))
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
	lo := s.doc.LineStart(s.next)
	b := Block{Kind: Para, Quiet: true, Text: keepLines(s.doc.Text[lo:s.doc.LineStart(n+1)]), Off: int32(lo)}
	if n > s.next {
		b.Kind = Code
	} else if inside := strings.TrimSpace(line[2 : len(line)-2]); inline.Picture(inside) {
		b.Quiet = false // it shows one
		s.add(b, 1)
		return true
	}
	s.keep(b, n+1-s.next)
	return true
}

// strong makes all that b says strong.
func (b *Block) strong() {
	b.SetRuns(append([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleStrong}}, b.Runs()...))
}
