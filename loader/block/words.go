package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// settle reads what stands inside the lines of the last block, to which no line is
// added any more. Each block is read once, in the order of the source.
func (s *scan) settle() {
	if s.texts == nil {
		return
	}
	for s.settled = min(s.settled, len(s.blocks)); s.settled < len(s.blocks); {
		i := s.settled
		s.settled++
		s.readBlock(i)
	}
}

// readBlock reads the words of block i, the last one. The footnotes in it become
// blocks behind it, and lines that do not carry on the one before them blocks of
// their own, as in any notation.
func (s *scan) readBlock(i int) {
	b := &s.blocks[i]
	if b.Kind == Code || b.Kind == Table || len(b.Runs()) > 0 {
		return
	}
	spans := s.wordsOf(b)
	if len(spans) == 0 {
		return
	}
	if b.Kind == Item && b.Task == model.NoTask {
		state, size := taskBox(s.doc.Text[spans[0].Lo:spans[0].Hi])
		b.Task, spans[0].Lo = state, spans[0].Lo+size
	}
	if b.Kind == Para || b.Kind == Quote || b.Kind == Item {
		s.part(spans)
	}
	if len(spans) == 1 || b.Kind != Para && b.Kind != Quote { // an item is one, with line ends
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
			more.Off, i = int32(group[0].Lo), len(s.blocks)
			s.blocks = append(s.blocks, more)
		}
		if b := &s.blocks[i]; len(group) < len(spans) {
			b.Line = int32(s.doc.LineAt(group[0].Lo))
			b.Lines = int32(s.doc.LineAt(group[len(group)-1].Lo)) - b.Line + 1
		}
		s.readLines(i, group)
		from = n + 1
	}
}

// readLines reads lines as what block i says.
func (s *scan) readLines(i int, lines []inline.Span) {
	b := &s.blocks[i]
	t := s.texts.Lines(lines...)
	if t.Said == "" { // marks alone are what there is to read
		b.Text, b.Quiet = s.doc.Text[lines[0].Lo:lines[len(lines)-1].Hi], true
		return
	}
	if b.say(t); b.Kind == Para && !b.Holds && b.bareLink() {
		b.Kind = Link
	}
	s.named(b)
	for _, n := range t.Notes {
		note := footnoteBlock(n, s.blocks[i])
		note.Line, note.Lines = int32(s.doc.LineAt(int(note.Off))), 1
		s.blocks = append(s.blocks, note)
	}
	s.settled = len(s.blocks)
}

// part keeps the ends of lines that the next does not carry on: these notations say
// that lines are joined, but people write labels and short lines below each other in
// them as in any other.
func (s *scan) part(lines []inline.Span) {
	if len(lines) < 2 {
		return
	}
	s.said = s.said[:0]
	for _, l := range lines {
		s.said = append(s.said, strings.TrimLeft(s.doc.Text[l.Lo:l.Hi], "<#|!:[")) // where these are marks
	}
	for i, carried := range lexis.Carried(s.said) {
		lines[i].Kept = !carried
	}
}

