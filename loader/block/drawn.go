package block

import (
	"strings"
	"yomi/loader/lexis"
)

// takeUnderlined takes a title and the row of = - ~ * under it (Markdown's
// setext headings, and what people draw in plain text). The row is about as
// long as the title, so that a rule below a paragraph stays a rule.
func takeUnderlined(s *scan) bool {
	title, row := s.line(s.next), s.line(s.next+1)
	if !underlines(lexis.FirstRune(row)) || lexis.Blank(title) {
		return false
	}
	c, n := drawn(row)
	width := lexis.Columns(strings.TrimSpace(title))
	if n < 3 || n*2 < width || n > 2*width+20 || ruleLine(title) {
		return false
	}
	if above := s.last(); above != nil && above.Kind == Para && above.Indent == 0 && s.next > 0 && !lexis.Blank(s.line(s.next-1)) && c == '-' {
		return false // the last line of a paragraph over a rule
	}
	_, off := lexis.Indent(title)
	text := strings.TrimSpace(title)
	if m, ok := lexis.MarkerAt(text); ok && m.Kind == lexis.Dash || !lexis.TitleShaped(text) {
		return false
	}
	s.add(Block{Kind: Heading, Level: s.levelOf(c), Text: text, Off: s.offset(s.next, off)}, 2)
	return true
}

// underlines reports a character that rows under titles are made of.
func underlines(r rune) bool {
	switch r {
	case '=', '-', '~', '*', '─', '━', '＝':
		return true
	}
	return false
}

// drawn measures a row made of one repeated character, spaces allowed: the
// character and how many columns it takes. n is 0 for any other line.
func drawn(line string) (c rune, n int) {
	for _, r := range line {
		switch {
		case r == ' ' || r == '\t' || r == '\u3000':
			continue
		case c == 0:
			c = r
		case r != c:
			return 0, 0
		}
		n++
		if lexis.Wide(r) {
			n++
		}
	}
	return c, n
}

// ruleLine reports a drawn line: three or more of a character that draws.
func ruleLine(line string) bool {
	if first := lexis.FirstRune(line); first != ' ' && first != '\t' && !draws(first) {
		return false
	}
	c, n := drawn(line)
	return n >= 3 && draws(c) || n == 2 && c == '-' && strings.TrimRight(line, " \t") == "--"
}

// draws reports a character that people draw lines with.
func draws(r rune) bool {
	switch r {
	case '-', '=', '*', '_', '~', '#', '+', '.', '/', '─', '━', '―', '＝', 'ー', '－', '＊', '□', '■', '◆', '◇', '☆', '★', '…', '・':
		return true
	}
	return false
}

func takeRule(s *scan) bool {
	if !ruleLine(s.line(s.next)) {
		return false
	}
	s.rule = true
	s.next++
	return true
}

// takeBetween takes a block between a line that opens it and one that ends
// it, or the end of the document: the lines between are kept, or joined with
// quotes' marks off. The lines that open and end it carry nothing.
func (s *scan) takeBetween(b Block, ends func(string) bool) {
	n := s.next + 1
	for n < s.end && !ends(s.line(n)) {
		n++
	}
	from, to := s.doc.LineStart(s.next+1), s.doc.LineStart(min(n, s.end))
	b.Off = int32(from)
	b.Text = keepLines(s.doc.Text[from:max(from, to)])
	if b.Indent > 0 {
		b.Text = s.literal(1, n-s.next)
	}
	if n < s.end {
		n++
	}
	if b.Text == "" {
		s.next = n
		return
	}
	s.add(b, n-s.next)
}
