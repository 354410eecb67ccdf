package scan

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/html"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// Settle reads what stands inside the lines of the last block, to which no line is
// added any more. Each block is read once, in the order of the source.
func (s *Scanner) Settle() {
	if s.Texts == nil {
		return
	}
	for s.settled = min(s.settled, len(s.Blocks)); s.settled < len(s.Blocks); {
		i := s.settled
		s.settled++
		s.readBlock(i)
	}
}

// readBlock reads the words of block i, the last one. The footnotes in it become
// blocks behind it, and lines that do not carry on the one before them blocks of
// their own, as in any notation.
func (s *Scanner) readBlock(i int) {
	b := &s.Blocks[i]
	if b.Kind == block.Code || b.Kind == block.Table || len(b.Runs()) > 0 {
		return
	}
	spans := s.wordsOf(b)
	if len(spans) == 0 {
		return
	}
	if b.Kind == block.Item && b.Task == model.NoTask {
		state, size := syntax.TaskBox(s.Doc.Text[spans[0].Lo:spans[0].Hi])
		b.Task, spans[0].Lo = state, spans[0].Lo+size
	}
	if b.Kind == block.Para || b.Kind == block.Quote || b.Kind == block.Item {
		s.part(spans)
	}
	if len(spans) == 1 || b.Kind != block.Para && b.Kind != block.Quote { // an item is one, with line ends
		s.readLines(i, spans)
		return
	}
	more := *b
	more.Blanks, more.Rule, more.More = 0, false, nil
	for from, n := 0, 0; n < len(spans); n++ {
		if n+1 < len(spans) && !spans[n].Kept {
			continue
		}
		group := spans[from : n+1]
		if from > 0 {
			more.Off, i = int32(group[0].Lo), len(s.Blocks)
			s.Blocks = append(s.Blocks, more)
		}
		if b := &s.Blocks[i]; len(group) < len(spans) {
			b.Line = int32(s.Doc.LineAt(group[0].Lo))
			b.Lines = int32(s.Doc.LineAt(group[len(group)-1].Lo)) - b.Line + 1
		}
		s.readLines(i, group)
		from = n + 1
	}
}

// readLines reads lines as what block i says.
func (s *Scanner) readLines(i int, lines []inline.Span) {
	b := &s.Blocks[i]
	t := s.Texts.Lines(lines...)
	if t.Said == "" { // marks alone are what there is to read
		b.Text, b.Quiet = s.Doc.Text[lines[0].Lo:lines[len(lines)-1].Hi], true
		return
	}
	if b.Say(t); b.Kind == block.Para && !b.Holds && b.BareLink() {
		b.Kind = block.Link
	}
	s.named(b)
	for _, n := range t.Notes {
		note := block.Footnote(n, s.Blocks[i])
		note.Line, note.Lines = int32(s.Doc.LineAt(int(note.Off))), 1
		s.Blocks = append(s.Blocks, note)
	}
	s.settled = len(s.Blocks)
}

// part keeps the ends of lines that the next does not carry on: these notations say
// that lines are joined, but people write labels and short lines below each other in
// them as in any other.
func (s *Scanner) part(lines []inline.Span) {
	if len(lines) < 2 {
		return
	}
	s.said = s.said[:0]
	for _, l := range lines {
		s.said = append(s.said, strings.TrimLeft(s.Doc.Text[l.Lo:l.Hi], "<#|!:[")) // where these are marks
	}
	for i, carried := range lexis.Carried(s.said) {
		lines[i].Kept = !carried
	}
}

// wordsOf are the lines that the words of b stand in: those it covers where they
// are one paragraph, otherwise its text, none where that is no part of the source.
func (s *Scanner) wordsOf(b *block.Block) []inline.Span {
	s.spans = s.spans[:0]
	if b.Lines < 2 || b.Kind != block.Para && b.Kind != block.Item && b.Kind != block.Field && b.Kind != block.Quote {
		if lo := int(b.Off); strings.HasPrefix(s.Doc.Text[lo:], b.Text) {
			s.spans = append(s.spans, inline.Span{Lo: lo, Hi: lo + len(b.Text)})
		}
		return s.spans
	}
	for n := int(b.Line); n < int(b.Line+b.Lines); n++ {
		lo := s.Doc.LineStart(n)
		line := cutEnd(s.Doc.Text[lo:s.Doc.LineStart(n+1)])
		if skip := int(b.Off) - lo; skip > 0 { // the words begin later
			line, lo = line[min(skip, len(line)):], int(b.Off)
		}
		if !lexis.Blank(line) {
			s.spans = append(s.spans, inline.Span{Lo: lo, Hi: lo + len(line)})
		}
	}
	return s.spans
}

