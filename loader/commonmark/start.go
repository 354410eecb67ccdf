package commonmark

import "strings"

// starts opens the blocks that begin on the line, below the containers up to
// depth; all says that none is left behind. It gives the depth that was reached,
// or -1 if nothing is left of the line.
func (p *parser) starts(l *line, depth int, all bool) int {
	for {
		inPara := p.in && p.kind == Para && all // the paragraph is not lazy
		if l.blank {
			return depth
		}
		if l.indent >= tabStop {
			if p.in && p.kind == Para {
				return depth
			}
			p.closeTo(depth)
			l.advance(tabStop)
			p.openLeaf(Code)
			p.add(l.segment())
			return -1
		}
		c := l.first()
		if !opens[c] {
			return depth
		}
		if inPara && (c == '=' || c == '-') {
			if p.underlines(l) {
				return -1
			}
			inPara = p.in && p.table == 0 // it may have held nothing but references
		}
		if p.leafStart(l, depth) {
			return -1
		}
		next := p.containerStart(l, depth, inPara)
		if next < 0 {
			return depth
		}
		depth, all = next, true
	}
}

// opens are the bytes that a block other than a paragraph can begin with.
var opens = func() (is [256]bool) {
	for _, c := range ">#`~<=-_*+[0123456789$\\:!?{%" {
		is[c] = true
	}
	return is
}()

// leafStart opens a leaf other than a paragraph and reports whether it did.
func (p *parser) leafStart(l *line, depth int) bool {
	rest := l.rest()
	switch l.first() {
	case '#':
		return p.headingStart(l, depth)
	case '`', '~':
		n := len(rest) - len(strings.TrimLeft(rest, rest[:1]))
		if n < 3 || rest[0] == '`' && strings.IndexByte(rest[n:], '`') >= 0 {
			return false
		}
		p.closeTo(depth)
		p.fence, p.template = fence{rest[0], n, l.indent}, ""
		info := trimmed(l.src, Segment{int32(l.at + n), int32(l.end), 0})
		for info.Start < info.Stop && (l.src[info.Start] == ' ' || l.src[info.Start] == '\t') {
			info.Start++
		}
		p.openLeaf(Fenced).Info = info
	case '<':
		kind := startsHTML(rest, p.in && p.kind == Para)
		if kind == 0 {
			return false
		}
		p.closeTo(depth)
		p.openLeaf(HTML).Level = uint8(kind)
		p.html, p.raw = kind, false
		p.add(l.segment())
		p.continueRaw(rest)
		if endsHTML(kind, rest) || p.notes && lineBreak(rest) {
			p.closeLeaf()
		}
	case '$', '\\':
		return p.mathStart(l, depth)
	case '{':
		return p.templateStart(l, depth)
	case '%':
		return p.commentStart(l, depth)
	case ':':
		return p.closesBox(rest)
	case '*', '-', '_':
		if !isRule(rest) {
			return false
		}
		p.closeTo(depth)
		p.openLeaf(Rule)
		p.in = false
	default:
		return false
	}
	return true
}

// headingStart opens a heading behind signs (4.2).
func (p *parser) headingStart(l *line, depth int) bool {
	rest, level := l.rest(), 0
	for level < len(rest) && rest[level] == '#' {
		level++
	}
	if level > 6 || level < len(rest) && rest[level] != ' ' && rest[level] != '\t' {
		return false
	}
	p.closeTo(depth)
	p.openLeaf(Heading).Level = uint8(level)
	l.skip()
	l.advance(level)
	l.skip()
	p.add(withoutMarks(l.src, trimmed(l.src, l.segment())))
	p.in = false
	return true
}

// closesFence reports a line that is the end of the open fence (4.5).
func (p *parser) closesFence(l *line) bool {
	if l.indent >= tabStop || l.first() != p.fence.mark {
		return false
	}
	rest := l.rest()
	after := strings.TrimLeft(rest, rest[:1])
	return len(rest)-len(after) >= p.fence.length && strings.Trim(after, " \t") == ""
}

// withoutMarks is the content of a heading without a closing row of # (4.2).
func withoutMarks(src string, s Segment) Segment {
	cut := s
	for cut.Stop > cut.Start && src[cut.Stop-1] == '#' {
		cut.Stop--
	}
	if cut.Stop == cut.Start {
		return cut
	}
	if c := src[cut.Stop-1]; cut.Stop < s.Stop && (c == ' ' || c == '\t') {
		return trimmed(src, cut)
	}
	return s
}

