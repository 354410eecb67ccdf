package commonmark

import "strings"

// mathSigns are what a block of math begins and ends with, as MathJax has it.
var mathSigns = [...]struct{ begins, ends string }{{"$$", "$$"}, {`\[`, `\]`}}

// mathLines is how far ahead the end of a block of math is looked for: no formula
// is longer, and signs that end nowhere are text.
const mathLines = 100

// mathStart opens a block of math where a line below ends it, and reports whether
// it did. Math that ends on the line it begins on stands in a paragraph.
func (p *parser) mathStart(l *line, depth int) bool {
	rest := l.rest()
	for i, sign := range mathSigns {
		words, ok := strings.CutPrefix(rest, sign.begins)
		if !ok || strings.Contains(words, sign.ends) || !p.endsMath(l.next, sign.ends) {
			continue
		}
		p.closeTo(depth)
		p.openLeaf(Math)
		p.math = i
		if strings.Trim(words, " \t") != "" {
			p.add(Segment{int32(l.at + len(sign.begins)), int32(l.end), 0})
		}
		return true
	}
	return false
}

// endsMath reports whether one of the lines from offset off on ends in a sign.
func (p *parser) endsMath(off int, sign string) bool {
	src := p.doc.Source
	for n := 0; n < mathLines && off < len(src); n++ {
		end := strings.IndexByte(src[off:], '\n')
		if end < 0 {
			end = len(src) - off
		}
		if strings.HasSuffix(strings.TrimRight(src[off:off+end], " \t\r"), sign) {
			return true
		}
		off += end + 1
	}
	return false
}

// continueMath gives the line to the open block of math, which may end with it.
func (p *parser) continueMath(l *line) {
	s := trimmed(l.src, l.segment())
	sign := mathSigns[p.math].ends
	said := l.src[s.Start:s.Stop]
	if !strings.HasSuffix(said, sign) {
		p.add(l.segment())
		return
	}
	p.doc.Nodes[p.leaf].End = p.n + 1
	if said = strings.TrimSuffix(said, sign); strings.Trim(said, " \t") != "" {
		s.Stop = s.Start + int32(len(said))
		p.add(s)
	}
	p.in = false
}

// closesBox closes the innermost box that as many colons or fewer opened where the
// line is nothing but colons, and reports whether it did.
func (p *parser) closesBox(rest string) bool {
	rest = strings.TrimRight(rest, " \t")
	if len(rest) < boxColons || strings.Trim(rest, ":") != "" {
		return false
	}
	for i := len(p.open) - 1; i > 0; i-- {
		if c := &p.open[i]; c.kind == Box && c.fence > 0 && c.fence <= len(rest) {
			p.doc.Nodes[c.node].End = p.n + 1
			p.close(i)
			return true
		}
	}
	return false
}

// boxColons is how many colons open a box at least.
const boxColons = 3

// boxStart opens a box, between :::name and ::: or set in below !!! name or ???
// name, and gives the depth below it, -1 if none begins here.
func (p *parser) boxStart(l *line, depth int, inPara bool) int {
	rest := strings.TrimRight(l.rest(), " \t")
	words := strings.TrimLeft(rest, rest[:1])
	n := len(rest) - len(words)
	words = strings.TrimLeft(strings.TrimPrefix(words, "+"), " \t")
	if n < boxColons || words == "" || !named(words) {
		return -1
	}
	c := container{kind: Box, fence: n}
	if rest[0] != ':' {
		if n > boxColons || inPara || !p.setIn(l.next) {
			return -1
		}
		c = container{kind: Box, indent: tabStop}
	}
	p.closeTo(depth)
	box := p.openContainer(c)
	box.Sign = rest[0]
	end := l.at + len(rest)
	box.Info = Segment{int32(end - len(words)), int32(end), 0}
	p.open[len(p.open)-1].empty = false
	l.off, l.part = l.end, 0
	l.look()
	return len(p.open)
}

// named reports words that begin with a name, of letters and signs that join them,
// which braces may stand around.
func named(words string) bool {
	words = strings.TrimLeft(words, "{.")
	end := strings.IndexAny(words, " \t[{}")
	if end < 0 {
		end = len(words)
	}
	for i := range end {
		if c := words[i]; !letter(c) && (c < '0' || c > '9') && c != '-' && c != '_' {
			return false
		}
	}
	return end > 0
}

// setIn reports whether the first line with words from offset off on is set in as
// what stands in a box.
func (p *parser) setIn(off int) bool {
	src := p.doc.Source
	rest := src[off:]
	words := strings.TrimLeft(rest, " \t\r\n")
	if words == "" {
		return false
	}
	blanks := rest[:len(rest)-len(words)]
	blanks = blanks[strings.LastIndexByte(blanks, '\n')+1:]
	return strings.HasPrefix(blanks, "\t") || len(blanks) >= tabStop
}

// titleAmid reports a title by # on a line among HTML that stands in nothing. A
// word behind one # without a space is a hashtag where it is Latin.
func (p *parser) titleAmid(l *line) bool {
	if len(p.open) > 1 || l.indent >= tabStop || l.first() != '#' {
		return false
	}
	rest := l.rest()
	words := strings.TrimLeft(rest, "#")
	n := len(rest) - len(words)
	return n <= 6 && words != "" && (words[0] == ' ' || words[0] == '\t' || n > 1 || words[0] >= 0x80)
}
