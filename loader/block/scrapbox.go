package block

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
	"yomi/model"
)

// scrapboxOwn are the recognisers of Scrapbox, now Cosense (scrapbox.io/help,
// ブラケティング, コードブロック, テーブル).
var scrapboxOwn = []recogniser{
	{"blank", takeBlank},
	{"page title", takePageTitle},
	{"title", takeScrapboxTitle},
	{"code or table", takeScrapboxBlock},
	{"quote", takeScrapboxQuote},
	{"item", takeScrapboxItem},
}

func parseScrapbox(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.clean = cleanScrapbox
	return s.run(scrapboxOwn)
}

// signScrapbox: bold in brackets, blocks named by a word before a colon, and
// people's signs. A link in brackets alone is anybody's.
func signScrapbox(line, next string) int {
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
		case decorated(inside) > 0 && inside[0] == '*', strings.HasSuffix(inside, ".icon"):
			points += 3
		}
		s = rest
	}
}

// markedLine reports a line with a bullet's sign, which Scrapbox, where the
// indent makes the item, has no use for.
func markedLine(line, _ string) bool {
	_, off := lexis.Indent(line)
	if off == len(line) {
		return false
	}
	m, ok := lexis.MarkerAt(line[off:])
	return ok && !m.Counts
}

// takePageTitle takes the first line as what the page is called.
func takePageTitle(s *scan) bool {
	if len(s.blocks) > 0 {
		return false
	}
	line := s.line(s.next)
	_, off := lexis.Indent(line)
	s.add(Block{Kind: Heading, Title: true, Text: lexis.TrimEnd(line[off:]), Off: s.offset(s.next, off)}, 1)
	return true
}

// decorations are the signs that say how the words after them look.
const decorations = "*!\"#%&'()+,-./{|}<>_~$"

// decorated is how many signs the inside of a bracket begins with, before a
// space and words.
func decorated(inside string) int {
	n := 0
	for n < len(inside) && strings.IndexByte(decorations, inside[n]) >= 0 {
		n++
	}
	if n+1 >= len(inside) || inside[n] != ' ' {
		return 0
	}
	return n
}

