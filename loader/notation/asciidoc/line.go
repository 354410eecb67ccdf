package asciidoc

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// takeTitle takes "== Title". In a block it is a strong line.
func takeTitle(s *scan.Scanner) bool {
	level, off := syntax.EqualsTitle(s.Line(s.Next))
	if level == 0 || s.Nesting == 0 {
		return scan.TakeEqualsTitle(s)
	}
	line := strings.TrimRight(s.Line(s.Next), "= \t")
	b := s.Say(block.Block{Kind: block.Para}, 1, inline.Span{Lo: int(s.Offset(s.Next, off)), Hi: int(s.Offset(s.Next, len(line)))})
	b.SetRuns(append([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleStrong}}, b.Runs()...))
	return true
}

// takeRule takes the lines that draw a rule or turn a page.
func takeRule(s *scan.Scanner) bool {
	switch strings.TrimRight(s.Line(s.Next), " \t") {
	case "'''", "---", "- - -", "***", "* * *", "<<<":
		s.Rule = true
		readerOf(s).leave()
		s.Next++
		return true
	}
	return false
}

// takeCommentLines takes lines behind //. A line of signs alone ends the lists.
func takeCommentLines(s *scan.Scanner) bool {
	blocks := len(s.Blocks)
	if !scan.TakeComments(s) {
		return false
	}
	if len(s.Blocks) == blocks {
		readerOf(s).leave()
	}
	return true
}

// takeAdmonition takes "NOTE: words" as a callout.
func takeAdmonition(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	name, rest, ok := strings.Cut(line, ": ")
	if !ok || !callouts[name] || lexis.Blank(rest) {
		return false
	}
	if above := s.Last(); above != nil && above.Kind == block.Para && s.Unsettled() {
		return false
	}
	a := readerOf(s)
	title := a.titleOr(inline.Span{Lo: int(s.Offset(s.Next, 0)), Hi: int(s.Offset(s.Next, len(name)))})
	a.callout(name, title, len(line)-len(strings.TrimLeft(rest, " ")))
	return true
}

// callout puts a callout whose words are the paragraph that begins off bytes into
// the line at next.
func (a *reader) callout(name string, title inline.Span, off int) {
	s := a.s
	depth := a.begin() + 1
	s.Settle()
	first := len(s.Blocks)
	a.heading(strings.ToLower(name), title, depth)
	s.Quote(first)
	line := lexis.TrimEnd(s.Line(s.Next))
	s.Add(block.Block{Kind: block.Quote, Quoted: 1, Depth: depth, Text: line[off:], Off: s.Offset(s.Next, off)}, 1)
}

// takeStyledParagraph takes the paragraph that the line in brackets above says
// something of.
func takeStyledParagraph(s *scan.Scanner) bool {
	a := readerOf(s)
	attrs := a.attrs
	if attrs.line == 0 || lexis.Blank(s.Line(s.Next)) {
		return false
	}
	switch style := attrs.style; {
	case callouts[style]:
		_, off := lexis.Indent(s.Line(s.Next))
		a.callout(style, a.titleOr(inline.Span{Lo: attrs.at, Hi: attrs.at + len(style)}), off)
	case style == "source" || style == "listing" || style == "literal":
		n := s.ParagraphEnd()
		a.code(s.Next, n, a.language(), n)
	case a.isMath(style):
		n := s.ParagraphEnd()
		a.math(s.Next, n)
		s.Next = n
	case style == "verse":
		n := s.ParagraphEnd()
		a.verse(s.Next, n)
		s.Next = n
	case style == "quote":
		depth := a.begin()
		s.Settle()
		first := len(s.Blocks)
		a.said(attrs, depth)
		s.Quote(first)
		line := lexis.TrimEnd(s.Line(s.Next))
		s.Add(block.Block{Kind: block.Quote, Quoted: 1, Depth: depth, Text: line, Off: s.Offset(s.Next, 0)}, 1)
	default:
		return false
	}
	return true
}

// takeLiteralParagraph takes lines that are set in as literal, but for prose, which
// is what people set in below an item.
func takeLiteralParagraph(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	cols, off := lexis.Indent(line)
	if cols == 0 || off == len(line) {
		return false
	}
	a := readerOf(s)
	a.tied = a.tied || len(a.list) > 0
	n := s.Next
	for n < s.End && !lexis.Blank(s.Line(n)) {
		if in, off := lexis.Indent(s.Line(n)); in == 0 || scan.Prose(s.Line(n)[off:]) {
			return false
		}
		n++
	}
	if s.Last() != nil && s.Last().Kind != block.Item && s.Last().Kind != block.Heading && s.Last().Kind != block.Para {
		return false
	}
	from := s.Next
	b := block.Block{Kind: block.Code, Depth: a.begin(), Text: s.Literal(0, n-from), Off: s.Offset(from, off)}
	s.Add(b, n-from)
	return true
}

// takeBlockMacro takes image::file[words], include::file[] and their like.
func takeBlockMacro(s *scan.Scanner) bool {
	line := strings.TrimRight(s.Line(s.Next), " ")
	name, rest, ok := strings.Cut(line, "::")
	target, inside, open := strings.Cut(rest, "[")
	inside, closed := strings.CutSuffix(inside, "]")
	if !ok || !open || !closed || name == "" || strings.ContainsAny(name, " \t:") || strings.ContainsAny(target, " \t") {
		return false
	}
	target = s.Texts.Resolved(target)
	attrs := readAttributes(inside)
	b := block.Block{Kind: block.Para, Off: s.Offset(s.Next, len(name)+len("::"))}
	switch name {
	case "image":
		words := attrs.named["alt"]
		if words == "" {
			words = attrs.style
		}
		if b.Picture(words, inline.PlaceOf(target)); b.Text == "" {
			return false
		}
		b.LinkTo(inline.PlaceOf(s.Texts.Resolved(attrs.named["link"])))
	case "video", "audio", "include":
		p := inline.PlaceOf(target)
		if attrs.style == "youtube" || attrs.style == "vimeo" {
			p = inline.Embedded(attrs.style, target)
		}
		if b.Text = p.To; b.Text == "" {
			return false
		}
		b.Kind = block.Link
		b.LinkTo(p)
	case "toc", "ifdef", "ifndef", "endif", "ifeval":
		s.Next++
		return true
	default:
		b.Text, b.Quiet, b.Off = line, true, s.Offset(s.Next, 0)
	}
	s.Keep(b, 1) // no line carries it on
	return true
}
