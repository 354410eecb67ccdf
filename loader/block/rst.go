package block

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
	"yomi/model"
)

// rstOwn are the recognisers of reStructuredText (docutils, reStructuredText
// Markup Specification).
var rstOwn = []recogniser{
	{"blank", takeBlank},
	{"title", takeRSTTitle},
	{"simple table", takeRSTSimpleTable},
	{"grid table", takeRows("+-", "|", "+=")},
	{"line block", takeRSTLines},
	{"rows", takeRows("|")},
	{"markup", takeRSTMarkup},
	{"field", takeRSTField},
	{"doctest", takeRSTDoctest},
	{"literal block", takeRSTLiteral},
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
	s.wraps, s.terms, s.clean = marked, marked, cleanRST
	if s.run(rstOwn); !marked {
		return joinWrapped(doc, s.blocks)
	}
	return s.blocks
}

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

// takeRSTSimpleTable takes a table whose columns are rows of = with gaps.
func takeRSTSimpleTable(s *scan) bool {
	row := func(l string) bool {
		l = strings.TrimSpace(l)
		return strings.Contains(l, "= =") && strings.Trim(l, "= ") == ""
	}
	if !row(s.line(s.next)) {
		return false
	}
	last := s.next
	for n := s.next + 1; n < s.end && (!lexis.Blank(s.line(n)) || last == s.next); n++ {
		if row(s.line(n)) {
			last = n
		}
	}
	from := s.doc.LineStart(s.next)
	text := keepLines(s.doc.Text[from:s.doc.LineStart(last+1)])
	s.add(Block{Kind: Table, Text: text, Off: int32(from)}, last+1-s.next)
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
	added := s.add(b, s.indentedLines(cols))
	added.Text = joinLines(s.lines(added))
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
	s.add(Block{Kind: Code, Text: s.literal(0, n), Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off)}, n)
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
	s.add(b, n)
	return true
}

// cleanRST takes the marks off `words <address>`_, :role:`words` and “code“,
// and leaves one of the two colons that announce a literal block.
func cleanRST(s string) (string, []string) {
	if words, ok := strings.CutSuffix(s, "::"); ok {
		s = words + ":"
	}
	if !strings.Contains(s, "`") {
		if strings.Contains(s, "**") {
			s = strayStrong(s)
		}
		links := lexis.URLs(s)
		return unmarked(s, "*"), links
	}
	var b strings.Builder
	var links []string
	for {
		i := strings.IndexByte(s, '`')
		if i < 0 {
			break
		}
		mark := "`"
		if strings.HasPrefix(s[i:], "``") {
			mark = "``"
		}
		n := strings.Index(s[i+len(mark):], mark)
		if n < 0 {
			break
		}
		words := s[i+len(mark) : i+len(mark)+n]
		before, role := strings.TrimRight(s[:i], "_"), false
		if mark == "`" && strings.HasSuffix(before, ":") {
			if k := strings.LastIndexAny(before[:len(before)-1], ": \u3000"); k >= 0 && before[k] == ':' {
				before, role = before[:k], true
			}
		}
		if k := strings.LastIndexByte(words, '<'); k >= 0 && strings.HasSuffix(words, ">") && mark == "`" {
			if address := words[k+1 : len(words)-1]; !role || strings.ContainsAny(address, "/.") { // a bare name is one in the document
				links = addLinks(links, []string{address})
			}
			if k > 0 {
				words = strings.TrimSpace(words[:k])
			}
		}
		b.WriteString(before + words)
		s = strings.TrimLeft(s[i+n+2*len(mark):], "_")
	}
	b.WriteString(s)
	text := b.String()
	links = addLinks(links, lexis.URLs(text))
	return unmarked(strayStrong(text), "*"), links
}
