// Package rst reads the blocks of reStructuredText (docutils, "reStructuredText Markup
// Specification"): titles over rows of signs, directives, tables, footnotes.
//
// It includes no other file and runs no role that needs one. Its table of recognisers,
// own, is what to read first; what a directive does is a row of directives.
package rst

import (
	"path"
	"strings"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// own are the recognisers of reStructuredText (docutils, reStructuredText
// Markup Specification).
var own = []scan.Recogniser{
	scan.TakeBlank,
	takeTitle,
	takeSimpleTable,
	takeGridTable,
	takeLines,
	scan.TakeBarRows,
	takeMarkup,
	takeField,
	takeCounted,
	takeDoctest,
	takeLiteral,
	takeQuote,
}

// Parse reads reStructuredText. Of a text that has nothing of it but lines
// under titles, the lines are taken as those of plain text are, because people
// draw such lines who never heard of it.
func Parse(doc *model.Document, first, end int) []block.Block {
	s := scan.New(doc, first, end)
	s.State = &state{counted: map[string]int{}}
	marked := strings.EqualFold(path.Ext(doc.Path), ".rst")
	for n := first; n < min(end, first+syntax.SurveyLines) && !marked; n++ {
		line := doc.Line(n)
		marked = marks(line) > 0 || strings.HasSuffix(line, "::")
	}
	if !marked {
		s.Titled = true
		return scan.JoinWrapped(doc, s.Run(own))
	}
	s.Wraps, s.Terms, s.Texts = true, true, inline.NewReader(inline.ReST, doc.Text)
	s.Texts.Known = known(doc, first, end)
	return s.Run(own)
}

// state is what directives say of all that is below them.
type state struct {
	lang    string         // what literal blocks are written in, as the document says
	counted map[string]int // things without a number that were met, by their sign
}

func stateOf(s *scan.Scanner) *state { return s.State.(*state) }

// marks gives points for markup other than titles.
func marks(line string) int {
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

// Never reports a title of Hiki, an address behind a label, as Markdown has it at its end, and an item
// right over a row: somebody drew a line below a list.
func Never(line, next string) bool {
	return syntax.HikiTitle(line) > 0 || syntax.LinkDefinition(line) || itemOverRow(line, next)
}

func itemOverRow(line, next string) bool {
	if syntax.Adornment(next) == 0 || len(strings.TrimRight(next, " \t")) < 3 {
		return false
	}
	m, ok := lexis.MarkerAt(line)
	return ok && (m.Kind == lexis.Dash || m.Kind == lexis.Dot)
}

// Sign gives points for directives and roles, and for titles over rows.
func Sign(line, next string) int {
	if points := marks(line); points > 0 {
		return points
	}
	if c := syntax.Adornment(next); c != 0 && line[0] > ' ' && len(strings.TrimRight(next, " \t")) >= 3 && syntax.Adornment(line) == 0 {
		if c == '=' || c == '-' {
			return 1 // Markdown's and anybody's too
		}
		return 2
	}
	return 0
}

// takeTitle takes a title over a row, or between two. The style, which is
// the character and whether a row stands above as well, gives the level by
// order of appearance.
func takeTitle(s *scan.Scanner) bool {
	first := s.Line(s.Next)
	over := syntax.Adornment(first)
	at := s.Next
	if over != 0 {
		at++
	}
	title, under := s.Line(at), syntax.Adornment(s.Line(at+1))
	if under == 0 || lexis.Blank(title) || over != 0 && over != under || over == 0 && title[0] == ' ' {
		return false
	}
	width := len(strings.TrimRight(s.Line(at+1), " \t"))
	if width < 3 && width < lexis.Columns(title) || width*2 < lexis.Columns(strings.TrimSpace(title)) && !(over != 0 && width > 3) && !s.UnderTitles(s.Line(at+1)) {
		return false // a row of four signs is a title's to docutils, which warns of it
	}
	style := rune(under)
	if over != 0 {
		style += utf8.RuneSelf // another style than the row below alone
	}
	_, off := lexis.Indent(title)
	s.Add(block.Block{Kind: block.Heading, Level: s.LevelOf(style), Text: strings.TrimSpace(title), Off: s.Offset(at, off)}, at+2-s.Next)
	return true
}

// takeField takes ":name: value" with the lines indented below it.
func takeField(s *scan.Scanner) bool {
	line := s.Line(s.Next)
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
	b := block.Block{Kind: block.Field, Name: lexis.FieldByName(name), Indent: int16(min(cols, block.MaxIndent)), Off: s.Offset(s.Next, off+1)}
	if b.Name == lexis.NoField {
		b.Name = lexis.OtherField
	}
	s.Add(b, s.IndentedLines(cols)).Text = strings.TrimRight(line[off+1:], " \t")
	return true
}

// takeDoctest takes a session with an interpreter, up to a blank line
// (Doctest Blocks).
func takeDoctest(s *scan.Scanner) bool {
	cols, off := lexis.Indent(s.Line(s.Next))
	if !strings.HasPrefix(s.Line(s.Next)[off:], ">>> ") {
		return false
	}
	n := 1
	for s.Next+n < s.End && !lexis.Blank(s.Line(s.Next+n)) {
		n++
	}
	s.Add(block.Block{Kind: block.Code, Text: s.Literal(0, n), Indent: int16(min(cols, block.MaxIndent)), Off: s.Offset(s.Next, off), More: &model.Rich{Lang: "python"}}, n)
	return true
}

// takeLiteral takes the indented block below a line that ends in "::". The
// two colons alone are no paragraph, but the block's first line (Literal
// Blocks, expanded form).
func takeLiteral(s *scan.Scanner) bool {
	if len(s.Blocks) == 0 || s.Blanks == 0 {
		return false
	}
	above := s.Blocks[len(s.Blocks)-1]
	last := above.Text
	if above.Lines > 1 {
		last = lexis.TrimEnd(s.Line(int(above.Line+above.Lines) - 1))
	}
	if above.Kind != block.Para && above.Kind != block.Item || !strings.HasSuffix(last, "::") {
		return false
	}
	cols, off := lexis.Indent(s.Line(s.Next))
	if cols <= int(above.Indent) {
		return false
	}
	n := s.IndentedBelow(cols - 1)
	b := block.Block{Kind: block.Code, Text: s.Literal(0, n), Indent: int16(min(cols, block.MaxIndent)), Off: s.Offset(s.Next, off)}
	if last == "::" && above.Lines == 1 {
		s.Blocks = s.Blocks[:len(s.Blocks)-1]
		n, s.Next, s.Blanks = s.Next+n-int(above.Line), int(above.Line), int(above.Blanks)
		b.Indent = above.Indent
	}
	if lang := stateOf(s).lang; lang != "" {
		b.Rich().Lang = lang
	}
	s.Add(b, n)
	return true
}

// takeQuote takes paragraphs set in below another one, with a blank line between,
// as a quotation (Block Quotes). Below the item, the term or the field that it
// explains such a text is none, nor is what a colon announces.
func takeQuote(s *scan.Scanner) bool {
	if s.Texts == nil || s.Blanks == 0 || len(s.Blocks) == 0 || s.Nesting >= scan.NestingMax || s.Quoting == s.Next {
		return false
	}
	above := &s.Blocks[len(s.Blocks)-1]
	cols, off := lexis.Indent(s.Line(s.Next))
	if above.Kind != block.Para || above.Quiet || above.Depth > 0 || cols <= int(above.Indent) || len(above.Runs()) > 0 {
		return false
	}
	rest := s.Line(s.Next)[off:]
	if _, item := lexis.MarkerAt(rest); item || strings.HasSuffix(above.Text, ":") || strings.HasSuffix(above.Text, "：") || strings.HasPrefix(rest, "..") || strings.HasPrefix(rest, ":") {
		return false
	}
	indent := above.Indent
	s.Settle()
	first := len(s.Blocks)
	s.Quoting = s.Next
	s.Nested(s.Next + s.IndentedBelow(cols-1))
	s.Quote(first)
	s.Outdent(first, indent) // beside the text that it is quoted in
	return true
}
