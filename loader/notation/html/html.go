// Package html makes blocks of HTML: of pages, and of the tags that people write in
// Markdown, wikis and other notations.
//
// It builds no tree of elements and never fails on tags that do not match: a reader
// goes over the text once, and elements change what it does with the words between
// them (element.go). Read Reader first.
package html

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// Reader makes blocks of HTML: of a page, of a fragment, or of what stands
// between the lines of another notation. It follows the tags rather than a tree of
// elements, because tags know where in the source they stand, and what was opened
// in one stretch stays open for the next.
type Reader struct {
	doc    *model.Document
	Texts  *inline.Reader // words
	kept   *inline.Reader // words whose line ends stay
	Blocks []block.Block
	Open   []element
	count  map[string]int // of each name that is open

	from    int         // where the words of the next block begin, -1 for none
	block   block.Block // what they will be
	waiting bool        // an element that asked for this block has no words yet
	Depth   int16       // of what stands in items and folds
	Quoted  uint8
	folded  int    // how many folds are open
	Quiet   int    // how many elements that are no part of the article
	link    string // what was opened and leads elsewhere
	carried string // likewise, in a block before this one
	rule    bool
	breaks  [][2]int // the <br> in these words
	anchor  string   // the name of the place of the next block

	table *table
	until string            // the element whose end ends what is not read
	page  bool              // it is a whole page
	Sink  func(block.Block) // where blocks go instead; nil for nowhere else

	endless map[string]bool // names of kept elements that nothing ends from here on
	unended map[string]int  // by what ends a comment, the end of a source that has no more of it
}

// element is an element that is open, with what held before it.
type element struct {
	name   string
	depth  int16
	quoted uint8
	number int  // of the last item of a list that counts, -1 for others
	quiet  bool // it is no part of the article
}

// NewReader reads tags in doc, whose words between them are written in a notation.
func NewReader(doc *model.Document, notation *inline.Notation) *Reader {
	return &Reader{doc: doc, Texts: inline.NewReader(notation, doc.Text), kept: inline.NewReader(inline.Preformatted, doc.Text), from: -1, count: map[string]int{}}
}

// Sign gives points for block elements at the start of a line.
func Sign(line, _ string) int {
	line = strings.TrimLeft(line, " \t")
	if !strings.HasPrefix(line, "<") {
		return 0
	}
	name := strings.TrimPrefix(strings.ToLower(line[1:min(len(line), 12)]), "/")
	for _, tag := range [...]string{"p>", "p ", "div", "h1", "h2", "h3", "h4", "h5", "ul", "ol", "li>", "li ", "table", "tr", "td", "body", "head", "section", "article", "dl", "dt", "dd", "blockquote"} {
		if strings.HasPrefix(name, tag) {
			return 2
		}
	}
	return 0
}

// Opens reports the first line of a whole page, behind what says that it is XML, and remarks.
func Opens(line, next string) bool {
	for _, begin := range [...]string{line, next} {
		begin = strings.TrimLeft(begin[:min(len(begin), syntax.SurveyColumns)], " \t\ufeff")
		for _, aside := range [...][2]string{{"<?xml", "?>"}, {"<!--", "-->"}} {
			if end := strings.Index(begin, aside[1]); end >= 0 && strings.HasPrefix(begin, aside[0]) {
				begin = strings.TrimLeft(begin[end+len(aside[1]):], " \t")
			}
		}
		if begin != "" {
			begin = strings.ToLower(begin)
			return strings.HasPrefix(begin, "<!doctype html") || strings.HasPrefix(begin, "<html")
		}
	}
	return false
}

// Parse reads the lines from first to end as a page.
func Parse(doc *model.Document, first, end int) []block.Block {
	h := NewReader(doc, inline.HTML)
	h.page = true
	h.Read(doc.LineStart(first), doc.LineStart(end))
	h.Finish(doc.LineStart(end))
	return pageTitle(h.Blocks)
}

// Read reads the source from lo to hi.
func (h *Reader) Read(lo, hi int) {
	src := h.doc.Text[:hi]
	told := lo
	for i := lo; i < hi; {
		if h.page && i-told >= toldBytes { // others are told of by whoever reads what stands around
			told = i
			h.doc.Tell(i, hi)
		}
		n := strings.IndexByte(src[i:], '<')
		if n < 0 {
			n = hi - i
		}
		if n > 0 && h.until == "" && h.from < 0 && !lexis.Blank(src[i:i+n]) {
			h.from = i
		}
		if i += n; i < hi {
			i += h.tag(src, i)
		}
	}
}

// toldBytes is after how many bytes it is told that they are read.
const toldBytes = 1 << 18