// isRule reports a thematic break (4.1).
func isRule(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case s[0]:
			n++
		case ' ', '\t':
		default:
			return false
		}
	}
	return n >= 3
}

// underlines makes a heading of the open paragraph where the line is a row under
// it (4.3), and reports whether it did.
func (p *parser) underlines(l *line) bool {
	row := strings.TrimRight(l.rest(), " \t")
	if strings.Trim(row, row[:1]) != "" {
		return false
	}
	if p.table > 0 {
		return false // a rule or a row of the table
	}
	if p.takeReferences(); !p.in {
		return false
	}
	p.closePara()
	n := &p.doc.Nodes[p.leaf]
	n.Kind, n.Level, n.End = Heading, 1, p.n+1
	if row[0] == '-' {
		n.Level = 2
	}
	p.in = false
	return true
}

// containerStart opens a container, and gives the depth below it, -1 if none
// begins here.
func (p *parser) containerStart(l *line, depth int, inPara bool) int {
	if depth >= maxOpen {
		return -1
	}
	switch c := l.first(); {
	case c == '>':
		p.closeTo(depth)
		p.openContainer(container{kind: Quote})
		p.takeQuote(l)
	case c == '[':
		n := footnoteMark(l.rest())
		if n == 0 {
			return -1
		}
		p.closeTo(depth)
		p.openContainer(container{kind: Footnote, indent: tabStop}).Info = Segment{int32(l.at + len("[^")), int32(l.at + n - len("]:")), 0}
		l.skip()
		l.advance(n)
	case c == ':' || c == '!' || c == '?':
		return p.boxStart(l, depth, inPara)
	default:
		return p.itemStart(l, depth, inPara)
	}
	return len(p.open)
}

// footnoteMark is the length of [^label]: at the start of s, 0 if there is none.
func footnoteMark(s string) int {
	if !strings.HasPrefix(s, "[^") {
		return 0
	}
	n := strings.IndexAny(s, "]")
	if n <= len("[^") || n+1 >= len(s) || s[n+1] != ':' || strings.ContainsAny(s[2:n], " \t[") {
		return 0
	}
	return n + len("]:")
}

// itemStart opens an item, with its list if it is no further one of the open
// list (5.2, 5.3).
func (p *parser) itemStart(l *line, depth int, inPara bool) int {
	rest := l.rest()
	n, sign := itemMark(rest)
	if n == 0 || inPara && (strings.Trim(rest[n:], " \t") == "" || !firstOfList(rest[:n])) {
		return -1
	}
	below := p.open[depth-1]
	same := below.kind == List && below.sign == sign
	mark := Segment{int32(l.at), int32(l.at + n), 0}
	indent := l.indent
	p.closeTo(depth)
	if !same {
		if len(p.open) > 1 && p.open[len(p.open)-1].kind == List {
			p.leaveList()
		}
		list := p.openContainer(container{kind: List, sign: sign})
		list.Sign, list.Info = sign, mark
	}
	item := p.openContainer(container{kind: Item})
	item.Sign, item.Info = sign, mark
	l.skip()
	l.advance(n)
	content := n + 1
	switch {
	case l.blank:
		l.skip()
	case l.indent > tabStop: // code begins one blank behind the sign
		l.advance(1)
	default:
		content = n + l.indent
		l.advance(l.indent)
	}
	p.open[len(p.open)-1].indent = indent + content
	return len(p.open)
}

// firstOfList reports whether a list that begins with this sign may end a
// paragraph: one with numbers begins with 1, however it is written (5.3: 01).
func firstOfList(mark string) bool {
	digits := mark[:len(mark)-1]
	return digits == "" || strings.TrimLeft(digits, "0") == "1"
}

// itemMark is the length of an item's sign at the start of s, and what tells its
// list from others; 0 if there is none.
func itemMark(s string) (n int, sign byte) {
	switch s[0] {
	case '-', '+', '*':
		n, sign = 1, s[0]
	default:
		for n < len(s) && n < 10 && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		if n == 0 || n > 9 || n >= len(s) || s[n] != '.' && s[n] != ')' {
			return 0, 0
		}
		sign = s[n]
		n++
	}
	if n < len(s) && s[n] != ' ' && s[n] != '\t' {
		return 0, 0
	}
	return n, sign
}
