package block

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
)

// signMarkdown: titles and tables at once; fences, links and strong words need
// company.
func signMarkdown(line, next string) int {
	points := 0
	switch line[0] {
	case '#':
		if level := titleMarks(line, '#', 6); level > 0 {
			if titleMarks(next, '#', 6) == level {
				return 0 // a list or a comment in another notation
			}
			return 3
		}
		if level, _ := spacelessTitle(line, next); level > 1 {
			return 3
		}
	case '|':
		if strings.Trim(line, "|-: \t") == "" && strings.Contains(line, "--") {
			return 3
		}
	case '`':
		if strings.HasPrefix(line, "```") {
			return 2
		}
	}
	if strings.Contains(line, "](") {
		points += 2
	}
	if strings.Count(line, "**") >= 2 && !strings.HasPrefix(line, "**") {
		points++
	} else if len(line) > 4 && strings.HasPrefix(line, "**") && line[2] > ' ' && strings.HasSuffix(strings.TrimRight(line, " "), "**") {
		points++
	}
	return points
}

// linewise puts a paragraph a line at a time where its lines are no running
// text: titles without a space after their #, or fields one below the other.
// It reports whether it did; other paragraphs are left alone.
func (m *mdReader) linewise(n ast.Node, depth int) bool {
	lines := n.Lines()
	text := func(i int) string {
		if i == lines.Len() {
			return ""
		}
		s := lines.At(i)
		return m.doc.Text[m.base+s.Start : m.base+s.Stop]
	}
	titles, fields := 0, 0
	for i := 0; i < lines.Len(); i++ {
		line := strings.TrimRight(text(i), " \t\r\n")
		if level, _ := spacelessTitle(line, text(i+1)); level > 0 {
			titles++
		}
		if name, _ := fieldAt(line); name != NoField && !strings.Contains(line, "](") {
			fields++
		}
	}
	if (titles == 0 || depth > 0) && (fields == 0 || lines.Len() < 2) {
		return false
	}
	for i := 0; i < lines.Len(); i++ {
		s := lines.At(i)
		line := text(i)
		b := Block{Kind: Para, Depth: int16(depth), Off: int32(m.base + s.Start)}
		if level, at := spacelessTitle(line, text(i+1)); level > 0 && depth == 0 {
			b.Kind, b.Level, b.Off = Heading, uint8(level), b.Off+int32(at)
			line = line[at:]
		}
		b.Text, b.Links = stripInline(strings.TrimSpace(line))
		if name, at := fieldAt(b.Text); name != NoField && b.Kind == Para {
			b.Name = name
			if at < len(b.Text) {
				b.Kind = Field
			}
		}
		if b.Text != "" {
			m.put(b, s.Start)
		}
	}
	return true
}

// spacelessTitle recognises #Title. One # before a Latin word is a hashtag,
// unless the next line is the title below it.
func spacelessTitle(line, next string) (level, off int) {
	for level < len(line) && line[level] == '#' {
		level++
	}
	rest := strings.TrimRight(line[level:], " \t\r\n#")
	if level == 0 || level > 6 || rest == "" || rest[0] == ' ' || rest[0] == '!' || strings.ContainsAny(rest, "#") {
		return 0, 0
	}
	if level == 1 && (!Wide(firstRune(rest)) && !strings.Contains(rest, " ") && !strings.HasPrefix(next, "##") || !TitleShaped(rest)) {
		return 0, 0
	}
	return level, level
}

// quote puts a block quote as one block that keeps its lines.
func (m *mdReader) quote(n ast.Node, depth int) {
	from, to := m.reach(n)
	if from < 0 {
		return
	}
	first, last := m.doc.LineAt(m.base+from), m.doc.LineAt(m.base+max(to-1, from))
	lines := make([]string, 0, last-first+1)
	b := Block{Kind: Quote, Depth: int16(depth), Off: int32(m.base + from), Lines: int32(last - first + 1)}
	for i := first; i <= last; i++ {
		line := strings.TrimLeft(m.doc.Line(i), " \t>")
		text, links := stripInline(strings.TrimRight(line, " \t\\"))
		lines = append(lines, text)
		b.Links = addLinks(b.Links, links)
	}
	b.Text = strings.TrimSpace(strings.Join(lines, "\n"))
	m.put(b, from)
}

