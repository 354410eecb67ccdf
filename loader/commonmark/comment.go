package commonmark

import "strings"

// commentSign is what a comment of Obsidian's begins and ends with, which nobody
// reads.
const commentSign = "%%"

// commentStart opens a comment where a line below ends it, and reports whether it
// did. One that ends on the line it begins on stands in a paragraph, as does one
// that begins in it.
func (p *parser) commentStart(l *line, depth int) bool {
	words, ok := strings.CutPrefix(l.rest(), commentSign)
	if !ok || p.in && p.kind == Para || strings.Contains(words, commentSign) || !p.endsComment(l.next) {
		return false
	}
	p.closeTo(depth)
	p.openLeaf(Comment)
	return true
}

// endsComment reports whether a line from offset off on ends a comment.
func (p *parser) endsComment(off int) bool {
	return p.ahead(commentSign, off, func(src string, off int) int {
		for off < len(src) {
			i := strings.Index(src[off:], commentSign)
			if i < 0 {
				break
			}
			after := src[off+i+len(commentSign):]
			if line, _, _ := strings.Cut(after, "\n"); strings.Trim(line, " \t\r") == "" {
				return off + i
			}
			off += i + len(commentSign)
		}
		return -1
	})
}

// ahead reports whether what a sign opens ends at offset off or behind it. find looks
// for the first such end from there on, -1 for none; what it found is remembered, so
// that a document is looked through once for each sign.
func (p *parser) ahead(sign string, off int, find func(src string, off int) int) bool {
	at, asked := p.endings[sign]
	if !asked || at >= 0 && at < off {
		if p.endings == nil {
			p.endings = map[string]int{}
		}
		at = find(p.doc.Source, off)
		p.endings[sign] = at
	}
	return at >= 0
}

// continueComment takes a line of the open comment, which may end with it.
func (p *parser) continueComment(l *line) {
	p.doc.Nodes[p.leaf].End = p.n + 1
	if strings.HasSuffix(strings.TrimRight(l.rest(), " \t\r"), commentSign) {
		p.in = false
	}
}
