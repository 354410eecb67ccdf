package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// takeAsciiDocTitle takes "== Title". In a block it is a strong line.
func takeAsciiDocTitle(s *scan) bool {
	level, off := equalsTitle(s.line(s.next))
	if level == 0 || s.nesting == 0 {
		return takeEqualsTitle(s)
	}
	line := strings.TrimRight(s.line(s.next), "= \t")
	b := s.say(Block{Kind: Para}, 1, inline.Span{Lo: int(s.offset(s.next, off)), Hi: int(s.offset(s.next, len(line)))})
	b.SetRuns(append([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleStrong}}, b.Runs()...))
	return true
}

// takeAsciiDocRule takes the lines that draw a rule or turn a page.
func takeAsciiDocRule(s *scan) bool {
	switch strings.TrimRight(s.line(s.next), " \t") {
	case "'''", "---", "- - -", "***", "* * *", "<<<":
		s.rule = true
		adocOf(s).leave()
		s.next++
		return true
	}
	return false
}

// takeAsciiDocRemarks takes lines behind //. A line of signs alone ends the lists.
func takeAsciiDocRemarks(s *scan) bool {
	blocks := len(s.blocks)
	if !takeRemarks(s) {
		return false
	}
	if len(s.blocks) == blocks {
		adocOf(s).leave()
	}
	return true
}

// takeRemarks takes lines behind //, which are not meant for readers.
func takeRemarks(s *scan) bool {
	n := s.next
	for n < s.end && strings.HasPrefix(s.line(n), "//") && (n == s.next || !strings.HasPrefix(s.line(n), "////")) {
		n++ // up to the fence of a block of remarks
	}
	if n == s.next {
		return false
	}
	b := Block{Kind: Code, Quiet: true, Off: s.offset(s.next, 0)}
	if b.Text = keepLines(s.doc.Text[b.Off:s.doc.LineStart(n)]); strings.Trim(b.Text, "/- \n") == "" {
		s.next = n // it only parts two lists
		return true
	}
	s.add(b, n-s.next)
	return true
}

// takeAdmonition takes "NOTE: words" as a callout.
func takeAdmonition(s *scan) bool {
	line := s.line(s.next)
	name, rest, ok := strings.Cut(line, ": ")
	if !ok || !callouts[name] || lexis.Blank(rest) {
		return false
	}
	if above := s.last(); above != nil && above.Kind == Para && s.unsettled() {
		return false
	}
	a := adocOf(s)
	title := a.titleOr(inline.Span{Lo: int(s.offset(s.next, 0)), Hi: int(s.offset(s.next, len(name)))})
	a.callout(name, title, len(line)-len(strings.TrimLeft(rest, " ")))
	return true
}

// callout puts a callout whose words are the paragraph that begins off bytes into
// the line at next.
func (a *adoc) callout(name string, title inline.Span, off int) {
	s := a.s
	depth := a.begin() + 1
	s.settle()
	first := len(s.blocks)
	a.heading(strings.ToLower(name), title, depth)
	s.quote(first)
	line := lexis.TrimEnd(s.line(s.next))
	s.add(Block{Kind: Quote, Quoted: 1, Depth: depth, Text: line[off:], Off: s.offset(s.next, off)}, 1)
}

// takeStyledParagraph takes the paragraph that the line in brackets above says
// something of.
func takeStyledParagraph(s *scan) bool {
	a := adocOf(s)
	attrs := a.attrs
	if attrs.line == 0 || lexis.Blank(s.line(s.next)) {
		return false
	}
	switch style := attrs.style; {
	case callouts[style]:
		_, off := lexis.Indent(s.line(s.next))
		a.callout(style, a.titleOr(inline.Span{Lo: attrs.at, Hi: attrs.at + len(style)}), off)
	case style == "source" || style == "listing" || style == "literal":
		n := s.paragraphEnd()
		a.code(s.next, n, a.language(), n)
	case a.isMath(style):
		n := s.paragraphEnd()
		a.math(s.next, n)
		s.next = n
	case style == "verse":
		n := s.paragraphEnd()
		a.verse(s.next, n)
		s.next = n
	case style == "quote":
		depth := a.begin()
		s.settle()
		first := len(s.blocks)
		a.said(attrs, depth)
		s.quote(first)
		line := lexis.TrimEnd(s.line(s.next))
		s.add(Block{Kind: Quote, Quoted: 1, Depth: depth, Text: line, Off: s.offset(s.next, 0)}, 1)
	default:
		return false
	}
	return true
}

// paragraphEnd is the blank line behind the line at next, or the end.
func (s *scan) paragraphEnd() int {
	n := s.next
	for n < s.end && !lexis.Blank(s.line(n)) {
		n++
	}
	return n
}

// takeLiteralParagraph takes lines that are set in as literal, but for prose, which
// is what people set in below an item.
func takeLiteralParagraph(s *scan) bool {
	line := s.line(s.next)
	cols, off := lexis.Indent(line)
	if cols == 0 || off == len(line) {
		return false
	}
	a := adocOf(s)
	a.tied = a.tied || len(a.list) > 0
	n := s.next
	for n < s.end && !lexis.Blank(s.line(n)) {
		if in, off := lexis.Indent(s.line(n)); in == 0 || prose(s.line(n)[off:]) {
			return false
		}
		n++
	}
	if s.last() != nil && s.last().Kind != Item && s.last().Kind != Heading && s.last().Kind != Para {
		return false
	}
	from := s.next
	b := Block{Kind: Code, Depth: a.begin(), Text: s.literal(0, n-from), Off: s.offset(from, off)}
	s.add(b, n-from)
	return true
}

// takeBlockMacro takes image::file[words], include::file[] and their like.
func takeBlockMacro(s *scan) bool {
	line := strings.TrimRight(s.line(s.next), " ")
	name, rest, ok := strings.Cut(line, "::")
	target, inside, open := strings.Cut(rest, "[")
	inside, closed := strings.CutSuffix(inside, "]")
	if !ok || !open || !closed || name == "" || strings.ContainsAny(name, " \t:") || strings.ContainsAny(target, " \t") {
		return false
	}
	target = s.texts.Resolved(target)
	attrs := readAttributes(inside)
	b := Block{Kind: Para, Off: s.offset(s.next, len(name)+len("::"))}
	switch name {
	case "image":
		words := attrs.named["alt"]
		if words == "" {
			words = attrs.style
		}
		if b.picture(words, inline.PlaceOf(target)); b.Text == "" {
			return false
		}
		b.link(inline.PlaceOf(s.texts.Resolved(attrs.named["link"])))
	case "video", "audio", "include":
		p := inline.PlaceOf(target)
		if attrs.style == "youtube" || attrs.style == "vimeo" {
			p = inline.Embedded(attrs.style, target)
		}
		if b.Text = p.To; b.Text == "" {
			return false
		}
		b.Kind = Link
		b.link(p)
	case "toc", "ifdef", "ifndef", "endif", "ifeval":
		s.next++
		return true
	default:
		b.Text, b.Quiet, b.Off = line, true, s.offset(s.next, 0)
	}
	s.keep(b, 1) // no line carries it on
	return true
}
