package commonmark

// maxOpen is how many containers may be open at once: more than anybody nests,
// and each line is compared with all of them.
const maxOpen = 100

// container is an open container; the first of the stack is the document.
type container struct {
	node   int32
	kind   Kind
	indent int // Item, Footnote, Box: columns its content is set in
	fence  int // Box: colons that opened it, 0 for one that is set in

	template string // Box: the tag that it stands between, "" for none
	empty    bool
	sign     byte // List
}

// parser splits a source line by line. At most one leaf is open, below the last
// container.
type parser struct {
	doc  *Document
	size int // of a piece
	from int // where the present piece begins
	take func(*Document)
	off  int // of the next line
	n    int32
	open []container

	leaf  int32 // the open leaf's node, when inLeaf
	kind  Kind
	in    bool  // a leaf is open
	table int32 // behind the segment that is the header of a table in the open paragraph, 0 for none
	fence fence
	out   fenceOut
	html  int  // the type of the open HTML block
	raw   bool // an element of raw text is open in it, as in type 1
	notes bool // a title ends a block of HTML, and code in an item need not be set in

	template string         // the tag that ends the open code, "" where a fence does
	endings  map[string]int // where the next line is that ends a tag or a comment, -1 for nowhere
	math     int            // which of mathSigns the open block of math began with
}

// fence is an open fence.
type fence struct {
	mark   byte
	length int
	indent int
}

// line takes in the next line (CommonMark's appendix, phase 1): it continues the
// open containers as far as it can, opens new ones, and gives what is left to a
// leaf.
func (p *parser) line() {
	l := lineFrom(p.doc.Source, p.off)
	matched := p.match(&l)
	all := matched == len(p.open) || p.goesOut(&l, matched)
	if !all || !p.continueLeaf(&l) {
		lazy := p.in && p.kind == Para
		opened := p.starts(&l, matched, all)
		switch {
		case opened < 0: // the line is used up
		case lazy && p.in && p.kind == Para && opened == matched && !l.blank:
			p.tableStart(&l)
			p.addLine(&l) // the paragraph goes on, be it over the ends of its containers
		default:
			p.rest(&l, opened)
		}
	}
	p.off = l.next
	p.n++
}

// match takes the signs of the containers that are open off the line, and gives
// how many go on.
func (p *parser) match(l *line) int {
	for i := 1; i < len(p.open); i++ {
		c := &p.open[i]
		switch c.kind {
		case Quote:
			if l.indent > 3 || l.first() != '>' {
				return i
			}
			p.takeQuote(l)
		case Box:
			if c.fence > 0 || c.template != "" || l.blank {
				continue
			}
			if l.indent < c.indent {
				return i
			}
			l.advance(c.indent)
		case Item, Footnote:
			switch {
			case l.indent >= c.indent && !l.blank:
				l.advance(c.indent)
			case l.blank && !c.empty:
				l.skip()
			default:
				return i
			}
		}
	}
	return len(p.open)
}

// takeQuote takes > and the blank behind it.
func (p *parser) takeQuote(l *line) {
	l.skip()
	l.advance(1)
	if l.indent > 0 {
		l.advance(1)
	}
}

// continueLeaf gives the line to an open leaf that takes lines as they are, and
// reports whether there is one.
func (p *parser) continueLeaf(l *line) bool {
	if !p.in {
		return false
	}
	switch p.kind {
	case Fenced:
		if p.template != "" && p.codeEnds(l) || p.template == "" && p.closesFence(l) {
			p.doc.Nodes[p.leaf].End = p.n + 1
			p.in = false
			return true
		}
		l.advance(min(l.indent, p.fence.indent))
		p.add(l.segment())
	case Code:
		switch {
		case l.blank:
			l.advance(min(l.indent, tabStop))
			p.add(l.segment())
		case l.indent >= tabStop:
			l.advance(tabStop)
			p.add(l.segment())
		default:
			p.closeLeaf()
			return false
		}
	case Math:
		p.continueMath(l)
	case Comment:
		p.continueComment(l)
	case HTML:
		if !p.raw && p.html >= ElementType && (l.blank || p.notes && p.titleAmid(l)) {
			p.closeLeaf()
			return false
		}
		p.add(l.segment())
		p.continueRaw(l.rest())
		if endsHTML(p.html, l.rest()) {
			p.closeLeaf()
		}
	default:
		return false
	}
	return true
}

// rest gives what is left of a line to a new leaf.
func (p *parser) rest(l *line, depth int) {
	p.closeTo(depth)
	if l.blank {
		if p.in {
			p.closeLeaf()
		}
		return
	}
	p.openLeaf(Para)
	p.addLine(l)
}

// addLine gives the line to the paragraph, its indent left out.
func (p *parser) addLine(l *line) {
	l.skip()
	p.add(l.segment())
}

// add gives a segment to the open leaf.
func (p *parser) add(s Segment) {
	p.doc.segments = append(p.doc.segments, s)
	n := &p.doc.Nodes[p.leaf]
	n.hi = int32(len(p.doc.segments))
	n.End = p.n + 1
}

// openLeaf begins a leaf below the last container.
func (p *parser) openLeaf(k Kind) *Node {
	if p.in {
		p.closeLeaf()
	}
	p.leaveList()
	p.cut()
	p.leaf, p.kind, p.in, p.table = p.node(k), k, true, 0
	return &p.doc.Nodes[p.leaf]
}

// node appends a node that begins on this line; whatever held nothing so far
// holds something now.
func (p *parser) node(k Kind) int32 {
	p.open[len(p.open)-1].empty = false
	at := int32(len(p.doc.segments))
	p.doc.Nodes = append(p.doc.Nodes, Node{Kind: k, First: p.n, End: p.n + 1, lo: at, hi: at})
	i := int32(len(p.doc.Nodes)) - 1
	p.doc.Nodes[i].Next = i + 1
	return i
}

// openContainer begins a container below the last one.
func (p *parser) openContainer(c container) *Node {
	if p.in {
		p.closeLeaf()
	}
	if c.kind != Item {
		p.leaveList()
	}
	p.cut()
	c.node, c.empty = p.node(c.kind), true
	p.open = append(p.open, c)
	return &p.doc.Nodes[c.node]
}

// leaveList closes a list that is to get something else than an item.
func (p *parser) leaveList() {
	if top := len(p.open) - 1; p.open[top].kind == List && top > 0 {
		p.close(top)
	}
}

// closeTo closes the containers from depth on, and with them the leaf.
func (p *parser) closeTo(depth int) {
	if depth < len(p.open) {
		p.close(depth)
	}
}

// close closes the leaf and the containers from depth on; 0 and 1 are all.
func (p *parser) close(depth int) {
	if p.in {
		p.closeLeaf()
	}
	for len(p.open) > max(depth, 1) {
		c := p.open[len(p.open)-1]
		p.open = p.open[:len(p.open)-1]
		n := &p.doc.Nodes[c.node]
		n.Next = int32(len(p.doc.Nodes))
		if last := p.doc.Nodes[n.Next-1].End; last > n.End {
			n.End = last
		}
	}
}
