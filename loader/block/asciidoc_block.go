package block

import (
	"slices"
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// fenceOf is the line that ends the block which a line begins, "" for none
// (Delimited Blocks).
func fenceOf(line string) string {
	line = strings.TrimRight(line, " \t")
	switch {
	case line == "--":
		return line
	case strings.HasPrefix(line, "```"):
		if strings.Contains(line[3:], "`") {
			return ""
		}
		return "```"
	case len(line) < 4:
		return ""
	case strings.IndexByte("|,:!", line[0]) >= 0 && strings.Trim(line[1:], "=") == "":
		return line
	case strings.IndexByte("-.=*_+/", line[0]) >= 0 && strings.Trim(line, line[:1]) == "":
		return line
	}
	return ""
}

// fencesOf are the lines of a document that could end a block.
func fencesOf(doc *model.Document, first, end int) map[string][]int {
	lines := map[string][]int{}
	for n := first; n < end; n++ {
		if c := doc.Text[doc.LineStart(n)]; strings.IndexByte("-.=*_+/|,:!`", c) < 0 {
			continue
		}
		if line := strings.TrimRight(doc.Line(n), " \t"); fenceOf(line) == line {
			lines[line] = append(lines[line], n)
		}
	}
	return lines
}

// ends is the line behind line n that holds the fence, -1 for none before the end of
// what is read.
func (a *adoc) ends(fence string, n int) int {
	lines := a.fences[fence]
	i, _ := slices.BinarySearch(lines, n+1)
	if i == len(lines) || lines[i] >= a.s.end {
		return -1
	}
	return lines[i]
}

// callouts are the styles and words of admonitions.
var callouts = map[string]bool{"NOTE": true, "TIP": true, "IMPORTANT": true, "WARNING": true, "CAUTION": true}

// takeDelimited takes a block between two lines that are the same. Without the
// second it is a drawn rule, or nothing.
func takeDelimited(s *scan) bool {
	line := strings.TrimRight(s.line(s.next), " \t")
	fence := fenceOf(line)
	if fence == "" || s.nesting >= nestingMax {
		return false
	}
	a := adocOf(s)
	end := a.ends(fence, s.next)
	if end < 0 {
		if fence[0] == '|' || fence[0] == '`' || fence == "--" || !ruleLine(line) {
			return false
		}
		s.rule = true
		s.next++
		return true
	}
	attrs := a.attrs
	switch style := attrs.style; {
	case strings.IndexByte("|,:!", fence[0]) >= 0:
		a.takeTable(fence, end)
	case fence[0] == '`':
		a.code(s.next+1, end, strings.TrimSpace(line[3:]), end+1)
	case fence[0] == '/':
		a.comment(end)
	case fence[0] == '+' && !a.isMath(style):
		a.passThrough(end)
	case a.isMath(style):
		a.math(s.next+1, end)
	case fence[0] == '-' && fence != "--", fence[0] == '.', style == "source", style == "listing", style == "literal":
		a.code(s.next+1, end, a.language(), end+1)
	case style == "verse":
		a.verse(s.next+1, end)
	case callouts[style]:
		a.box(strings.ToLower(style), a.titleOr(inline.Span{Lo: attrs.at, Hi: attrs.at + len(style)}), end)
	case fence[0] == '*' && a.title.Hi > 0, style == "sidebar" && a.title.Hi > 0:
		a.box("sidebar", a.titleOr(inline.Span{}), end)
	case fence[0] == '_', style == "quote":
		a.quotation(end)
	default:
		depth := a.begin()
		s.next++
		a.within(end, depth)
	}
	s.next = end + 1
	return true
}

// titleOr is the title of the block, which is taken, or else what is said instead.
func (a *adoc) titleOr(other inline.Span) inline.Span {
	if t := a.title; t.Hi > 0 {
		a.title = inline.Span{}
		return t
	}
	return other
}

// box puts a callout: its title, and what stands up to line end below it.
func (a *adoc) box(name string, title inline.Span, end int) {
	s := a.s
	depth := a.begin() + 1
	s.settle()
	first := len(s.blocks)
	a.heading(name, title, depth)
	s.next++
	a.within(end, depth)
	s.quote(first)
}

// heading puts the title of a callout.
func (a *adoc) heading(name string, title inline.Span, depth int16) {
	s := a.s
	b := Block{Kind: Quote, Holds: true, Depth: depth}
	b.more().Callout = name
	next := s.next
	s.next = s.doc.LineAt(title.Lo)
	s.say(b, 1, title)
	s.next = next
}

// quotation puts what stands up to line end as quoted, below who said it.
func (a *adoc) quotation(end int) {
	s, attrs := a.s, a.attrs
	depth := a.begin()
	s.settle()
	first := len(s.blocks)
	a.said(attrs, depth)
	s.next++
	a.within(end, depth)
	s.quote(first)
}

// said puts who is quoted and where.
func (a *adoc) said(attrs attributes, depth int16) {
	if len(attrs.words) < 2 {
		return
	}
	s := a.s
	inside := s.doc.Text[attrs.at : s.doc.LineStart(attrs.line-1)+len(strings.TrimRight(s.doc.Line(attrs.line-1), " \t"))-1]
	_, rest, _ := strings.Cut(inside, ",")
	lo := attrs.at + len(inside) - len(strings.TrimLeft(rest, " "))
	next := s.next
	s.next = attrs.line - 1
	s.say(Block{Kind: Para, Depth: depth}, 1, inline.Span{Lo: lo, Hi: attrs.at + len(inside)})
	s.next = next
}

// verse puts lines that stay lines as quoted.
func (a *adoc) verse(from, end int) {
	s, attrs := a.s, a.attrs
	depth := a.begin()
	s.settle()
	first := len(s.blocks)
	a.said(attrs, depth)
	if spans := s.keptLines(from, end, 0); len(spans) > 0 {
		next := s.next
		s.next = from
		s.say(Block{Kind: Para, Depth: depth}, end-from, spans...)
		s.next = next
	}
	s.quote(first)
}

// keptLines are the lines from one to another, less what each begins with, as lines
// that end where they end.
func (s *scan) keptLines(from, end, prefix int) []inline.Span {
	var spans []inline.Span
	for n := from; n < end; n++ {
		line := lexis.TrimEnd(s.doc.Line(n))
		if prefix < len(line) {
			_, off := lexis.Indent(line[prefix:])
			spans = append(spans, inline.Span{Lo: int(s.offset(n, prefix+off)), Hi: int(s.offset(n, len(line))), Kept: true})
		}
	}
	return spans
}

// language is what the code that follows is written in.
func (a *adoc) language() string {
	lang := a.attrs.named["language"]
	switch style := a.attrs.style; {
	case lang != "":
	case style == "source" || style == "":
		if len(a.attrs.words) > 1 {
			lang = a.attrs.words[1]
		} else if style == "source" {
			lang = a.s.texts.Known.Values["source-language"]
		}
	case style != "listing" && style != "literal" && strings.Trim(style, "abcdefghijklmnopqrstuvwxyz") == "":
		lang = style // a diagram
	}
	return lang
}

// code puts the lines from one to another as they stand.
func (a *adoc) code(from, end int, lang string, next int) {
	s := a.s
	b := Block{Kind: Code, Depth: a.begin(), Off: int32(s.doc.LineStart(from))}
	b.Text = keepLines(s.doc.Text[b.Off:s.doc.LineStart(end)])
	if lang != "" {
		b.more().Lang = lang
	}
	if b.Text != "" {
		s.add(b, next-s.next)
	}
	s.next = next
}

// comment puts what is not meant for readers.
func (a *adoc) comment(end int) {
	s := a.s
	b := Block{Kind: Code, Quiet: true, Depth: a.depth(), Off: int32(s.doc.LineStart(s.next + 1))}
	if b.Text = keepLines(s.doc.Text[b.Off:s.doc.LineStart(end)]); b.Text != "" {
		s.add(b, end+1-s.next)
	}
}

func (a *adoc) isMath(style string) bool {
	return style == "stem" || style == "latexmath" || style == "asciimath"
}

// math puts the lines from one to another as a formula.
func (a *adoc) math(from, end int) {
	s := a.s
	b := Block{Kind: Code, Depth: a.begin(), Off: int32(s.doc.LineStart(from))}
	if b.Text = strings.TrimSpace(s.doc.Text[b.Off:s.doc.LineStart(end)]); b.Text == "" {
		return
	}
	if !strings.Contains(b.Text, "\n") {
		b.Kind = Para
	}
	b.SetRuns([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleMath}})
	s.add(b, end-s.next)
}

// passThrough puts what HTML in the document says.
func (a *adoc) passThrough(end int) {
	s := a.s
	depth := a.begin()
	s.putHTML(s.doc.LineStart(s.next+1), s.doc.LineStart(end), depth)
}
