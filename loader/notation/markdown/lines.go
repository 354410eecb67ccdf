package markdown

import (
	"slices"
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// What CommonMark joins to one paragraph although its lines are no running
// text: titles and items without the space it asks for, items with signs that
// it does not know, fields and labels one below the other.

// linewise puts a paragraph a line at a time where its lines are no running
// text. It reports whether it did; other paragraphs are left alone.
func (m *reader) linewise(lines []inline.Span, first int, here block.Block) bool {
	meanings := m.meanings(lines)
	headed := slices.ContainsFunc(meanings, func(x syntax.Meaning) bool { return x.Kind == block.Heading })
	if len(lines) > 1 && outer(&here) && !headed && m.titleOnTop(lines, first) {
		if !m.linesApart(lines[1:], first+1, meanings[1:]) {
			m.running(lines[1:], first+1)
		}
		return true
	}
	return m.linesApart(lines, first, meanings)
}

// linesApart puts lines one at a time if what they were meant to be says so, and
// reports whether it did.
func (m *reader) linesApart(lines []inline.Span, first int, meanings []syntax.Meaning) bool {
	here := m.at()
	count, labels, counted := [block.Link + 1]int{}, 0, 0
	for _, meaning := range meanings {
		count[meaning.Kind]++
		if meaning.Label {
			labels++
		}
		if meaning.Counts {
			counted++
		}
	}
	several := len(lines) > 1
	alone := !several && (syntax.TitleSign(meanings[0].Sign) && outer(&here) || dotted(meanings[0].Sign))
	apart := several && (counted > 0 || count[block.Field] > 0 || count[block.Item] > 1 || labels == len(lines) || m.brokenByHand(lines))
	if !alone && !apart && !(count[block.Heading] > 0 && outer(&here)) {
		return false
	}
	m.meantLines(lines, first, meanings)
	return true
}

// meanings are what the lines of a paragraph were meant to be. They stay good until those
// of the next are asked for.
func (m *reader) meanings(lines []inline.Span) []syntax.Meaning {
	meanings := slices.Grow(m.meant[:0], len(lines))[:len(lines)]
	m.meant = meanings
	for i, l := range lines {
		next := ""
		if i+1 < len(lines) {
			next = m.doc.Text[lines[i+1].Lo:lines[i+1].Hi]
		}
		line := strings.TrimRight(m.doc.Text[l.Lo:l.Hi], " \t")
		if meanings[i] = syntax.Meant(line, next); meanings[i].Kind == block.Heading && meanings[i].Level == 1 && !lexis.Wide(lexis.FirstRune(strings.TrimLeft(line, "#"))) && m.spaces() {
			meanings[i] = syntax.Meaning{Label: syntax.LabelAt(line)} // a hashtag
		}
	}
	return meanings
}

// spaces reports a document whose first titles behind # have a space there: whoever
// writes them so writes #tags without one.
func (m *reader) spaces() bool {
	if m.spaced == 0 {
		m.spaced = -1
		for line := range strings.Lines(m.doc.Text[:min(len(m.doc.Text), spacesLooked)]) {
			if n := syntax.TitleMarks(line, '#', 6); n > 0 && strings.HasPrefix(line[n:], " ") {
				m.spaced = 1
				break
			}
		}
	}
	return m.spaced > 0
}

// spacesLooked is how much of a document tells how its titles are written, in bytes.
const spacesLooked = 1 << 16

// dotted reports ・ and its like, behind which stand items and nothing else.
func dotted(sign string) bool {
	if sign == "" {
		return false
	}
	m, _ := lexis.MarkerAt(sign + " x")
	return m.Kind == lexis.Dot
}

// titleOnTop puts a paragraph's first line, and only that, where it is written as
// titles are: behind ■ or ●, in 【】, or all in bold type. It reports whether it
// did.
func (m *reader) titleOnTop(lines []inline.Span, first int) bool {
	line := strings.TrimSpace(m.doc.Text[lines[0].Lo:lines[0].Hi])
	mark, ok := lexis.MarkerAt(line)
	signed := ok && mark.Kind >= lexis.Square && mark.Kind <= lexis.Star && mark.Size < len(line)
	boxed := strings.HasPrefix(line, "【") && strings.HasSuffix(line, "】")
	bold := strings.HasPrefix(line, "**") && strings.HasSuffix(line, "**") && strings.Count(line, "**") == 2 && len(line) > len("****")
	if !signed && !boxed && !bold || !lexis.TitleShaped(line) {
		return false
	}
	meaning := syntax.Meaning{}
	if signed {
		meaning, _ = syntax.Meaning{Kind: block.Item, At: strings.Index(m.doc.Text[lines[0].Lo:lines[0].Hi], line) + mark.Size, Sign: line[:mark.Sign]}, ok
	}
	m.meantLines(lines[:1], first, []syntax.Meaning{meaning})
	return true
}

// meantLines puts the lines of a paragraph as what they were meant to be.
func (m *reader) meantLines(lines []inline.Span, first int, meanings []syntax.Meaning) {
	here := m.at()
	for i, meaning := range meanings {
		l := &lines[i]
		switch {
		case meaning.Kind == block.Heading && outer(&here):
			line := m.doc.Text[l.Lo:l.Hi]
			l.Lo, l.Hi = l.Lo+meaning.At, l.Lo+len(strings.TrimRight(line, "# \t"))
		case meaning.Kind == block.Item:
			l.Lo += meaning.At
		}
		l.Ends = true
	}
	texts := m.texts.Each(lines...)
	for i := range texts {
		m.meantLine(texts[i], first+i, meanings[i])
	}
}

// brokenByHand reports a paragraph each line of which ends in two spaces or a
// backslash, CommonMark's hard line breaks (6.7), but the last.
func (m *reader) brokenByHand(lines []inline.Span) bool {
	for _, l := range lines[:len(lines)-1] {
		if inline.MarkdownBreak(m.doc.Text[l.Lo:l.Hi]) == 0 {
			return false
		}
	}
	return true
}

// meantLine puts a line of a paragraph as what it was meant to be.
func (m *reader) meantLine(t inline.Text, n int, meaning syntax.Meaning) {
	b := m.at()
	switch {
	case meaning.Kind == block.Heading && outer(&b):
		b.Kind, b.Level = block.Heading, uint8(meaning.Level)
	case meaning.Kind == block.Item:
		b.Kind, b.Marker = block.Item, meaning.Sign
		if b.Depth > 0 || b.Quoted > 0 {
			b.Depth++
		} else {
			b.Indent = int16(min(indentColumns(m.doc.Line(n)), block.MaxIndent))
		}
	}
	if b.Say(t); b.Text == "" {
		return
	}
	m.named(&b)
	b.Strong = b.Kind == block.Para && outer(&b) && block.AllStrong(b.Text, b.Runs())
	m.put(b, n)
	m.notes(t.Notes, b)
}

// named tells what a paragraph or an item is by its words: an address, a field.
func (m *reader) named(b *block.Block) {
	if b.Kind == block.Para && b.BareLink() {
		b.Kind = block.Link
		return
	}
	if name, at := lexis.FieldAt(b.Text); name != lexis.NoField && b.Kind != block.Heading && strings.IndexByte(b.Text, '\n') < 0 {
		b.Name = name
		if b.Kind == block.Para && at < len(b.Text) {
			b.Kind = block.Field
		}
	}
}

// linkedTitle puts a paragraph whose first line is nothing but a link, broken
// off by hand, a line at a time: the link may be the title of what is below. It
// reports whether it did.
func (m *reader) linkedTitle(lines []inline.Span, first int) bool {
	line := m.doc.Text[lines[0].Lo:lines[0].Hi]
	size := inline.MarkdownBreak(line)
	if len(lines) < 2 || line[0] != '[' || size == 0 {
		return false
	}
	t := m.texts.Line(lines[0].Lo, lines[0].Hi-size)
	if len(t.Runs) == 0 || t.Runs[0].Style != model.StyleLink || int(t.Runs[0].Hi) != len(t.Said) || t.Runs[0].Lo > 0 {
		return false
	}
	at := len(m.blocks)
	m.meantLines(lines, first, make([]syntax.Meaning, len(lines)))
	if at < len(m.blocks) {
		m.blocks[at].Strong = true
	}
	return true
}

// indentColumns is how far a line is set in, in columns.
func indentColumns(line string) int {
	cols, _ := lexis.Indent(line)
	return cols
}
