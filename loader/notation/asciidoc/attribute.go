package asciidoc

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/model"
)

// attributes are what a line in brackets says of the block below it: [source,go],
// [quote, who, where], [%header,cols="1,2"].
type attributes struct {
	style string            // the first word
	words []string          // what stands between commas without a name, the style first
	named map[string]string // what has one; options have the value "option"
	line  int               // it stands on, counted from 1; 0 for none
	at    int               // the offset of what stands in the brackets
}

// option reports what %name or options="name" says.
func (a *attributes) option(name string) bool {
	if a.named["%"+name] != "" {
		return true
	}
	for _, key := range [...]string{"options", "opts"} {
		for word := range strings.SplitSeq(a.named[key], ",") {
			if strings.TrimSpace(word) == name {
				return true
			}
		}
	}
	return false
}

// readAttributes reads what stands in the brackets.
func readAttributes(inside string) attributes {
	a := attributes{named: map[string]string{}}
	for rest, first := inside, true; rest != "" || first; first = false {
		var word string
		word, rest = attribute(rest)
		name, value, named := strings.Cut(word, "=")
		if named && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz-") == "" && name != "" {
			a.named[name] = strings.Trim(strings.TrimSpace(value), `"'`)
			continue
		}
		if first {
			word = a.shorthand(word)
		}
		a.words = append(a.words, strings.Trim(word, `"`))
	}
	if len(a.words) > 0 {
		a.style = a.words[0]
	}
	return a
}

// attribute cuts the first of several between commas off, not within quotes.
func attribute(s string) (word, rest string) {
	quote := byte(0)
	for i := range len(s) {
		switch c := s[i]; {
		case c == quote:
			quote = 0
		case quote == 0 && (c == '"' || c == '\'') && (i == 0 || s[i-1] == '=' || s[i-1] == ','):
			quote = c
		case c == ',' && quote == 0:
			return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+1:])
		}
	}
	return strings.TrimSpace(s), ""
}

// shorthand reads style#id.role%option and returns the style.
func (a *attributes) shorthand(word string) string {
	i := strings.IndexAny(word, "#.%")
	if i < 0 {
		return word
	}
	style := word[:i]
	for rest := word[i:]; rest != ""; {
		end := strings.IndexAny(rest[1:], "#.%")
		part := rest[1:]
		if end >= 0 {
			part = rest[1 : end+1]
		}
		switch rest[0] {
		case '#':
			a.named["id"] = part
		case '%':
			a.named["%"+part] = "option"
		}
		rest = rest[1+len(part):]
	}
	return style
}

// takeBlockAttributes takes a line such as [source,go] or [NOTE], which says
// something of the block below it.
func takeBlockAttributes(s *scan.Scanner) bool {
	line := strings.TrimRight(s.Line(s.Next), " ")
	if !strings.HasPrefix(line, "[") || !strings.HasSuffix(line, "]") || lexis.Blank(s.Line(s.Next+1)) {
		return false
	}
	inside := line[1 : len(line)-1]
	style, _, more := strings.Cut(inside, ",")
	if lexis.HasWide(style) || !more && strings.Contains(inside, " ") && !strings.Contains(inside, "=") || strings.HasPrefix(inside, "[") {
		return false // words in brackets
	}
	a := readAttributes(inside)
	if a.named["id"] != "" {
		s.Anchor = a.named["id"]
	}
	if t := a.named["title"]; t != "" {
		at := int(s.Offset(s.Next, strings.Index(line, t)))
		readerOf(s).title = inline.Span{Lo: at, Hi: at + len(t)}
	}
	if a.style != "" || readerOf(s).attrs.line == 0 { // a second line adds to the first
		a.line, a.at = s.Next+1, int(s.Offset(s.Next, 1))
		readerOf(s).attrs = a
	}
	s.Next++
	return true
}

