package block

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// asciidocOwn are the recognisers of AsciiDoc (docs.asciidoctor.org).
var asciidocOwn = []recogniser{
	{"title", takeEqualsTitle},
	{"title of two lines", takeTwoLineTitle},
	{"delimited block", takeDelimited},
	{"attribute", takeAttribute},
	{"who and when", takeHeaderLine},
	{"block attributes", takeBlockAttributes},
	{"comment", takePrefixed("//")},
	{"block macro", takeBlockMacro},
	{"numbered item", takeDotItem},
	{"item", takeStarItem},
	{"term", takeAsciiDocTerm},
	{"continuation", takeContinuation},
}

func parseAsciiDoc(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.wraps, s.clean = true, cleanAsciiDoc
	return s.run(asciidocOwn)
}

func signAsciiDoc(line, next string) int {
	switch {
	case titleMarks(line, '=', 6) > 0:
		if strings.HasSuffix(strings.TrimRight(line, " "), "=") {
			return 0
		}
		return 3
	case line[0] == ':' && strings.Contains(line[1:], ":") && (line[1] < 'A' || line[1] > 'Z'): // :Date: is reStructuredText's
		return 2
	case strings.HasPrefix(line, "[source"), strings.HasPrefix(line, "[quote"), strings.HasPrefix(line, "|==="),
		strings.HasPrefix(line, "image::"), strings.HasPrefix(line, "include::"), line == "----" && next != "", line == "____":
		return 2
	case strings.Contains(line, "link:") || bracketAfterAddress(line):
		return 1
	}
	return 0
}

// opensAsciiDoc reports a document's title with the rest of its header right
// below: the author or an attribute.
func opensAsciiDoc(line, next string) bool {
	if titleMarks(line, '=', 1) == 0 || strings.HasSuffix(lexis.TrimEnd(line), "=") || lexis.Blank(next) {
		return false
	}
	return signAsciiDoc(next, "") == 2 || next[0] != ':' && next[0] != '=' && !lexis.EndsSentence(next) && lexis.Columns(next) <= headerMax
}

// headerMax is the longest line of an author, with an address, in columns.
const headerMax = 60

// ownAsciiDoc reports what hardly anything but AsciiDoc has: :name: is
// reStructuredText's too, and a row of dashes may stand between the parts of
// any text.
func ownAsciiDoc(line string) bool {
	return line[0] != ':' && line != "____" && signAsciiDoc(line, "") > 0
}

// bracketAfterAddress reports an address with its words right behind it; one
// inside brackets is anybody's.
func bracketAfterAddress(line string) bool {
	_, rest, ok := strings.Cut(line, "://")
	if !ok {
		return false
	}
	i := strings.IndexAny(rest, "[] \t)>\"")
	return i > 0 && rest[i] == '['
}

// delimiters are the lines that open and end blocks, with what is inside.
var delimiters = map[string]Kind{"----": Code, "....": Code, "____": Quote, "|===": Table, "++++": Code, "////": Code}

func takeDelimited(s *scan) bool {
	mark := strings.TrimRight(s.line(s.next), " ")
	if len(mark) < 4 {
		return false
	}
	kind, ok := delimiters[mark[:4]]
	if !ok || strings.Trim(mark[1:], mark[1:2]) != "" {
		return false
	}
	s.takeBetween(Block{Kind: kind}, func(l string) bool { return strings.TrimRight(l, " ") == mark })
	return true
}

// takeAttribute takes ":name: value". One without a value is a switch, which is
// nothing to read.
func takeAttribute(s *scan) bool {
	line := strings.TrimRight(s.line(s.next), " \t")
	if len(line) > 2 && line[0] == ':' && strings.IndexByte(line[1:], ':') == len(line)-2 && !strings.Contains(line, " ") {
		s.next++
		return true
	}
	return takeRSTField(s)
}

// takeHeaderLine takes a line right below the document's title, where the
// author and the date have one each. Who writes is not who speaks.
func takeHeaderLine(s *scan) bool {
	above := s.last()
	if above == nil || len(s.blocks) > headerLines || s.blocks[0].Kind != Heading || int(above.Line)+1 != s.next || lexis.Blank(s.line(s.next)) {
		return false
	}
	if above.Kind != Heading && above.Kind != Field {
		return false
	}
	text := strings.TrimSpace(s.line(s.next))
	b := Block{Kind: Field, Name: lexis.OtherField, Text: text, Off: s.offset(s.next, 0)}
	if lexis.BeginsWithDate(text) {
		b.Name = lexis.DateField
	}
	s.add(b, 1)
	return true
}

// headerLines is how many lines a document's header can have below its title:
// an author line and a revision line (Document Header).
const headerLines = 2

