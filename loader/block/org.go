package block

import (
	"slices"
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// orgOwn are the recognisers of Org mode (orgmode.org, Org Syntax).
var orgOwn = []recogniser{
	{"headline", takeOrgHeadline},
	{"keyword", takeOrgKeyword},
	{"planning", takeOrgPlanning},
	{"drawer", takeOrgDrawer},
	{"table", takeRows("|")},
	{"fixed width", takePrefixed(":")},
	{"comment", takePrefixed("#")},
}

func parseOrg(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.wraps, s.clean = true, cleanOrg
	return s.run(orgOwn)
}

// signOrg: keywords and second-level headlines. A line of one star and a space
// is a bullet anywhere else.
func signOrg(line, _ string) int {
	switch {
	case strings.HasPrefix(line, "#+"):
		if strings.Contains(line, ":") || strings.HasPrefix(strings.ToLower(line), "#+begin") {
			return 3
		}
	case titleMarks(line, '*', 9) > 1 && !strings.HasSuffix(line, "*"):
		return 3
	case strings.HasPrefix(line, ":PROPERTIES:"):
		return 3
	case strings.Contains(line, "[[") && strings.Contains(line, "]["):
		return 2
	}
	return 0
}

// notOrg reports a title of a wiki or of Hiki.
func notOrg(line, next string) bool { return equalsLine(line, next) || hikiTitle(line) > 1 }

// outerOrg reports a title that may be outermost, or what only Org has: deeper
// stars alone are somebody's exclamation marks.
func outerOrg(line string) bool {
	n := titleMarks(line, '*', 9)
	return n == 1 || n == 2 || n == 0 && line[0] != '*' && signOrg(line, "") > 0
}

// takeOrgHeadline takes "* DONE [#A] Title  :tag:other:". State, priority and
// tags are said of the title and are not in it; the first two stand where an
// item's marker does.
func takeOrgHeadline(s *scan) bool {
	line := s.line(s.next)
	level := titleMarks(line, '*', 255)
	if level == 0 {
		return false
	}
	_, space := lexis.Indent(line[level:])
	off := level + space
	text := strings.TrimRight(line[off:], " \t")
	for _, skip := range [...]func(string) bool{s.orgState, orgPriority} {
		if word, rest, more := strings.Cut(text, " "); more && skip(word) {
			text = strings.TrimLeft(rest, " \t")
			off = len(strings.TrimRight(line, " \t")) - len(text)
		}
	}
	if i := strings.LastIndex(text, " :"); i > 0 && strings.HasSuffix(text, ":") && !strings.Contains(text[i+1:], " ") {
		text = strings.TrimRight(text[:i], " \t")
	}
	if text == "" {
		s.next++
		return true
	}
	s.add(Block{Kind: Heading, Level: uint8(level), Text: text, Off: s.offset(s.next, off)}, 1)
	return true
}

// orgState reports a word that says how far a thing is: Org's own two, or one
// that the document defines.
func (s *scan) orgState(word string) bool {
	return word == "TODO" || word == "DONE" || slices.Contains(s.states, word)
}

// orgPriority reports a priority: [#A].
func orgPriority(word string) bool {
	return len(word) == len("[#A]") && strings.HasPrefix(word, "[#") && word[3] == ']'
}

// takeOrgKeyword takes #+TITLE: and its like, and #+BEGIN … #+END blocks.
func takeOrgKeyword(s *scan) bool {
	full := s.line(s.next)
	cols, space := lexis.Indent(full)
	line := full[space:]
	if !strings.HasPrefix(line, "#+") {
		return false
	}
	lower := strings.ToLower(line)
	if name, ok := strings.CutPrefix(lower, "#+begin_"); ok {
		name, _, _ = strings.Cut(name, " ")
		kind := Code
		if name == "quote" || name == "verse" {
			kind = Quote
		}
		s.takeBetween(Block{Kind: kind, Indent: int16(min(cols, maxIndent))}, func(l string) bool {
			return strings.HasPrefix(strings.ToLower(strings.TrimSpace(l)), "#+end_"+name)
		})
		return true
	}
	key, value, ok := strings.Cut(line[2:], ":")
	if !ok {
		return false
	}
	value = strings.TrimSpace(value)
	b := Block{Kind: Field, Name: lexis.FieldByName(key), Text: strings.TrimRight(line[2:], " \t"), Off: s.offset(s.next, space+2)}
	if b.Name == lexis.NoField {
		b.Name = lexis.OtherField
	}
	words := s.offset(s.next, len(strings.TrimRight(full, " \t"))-len(value))
	switch strings.ToLower(key) {
	case "title":
		b.Kind, b.Title, b.Text, b.Off = Heading, true, value, words
	case "caption":
		b.Kind, b.Name, b.Text, b.Off, b.Indent = Para, lexis.NoField, value, words, int16(min(cols, maxIndent))
	case "todo", "seq_todo", "typ_todo":
		for word := range strings.FieldsSeq(value) {
			word, _, _ = strings.Cut(word, "(") // with the key that sets it
			s.states = append(s.states, word)
		}
	}
	if value == "" {
		s.next++
		return true
	}
	s.add(b, 1)
	return true
}

// takeOrgPlanning takes the line below a headline that says when it was or is
// to be done.
func takeOrgPlanning(s *scan) bool {
	line := s.line(s.next)
	_, off := lexis.Indent(line)
	for _, name := range [...]string{"CLOSED:", "SCHEDULED:", "DEADLINE:", "CLOCK:"} {
		if rest, ok := strings.CutPrefix(line[off:], name); ok && strings.ContainsAny(rest, "<[") {
			s.add(Block{Kind: Field, Name: lexis.OtherField, Text: strings.TrimRight(line[off:], " \t"), Off: s.offset(s.next, off)}, 1)
			return true
		}
	}
	return false
}

// takeOrgDrawer takes :NAME: … :END:. Properties are fields, a log of what
// Org did is one; what is in other drawers is kept as it was written.
func takeOrgDrawer(s *scan) bool {
	name := strings.TrimSpace(s.line(s.next))
	if len(name) < 3 || name[0] != ':' || name[len(name)-1] != ':' || strings.ContainsAny(name, " \t") || strings.ToUpper(name) != name {
		return false
	}
	ends := func(l string) bool { return strings.TrimSpace(l) == ":END:" }
	cols, _ := lexis.Indent(s.line(s.next))
	b := Block{Kind: Code, Indent: int16(min(cols, maxIndent))}
	if name == ":LOGBOOK:" {
		b.Kind, b.Name = Field, lexis.OtherField
	}
	for n := s.next + 1; n < min(s.end, s.next+frontMax); n++ {
		switch {
		case !ends(s.line(n)):
			continue
		case name == ":PROPERTIES:":
			s.addOrgProperties(n)
		default:
			s.takeBetween(b, ends)
		}
		return true
	}
	return false
}

// addOrgProperties adds the properties up to the line end. Those that say
// nothing to us are one field.
func (s *scan) addOrgProperties(end int) {
	first := len(s.blocks)
	for s.next++; s.next < end; {
		line := s.line(s.next)
		_, off := lexis.Indent(line)
		text := strings.TrimPrefix(strings.TrimRight(line[off:], " \t"), ":")
		key, _, _ := strings.Cut(text, ":")
		name := lexis.FieldByName(key)
		switch {
		case text == "":
			s.next++
		case name != lexis.NoField:
			s.add(Block{Kind: Field, Name: name, Text: text, Off: s.offset(s.next, strings.Index(line, text))}, 1)
		case len(s.blocks) > first && s.blocks[len(s.blocks)-1].Name == lexis.OtherField:
			s.extend(text)
			s.next++
		default:
			s.add(Block{Kind: Field, Name: lexis.OtherField, Text: text, Off: s.offset(s.next, strings.Index(line, text))}, 1)
		}
	}
	s.next++
}

// takePrefixed takes lines that begin with a sign and a space, or are the sign
// alone, as one literal block.
func takePrefixed(sign string) func(*scan) bool {
	return func(s *scan) bool {
		rest := func(n int) (string, bool) {
			line := s.line(n)
			_, off := lexis.Indent(line)
			rest, ok := strings.CutPrefix(line[off:], sign)
			return strings.TrimPrefix(rest, " "), ok && (rest == "" || rest[0] == ' ')
		}
		var lines []string
		for n := s.next; n < s.end; n++ {
			line, ok := rest(n)
			if !ok {
				break
			}
			lines = append(lines, line)
		}
		if lines == nil {
			return false
		}
		cols, off := lexis.Indent(s.line(s.next))
		b := Block{Kind: Code, Text: keepLines(strings.Join(lines, "\n")), Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off)}
		s.add(b, len(lines))
		return true
	}
}

// cleanOrg replaces [[address][words]] and [[address]], and takes the marks off
// *bold*, =verbatim= and ~code~. Those of /italic/ and _underlined_ words stay,
// because paths and names have them too.
func cleanOrg(s string) (string, []string) {
	text, links := doubleBrackets(s, func(inside string) (words, address string) {
		address, words, named := strings.Cut(inside, "][")
		if !named {
			words = address
		}
		return words, address
	})
	links = addLinks(links, lexis.URLs(text))
	return unmarked(text, "*=~"), links
}
