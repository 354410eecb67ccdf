package wiki

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// textileOwn are the recognisers of Textile (textile-lang.com, "Block modifiers") and
// of Confluence and Jira, whose titles are the same.
var textileOwn = []scan.Recogniser{
	takeTextileTitle,
	takeSignature,
	takeConfluenceBlock,
	takeWikiItem,
	takeTextileTerm,
	takeTextileTable,
	takeTextileAlias,
	takeTagged,
	scan.TakeQuoted,
}

// ParseTextile reads the lines from first to end as Textile.
func ParseTextile(doc *model.Document, first, end int) []block.Block {
	s := scan.New(doc, first, end)
	s.Texts = inline.NewReader(inline.Textile, doc.Text)
	s.Texts.Known = textileKnown(doc, first, end)
	s.Place = (&scan.Listed{}).Place
	return s.Run(textileOwn)
}

// SignTextile is sure of titles; the rest needs company.
func SignTextile(line, _ string) int {
	switch {
	case textileTitle(line) > 0, strings.HasPrefix(line, "|_. "):
		return 3
	case strings.HasPrefix(line, "bq. "), strings.HasPrefix(line, "bc. "), strings.HasPrefix(line, "{code") && strings.HasSuffix(lexis.TrimEnd(line), "}"),
		line == "{noformat}", line == "{quote}", strings.Contains(line, `":http`):
		return 2
	}
	return 0
}

// textileTitle is the level of a title as Textile and Confluence write it, h2. Title,
// with what it looks like before the point or not.
func textileTitle(line string) int {
	if len(line) < 5 || line[0] != 'h' || line[1] < '1' || line[1] > '6' || signature(line[2:]) == 0 {
		return 0
	}
	return int(line[1] - '0')
}

// signature is the size of what stands between the name of a block and its words: how
// it looks, a point or two, and blanks; 0 for no block.
func signature(s string) int {
	looks, n := s[:min(len(s), signatureMax)], 0
	for n < len(looks) && strings.IndexByte("([{<>=-", looks[n]) >= 0 {
		end := map[byte]byte{'(': ')', '[': ']', '{': '}'}[looks[n]]
		k := strings.IndexByte(looks[n:], end)
		if end != 0 && k > 0 && strings.IndexByte(looks[n:n+k], ' ') < 0 {
			n += k
		}
		n++
	}
	point := n
	for n < len(s) && n < point+2 && s[n] == '.' {
		n++
	}
	if n == point || n == len(s) || s[n] != ' ' {
		return 0
	}
	_, space := lexis.Indent(s[n:])
	return n + space
}

// signatureMax is the longest of them, in bytes: a style, a class and a language.
const signatureMax = 400

// takeTextileTitle takes "h2. Title".
func takeTextileTitle(s *scan.Scanner) bool {
	line := lexis.TrimEnd(s.Line(s.Next))
	level := textileTitle(line)
	if level == 0 {
		return false
	}
	off := 2 + signature(line[2:])
	if lexis.Blank(line[off:]) {
		return false
	}
	if id := insideOf(line[2:off], "#", ")"); id != "" {
		s.Anchor = id
	}
	s.Add(block.Block{Kind: block.Heading, Level: uint8(level), Text: line[off:], Off: s.Offset(s.Next, off)}, 1)
	return true
}

// insideOf is what stands in s behind the first from and before the next to.
func insideOf(s, from, to string) string {
	_, after, _ := strings.Cut(s, from)
	inside, _, ok := strings.Cut(after, to)
	if !ok {
		return ""
	}
	return inside
}

// takeSignature takes a paragraph that says what it is: bq. a quotation, bc. and pre.
// code, fn1. a footnote. Two points hold to the next one.
func takeSignature(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	n := 0
	for n < len(line) && (line[n] >= 'a' && line[n] <= 'z' || line[n] >= '0' && line[n] <= '9' || line[n] == '#') {
		n++
	}
	name := line[:n]
	size := signature(line[n:])
	if n == 0 || size == 0 || name == "bq" && s.Nesting >= scan.NestingMax {
		return false
	}
	off, looks := n+size, line[n:n+size]
	switch {
	case name == "bq":
		takeTextileQuote(s, off, signedEnd(s, looks))
	case name == "bc" || name == "pre" || name == "notextile" || name == "###":
		end := signedEnd(s, looks)
		b := block.Block{Kind: block.Code, Quiet: name == "###", Off: s.Offset(s.Next, off)}
		b.Text = syntax.Literal(s.Doc.Text[b.Off:s.Doc.LineStart(end)])
		if lang := insideOf(looks, "(", ")"); lang != "" && name == "bc" {
			b.Rich().Lang = strings.TrimPrefix(lang, "language-")
		}
		if b.Text == "" {
			s.Next = end
			return true
		}
		s.Add(b, end-s.Next)
	case name == "p":
		if lexis.Blank(line[off:]) {
			return false
		}
		s.Add(block.Block{Kind: block.Para, Text: lexis.TrimEnd(line[off:]), Off: s.Offset(s.Next, off)}, 1)
	case strings.HasPrefix(name, "fn") && len(name) > 2 && !lexis.Blank(line[off:]):
		b := block.Block{Kind: block.Item, Marker: "[" + name[2:] + "]", Text: lexis.TrimEnd(line[off:]), Off: s.Offset(s.Next, off)}
		b.Rich().Footnote = name[2:]
		s.Add(b, 1)
	default:
		return false
	}
	return true
}

