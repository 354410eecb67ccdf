package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// textileOwn are the recognisers of Textile (textile-lang.com, "Block modifiers") and
// of Confluence and Jira, whose titles are the same.
var textileOwn = []recogniser{
	takeTextileTitle,
	takeSignature,
	takeConfluenceBlock,
	takeWikiItem,
	takeTextileTerm,
	takeTextileTable,
	takeTextileAlias,
	takeTagged,
	takeQuoted,
}

func parseTextile(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.texts = inline.NewReader(inline.Textile, doc.Text)
	s.texts.Known = textileKnown(doc, first, end)
	s.place = (&listed{}).place
	return s.run(textileOwn)
}

// signTextile: its titles at once; the rest needs company.
func signTextile(line, _ string) int {
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
	n := 0
	for n < len(s) && strings.IndexByte("([{<>=-", s[n]) >= 0 {
		end := map[byte]byte{'(': ')', '[': ']', '{': '}'}[s[n]]
		k := strings.IndexByte(s[n:], end)
		if end != 0 && k > 0 && strings.IndexByte(s[n:n+k], ' ') < 0 {
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

// takeTextileTitle takes "h2. Title".
func takeTextileTitle(s *scan) bool {
	line := lexis.TrimEnd(s.line(s.next))
	level := textileTitle(line)
	if level == 0 {
		return false
	}
	off := 2 + signature(line[2:])
	if lexis.Blank(line[off:]) {
		return false
	}
	if id := insideOf(line[2:off], "#", ")"); id != "" {
		s.anchor = id
	}
	s.add(Block{Kind: Heading, Level: uint8(level), Text: line[off:], Off: s.offset(s.next, off)}, 1)
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
func takeSignature(s *scan) bool {
	line := s.line(s.next)
	n := 0
	for n < len(line) && (line[n] >= 'a' && line[n] <= 'z' || line[n] >= '0' && line[n] <= '9' || line[n] == '#') {
		n++
	}
	name := line[:n]
	size := signature(line[n:])
	if n == 0 || size == 0 || name == "bq" && s.nesting >= nestingMax {
		return false
	}
	off, looks := n+size, line[n:n+size]
	switch {
	case name == "bq":
		s.takeTextileQuote(off, s.signedEnd(looks))
	case name == "bc" || name == "pre" || name == "notextile" || name == "###":
		end := s.signedEnd(looks)
		b := Block{Kind: Code, Quiet: name == "###", Off: s.offset(s.next, off)}
		b.Text = keepLines(s.doc.Text[b.Off:s.doc.LineStart(end)])
		if lang := insideOf(looks, "(", ")"); lang != "" && name == "bc" {
			b.more().Lang = strings.TrimPrefix(lang, "language-")
		}
		if b.Text == "" {
			s.next = end
			return true
		}
		s.add(b, end-s.next)
	case name == "p":
		if lexis.Blank(line[off:]) {
			return false
		}
		s.add(Block{Kind: Para, Text: lexis.TrimEnd(line[off:]), Off: s.offset(s.next, off)}, 1)
	case strings.HasPrefix(name, "fn") && len(name) > 2 && !lexis.Blank(line[off:]):
		b := Block{Kind: Item, Marker: "[" + name[2:] + "]", Text: lexis.TrimEnd(line[off:]), Off: s.offset(s.next, off)}
		b.more().Footnote = name[2:]
		s.add(b, 1)
	default:
		return false
	}
	return true
}

// signedEnd is the line at which a block with a signature ends.
func (s *scan) signedEnd(signature string) int {
	end := s.paragraphEnd()
	if strings.Contains(signature, "..") {
		for end < s.end && !extends(s.doc.Line(end)) {
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
func (s *scan) takeTextileQuote(off, end int) {
	s.settle()
	first := len(s.blocks)
	if line := lexis.TrimEnd(s.line(s.next)); len(line) > off {
		s.add(Block{Kind: Para, Text: line[off:], Off: s.offset(s.next, off)}, 1)
	} else {
		s.next++
	}
	s.nested(end)
	s.quote(first)
}

// takeTextileTerm takes "- term := what it means".
func takeTextileTerm(s *scan) bool {
	line := lexis.TrimEnd(s.line(s.next))
	term, meaning, ok := strings.Cut(line, ":=")
	if !ok || !strings.HasPrefix(term, "- ") || lexis.Blank(term[2:]) {
		return false
	}
	s.add(Block{Kind: Para, Holds: true, Depth: 1, Text: strings.TrimSpace(term[2:]), Off: s.offset(s.next, strings.Index(line, strings.TrimSpace(term[2:])))}, 1)
	s.settle()
	if !lexis.Blank(meaning) {
		s.next--
		_, space := lexis.Indent(meaning)
		s.add(Block{Kind: Para, Depth: 1, Text: meaning[space:], Off: s.offset(s.next, len(line)-len(meaning)+space)}, 1)
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
func takeTextileAlias(s *scan) bool {
	if _, address, ok := alias(s.line(s.next)); ok {
		text := lexis.TrimEnd(s.line(s.next))
		b := Block{Kind: Link, Quiet: true, Text: text, Off: s.offset(s.next, 0)}
		b.SetRuns([]model.Run{{Lo: int32(len(text) - len(address)), Hi: int32(len(text)), Style: model.StyleLink, Target: model.ToWeb, To: address}})
		s.keep(b, 1)
		return true
	}
	return false
}
