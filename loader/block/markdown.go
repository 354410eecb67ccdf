package block

import (
	"sort"
	"strings"
	"unsafe"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// markdown finds the blocks of CommonMark, with tables and footnotes as GitHub has
// them. What stands inside their lines is read by package inline.
var markdown = parser.NewParser(
	parser.WithBlockParsers(append(parser.DefaultBlockParsers(), util.Prioritized(extension.NewFootnoteBlockParser(), 999))...),
	parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(), util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
)

// mdReader makes blocks of goldmark's tree.
type mdReader struct {
	doc    *model.Document
	source []byte // the document's bytes from base on, line ends made LF
	base   int    // offset of source in the document's text
	texts  *inline.Reader
	lines  []inline.Span // of the block that is read
	blocks []Block
	rule   bool
}

// parseMarkdown reads the lines from first to end as Markdown. Offsets in goldmark's
// tree are offsets into the source, so each block finds its way back to its
// lines.
func parseMarkdown(doc *model.Document, first, end int) []Block {
	m := &mdReader{doc: doc, base: doc.LineStart(first)}
	m.source = lineFeeds(doc.Text[m.base:doc.LineStart(end)])
	if tooDeep(m.source) {
		return parsePlain(doc, first, end)
	}
	if n := strayFence(doc, first, end); n >= 0 {
		m.source = withoutLine(m.source, doc.LineStart(n)-m.base, doc.LineStart(n+1)-m.base)
	}
	context := parser.NewContext()
	root := markdown.Parse(text.NewReader(m.source), parser.WithContext(context))
	m.texts = inline.NewReader(inline.Markdown, doc.Text)
	m.texts.Known = m.known(root, context)
	m.children(root, 0)
	// Footnotes stand at the end of goldmark's tree, wherever they were written.
	sort.SliceStable(m.blocks, func(i, j int) bool { return m.blocks[i].Line < m.blocks[j].Line })
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

// lineFeeds gives the text's bytes with each line end that goldmark does not
// know, CR alone and NEL, replaced by one it does, at the same length. The
// bytes are only read, so they may be the text's own.
func lineFeeds(s string) []byte {
	if !strings.Contains(s, "\u0085") && strings.Count(s, "\r") == strings.Count(s, "\r\n") {
		return unsafe.Slice(unsafe.StringData(s), len(s))
	}
	b := []byte(strings.ReplaceAll(s, "\u0085", " \n"))
	for i := range b {
		if b[i] == '\r' && (i+1 == len(b) || b[i+1] != '\n') {
			b[i] = '\n'
		}
	}
	return b
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

// children reads the blocks inside n, at a depth of lists.
func (m *mdReader) children(n ast.Node, depth int) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.block(c, depth)
	}
}

// block reads one block.
func (m *mdReader) block(n ast.Node, depth int) {
	switch n := n.(type) {
	case *ast.Heading:
		if m.inline(n, Block{Kind: Heading, Level: uint8(n.Level)}) {
			m.spacelessOverRow()
		}
	case *ast.Paragraph, *ast.TextBlock:
		m.paragraph(n, depth)
	case *ast.List:
		m.list(n, depth)
	case *east.FootnoteList:
		m.children(n, depth)
	case *ast.ListItem:
		m.item(n, depth+1)
	case *east.Footnote:
		m.footnote(n, depth)
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		m.literal(n, Block{Kind: Code, Depth: int16(depth)})
	case *ast.HTMLBlock:
		m.html(n, depth)
	case *ast.Blockquote:
		m.quote(n, depth)
	case *east.Table:
		m.table(n, depth)
	case *ast.ThematicBreak:
		m.rule = true
	default:
		m.children(n, depth)
	}
}

// put appends a block that begins on the line of offset off in the source.
func (m *mdReader) put(b Block, off int) {
	b.Line = int32(m.doc.LineAt(m.base + off))
	b.Lines = max(b.Lines, 1)
	b.Rule, m.rule = m.rule, false
	m.blocks = append(m.blocks, b)
}

// known is what the document says of links and footnotes.
func (m *mdReader) known(root ast.Node, context parser.Context) inline.Known {
	k := inline.Known{Links: map[string]string{}, Footnotes: map[string]bool{}}
	for _, r := range context.References() {
		k.Links[inline.Label(string(r.Label()))] = string(r.Destination())
	}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if list, ok := n.(*east.FootnoteList); ok {
			for c := list.FirstChild(); c != nil; c = c.NextSibling() {
				k.Footnotes[inline.Label(string(c.(*east.Footnote).Ref))] = true
			}
		}
	}
	return k
}

