package structure

import "yomi/loader/block"

// margins are the least indent of the document, and how many headings it has.
func (n *Notes) margins() (base, headings int) {
	base = maxIndent
	for i := range n.blocks {
		b := &n.blocks[i]
		headings += int(when(b.Kind == block.Heading && !b.Title))
		if b.Kind != block.Code {
			base = min(base, int(b.Indent))
		}
	}
	return base, headings
}

// An outline by indents alone has so many lines at the margin over others further in,
// and so large a share of those; no more than so many at the margin have nothing below:
// one that is the title, and one of ten others.
const (
	outlineLeast = 3
	outlineShare = 0.7
	outlineBare  = 10
)

// isOutlined reports notes without headings whose lines at the margin are over what is
// further in, as most lines are.
func (n *Notes) isOutlined() bool {
	if n.headings > 0 {
		return false
	}
	open, further := 0, 0
	for i := range n.blocks {
		open += int(when(n.opensMargin(i)))
		further += int(when(int(n.blocks[i].Indent) > n.base+1))
	}
	bare := len(n.blocks) - further - open
	return open >= outlineLeast && bare <= 1+open/outlineBare && float64(further) > outlineShare*float64(len(n.blocks))
}

// opensMargin reports a line at the margin, or a blank away, over one that stands
// further in.
func (n *Notes) opensMargin(i int) bool {
	b := &n.blocks[i]
	return b.Kind == block.Para && int(b.Indent) <= n.base+1 && i+1 < len(n.blocks) && int(n.blocks[i+1].Indent) > n.base+1
}
