package wiki

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/model"
)

// scrapboxOwn are the recognisers of Scrapbox, now Cosense (scrapbox.io/help,
// ブラケティング, コードブロック, テーブル).
var scrapboxOwn = []scan.Recogniser{
	scan.TakeBlank,
	takePageTitle,
	takeScrapboxTitle,
	takeScrapboxBlock,
	takeScrapboxQuote,
	takeScrapboxItem,
}

// ParseScrapbox reads the lines from first to end as Scrapbox.
func ParseScrapbox(doc *model.Document, first, end int) []block.Block {
	s := scan.New(doc, first, end)
	s.Texts = inline.NewReader(inline.Scrapbox, doc.Text)
	return s.Run(scrapboxOwn)
}

// SignScrapbox gives points for bold in brackets, blocks named by a word before a
// colon, and people's signs. A link in brackets alone is anybody's.
func SignScrapbox(line, next string) int {
	if name, _ := scrapboxBlock(line); name != "" && next != "" {
		if in, _ := lexis.Indent(next); in > 0 {
			return 3
		}
	}
	points := 0
	for s := line; ; {
		_, after, open := strings.Cut(s, "[")
		inside, rest, closed := strings.Cut(after, "]")
		if !open || !closed {
			return min(points, 3)
		}
		switch {
		case strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, ":"): // Markdown's
		case inline.Decorated(inside) > 0 && inside[0] == '*', strings.HasSuffix(inside, ".icon"):
			points += 3
		}
		s = rest
	}
}

// MarkedLine reports a line with a bullet's sign, which Scrapbox, where the
// indent makes the item, has no use for.
func MarkedLine(line, _ string) bool {
	_, off := lexis.Indent(line)
	if off == len(line) {
		return false
	}
	m, ok := lexis.MarkerAt(line[off:])
	return ok && !m.Counts
}

// takePageTitle takes the first line as what the page is called.
func takePageTitle(s *scan.Scanner) bool {
	if len(s.Blocks) > 0 {
		return false
	}
	line := s.Line(s.Next)
	_, off := lexis.Indent(line)
	s.Add(block.Block{Kind: block.Heading, Title: true, Text: lexis.TrimEnd(line[off:]), Off: s.Offset(s.Next, off)}, 1)
	return true
}

// takeScrapboxTitle takes a line at the margin that is nothing but bold. More
// stars are larger letters.
func takeScrapboxTitle(s *scan.Scanner) bool {
	line := lexis.TrimEnd(s.Line(s.Next))
	if !strings.HasPrefix(line, "[*") || !strings.HasSuffix(line, "]") || closing(line) != len(line)-1 {
		return false
	}
	inside := line[1 : len(line)-1]
	n := inline.Decorated(inside)
	text := strings.TrimSpace(inside[n:])
	if n == 0 || text == "" {
		return false
	}
	stars := min(len(inside)-len(strings.TrimLeft(inside, "*")), scrapboxStars)
	s.Add(block.Block{Kind: block.Heading, Level: uint8(scrapboxStars + 1 - stars), Text: text, Off: s.Offset(s.Next, strings.Index(line, text))}, 1)
	return true
}

// scrapboxStars is how many stars make the largest letters.
const scrapboxStars = 10

// closing is the offset of the bracket that closes the one s begins with, the
// length of s if none does.
func closing(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(s)
}

// scrapboxBlock splits a line that opens a block into what it is and what it
// is called: code:main.go, table:rooms.
func scrapboxBlock(line string) (kind, name string) {
	_, off := lexis.Indent(line)
	kind, name, ok := strings.Cut(lexis.TrimEnd(line[off:]), ":")
	if !ok || name == "" || name[0] == ' ' || kind != "code" && kind != "table" || kind == "code" && strings.Contains(name, " ") {
		return "", ""
	}
	return kind, name
}

// takeScrapboxBlock takes code or a table: the lines indented below its name.
// The name is kept where it is one, not a language.
func takeScrapboxBlock(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	kind, name := scrapboxBlock(line)
	if kind == "" {
		return false
	}
	cols, _ := lexis.Indent(line)
	n := s.IndentedLines(cols)
	label := block.Block{Kind: block.Para, Text: name, Indent: scrapboxDepth(line), Off: s.Offset(s.Next, strings.Index(line, name))}
	body := block.Block{Kind: block.Code, Indent: label.Indent}
	if n > 1 {
		_, off := lexis.Indent(s.Line(s.Next + 1))
		body.Text, body.Off = s.Literal(1, n), s.Offset(s.Next+1, off)
	}
	from, end := s.Next, s.Next+n
	if kind == "table" || body.Text == "" || strings.Contains(name, ".") {
		s.Keep(label, 1)
		body.Indent++
		from++
	}
	switch {
	case kind == "table":
		s.PutTable(body, tabbed(s, from, end), nil, end)
	case body.Text != "":
		body.Rich().Lang = name[strings.LastIndexByte(name, '.')+1:]
		s.Next = from
		s.Add(body, end-from)
	}
	return true
}

// tabbed are the lines from one to another as rows with tabs between their cells; the
// first names the columns.
func tabbed(s *scan.Scanner, from, end int) []scan.Row {
	var table []scan.Row
	for n := from; n < end; n++ {
		line := lexis.TrimEnd(s.Line(n))
		_, off := lexis.Indent(line)
		row := scan.Row{Line: n, Names: n == from && end > from+1}
		for _, c := range scan.CellsBetween(line[off:], "\t") {
			row.Cell()
			row.Say(line[off:][c.Lo:c.Hi], int(s.Offset(n, off+c.Lo)))
		}
		table = append(table, row)
	}
	return table
}

// takeScrapboxQuote takes lines that begin with > at one indent.
func takeScrapboxQuote(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	_, off := lexis.Indent(line)
	prefix := line[:off] + ">"
	if !strings.HasPrefix(line, prefix) {
		return false
	}
	n := s.Next
	for n < s.End && strings.HasPrefix(s.Line(n), prefix) {
		n++
	}
	spans := s.KeptLines(s.Next, n, len(prefix))
	if len(spans) == 0 {
		s.Next = n
		return true
	}
	s.Say(block.Block{Kind: block.Quote, Quoted: 1, Indent: scrapboxDepth(line)}, n-s.Next, spans...)
	return true
}

// takeScrapboxItem takes an indented line.
func takeScrapboxItem(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	depth := scrapboxDepth(line)
	if depth == 0 {
		return false
	}
	_, off := lexis.Indent(line)
	b := block.Block{Kind: block.Item, Text: lexis.TrimEnd(line[off:]), Indent: depth, Off: s.Offset(s.Next, off)}
	b.Name, _ = lexis.FieldAt(b.Text)
	s.Add(b, 1)
	return true
}

// scrapboxDepth is how deep a line stands: a level a space of any width.
func scrapboxDepth(line string) int16 {
	_, off := lexis.Indent(line)
	return int16(min(utf8.RuneCountInString(line[:off]), block.MaxIndent))
}
