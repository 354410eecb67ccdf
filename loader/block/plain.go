package block

import (
	"strings"

	"yomi/model"
)

// scan is the state of reading a document line by line. A recogniser takes
// the line at next, and as many after it as are its own, or leaves scan alone.
type scan struct {
	doc    *model.Document
	next   int // the line to read
	end    int // one past the last line to read
	blocks []Block
	blanks int                             // blank lines since the last block
	rule   bool                            // a drawn line since the last block
	styles string                          // title styles in order of appearance: their place is their level
	wraps  bool                            // consecutive lines are one paragraph, as the notation says
	clean  func(string) (string, []string) // takes inline markup off; nil for none
}

// levelOf is the level of a title style: styles nest in the order in which
// they appear (docutils, section structure), whatever their characters are.
func (s *scan) levelOf(style rune) uint8 {
	i := strings.IndexRune(s.styles, style)
	if i < 0 {
		i = len(s.styles)
		s.styles += string(style)
	}
	return uint8(min(1+len([]rune(s.styles[:i])), 255))
}

// recogniser is one row of a notation's table: "is this line mine?". It
// returns false without having changed anything, or takes at least one line.
type recogniser struct {
	name string
	take func(*scan) bool
}

// run reads lines lo to hi of doc with a notation's own recognisers, then
// those that every notation made of lines shares. The last takes any line, so
// every line is taken.
func (s *scan) run(own []recogniser) []Block {
	for s.next < s.end {
		if !s.take(own) {
			s.take(common)
		}
	}
	for i := range s.blocks {
		s.finish(&s.blocks[i])
	}
	return s.blocks
}

// finish joins the lines of a paragraph or item that took several, takes the
// inline markup off, and lists the links.
func (s *scan) finish(b *Block) {
	if b.Lines > 1 && (b.Kind == Para || b.Kind == Item) {
		b.Text = joinLines(s.lines(b))
	}
	if s.clean != nil {
		b.Look = NoLook // a notation has titles of its own
	}
	if s.clean != nil && len(b.Text) <= cleanMax && b.Kind != Code && b.Kind != Table {
		text, links := s.clean(b.Text)
		b.Links = append(b.Links, links...)
		if strings.TrimSpace(text) != "" { // marks alone are what there is to read
			b.Text = text
		}
	} else if b.Links == nil {
		b.Links = urls(b.Text)
	}
}

// cleanMax is the longest text that inline markup is taken off, in bytes. What
// is longer is no prose, and taking it off costs more than its length.
const cleanMax = 64 << 10

// lines are the source lines of b, the first from b.Off on.
func (s *scan) lines(b *Block) []string {
	first := int(b.Line)
	lines := make([]string, 0, b.Lines)
	for n := first; n < first+int(b.Lines); n++ {
		l := s.doc.Line(n)
		if n == first {
			l = l[int(b.Off)-s.doc.LineStart(n):]
		}
		lines = append(lines, l)
	}
	return lines
}

// take lets the first recogniser of the table that wants the line have it.
func (s *scan) take(table []recogniser) bool {
	for i := range table {
		if table[i].take(s) {
			return true
		}
	}
	return false
}

// common is the ordered table of what lines can be in any notation.
var common = []recogniser{
	{"blank", takeBlank},
	{"drawn rule", takeRule},
	{"item", takeItem},
	{"field", takeField},
	{"link", takeLink},
	{"line", takeLine},
}

// plainOwn is what lines can be in plain text besides.
var plainOwn = []recogniser{
	{"blank", takeBlank},
	{"underlined title", takeUnderlined},
	{"quote", takeQuoted},
}

// newScan reads the lines of doc from first to end.
func newScan(doc *model.Document, first, end int) *scan {
	return &scan{doc: doc, next: first, end: end}
}

// parsePlain reads plain text: lines, bullets, and titles by their looks.
func parsePlain(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.blocks = make([]Block, 0, (end-first)*3/4) // a quarter of plain text's lines are blank
	s.run(plainOwn)
	decimalTitles(s.blocks)
	blocks := joinWrapped(doc, s.blocks)
	findLooks(blocks)
	return blocks
}

