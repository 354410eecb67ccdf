package commonmark

import "strings"

// maxLabel is the longest label in bytes (4.7 counts 999 characters).
const maxLabel = 999

// Label is the form in which labels are compared (4.7): case folded, runs of
// white space one blank.
func Label(s string) string {
	return strings.ToLower(strings.ToUpper(strings.Join(strings.Fields(s), " ")))
}

// takeReferences takes the link reference definitions that the open paragraph
// begins with (4.7) out of it. One that holds nothing else is gone.
func (p *parser) takeReferences() {
	n := &p.doc.Nodes[p.leaf]
	if n.lo == n.hi || !strings.HasPrefix(p.doc.Text(p.doc.segments[n.lo]), "[") {
		return
	}
	var all strings.Builder
	for _, s := range p.doc.segments[n.lo:n.hi] {
		all.WriteString(p.doc.Text(s))
		all.WriteByte('\n')
	}
	rest := all.String()
	for n.lo < n.hi {
		d, size := definition(rest)
		if size == 0 {
			break
		}
		if label := Label(d.label); d.label != "" {
			if _, there := p.doc.References[label]; !there {
				p.doc.References[label] = d.Reference
			}
		}
		lines := int32(strings.Count(rest[:size], "\n"))
		n.lo, n.First = n.lo+lines, n.First+lines
		rest = rest[size:]
	}
	if n.lo == n.hi {
		p.doc.Nodes = p.doc.Nodes[:p.leaf]
		p.in = false
	}
}

// defined is a link reference definition as written.
type defined struct {
	label string
	Reference
}

// definition reads the definition at the start of s, whose lines end in LF, and
// gives the bytes of the lines that it takes, 0 if there is none.
func definition(s string) (d defined, size int) {
	n := labelEnd(s)
	if n == 0 || n+1 >= len(s) || s[n+1] != ':' {
		return d, 0
	}
	d.label = s[1:n]
	at := overBlanks(s, n+2)
	dest := destination(s[at:])
	if dest == 0 {
		return d, 0
	}
	d.Destination = strings.TrimSuffix(strings.TrimPrefix(s[at:at+dest], "<"), ">")
	at += dest
	plain := lineEnd(s, at) // where the definition ends without a title
	from := overBlanks(s, at)
	if from > at {
		if title := titleLength(s[from:]); title > 0 {
			if end := lineEnd(s, from+title); end > 0 {
				d.Title = s[from+1 : from+title-1]
				return d, end
			}
		}
	}
	return d, plain
}

// labelEnd is the offset of the bracket that ends the label at the start of s, 0
// if there is none.
func labelEnd(s string) int {
	said := false
	for i := 1; i < len(s) && i <= maxLabel+1; i++ {
		switch s[i] {
		case '\\':
			i++
			said = true
		case '[':
			return 0
		case ']':
			if !said {
				return 0
			}
			return i
		case ' ', '\t', '\n':
		default:
			said = true
		}
	}
	return 0
}

// overBlanks is the offset behind blanks and at most one line end.
func overBlanks(s string, i int) int {
	line := false
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] == '\t':
		case s[i] == '\n' && !line:
			line = true
		default:
			return i
		}
		i++
	}
	return i
}

// lineEnd is the offset behind the line end that follows blanks at i, 0 if
// something else does.
func lineEnd(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		i++
	}
	if i < len(s) && s[i] == '\n' {
		return i + 1
	}
	return 0
}

// destination is the length of the link destination (6.3) at the start of s.
func destination(s string) int {
	if strings.HasPrefix(s, "<") {
		for i := 1; i < len(s); i++ {
			switch s[i] {
			case '\\':
				i++
			case '<', '\n':
				return 0
			case '>':
				return i + 1
			}
		}
		return 0
	}
	depth, i := 0, 0
	for ; i < len(s) && s[i] > ' ' && s[i] != 0x7f; i++ {
		switch s[i] {
		case '\\':
			if i+1 < len(s) && s[i+1] > ' ' {
				i++
			}
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 {
				return 0
			}
		}
	}
	if depth > 0 {
		return 0
	}
	return i
}

// titleLength is the length of the link title (6.3) at the start of s, its quotes
// included, 0 if there is none.
func titleLength(s string) int {
	if s == "" {
		return 0
	}
	end := s[0]
	switch s[0] {
	case '"', '\'':
	case '(':
		end = ')'
	default:
		return 0
	}
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\':
			i++
		case s[i] == end:
			return i + 1
		case s[i] == '(' && s[0] == '(':
			return 0
		}
	}
	return 0
}
