package scan

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// common is the ordered table of what lines can be in any notation.
var common = []Recogniser{
	TakeBlank,
	takeRule,
	takeItem,
	takeField,
	takeLink,
	takeLine,
}

// plainOwn is what lines can be in plain text besides.
var plainOwn = []Recogniser{
	TakeBlank,
	takeFenced,
	takeDiff,
	takeUnderlined,
	TakeQuoted,
}

// ParsePlain reads plain text: lines and bullets. Which lines are titles is decided
// later.
func ParsePlain(doc *model.Document, first, end int) []block.Block {
	return New(doc, first, end).plainLines()
}

// ParseTagged reads plain text with tags of HTML in its lines, as people write it
// where a site keeps the ends of lines.
func ParseTagged(doc *model.Document, first, end int) []block.Block {
	s := New(doc, first, end)
	s.Texts = inline.NewReader(inline.HTML, doc.Text)
	return s.plainLines()
}

func (s *Scanner) plainLines() []block.Block {
	s.glued = s.gluesDashes()
	s.Run(plainOwn)
	return JoinWrapped(s.Doc, s.Blocks)
}

// HasTags reports a line with a tag in it.
func HasTags(doc *model.Document, first, end int) bool {
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

// TakeBlank takes a blank line, which is counted for the next block.
func TakeBlank(s *Scanner) bool {
	if !lexis.Blank(s.Line(s.Next)) {
		return false
	}
	s.Blanks++
	s.Next++
	return true
}

// takeItem takes a line that begins with a marker. A marker alone says
// nothing; but a dash alone under a line makes that line a title.
func takeItem(s *Scanner) bool {
	line := s.Line(s.Next)
	cols, off := lexis.Indent(line)
	rest := line[off:]
	m, ok := s.markerAt(rest)
	if !ok {
		return false
	}
	text := lexis.TrimEnd(rest[m.Size:])
	if text == "" {
		if above := s.Last(); above != nil && above.Kind == block.Para && rest[:m.Sign] == "-" {
			above.Alone = true
		}
		s.Next++
		return true
	}
	b := block.Block{Kind: block.Item, Text: text, Marker: rest[:m.Sign], Indent: int16(min(cols, block.MaxIndent)), Alone: m.Kind != lexis.OtherSign, Off: s.Offset(s.Next, off+m.Size)}
	if task, size := syntax.TaskBox(text); task != model.NoTask {
		b.Task, b.Alone = task, false
		b.Cut(size)
	}
	if name, _ := lexis.FieldAt(b.Text); name != lexis.NoField {
		b.Name = name
	}
	s.Add(b, 1)
	return true
}

// takeField takes "name: value" with a name that says what it is.
func takeField(s *Scanner) bool {
	line := s.Line(s.Next)
	cols, off := lexis.Indent(line)
	name, at := lexis.FieldAt(line[off:])
	if name == lexis.NoField {
		return false
	}
	text := lexis.TrimEnd(line[off:])
	b := block.Block{Kind: block.Field, Text: text, Name: name, Indent: int16(min(cols, block.MaxIndent)), Off: s.Offset(s.Next, off)}
	if at >= len(text) {
		b.Kind, b.Alone = block.Para, true // "参加者：" over a list
	}
	s.Add(b, 1)
	return true
}

// takeLink takes a line that is an address and nothing else.
func takeLink(s *Scanner) bool {
	line := s.Line(s.Next)
	cols, off := lexis.Indent(line)
	text := lexis.TrimSpace(line[off:])
	bare := strings.TrimSuffix(strings.TrimPrefix(text, "<"), ">")
	if !lexis.IsAddress(bare) || strings.Count(bare, "[") > strings.Count(bare, "]") {
		return false // AsciiDoc's words for a link, which go on below: https://a.example[the
	}
	s.Add(block.Block{Kind: block.Link, Text: text, Indent: int16(min(cols, block.MaxIndent)), Off: s.Offset(s.Next, off)}, 1)
	return true
}

// takeLine takes any line. Where the notation wraps, the lines that follow
// without a gap and are nothing else are one paragraph with it.
func takeLine(s *Scanner) bool {
	line := s.Line(s.Next)
	cols, off := lexis.Indent(line)
	if cols >= codeIndent && !s.marked() && takeIndentedCode(s) {
		return true // a notation says itself what is code
	}
	if above := s.Last(); s.Wraps && above != nil && s.joins(above, cols) {
		above.Lines = int32(s.Next) - above.Line + 1
		s.Next++
		return true
	}
	text := lexis.TrimEnd(line[off:])
	s.Add(block.Block{Kind: block.Para, Text: text, Indent: int16(min(cols, block.MaxIndent)), Off: s.Offset(s.Next, off)}, 1)
	return true
}

// joins reports whether a line indented by cols goes on with the paragraph
// or item above it.
func (s *Scanner) joins(above *block.Block, cols int) bool {
	if s.Texts != nil && (!s.Unsettled() || len(above.Runs()) > 0) {
		return false // it is read already, or is said to be a picture and no words
	}
	switch above.Kind {
	case block.Para:
		return !above.Alone && !(s.Terms && above.Lines == 1 && cols > int(above.Indent))
	case block.Item:
		return cols > int(above.Indent)
	}
	return false
}

// BetweenSettings stands between two settings on one line.
const BetweenSettings = " · "
