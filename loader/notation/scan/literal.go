package scan

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/syntax"
)

// KeptLines are the lines from one to another, less what each begins with, as lines
// that end where they end.
func (s *Scanner) KeptLines(from, end, prefix int) []inline.Span {
	var spans []inline.Span
	for n := from; n < end; n++ {
		line := lexis.TrimEnd(s.Doc.Line(n))
		if prefix < len(line) {
			_, off := lexis.Indent(line[prefix:])
			spans = append(spans, inline.Span{Lo: int(s.Offset(n, prefix+off)), Hi: int(s.Offset(n, len(line))), Kept: true})
		}
	}
	return spans
}

// TakeComments takes lines behind //, which are not meant for readers.
func TakeComments(s *Scanner) bool {
	n := s.Next
	for n < s.End && strings.HasPrefix(s.Line(n), "//") && (n == s.Next || !strings.HasPrefix(s.Line(n), "////")) {
		n++ // up to the fence of a block of comments
	}
	if n == s.Next {
		return false
	}
	b := block.Block{Kind: block.Code, Quiet: true, Off: s.Offset(s.Next, 0)}
	if b.Text = syntax.Literal(s.Doc.Text[b.Off:s.Doc.LineStart(n)]); strings.Trim(b.Text, "/- \n") == "" {
		s.Next = n // it only parts two lists
		return true
	}
	s.Add(b, n-s.Next)
	return true
}

// ParagraphEnd is the blank line behind the line at next, or the end.
func (s *Scanner) ParagraphEnd() int {
	n := s.Next
	for n < s.End && !lexis.Blank(s.Line(n)) {
		n++
	}
	return n
}

// TakeBetween takes a block between a line that opens it and one that ends
// it, or the end of the document: the lines between are kept, or joined with
// quotes' marks off. The lines that open and end it carry nothing.
func (s *Scanner) TakeBetween(b block.Block, ends func(string) bool) {
	n := s.Next + 1
	for n < s.End && !ends(s.Line(n)) {
		n++
	}
	from, to := s.Doc.LineStart(s.Next+1), s.Doc.LineStart(min(n, s.End))
	b.Off = int32(from)
	b.Text = syntax.Literal(s.Doc.Text[from:max(from, to)])
	if b.Indent > 0 {
		b.Text = s.Literal(1, n-s.Next)
	}
	if n < s.End {
		n++
	}
	if b.Text == "" {
		s.Next = n
		return
	}
	s.Add(b, n-s.Next)
}

// Literal is the text of the lines from to end, counted from next, without the
// indent that all of them have.
func (s *Scanner) Literal(from, end int) string {
	least := -1
	lines := make([]string, 0, end-from)
	for n := from; n < end; n++ {
		line := s.Line(s.Next + n)
		lines = append(lines, line)
		if _, off := lexis.Indent(line); off < len(line) && (least < 0 || off < least) {
			least = off
		}
	}
	for i, line := range lines {
		_, off := lexis.Indent(line)
		lines[i] = line[min(off, max(least, 0)):]
	}
	return syntax.Literal(strings.Join(lines, "\n"))
}

// IndentedBelow counts the line at next and those below it that are indented
// deeper than cols, blank lines between included.
func (s *Scanner) IndentedBelow(cols int) int {
	n := 1
	for k := 1; s.Next+k < s.End; k++ {
		line := s.Line(s.Next + k)
		if lexis.Blank(line) {
			continue
		}
		if in, _ := lexis.Indent(line); in <= cols {
			break
		}
		n = k + 1
	}
	return n
}

// IndentedLines is IndentedBelow up to the first blank line.
func (s *Scanner) IndentedLines(cols int) int {
	n := 1
	for s.Next+n < s.End && !lexis.Blank(s.Line(s.Next+n)) {
		if in, _ := lexis.Indent(s.Line(s.Next + n)); in <= cols {
			break
		}
		n++
	}
	return n
}
