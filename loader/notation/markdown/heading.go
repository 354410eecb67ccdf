package markdown

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/commonmark"
	"yomi/loader/inline"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// heading puts a title. In an item or a quotation it is a strong paragraph.
func (m *reader) heading(n *commonmark.Node) {
	lines, first := m.spans(n), m.line+int(n.First)
	if len(lines) == 0 {
		return
	}
	b := block.Block{Kind: block.Heading, Level: n.Level, Lines: int32(len(lines))}
	last := &lines[len(lines)-1]
	if line := m.doc.Text[last.Lo:last.Hi]; strings.HasSuffix(line, "}") {
		if at := strings.LastIndex(line, "{#"); at > 0 && line[at-1] != '\\' { // its name, as many renderers have it
			b.Rich().Anchor, _, _ = strings.Cut(line[at+2:len(line)-1], " ")
			last.Hi = last.Lo + len(strings.TrimRight(line[:at], " \t"))
		}
	}
	if int(n.End-n.First) > len(lines) { // over a row
		if level, skip := syntax.SpacelessTitle(m.doc.Text[lines[0].Lo:lines[0].Hi], "##"); level > 0 && len(lines) == 1 {
			// #Title over a row of dashes, which CommonMark (4.3) takes for one of the row's
			b.Level, lines[0].Lo = uint8(level), lines[0].Lo+skip
			m.titled(b, m.texts.OneLine(lines...), first)
			m.rule = true
			return
		}
	}
	m.titled(b, m.texts.OneLine(lines...), first)
}

// titled puts a title that says t.
func (m *reader) titled(b block.Block, t inline.Text, line int) {
	if b.Say(t); b.Text == "" {
		return
	}
	if here := m.at(); !outer(&here) {
		b.Depth, b.Quoted = here.Depth, here.Quoted
		b = m.itemText(strongly(b))
	}
	m.put(b, line)
	m.notes(t.Notes, b)
}

// outer reports a block that stands in nothing.
func outer(b *block.Block) bool { return b.Depth == 0 && b.Quoted == 0 }

// strongly is a title that stands in something: a strong paragraph there.
func strongly(b block.Block) block.Block {
	b.Kind, b.Level = block.Para, 0
	if b.Quoted > 0 {
		b.Kind = block.Quote
	}
	whole := []model.Run{{Hi: int32(len(b.Text)), Style: model.StyleStrong}}
	for _, r := range b.Runs() {
		if r.Style != model.StyleStrong {
			whole = append(whole, r)
		}
	}
	b.SetRuns(whole)
	return b
}
