package markdown

import (
	"strings"
	"unicode"

	"yomi/loader/block"
	"yomi/loader/commonmark"
	"yomi/loader/inline"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// code puts code with the name that stands behind the language of its fence.
func (m *reader) code(n *commonmark.Node) {
	lines := m.md.Lines(n)
	if len(lines) == 0 {
		return
	}
	lang, caption := "", inline.Span{}
	at := m.line + int(n.First)
	switch {
	case n.Sign != 0: // between tags, with settings behind the language
		lang = tagLanguage(m.md.Text(n.Info))
	case n.Kind == commonmark.Fenced:
		lang, caption = fenceInfo(m.md.Text(n.Info))
	}
	if caption.Hi > caption.Lo {
		b := m.at()
		from := m.base + int(n.Info.Start)
		b.Text, b.Off = m.doc.Text[from+caption.Lo:from+caption.Hi], int32(from+caption.Lo)
		m.put(b, at)
		at++
	}
	b := m.at()
	if b.Text = m.literal(lines); b.Text == "" {
		return
	}
	b.Kind, b.Off = block.Code, int32(m.base)+lines[0].Start
	b.Lines = int32(m.line) + n.End - int32(at)
	if lang != "" {
		b.Rich().Lang = lang
	}
	if lang == "math" {
		b.SetRuns([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleMath}})
	}
	m.put(b, at)
}

// literal is the text of lines that are kept: a part of the source where they
// stand together.
func (m *reader) literal(lines []commonmark.Segment) string {
	for i, l := range lines {
		if l.Padding > 0 || i > 0 && strings.Trim(m.md.Source[lines[i-1].Stop:l.Start], "\r\n") != "" {
			return m.joinSegments(lines)
		}
	}
	first, last := m.span(lines[0]), m.span(lines[len(lines)-1])
	return syntax.Literal(m.doc.Text[first.Lo:last.Hi])
}

// joinSegments copies the lines without what the block around them leaves out.
func (m *reader) joinSegments(lines []commonmark.Segment) string {
	var b strings.Builder
	for _, s := range lines {
		b.WriteString(strings.Repeat(" ", int(s.Padding)))
		b.WriteString(m.md.Text(s))
		b.WriteByte('\n')
	}
	return syntax.Literal(b.String())
}

// fenceInfo reads what stands behind a fence: the language, and the name of a file
// or a title as in go:main.go, go main.go or go title="main.go". Settings are none.
func fenceInfo(info string) (lang string, caption inline.Span) {
	if rest, ok := strings.CutPrefix(info, "{"); ok { // {.go .numberLines}, {r, echo=F}
		settings, _, _ := strings.Cut(rest, "}")
		lang, _, _ = strings.Cut(strings.TrimLeft(settings, ". "), " ")
		lang = strings.TrimRight(lang, ",")
		if strings.ContainsAny(lang, "=#") {
			lang = ""
		}
		return lang, trimmedSpan(info, min(len(settings)+2, len(info)), len(info))
	}
	at := strings.IndexAny(info, ": \t,{")
	if at < 0 {
		return info, inline.Span{}
	}
	lang = info[:at]
	if info[at] == '{' {
		return lang, inline.Span{}
	}
	if words := inline.Setting(info[at+1:], "title"); words != "" {
		from := at + 1 + strings.Index(info[at+1:], words)
		return lang, inline.Span{Lo: from, Hi: from + len(words)}
	}
	caption = trimmedSpan(info, at+1, len(info))
	if words := info[caption.Lo:caption.Hi]; !strings.ContainsFunc(words, unicode.IsLetter) || strings.ContainsAny(words, "{=") {
		return lang, inline.Span{}
	}
	return lang, caption
}

// tagLanguage is the language that a tag around code names: lang:go, or its first
// word.
func tagLanguage(words string) string {
	for word := range strings.FieldsSeq(words) {
		if lang, ok := strings.CutPrefix(word, "lang:"); ok {
			return lang
		}
	}
	for _, word := range inline.Arguments(words) {
		if boxKind(word) != "" {
			return word
		}
	}
	return ""
}

// trimmedSpan is the range from lo to hi of s without the blanks at its ends.
func trimmedSpan(s string, lo, hi int) inline.Span {
	part := s[lo:hi]
	lo += len(part) - len(strings.TrimLeft(part, " \t"))
	return inline.Span{Lo: lo, Hi: lo + len(strings.TrimSpace(part))}
}

// math puts a block of math.
func (m *reader) math(n *commonmark.Node) {
	lines := m.md.Lines(n)
	if len(lines) == 0 {
		return
	}
	text := strings.TrimRight(m.literal(lines), " \t\n")
	said := strings.TrimLeft(text, " \t\n")
	if said == "" {
		return
	}
	b := m.at()
	b.Text, b.Off = said, int32(m.base)+lines[0].Start
	if strings.Contains(said, "\n") {
		b.Kind = block.Code
	}
	b.Lines = n.End - n.First
	b.SetRuns([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleMath}})
	m.put(b, m.line+int(n.First))
}
