package block

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// rstOwn are the recognisers of reStructuredText (docutils, reStructuredText
// Markup Specification).
var rstOwn = []recogniser{
	takeBlank,
	takeRSTTitle,
	takeRSTSimpleTable,
	takeGridTable,
	takeRSTLines,
	takeBarRows,
	takeRSTMarkup,
	takeRSTField,
	takeRSTCounted,
	takeRSTDoctest,
	takeRSTLiteral,
	takeRSTQuote,
}

// parseRST reads reStructuredText. Of a text that has nothing of it but lines
// under titles, the lines are taken as those of plain text are, because people
// draw such lines who never heard of it.
func parseRST(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	marked := false
	for n := first; n < min(end, first+surveyLines) && !marked; n++ {
		line := doc.Line(n)
		marked = rstMarks(line) > 0 || strings.HasSuffix(line, "::")
	}
	if !marked {
		s.titled = true
		return joinWrapped(doc, s.run(rstOwn))
	}
	s.wraps, s.terms, s.texts = true, true, inline.NewReader(inline.ReST, doc.Text)
	s.texts.Known = rstKnown(doc, first, end)
	s.state = &rstState{counted: map[string]int{}}
	return s.run(rstOwn)
}

// rstState is what directives say of all that is below them.
type rstState struct {
	lang    string         // what literal blocks are written in, as the document says
	counted map[string]int // things without a number that were met, by their sign
}

func rstStateOf(s *scan) *rstState { return s.state.(*rstState) }

// rstLines are the characters docutils recommends to underline titles with.
const rstLines = "=-`:'\"~^_*+#<>."

// rstRow is the character of a row of title lines, 0 for any other line.
func rstRow(line string) byte {
	line = strings.TrimRight(line, " \t")
	if len(line) < 2 || strings.IndexByte(rstLines, line[0]) < 0 || strings.Trim(line, line[:1]) != "" {
		return 0
	}
	return line[0]
}

// rstMarks gives points for markup other than titles.
func rstMarks(line string) int {
	switch {
	case strings.HasPrefix(line, ".. ") && (strings.Contains(line, "::") || strings.HasPrefix(line, ".. _")):
		return 3
	case strings.Contains(line, "`_") || strings.Contains(line, ":`"):
		return 2
	case strings.HasPrefix(line, ":") && strings.Contains(line[1:], ": "):
		return 1
	}
	return 0
}

// notReST reports a title of Hiki and an address behind a label, as Markdown
// has it at its end.
func notReST(line, _ string) bool { return hikiTitle(line) > 0 || linkDefinition(line) }

func signRST(line, next string) int {
	if points := rstMarks(line); points > 0 {
		return points
	}
	if c := rstRow(next); c != 0 && line[0] > ' ' && len(strings.TrimRight(next, " \t")) >= 3 && rstRow(line) == 0 {
		if c == '=' || c == '-' {
			return 1 // Markdown's and anybody's too
		}
		return 2
	}
	return 0
}

// takeRSTTitle takes a title over a row, or between two. The style, which is
// the character and whether a row stands above as well, gives the level by
// order of appearance.
func takeRSTTitle(s *scan) bool {
	first := s.line(s.next)
	over := rstRow(first)
	at := s.next
	if over != 0 {
		at++
	}
	title, under := s.line(at), rstRow(s.line(at+1))
	if under == 0 || lexis.Blank(title) || over != 0 && over != under || over == 0 && title[0] == ' ' {
		return false
	}
	width := len(strings.TrimRight(s.line(at+1), " \t"))
	if width < 3 && width < lexis.Columns(title) || width*2 < lexis.Columns(strings.TrimSpace(title)) {
		return false
	}
	style := rune(under)
	if over != 0 {
		style += utf8.RuneSelf // another style than the row below alone
	}
	_, off := lexis.Indent(title)
	s.add(Block{Kind: Heading, Level: s.levelOf(style), Text: strings.TrimSpace(title), Off: s.offset(at, off)}, at+2-s.next)
	return true
}