// Finish ends what is open at the end of the source.
func (h *Reader) Finish(at int) {
	h.Flush(at)
	h.endRow()
}

// tag takes in what begins with the < at offset i, and gives its size.
func (h *Reader) tag(src string, i int) int {
	t, size := inline.TagAt(src[i:])
	switch {
	case size == 0:
		if size = h.comment(src, i); size > 0 && h.until == "" && h.from < 0 {
			return size
		}
		if h.until == "" && h.from < 0 {
			h.from = i
		}
		return max(size, 1)
	case h.until != "":
		if t.Closes && t.Name == h.until {
			h.until = ""
		}
	case t.Closes:
		h.close(t, i, i+size)
	default:
		h.start(t, i, i+size)
	}
	return size
}

// comment is the size of the comment or declaration at offset i of src, 0 for none.
// An end that is not there is looked for once.
func (h *Reader) comment(src string, i int) int {
	for _, c := range [...]struct{ begins, ends string }{{"<!--", "-->"}, {"<!", ">"}, {"<?", ">"}} {
		if !strings.HasPrefix(src[i:], c.begins) {
			continue
		}
		if h.unended[c.ends] == len(src) {
			return 0
		}
		if n := strings.Index(src[i+len(c.begins):], c.ends); n >= 0 {
			return len(c.begins) + n + len(c.ends)
		}
		if h.unended == nil {
			h.unended = map[string]int{}
		}
		h.unended[c.ends] = len(src)
		return 0
	}
	return 0
}

// Flush puts the block whose words end at offset end.
func (h *Reader) Flush(end int) {
	from, carried := h.from, h.carried
	h.from, h.carried = -1, h.link
	if from < 0 {
		return
	}
	broken := carried == "" && h.brokenLines(from, end)
	if h.breaks = h.breaks[:0]; broken {
		h.waiting, h.block = false, h.para()
		return
	}
	var t inline.Text
	if h.block.Kind == block.Heading {
		t = h.Texts.OneLine(inline.Span{Lo: from, Hi: end})
	} else {
		t = h.Texts.Line(from, end)
	}
	if t.Said == "" {
		h.Anchored(t.Anchor)
		return
	}
	if h.table != nil {
		h.table.row.Say(t)
		return
	}
	b := h.block
	if b.Say(t); carried != "" && !b.Linked() {
		p := inline.PlaceOf(carried)
		b.SetRuns(append([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleLink, Target: p.Target, To: p.To}}, b.Runs()...))
	}
	h.judge(&b)
	h.put(b)
	for _, n := range t.Notes {
		h.put(block.Footnote(n, b))
	}
	h.waiting = false
	h.block = h.para()
}

// put appends a block.
func (h *Reader) put(b block.Block) {
	b.Line, b.Lines = int32(h.doc.LineAt(int(b.Off))), max(b.Lines, 1)
	b.Rule, h.rule = h.rule, false
	b.Quiet = b.Quiet || h.Quiet > 0
	h.Named(&b)
	if h.Sink != nil {
		h.Sink(b)
		return
	}
	h.Blocks = append(h.Blocks, b)
}

// Unwind closes the open elements from index level on, at offset end: what they
// stand in ends.
func (h *Reader) Unwind(level, end int) {
	h.Flush(end)
	for len(h.Open) > level {
		h.pop(h.Open[len(h.Open)-1].name)
	}
}

// Anchored keeps the name of a place that stands before a block for the block.
func (h *Reader) Anchored(name string) {
	if name != "" {
		h.anchor = name
	}
}

// Named gives a block the name of the place that it stands at.
func (h *Reader) Named(b *block.Block) {
	if h.anchor != "" && (b.More == nil || b.More.Anchor == "") {
		b.Rich().Anchor = h.anchor
	}
	h.anchor = ""
}

// para is a paragraph where the reader stands.
func (h *Reader) para() block.Block {
	b := block.Block{Kind: block.Para, Depth: h.Depth, Quoted: h.Quoted}
	if h.Quoted > 0 {
		b.Kind = block.Quote
	}
	return b
}

// judge finishes a block: fields by their names, bold lines, addresses alone, the
// gap before paragraphs that a page shows.
func (h *Reader) judge(b *block.Block) {
	if b.Kind == block.Para || b.Kind == block.Item {
		b.Name, _ = lexis.FieldAt(b.Text)
	}
	switch {
	case b.Kind == block.Para && b.BareLink():
		b.Kind = block.Link
	case b.Kind == block.Para && b.Depth == 0 && block.AllStrong(b.Text, b.Runs()) && lexis.TitleShaped(b.Text):
		b.Strong = true
	}
	if b.Kind != block.Item && len(h.Blocks) > 0 {
		b.Blanks = 1
	}
}
