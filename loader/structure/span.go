package structure

import (
	"strings"

	"yomi/loader/lexis"
)

// span is the range of lines a block's node owns.
type span struct{ line, lines int32 }

// spans shares the lines out. Where several blocks stand on one line the first owns
// it and the others own none: a footnote in a paragraph has no lines.
func (p *Plan) spans() []span {
	spans := make([]span, len(p.blocks))
	total, cursor, owner := int32(p.doc.Lines()), int32(0), 0
	for i := range p.blocks {
		own := p.blocks[i].Line
		end := total
		if i+1 < len(p.blocks) {
			end = max(p.blocks[i+1].Line, own+p.blocks[i].Lines)
		}
		if i == 0 {
			own = 0
		} else if own+p.blocks[i].Lines <= cursor {
			spans[i].line = own
			cursor = max(cursor, end)
			spans[owner].lines = cursor - spans[owner].line
			continue
		}
		start := max(own, cursor)
		end = max(end, start)
		spans[i] = span{start, end - start}
		cursor, owner = end, i
	}
	return spans
}

// titleText is a title's text, where it begins, and how many bytes it has before
// the block's own. A number is part of a title, as people cite it: 2.1, 三、,
// 案件1. A bullet is not, nor are signs drawn around it.
func (p *Plan) titleText(i int) (text string, off int32, more int) {
	b := &p.blocks[i]
	if text, off, fenced := p.insideFence(i); fenced {
		return text, off, 0
	}
	if b.Lines != 1 || !lexis.Numbers(b.Marker) {
		return b.Text, b.Off, 0
	}
	start := p.doc.LineStart(int(b.Line))
	sign := strings.LastIndex(p.doc.Text[start:b.Off], b.Marker)
	if sign < 0 || !strings.HasPrefix(p.doc.Text[b.Off:], b.Text) {
		return b.Text, b.Off, 0
	}
	start += sign
	if strings.IndexFunc(p.doc.Text[start+len(b.Marker):b.Off], lexis.LetterOrDigit) >= 0 {
		return b.Text, b.Off, 0 // the number is the notation's: the one found is another's
	}
	text = p.doc.Text[start : int(b.Off)+len(b.Text)]
	return text, int32(start), len(text) - len(b.Text)
}

// insideFence is what a title says inside the signs that are drawn around it. Behind a sign
// of the notation they are as much its text as in a cell.
func (p *Plan) insideFence(i int) (text string, off int32, fenced bool) {
	b := &p.blocks[i]
	if b.Lines != 1 || len(b.Runs()) > 0 || p.title(i).shape.mark == heading && int(b.Off) > p.doc.LineStart(int(b.Line)) {
		return "", 0, false
	}
	sign, fenced := fence(b.Text)
	if !fenced {
		return "", 0, false
	}
	inside := strings.TrimLeft(b.Text, sign+" ")
	return strings.TrimRight(inside, sign+" /"), b.Off + int32(len(b.Text)-len(inside)), true
}

// depthOf is head h's depth in the tree.
func (p *Plan) depthOf(h int) int {
	depth := 1
	for up := p.heads[h].parent; up >= 0 && p.heads[up].role != Event; up = p.heads[up].parent {
		depth++
	}
	return depth
}