// spans are the lines of a block, without their line ends.
func (m *mdReader) spans(n ast.Node) []inline.Span {
	lines := n.Lines()
	m.lines = m.lines[:0]
	for i := range lines.Len() {
		lo := m.base + lines.At(i).Start
		m.lines = append(m.lines, inline.Span{Lo: lo, Hi: lo + len(strings.TrimRight(m.lineText(n, i), "\r\n\u0085"))})
	}
	return m.lines
}

// inline puts a block whose text is n's inline content; one without any is
// left to the block before it.
func (m *mdReader) inline(n ast.Node, b Block) bool {
	lines := n.Lines()
	if lines.Len() == 0 {
		return false
	}
	spans := m.spans(n)
	if b.Kind == Item {
		state, size := taskBox(m.doc.Text[spans[0].Lo:spans[0].Hi])
		b.Task, spans[0].Lo = state, spans[0].Lo+size
	}
	t := m.texts.Lines(spans...)
	if t.Said == "" {
		return false
	}
	b.say(t)
	b.Lines = int32(lines.Len())
	m.put(b, lines.At(0).Start)
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
func (m *mdReader) paragraph(n ast.Node, depth int) {
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
func (m *mdReader) list(n *ast.List, depth int) {
	base := -1
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		below := 0
		if col := m.column(c); base < 0 {
			base = col
		} else if col > base && !n.IsOrdered() {
			below = 1
		}
		m.block(c, depth+below)
	}
}

// column is how many characters stand before the bullet of an item; 0 if the
// item has no text.
func (m *mdReader) column(item ast.Node) int {
	c := item.FirstChild()
	if c == nil || c.Type() != ast.TypeBlock || c.Lines().Len() == 0 {
		return 0
	}
	off := m.base + c.Lines().At(0).Start
	before := m.doc.Text[m.doc.LineStart(m.doc.LineAt(off)):off]
	return len(strings.TrimRight(before, " \t")) - 1
}

// item puts a list item: its first paragraph is its text, the rest is below.
func (m *mdReader) item(n ast.Node, depth int) {
	c := n.FirstChild()
	if c == nil {
		return
	}
	b := Block{Kind: Item, Depth: int16(depth), Marker: m.markerBefore(c)}
	switch c.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		if m.inline(c, b) {
			last := &m.blocks[len(m.blocks)-1]
			last.Name, _ = lexis.FieldAt(last.Text)
		}
		c = c.NextSibling()
	}
	for ; c != nil; c = c.NextSibling() {
		m.block(c, depth)
	}
}

// footnote puts a footnote: its first paragraph is its text, the rest is below.
func (m *mdReader) footnote(n *east.Footnote, depth int) {
	label := string(n.Ref)
	b := Block{Kind: Item, Depth: int16(depth + 1), Marker: "[" + label + "]"}
	b.more().Footnote = label
	c := n.FirstChild()
	if c != nil && (c.Kind() == ast.KindParagraph || c.Kind() == ast.KindTextBlock) {
		m.inline(c, b)
		c = c.NextSibling()
	}
	for ; c != nil; c = c.NextSibling() {
		m.block(c, depth+1)
	}
}

// markerBefore is the sign in front of an item's first text.
func (m *mdReader) markerBefore(c ast.Node) string {
	if c.Type() != ast.TypeBlock || c.Lines().Len() == 0 {
		return ""
	}
	off := m.base + c.Lines().At(0).Start
	line := m.doc.Text[m.doc.LineStart(m.doc.LineAt(off)):off]
	line = strings.TrimSpace(line)
	if i := strings.LastIndexAny(line, " \t>"); i >= 0 {
		line = line[i+1:]
	}
	return line
}
