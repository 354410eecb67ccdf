package block

import (
	"strings"
	"unicode/utf8"

	"yomi/model"
)

// rstOwn are the recognisers of reStructuredText (docutils, reStructuredText
// Markup Specification).
var rstOwn = []recogniser{
	{"blank", takeBlank},
	{"title", takeRSTTitle},
	{"simple table", takeRSTSimpleTable},
	{"grid table", takeRows("+-", "|", "+=")},
	{"line block", takeRows("|")},
	{"directive", takeRSTDirective},
	{"field", takeRSTField},
	{"literal block", takeRSTLiteral},
}

func parseRST(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.wraps, s.clean = true, cleanRST
	return s.run(rstOwn)
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

func signRST(line, next string) int {
	switch {
	case strings.HasPrefix(line, ".. ") && (strings.Contains(line, "::") || strings.HasPrefix(line, ".. _")):
		return 3
	case strings.Contains(line, "`_") || strings.Contains(line, ":`"):
		return 2
	case line[0] == ':' && strings.Contains(line[1:], ": "):
		return 1
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
	if under == 0 || blank(title) || over != 0 && over != under || over == 0 && title[0] == ' ' {
		return false
	}
	width := len(strings.TrimRight(s.line(at+1), " \t"))
	if width < 3 && width < Columns(title) || width*2 < Columns(strings.TrimSpace(title)) {
		return false
	}
	style := rune(under)
	if over != 0 {
		style += utf8.RuneSelf // another style than the row below alone
	}
	_, off := indentOf(title)
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
	for n := s.next + 1; n < s.end && (!blank(s.line(n)) || last == s.next); n++ {
		if row(s.line(n)) {
			last = n
		}
	}
	from := s.doc.LineStart(s.next)
	text := keepLines(s.doc.Text[from:s.doc.LineStart(last+1)])
	s.add(Block{Kind: Table, Text: text, Off: int32(from)}, last+1-s.next)
	return true
}

// literalDirectives keep their lines; the content of others is text.
var literalDirectives = map[string]Kind{
	"code": Code, "code-block": Code, "sourcecode": Code, "literalinclude": Code, "math": Code, "parsed-literal": Code, "raw": Code,
	"list-table": Table, "csv-table": Table, "table": Table, "toctree": Code, "graphviz": Code,
}

// takeRSTDirective takes ".. name:: argument" with the lines indented below it
// where they are literal, and ".. _target: address".
func takeRSTDirective(s *scan) bool {
	line := s.line(s.next)
	cols, off := indentOf(line)
	rest, ok := strings.CutPrefix(line[off:], ".. ")
	if !ok {
		return false
	}
	name, _, _ := strings.Cut(rest, "::")
	b := Block{Kind: Para, Text: strings.TrimSpace(rest), Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off+len(".. "))}
	n := 1
	if kind, literal := literalDirectives[name]; literal {
		b.Kind = kind
		n = s.indentedBelow(cols)
		b.Text = keepLines(s.doc.Text[b.Off:s.doc.LineStart(s.next+n)])
	} else if strings.HasPrefix(rest, "_") && strings.Contains(rest, "://") {
		b.Kind = Link
	}
	s.add(b, n)
	s.blocks[len(s.blocks)-1].Look = NoLook
	return true
}

// indentedBelow counts the line at next and those below it that are indented
// deeper than cols, blank lines between included.
func (s *scan) indentedBelow(cols int) int {
	n := 1
	for k := 1; s.next+k < s.end; k++ {
		line := s.line(s.next + k)
		if blank(line) {
			continue
		}
		if in, _ := indentOf(line); in <= cols {
			break
		}
		n = k + 1
	}
	return n
}

// takeRSTField takes ":name: value".
func takeRSTField(s *scan) bool {
	line := s.line(s.next)
	cols, off := indentOf(line)
	if off >= len(line) || line[off] != ':' {
		return false
	}
	name, value, ok := strings.Cut(line[off+1:], ": ")
	if !ok {
		name, ok = strings.CutSuffix(strings.TrimRight(line[off+1:], " "), ":")
	}
	if !ok || name == "" || len(name) > 2*maxFieldName || strings.ContainsAny(name, "`") {
		return false
	}
	b := Block{Kind: Field, Name: fieldName(name), Text: strings.TrimRight(line[off+1:], " \t"), Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off+1)}
	if b.Name == NoField {
		b.Name = OtherField
	}
	_ = value
	s.add(b, 1)
	return true
}

// takeRSTLiteral takes the indented block below a line that ends in "::".
func takeRSTLiteral(s *scan) bool {
	if len(s.blocks) == 0 || s.blanks == 0 {
		return false
	}
	above := &s.blocks[len(s.blocks)-1]
	if above.Kind != Para && above.Kind != Item || !strings.HasSuffix(strings.TrimRight(s.line(int(above.Line+above.Lines)-1), " "), "::") {
		return false
	}
	cols, _ := indentOf(s.line(s.next))
	if cols <= int(above.Indent) {
		return false
	}
	n := s.indentedBelow(cols - 1)
	from := s.doc.LineStart(s.next)
	s.add(Block{Kind: Code, Text: keepLines(s.doc.Text[from:s.doc.LineStart(s.next+n)]), Indent: int16(min(cols, maxIndent)), Off: int32(from)}, n)
	return true
}

// cleanRST takes the marks off `words <address>`_, :role:`words` and “code“.
func cleanRST(s string) (string, []string) {
	if !strings.Contains(s, "`") {
		if strings.Contains(s, "**") {
			s = strayStrong(s)
		}
		return s, urls(s)
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
		before := strings.TrimRight(s[:i], "_")
		if mark == "`" && strings.HasSuffix(before, ":") {
			if k := strings.LastIndexAny(before[:len(before)-1], ": \u3000"); k >= 0 && before[k] == ':' {
				before = before[:k]
			}
		}
		if k := strings.LastIndexByte(words, '<'); k >= 0 && strings.HasSuffix(words, ">") && mark == "`" {
			links = addLinks(links, []string{words[k+1 : len(words)-1]})
			if k > 0 {
				words = strings.TrimSpace(words[:k])
			}
		}
		b.WriteString(before + words)
		s = strings.TrimLeft(s[i+n+2*len(mark):], "_")
	}
	b.WriteString(s)
	text := b.String()
	return text, addLinks(links, urls(text))
}
