package commonmark

import "strings"

// blockTags are the names that begin an HTML block of type 6 (4.6).
var blockTags = func() map[string]bool {
	is := map[string]bool{}
	for _, n := range strings.Fields(`address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt
		fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav
		noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul`) {
		is[n] = true
	}
	return is
}()

// rawTags are the names of type 1, whose blocks end with their end tag.
var rawTags = map[string]bool{"script": true, "pre": true, "style": true, "textarea": true}

// rawType is the type of HTML blocks of raw text: <pre>, <script> and their like.
const rawType = 1

// The types of HTML blocks whose ends are signs of their own.
var htmlEnds = [6]string{2: "-->", 3: "?>", 4: ">", 5: "]]>"}

// startsHTML is the type of the HTML block (4.6) that a line begins, 0 for none.
// Type 7 interrupts no paragraph.
func startsHTML(s string, inPara bool) int {
	switch {
	case strings.HasPrefix(s, "<!--"):
		return 2
	case strings.HasPrefix(s, "<?"):
		return 3
	case strings.HasPrefix(s, "<![CDATA["):
		return 5
	case len(s) > 2 && s[1] == '!' && letter(s[2]):
		return 4
	}
	end := strings.HasPrefix(s, "</")
	from := 1
	if end {
		from = 2
	}
	n := from
	for n < len(s) && (letter(s[n]) || n > from && (s[n] >= '0' && s[n] <= '9' || s[n] == '-')) {
		n++
	}
	if n == from {
		return 0
	}
	name := strings.ToLower(s[from:n])
	after := byte(' ')
	if n < len(s) {
		after = s[n]
	}
	closed := after == ' ' || after == '\t' || after == '>'
	switch {
	case rawTags[name]:
		if !end && closed {
			return rawType
		}
		return 0
	case blockTags[name] && (closed || strings.HasPrefix(s[n:], "/>")):
		return 6
	case !inPara && wholeTag(s, n, end):
		return 7
	}
	return 0
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// wholeTag reports whether the tag whose name ends at n is complete on the line
// and stands alone (6.6).
func wholeTag(s string, n int, end bool) bool {
	blanks := func() bool {
		was := n
		for n < len(s) && (s[n] == ' ' || s[n] == '\t') {
			n++
		}
		return n > was
	}
	for spaced := blanks(); !end && spaced && n < len(s) && (letter(s[n]) || s[n] == '_' || s[n] == ':'); {
		for n < len(s) && (letter(s[n]) || s[n] >= '0' && s[n] <= '9' || strings.IndexByte("_.:-", s[n]) >= 0) {
			n++
		}
		spaced = blanks()
		if n >= len(s) || s[n] != '=' {
			continue
		}
		n++
		blanks()
		size := attributeValue(s[n:])
		if size == 0 {
			return false
		}
		n += size
		spaced = blanks()
	}
	if !end && n < len(s) && s[n] == '/' {
		n++
	}
	return n < len(s) && s[n] == '>' && strings.Trim(s[n+1:], " \t") == ""
}

// attributeValue is the length of the value that s begins with, 0 for none.
func attributeValue(s string) int {
	if s == "" {
		return 0
	}
	if s[0] == '"' || s[0] == '\'' {
		if i := strings.IndexByte(s[1:], s[0]); i >= 0 {
			return i + 2
		}
		return 0
	}
	if i := strings.IndexAny(s, " \t\"'=<>`"); i >= 0 {
		return i
	}
	return len(s)
}

// lineBreak reports a line that is <br> and nothing else: people set their paragraphs
// apart with it, and what stands below is Markdown.
func lineBreak(s string) bool {
	name, ok := strings.CutPrefix(strings.ToLower(strings.TrimRight(s, " \t")), "<br")
	return ok && (name == ">" || strings.TrimLeft(name, " ") == "/>")
}

// continueRaw tells whether raw text is open behind a line of elements. Among notes
// <pre> goes on over blank lines wherever it stands: blogs that were written in HTML have
// it right below a paragraph, where CommonMark (4.6) lets a blank line end both.
func (p *parser) continueRaw(s string) {
	switch {
	case !p.notes || p.html < ElementType:
	case p.raw:
		p.raw = !endsHTML(rawType, s)
	default:
		p.raw = opensRaw(s)
	}
}

// opensRaw reports a line with the start of an element of raw text and no end behind it.
func opensRaw(s string) bool {
	open := false
	for at := strings.IndexByte(s, '<'); at >= 0; at = strings.IndexByte(s, '<') {
		s = s[at:]
		open = startsHTML(s, false) == rawType || open && !endsRaw(s)
		s = s[1:]
	}
	return open
}

// endsRaw reports text that begins with the end of an element of raw text.
func endsRaw(s string) bool {
	s, is := strings.CutPrefix(s, "</")
	if !is {
		return false
	}
	for name := range rawTags {
		if len(s) > len(name) && s[len(name)] == '>' && strings.EqualFold(s[:len(name)], name) {
			return true
		}
	}
	return false
}

// endsHTML reports whether a line ends the HTML block of a type, itself part of
// it. Types 6 and 7 end before a blank line.
func endsHTML(kind int, s string) bool {
	switch {
	case kind == rawType:
		for i := strings.Index(s, "</"); i >= 0; i = strings.Index(s, "</") {
			if s = s[i:]; endsRaw(s) {
				return true
			}
			s = s[1:]
		}
		return false
	case kind < len(htmlEnds):
		return strings.Contains(s, htmlEnds[kind])
	}
	return false
}