// takePlaceLine takes [[name]], which names the place of the block below it.
func takePlaceLine(s *scan.Scanner) bool {
	line := strings.TrimRight(s.Line(s.Next), " ")
	inside, ok := strings.CutPrefix(line, "[[")
	inside, closed := strings.CutSuffix(inside, "]]")
	if !ok || !closed || strings.ContainsAny(inside, "[] ") && !strings.Contains(inside, ",") {
		return false
	}
	s.Anchor, _, _ = strings.Cut(inside, ",")
	s.Next++
	return true
}

// takeBlockTitle takes ".Title", which stands over the block below it.
func takeBlockTitle(s *scan.Scanner) bool {
	line := lexis.TrimEnd(s.Line(s.Next))
	if len(line) < 2 || line[0] != '.' || line[1] == '.' || line[1] == ' ' || lexis.Blank(s.Line(s.Next+1)) {
		return false
	}
	if above := s.Last(); above != nil && above.Kind == block.Para && above.Lines > 0 && s.Unsettled() {
		return false // it goes on with a paragraph
	}
	at := int(s.Offset(s.Next, 1))
	readerOf(s).title = inline.Span{Lo: at, Hi: at + len(line) - 1}
	s.Next++
	return true
}

// take gives what was said of the next block, and forgets it.
func (a *reader) take() attributes {
	attrs := a.attrs
	a.attrs = attributes{}
	return attrs
}

// takeAttribute takes ":name: value". One without a value is a switch, which is
// nothing to read, and what means nothing to a reader may be overlooked.
func takeAttribute(s *scan.Scanner) bool {
	line := strings.TrimRight(s.Line(s.Next), " \t")
	name, value, ok := attributeLine(line)
	if !ok {
		return false
	}
	if value == "" {
		s.Next++
		return true
	}
	n := 1
	for strings.HasSuffix(strings.TrimRight(s.Line(s.Next+n-1), " "), ` \`) && s.Next+n < s.End {
		n++
	}
	b := block.Block{Kind: block.Field, Name: lexis.FieldByName(name), Text: line[1:], Off: s.Offset(s.Next, 1)}
	if b.Name == lexis.NoField {
		b.Name, b.Quiet = lexis.OtherField, true
	}
	s.Add(b, n)
	return true
}

// attributeLine splits ":name: value"; !name takes a value away.
func attributeLine(line string) (name, value string, ok bool) {
	if len(line) < 3 || line[0] != ':' {
		return "", "", false
	}
	name, value, ok = strings.Cut(line[1:], ":")
	if !ok || name == "" || strings.ContainsAny(name, " \t`") || len(name) > 2*lexis.MaxFieldName || value != "" && value[0] != ' ' {
		return "", "", false
	}
	return strings.Trim(name, "!"), strings.TrimSpace(value), true
}

// attributesOf are the values that the document gives to names.
func attributesOf(doc *model.Document, first, end int) map[string]string {
	values := map[string]string{}
	for n := first; n < end; n++ {
		if doc.Text[doc.LineStart(n)] != ':' {
			continue
		}
		if name, value, ok := attributeLine(strings.TrimRight(doc.Line(n), " \t")); ok {
			values[strings.ToLower(name)] = strings.TrimSuffix(value, ` \`)
		}
	}
	return values
}

// headerLines is how many lines a document's header can have below its title:
// an author line and a revision line (Document Header).
const headerLines = 2

// takeHeaderLine takes a line right below the document's title, where the
// author and the date have one each. Who writes is not who speaks.
func takeHeaderLine(s *scan.Scanner) bool {
	above := s.Last()
	if above == nil || len(s.Blocks) > headerLines || s.Blocks[0].Kind != block.Heading || int(above.Line)+1 != s.Next || lexis.Blank(s.Line(s.Next)) {
		return false
	}
	if above.Kind != block.Heading && above.Kind != block.Field {
		return false
	}
	text := strings.TrimSpace(s.Line(s.Next))
	b := block.Block{Kind: block.Field, Name: lexis.OtherField, Text: text, Off: s.Offset(s.Next, 0)}
	if lexis.BeginsWithDate(text) {
		b.Name = lexis.DateField
	}
	s.Add(b, 1)
	return true
}
