package commonmark

import "strings"

// templates are the tags of site generators that stand around text, and what that
// is: Fenced for code, Box for a box, Quote for a quotation. Hugo writes
// {{< name >}} … {{< /name >}} and with %, Jekyll and Hexo {% name %} … {% endname %}.
var templates = map[string]Kind{
	"highlight": Fenced, "codeblock": Fenced, "code": Fenced, "prism": Fenced, "mermaid": Fenced,
	"notice": Box, "hint": Box, "callout": Box, "alert": Box, "admonition": Box, "note": Box, "tip": Box, "info": Box, "warning": Box, "caution": Box,
	"important": Box, "danger": Box, "message": Box, "details": Box, "expand": Box, "collapse": Box, "spoiler": Box,
	"quote": Quote, "blockquote": Quote, "pullquote": Quote,
}

// templateSigns are what such tags stand between.
var templateSigns = [...]struct{ opens, ends string }{{"{{<", ">}}"}, {"{{%", "%}}"}, {"{%", "%}"}}

// templateTag reads a line that is nothing but a tag: its name and what stands
// behind that. For an end tag ends is true.
func templateTag(line string) (name, rest string, ends bool) {
	line = strings.Trim(line, " \t\r")
	for _, s := range templateSigns {
		inside, ok := strings.CutPrefix(line, s.opens)
		if !ok {
			continue
		}
		if inside, ok = strings.CutSuffix(inside, s.ends); !ok || strings.Contains(inside, s.ends) {
			return "", "", false
		}
		inside = strings.Trim(inside, " \t-")
		if after, slash := strings.CutPrefix(inside, "/"); slash {
			inside, ends = strings.TrimLeft(after, " \t"), true
		}
		name, rest, _ = strings.Cut(inside, " ")
		if after, end := strings.CutPrefix(name, "end"); end && !ends && after != "" {
			name, ends = after, true
		}
		return name, strings.TrimSpace(rest), ends
	}
	return "", "", false
}

// templateStart takes a tag that stands around text, or its end tag, and reports
// whether it did. A tag that no other ends stands around nothing.
func (p *parser) templateStart(l *line, depth int) bool {
	rest := l.rest()
	name, words, ends := templateTag(rest)
	kind, known := templates[name]
	switch {
	case !known:
		return false
	case ends:
		return p.endsTemplate(name)
	case depth >= maxOpen || !p.ended(l.next, name):
		return false
	}
	p.closeTo(depth)
	at := l.at + strings.Index(rest, name)
	switch kind {
	case Fenced:
		n := p.openLeaf(Fenced)
		n.Sign = '{'
		if at := l.at + strings.Index(rest, words); words != "" {
			n.Info = Segment{int32(at), int32(at + len(words)), 0}
		}
		p.fence, p.template = fence{}, name
		return true
	case Quote:
		p.openContainer(container{kind: Box, template: name}).Sign = '>'
	default:
		box := p.openContainer(container{kind: Box, template: name})
		box.Sign, box.Info = '{', Segment{int32(at), int32(at + len(name)), 0}
		if words != "" {
			box.Info.Stop = int32(l.at + strings.LastIndex(rest, words) + len(words))
		}
	}
	p.open[len(p.open)-1].empty = false
	return true
}

// endsTemplate closes the innermost open box of a tag.
func (p *parser) endsTemplate(name string) bool {
	for i := len(p.open) - 1; i > 0; i-- {
		if c := &p.open[i]; c.kind == Box && c.template == name {
			p.doc.Nodes[c.node].End = p.n + 1
			p.close(i)
			return true
		}
	}
	return false
}

// ended reports whether a line from offset off on ends a tag.
func (p *parser) ended(off int, name string) bool {
	return p.ahead(name, off, func(src string, off int) int {
		for off < len(src) {
			end := strings.IndexByte(src[off:], '\n')
			if end < 0 {
				end = len(src) - off
			}
			if line := src[off : off+end]; strings.Contains(line, name) {
				if n, _, ends := templateTag(line); ends && n == name {
					return off
				}
			}
			off += end + 1
		}
		return -1
	})
}

// codeEnds reports a line that ends code between tags.
func (p *parser) codeEnds(l *line) bool {
	name, _, ends := templateTag(l.src[l.off:l.end])
	return ends && name == p.template
}