// line is line n's text without its line end, "" past the end.
func (s *scan) line(n int) string {
	if n >= s.end {
		return ""
	}
	return cutEnd(s.doc.Text[s.doc.LineStart(n):s.doc.LineStart(n+1)])
}

// cutEnd takes the line end off a line. Document.Line does the same for any
// run of them; this is called several times a line.
func cutEnd(l string) string {
	n := len(l)
	if n > 0 && l[n-1] == '\n' {
		n--
	}
	for n > 0 && l[n-1] == '\r' {
		n--
	}
	if n > 0 && l[n-1] == 0x85 && strings.HasSuffix(l[:n], "\u0085") {
		n -= len("\u0085")
	}
	return l[:n]
}

// add appends a block that begins with the line at next and covers n lines.
func (s *scan) add(b Block, n int) *Block {
	b.Line, b.Lines = int32(s.next), int32(n)
	b.Blanks, b.Rule = uint8(min(s.blanks, 255)), s.rule
	s.blanks, s.rule = 0, false
	s.next += n
	s.blocks = append(s.blocks, b)
	return &s.blocks[len(s.blocks)-1]
}

// last is the block before the line at next if nothing stands between, or nil.
func (s *scan) last() *Block {
	if len(s.blocks) == 0 || s.blanks > 0 || s.rule {
		return nil
	}
	return &s.blocks[len(s.blocks)-1]
}

// offset is the byte offset of a substring of line n that begins i bytes in.
func (s *scan) offset(n, i int) int32 { return int32(s.doc.LineStart(n) + i) }

func takeBlank(s *scan) bool {
	if !blank(s.line(s.next)) {
		return false
	}
	s.blanks++
	s.next++
	return true
}

// takeItem takes a line that begins with a marker. A marker alone says
// nothing; but a dash alone under a line makes that line a title.
func takeItem(s *scan) bool {
	line := s.line(s.next)
	cols, off := indentOf(line)
	rest := line[off:]
	m, ok := markerOf(rest)
	if !ok {
		return false
	}
	text := strings.TrimRight(rest[m.size:], " \t\u3000")
	if text == "" {
		if above := s.last(); above != nil && above.Kind == Para && rest[:m.sign] == "-" {
			above.Look = OverDash
		}
		s.next++
		return true
	}
	b := Block{Kind: Item, Text: text, Marker: rest[:m.sign], Indent: int16(min(cols, maxIndent)), Look: m.look, Off: s.offset(s.next, off+m.size)}
	if name, _ := fieldAt(text); name != NoField {
		b.Name = name
	}
	s.add(b, 1)
	return true
}

// maxIndent bounds what is remembered of an indent; deeper ones are equal.
const maxIndent = 1 << 14

// takeField takes "name: value" with a name that says what it is.
func takeField(s *scan) bool {
	line := s.line(s.next)
	cols, off := indentOf(line)
	name, at := fieldAt(line[off:])
	if name == NoField {
		return false
	}
	text := strings.TrimRight(line[off:], " \t\u3000")
	b := Block{Kind: Field, Text: text, Name: name, Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off)}
	if at >= len(text) {
		b.Kind, b.Look = Para, Bare // "参加者：" over a list
	}
	s.add(b, 1)
	return true
}

// takeLink takes a line that is an address and nothing else.
func takeLink(s *scan) bool {
	line := s.line(s.next)
	cols, off := indentOf(line)
	text := strings.TrimSpace(line[off:])
	if bare := strings.TrimSuffix(strings.TrimPrefix(text, "<"), ">"); urlAt(bare) != len(bare) || bare == "" {
		return false
	}
	s.add(Block{Kind: Link, Text: text, Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off)}, 1)
	return true
}

// takeLine takes any line. Where the notation wraps, the lines that follow
// without a gap and are nothing else are one paragraph with it.
func takeLine(s *scan) bool {
	line := s.line(s.next)
	cols, off := indentOf(line)
	if above := s.last(); s.wraps && above != nil && (above.Kind == Para && above.Look == NoLook || above.Kind == Item && cols > int(above.Indent)) {
		above.Lines = int32(s.next) - above.Line + 1
		s.next++
		return true
	}
	text := strings.TrimRight(line[off:], " \t\u3000")
	s.add(Block{Kind: Para, Text: text, Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off)}, 1)
	return true
}
