package structure

import "yomi/loader/block"

// margins are the least indent of the document, and how many headings it has. Where all
// that follows the first lines is further in, it is that of what follows: the first lines
// are what an outline hangs from.
func (n *Notes) margins() (base, headings int) {
	base = maxIndent
	top, rest := maxIndent, maxIndent // the least indent of the first lines, and of those behind
	for i := range n.blocks {
		b := &n.blocks[i]
		headings += int(when(b.Kind == block.Heading && !b.Title))
		if b.Kind == block.Code {
			continue
		}
		base = min(base, int(b.Indent))
		if rest == maxIndent && i < rootLines && int(b.Indent) <= top {
			top = min(top, int(b.Indent))
		} else {
			rest = min(rest, int(b.Indent))
		}
	}
	if headings == 0 && rest < maxIndent && rest > top+1 {
		return rest, headings
	}
	return base, headings
}

// rootLines are how many first lines an outline hangs from at most: its title, when and
// where.
const rootLines = 3

// An outline by indents alone has so many lines at the margin over others further in,
// and so large a share of those; no more than so many at the margin have nothing below:
// one that is the title, and one of ten others. What introduces it may have a few more.
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
	open, further, before := 0, 0, 0 // before the first over others
	for i := range n.blocks {
		open += int(when(n.opensMargin(i)))
		further += int(when(int(n.blocks[i].Indent) > n.base+1))
		before += int(when(open == 0))
	}
	bare := len(n.blocks) - further - open - min(max(before-1, 0), rootLines)
	return open >= outlineLeast && bare <= 1+open/outlineBare && float64(further) > outlineShare*float64(len(n.blocks))
}

// opensMargin reports a line at the margin, or a blank away, over one that stands
// further in.
func (n *Notes) opensMargin(i int) bool {
	b := &n.blocks[i]
	return b.Kind == block.Para && int(b.Indent) <= n.base+1 && i+1 < len(n.blocks) && int(n.blocks[i+1].Indent) > n.base+1
}