// takeRSTField takes ":name: value" with the lines indented below it.
func takeRSTField(s *scan) bool {
	line := s.line(s.next)
	cols, off := lexis.Indent(line)
	if off >= len(line) || line[off] != ':' {
		return false
	}
	name, _, ok := strings.Cut(line[off+1:], ": ")
	if !ok {
		name, ok = strings.CutSuffix(strings.TrimRight(line[off+1:], " "), ":")
	}
	if !ok || name == "" || len(name) > 2*lexis.MaxFieldName || strings.ContainsAny(name, "`") {
		return false
	}
	b := Block{Kind: Field, Name: lexis.FieldByName(name), Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off+1)}
	if b.Name == lexis.NoField {
		b.Name = lexis.OtherField
	}
	s.add(b, s.indentedLines(cols)).Text = strings.TrimRight(line[off+1:], " \t")
	return true
}

// takeRSTDoctest takes a session with an interpreter, up to a blank line
// (Doctest Blocks).
func takeRSTDoctest(s *scan) bool {
	cols, off := lexis.Indent(s.line(s.next))
	if !strings.HasPrefix(s.line(s.next)[off:], ">>> ") {
		return false
	}
	n := 1
	for s.next+n < s.end && !lexis.Blank(s.line(s.next+n)) {
		n++
	}
	s.add(Block{Kind: Code, Text: s.literal(0, n), Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off), More: &model.Rich{Lang: "python"}}, n)
	return true
}

// takeRSTLiteral takes the indented block below a line that ends in "::". The
// two colons alone are no paragraph, but the block's first line (Literal
// Blocks, expanded form).
func takeRSTLiteral(s *scan) bool {
	if len(s.blocks) == 0 || s.blanks == 0 {
		return false
	}
	above := s.blocks[len(s.blocks)-1]
	last := above.Text
	if above.Lines > 1 {
		last = lexis.TrimEnd(s.line(int(above.Line+above.Lines) - 1))
	}
	if above.Kind != Para && above.Kind != Item || !strings.HasSuffix(last, "::") {
		return false
	}
	cols, off := lexis.Indent(s.line(s.next))
	if cols <= int(above.Indent) {
		return false
	}
	n := s.indentedBelow(cols - 1)
	b := Block{Kind: Code, Text: s.literal(0, n), Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off)}
	if last == "::" && above.Lines == 1 {
		s.blocks = s.blocks[:len(s.blocks)-1]
		n, s.next, s.blanks = s.next+n-int(above.Line), int(above.Line), int(above.Blanks)
		b.Indent = above.Indent
	}
	if lang := rstStateOf(s).lang; lang != "" {
		b.more().Lang = lang
	}
	s.add(b, n)
	return true
}

// takeRSTQuote takes paragraphs set in below another one, with a blank line between,
// as a quotation (Block Quotes). Below the item, the term or the field that it
// explains such a text is none, nor is what a colon announces.
func takeRSTQuote(s *scan) bool {
	if s.texts == nil || s.blanks == 0 || len(s.blocks) == 0 || s.nesting >= nestingMax || s.quoting == s.next {
		return false
	}
	above := &s.blocks[len(s.blocks)-1]
	cols, off := lexis.Indent(s.line(s.next))
	if above.Kind != Para || above.Quiet || above.Depth > 0 || cols <= int(above.Indent) || len(above.Runs()) > 0 {
		return false
	}
	rest := s.line(s.next)[off:]
	if _, item := lexis.MarkerAt(rest); item || strings.HasSuffix(above.Text, ":") || strings.HasSuffix(above.Text, "：") || strings.HasPrefix(rest, "..") || strings.HasPrefix(rest, ":") {
		return false
	}
	indent := above.Indent
	s.settle()
	first := len(s.blocks)
	s.quoting = s.next
	s.nested(s.next + s.indentedBelow(cols-1))
	s.quote(first)
	s.outdent(first, indent) // beside the text that it is quoted in
	return true
}
