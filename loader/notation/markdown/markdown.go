// Package markdown makes blocks of Markdown, whose own blocks package commonmark finds:
// CommonMark and GitHub's tables and tasks, with what Japanese writers, Obsidian and
// site generators add to them.
//
// Its reader goes over commonmark's nodes and not over lines. Large documents are read
// in pieces side by side. Where CommonMark joins lines that were meant as titles, items
// or fields, what they were meant as wins (lines.go). Read Parse first.
package markdown

import (
	"runtime"
	"strings"

	"yomi/loader/block"
	"yomi/loader/commonmark"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/html"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// reader makes blocks of what package commonmark finds.
type reader struct {
	doc    *model.Document
	md     *commonmark.Document
	base   int // offset of md's source in the document's text
	line   int // the line that it begins with
	texts  *inline.Reader
	cells  *inline.Reader
	html   *html.Reader
	in     []container   // what the next block stands in, the outermost first
	lines  []inline.Span // of the block that is read
	said   []string      // likewise
	meant  []syntax.Meaning
	blocks []block.Block
	rule   bool // a drawn line stands before the next block
	seen   int  // nodes read
	spaced int8 // whether titles have a space behind #: 1 for yes, -1 for no, 0 for not known
}

// container is what other blocks stand in: a quotation, an item, a footnote, a
// box.
type container struct {
	depth  int16 // of what stands in it
	quoted uint8
	quote  bool        // it is a quotation
	begins bool        // nothing of it was read yet: the first line of a quotation may be a callout's title
	first  block.Block // what its first paragraph becomes then, of an item or a footnote
	html   int         // how many elements of HTML were open before it
}

// Parse reads the lines from first to end as Markdown. Offsets in what
// package commonmark gives are offsets into the source, so each block finds its
// way back to its lines.
func Parse(doc *model.Document, first, end int) []block.Block {
	m := &reader{doc: doc, base: doc.LineStart(first), line: first}
	source := lineFeeds(doc.Text[m.base:doc.LineStart(end)])
	if n := strayFence(doc, first, end); n >= 0 {
		source = withoutLine(source, doc.LineStart(n)-m.base, doc.LineStart(n+1)-m.base)
	}
	if len(source) < 2*pieceSize {
		m.md = commonmark.ParseNotes(source)
		m.blocks = make([]block.Block, 0, len(m.md.Nodes)/2+1) // most nodes of lists hold others
		m.read(known(m.md.References, footnotesIn(m.md, map[string]bool{})))
	} else {
		m.blocks = m.inPieces(source)
	}
	m.gaps(first)
	return m.blocks
}

// read reads all nodes, which must not be asked for again.
func (m *reader) read(known inline.Known) {
	m.texts = inline.NewReader(inline.Markdown, m.doc.Text)
	m.cells = inline.NewReader(inline.MarkdownCell, m.doc.Text)
	m.html = html.NewReader(m.doc, inline.MarkdownHTML)
	m.texts.Known, m.cells.Known, m.html.Texts.Known = known, known, known
	m.html.Sink = m.fromHTML
	m.nodes(0, int32(len(m.md.Nodes)))
	m.html.Finish(len(m.doc.Text))
	m.md.Free()
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

// blank reports a line that is shown as a blank one: empty, or a break alone.
func (m *reader) blank(n int) bool {
	line := m.doc.Line(n)
	if !strings.ContainsRune(line, '<') {
		return lexis.Blank(line)
	}
	for _, w := range strings.Fields(strings.ReplaceAll(line, ">", "> ")) {
		switch strings.ToLower(w) {
		case "<br", "/>", "<br>", "<br/>":
		default:
			return false
		}
	}
	return true
}

// gaps counts the blank lines before each block.
func (m *reader) gaps(first int) {
	for i := range m.blocks {
		b := &m.blocks[i]
		for n := int(b.Line) - 1; n >= first && b.Blanks < 255 && m.blank(n); n-- {
			b.Blanks++
		}
	}
}

// nodes reads the blocks among the nodes from i to end.
func (m *reader) nodes(i, end int32) {
	for ; i < end; i = m.md.Nodes[i].Next {
		m.node(i)
		if m.seen++; m.seen%yieldEvery == 0 {
			runtime.Gosched()
		}
	}
}

// yieldEvery is after how many nodes whoever waits for a core gets one, the reader
// of keys among them: a fraction of a millisecond, where Go by itself takes it from
// nobody before ten.
const yieldEvery = 64

// node reads node i.
func (m *reader) node(i int32) {
	n := &m.md.Nodes[i]
	switch n.Kind {
	case commonmark.Heading:
		m.heading(n)
	case commonmark.Para:
		m.paragraph(m.spans(n), m.line+int(n.First))
	case commonmark.List:
		m.list(i)
	case commonmark.Footnote:
		m.footnote(i)
	case commonmark.Quote:
		here := m.at()
		m.within(i, container{depth: here.Depth, quoted: min(here.Quoted, 253) + 1, quote: true, begins: true})
	case commonmark.Box:
		m.box(i)
	case commonmark.Code, commonmark.Fenced:
		m.code(n)
	case commonmark.Math:
		m.math(n)
	case commonmark.HTML:
		m.fragment(n)
	case commonmark.Table:
		m.table(n)
	case commonmark.Rule:
		m.rule = true
	case commonmark.Comment:
		return // nothing, also where something comes first
	}
	if c := m.around(); c != nil && n.Kind != commonmark.Rule {
		c.begins = false // whatever else comes first
	}
}

// within reads what stands in node i, a container.
func (m *reader) within(i int32, c container) {
	c.depth, c.quoted, c.html = c.depth-m.html.Depth, c.quoted-m.html.Quoted, len(m.html.Open)
	m.in = append(m.in, c)
	m.nodes(i+1, m.md.Nodes[i].Next)
	m.html.Unwind(c.html, m.doc.LineStart(m.line+int(m.md.Nodes[i].End)))
	m.in = m.in[:len(m.in)-1]
}

// around is the innermost container, nil for none.
func (m *reader) around() *container {
	if n := len(m.in); n > 0 {
		return &m.in[n-1]
	}
	return nil
}

// at is a block where the reader stands: a paragraph, or one of a quotation.
func (m *reader) at() block.Block {
	b := block.Block{Kind: block.Para, Depth: m.html.Depth, Quoted: m.html.Quoted, Quiet: m.html.Quiet > 0}
	if c := m.around(); c != nil {
		b.Depth += c.depth
		b.Quoted += c.quoted
	}
	if b.Quoted > 0 {
		b.Kind = block.Quote
	}
	return b
}

// put appends a block that begins on line n, behind what the table of HTML that it stands
// in says before it.
func (m *reader) put(b block.Block, n int) {
	if b.Kind != block.Table {
		m.html.Interrupt()
	}
	b.Line, b.Lines = int32(n), max(b.Lines, 1)
	b.Rule, m.rule = b.Rule || m.rule, false
	m.html.Named(&b)
	m.blocks = append(m.blocks, b)
}

// spans are the lines of a leaf, without their line ends.
func (m *reader) spans(n *commonmark.Node) []inline.Span {
	m.lines = m.lines[:0]
	for _, s := range m.md.Lines(n) {
		m.lines = append(m.lines, m.span(s))
	}
	return m.lines
}

// span is where a segment stands in the document.
func (m *reader) span(s commonmark.Segment) inline.Span {
	return inline.Span{Lo: m.base + int(s.Start), Hi: m.base + int(s.Stop)}
}
