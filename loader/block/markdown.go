package block

import (
	"strings"

	"yomi/loader/commonmark"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// mdReader makes blocks of what package commonmark finds.
type mdReader struct {
	doc    *model.Document
	md     *commonmark.Document
	base   int // offset of md's source in the document's text
	line   int // the line that it begins with
	texts  *inline.Reader
	lines  []inline.Span // of the block that is read
	blocks []Block
	rule   bool
}

// parseMarkdown reads the lines from first to end as Markdown. Offsets in what
// package commonmark gives are offsets into the source, so each block finds its
// way back to its lines.
func parseMarkdown(doc *model.Document, first, end int) []Block {
	m := &mdReader{doc: doc, base: doc.LineStart(first), line: first}
	source := lineFeeds(doc.Text[m.base:doc.LineStart(end)])
	if n := strayFence(doc, first, end); n >= 0 {
		source = withoutLine(source, doc.LineStart(n)-m.base, doc.LineStart(n+1)-m.base)
	}
	if len(source) < 2*pieceSize {
		m.md = commonmark.Parse(source)
		m.texts = inline.NewReader(inline.Markdown, doc.Text)
		m.texts.Known = known(m.md.References, footnotesIn(m.md, map[string]bool{}))
		m.nodes(0, int32(len(m.md.Nodes)), 0)
		m.md.Free()
	} else {
		m.blocks = m.inPieces(source)
	}
	m.gaps(first)
	m.timetable()
	titles := false
	for i := range m.blocks {
		b := &m.blocks[i]
		if b.Look == Bold && !standsOver(m.blocks, i) {
			b.Look = NoLook
		}
		titles = titles || b.Kind == Heading || b.Look == Bold || b.Look == Timed
	}
	if !titles {
		findLooks(m.blocks) // its titles are lines as in plain text
	}
	return m.blocks
}

// lineFeeds gives the text with each line end that CommonMark does not know, CR
// alone and NEL, replaced by one it does, at the same length.
func lineFeeds(s string) string {
	if !strings.Contains(s, "\u0085") && strings.Count(s, "\r") == strings.Count(s, "\r\n") {
		return s
	}
	b := []byte(strings.ReplaceAll(s, "\u0085", "\r\n"))
	for i := range b {
		if b[i] == '\r' && (i+1 == len(b) || b[i+1] != '\n') {
			b[i] = '\n'
		}
	}
	return string(b)
}

// gaps counts the blank lines before each block.
func (m *mdReader) gaps(first int) {
	for i := range m.blocks {
		b := &m.blocks[i]
		for n := int(b.Line) - 1; n >= first && b.Blanks < 255 && lexis.Blank(m.doc.Line(n)); n-- {
			b.Blanks++
		}
	}
}

// standsOver reports whether a bold line has something below it to be the
// title of.
func standsOver(blocks []Block, i int) bool {
	return lexis.TitleShaped(blocks[i].Text) && i+1 < len(blocks) && blocks[i+1].Kind != Heading && blocks[i+1].Look != Bold
}

// nodes reads the blocks among the nodes from i to end, at a depth of lists.
func (m *mdReader) nodes(i, end int32, depth int) {
	for ; i < end; i = m.md.Nodes[i].Next {
		m.block(i, depth)
	}
}

// block reads node i.
func (m *mdReader) block(i int32, depth int) {
	switch n := &m.md.Nodes[i]; n.Kind {
	case commonmark.Heading:
		if m.inline(n, Block{Kind: Heading, Level: n.Level}) {
			m.spacelessOverRow()
		}
	case commonmark.Para:
		m.paragraph(n, depth)
	case commonmark.List:
		m.list(i, depth)
	case commonmark.Item:
		m.item(i, depth+1)
	case commonmark.Footnote:
		m.footnote(i, depth)
	case commonmark.Code, commonmark.Fenced:
		m.literal(n, Block{Kind: Code, Depth: int16(depth)})
	case commonmark.HTML:
		m.html(n, depth)
	case commonmark.Quote:
		m.quote(i, depth)
	case commonmark.Table:
		m.table(n, depth)
	case commonmark.Rule:
		m.rule = true
	}
}

// put appends a block that begins on the line of offset off in the source.
func (m *mdReader) put(b Block, off int) {
	b.Line = int32(m.doc.LineAt(m.base + off))
	b.Lines = max(b.Lines, 1)
	b.Rule, m.rule = m.rule, false
	m.blocks = append(m.blocks, b)
}

// spans are the lines of a block, without their line ends.
func (m *mdReader) spans(n *commonmark.Node) []inline.Span {
	m.lines = m.lines[:0]
	for _, s := range m.md.Lines(n) {
		m.lines = append(m.lines, inline.Span{Lo: m.base + int(s.Start), Hi: m.base + int(s.Stop)})
	}
	return m.lines
}

// inline puts a block whose text is n's inline content; one without any is
// left to the block before it.
func (m *mdReader) inline(n *commonmark.Node, b Block) bool {
	spans := m.spans(n)
	if len(spans) == 0 {
		return false
	}
	start := spans[0].Lo - m.base
	if b.Kind == Item {
		state, size := taskBox(m.doc.Text[spans[0].Lo:spans[0].Hi])
		b.Task, spans[0].Lo = state, spans[0].Lo+size
	}
	t := m.texts.Lines(spans...)
	if t.Said == "" {
		return false
	}
	b.say(t)
	b.Lines = int32(len(spans))
	m.put(b, start)
	m.footnotes(t.Notes, b)
	return true
}

// footnotes puts the footnotes whose text stands in the block before, as items
// below it.
func (m *mdReader) footnotes(notes []inline.Note, in Block) {
	for _, n := range notes {
		b := Block{Kind: Item, Depth: in.Depth + 1, Marker: "[" + n.Label + "]"}
		b.say(n.Text)
		b.more().Footnote = n.Label
		m.put(b, int(b.Off)-m.base)
	}
}

// taskBox reads the box that the text of a task begins with, and its size with
// the blanks behind it.
func taskBox(s string) (state model.Task, size int) {
	if len(s) < 4 || s[0] != '[' || s[2] != ']' || s[3] != ' ' && s[3] != '\t' {
		return model.NoTask, 0
	}
	switch s[1] {
	case ' ', '/': // begun
		state = model.TaskOpen
	case 'x', 'X':
		state = model.TaskDone
	case '-':
		state = model.TaskCancelled
	default:
		return model.NoTask, 0
	}
	_, space := lexis.Indent(s[3:])
	return state, 3 + space
}

// paragraph puts a paragraph. Lines in it that are titles without the space
// CommonMark asks for (4.2) are taken for what their writer meant.
func (m *mdReader) paragraph(n *commonmark.Node, depth int) {
	if m.linkedTitle(n, depth) || m.linewise(n, depth) {
		return
	}
	if !m.inline(n, Block{Kind: Para, Depth: int16(depth)}) {
		return
	}
	last := &m.blocks[len(m.blocks)-1]
	if last.Kind != Para {
		return
	}
	if depth == 0 && allStrong(last) {
		last.Look = Bold
	}
	if bareLink(last) {
		last.Kind = Link
	} else if name, at := lexis.FieldAt(last.Text); name != lexis.NoField && last.Lines == 1 {
		last.Name = name
		if at < len(last.Text) {
			last.Kind = Field
		}
	}
}

// bareLink reports a text that is nothing but an address.
func bareLink(b *Block) bool {
	return len(b.Runs) == 1 && b.Runs[0].Style == model.StyleLink && int(b.Runs[0].Hi) == len(b.Text) && b.Runs[0].Lo == 0 && lexis.URLAt(b.Text) == len(b.Text)
}

// allStrong reports a text of strong phrases and the words that join them:
// **A** と **B**.
func allStrong(b *Block) bool {
	end := int32(0)
	for _, r := range b.Runs {
		switch {
		case r.Style == model.StyleStrong && r.Lo-end <= joinWords && (r.Lo == 0 || end > 0):
			end = r.Hi
		case r.Lo >= end && !(r.Style == model.StyleLink && r.Lo == end):
			return false
		}
	}
	return end > 0 && int32(len(b.Text))-end <= joinWords && strings.IndexByte(b.Text, '\n') < 0
}

// joinWords is how many bytes may stand between the strong phrases of a title:
// " and ", " と ".
const joinWords = 10

// list reads the items of a list. Bullets that stand further right than the
// first are below the one before them, by as little as one space: CommonMark
// (5.3) takes them for siblings, their writers do not.
func (m *mdReader) list(i int32, depth int) {
	base := -1
	end := m.md.Nodes[i].Next
	for c := i + 1; c < end; c = m.md.Nodes[c].Next {
		below := 0
		if col := m.column(c); base < 0 {
			base = col
		} else if col > base && !m.md.Nodes[c].Ordered() {
			below = 1
		}
		m.block(c, depth+below)
	}
}

// column is how many bytes stand before the bullet of item i; 0 if the item has
// no text.
func (m *mdReader) column(i int32) int {
	item := &m.md.Nodes[i]
	if i+1 >= item.Next || len(m.md.Lines(&m.md.Nodes[i+1])) == 0 {
		return 0
	}
	return m.base + int(item.Info.Stop) - m.doc.LineStart(m.line+int(item.First)) - 1
}

// item puts list item i: its first paragraph is its text, the rest is below.
func (m *mdReader) item(i int32, depth int) {
	n := &m.md.Nodes[i]
	rest := m.said(i, Block{Kind: Item, Depth: int16(depth), Marker: m.md.Text(n.Info)})
	m.nodes(rest, n.Next, depth)
}

// said puts a block whose text is the first paragraph below node i, and gives the
// node after that.
func (m *mdReader) said(i int32, b Block) int32 {
	i++
	if i >= m.md.Nodes[i-1].Next || m.md.Nodes[i].Kind != commonmark.Para {
		return i
	}
	if named := b.More == nil; m.inline(&m.md.Nodes[i], b) && named {
		last := &m.blocks[len(m.blocks)-1]
		last.Name, _ = lexis.FieldAt(last.Text)
	}
	return i + 1
}

// footnote puts footnote i: its first paragraph is its text, the rest is below.
func (m *mdReader) footnote(i int32, depth int) {
	n := &m.md.Nodes[i]
	label := m.md.Text(n.Info)
	b := Block{Kind: Item, Depth: int16(depth + 1), Marker: "[" + label + "]"}
	b.more().Footnote = label
	rest := m.said(i, b)
	m.nodes(rest, n.Next, depth+1)
}
