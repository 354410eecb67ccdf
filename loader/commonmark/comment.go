package commonmark

import "strings"

// commentSign is what a remark of Obsidian's begins and ends with, which nobody
// reads.
const commentSign = "%%"

// commentStart opens a remark where a line below ends it, and reports whether it
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

// endsComment reports whether a line from offset off on ends a remark. Where the
// next one does, or that none does, is remembered.
func (p *parser) endsComment(off int) bool {
	if at, asked := p.endings[commentSign]; asked && (at < 0 || at >= off) {
		return at >= 0
	}
	if p.endings == nil {
		p.endings = map[string]int{}
	}
	p.endings[commentSign] = -1
	for src := p.doc.Source; off < len(src); {
		i := strings.Index(src[off:], commentSign)
		if i < 0 {
			break
		}
		after := src[off+i+len(commentSign):]
		if line, _, _ := strings.Cut(after, "\n"); strings.Trim(line, " \t\r") == "" {
			p.endings[commentSign] = off + i
			return true
		}
		off += i + len(commentSign)
	}
	return false
}

// continueComment takes a line of the open remark, which may end with it.
func (p *parser) continueComment(l *line) {
	p.doc.Nodes[p.leaf].End = p.n + 1
	if strings.HasSuffix(strings.TrimRight(l.rest(), " \t\r"), commentSign) {
		p.in = false
	}
}