// named finds out whether a line names a field, whose name may be marked.
func (s *Scanner) named(b *block.Block) {
	if b.Name != lexis.NoField || b.Kind != block.Item && (b.Kind != block.Para || b.Lines > 1) {
		return
	}
	name, at := lexis.FieldAt(b.Text)
	if name == lexis.NoField || b.Kind == block.Para && at >= len(b.Text) {
		return
	}
	if b.Name = name; b.Kind == block.Para {
		b.Kind = block.Field
	}
}

// Reader reads words before the blocks are finished: in a text without marks, too.
func (s *Scanner) Reader() *inline.Reader {
	if s.Texts != nil {
		return s.Texts
	}
	if s.bare == nil {
		s.bare = inline.NewReader(inline.Plain, s.Doc.Text)
	}
	return s.bare
}

// Say adds a block that covers n lines and whose words stand in spans.
func (s *Scanner) Say(b block.Block, n int, spans ...inline.Span) *block.Block {
	s.Settle()
	b.Say(s.Reader().Lines(spans...))
	added := s.Add(b, n)
	s.settled = len(s.Blocks)
	return added
}

// searched is where a line was found when one was looked for from a line on.
type searched struct {
	from, at int // at is -1 for nowhere
}

// Ahead is the line at or behind from that holds reports, -1 for none before the end
// of what is read. What was found for a name is remembered, so that lines are not
// looked over again and again for what is not there.
func (s *Scanner) Ahead(name string, from int, holds func(line string) bool) int {
	e, ok := s.looked[name]
	if !ok || from < e.from || e.at >= 0 && e.at < from {
		e = searched{from, -1}
		for n := from; n < s.bottom; n++ {
			if holds(cutEnd(s.Doc.Text[s.Doc.LineStart(n):s.Doc.LineStart(n+1)])) {
				e.at = n
				break
			}
		}
		if s.looked == nil {
			s.looked = map[string]searched{}
		}
		s.looked[name] = e
	}
	if e.at >= s.End {
		return -1
	}
	return e.at
}

// Keep adds a block that covers n lines and says what it says, without marks.
func (s *Scanner) Keep(b block.Block, n int) {
	s.Add(b, n)
	s.settled = len(s.Blocks)
}

// Unsettled reports that the last block was not read: a line may be added to it.
func (s *Scanner) Unsettled() bool { return s.settled < len(s.Blocks) }

// NestingMax is how deep blocks may stand in blocks. Nobody writes deeper; what is
// deeper stands in the last one.
const NestingMax = 24

// Nested reads the lines up to end as what stands in the block that was added last.
func (s *Scanner) Nested(end int) {
	outer := s.End
	s.End, s.recent = end, [2]sourceLine{}
	s.Nesting++
	for s.Next < s.End {
		if !s.take(s.own) {
			s.take(common)
		}
	}
	s.Nesting--
	s.End, s.recent = outer, [2]sourceLine{}
	s.Settle()
}

// PutHTML adds what HTML says that stands from offset lo to hi. A title in a block is
// a strong line.
func (s *Scanner) PutHTML(lo, hi int, depth int16) {
	s.Settle()
	h := html.NewReader(s.Doc, inline.HTML)
	h.Read(lo, hi)
	h.Finish(hi)
	for i, b := range h.Blocks {
		b.Depth += depth
		if i == 0 {
			b.Blanks, b.Rule = uint8(min(s.Blanks, 255)), s.Rule
			s.Blanks, s.Rule = 0, false
		}
		if b.Kind == block.Heading && (s.Nesting > 0 || depth > 0) {
			b.Kind, b.Level = block.Para, 0
			b.SetRuns(append([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleStrong}}, b.Runs()...))
		}
		s.Blocks = append(s.Blocks, b)
	}
	s.settled = len(s.Blocks)
}

// Quote puts the blocks from index first on in a quotation.
func (s *Scanner) Quote(first int) {
	s.Settle()
	for i := first; i < len(s.Blocks); i++ {
		b := &s.Blocks[i]
		if b.Quoted = min(b.Quoted, block.MaxQuoted) + 1; b.Kind == block.Para {
			b.Kind = block.Quote
		}
	}
}

// Outdent sets the blocks from index first on to beside what is set in by to
// columns.
func (s *Scanner) Outdent(first int, to int16) {
	if first == len(s.Blocks) {
		return
	}
	by := s.Blocks[first].Indent - to
	for i := first; i < len(s.Blocks); i++ {
		b := &s.Blocks[i]
		b.Indent = max(to, b.Indent-by)
	}
}