// takeScrapboxTitle takes a line at the margin that is nothing but bold. More
// stars are larger letters.
func takeScrapboxTitle(s *scan) bool {
	line := lexis.TrimEnd(s.line(s.next))
	if !strings.HasPrefix(line, "[*") || !strings.HasSuffix(line, "]") || closing(line) != len(line)-1 {
		return false
	}
	inside := line[1 : len(line)-1]
	n := decorated(inside)
	text := strings.TrimSpace(inside[n:])
	if n == 0 || text == "" {
		return false
	}
	stars := min(len(inside)-len(strings.TrimLeft(inside, "*")), scrapboxStars)
	s.add(Block{Kind: Heading, Level: uint8(scrapboxStars + 1 - stars), Text: text, Off: s.offset(s.next, strings.Index(line, text))}, 1)
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
func takeScrapboxBlock(s *scan) bool {
	line := s.line(s.next)
	kind, name := scrapboxBlock(line)
	if kind == "" {
		return false
	}
	cols, _ := lexis.Indent(line)
	n := s.indentedLines(cols)
	label := Block{Kind: Para, Text: name, Indent: scrapboxDepth(line), Off: s.offset(s.next, strings.Index(line, name))}
	body := Block{Kind: Table, Indent: label.Indent}
	if kind == "code" {
		body.Kind = Code
	}
	if n > 1 {
		_, off := lexis.Indent(s.line(s.next + 1))
		body.Text, body.Off = s.literal(1, n), s.offset(s.next+1, off)
	}
	if kind == "table" || body.Text == "" || strings.Contains(name, ".") {
		s.add(label, 1)
		body.Indent++
		n--
	}
	if body.Text != "" {
		s.add(body, n)
	}
	return true
}

// takeScrapboxQuote takes lines that begin with > at one indent.
func takeScrapboxQuote(s *scan) bool {
	line := s.line(s.next)
	_, off := lexis.Indent(line)
	prefix := line[:off] + ">"
	if !strings.HasPrefix(line, prefix) {
		return false
	}
	var lines []string
	for n := s.next; n < s.end && strings.HasPrefix(s.line(n), prefix); n++ {
		lines = append(lines, strings.TrimSpace(s.line(n)[len(prefix):]))
	}
	text := strings.TrimSpace(strings.Join(lines, "\n"))
	if text == "" {
		s.next += len(lines)
		return true
	}
	s.add(Block{Kind: Quote, Text: text, Indent: scrapboxDepth(line), Off: s.offset(s.next, off+1)}, len(lines))
	return true
}

// takeScrapboxItem takes an indented line.
func takeScrapboxItem(s *scan) bool {
	line := s.line(s.next)
	depth := scrapboxDepth(line)
	if depth == 0 {
		return false
	}
	_, off := lexis.Indent(line)
	b := Block{Kind: Item, Text: lexis.TrimEnd(line[off:]), Indent: depth, Off: s.offset(s.next, off)}
	b.Name, _ = lexis.FieldAt(b.Text)
	s.add(b, 1)
	return true
}

// scrapboxDepth is how deep a line stands: a level a space of any width.
func scrapboxDepth(line string) int16 {
	_, off := lexis.Indent(line)
	return int16(min(utf8.RuneCountInString(line[:off]), maxIndent))
}

// cleanScrapbox takes off brackets: links, [words https://…], and decoration,
// [* words]. What stands between grave accents is kept as it is.
func cleanScrapbox(s string) (string, []string) { return scrapboxWords(s, 0) }

// scrapboxNesting is how deep brackets stand in brackets; a link in bold words
// is one.
const scrapboxNesting = 4

// scrapboxWords is cleanScrapbox at a depth of brackets.
func scrapboxWords(s string, depth int) (string, []string) {
	if depth > scrapboxNesting || !strings.ContainsAny(s, "[`") {
		return s, lexis.URLs(s)
	}
	var b strings.Builder
	var links []string
	for s != "" {
		i := strings.IndexAny(s, "[`")
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		s = s[i:]
		if s[0] == '`' {
			if inside, rest, ok := strings.Cut(s[1:], "`"); ok {
				b.WriteString(inside)
				s = rest
				continue
			}
			break
		}
		n := closing(s)
		if n == len(s) {
			break
		}
		words, address := scrapboxBracket(s[1:n], depth)
		if address != "" {
			links = addLinks(links, []string{address})
		}
		b.WriteString(words)
		s = s[n+1:]
	}
	b.WriteString(s)
	text := b.String()
	return text, addLinks(links, lexis.URLs(text))
}

// scrapboxBracket reads the inside of a bracket: the words there are to read,
// and the address they lead to.
func scrapboxBracket(inside string, depth int) (words, address string) {
	if n := decorated(inside); n > 0 {
		words, links := scrapboxWords(inside[n+1:], depth+1)
		return words, strings.Join(links[:min(len(links), 1)], "")
	}
	if bold, ok := strings.CutPrefix(inside, "["); ok {
		return strings.TrimSuffix(bold, "]"), ""
	}
	if n := lexis.URLAt(inside); n > 0 && (n == len(inside) || inside[n] == ' ') {
		if words = strings.TrimSpace(inside[n:]); words == "" {
			words = inside[:n]
		}
		return words, inside[:n]
	}
	if i := strings.LastIndexByte(inside, ' '); i > 0 && lexis.URLAt(inside[i+1:]) > 0 {
		return strings.TrimSpace(inside[:i]), inside[i+1:]
	}
	if utf8.RuneCountInString(strings.TrimSpace(inside)) < 2 {
		return "[" + inside + "]", "" // a box to tick, or a number
	}
	return strings.TrimSuffix(inside, ".icon"), ""
}