// signedEnd is the line at which a block with a signature ends.
func signedEnd(s *scan.Scanner, signature string) int {
	end := s.ParagraphEnd()
	if strings.Contains(signature, "..") {
		for end < s.End && !extends(s.Doc.Line(end)) {
			end++
		}
	}
	return end
}

// extends reports a line that ends a block which goes on over blank lines: one with a
// signature of its own.
func extends(line string) bool {
	n := 0
	for n < len(line) && (line[n] >= 'a' && line[n] <= 'z' || line[n] >= '0' && line[n] <= '9') {
		n++
	}
	return n > 0 && n <= len("notextile") && signature(line[n:]) > 0
}

// takeTextileQuote takes the lines up to end as quoted, the first from off on.
func takeTextileQuote(s *scan.Scanner, off, end int) {
	s.Settle()
	first := len(s.Blocks)
	if line := lexis.TrimEnd(s.Line(s.Next)); len(line) > off {
		s.Add(block.Block{Kind: block.Para, Text: line[off:], Off: s.Offset(s.Next, off)}, 1)
	} else {
		s.Next++
	}
	s.Nested(end)
	s.Quote(first)
}

// takeTextileTerm takes "- term := what it means".
func takeTextileTerm(s *scan.Scanner) bool {
	line := lexis.TrimEnd(s.Line(s.Next))
	term, meaning, ok := strings.Cut(line, ":=")
	if !ok || !strings.HasPrefix(term, "- ") || lexis.Blank(term[2:]) {
		return false
	}
	s.Add(block.Block{Kind: block.Para, Holds: true, Depth: 1, Text: strings.TrimSpace(term[2:]), Off: s.Offset(s.Next, strings.Index(line, strings.TrimSpace(term[2:])))}, 1)
	s.Settle()
	if !lexis.Blank(meaning) {
		s.Next--
		_, space := lexis.Indent(meaning)
		s.Add(block.Block{Kind: block.Para, Depth: 1, Text: meaning[space:], Off: s.Offset(s.Next, len(line)-len(meaning)+space)}, 1)
	}
	return true
}

// textileKnown is where the names of links lead and which footnotes there are.
func textileKnown(doc *model.Document, first, end int) inline.Known {
	k := inline.Known{Links: map[string]string{}, Footnotes: map[string]bool{}}
	for n := first; n < end; n++ {
		line := doc.Line(n)
		if strings.HasPrefix(line, "fn") && len(line) > 4 && line[2] >= '1' && line[2] <= '9' {
			i := 3
			for i < len(line) && line[i] >= '0' && line[i] <= '9' {
				i++
			}
			if signature(line[i:]) > 0 {
				k.Footnotes[line[2:i]] = true
			}
		} else if name, address, ok := alias(line); ok {
			k.Links[inline.Label(name)] = address
		}
	}
	return k
}

// alias splits [name]address.
func alias(line string) (name, address string, ok bool) {
	if line == "" || line[0] != '[' {
		return "", "", false
	}
	name, address, ok = strings.Cut(lexis.TrimEnd(line[1:]), "]")
	return name, address, ok && lexis.URLAt(address) == len(address) && address != ""
}

// takeTextileAlias takes [name]address, which only says where other links lead.
func takeTextileAlias(s *scan.Scanner) bool {
	if _, address, ok := alias(s.Line(s.Next)); ok {
		text := lexis.TrimEnd(s.Line(s.Next))
		b := block.Block{Kind: block.Link, Quiet: true, Text: text, Off: s.Offset(s.Next, 0)}
		b.SetRuns([]model.Run{{Lo: int32(len(text) - len(address)), Hi: int32(len(text)), Style: model.StyleLink, Target: model.ToWeb, To: address}})
		s.Keep(b, 1)
		return true
	}
	return false
}
