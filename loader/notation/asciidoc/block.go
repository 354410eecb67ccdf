package asciidoc

import (
	"slices"
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/syntax"
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
func (a *reader) ends(fence string, n int) int {
	lines := a.fences[fence]
	i, _ := slices.BinarySearch(lines, n+1)
	if i == len(lines) || lines[i] >= a.s.End {
		return -1
	}
	return lines[i]
}

// callouts are the styles and words of admonitions.
var callouts = map[string]bool{"NOTE": true, "TIP": true, "IMPORTANT": true, "WARNING": true, "CAUTION": true}

// takeDelimited takes a block between two lines that are the same. Without the
// second it is a drawn rule, or nothing.
func takeDelimited(s *scan.Scanner) bool {
	line := strings.TrimRight(s.Line(s.Next), " \t")
	fence := fenceOf(line)
	if fence == "" || s.Nesting >= scan.NestingMax {
		return false
	}
	a := readerOf(s)
	end := a.ends(fence, s.Next)
	if end < 0 {
		if fence[0] == '|' || fence[0] == '`' || fence == "--" || !syntax.RuleLine(line) {
			return false
		}
		s.Rule = true
		s.Next++
		return true
	}
	attrs := a.attrs
	switch style := attrs.style; {
	case strings.IndexByte("|,:!", fence[0]) >= 0:
		a.takeTable(fence, end)
	case fence[0] == '`':
		a.code(s.Next+1, end, strings.TrimSpace(line[3:]), end+1)
	case fence[0] == '/':
		a.comment(end)
	case fence[0] == '+' && !a.isMath(style):
		a.passThrough(end)
	case a.isMath(style):
		a.math(s.Next+1, end)
	case fence[0] == '-' && fence != "--", fence[0] == '.', style == "source", style == "listing", style == "literal":
		a.code(s.Next+1, end, a.language(), end+1)
	case style == "verse":
		a.verse(s.Next+1, end)
	case callouts[style]:
		a.box(strings.ToLower(style), a.titleOr(inline.Span{Lo: attrs.at, Hi: attrs.at + len(style)}), end)
	case fence[0] == '*' && a.title.Hi > 0, style == "sidebar" && a.title.Hi > 0:
		a.box("sidebar", a.titleOr(inline.Span{}), end)
	case fence[0] == '_', style == "quote":
		a.quotation(end)
	default:
		depth := a.begin()
		s.Next++
		a.within(end, depth)
	}
	s.Next = end + 1
	return true
}

// titleOr is the title of the block, which is taken, or else what is said instead.
func (a *reader) titleOr(other inline.Span) inline.Span {
	if t := a.title; t.Hi > 0 {
		a.title = inline.Span{}
		return t
	}
	return other
}

// box puts a callout: its title, and what stands up to line end below it.
func (a *reader) box(name string, title inline.Span, end int) {
	s := a.s
	depth := a.begin() + 1
	s.Settle()
	first := len(s.Blocks)
	a.heading(name, title, depth)
	s.Next++
	a.within(end, depth)
	s.Quote(first)
}

// heading puts the title of a callout.
func (a *reader) heading(name string, title inline.Span, depth int16) {
	s := a.s
	b := block.Block{Kind: block.Quote, Holds: true, Depth: depth}
	b.Rich().Callout = name
	next := s.Next
	s.Next = s.Doc.LineAt(title.Lo)
	s.Say(b, 1, title)
	s.Next = next
}

// quotation puts what stands up to line end as quoted, below who said it.
func (a *reader) quotation(end int) {
	s, attrs := a.s, a.attrs
	depth := a.begin()
	s.Settle()
	first := len(s.Blocks)
	a.said(attrs, depth)
	s.Next++
	a.within(end, depth)
	s.Quote(first)
}

// said puts who is quoted and where.
func (a *reader) said(attrs attributes, depth int16) {
	if len(attrs.words) < 2 {
		return
	}
	s := a.s
	inside := s.Doc.Text[attrs.at : s.Doc.LineStart(attrs.line-1)+len(strings.TrimRight(s.Doc.Line(attrs.line-1), " \t"))-1]
	_, rest, _ := strings.Cut(inside, ",")
	lo := attrs.at + len(inside) - len(strings.TrimLeft(rest, " "))
	next := s.Next
	s.Next = attrs.line - 1
	s.Say(block.Block{Kind: block.Para, Depth: depth}, 1, inline.Span{Lo: lo, Hi: attrs.at + len(inside)})
	s.Next = next
}

// verse puts lines that stay lines as quoted.
func (a *reader) verse(from, end int) {
	s, attrs := a.s, a.attrs
	depth := a.begin()
	s.Settle()
	first := len(s.Blocks)
	a.said(attrs, depth)
	if spans := s.KeptLines(from, end, 0); len(spans) > 0 {
		next := s.Next
		s.Next = from
		s.Say(block.Block{Kind: block.Para, Depth: depth}, end-from, spans...)
		s.Next = next
	}
	s.Quote(first)
}

// language is what the code that follows is written in.
func (a *reader) language() string {
	lang := a.attrs.named["language"]
	switch style := a.attrs.style; {
	case lang != "":
	case style == "source" || style == "":
		if len(a.attrs.words) > 1 {
			lang = a.attrs.words[1]
		} else if style == "source" {
			lang = a.s.Texts.Known.Values["source-language"]
		}
	case style != "listing" && style != "literal" && strings.Trim(style, "abcdefghijklmnopqrstuvwxyz") == "":
		lang = style // a diagram
	}
	return lang
}

// code puts the lines from one to another as they stand.
func (a *reader) code(from, end int, lang string, next int) {
	s := a.s
	b := block.Block{Kind: block.Code, Depth: a.begin(), Off: int32(s.Doc.LineStart(from))}
	b.Text = syntax.Literal(s.Doc.Text[b.Off:s.Doc.LineStart(end)])
	if lang != "" {
		b.Rich().Lang = lang
	}
	if b.Text != "" {
		s.Add(b, next-s.Next)
	}
	s.Next = next
}

// comment puts what is not meant for readers.
func (a *reader) comment(end int) {
	s := a.s
	b := block.Block{Kind: block.Code, Quiet: true, Depth: a.depth(), Off: int32(s.Doc.LineStart(s.Next + 1))}
	if b.Text = syntax.Literal(s.Doc.Text[b.Off:s.Doc.LineStart(end)]); b.Text != "" {
		s.Add(b, end+1-s.Next)
	}
}

func (a *reader) isMath(style string) bool {
	return style == "stem" || style == "latexmath" || style == "asciimath"
}

// math puts the lines from one to another as a formula.
func (a *reader) math(from, end int) {
	s := a.s
	b := block.Block{Kind: block.Code, Depth: a.begin(), Off: int32(s.Doc.LineStart(from))}
	if b.Text = strings.TrimSpace(s.Doc.Text[b.Off:s.Doc.LineStart(end)]); b.Text == "" {
		return
	}
	if !strings.Contains(b.Text, "\n") {
		b.Kind = block.Para
	}
	b.SetRuns([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleMath}})
	s.Add(b, end-s.Next)
}

// passThrough puts what HTML in the document says.
func (a *reader) passThrough(end int) {
	s := a.s
	depth := a.begin()
	s.PutHTML(s.Doc.LineStart(s.Next+1), s.Doc.LineStart(end), depth)
}
