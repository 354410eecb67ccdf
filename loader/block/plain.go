package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// common is the ordered table of what lines can be in any notation.
var common = []recogniser{
	takeBlank,
	takeRule,
	takeItem,
	takeField,
	takeLink,
	takeLine,
}

// plainOwn is what lines can be in plain text besides.
var plainOwn = []recogniser{
	takeBlank,
	takeUnderlined,
	takeQuoted,
}

// parsePlain reads plain text: lines and bullets. Which lines are titles is decided
// later.
func parsePlain(doc *model.Document, first, end int) []Block {
	return newScan(doc, first, end).plainLines()
}

// parseTagged reads plain text with tags of HTML in its lines, as people write it
// where a site keeps the ends of lines.
func parseTagged(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.texts = inline.NewReader(inline.HTML, doc.Text)
	return s.plainLines()
}

func (s *scan) plainLines() []Block {
	s.run(plainOwn)
	return joinWrapped(s.doc, s.blocks)
}

// tagged reports a line with a tag in it.
func tagged(doc *model.Document, first, end int) bool {
	for n := first; n < end; n++ {
		line := doc.Line(n)
		for i := strings.IndexByte(line, '<'); i >= 0; {
			if t, size := inline.TagAt(line[i:]); size > 0 && inline.Element(t.Name) {
				return true
			}
			next := strings.IndexByte(line[i+1:], '<')
			if next < 0 {
				break
			}
			i += 1 + next
		}
	}
	return false
}

// written is about how many lines have something written in them.
func written(doc *model.Document, first, end int) int {
	n := 0
	for i := first; i < end; i++ {
		if doc.LineStart(i+1)-doc.LineStart(i) > len("\r\n") {
			n++
		}
	}
	return n
}

func takeBlank(s *scan) bool {
	if !lexis.Blank(s.line(s.next)) {
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
	cols, off := lexis.Indent(line)
	rest := line[off:]
	m, ok := lexis.MarkerAt(rest)
	if !ok {
		return false
	}
	text := lexis.TrimEnd(rest[m.Size:])
	if text == "" {
		if above := s.last(); above != nil && above.Kind == Para && rest[:m.Sign] == "-" {
			above.Alone = true
		}
		s.next++
		return true
	}
	b := Block{Kind: Item, Text: text, Marker: rest[:m.Sign], Indent: int16(min(cols, maxIndent)), Alone: m.Kind != lexis.OtherSign, Off: s.offset(s.next, off+m.Size)}
	if task, size := taskBox(text); task != model.NoTask {
		b.Task, b.Alone = task, false
		b.Cut(size)
	}
	if name, _ := lexis.FieldAt(b.Text); name != lexis.NoField {
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
	cols, off := lexis.Indent(line)
	name, at := lexis.FieldAt(line[off:])
	if name == lexis.NoField {
		return false
	}
	text := lexis.TrimEnd(line[off:])
	b := Block{Kind: Field, Text: text, Name: name, Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off)}
	if at >= len(text) {
		b.Kind, b.Alone = Para, true // "参加者：" over a list
	}
	s.add(b, 1)
	return true
}

// takeLink takes a line that is an address and nothing else.
func takeLink(s *scan) bool {
	line := s.line(s.next)
	cols, off := lexis.Indent(line)
	text := strings.TrimSpace(line[off:])
	if bare := strings.TrimSuffix(strings.TrimPrefix(text, "<"), ">"); !lexis.IsAddress(bare) {
		return false
	}
	s.add(Block{Kind: Link, Text: text, Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off)}, 1)
	return true
}

// takeLine takes any line. Where the notation wraps, the lines that follow
// without a gap and are nothing else are one paragraph with it.
func takeLine(s *scan) bool {
	line := s.line(s.next)
	cols, off := lexis.Indent(line)
	if cols >= codeIndent && !s.marked() && takeIndentedCode(s) {
		return true // a notation says itself what is code
	}
	if above := s.last(); s.wraps && above != nil && s.joins(above, cols) {
		above.Lines = int32(s.next) - above.Line + 1
		s.next++
		return true
	}
	text := lexis.TrimEnd(line[off:])
	s.add(Block{Kind: Para, Text: text, Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off)}, 1)
	return true
}

// joins reports whether a line indented by cols goes on with the paragraph
// or item above it.
func (s *scan) joins(above *Block, cols int) bool {
	if s.texts != nil && (!s.unsettled() || len(above.Runs()) > 0) {
		return false // it is read already, or is said to be a picture and no words
	}
	switch above.Kind {
	case Para:
		return !above.Alone && !(s.terms && above.Lines == 1 && cols > int(above.Indent))
	case Item:
		return cols > int(above.Indent)
	}
	return false
}