// wordsOf are the lines that the words of b stand in: those it covers where they
// are one paragraph, otherwise its text, none where that is no part of the source.
func (s *scan) wordsOf(b *Block) []inline.Span {
	s.spans = s.spans[:0]
	if b.Lines < 2 || b.Kind != Para && b.Kind != Item && b.Kind != Field && b.Kind != Quote {
		if lo := int(b.Off); strings.HasPrefix(s.doc.Text[lo:], b.Text) {
			s.spans = append(s.spans, inline.Span{Lo: lo, Hi: lo + len(b.Text)})
		}
		return s.spans
	}
	for n := int(b.Line); n < int(b.Line+b.Lines); n++ {
		lo := s.doc.LineStart(n)
		line := cutEnd(s.doc.Text[lo:s.doc.LineStart(n+1)])
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
func (s *scan) named(b *Block) {
	if b.Name != lexis.NoField || b.Kind != Item && (b.Kind != Para || b.Lines > 1) {
		return
	}
	name, at := lexis.FieldAt(b.Text)
	if name == lexis.NoField || b.Kind == Para && at >= len(b.Text) {
		return
	}
	if b.Name = name; b.Kind == Para {
		b.Kind = Field
	}
}

// reader reads words before the blocks are finished: in a text without marks, too.
func (s *scan) reader() *inline.Reader {
	if s.texts != nil {
		return s.texts
	}
	if s.bare == nil {
		s.bare = inline.NewReader(inline.Plain, s.doc.Text)
	}
	return s.bare
}

// say adds a block that covers n lines and whose words stand in spans.
func (s *scan) say(b Block, n int, spans ...inline.Span) *Block {
	s.settle()
	b.say(s.reader().Lines(spans...))
	added := s.add(b, n)
	s.settled = len(s.blocks)
	return added
}

// searched is where a line was found when one was looked for from a line on.
type searched struct {
	from, at int // at is -1 for nowhere
}

// ahead is the line at or behind from that holds reports, -1 for none before the end
// of what is read. What was found for a name is remembered, so that lines are not
// looked over again and again for what is not there.
func (s *scan) ahead(name string, from int, holds func(line string) bool) int {
	e, ok := s.looked[name]
	if !ok || from < e.from || e.at >= 0 && e.at < from {
		e = searched{from, -1}
		for n := from; n < s.bottom; n++ {
			if holds(cutEnd(s.doc.Text[s.doc.LineStart(n):s.doc.LineStart(n+1)])) {
				e.at = n
				break
			}
		}
		if s.looked == nil {
			s.looked = map[string]searched{}
		}
		s.looked[name] = e
	}
	if e.at >= s.end {
		return -1
	}
	return e.at
}

// keep adds a block that covers n lines and says what it says, without marks.
func (s *scan) keep(b Block, n int) {
	s.add(b, n)
	s.settled = len(s.blocks)
}

// unsettled reports that the last block was not read: a line may be added to it.
func (s *scan) unsettled() bool { return s.settled < len(s.blocks) }

// nestingMax is how deep blocks may stand in blocks. Nobody writes deeper; what is
// deeper stands in the last one.
const nestingMax = 24

// nested reads the lines up to end as what stands in the block that was added last.
func (s *scan) nested(end int) {
	outer := s.end
	s.end, s.recent = end, [2]sourceLine{}
	s.nesting++
	for s.next < s.end {
		if !s.take(s.own) {
			s.take(common)
		}
	}
	s.nesting--
	s.end, s.recent = outer, [2]sourceLine{}
	s.settle()
}

// putHTML adds what HTML says that stands from offset lo to hi. A title in a block is
// a strong line.
func (s *scan) putHTML(lo, hi int, depth int16) {
	s.settle()
	h := newHTMLReader(s.doc, inline.HTML)
	h.read(lo, hi)
	h.finish(hi)
	for i, b := range h.blocks {
		b.Depth += depth
		if i == 0 {
			b.Blanks, b.Rule = uint8(min(s.blanks, 255)), s.rule
			s.blanks, s.rule = 0, false
		}
		if b.Kind == Heading && (s.nesting > 0 || depth > 0) {
			b.Kind, b.Level = Para, 0
			b.SetRuns(append([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleStrong}}, b.Runs()...))
		}
		s.blocks = append(s.blocks, b)
	}
	s.settled = len(s.blocks)
}

// quote puts the blocks from index first on in a quotation.
func (s *scan) quote(first int) {
	s.settle()
	for i := first; i < len(s.blocks); i++ {
		b := &s.blocks[i]
		if b.Quoted = min(b.Quoted, quotedMax) + 1; b.Kind == Para {
			b.Kind = Quote
		}
	}
}

// outdent sets the blocks from index first on to beside what is set in by to
// columns.
func (s *scan) outdent(first int, to int16) {
	if first == len(s.blocks) {
		return
	}
	by := s.blocks[first].Indent - to
	for i := first; i < len(s.blocks); i++ {
		b := &s.blocks[i]
		b.Indent = max(to, b.Indent-by)
	}
}

// picture makes b what is said in place of a picture: words for it, or the name of
// its file.
func (b *Block) picture(words string, p inline.Place) {
	if b.Text = words; words == "" {
		b.Text = inline.FileName(p.To)
	}
	b.SetRuns([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleImage, Target: p.Target, To: p.To}})
}

// link makes the whole of b lead somewhere.
func (b *Block) link(p inline.Place) {
	if p.Target == model.ToNowhere || b.Text == "" {
		return
	}
	run := model.Run{Hi: int32(len(b.Text)), Style: model.StyleLink, Target: p.Target, To: p.To}
	b.SetRuns(append([]model.Run{run}, b.Runs()...))
}