// takeBlockAttributes takes a line such as [source,go] or [NOTE], which
// belongs to the block below it and carries nothing to read but who is quoted.
func takeBlockAttributes(s *scan) bool {
	line := strings.TrimRight(s.line(s.next), " ")
	if !strings.HasPrefix(line, "[") || !strings.HasSuffix(line, "]") || lexis.HasWide(line) || lexis.Blank(s.line(s.next+1)) {
		return false
	}
	inside := line[1 : len(line)-1]
	style, rest, more := strings.Cut(inside, ",")
	if !more && strings.Contains(inside, " ") && !strings.Contains(inside, "=") {
		return false // words in brackets
	}
	if rest = strings.TrimSpace(rest); rest != "" && (style == "quote" || style == "verse") {
		s.add(Block{Kind: Para, Text: rest, Off: s.offset(s.next, strings.Index(line, rest))}, 1)
		s.blanks++ // what it is said of is no part of it
		return true
	}
	s.next++
	return true
}

// takeBlockMacro takes image::file[words] and include::file[].
func takeBlockMacro(s *scan) bool {
	line := strings.TrimRight(s.line(s.next), " ")
	name, rest, ok := strings.Cut(line, "::")
	target, inside, open := strings.Cut(rest, "[")
	inside, closed := strings.CutSuffix(inside, "]")
	if !ok || !open || !closed || target == "" || strings.ContainsAny(name, " \t") || strings.ContainsAny(target, " \t") {
		return false
	}
	words, attributes, _ := strings.Cut(inside, ",")
	if attributes == "" && strings.Contains(words, "=") {
		words = ""
	}
	b := Block{Kind: Para, Text: strings.Trim(words, "\" "), Links: []string{target}, Off: s.offset(s.next, 0)}
	if b.Text == "" {
		b.Kind, b.Text = Link, target
	}
	s.add(b, 1)
	return true
}

// takeAsciiDocTerm takes "term:: what it means" as an item.
func takeAsciiDocTerm(s *scan) bool {
	line := strings.TrimRight(s.line(s.next), " \t")
	cols, off := lexis.Indent(line)
	if i := strings.Index(line, "::"); i <= off || i+2 < len(line) && line[i+2] != ' ' {
		return false
	}
	s.add(Block{Kind: Item, Text: line[off:], Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off)}, 1)
	return true
}

// takeContinuation takes a lone +, which ties the block below to the item
// above, and the three accents of a rule.
func takeContinuation(s *scan) bool {
	switch strings.TrimSpace(s.line(s.next)) {
	case "+":
		s.blanks++
	case "'''":
		s.rule = true
	default:
		return false
	}
	s.next++
	return true
}

// takeDotItem takes ". item" and ".. item".
func takeDotItem(s *scan) bool {
	n := titleMarks(s.line(s.next), '.', 5)
	return n > 0 && s.markedItem(0, n)
}

// asciidocMacros are the inline macros whose words stand in brackets.
var asciidocMacros = [...]string{"link:", "xref:", "image:", "mailto:"}

// cleanAsciiDoc replaces link:address[words], address[words], image:file[words]
// and <<place,words>> by the words, and takes the marks off *bold*, _italic_
// and `code`.
func cleanAsciiDoc(s string) (string, []string) {
	var b strings.Builder
	var links []string
	for {
		i := strings.IndexByte(s, '[')
		n := strings.IndexByte(s[i+1:], ']')
		if i < 0 || n < 0 {
			break
		}
		start := strings.LastIndexAny(s[:i], " (\t\u3000") + 1
		address, words, ok := asciidocMacro(s[start:i], s[i+1:i+1+n])
		if !ok {
			b.WriteString(s[:i+1])
			s = s[i+1:]
			continue
		}
		links = addLinks(links, lexis.URLs(s[:start]))
		if strings.Contains(address, "/") || strings.Contains(address, ".") {
			links = addLinks(links, []string{address})
		}
		b.WriteString(s[:start])
		b.WriteString(words)
		s = s[i+2+n:]
	}
	b.WriteString(s)
	text := b.String()
	links = addLinks(links, lexis.URLs(text))
	return unmarked(strayStrong(asciidocPlaces(text)), "*_`"), links
}

// asciidocMacro reads what stands before a bracket and in it.
func asciidocMacro(target, inside string) (address, words string, ok bool) {
	for _, macro := range asciidocMacros {
		if i := strings.Index(target, macro); i >= 0 {
			address, ok = strings.TrimPrefix(target[i+len(macro):], ":"), true
		}
	}
	if !ok {
		i := strings.Index(target, "http")
		if i < 0 || lexis.URLAt(target[i:]) == 0 {
			return "", "", false
		}
		words, address = target[:i], target[i:]
	}
	said, attributes, _ := strings.Cut(inside, ",")
	if attributes != "" && !strings.Contains(attributes, "=") {
		said = inside
	}
	if said = strings.TrimSuffix(said, "^"); said == "" {
		said = address
	}
	return address, words + said, true
}

// asciidocPlaces replaces <<place,words>> by the words, or by the place's name.
func asciidocPlaces(s string) string {
	s, _ = between(s, "<<", ">>", func(inside string) (words, address string) {
		place, words, named := strings.Cut(inside, ",")
		if !named {
			words = place
		}
		return strings.TrimSpace(words), ""
	})
	return s
}