// reach is the range of the source that the text inside n covers.
func (m *mdReader) reach(n ast.Node) (from, to int) {
	from = -1
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || c.Type() != ast.TypeBlock {
			return ast.WalkContinue, nil
		}
		for i := 0; i < c.Lines().Len(); i++ {
			s := c.Lines().At(i)
			if from < 0 || s.Start < from {
				from = s.Start
			}
			to = max(to, s.Stop)
		}
		return ast.WalkContinue, nil
	})
	return from, to
}

// table puts a table with its rows as they were written.
func (m *mdReader) table(n ast.Node, depth int) {
	first, last := -1, 0
	var links []string
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && c.Type() == ast.TypeBlock && c.Lines().Len() > 0 {
			if first < 0 {
				first = m.doc.LineAt(m.base + c.Lines().At(0).Start)
			}
			last = max(last, m.doc.LineAt(m.base+c.Lines().At(0).Start))
		}
		if l, ok := c.(*ast.Link); ok && entering {
			links = append(links, string(l.Destination))
		}
		return ast.WalkContinue, nil
	})
	if first < 0 {
		return
	}
	if first == last && last+1 < m.doc.Lines() {
		last++ // a head without a body: the delimiter row is its own
	}
	off := m.doc.LineStart(first)
	text := keepLines(m.doc.Text[off:m.doc.LineStart(last+1)])
	b := Block{Kind: Table, Depth: int16(depth), Off: int32(off), Text: text, Lines: int32(last - first + 1), Links: addLinks(links, urls(text))}
	m.put(b, off-m.base)
}

// html puts the words of an HTML block; one that is mostly markup, which
// embeds something, stays as it was written.
func (m *mdReader) html(n ast.Node, depth int) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	raw := m.joinSegments(lines)
	b := Block{Kind: Para, Depth: int16(depth), Off: int32(m.base + lines.At(0).Start), Lines: int32(lines.Len())}
	b.Text, b.Links = htmlText(raw)
	if b.Text == "" && len(b.Links) == 0 {
		return
	}
	if level := htmlTitle(raw); level > 0 && b.Text != "" && depth == 0 {
		b.Kind, b.Level, b.Text = Heading, level, strings.ReplaceAll(b.Text, "\n", " ")
	} else if 2*len(b.Text) < len(raw) {
		b.Kind, b.Text = Code, keepLines(raw)
	}
	m.put(b, lines.At(0).Start)
}

// htmlTitle is the level of an HTML block that is one heading, 0 for others.
func htmlTitle(raw string) uint8 {
	raw = strings.ToLower(strings.TrimSpace(raw))
	if len(raw) < len("<h1></h1>") || raw[:2] != "<h" || raw[2] < '1' || raw[2] > '6' || strings.IndexByte(" >", raw[3]) < 0 ||
		strings.Index(raw, "</h") != len(raw)-len("</h1>") {
		return 0
	}
	return raw[2] - '0'
}

// htmlText is what a fragment of HTML says, one line a line of its own, and
// the addresses in it.
func htmlText(raw string) (string, []string) {
	var b strings.Builder
	var links []string
	skip := ""
	z := html.NewTokenizer(strings.NewReader(raw))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return squeezeLines(b.String()), links
		case html.TextToken:
			if skip == "" {
				b.WriteString(html.UnescapeString(string(z.Raw())))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			tag := string(z.Raw())
			links = addLinks(links, tagLinks(tag))
			if name, _ := z.TagName(); string(name) == "script" || string(name) == "style" {
				skip = string(name)
			} else if string(name) == "br" {
				b.WriteByte('\n')
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == skip {
				skip = ""
			}
		}
	}
}

// squeezeLines trims each line and leaves out the empty ones.
func squeezeLines(s string) string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

// tagLinks lists the addresses in the attributes of an HTML tag.
func tagLinks(tag string) []string {
	if !strings.Contains(tag, "=") {
		return nil
	}
	var links []string
	z := html.NewTokenizer(strings.NewReader(tag))
	if t := z.Next(); t != html.StartTagToken && t != html.SelfClosingTagToken {
		return nil
	}
	for {
		key, value, more := z.TagAttr()
		if k := string(key); (k == "href" || k == "src") && len(value) > 0 && value[0] != '#' {
			links = append(links, string(value))
		}
		if !more {
			return links
		}
	}
}
