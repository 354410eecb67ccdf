package markdown

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// paragraph puts the lines of a paragraph, the first of which is line first of the
// document.
func (m *reader) paragraph(lines []inline.Span, first int) {
	if len(lines) == 0 {
		return
	}
	if left := m.callout(lines, first); len(left) < len(lines) {
		lines, first = left, first+1
		if len(lines) == 0 {
			return
		}
	}
	if len(lines) == 1 && m.namesAbove(lines[0]) {
		return
	}
	here := m.at()
	if m.terms(lines, first) {
		return
	}
	if m.isFirst() {
		line := m.doc.Text[lines[0].Lo:lines[0].Hi]
		state, size := syntax.TaskBox(line)
		m.around().first.Task = state
		lines[0].Lo += size
		lines, title := m.beforeTitle(lines, first)
		n := m.innerItems(lines)
		m.running(lines[:n], first)
		if n < len(lines) {
			m.meantLines(lines[n:], first+n, m.meanings(lines[n:]))
		}
		m.lazyTitle(title, first+len(lines))
		return
	}
	if here.Depth == 0 && m.linkedTitle(lines, first) || m.linewise(lines, first, here) {
		return
	}
	m.running(lines, first)
}

// namesAbove takes a line that is the name of a block, as Obsidian writes it below
// what has no end of a line to put it at, for the table, list or quotation above.
func (m *reader) namesAbove(line inline.Span) bool {
	name := inline.BlockName(m.doc.Text[line.Lo:line.Hi])
	i := len(m.blocks) - 1
	if name == "" || i < 0 {
		return false
	}
	for i > 0 && m.blocks[i].Kind != block.Para && m.blocks[i-1].Kind == m.blocks[i].Kind {
		i--
	}
	if b := &m.blocks[i]; b.More == nil || b.More.Anchor == "" {
		b.Rich().Anchor = name
	}
	return true
}

// innerItems is how many lines an item begins with before those with signs of items
// that CommonMark does not know: ・ and **, by which people go one deeper; and before
// a field, such as who speaks. A line that ends in a backslash is told to go on.
func (m *reader) innerItems(lines []inline.Span) int {
	for i := 1; i < len(lines); i++ {
		line := m.doc.Text[lines[i].Lo:lines[i].Hi]
		if _, ok := syntax.WrittenItem(line); ok {
			return i
		}
		up := m.doc.Text[lines[i-1].Lo:lines[i-1].Hi]
		if name, at := lexis.FieldAt(line); name != lexis.NoField && at < len(line) && !strings.HasSuffix(up, "\\") {
			return i
		}
	}
	return len(lines)
}

// running puts running text. Where a line does not carry on the one before it, a
// paragraph of its own begins; in an item or a quotation, which are one, only the
// line ends.
func (m *reader) running(lines []inline.Span, first int) {
	here := m.at()
	m.carry(lines, here.Kind != block.Para || m.isFirst())
	from := 0
	for i, t := range m.texts.Each(lines...) {
		n := 1
		for from+n < len(lines) && !lines[from+n-1].Ends {
			n++
		}
		switch {
		case t.Said == "":
			m.html.Anchored(t.Anchor)
		case n == 1 && m.tagAlone(lines[from]):
			m.putQuiet(t, first+from)
		default:
			m.puts(t, first+from, n, i > 0)
		}
		from += n
	}
}

// puts puts a text of n lines as a paragraph, or as the item whose first it is.
func (m *reader) puts(t inline.Text, first, n int, more bool) {
	b := m.at()
	b.Say(t)
	b.Lines = int32(n)
	b = m.itemText(b)
	m.named(&b)
	if b.Kind == block.Para && b.Depth == 0 && block.AllStrong(b.Text, b.Runs()) {
		b.Strong = !more || n == 1 && lexis.TitleShaped(b.Text)
	}
	m.put(b, first)
	m.notes(t.Notes, b)
}

// carry marks the lines that end what is said before those that do not carry it
// on: the text, or the line in it.
func (m *reader) carry(lines []inline.Span, within bool) {
	if len(lines) < 2 {
		return
	}
	m.said = m.said[:0]
	for _, l := range lines {
		m.said = append(m.said, m.doc.Text[l.Lo:l.Hi])
	}
	for i, carried := range lexis.Carried(m.said) {
		switch {
		case carried && !strongLine(m.said[i]) && !(i+1 < len(m.said) && strongLine(m.said[i+1])):
		case within:
			lines[i].Kept = true
		default:
			lines[i].Ends = inline.MarkdownBreak(m.said[i]) == 0
		}
	}
}

// strongLine reports a line that is one strong phrase and could be a title: it
// carries nothing on.
func strongLine(line string) bool {
	line = strings.TrimRight(line, " \t\\")
	rest, ok := strings.CutPrefix(line, "**")
	said, whole := strings.CutSuffix(rest, "**")
	return ok && whole && said != "" && !strings.Contains(said, "**") && lexis.TitleShaped(said)
}

// notes puts the footnotes whose text stands in a block, as items below it.
func (m *reader) notes(notes []inline.Note, in block.Block) {
	for _, n := range notes {
		b := block.Footnote(n, in)
		m.put(b, m.doc.LineAt(int(b.Off)))
	}
}

// tagAlone reports a line that is nothing but a tag of a template which embeds
// nothing.
func (m *reader) tagAlone(l inline.Span) bool {
	line := m.doc.Text[l.Lo:l.Hi]
	if line[0] != '{' {
		return false
	}
	tag, size := inline.TemplateAt(line)
	return size > 0 && tag.Place.Target == model.ToNowhere && lexis.Blank(line[size:])
}

// putQuiet puts a paragraph that a reader may overlook.
func (m *reader) putQuiet(t inline.Text, first int) {
	b := m.at()
	b.Say(t)
	b.Quiet = true
	b.SetRuns(nil) // all of it is quiet
	m.put(m.itemText(b), first)
}

// terms puts a term and what it means, as PHP Markdown Extra has it: lines behind
// colons right below a line.
func (m *reader) terms(lines []inline.Span, first int) bool {
	means := func(i int) bool {
		line := m.doc.Text[lines[i].Lo:lines[i].Hi]
		return len(line) > 2 && line[0] == ':' && (line[1] == ' ' || line[1] == '\t')
	}
	if len(lines) < 2 || means(0) || !means(1) {
		return false
	}
	here := m.at()
	for i := 0; i < len(lines); {
		n := 1
		for i+n < len(lines) && i > 0 && !means(i+n) && (i+n+1 == len(lines) || !means(i+n+1)) {
			n++
		}
		b := here
		b.Depth++
		if b.Holds = !means(i); !b.Holds {
			lines[i].Lo += len(":")
		}
		t := m.texts.Lines(lines[i : i+n]...)
		b.Say(t)
		b.Lines = int32(n)
		m.put(b, first+i)
		m.notes(t.Notes, b)
		i += n
	}
	return true
}
