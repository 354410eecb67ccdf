package markdown

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
)

// beforeTitle parts the lines of an item before one that stands at the margin and is all in bold type:
// CommonMark (5.2) takes it for more of the item, which no blank line ends, its writer for the title
// of what comes.
func (m *reader) beforeTitle(lines []inline.Span, first int) (own, title []inline.Span) {
	if m.at().Quoted > 0 {
		return lines, nil
	}
	for i := 1; i < len(lines); i++ {
		line := strings.TrimRight(m.doc.Text[lines[i].Lo:lines[i].Hi], " \t")
		inner, bold := strings.CutPrefix(line, "**")
		if bold && len(inner) > len("**") && strings.Index(inner, "**") == len(inner)-len("**") && strings.HasPrefix(m.doc.Line(first+i), "**") {
			return lines[:i], lines[i:]
		}
	}
	return lines, nil
}

// lazyTitle puts such a title, which begins on line first, and the lines below it, each by itself.
func (m *reader) lazyTitle(lines []inline.Span, first int) {
	if len(lines) == 0 {
		return
	}
	for i := range lines {
		lines[i].Ends = true
	}
	for i, t := range m.texts.Each(lines...) {
		b := block.Block{Kind: block.Para, Lines: 1}
		b.Say(t)
		b.Strong = block.AllStrong(b.Text, b.Runs())
		m.put(b, first+i)
	}
}
